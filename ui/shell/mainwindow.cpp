// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "core/client/client.h"
#include "core/inventory/inventory.h"
#include "core/operations/operationtracker.h"
#include "ui/actions/actioncatalog.h"
#include "ui/language/language.h"
#include "ui/language/timedisplay.h"
#include "ui/pages/changespane.h"
#include "ui/pages/fleetpage.h"
#include "ui/pages/page.h"
#include "ui/pages/requestspane.h"
#include "ui/shell/detachedwindow.h"
#include "ui/shell/docks.h"
#include "ui/shell/instanceactions.h"
#include "ui/shell/instanceview.h"
#include "ui/shell/lockbadge.h"
#include "ui/shell/navigator.h"
#include "ui/shell/noticebar.h"
#include "ui/shell/statusline.h"
#include "ui/shell/workspace.h"
#include "ui/theme/colours.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dataview.h"
#include "ui/widgets/panes.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStatusBar>
#include <QTabBar>
#include <QTableView>
#include <QToolBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {
constexpr int LayoutVersion = 2;
} // namespace

MainWindow::MainWindow(const Parts &parts, QWidget *parent)
    : QMainWindow(parent)
    , m_parts(parts)
    , m_fleet(new FleetPage(parts.language, parts.times))
    , m_workspace(new Workspace(m_fleet, parts.language))
    , m_navigator(new Navigator(parts.language))
    , m_changes(new ChangesPane(parts.tracker, parts.language, parts.times))
    , m_catalog(new ActionCatalog(this, parts.language))
    , m_actions(new InstanceActions(parts.tracker, parts.language, *m_catalog, this,
                                    [this] {
                                        return InstanceActions::Front{instanceInFront(), windowInFront(),
                                                                      !m_workspace->active()
                                                                          && m_fleet->areSeveralChosen()};
                                    }))
    , m_docks(std::make_unique<Docks>(this, parts.language, m_navigator, m_changes, [this] { return makeRequests(); }))
    , m_status(new StatusLine(parts.language, parts.times, parts.journal))
    , m_demo(new QLabel)
    , m_lock(new LockBadge(*m_catalog, parts.language))
{
    setCentralWidget(m_workspace);
    statusBar()->addWidget(m_status, 1);
    statusBar()->setContentsMargins(0, 0, 0, 0);
    resize(1280, 800);
    addActions();
    buildToolBar();
    buildMenus();
    colourBadge();
    connectParts();
    m_fleet->view()->keepIn(m_parts.settings, u"fleet"_s);
    m_changes->view()->keepIn(m_parts.settings, u"changes"_s);
    m_parts.language.bind(this, [this] { retranslate(); });
    m_fleet->view()->table()->setFocus();
}

MainWindow::~MainWindow()
{
    m_workspace->disconnect(this);
}

