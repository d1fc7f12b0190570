// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"
#include "ui/shell/pagehistory.h"
#include "ui/shell/session.h"
#include "ui/texts/errorwords.h"

#include <QMainWindow>
#include <QPointer>

#include <functional>
#include <memory>

class QLabel;
class QMenu;

namespace ddm {

struct Instance;
struct PaletteItem;
class ActionCatalog;
class Audit;
class AuditPage;
class ChangesPane;
class DataView;
class Docks;
class InstanceActions;
class InstanceView;
class LockBadge;
class FleetPage;
class Inventory;
class Language;
class Navigator;
class NoticeBar;
class OperationTracker;
class Page;
class RequestJournal;
class RequestsPane;
class StatusLine;
class Theme;
class TimeDisplay;
class Workspace;

/// The window: the navigator at the left, the fleet and the instances that are open in the middle, activity and requests
/// below. It is complete without a client, so that it can be painted before there is one.
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
        Audit *audit = nullptr; ///< May be missing.
    };

    explicit MainWindow(const Parts &parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Where tool bar and docks are, for the next start; whatever cannot be read changes nothing.
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

    FleetPage *fleet() const { return m_fleet; }
    Workspace *workspace() const { return m_workspace; }
    Navigator *navigator() const { return m_navigator; }
    /// The page that is in front; nullptr if that is the fleet.
    Page *page() const;
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
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void connectParts();
    void addAudit();
    void openAudit();
    void watchExports(DataView *view);
    void auditExport(const InstanceView *view, const QString &table, const QString &path, int rows);
    QWidget *makeRequests();
    void beginRequests();
    void buildToolBar();
    void colourBadge();
    void updateAwake();
    void addActions();
    void addPlaces();
    void addChoices();
    void buildMenus();
    void openPalette();
    std::vector<PaletteItem> paletteItems();
    void aimItems(std::vector<PaletteItem> &items);
    void addContents(const Instance &instance, std::vector<PaletteItem> &items);
    void openKeys();
    QString instanceInFront() const;
    QWidget *windowInFront() const;
    void open(const QString &instanceId, const QString &name);
    void onFirstList();
    void visit();
    void goTo(const std::optional<PageHistory::Place> &place);
    void focusPane(int by);
    void focusFleet();
    void focusContent();
    void refresh();
    void focusSearch();
    void showTitles();
    void retranslate();

    Parts m_parts;
    Session m_session;
    QPointer<Inventory> m_inventory;
    FleetPage *m_fleet;
    Workspace *m_workspace;
    Navigator *m_navigator;
    ChangesPane *m_changes;
    ActionCatalog *m_catalog;
    InstanceActions *m_actions;
    std::unique_ptr<Docks> m_docks; // gone before the docks: Qt deletes those in whichever order it shows them
    StatusLine *m_status;
    RequestsPane *m_requests = nullptr; // made when it is first seen
    QLabel *m_demo;
    LockBadge *m_lock;
    QAction *m_refresh = nullptr;
    AuditPage *m_audit = nullptr;   // made when it is first asked for
    NoticeBar *m_notices = nullptr; // made with the first notice
    PageHistory m_history;
    bool m_hasData = false;
};

} // namespace ddm
