// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done in the window, and the menus that are drawn from it.
#include "core/client/client.h"
#include "core/inventory/inventory.h"
#include "ui/actions/actioncatalog.h"
#include "ui/actions/commandpalette.h"
#include "ui/actions/keyslist.h"
#include "ui/language/language.h"
#include "ui/language/timedisplay.h"
#include "ui/pages/changespane.h"
#include "ui/pages/fleetpage.h"
#include "ui/pages/page.h"
#include "ui/pages/requestspane.h"
#include "ui/settings/settingskeys.h"
#include "ui/shell/docks.h"
#include "ui/shell/instanceactions.h"
#include "ui/shell/instanceview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navigator.h"
#include "ui/shell/tabactions.h"
#include "ui/shell/workspace.h"
#include "ui/texts/statewords.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dataview.h"

#include <QApplication>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenuBar>
#include <QTableView>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

/// Texts of actions that differ by page: a plain function for each, as the catalogue wants them.
template<int Tab>
QString tabText()
{
    return InstanceView::tabTitle(Tab);
}

constexpr QString (*TabTexts[])() = {tabText<0>, tabText<1>, tabText<2>, tabText<3>,
                                     tabText<4>, tabText<5>, tabText<6>};
constexpr const char *TabIds[] = {"go.overview",   "go.nodes",       "go.schemas", "go.accounts",
                                  "go.parameters", "go.slowQueries", "go.activity"};
/// The page of an instance that was seen last.
constexpr int KeepPage = -1;
static_assert(std::size(TabTexts) == InstanceView::TabCount && std::size(TabIds) == InstanceView::TabCount);

} // namespace

void MainWindow::addActions()
{
    m_refresh = m_catalog->add({.id = "view.refresh",
                                .text = [] { return tr("Refresh"); },
                                .icon = Icon::Refresh,
                                .keys = {QKeySequence(Qt::Key_F5)},
                                .group = "view",
                                .run = [this] { refresh(); }});
    m_catalog->add({.id = "view.search",
                    .text = [] { return tr("Search"); },
                    .keys = {QKeySequence(QKeySequence::Find), QKeySequence(Qt::Key_Slash)},
                    .group = "view",
                    .run = [this] { focusSearch(); }});
    m_catalog->add({.id = "view.palette",
                    .text = [] { return tr("Find anything…"); },
                    .icon = Icon::Search,
                    .keys = {QKeySequence(Qt::CTRL | Qt::Key_K)},
                    .group = "view",
                    .run = [this] { openPalette(); }});
    const auto addDock = [this](const char *id, QString (*text)(), const QKeySequence &key, QDockWidget *dock) {
        m_catalog->add({.id = id,
                        .text = text,
                        .keys = {key},
                        .group = "view/docks",
                        .run = [this, dock] { m_docks->show(dock, dock->isHidden()); },
                        .isChecked = [dock] { return !dock->isHidden(); }});
    };
    addDock(
        "view.navigator", [] { return tr("Navigator"); }, Qt::CTRL | Qt::Key_B, m_docks->navigator());
    addDock(
        "view.activity", [] { return tr("Activity"); }, Qt::CTRL | Qt::Key_J, m_docks->activity());
    addDock(
        "view.requests", [] { return tr("Requests"); }, Qt::CTRL | Qt::SHIFT | Qt::Key_J, m_docks->requests());
    addAudit();
    m_catalog->add({.id = "help.keys",
                    .text = [] { return tr("Keys"); },
                    .keys = {QKeySequence(Qt::Key_Question)},
                    .group = "help",
                    .run = [this] { openKeys(); }});
    m_catalog
        ->add({.id = "file.quit",
               .text = [] { return tr("Quit"); },
               .keys = {QKeySequence(Qt::CTRL | Qt::Key_Q)},
               .group = "file",
               .run = [this] { close(); }})
        ->setMenuRole(QAction::QuitRole);
    addPlaces();
    addTabActions(*m_catalog, *m_workspace);
    addChoices();
    connect(m_catalog, &ActionCatalog::refused, this, [this](const QString &reason) { say(reason); });
}

