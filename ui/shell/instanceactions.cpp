// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/instanceactions.h"

#include "core/client/client.h"
#include "ui/actions/actioncatalog.h"
#include "ui/dialogs/instancedialogs.h"
#include "ui/language/language.h"
#include "ui/pages/instancespane.h"
#include "ui/texts/statewords.h"
#include "ui/widgets/dataview.h"

#include <QMenu>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace ddm {

InstanceActions::InstanceActions(OperationTracker &tracker, Language &language, InstancesPane &instances,
                                 ActionCatalog &catalog, QWidget *window)
    : QObject(window)
    , m_tracker(tracker)
    , m_language(language)
    , m_instances(instances)
    , m_catalog(catalog)
    , m_window(window)
{
    // What is busy may still be chosen: the change waits its turn, or the service says what runs.
    m_catalog.add({.id = "instance.rename",
                   .text = [] { return tr("Rename…"); },
                   .keys = {QKeySequence(Qt::Key_F2)},
                   .group = "instance",
                   .effect = Effect::Changes,
                   .whyNot = [this] { return whyNot([](const Instance &one) { return !isFailed(one.status); }); },
                   .run =
                       [this] {
                           QStringList names;
                           for (const Instance &instance : m_instances.all())
                               names.append(instance.name);
                           open<RenameDialog>(names);
                       }});
    m_catalog.add(
        {.id = "instance.restart",
         .text = [] { return tr("Restart…"); },
         .keys = {QKeySequence(Qt::CTRL | Qt::Key_R)},
         .group = "instance",
         .effect = Effect::Disrupts,
         .whyNot =
             [this] { return whyNot([](const Instance &one) { return one.status != InstanceState::CreateFailed; }); },
         .run = [this] { open<RestartDialog>(); }});
    m_catalog.add({.id = "instance.delete",
                   .text = [] { return tr("Delete…"); },
                   .keys = {QKeySequence(Qt::CTRL | Qt::Key_Delete)},
                   .group = "instance",
                   .effect = Effect::Destroys,
                   .whyNot = [this] { return whyNot([](const Instance &) { return true; }); },
                   .run = [this] { open<DeleteDialog>(); }});
    connect(&m_instances, &InstancesPane::chosen, &m_catalog, qOverload<>(&ActionCatalog::update));
    connect(&m_instances, &InstancesPane::currentChanged, &m_catalog, &ActionCatalog::updateLater);
    QTableView *table = m_instances.view()->table();
    table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(table, &QWidget::customContextMenuRequested, this, &InstanceActions::showMenu);
}

void InstanceActions::begin(Client &client)
{
    m_memory.clear(); // another account may not see what this one typed
    m_client = &client;
    m_catalog.updateLater();
}

template<class Dialog, class... Arguments>
void InstanceActions::open(const Arguments &...arguments)
{
    const Instance *instance = m_instances.current();
    if (!instance || !m_client || m_dialog)
        return;
    const ChangeDialog::Parts parts{m_language, m_tracker, m_memory, *m_client, instance->id, instance->name};
    auto *dialog = new Dialog(parts, arguments..., m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog = dialog;
    dialog->open();
}

QString InstanceActions::whyNot(bool (*isPossible)(const Instance &)) const
{
    const Instance *instance = m_client ? m_instances.current() : nullptr;
    if (!instance)
        return tr("Choose an instance first.");
    if (isPossible(*instance))
        return {};
    return tr("Not possible while the instance is in the state “%1”.").arg(wordsOf(instance->status).word);
}

void InstanceActions::showMenu(const QPoint &place)
{
    auto *menu = new QMenu(m_window);
    menu->setObjectName(u"instanceMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_catalog.fill(menu, "instance"_L1);
    menu->popup(m_instances.view()->table()->viewport()->mapToGlobal(place));
}

} // namespace ddm
