// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/nodes.h"
#include "ui/models/rowsmodel.h"

namespace ddm {

/// A node and the group that it belongs to, where the service has groups.
struct NodeRow
{
    Node node;
    QString groupName;
    QString name;
    QString zone;

    friend bool operator==(const NodeRow &, const NodeRow &) = default;
};

/// The nodes of an instance, each with its group.
class NodesModel final : public RowsModel<NodeRow>
{
    Q_OBJECT

public:
    explicit NodesModel(const TimeDisplay &times, QObject *parent = nullptr);
};

} // namespace ddm
