// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/slowqueries.h"
#include "ui/models/rowsmodel.h"

namespace ddm {

/// Slow queries: the rows that are loaded.
class SlowQueriesModel final : public RowsModel<SlowQuery>
{
    Q_OBJECT

public:
    explicit SlowQueriesModel(const TimeDisplay &times, QObject *parent = nullptr);
};

} // namespace ddm
