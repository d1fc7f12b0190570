// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/accounts.h"
#include "ui/models/rowsmodel.h"

namespace ddm {

/// The accounts of an instance.
class AccountsModel final : public RowsModel<Account>
{
    Q_OBJECT

public:
    explicit AccountsModel(const TimeDisplay &times, QObject *parent = nullptr);
};

} // namespace ddm
