// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/instances.h"
#include "ui/dialogs/operationdialog.h"

namespace ddm {

/// Another name for an instance.
class RenameDialog final : public OperationDialog<RenameInstance>
{
    Q_OBJECT

public:
    /// \a names: those that are taken.
    RenameDialog(const Parts &parts, const QStringList &names, QWidget *parent);

private:
    QString titleText() const override;
    QString submitText() const override;
};

/// Restart of an instance: of its processes, or of its machines.
class RestartDialog final : public OperationDialog<RestartInstance>
{
    Q_OBJECT

public:
    RestartDialog(const Parts &parts, QWidget *parent);

private:
    QString titleText() const override;
    QString submitText() const override;
};

/// The end of an instance; of its data on RDS by a decision of its own.
class DeleteDialog final : public OperationDialog<DeleteInstance>
{
    Q_OBJECT

public:
    DeleteDialog(const Parts &parts, QWidget *parent);

private:
    QString titleText() const override;
    QString submitText() const override;
};

} // namespace ddm
