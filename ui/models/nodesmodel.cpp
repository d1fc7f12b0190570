// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/nodesmodel.h"

#include "ui/texts/statewords.h"

using namespace Qt::StringLiterals;

namespace ddm {

NodesModel::NodesModel(const TimeDisplay &times, QObject *parent)
    : RowsModel(
        {
            {.id = "status",
             .title = [] { return tr("State"); },
             .text = [](const NodeRow &row, const TimeDisplay &) { return wordsOf(row.node.status).word; },
             .tip = [](const NodeRow &row) { return wireName(row.node.status); },
             .glyph = [](const NodeRow &row) { return std::optional(wordsOf(row.node.status).glyph); }},
            {.id = "name",
             .title = [] { return tr("Name"); },
             .text = [](const NodeRow &row, const TimeDisplay &) { return orDash(row.name); },
             .sort = [](const NodeRow &row) { return QVariant(row.name); }},
            {.id = "address",
             .title = [] { return tr("Address"); },
             .text = [](const NodeRow &row, const TimeDisplay &) { return orDash(row.node.ip); },
             .sort = [](const NodeRow &row) { return QVariant(row.node.ip); }},
            {.id = "port",
             .title = [] { return tr("Port"); },
             .text = [](const NodeRow &row, const TimeDisplay &) { return orDash(row.node.port); },
             .sort = [](const NodeRow &row) { return QVariant(row.node.port); }},
            {.id = "group",
             .title = [] { return tr("Group"); },
             .text = [](const NodeRow &row, const TimeDisplay &) { return orDash(row.groupName); },
             .sort = [](const NodeRow &row) { return QVariant(row.groupName); },
             .tip = [](const NodeRow &row) { return row.node.groupId.value_or(QString()); }},
            {.id = "zone",
             .title = [] { return tr("Availability zone"); },
             .text = [](const NodeRow &row, const TimeDisplay &) { return orDash(row.zone); },
             .sort = [](const NodeRow &row) { return QVariant(row.zone); }},
            {.id = "id",
             .title = [] { return tr("Node id"); },
             .text = [](const NodeRow &row, const TimeDisplay &) { return orDash(row.node.id); },
             .sort = [](const NodeRow &row) { return QVariant(row.node.id); }},
        },
        [](const NodeRow &row) { return row.node.id; }, times, parent)
{
}

} // namespace ddm
