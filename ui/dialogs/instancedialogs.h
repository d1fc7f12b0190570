// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/instances.h"
#include "ui/dialogs/operationdialog.h"

class QCheckBox;
class QRadioButton;

namespace ddm {

/// Another name for an instance.
class RenameDialog final : public OperationDialog<RenameInstance>
{
    Q_OBJECT

public:
    /// \a names: those that are taken.
    RenameDialog(const Parts &parts, const QStringList &names, QWidget *parent);

private:
    RenameInstance operation() const override;
    QString titleText() const override;
    QString submitText() const override;
    Problems problems() const override;
    void retranslate() override;
    QLabel *problemLabelOf(const QString &field) const override;
    void setInputEnabled(bool enabled) override;

    QStringList m_names;
    QLabel *m_label;
    QLineEdit *m_name;
    QLabel *m_problem;
};

/// Restart of an instance: of its processes, or of its machines.
class RestartDialog final : public OperationDialog<RestartInstance>
{
    Q_OBJECT

public:
    RestartDialog(const Parts &parts, QWidget *parent);

private:
    RestartInstance operation() const override;
    QString titleText() const override;
    QString submitText() const override;
    void retranslate() override;
    void setInputEnabled(bool enabled) override;

    QRadioButton *m_soft;
    QRadioButton *m_hard;
};

/// The end of an instance; of its data on RDS by a decision of its own.
class DeleteDialog final : public OperationDialog<DeleteInstance>
{
    Q_OBJECT

public:
    DeleteDialog(const Parts &parts, QWidget *parent);

private:
    DeleteInstance operation() const override;
    QString titleText() const override;
    QString submitText() const override;
    void retranslate() override;
    void setInputEnabled(bool enabled) override;

    QCheckBox *m_data;
};

} // namespace ddm
