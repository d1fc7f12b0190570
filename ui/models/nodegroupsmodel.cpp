// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/nodegroupsmodel.h"

using namespace Qt::StringLiterals;

namespace ddm {

NodeGroupsModel::NodeGroupsModel(const TimeDisplay &times, QObject *parent)
    : RowsModel(
        {
            {.id = "name",
             .title = [] { return tr("Group"); },
             .text = [](const NodeGroup &row, const TimeDisplay &) { return orDash(row.name); },
             .sort = [](const NodeGroup &row) { return QVariant(row.name); },
             .tip = [](const NodeGroup &row) { return row.id; }},
            {.id = "role",
             .title = [] { return tr("Role"); },
             .text =
                 [](const NodeGroup &row, const TimeDisplay &) {
                     return row.role == "r"_L1 ? tr("Read only")
                         : row.role == "rw"_L1 ? tr("Read and write")
                                               : orDash(row.role);
                 },
             .tip = [](const NodeGroup &row) { return row.role; }},
            {.id = "address",
             .title = [] { return tr("Address"); },
             .text = [](const NodeGroup &row, const TimeDisplay &) { return orDash(row.endpoint); },
             .sort = [](const NodeGroup &row) { return QVariant(row.endpoint); },
             .tip = [](const NodeGroup &row) { return row.ipv6Endpoint.value_or(QString()); }},
            {.id = "nodes",
             .title = [] { return tr("Nodes"); },
             .text = [](const NodeGroup &row, const TimeDisplay &) { return formatCount(qint64(row.nodes.size())); },
             .sort = [](const NodeGroup &row) { return QVariant(int(row.nodes.size())); },
             .number = true},
            {.id = "vcpus",
             .title = [] { return tr("vCPUs"); },
             .text = [](const NodeGroup &row, const TimeDisplay &) { return formatCount(row.coreCount); },
             .sort = [](const NodeGroup &row) { return QVariant(row.coreCount); },
             .number = true},
            {.id = "memory",
             .title = [] { return tr("Memory"); },
             .text = [](const NodeGroup &row, const TimeDisplay &) { return tr("%1 GB").arg(formatCount(row.memory)); },
             .sort = [](const NodeGroup &row) { return QVariant(row.memory); },
             .number = true},
            {.id = "architecture",
             .title = [] { return tr("Architecture"); },
             .text = [](const NodeGroup &row, const TimeDisplay &) { return orDash(row.architecture); },
             .sort = [](const NodeGroup &row) { return QVariant(row.architecture); }},
            {.id = "load_balanced",
             .title = [] { return tr("Load balanced"); },
             .text = [](const NodeGroup &row, const TimeDisplay &) { return row.loadBalanced ? tr("Yes") : tr("No"); }},
            {.id = "default",
             .title = [] { return tr("Default"); },
             .text = [](const NodeGroup &row, const TimeDisplay &) { return row.isDefault ? tr("Yes") : tr("No"); }},
        },
        [](const NodeGroup &row) { return row.id; }, times, parent)
{
}

} // namespace ddm
