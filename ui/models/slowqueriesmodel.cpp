// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/slowqueriesmodel.h"

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

// The service gives no id, and equal rows are two events: they are told apart by their number among equals.
QString keyOfQuery(const SlowQuery &row)
{
    return QString::number(row.start.ms) + u'/' + row.shard + u'/' + row.host + u'/' + QString::number(row.milliseconds)
        + u'/' + QString::number(qHash(row.sql), 16);
}

} // namespace

SlowQueriesModel::SlowQueriesModel(const TimeDisplay &times, QObject *parent)
    : RowsModel(
        {
            {.id = "started",
             .title = [] { return tr("Started"); },
             .text = [](const SlowQuery &row, const TimeDisplay &zone) { return zone.text(row.start); },
             .sort = [](const SlowQuery &row) { return QVariant(row.start.ms); },
             .tip = [](const SlowQuery &row) { return TimeDisplay::exact(row.start); }},
            {.id = "duration",
             .title = [] { return tr("Duration"); },
             .text = [](const SlowQuery &row, const TimeDisplay &) { return formatDuration(row.milliseconds); },
             .sort = [](const SlowQuery &row) { return QVariant(row.milliseconds); },
             .tip = [](const SlowQuery &row) { return formatExactDuration(row.milliseconds); },
             .number = true},
            {.id = "rows_examined",
             .title = [] { return tr("Rows examined"); },
             .text = [](const SlowQuery &row, const TimeDisplay &) { return formatCount(row.rowsExamined); },
             .sort = [](const SlowQuery &row) { return QVariant(row.rowsExamined); },
             .number = true},
            {.id = "schema",
             .title = [] { return tr("Schema"); },
             .text = [](const SlowQuery &row, const TimeDisplay &) { return orDash(row.schema); },
             .sort = [](const SlowQuery &row) { return QVariant(row.schema); }},
            {.id = "shard",
             .title = [] { return tr("Shard"); },
             .text = [](const SlowQuery &row, const TimeDisplay &) { return orDash(row.shard); },
             .sort = [](const SlowQuery &row) { return QVariant(row.shard); }},
            {.id = "user",
             .title = [] { return tr("User"); },
             .text = [](const SlowQuery &row, const TimeDisplay &) { return orDash(row.user); },
             .sort = [](const SlowQuery &row) { return QVariant(row.user); }},
            {.id = "client",
             .title = [] { return tr("Client"); },
             .text = [](const SlowQuery &row, const TimeDisplay &) { return orDash(row.host); },
             .sort = [](const SlowQuery &row) { return QVariant(row.host); }},
            {.id = "statement",
             .title = [] { return tr("Statement"); },
             .text = [](const SlowQuery &row, const TimeDisplay &) { return row.sql.simplified(); },
             .sort = [](const SlowQuery &row) { return QVariant(row.sql); },
             .tip = [](const SlowQuery &row) { return row.sql; },
             .widest = 120},
            {.id = "node",
             .title = [] { return tr("Node"); },
             .text = [](const SlowQuery &row, const TimeDisplay &) { return orDash(row.nodeId.value_or(QString())); }},
        },
        keyOfQuery, times, parent)
{
}

} // namespace ddm
