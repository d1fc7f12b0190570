// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/nodes.h"
#include "ui/models/rowsmodel.h"

namespace ddm {

/// The node groups of an instance.
class NodeGroupsModel final : public RowsModel<NodeGroup>
{
    Q_OBJECT

public:
    explicit NodeGroupsModel(const TimeDisplay &times, QObject *parent = nullptr);
};

} // namespace ddm
