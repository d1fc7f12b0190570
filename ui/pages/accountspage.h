// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/accounts.h"
#include "ui/pages/tablepage.h"

namespace ddm {

class AccountsModel;

/// The accounts of an instance.
class AccountsPage final : public TablePage
{
    Q_OBJECT

public:
    explicit AccountsPage(const PageContext &context, QWidget *parent = nullptr);

protected:
    QList<Resource *> resources() const override;
    void present() override;
    void clear() override;

private:
    AccountsModel *m_model;
};

} // namespace ddm
