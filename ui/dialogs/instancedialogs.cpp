// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/instancedialogs.h"

#include <QCheckBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

Known knownOf(const ChangeDialog::Parts &parts, const QStringList &names)
{
    Known known;
    known.instanceName = parts.instanceName;
    known.instanceNames = names;
    return known;
}

} // namespace

RenameDialog::RenameDialog(const Parts &parts, const QStringList &names, QWidget *parent)
    : OperationDialog(parts, {parts.instanceId, parts.instanceName}, knownOf(parts, names), parent)
{
    QLineEdit *name = form().addText(
        u"name"_s, [] { return tr("New name"); }, &RenameInstance::name);
    name->setObjectName(u"newName"_s);
    begin();
    name->selectAll();
}

QString RenameDialog::titleText() const
{
    return tr("Rename %1").arg(parts().instanceName);
}

QString RenameDialog::submitText() const
{
    return tr("Rename instance");
}

RestartDialog::RestartDialog(const Parts &parts, QWidget *parent)
    : OperationDialog(parts, {parts.instanceId}, {}, parent)
{
    form().addOptions<RestartType>(
        u"restart.type"_s, [] { return tr("Kind of restart"); },
        {{RestartType::Soft, "soft", [] { return tr("Restart the processes (soft)"); }},
         {RestartType::Hard, "hard", [] { return tr("Reboot the machines (hard)"); }}},
        &RestartInstance::type);
    begin();
}

QString RestartDialog::titleText() const
{
    return tr("Restart %1").arg(parts().instanceName);
}

QString RestartDialog::submitText() const
{
    return tr("Restart instance");
}

DeleteDialog::DeleteDialog(const Parts &parts, QWidget *parent)
    : OperationDialog(parts, {parts.instanceId, false}, {}, parent)
{
    form()
        .addTick(
            u"delete_rds_data"_s, [] { return tr("Also delete the data on the RDS instances"); },
            &DeleteInstance::deleteRdsData)
        ->setObjectName(u"deleteData"_s);
    begin();
}

QString DeleteDialog::titleText() const
{
    return tr("Delete %1").arg(parts().instanceName);
}

QString DeleteDialog::submitText() const
{
    return tr("Delete instance");
}

} // namespace ddm
