// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/instanceactions.h"

#include "core/inventory/inventory.h"
#include "core/profiles/changelock.h"
#include "ui/actions/actioncatalog.h"
#include "ui/dialogs/instancedialogs.h"
#include "ui/language/language.h"
#include "ui/texts/statewords.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace ddm {

InstanceActions::InstanceActions(OperationTracker &tracker, Language &language, ActionCatalog &catalog, QWidget *window,
                                 std::function<Front()> front)
    : QObject(window)
    , m_tracker(tracker)
    , m_language(language)
    , m_catalog(catalog)
    , m_window(window)
    , m_front(std::move(front))
{
    addOpening();
    addChanges();
}

void InstanceActions::addOpening()
{
    const auto whyNot = [this] { return whyNoTarget(); };
    m_catalog.add({.id = "instance.open",
                   .text = [] { return tr("Open"); },
                   .keys = {QKeySequence(Qt::CTRL | Qt::Key_O)},
                   .group = "instance/open",
                   .whyNot = whyNot,
                   .run = [this] { Q_EMIT openWanted(target()->id, target()->name); }});
    m_catalog.add({.id = "instance.openWindow",
                   .text = [] { return tr("Open in a window of its own"); },
                   .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)},
                   .group = "instance/open",
                   .whyNot = whyNot,
                   .run = [this] { Q_EMIT windowWanted(target()->id, target()->name); }});
}

void InstanceActions::addChanges()
{
    // What is busy may still be chosen: the change waits its turn, or the service says what runs.
    m_catalog.add({.id = "instance.rename",
                   .text = [] { return tr("Rename…"); },
                   .keys = {QKeySequence(Qt::Key_F2)},
                   .group = "instance/change",
                   .effect = Effect::Changes,
                   .whyNot = [this] { return whyNot([](const Instance &one) { return !isFailed(one.status); }); },
                   .run = [this] { open<RenameDialog>(names()); }});
    m_catalog.add(
        {.id = "instance.restart",
         .text = [] { return tr("Restart…"); },
         .keys = {QKeySequence(Qt::CTRL | Qt::Key_R)},
         .group = "instance/change",
         .effect = Effect::Disrupts,
         .whyNot =
             [this] { return whyNot([](const Instance &one) { return one.status != InstanceState::CreateFailed; }); },
         .run = [this] { open<RestartDialog>(); }});
    m_catalog.add({.id = "instance.delete",
                   .text = [] { return tr("Delete…"); },
                   .keys = {QKeySequence(Qt::CTRL | Qt::Key_Delete)},
                   .group = "instance/change",
                   .effect = Effect::Destroys,
                   .whyNot = [this] { return whyNot([](const Instance &) { return true; }); },
                   .run = [this] { open<DeleteDialog>(); }});
}

void InstanceActions::begin(Client &client, Inventory &inventory, ChangeLock *lock)
{
    if (m_dialog)
        m_dialog->reject(); // it speaks of what is not on screen any more; what was sent goes on
    m_dialog.clear();
    m_memory.clear(); // another account may not see what this one typed
    m_aiming = nullptr;
    m_client = &client;
    m_inventory = &inventory;
    m_lock = lock;
    m_aim.clear();
    m_catalog.updateLater();
}

const Instance *InstanceActions::target() const
{
    const QString id = m_aim.isEmpty() ? m_front().instanceId : m_aim;
    return m_inventory && !id.isEmpty() ? m_inventory->instances().find(id) : nullptr;
}

QStringList InstanceActions::names() const
{
    QStringList names;
    for (const Instance &instance : m_inventory->instances().rows())
        names.append(instance.name);
    return names;
}

template<class Dialog, class... Arguments>
void InstanceActions::open(const Arguments &...arguments)
{
    const Instance *instance = target();
    if (!instance || !m_client || m_dialog)
        return;
    const ChangeDialog::Parts parts{m_language, m_tracker, m_memory, *m_client, instance->id, instance->name};
    auto *dialog = new Dialog(parts, arguments..., m_front().window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog = dialog;
    connect(dialog, &QObject::destroyed, this, [this, dialog = m_dialog.data()] {
        // A widget says so before those who point to it know.
        if (m_dialog == dialog)
            m_dialog.clear();
        m_catalog.update();
    });
    dialog->open();
    m_catalog.updateLater();
}

QString InstanceActions::whyNoTarget() const
{
    if (m_client && target())
        return {};
    return m_aim.isEmpty() && m_front().several ? tr("Choose exactly one instance.") : tr("Choose an instance first.");
}

QString InstanceActions::whyNot(bool (*isPossible)(const Instance &)) const
{
    if (QString reason = whyNoTarget(); !reason.isEmpty())
        return reason;
    if (m_lock && m_lock->isLocked())
        return tr("The connection is read-only. Allow changes in the menu “Connection” first.");
    if (m_dialog)
        return tr("Another change is being entered. Finish or cancel it first.");
    const Instance *instance = target();
    if (isPossible(*instance))
        return {};
    return tr("Not possible while the instance is in the state “%1”.").arg(wordsOf(instance->status).word);
}

void InstanceActions::aimAt(const QString &instanceId)
{
    m_aim = instanceId;
    m_catalog.update();
}

void InstanceActions::aim(QMenu *menu, const QString &instanceId)
{
    m_aiming = menu;
    aimAt(instanceId);
    const auto release = [this, menu] {
        if (m_aiming != menu)
            return;
        m_aiming = nullptr;
        aimAt({});
    };
    // Later: what is chosen in it runs after it is hidden. One that is destroyed with its window is never hidden.
    connect(menu, &QMenu::aboutToHide, this, release, Qt::QueuedConnection);
    connect(menu, &QObject::destroyed, this, release, Qt::QueuedConnection);
}

void InstanceActions::actOn(const QString &instanceId, const std::function<void()> &run)
{
    m_aiming = nullptr;
    aimAt(instanceId);
    run();
    aimAt({});
}

QMenu *InstanceActions::showMenu(const QString &instanceId, const QPoint &place, const QList<QLatin1StringView> &groups,
                                 QWidget *window)
{
    auto *menu = new QMenu(window);
    menu->setObjectName(u"instanceMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    aim(menu, instanceId);
    for (const QLatin1StringView group : groups)
        m_catalog.fill(menu, group);
    menu->popup(place);
    return menu;
}

} // namespace ddm
