// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"
#include "ui/shell/pagehistory.h"
#include "ui/shell/session.h"
#include "ui/texts/errorwords.h"

#include <QMainWindow>
#include <QPointer>

#include <functional>

class QComboBox;
class QDockWidget;
class QLabel;
class QMenu;
class QSplitter;

namespace ddm {

class ActionCatalog;
class CommandPalette;
class InstanceTabs;
struct Instance;
struct PaletteItem;
class ChangesPane;
class InstanceActions;
class InstancesPane;
class Inventory;
class Language;
class NoticeBar;
class OperationTracker;
class RequestJournal;
class RequestsPane;
class StatusLine;
class Theme;
class TimeDisplay;

/// The window: instances above, the chosen one's pages below. It is complete without a client, so that it can be painted
/// before there is one.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    struct Parts
    {
        Language &language;
        Theme &theme;
        TimeDisplay &times;
        RequestJournal &journal;
        OperationTracker &tracker;
        Settings settings;
    };

    explicit MainWindow(const Parts &parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Where tool bar, docks and dividers are, for the next start; whatever cannot be read changes nothing.
    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);
    /// What costs time and changes nothing but looks; after the first picture.
    void decorate();
    void begin(const Session &session);
    /// Something is on its way that will lead to a client.
    void waitForSession();
    void showTrouble(std::function<ErrorWords()> words);
    /// Tells, in a line that stays until it is closed, what concerns the program and not what is on screen.
    void notify(std::function<QString()> text);
    /// Tells something in the status bar, for a moment.
    void say(const QString &text);
    /// Shows a change in Activity.
    void showChange(const QString &id);

    InstancesPane *instances() const { return m_instances; }
    InstanceTabs *tabs() const { return m_tabs; }
    ChangesPane *changes() const { return m_changes; }
    InstanceActions *actions() const { return m_actions; }
    ActionCatalog *catalog() const { return m_catalog; }

Q_SIGNALS:
    /// Instances are listed for the first time.
    void firstData();
    void projectChosen(int index);
    void sessionWanted();

protected:
    void changeEvent(QEvent *event) override;
    void childEvent(QChildEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildDocks();
    void nameDockTabs();
    void makeRequests();
    void bringUp(QDockWidget *dock);
    void showDock(QDockWidget *dock, bool shown);
    void buildToolBar();
    void colourBadge();
    void updateAwake();
    void addActions();
    void addPlaces();
    void addChoices();
    void buildMenus();
    void openPalette();
    std::vector<PaletteItem> paletteItems();
    void addContents(const Instance &instance, std::vector<PaletteItem> &items);
    void openKeys();
    void visit();
    void goTo(const std::optional<PageHistory::Place> &place);
    void focusPane(int by);
    void refresh();
    void focusSearch();
    void fillProjects();
    void retranslate();

    Parts m_parts;
    Session m_session;
    QPointer<Inventory> m_inventory;
    InstancesPane *m_instances;
    InstanceTabs *m_tabs;
    ChangesPane *m_changes;
    ActionCatalog *m_catalog;
    InstanceActions *m_actions;
    StatusLine *m_status;
    QSplitter *m_splitter;
    QDockWidget *m_activityDock = nullptr;
    QDockWidget *m_requestsDock = nullptr;
    RequestsPane *m_requests = nullptr; // made when it is first seen
    QComboBox *m_projects;
    QLabel *m_demo;
    QAction *m_refresh = nullptr;
    CommandPalette *m_palette = nullptr;
    NoticeBar *m_notices = nullptr; // made with the first notice
    PageHistory m_history;
    bool m_hasData = false;
};

} // namespace ddm
