// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workspace.h"

#include "core/api/instances.h"
#include "ui/language/language.h"
#include "ui/pages/page.h"
#include "ui/shell/detachedwindow.h"
#include "ui/shell/instanceview.h"
#include "ui/texts/format.h"
#include "ui/texts/statewords.h"
#include "ui/theme/icons.h"

#include <QApplication>
#include <QBoxLayout>
#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QTabBar>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {
constexpr size_t MostClosed = 30;
} // namespace

Workspace::Workspace(QWidget *fleet, Language &language, QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabWidget)
    , m_fleet(fleet)
{
    m_tabs->setObjectName(u"workspaceTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->setMovable(true);
    m_tabs->setTabsClosable(true);
    m_tabs->setElideMode(Qt::ElideRight);
    m_tabs->addTab(fleet, QString());
    for (const auto side : {QTabBar::LeftSide, QTabBar::RightSide})
        m_tabs->tabBar()->setTabButton(0, side, nullptr); // always there
    m_tabs->tabBar()->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    connect(m_tabs, &QTabWidget::currentChanged, this, &Workspace::activeChanged);
    connect(m_tabs, &QTabWidget::tabCloseRequested, this, &Workspace::closeTab);
    language.bind(this, [this] { retranslate(); });
}

Workspace::~Workspace()
{
    closeWindows();
}

void Workspace::begin(const PageContext &context)
{
    closeWindows();
    showFleet();
    const QList<InstanceView *> open = views();
    qDeleteAll(open);
    m_closed.clear();
    m_context.emplace(context);
}

InstanceView *Workspace::make(const QString &instanceId, const QString &name)
{
    auto *view = new InstanceView(*m_context, instanceId, name);
    connect(view, &InstanceView::tabChanged, this, &Workspace::activeChanged);
    connect(view, &InstanceView::looksChanged, this, [this, view] { showLooks(view); });
    connect(view, &InstanceView::exported, this, [this, view](const QString &table, const QString &path, int rows) {
        Q_EMIT exported(view, table, path, rows);
    });
    // Later: it is the view's own button that was pressed.
    connect(
        view, &InstanceView::closeWanted, this, [this, view] { close(view); }, Qt::QueuedConnection);
    connect(view, &InstanceView::menuWanted, this, [this, view](const QWidget *below) {
        Q_EMIT instanceMenuWanted(view, below->mapToGlobal(QPoint(0, below->height())));
    });
    return view;
}

void Workspace::addTab(InstanceView *view, int at)
{
    m_tabs->insertTab(at, view, QString());
    showLooks(view);
}

InstanceView *Workspace::open(const QString &instanceId, const QString &name)
{
    if (!m_context || instanceId.isEmpty())
        return nullptr;
    InstanceView *view = find(instanceId);
    if (!view) {
        view = make(instanceId, name);
        // Beside the one it was opened from, as a browser does it.
        addTab(view, m_tabs->currentIndex() < 0 ? m_tabs->count() : m_tabs->currentIndex() + 1);
    }
    if (DetachedWindow *window = windowOf(view)) {
        window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
        window->raise();
        window->activateWindow();
    } else {
        m_tabs->setCurrentWidget(view);
    }
    return view;
}

void Workspace::showFleet()
{
    m_tabs->setCurrentWidget(m_fleet);
}

bool Workspace::isFleetInFront() const
{
    return m_tabs->currentWidget() == m_fleet;
}

InstanceView *Workspace::viewAt(int tab) const
{
    return qobject_cast<InstanceView *>(m_tabs->widget(tab));
}

InstanceView *Workspace::current() const
{
    return qobject_cast<InstanceView *>(m_tabs->currentWidget());
}

void Workspace::mean(InstanceView *view)
{
    m_meant = view;
}

InstanceView *Workspace::active() const
{
    if (m_meant)
        return m_meant;
    // A dialog of a window counts as that window.
    const QWidget *front = QApplication::activeWindow();
    for (; front; front = front->parentWidget() ? front->parentWidget()->window() : nullptr) {
        if (const auto *window = qobject_cast<const DetachedWindow *>(front))
            return window->view();
    }
    return current();
}

QList<InstanceView *> Workspace::views() const
{
    QList<InstanceView *> all;
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        if (InstanceView *view = viewAt(tab))
            all.append(view);
    }
    for (const DetachedWindow *window : detachedWindows())
        all.append(window->view());
    return all;
}

InstanceView *Workspace::find(const QString &instanceId) const
{
    const QList<InstanceView *> all = views();
    const auto found = std::find_if(
        all.begin(), all.end(), [&instanceId](const InstanceView *view) { return view->instanceId() == instanceId; });
    return found == all.end() ? nullptr : *found;
}

int Workspace::count() const
{
    return m_tabs->count();
}

void Workspace::remember(const InstanceView *view)
{
    if (view->isGone())
        return;
    std::erase_if(m_closed, [view](const Closed &closed) { return closed.instanceId == view->instanceId(); });
    m_closed.push_back({view->instanceId(), view->name(), view->tab()});
    if (m_closed.size() > MostClosed)
        m_closed.erase(m_closed.begin());
}

void Workspace::close(InstanceView *view)
{
    remember(view);
    if (DetachedWindow *window = windowOf(view)) {
        m_windows.removeAll(window);
        window->disconnect(this);
        window->hide();
        window->deleteLater(); // and the view with it: it may be what was clicked in
        Q_EMIT windowsChanged();
    } else {
        view->hide();
        m_tabs->removeTab(m_tabs->indexOf(view));
        view->deleteLater();
    }
    view->disconnect(this);
    Q_EMIT activeChanged();
}

void Workspace::closeTab(int tab)
{
    if (InstanceView *view = viewAt(tab))
        close(view);
}

