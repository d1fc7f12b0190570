// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tabactions.h"

#include "ui/actions/actioncatalog.h"
#include "ui/shell/instanceview.h"
#include "ui/shell/workspace.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ddm::TabActions)
};

struct Tab
{
    const char *id;
    const char *group;
    QString (*text)();
    QList<QKeySequence> keys;
    QString (*whyNot)(const Workspace &);
    void (*run)(Workspace &);
};

QString whyNoTab(const Workspace &workspace)
{
    return workspace.active() ? QString() : Texts::tr("No instance is open in front. The fleet stays open.");
}

/// The tabs are those of the main window, and seen there only.
QString whyNotHere(const Workspace &workspace)
{
    const InstanceView *active = workspace.active();
    return active && workspace.isDetached(active) ? Texts::tr("Only in the main window.") : QString();
}

QString whyNoOther(const Workspace &workspace)
{
    if (QString reason = whyNotHere(workspace); !reason.isEmpty())
        return reason;
    return workspace.count() > 1 ? QString() : Texts::tr("There is only one tab.");
}

/// In a function: keys are objects, and nothing of ours is made before main().
const auto &tabs()
{
    static const std::array Tabs = std::to_array<Tab>({
        {"tab.close",
         "tab/this",
         [] { return Texts::tr("Close tab"); },
         {QKeySequence(Qt::CTRL | Qt::Key_W)},
         whyNoTab,
         [](Workspace &workspace) { workspace.close(workspace.active()); }},
        {"tab.closeOthers",
         "tab/this",
         [] { return Texts::tr("Close other tabs"); },
         {},
         whyNoOther,
         [](Workspace &workspace) { workspace.closeOthers(workspace.current()); }},
        {"tab.detach",
         "tab/this",
         [] { return Texts::tr("Move into a window of its own"); },
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)},
         [](const Workspace &workspace) {
             if (!workspace.active())
                 return whyNoTab(workspace);
             return workspace.isDetached(workspace.active()) ? Texts::tr("It is in a window of its own.") : QString();
         },
         [](Workspace &workspace) { workspace.detach(workspace.active()); }},
        {"tab.attach",
         "tab/this",
         [] { return Texts::tr("Move back into the main window"); },
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M)},
         [](const Workspace &workspace) {
             return workspace.active() && workspace.isDetached(workspace.active())
                 ? QString()
                 : Texts::tr("Only for an instance that is in a window of its own.");
         },
         [](Workspace &workspace) {
             InstanceView *view = workspace.active();
             workspace.attach(view);
             view->window()->activateWindow();
         }},
        {"tab.reopen",
         "tab/steps",
         [] { return Texts::tr("Reopen the tab closed last"); },
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T)},
         [](const Workspace &workspace) { return workspace.canReopen() ? QString() : Texts::tr("No tab was closed."); },
         [](Workspace &workspace) { workspace.reopen(); }},
        {"tab.next",
         "tab/steps",
         [] { return Texts::tr("Next tab"); },
         {QKeySequence(Qt::CTRL | Qt::Key_Tab)},
         whyNoOther,
         [](Workspace &workspace) { workspace.step(1); }},
        {"tab.previous",
         "tab/steps",
         [] { return Texts::tr("Previous tab"); },
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Backtab)},
         whyNoOther,
         [](Workspace &workspace) { workspace.step(-1); }},
        {"tab.moveLeft",
         "tab/steps",
         [] { return Texts::tr("Move the tab to the left"); },
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_PageUp)},
         [](const Workspace &workspace) {
             if (QString reason = whyNotHere(workspace); !reason.isEmpty())
                 return reason;
             return workspace.canMove(-1) ? QString() : Texts::tr("It is the first tab.");
         },
         [](Workspace &workspace) { workspace.move(-1); }},
        {"tab.moveRight",
         "tab/steps",
         [] { return Texts::tr("Move the tab to the right"); },
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_PageDown)},
         [](const Workspace &workspace) {
             if (QString reason = whyNotHere(workspace); !reason.isEmpty())
                 return reason;
             return workspace.canMove(1) ? QString() : Texts::tr("It is the last tab.");
         },
         [](Workspace &workspace) { workspace.move(1); }},
    });
    return Tabs;
}

} // namespace

void addTabActions(ActionCatalog &catalog, Workspace &workspace)
{
    for (const Tab &tab : tabs()) {
        catalog.add({.id = tab.id,
                     .text = tab.text,
                     .keys = tab.keys,
                     .group = tab.group,
                     .whyNot = [&workspace, whyNot = tab.whyNot] { return whyNot(workspace); },
                     .run = [&workspace, run = tab.run] { run(workspace); }});
    }
}

} // namespace ddm
