// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/instancedialogs.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace ddm {

RenameDialog::RenameDialog(const Parts &parts, const QStringList &names, QWidget *parent)
    : OperationDialog(parts, parent)
    , m_names(names)
    , m_label(new QLabel)
    , m_name(new QLineEdit(parts.instanceName))
    , m_problem(makeProblemLabel())
{
    m_names.removeAll(parts.instanceName);
    m_name->setObjectName(u"newName"_s);
    m_label->setBuddy(m_name);
    form()->addRow(m_label, m_name);
    form()->addRow(QString(), m_problem);
    connect(m_name, &QLineEdit::textChanged, this, [this] { update(); });
    m_name->selectAll();
    begin();
}

RenameInstance RenameDialog::operation() const
{
    return {parts().instanceId, m_name->text().trimmed()};
}

QString RenameDialog::titleText() const
{
    return tr("Rename %1").arg(parts().instanceName);
}

QString RenameDialog::submitText() const
{
    return tr("Rename instance");
}

Problems RenameDialog::problems() const
{
    Known known;
    known.instanceName = parts().instanceName;
    known.instanceNames = m_names;
    Problems problems = check(operation(), known);
    // The name that it has needs no request.
    if (operation().name == parts().instanceName) {
        Problem same;
        same.field = u"name"_s;
        same.rule = Rule::SameAsBefore;
        problems.prepend(same);
    }
    return problems;
}

void RenameDialog::retranslate()
{
    m_label->setText(tr("New name"));
    m_name->setAccessibleName(tr("New name"));
}

QLabel *RenameDialog::problemLabelOf(const QString &field) const
{
    return field == "name"_L1 ? m_problem : nullptr;
}

void RenameDialog::setInputEnabled(bool enabled)
{
    m_name->setEnabled(enabled);
}

RestartDialog::RestartDialog(const Parts &parts, QWidget *parent)
    : OperationDialog(parts, parent)
    , m_soft(new QRadioButton)
    , m_hard(new QRadioButton)
{
    m_soft->setObjectName(u"soft"_s);
    m_hard->setObjectName(u"hard"_s);
    m_soft->setChecked(true);
    form()->addRow(m_soft);
    form()->addRow(m_hard);
    connect(m_hard, &QRadioButton::toggled, this, [this] { update(); });
    begin();
}

RestartInstance RestartDialog::operation() const
{
    return {parts().instanceId, m_hard->isChecked() ? RestartType::Hard : RestartType::Soft};
}

QString RestartDialog::titleText() const
{
    return tr("Restart %1").arg(parts().instanceName);
}

QString RestartDialog::submitText() const
{
    return tr("Restart instance");
}

void RestartDialog::retranslate()
{
    m_soft->setText(tr("Restart the processes (soft)"));
    m_hard->setText(tr("Reboot the machines (hard)"));
}

void RestartDialog::setInputEnabled(bool enabled)
{
    m_soft->setEnabled(enabled);
    m_hard->setEnabled(enabled);
}

DeleteDialog::DeleteDialog(const Parts &parts, QWidget *parent)
    : OperationDialog(parts, parent)
    , m_data(new QCheckBox)
{
    m_data->setObjectName(u"deleteData"_s);
    form()->addRow(m_data);
    connect(m_data, &QCheckBox::toggled, this, [this] { update(); });
    begin();
}

DeleteInstance DeleteDialog::operation() const
{
    return {parts().instanceId, m_data->isChecked()};
}

QString DeleteDialog::titleText() const
{
    return tr("Delete %1").arg(parts().instanceName);
}

QString DeleteDialog::submitText() const
{
    return tr("Delete instance");
}

void DeleteDialog::retranslate()
{
    m_data->setText(tr("Also delete the data on the RDS instances"));
}

void DeleteDialog::setInputEnabled(bool enabled)
{
    m_data->setEnabled(enabled);
}

} // namespace ddm
