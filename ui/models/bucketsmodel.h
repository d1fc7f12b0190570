// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/slowbucket.h"
#include "ui/models/rowsmodel.h"

namespace ddm {

/// The table behind the chart: what it draws, in numbers.
class BucketsModel final : public RowsModel<SlowBucket>
{
    Q_OBJECT

public:
    explicit BucketsModel(const TimeDisplay &times, QObject *parent = nullptr);
};

} // namespace ddm