void MainWindow::connectParts()
{
    connect(m_workspace, &Workspace::activeChanged, this, &MainWindow::visit);
    connect(m_workspace, &Workspace::windowsChanged, this, [this] {
        showTitles();
        updateAwake();
        m_catalog->updateLater();
    });
    connect(m_workspace, &Workspace::detached, m_catalog, [this](QWidget *window) { m_catalog->addWindow(window); });
    watchExports(m_fleet->view());
    watchExports(m_changes->view());
    connect(m_workspace, &Workspace::exported, this, &MainWindow::auditExport);
    connect(m_actions, &InstanceActions::openWanted, this, &MainWindow::open);
    connect(m_actions, &InstanceActions::windowWanted, this, [this](const QString &id, const QString &name) {
        if (InstanceView *view = m_workspace->open(id, name))
            m_workspace->detach(view);
    });
    connect(m_workspace, &Workspace::tabMenuWanted, this, [this](InstanceView *view, const QPoint &place) {
        m_workspace->open(view->instanceId(), view->name()); // what the menu speaks of is what is seen
        m_workspace->mean(view);
        const QMenu *menu = m_actions->showMenu(view->instanceId(), place, {"tab/this"_L1, "instance/change"_L1},
                                                view->window());
        const auto release = [this] { m_workspace->mean(nullptr); };
        connect(menu, &QMenu::aboutToHide, m_workspace, release, Qt::QueuedConnection);
        connect(menu, &QObject::destroyed, m_workspace, release, Qt::QueuedConnection);
    });
    connect(m_workspace, &Workspace::instanceMenuWanted, this, [this](const InstanceView *view, const QPoint &place) {
        m_actions->showMenu(view->instanceId(), place, {"instance/change"_L1}, view->window());
    });
    connect(m_navigator, &Navigator::instanceChosen, this, &MainWindow::open);
    connect(m_navigator, &Navigator::projectChosen, this, [this](int project) {
        if (project != m_session.project)
            Q_EMIT projectChosen(project);
        else
            m_workspace->showFleet();
    });
    connect(m_navigator, &Navigator::menuWanted, this,
            [this](const QString &id, const QPoint &place) { m_actions->showMenu(id, place, {"instance"_L1}, this); });
    connect(m_fleet, &FleetPage::chosen, m_catalog, qOverload<>(&ActionCatalog::update));
    connect(m_fleet, &FleetPage::currentChanged, m_catalog, &ActionCatalog::updateLater);
    connect(m_fleet, &FleetPage::clientWanted, this, &MainWindow::sessionWanted);
    connect(m_fleet, &FleetPage::loaded, this, &MainWindow::onFirstList);
    connect(m_fleet, &FleetPage::opened, this, [this] {
        if (const Instance *instance = m_fleet->current())
            open(instance->id, instance->name);
    });
    connect(m_fleet->view(), &DataView::menuWanted, m_catalog, [this](QMenu *menu) {
        if (const Instance *instance = m_fleet->current())
            m_actions->aim(menu, instance->id);
        m_catalog->fill(menu, "instance"_L1);
    });
    connect(m_lock, &LockBadge::changed, this, &MainWindow::showTitles);
    connect(m_docks.get(), &Docks::visibilityChanged, m_catalog, &ActionCatalog::updateLater);
    connect(&m_parts.theme, &Theme::modeChanged, m_catalog, &ActionCatalog::updateLater);
    connect(&m_parts.times, &TimeDisplay::changed, m_catalog, &ActionCatalog::updateLater);
    connect(m_changes, &ChangesPane::instanceChanged, this, [this](const QString &id) {
        if (m_inventory)
            m_inventory->expire(id);
    });
    // A change that was just submitted is what the user wants to see.
    connect(&m_parts.tracker, &OperationTracker::added, m_docks.get(),
            [this] { m_docks->bringUp(m_docks->activity()); });
}

void MainWindow::onFirstList()
{
    if (std::exchange(m_hasData, true))
        return;
    // Nothing could take the focus before it was seen: it went to the first box there is, where "?" is a letter.
    const auto *box = qobject_cast<const QLineEdit *>(focusWidget());
    if (!focusWidget() || (box && box->text().isEmpty()) || qobject_cast<const QTabBar *>(focusWidget()))
        focusContent();
    Q_EMIT firstData();
}

QWidget *MainWindow::makeRequests()
{
    m_requests = new RequestsPane(m_parts.journal, m_parts.language, m_parts.times);
    m_requests->view()->keepIn(m_parts.settings, u"requests"_s);
    watchExports(m_requests->view());
    if (m_session.client)
        beginRequests();
    return m_requests;
}

void MainWindow::beginRequests()
{
    m_requests->begin(*m_session.client);
    if (m_session.settings)
        m_requests->panes()->keepIn(*m_session.settings);
}

void MainWindow::buildToolBar()
{
    auto *bar = new QToolBar(this);
    bar->setObjectName(u"mainToolBar"_s);
    bar->setMovable(false);
    bar->setIconSize({16, 16});
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    addToolBar(bar);
    QPixmap placeholder(16, 16);
    placeholder.fill(Qt::transparent);
    for (const auto id : {"go.back"_L1, "go.forward"_L1, "view.refresh"_L1, "view.palette"_L1})
        m_catalog->action(id)->setIcon(placeholder);
    bar->addAction(m_catalog->action("go.back"_L1));
    bar->addAction(m_catalog->action("go.forward"_L1));
    for (QToolButton *button : bar->findChildren<QToolButton *>())
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    bar->addAction(m_refresh);
    auto *badge = new QWidget;
    auto *badgeLayout = new QHBoxLayout(badge);
    badgeLayout->setContentsMargins(Space::Medium, 0, 0, 0);
    badgeLayout->setSpacing(Space::Small);
    badgeLayout->addWidget(m_lock);
    badgeLayout->addWidget(m_demo);
    m_demo->setAutoFillBackground(true);
    m_demo->setBackgroundRole(QPalette::Window); // a tool bar hands down its own
    m_demo->setMargin(Space::Tiny);
    m_demo->hide();
    auto *gap = new QWidget;
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(gap);
    bar->addWidget(badge);
    bar->addAction(m_catalog->action("view.palette"_L1));
}

QByteArray MainWindow::saveLayout() const
{
    return saveState(LayoutVersion);
}