void MainWindow::addPlaces()
{
    const auto whyNoPage = [this] { return page() ? QString() : tr("Open an instance first."); };
    m_catalog->add(
        {.id = "go.back",
         .text = [] { return tr("Back"); },
         .icon = Icon::Back,
         .keys = {QKeySequence(Qt::ALT | Qt::Key_Left)},
         .group = "go/history",
         .whyNot = [this] { return m_history.hasBack() ? QString() : tr("There is no page before this one."); },
         .run = [this] { goTo(m_history.back()); }});
    m_catalog->add(
        {.id = "go.forward",
         .text = [] { return tr("Forward"); },
         .icon = Icon::Forward,
         .keys = {QKeySequence(Qt::ALT | Qt::Key_Right)},
         .group = "go/history",
         .whyNot = [this] { return m_history.hasForward() ? QString() : tr("There is no page after this one."); },
         .run = [this] { goTo(m_history.forward()); }});
    m_catalog->add({.id = "go.fleet",
                    .text = [] { return tr("Fleet"); },
                    .keys = {QKeySequence(Qt::CTRL | Qt::Key_0), QKeySequence(Qt::ALT | Qt::Key_Home)},
                    .group = "go/places",
                    .run = [this] { focusFleet(); }});
    for (int tab = 0; tab < InstanceView::TabCount; ++tab) {
        m_catalog->add({.id = TabIds[tab],
                        .text = TabTexts[tab],
                        .keys = {QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + tab))},
                        .group = "go/places",
                        .whyNot = whyNoPage,
                        .run = [this, tab] { m_workspace->active()->setTab(tab); }});
    }
    const auto step = [this](int by) {
        InstanceView *view = m_workspace->active();
        view->setTab((view->tab() + by + InstanceView::TabCount) % InstanceView::TabCount);
    };
    m_catalog->add({.id = "go.nextPage",
                    .text = [] { return tr("Next page"); },
                    .keys = {QKeySequence(Qt::CTRL | Qt::Key_PageDown)},
                    .group = "go/steps",
                    .whyNot = whyNoPage,
                    .run = [step] { step(1); }});
    m_catalog->add({.id = "go.previousPage",
                    .text = [] { return tr("Previous page"); },
                    .keys = {QKeySequence(Qt::CTRL | Qt::Key_PageUp)},
                    .group = "go/steps",
                    .whyNot = whyNoPage,
                    .run = [step] { step(-1); }});
    m_catalog->add({.id = "go.nextPane",
                    .text = [] { return tr("Next part of the window"); },
                    .keys = {QKeySequence(Qt::Key_F6)},
                    .group = "go/steps",
                    .run = [this] { focusPane(1); }});
    m_catalog->add({.id = "go.previousPane",
                    .text = [] { return tr("Previous part of the window"); },
                    .keys = {QKeySequence(Qt::SHIFT | Qt::Key_F6)},
                    .group = "go/steps",
                    .run = [this] { focusPane(-1); }});
}

void MainWindow::addChoices()
{
    const auto add = [this](const char *id, const char *group, QString (*text)(), std::function<bool()> isChosen,
                            std::function<void()> choose) {
        m_catalog->add(
            {.id = id, .text = text, .group = group, .run = std::move(choose), .isChecked = std::move(isChosen)});
    };
    const auto addLanguage = [&](const char *id, const QString &code, QString (*text)()) {
        add(
            id, "language", text, [this, code] { return m_parts.language.code() == code; },
            [this, code] { m_parts.language.choose(code); });
    };
    addLanguage("language.english", u"en_US"_s, [] { return Language::ownName(u"en_US"_s); });
    addLanguage("language.chinese", u"zh_CN"_s, [] { return Language::ownName(u"zh_CN"_s); });
    const auto addTheme = [&](const char *id, ThemeMode mode, QString (*text)()) {
        add(
            id, "theme", text, [this, mode] { return m_parts.theme.mode() == mode; },
            [this, mode] { m_parts.theme.setMode(mode); });
    };
    addTheme("theme.light", ThemeMode::Light, [] { return tr("Light"); });
    addTheme("theme.dark", ThemeMode::Dark, [] { return tr("Dark"); });
    addTheme("theme.system", ThemeMode::System, [] { return tr("As the system"); });
    const auto addZone = [&](const char *id, bool utc, QString (*text)()) {
        add(
            id, "times", text, [this, utc] { return m_parts.times.isUtc() == utc; },
            [this, utc] { m_parts.times.setUtc(utc); });
    };
    addZone("times.local", false, [] { return tr("Time of this computer"); });
    addZone("times.utc", true, [] { return u"UTC"_s; });
}

