// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "core/client/client.h"
#include "core/inventory/inventory.h"
#include "core/operations/operationtracker.h"
#include "ui/actions/actioncatalog.h"
#include "ui/language/language.h"
#include "ui/language/timedisplay.h"
#include "ui/pages/changespane.h"
#include "ui/pages/instancespane.h"
#include "ui/pages/page.h"
#include "ui/pages/requestspane.h"
#include "ui/shell/instanceactions.h"
#include "ui/shell/instancetabs.h"
#include "ui/shell/noticebar.h"
#include "ui/shell/statusline.h"
#include "ui/theme/colours.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dataview.h"

#include <QApplication>
#include <QBoxLayout>
#include <QComboBox>
#include <QDataStream>
#include <QDockWidget>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStatusBar>
#include <QTabBar>
#include <QTableView>
#include <QToolBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {
constexpr int LayoutVersion = 1;
} // namespace

MainWindow::MainWindow(const Parts &parts, QWidget *parent)
    : QMainWindow(parent)
    , m_parts(parts)
    , m_instances(new InstancesPane(parts.language, parts.times))
    , m_tabs(new InstanceTabs(parts.language))
    , m_changes(new ChangesPane(parts.tracker, parts.language, parts.times))
    , m_catalog(new ActionCatalog(this, parts.language))
    , m_actions(new InstanceActions(parts.tracker, parts.language, *m_instances, *m_catalog, this))
    , m_status(new StatusLine(parts.language, parts.times, parts.journal))
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_projects(new QComboBox)
    , m_demo(new QLabel)
{
    m_splitter->setObjectName(u"mainSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_instances);
    m_splitter->addWidget(m_tabs);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({190, 380});
    m_instances->setMinimumHeight(100);
    setCentralWidget(m_splitter);
    statusBar()->addWidget(m_status, 1);
    statusBar()->setContentsMargins(0, 0, 0, 0);
    resize(1280, 800);
    buildDocks();
    addActions();
    buildToolBar();
    buildMenus();
    colourBadge();

    connect(m_instances, &InstancesPane::chosen, m_tabs, [this] {
        m_tabs->setInstance(m_instances->current());
        visit();
    });
    connect(m_tabs, &InstanceTabs::tabChanged, this, &MainWindow::visit);
    connect(&parts.theme, &Theme::modeChanged, m_catalog, &ActionCatalog::updateLater);
    connect(&parts.times, &TimeDisplay::changed, m_catalog, &ActionCatalog::updateLater);
    connect(m_instances, &InstancesPane::currentChanged, m_tabs,
            [this] { m_tabs->setInstance(m_instances->current()); });
    connect(m_instances, &InstancesPane::clientWanted, this, &MainWindow::sessionWanted);
    connect(m_instances, &InstancesPane::opened, m_tabs, [this] {
        if (Page *page = m_tabs->page())
            page->focusContent();
    });
    connect(m_instances, &InstancesPane::loaded, this, [this] {
        if (std::exchange(m_hasData, true))
            return;
        // The table could not take the focus before it was seen: it went to the search box, where "?" is a letter.
        const QLineEdit *search = m_instances->view()->search();
        if (!focusWidget() || (focusWidget() == search && search->text().isEmpty()))
            m_instances->view()->table()->setFocus();
        Q_EMIT firstData();
    });
    connect(m_changes, &ChangesPane::instanceChanged, this, [this](const QString &id) {
        if (m_inventory)
            m_inventory->expire(id);
    });
    m_parts.language.bind(this, [this] { retranslate(); });
    m_instances->view()->table()->setFocus();
}

MainWindow::~MainWindow()
{
    // They are hidden while we are being taken apart, and say so.
    for (QDockWidget *dock : {m_activityDock, m_requestsDock})
        dock->disconnect();
}

/// Below everything: what was changed, and what was asked. Neither is in the way before there is a reason to look.
void MainWindow::buildDocks()
{
    const auto add = [this](QDockWidget *&dock, const QString &name, QString (*title)()) {
        dock = new QDockWidget(this);
        dock->setObjectName(name); // by which the layout is remembered
        dock->setAllowedAreas(Qt::BottomDockWidgetArea | Qt::RightDockWidgetArea);
        addDockWidget(Qt::BottomDockWidgetArea, dock);
        dock->hide();
        connect(dock, &QDockWidget::visibilityChanged, m_catalog, &ActionCatalog::updateLater);
        m_parts.language.bind(dock, [dock, title] { dock->setWindowTitle(title()); });
    };
    add(m_activityDock, u"activityDock"_s, [] { return tr("Activity"); });
    add(m_requestsDock, u"requestsDock"_s, [] { return tr("Requests"); });
    m_activityDock->setWidget(m_changes);
    connect(m_requestsDock, &QDockWidget::visibilityChanged, this, [this](bool visible) {
        if (visible)
            makeRequests();
    });
    // A change that was just submitted is what the user wants to see.
    connect(&m_parts.tracker, &OperationTracker::added, m_activityDock, [this] { bringUp(m_activityDock); });
}

/// Qt makes the tabs of docks that lie on each other by itself, and says nothing of it.
void MainWindow::nameDockTabs()
{
    const auto bars = findChildren<QTabBar *>(QString(), Qt::FindDirectChildrenOnly);
    for (QTabBar *bar : bars)
        bar->setAccessibleName(tr("Activity and requests"));
}

void MainWindow::childEvent(QChildEvent *event)
{
    QMainWindow::childEvent(event);
    if (event->polished() && qobject_cast<QTabBar *>(event->child()))
        nameDockTabs();
}

void MainWindow::makeRequests()
{
    if (m_requests)
        return;
    m_requests = new RequestsPane(m_parts.journal, m_parts.language, m_parts.times);
    m_requestsDock->setWidget(m_requests);
    if (m_session.client)
        m_requests->begin(*m_session.client);
}

void MainWindow::bringUp(QDockWidget *dock)
{
    QDockWidget *other = dock == m_activityDock ? m_requestsDock : m_activityDock;
    // On each other, unless the user has put them elsewhere. Not before: Qt shows the tabs of docks that are hidden.
    if (dock->isHidden() && !other->isHidden() && !dock->isFloating() && !other->isFloating()
        && dockWidgetArea(dock) == dockWidgetArea(other))
        tabifyDockWidget(other, dock);
    dock->show();
    dock->raise();
}

void MainWindow::showDock(QDockWidget *dock, bool shown)
{
    if (!shown)
        return dock->hide();
    bringUp(dock);
    if (auto *view = dock->findChild<DataView *>())
        view->table()->setFocus(Qt::ShortcutFocusReason);
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

    m_projects->setObjectName(u"projects"_s);
    m_projects->setMinimumContentsLength(24);
    m_projects->setEnabled(false);
    bar->addWidget(m_projects);
    auto *badge = new QWidget;
    auto *badgeLayout = new QHBoxLayout(badge);
    badgeLayout->setContentsMargins(Space::Medium, 0, 0, 0);
    badgeLayout->addWidget(m_demo);
    m_demo->setAutoFillBackground(true);
    m_demo->setBackgroundRole(QPalette::Window); // a tool bar hands down its own
    m_demo->setMargin(Space::Tiny);
    m_demo->hide();
    bar->addWidget(badge);
    auto *gap = new QWidget;
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(gap);
    QWidget *search = m_instances->view()->takeSearch();
    search->setFixedWidth(260);
    bar->addWidget(search);
    QPixmap placeholder(16, 16);
    placeholder.fill(Qt::transparent);
    m_refresh->setIcon(placeholder);
    bar->addAction(m_refresh);
    connect(m_projects, &QComboBox::activated, this, [this](int index) {
        if (index != m_session.project)
            Q_EMIT projectChosen(index);
    });
}

QByteArray MainWindow::saveLayout() const
{
    QByteArray layout;
    QDataStream stream(&layout, QIODevice::WriteOnly);
    stream << saveState(LayoutVersion) << m_splitter->saveState();
    return layout;
}

void MainWindow::restoreLayout(const QByteArray &layout)
{
    QByteArray docks;
    QByteArray splitter;
    QDataStream stream(layout);
    stream >> docks >> splitter;
    if (stream.status() != QDataStream::Ok)
        return;
    restoreState(docks, LayoutVersion);
    m_splitter->restoreState(splitter);
}

void MainWindow::decorate()
{
    m_catalog->decorate();
}

void MainWindow::begin(const Session &session)
{
    m_session = session;
    m_actions->begin(*session.client);
    m_history.clear();
    if (m_requests)
        m_requests->begin(*session.client);
    fillProjects();
    m_demo->setVisible(session.isDemo);
    m_tabs->begin({*session.client, *session.inventory, m_parts.language, m_parts.times});
    m_status->begin(session);
    if (m_inventory)
        m_inventory->setAwake(false); // of a project that is left with a change under way
    m_inventory = session.inventory;
    m_instances->begin(*session.inventory);
    updateAwake();
}

void MainWindow::waitForSession()
{
    m_instances->waitForClient();
}

void MainWindow::showTrouble(std::function<ErrorWords()> words)
{
    m_instances->showTrouble(std::move(words));
}

void MainWindow::notify(std::function<QString()> text)
{
    if (!m_notices)
        m_notices = new NoticeBar(*this, m_parts.language);
    m_notices->add(std::move(text));
}

void MainWindow::showChange(const QString &id)
{
    showDock(m_activityDock, true);
    m_changes->view()->select(id);
}

void MainWindow::fillProjects()
{
    m_projects->clear();
    for (const ProjectChoice &project : std::as_const(m_session.projects))
        m_projects->addItem(project.name == project.region ? project.name
                                                           : u"%1 · %2"_s.arg(project.region, project.name));
    m_projects->setCurrentIndex(m_session.project);
    m_projects->setEnabled(m_session.projects.size() > 1);
}

void MainWindow::refresh()
{
    m_instances->refresh();
    if (Page *page = m_tabs->page())
        page->refresh();
}

void MainWindow::focusSearch()
{
    const bool inTabs = m_tabs->isAncestorOf(focusWidget());
    Page *page = m_tabs->page();
    QLineEdit *search = inTabs && page && page->search() ? page->search() : m_instances->view()->search();
    search->setFocus(Qt::ShortcutFocusReason);
    search->selectAll();
}

void MainWindow::visit()
{
    if (const Instance *instance = m_instances->current())
        m_history.visit({instance->id, m_tabs->tab()});
    m_catalog->update();
}

void MainWindow::goTo(const std::optional<PageHistory::Place> &place)
{
    if (!place)
        return;
    m_tabs->setTab(place->tab);
    if (!m_instances->view()->select(place->instanceId))
        say(tr("That instance is not in the list. It may be hidden by the search, or deleted."));
    m_catalog->update();
}

void MainWindow::focusPane(int by)
{
    QList<QWidget *> panes = {m_instances, m_tabs, m_activityDock, m_requestsDock};
    // Of docks that lie on each other one is seen.
    panes.removeIf([](const QWidget *pane) { return !pane->isVisible() || pane->visibleRegion().isEmpty(); });
    const auto at = std::find_if(panes.begin(), panes.end(),
                                 [](const QWidget *pane) { return pane->isAncestorOf(QApplication::focusWidget()); });
    const qsizetype count = panes.size();
    const qsizetype from = at == panes.end() ? (by > 0 ? -1 : count) : at - panes.begin();
    QWidget *pane = panes[(from + by + count) % count];
    Page *page = m_tabs->page();
    if (pane == m_tabs && page)
        page->focusContent();
    else if (auto *view = pane->findChild<DataView *>())
        view->table()->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::say(const QString &text)
{
    constexpr int LongEnoughMs = 6'000;
    statusBar()->showMessage(text, LongEnoughMs);
}

/// Nobody looks at a window that is hidden or minimised.
void MainWindow::updateAwake()
{
    if (m_inventory)
        m_inventory->setAwake(isVisible() && !isMinimized());
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

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        updateAwake();
    if (event->type() == QEvent::PaletteChange)
        colourBadge();
}

void MainWindow::colourBadge()
{
    QPalette back = palette();
    back.setColor(QPalette::Window, coloursOf(back).warningBack);
    m_demo->setPalette(back);
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("DDM Console"));
    nameDockTabs();
    m_projects->setAccessibleName(tr("Region and project"));
    m_projects->setToolTip(tr("Region and project"));
    m_demo->setText(tr("Demo: nothing here is real"));
    m_instances->view()->search()->setPlaceholderText(tr("Search instances"));
}

} // namespace ddm
