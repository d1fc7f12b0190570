// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/changeentry.h"
#include "ui/models/rowsmodel.h"

namespace ddm {

/// The changes of this program, with where they stand.
class ChangesModel final : public RowsModel<ChangeEntry>
{
    Q_OBJECT

public:
    explicit ChangesModel(const TimeDisplay &times, QObject *parent = nullptr);
};

} // namespace ddm