void MainWindow::buildMenus()
{
    struct MenuPlace
    {
        QString (*title)();
        QLatin1StringView group;
        bool inView = false;
    };
    static const MenuPlace Places[] = {{[] { return tr("&File"); }, "file"_L1},
                                       {[] { return tr("&Connection"); }, "connection"_L1},
                                       {[] { return tr("&Instance"); }, "instance"_L1},
                                       {[] { return tr("&View"); }, "view"_L1},
                                       {[] { return tr("Language"); }, "language"_L1, true},
                                       {[] { return tr("Theme"); }, "theme"_L1, true},
                                       {[] { return tr("Times"); }, "times"_L1, true},
                                       {[] { return tr("&Go"); }, "go"_L1},
                                       {[] { return tr("&Tabs"); }, "tab"_L1},
                                       {[] { return tr("&Help"); }, "help"_L1}};
    QMenu *view = nullptr;
    for (const MenuPlace &place : Places) {
        QMenu *menu = place.inView ? new QMenu(this) : menuBar()->addMenu(QString());
        m_catalog->fill(menu, place.group);
        if (place.group == "view"_L1) {
            view = menu;
            view->addSeparator();
        } else if (place.inView) {
            view->addMenu(menu);
        }
        m_parts.language.bind(menu, [menu, title = place.title] { menu->setTitle(title()); });
    }
}

void MainWindow::focusSearch()
{
    Page *page = this->page();
    QLineEdit *search = m_workspace->active() ? (page ? page->search() : nullptr) : m_fleet->view()->search();
    if (m_navigator->isAncestorOf(QApplication::focusWidget()))
        search = m_navigator->filter();
    if (!search)
        return say(tr("There is nothing to search on this page."));
    search->setFocus(Qt::ShortcutFocusReason);
    search->selectAll();
}

void MainWindow::goTo(const std::optional<PageHistory::Place> &place)
{
    if (!place)
        return;
    if (place->instanceId.isEmpty()) {
        m_workspace->showFleet();
        activateWindow();
    } else {
        const Instance *instance = m_inventory ? m_inventory->instances().find(place->instanceId) : nullptr;
        const InstanceView *known = m_workspace->find(place->instanceId);
        if (!instance && !known)
            return say(tr("That instance is not in the list any more: it was deleted."));
        InstanceView *view = m_workspace->open(place->instanceId, instance ? instance->name : known->name());
        if (place->tab >= 0)
            view->setTab(place->tab);
    }
    m_catalog->update();
}

void MainWindow::focusFleet()
{
    m_workspace->showFleet();
    activateWindow();
    m_fleet->view()->table()->setFocus(Qt::ShortcutFocusReason);
}

