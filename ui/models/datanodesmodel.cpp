// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/datanodesmodel.h"

#include "ui/texts/statewords.h"

using namespace Qt::StringLiterals;

namespace ddm {

DataNodesModel::DataNodesModel(const TimeDisplay &times, QObject *parent)
    : RowsModel(
        {
            {.id = "status",
             .title = [] { return tr("State"); },
             .text = [](const DataNodeRow &row, const TimeDisplay &) { return wordsOfState(row.node.status).word; },
             .tip = [](const DataNodeRow &row) { return row.node.status; },
             .glyph = [](const DataNodeRow &row) { return std::optional(wordsOfState(row.node.status).glyph); }},
            {.id = "name",
             .title = [] { return tr("Data node (RDS instance)"); },
             .text = [](const DataNodeRow &row, const TimeDisplay &) { return orDash(row.node.name); },
             .sort = [](const DataNodeRow &row) { return QVariant(row.node.name); }},
            {.id = "shards",
             .title = [] { return tr("Shards"); },
             .text = [](const DataNodeRow &row, const TimeDisplay &) { return formatCount(row.shards); },
             .sort = [](const DataNodeRow &row) { return QVariant(row.shards); },
             .number = true},
            {.id = "error",
             .title = [] { return tr("Error message"); },
             .text = [](const DataNodeRow &row,
                        const TimeDisplay &) { return orDash(row.node.errorMessage.value_or(QString())); },
             .sort = [](const DataNodeRow &row) { return QVariant(row.node.errorMessage.value_or(QString())); },
             .tip = [](const DataNodeRow &row) { return row.node.errorMessage.value_or(QString()); }},
            {.id = "id",
             .title = [] { return tr("RDS instance id"); },
             .text = [](const DataNodeRow &row, const TimeDisplay &) { return orDash(row.node.id); },
             .sort = [](const DataNodeRow &row) { return QVariant(row.node.id); }},
        },
        [](const DataNodeRow &row) { return row.node.id; }, times, parent)
{
}

} // namespace ddm
