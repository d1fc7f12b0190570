// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/parameters.h"
#include "ui/models/rowsmodel.h"

namespace ddm {

/// The parameters of an instance; descriptions are the service's.
class ParametersModel final : public RowsModel<Parameter>
{
    Q_OBJECT

public:
    explicit ParametersModel(const TimeDisplay &times, QObject *parent = nullptr);
};

} // namespace ddm
