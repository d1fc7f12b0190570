// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/instanceactions.h"

#include "core/client/client.h"
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
                                 QWidget *window)
    : QObject(window)
    , m_tracker(tracker)
    , m_language(language)
    , m_instances(instances)
    , m_window(window)
    , m_rename(add("rename", QKeySequence(Qt::Key_F2)))
    , m_restart(add("restart", QKeySequence(Qt::CTRL | Qt::Key_R)))
    , m_delete(add("delete", QKeySequence(Qt::CTRL | Qt::Key_Delete)))
{
    connect(m_rename, &QAction::triggered, this, [this] {
        QStringList names;
        for (const Instance &instance : m_instances.all())
            names.append(instance.name);
        open<RenameDialog>(names);
    });
    connect(m_restart, &QAction::triggered, this, [this] { open<RestartDialog>(); });
    connect(m_delete, &QAction::triggered, this, [this] { open<DeleteDialog>(); });
    connect(&m_instances, &InstancesPane::chosen, this, &InstanceActions::update);
    connect(&m_instances, &InstancesPane::currentChanged, this, &InstanceActions::update);
    QTableView *table = m_instances.view()->table();
    table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(table, &QWidget::customContextMenuRequested, this, &InstanceActions::showMenu);
    language.bind(this, [this] { retranslate(); });
}

QAction *InstanceActions::add(const char *name, const QKeySequence &key)
{
    auto *action = new QAction(this);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcut(key);
    m_window->addAction(action);
    return action;
}

void InstanceActions::begin(Client &client)
{
    m_client = &client;
    update();
}

template<class Dialog, class... Arguments>
void InstanceActions::open(const Arguments &...arguments)
{
    const Instance *instance = m_instances.current();
    if (!instance || !m_client || m_dialog)
        return;
    const ChangeDialog::Parts parts{m_language, m_tracker, *m_client, instance->id, instance->name};
    auto *dialog = new Dialog(parts, arguments..., m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog = dialog;
    dialog->open();
}

void InstanceActions::update()
{
    const Instance *instance = m_client ? m_instances.current() : nullptr;
    const bool failed = instance && isFailed(instance->status);
    // What is busy may still be chosen: the change waits its turn, or the service says what runs.
    m_rename->setEnabled(instance && !failed);
    m_restart->setEnabled(instance && instance->status != InstanceState::CreateFailed);
    m_delete->setEnabled(instance != nullptr);
    const QString none = tr("Choose an instance first.");
    const QString why = instance
        ? tr("Not possible while the instance is in the state “%1”.").arg(wordsOf(instance->status).word)
        : none;
    for (QAction *action : all())
        action->setToolTip(action->isEnabled() ? action->text() : why);
}

void InstanceActions::showMenu(const QPoint &place)
{
    auto *menu = new QMenu(m_window);
    menu->setObjectName(u"instanceMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addActions(all());
    menu->popup(m_instances.view()->table()->viewport()->mapToGlobal(place));
}

void InstanceActions::retranslate()
{
    m_rename->setText(tr("Rename…"));
    m_restart->setText(tr("Restart…"));
    m_delete->setText(tr("Delete…"));
    update();
}

} // namespace ddm
