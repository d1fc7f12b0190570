// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/operationdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

namespace ddm {

/// A dialog with a row of every kind but options: what a form for an account, and for what is bought with it, would need.
class PurchaseDialog final : public OperationDialog<BuyInstance>
{
public:
    PurchaseDialog(const Parts &parts, const BuyInstance &begin, const Known &known, QWidget *parent = nullptr)
        : OperationDialog(parts, begin, known, parent)
    {
        form()
            .addText(QStringLiteral("instance.name"), said("Instance name"), &BuyInstance::name)
            ->setObjectName(QStringLiteral("name"));
        form()
            .addList(QStringLiteral("instance.flavor_id"), said("Node class"), &BuyInstance::nodeClassId)
            ->setObjectName(QStringLiteral("class"));
        form()
            .addNumber(QStringLiteral("instance.node_num"), said("Nodes"), said("nodes"), &BuyInstance::nodeNumber)
            ->setObjectName(QStringLiteral("number"));
        form()
            .addText(QStringLiteral("instance.admin_user_name"), said("Administrator"), &BuyInstance::administrator)
            ->setObjectName(QStringLiteral("administrator"));
        form()
            .addSecret(QStringLiteral("instance.admin_user_password"), said("Password"),
                       &BuyInstance::administratorPassword)
            ->setObjectName(QStringLiteral("password"));
        form()
            .addTick(QStringLiteral("extend_param.is_auto_renew"), said("Renew by itself"), &BuyInstance::autoRenew)
            ->setObjectName(QStringLiteral("renew"));
        ChangeDialog::begin();
    }

    void setClasses(const QList<FormLayout::Choice> &classes)
    {
        layoutOfForm().setChoices(QStringLiteral("instance.flavor_id"), classes);
    }
    FormLayout &rows() const { return layoutOfForm(); }
    const BuyInstance &wanted() const { return brain().operation(); }

private:
    static Words said(const char *words)
    {
        return [words] { return QString::fromLatin1(words); };
    }
    QString titleText() const override { return QStringLiteral("Buy an instance"); }
    QString submitText() const override { return QStringLiteral("Buy instance"); }
};

} // namespace ddm