/// What is in front in the middle of the window.
void MainWindow::focusContent()
{
    if (Page *page = this->page())
        page->focusContent();
    else if (m_workspace->isFleetInFront())
        m_fleet->view()->table()->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::focusPane(int by)
{
    if (windowInFront() != this)
        return focusContent(); // there is nothing else in that window
    QList<QWidget *> panes = {m_navigator, m_workspace, m_docks->activity(), m_docks->requests()};
    // Of docks that lie on each other one is seen.
    panes.removeIf([](const QWidget *pane) { return !pane->isVisible() || pane->visibleRegion().isEmpty(); });
    const auto at = std::find_if(panes.begin(), panes.end(),
                                 [](const QWidget *pane) { return pane->isAncestorOf(QApplication::focusWidget()); });
    const qsizetype count = panes.size();
    const qsizetype from = at == panes.end() ? (by > 0 ? -1 : count) : at - panes.begin();
    QWidget *pane = panes[(from + by + count) % count];
    if (pane == m_navigator)
        m_navigator->tree()->setFocus(Qt::ShortcutFocusReason);
    else if (pane == m_workspace)
        focusContent();
    else if (auto *view = pane->findChild<DataView *>())
        view->table()->setFocus(Qt::ShortcutFocusReason);
}

/// Each window has one of its own: what is chosen in it is done to what is in front there.
void MainWindow::openPalette()
{
    QWidget *window = windowInFront();
    auto *palette = window->findChild<CommandPalette *>(QString(), Qt::FindDirectChildrenOnly);
    if (!palette) {
        palette = new CommandPalette(window, m_parts.language);
        connect(palette, &CommandPalette::itemsWanted, this, [this, palette] { palette->setItems(paletteItems()); });
        connect(palette, &CommandPalette::recentChanged, this,
                [this, palette] { m_parts.settings.set(SettingsKeys::PaletteRecent, palette->recent()); });
    }
    palette->setRecent(m_parts.settings.get(SettingsKeys::PaletteRecent)); // of all windows
    palette->open(paletteItems());
}

std::vector<PaletteItem> MainWindow::paletteItems()
{
    std::vector<PaletteItem> items = ddm::paletteItems(*m_catalog);
    aimItems(items);
    if (!m_inventory)
        return items;
    for (int project = 0; project < int(m_session.projects.size()); ++project) {
        if (project == m_session.project)
            continue;
        items.push_back({.id = u"project:"_s + m_session.projects[project].id,
                         .title = m_session.projects[project].title(),
                         .detail = tr("Open this project"),
                         .kind = PaletteKind::Page,
                         .run = [this, project] { Q_EMIT projectChosen(project); }});
    }
    const QString where = m_session.projects.value(m_session.project).region;
    for (const Instance &instance : m_inventory->instances().rows()) {
        const StateWords state = wordsOf(instance.status);
        items.push_back({.id = u"instance:"_s + instance.id,
                         .title = instance.name,
                         .detail = u"%1 · %2"_s.arg(where, state.word),
                         .kind = PaletteKind::Instance,
                         .glyph = state.glyph,
                         .run = [this, id = instance.id] {
                             goTo(PageHistory::Place{id, KeepPage});
                         }});
        addContents(instance, items);
    }
    return items;
}

/// What is done to an instance is done to the one that was meant when the palette opened, and the palette says to which.
void MainWindow::aimItems(std::vector<PaletteItem> &items)
{
    const Instance *target = m_actions->target();
    if (!target)
        return;
    for (PaletteItem &item : items) {
        if (!item.id.startsWith("instance."_L1))
            continue;
        item.detail = item.detail.isEmpty() ? target->name : u"%1 · %2"_s.arg(target->name, item.detail);
        item.run = [this, id = target->id, run = std::move(item.run)] { m_actions->actOn(id, run); };
    }
}

/// What is in an instance, as far as it was looked at.
void MainWindow::addContents(const Instance &instance, std::vector<PaletteItem> &items)
{
    InstanceResources *known = m_inventory->known(instance.id);
    if (!known)
        return;
    const auto add = [&](PaletteKind kind, int tab, const QString &name) {
        items.push_back({.id = u"%1:%2:%3"_s.arg(tab).arg(instance.id, name),
                         .title = name,
                         .detail = instance.name,
                         .kind = kind,
                         .run = [this, id = instance.id, tab, name] {
                             goTo(PageHistory::Place{id, tab});
                             if (InstanceView *view = m_workspace->find(id))
                                 view->select(name);
                         }});
    };
    for (const Schema &schema : known->schemas().rows())
        add(PaletteKind::Schema, InstanceView::Schemas, schema.name);
    for (const Account &account : known->accounts().rows())
        add(PaletteKind::Account, InstanceView::Accounts, account.name);
}

void MainWindow::openKeys()
{
    auto *keys = new KeysList(*m_catalog,
                              {{[] { return tr("Instance"); }, "instance"},
                               {[] { return tr("View"); }, "view"},
                               {[] { return tr("Go"); }, "go"},
                               {[] { return tr("Tabs"); }, "tab"},
                               {[] { return tr("Tables"); },
                                "",
                                {{[] { return tr("Open what is chosen"); }, {QKeySequence(Qt::Key_Return)}},
                                 {[] { return tr("Copy the chosen rows"); }, {QKeySequence(QKeySequence::Copy)}}}},
                               {[] { return tr("Window"); }, "file"},
                               {[] { return tr("Help"); }, "help"}},
                              m_parts.language, this);
    keys->setAttribute(Qt::WA_DeleteOnClose);
    keys->open();
}

} // namespace ddm
