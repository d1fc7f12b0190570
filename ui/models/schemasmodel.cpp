// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/schemasmodel.h"

#include "ui/texts/statewords.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

QString namesOf(const std::vector<SchemaDataNode> &nodes)
{
    QStringList names;
    for (const SchemaDataNode &node : nodes)
        names.append(node.name.isEmpty() ? node.id : node.name);
    return names.join(u", ");
}

/// What the list says of each: name, id, state, and what went wrong.
QString linesOf(const std::vector<SchemaDataNode> &nodes)
{
    QStringList lines;
    for (const SchemaDataNode &node : nodes) {
        QStringList parts = {node.name, node.id, wordsOfState(node.status).word};
        parts.append(node.errorMessage.value_or(QString()));
        parts.removeAll(QString());
        lines.append(parts.join(u" · "));
    }
    return lines.join(u'\n');
}

} // namespace

SchemasModel::SchemasModel(const TimeDisplay &times, QObject *parent)
    : RowsModel(
        {
            {.id = "status",
             .title = [] { return tr("State"); },
             .text = [](const Schema &row, const TimeDisplay &) { return wordsOf(row.status).word; },
             .tip = [](const Schema &row) { return wireName(row.status); },
             .glyph = [](const Schema &row) { return std::optional(wordsOf(row.status).glyph); }},
            {.id = "name",
             .title = [] { return tr("Schema"); },
             .text = [](const Schema &row, const TimeDisplay &) { return orDash(row.name); },
             .sort = [](const Schema &row) { return QVariant(row.name); }},
            {.id = "sharding",
             .title = [] { return tr("Sharding"); },
             .text = [](const Schema &row, const TimeDisplay &) { return wordOf(row.shardMode); },
             .tip = [](const Schema &row) { return wireName(row.shardMode); }},
            {.id = "shards",
             .title = [] { return tr("Shards"); },
             .text = [](const Schema &row, const TimeDisplay &) { return formatCount(row.shardNumber); },
             .sort = [](const Schema &row) { return QVariant(row.shardNumber); },
             .number = true},
            {.id = "shards_per_node",
             .title = [] { return tr("Per data node"); },
             .text = [](const Schema &row, const TimeDisplay &) { return formatCount(row.shardUnit); },
             .sort = [](const Schema &row) { return QVariant(row.shardUnit); },
             .number = true},
            {.id = "data_nodes",
             .title = [] { return tr("Data nodes"); },
             .text = [](const Schema &row, const TimeDisplay &) { return namesOf(row.dataNodes); },
             .tip = [](const Schema &row) { return linesOf(row.dataNodes); }},
            {.id = "created",
             .title = [] { return tr("Created"); },
             .text = [](const Schema &row, const TimeDisplay &zone) { return zone.text(row.created); },
             .sort = [](const Schema &row) { return QVariant(row.created.ms); },
             .tip = [](const Schema &row) { return TimeDisplay::exact(row.created); }},
        },
        [](const Schema &row) { return row.name; }, times, parent)
{
}

} // namespace ddm