void MainWindow::restoreLayout(const QByteArray &layout)
{
    restoreState(layout, LayoutVersion);
}

void MainWindow::decorate()
{
    m_catalog->decorate();
}

void MainWindow::begin(const Session &session)
{
    m_session = session;
    m_workspace->begin({*session.client, *session.inventory, m_parts.language, m_parts.times, &loadCharts,
                        &m_parts.tracker, m_parts.settings, session.settings});
    m_actions->begin(*session.client, *session.inventory, session.lock);
    m_lock->begin(session.lock);
    m_history.clear();
    if (m_requests)
        beginRequests();
    m_demo->setVisible(session.isDemo);
    m_status->begin(session);
    if (m_inventory)
        m_inventory->setAwake(false); // of a project that is left with a change under way
    m_inventory = session.inventory;
    m_navigator->begin(session);
    m_fleet->begin(*session.inventory);
    updateAwake();
    visit();
}

void MainWindow::waitForSession()
{
    m_fleet->waitForClient();
}

void MainWindow::showTrouble(std::function<ErrorWords()> words)
{
    m_workspace->showFleet();
    m_fleet->showTrouble(std::move(words));
}

void MainWindow::notify(std::function<QString()> text)
{
    if (!m_notices)
        m_notices = new NoticeBar(*this, m_parts.language);
    m_notices->add(std::move(text));
}

void MainWindow::showChange(const QString &id)
{
    m_docks->show(m_docks->activity(), true);
    m_changes->view()->select(id);
}

Page *MainWindow::page() const
{
    const InstanceView *view = m_workspace->active();
    return view ? view->page() : nullptr;
}

/// The instance that is open in front, or the one that is chosen in the fleet.
QString MainWindow::instanceInFront() const
{
    if (const InstanceView *view = m_workspace->active())
        return view->instanceId();
    const Instance *chosen = m_fleet->current();
    return chosen ? chosen->id : QString();
}

QWidget *MainWindow::windowInFront() const
{
    const InstanceView *view = m_workspace->active();
    return view ? view->window() : const_cast<MainWindow *>(this);
}

void MainWindow::open(const QString &instanceId, const QString &name)
{
    m_workspace->open(instanceId, name);
    if (Page *page = this->page(); page && page->window()->isActiveWindow())
        page->focusContent();
}

void MainWindow::refresh()
{
    // The list says name and state of what is open, too.
    m_fleet->refresh();
    if (Page *page = this->page())
        page->refresh();
}

/// The user looks at something else now.
void MainWindow::visit()
{
    // While another program is in front nobody looks at anything else than before.
    if (!QApplication::activeWindow() && !m_workspace->detachedWindows().isEmpty())
        return;
    const InstanceView *view = m_workspace->active();
    if (m_inventory)
        m_history.visit(view ? PageHistory::Place{view->instanceId(), view->tab()} : PageHistory::Place());
    m_navigator->setCurrent(view ? view->instanceId() : QString());
    m_catalog->update();
}

/// Below what is in front.
void MainWindow::say(const QString &text)
{
    constexpr int LongEnoughMs = 6'000;
    if (auto *window = qobject_cast<DetachedWindow *>(windowInFront()))
        window->say(text);
    else
        statusBar()->showMessage(text, LongEnoughMs);
}

/// Nobody looks at a window that is hidden or minimised.
void MainWindow::updateAwake()
{
    if (m_inventory)
        m_inventory->setAwake((isVisible() && !isMinimized()) || m_workspace->isSeenOutside());
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    updateAwake();
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    updateAwake();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QMainWindow::closeEvent(event);
    if (event->isAccepted())
        m_workspace->closeWindows(); // they belong to it: none keeps the program alone
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        updateAwake();
    if (event->type() == QEvent::ActivationChange)
        visit();
    if (event->type() == QEvent::PaletteChange)
        colourBadge();
}

void MainWindow::colourBadge()
{
    QPalette back = palette();
    back.setColor(QPalette::Window, coloursOf(back).warningBack);
    m_demo->setPalette(back);
}

/// Whether something can be changed stands in the frame of every window.
void MainWindow::showTitles()
{
    const QString lock = m_lock->titlePart();
    setWindowTitle(lock.isEmpty() ? tr("DDM Console") : tr("DDM Console - %1").arg(lock));
    const auto windows = m_workspace->detachedWindows();
    for (DetachedWindow *window : windows)
        window->setNote(lock);
}

void MainWindow::retranslate()
{
    showTitles();
    m_demo->setText(tr("Demo: nothing here is real"));
    m_fleet->view()->search()->setPlaceholderText(tr("Search instances"));
}

} // namespace ddm
