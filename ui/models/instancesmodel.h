// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/instances.h"
#include "ui/models/rowsmodel.h"

namespace ddm {

/// The instances of a project.
class InstancesModel final : public RowsModel<Instance>
{
    Q_OBJECT

public:
    explicit InstancesModel(const TimeDisplay &times, QObject *parent = nullptr);
};

} // namespace ddm
