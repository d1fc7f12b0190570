// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/shardsmodel.h"

#include "ui/texts/statewords.h"

using namespace Qt::StringLiterals;

namespace ddm {

ShardsModel::ShardsModel(const TimeDisplay &times, QObject *parent)
    : RowsModel(
        {
            {.id = "slot",
             .title = [] { return tr("Slot"); },
             .text = [](const ShardRow &row, const TimeDisplay &) { return formatCount(row.shard.slot); },
             .sort = [](const ShardRow &row) { return QVariant(row.shard.slot); },
             .number = true},
            {.id = "name",
             .title = [] { return tr("Shard"); },
             .text = [](const ShardRow &row, const TimeDisplay &) { return orDash(row.shard.name); },
             .sort = [](const ShardRow &row) { return QVariant(row.shard.name); },
             .tip = [](const ShardRow &row) { return row.shard.idName; }},
            {.id = "status",
             .title = [] { return tr("State"); },
             .text = [](const ShardRow &row, const TimeDisplay &) { return wordsOfState(row.shard.status).word; },
             .tip = [](const ShardRow &row) { return row.shard.status; },
             .glyph = [](const ShardRow &row) { return std::optional(wordsOfState(row.shard.status).glyph); }},
            {.id = "data_node",
             .title = [] { return tr("Data node (RDS instance)"); },
             .text = [](const ShardRow &row, const TimeDisplay &) { return orDash(row.dataNode); },
             .sort = [](const ShardRow &row) { return QVariant(row.dataNode); },
             .tip = [](const ShardRow &row) { return row.shard.dataNodeId; }},
            {.id = "id",
             .title = [] { return tr("Identifier"); },
             .text = [](const ShardRow &row, const TimeDisplay &) { return orDash(row.shard.idName); },
             .sort = [](const ShardRow &row) { return QVariant(row.shard.idName); }},
            {.id = "created",
             .title = [] { return tr("Created"); },
             .text = [](const ShardRow &row, const TimeDisplay &zone) { return zone.text(row.shard.created); },
             .sort = [](const ShardRow &row) { return QVariant(row.shard.created.ms); },
             .tip = [](const ShardRow &row) { return TimeDisplay::exact(row.shard.created); }},
            {.id = "updated",
             .title = [] { return tr("Changed"); },
             .text = [](const ShardRow &row, const TimeDisplay &zone) { return zone.text(row.shard.updated); },
             .sort = [](const ShardRow &row) { return QVariant(row.shard.updated.ms); },
             .tip = [](const ShardRow &row) { return TimeDisplay::exact(row.shard.updated); }},
        },
        [](const ShardRow &row) { return row.shard.name; }, times, parent)
{
}

} // namespace ddm