void Workspace::closeOthers(InstanceView *view)
{
    for (int tab = m_tabs->count() - 1; tab >= 0; --tab) {
        if (viewAt(tab) != view)
            closeTab(tab);
    }
}

void Workspace::reopen()
{
    if (m_closed.empty() || !m_context)
        return;
    const Closed closed = m_closed.back();
    m_closed.pop_back();
    open(closed.instanceId, closed.name)->setTab(closed.page);
}

void Workspace::step(int by)
{
    m_tabs->setCurrentIndex((m_tabs->currentIndex() + by + m_tabs->count()) % m_tabs->count());
}

bool Workspace::canMove(int by) const
{
    const int to = m_tabs->currentIndex() + by;
    return to >= 0 && to < m_tabs->count();
}

void Workspace::move(int by)
{
    if (canMove(by))
        m_tabs->tabBar()->moveTab(m_tabs->currentIndex(), m_tabs->currentIndex() + by);
}

DetachedWindow *Workspace::windowOf(const InstanceView *view) const
{
    const QList<DetachedWindow *> windows = detachedWindows();
    const auto found = std::find_if(windows.begin(), windows.end(),
                                    [view](const DetachedWindow *window) { return window->view() == view; });
    return found == windows.end() ? nullptr : *found;
}

QList<DetachedWindow *> Workspace::detachedWindows() const
{
    QList<DetachedWindow *> windows;
    for (const QPointer<DetachedWindow> &window : m_windows) {
        if (window && window->view())
            windows.append(window);
    }
    return windows;
}

bool Workspace::isDetached(const InstanceView *view) const
{
    return windowOf(view);
}

void Workspace::detach(InstanceView *view, const QByteArray &geometry)
{
    if (isDetached(view))
        return;
    const QSize size = view->size();
    m_tabs->removeTab(m_tabs->indexOf(view));
    auto *window = new DetachedWindow(view);
    window->resize(size.expandedTo({640, 400}));
    window->restoreGeometry(geometry);
    m_windows.append(window);
    connect(window, &DetachedWindow::closing, this, [this, window] {
        if (window->view())
            close(window->view());
    });
    connect(window, &DetachedWindow::seenChanged, this, &Workspace::windowsChanged);
    connect(window, &DetachedWindow::activated, this, &Workspace::activeChanged);
    Q_EMIT detached(window);
    window->show();
    window->activateWindow();
    if (Page *page = view->page())
        page->focusContent(); // it lost the focus on its way
    Q_EMIT activeChanged();
}

void Workspace::attach(InstanceView *view)
{
    DetachedWindow *window = windowOf(view);
    if (!window)
        return;
    m_windows.removeAll(window);
    window->disconnect(this);
    window->takeView();
    window->hide();
    window->deleteLater();
    addTab(view, m_tabs->count());
    m_tabs->setCurrentWidget(view);
    Q_EMIT windowsChanged();
    Q_EMIT activeChanged();
}

bool Workspace::isSeenOutside() const
{
    const QList<DetachedWindow *> windows = detachedWindows();
    return std::any_of(windows.begin(), windows.end(),
                       [](const DetachedWindow *window) { return window->isVisible() && !window->isMinimized(); });
}

void Workspace::closeWindows()
{
    for (const QPointer<DetachedWindow> &window : std::exchange(m_windows, {})) {
        if (window) {
            window->disconnect(this);
            delete window;
        }
    }
}

void Workspace::showLooks(InstanceView *view)
{
    if (DetachedWindow *window = windowOf(view))
        return window->showLooks();
    const int tab = m_tabs->indexOf(view);
    if (tab < 0)
        return;
    const Instance *instance = view->instance();
    QString text = view->name();
    m_tabs->setTabText(tab, text.replace(u'&', u"&&"_s)); // no mark for a key
    const StateWords state = instance ? wordsOf(instance->status) : StateWords();
    m_tabs->setTabIcon(tab, glyphIcon(state.glyph));
    const QString word = view->isGone() ? tr("Gone") : state.word;
    const QString tip = word.isEmpty() ? view->name() : u"%1 · %2"_s.arg(view->name(), word);
    m_tabs->setTabToolTip(tab, plainTip(tip));
}

bool Workspace::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tabs->tabBar() && event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<const QMouseEvent *>(event);
        if (mouse->button() == Qt::MiddleButton)
            closeTab(m_tabs->tabBar()->tabAt(mouse->position().toPoint()));
    }
    if (watched == m_tabs->tabBar() && event->type() == QEvent::ContextMenu)
        return showTabMenu(*static_cast<const QContextMenuEvent *>(event));
    return QWidget::eventFilter(watched, event);
}

/// From the keyboard it is that of the tab in front, wherever Qt thinks the cursor is.
bool Workspace::showTabMenu(const QContextMenuEvent &event)
{
    const QTabBar *bar = m_tabs->tabBar();
    const bool byKey = event.reason() == QContextMenuEvent::Keyboard;
    const int tab = byKey ? m_tabs->currentIndex() : bar->tabAt(event.pos());
    if (InstanceView *view = viewAt(tab))
        Q_EMIT tabMenuWanted(view, byKey ? bar->mapToGlobal(bar->tabRect(tab).bottomLeft()) : event.globalPos());
    return true;
}

void Workspace::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        for (InstanceView *view : views())
            showLooks(view);
    }
}

void Workspace::retranslate()
{
    const int fleet = m_tabs->indexOf(m_fleet);
    m_tabs->setTabText(fleet, tr("Fleet"));
    m_tabs->setTabToolTip(fleet, tr("All instances of the project"));
    m_tabs->setAccessibleName(tr("Fleet and open instances"));
    for (InstanceView *view : views())
        showLooks(view);
}

} // namespace ddm
