// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/bucketsmodel.h"

using namespace Qt::StringLiterals;

namespace ddm {

BucketsModel::BucketsModel(const TimeDisplay &times, QObject *parent)
    : RowsModel(
        {
            {.id = "from",
             .title = [] { return tr("From"); },
             .text = [](const SlowBucket &row, const TimeDisplay &zone) { return zone.text(row.start); },
             .sort = [](const SlowBucket &row) { return QVariant(row.start.ms); },
             .tip = [](const SlowBucket &row) { return TimeDisplay::exact(row.start); }},
            {.id = "to",
             .title = [] { return tr("To"); },
             .text = [](const SlowBucket &row, const TimeDisplay &zone) { return zone.text(row.end); },
             .sort = [](const SlowBucket &row) { return QVariant(row.end.ms); },
             .tip = [](const SlowBucket &row) { return TimeDisplay::exact(row.end); }},
            {.id = "total",
             .title = [] { return tr("Slow queries"); },
             .text = [](const SlowBucket &row,
                        const TimeDisplay &) { return row.total < 0 ? tr("Not counted") : formatCount(row.total); },
             .sort = [](const SlowBucket &row) { return QVariant(row.total); },
             .number = true},
            {.id = "loaded",
             .title = [] { return tr("Rows loaded"); },
             .text = [](const SlowBucket &row, const TimeDisplay &) { return formatCount(row.loaded); },
             .sort = [](const SlowBucket &row) { return QVariant(row.loaded); },
             .number = true},
            {.id = "longest",
             .title = [] { return tr("Longest"); },
             .text = [](const SlowBucket &row,
                        const TimeDisplay &) { return row.loaded > 0 ? formatDuration(row.longest) : orDash({}); },
             .sort = [](const SlowBucket &row) { return QVariant(row.longest); },
             .tip = [](const SlowBucket &row) { return formatExactDuration(row.longest); },
             .number = true},
            {.id = "percentile95",
             .title = [] { return tr("95th percentile"); },
             .text = [](const SlowBucket &row,
                        const TimeDisplay &) { return row.loaded > 0 ? formatDuration(row.percentile95) : orDash({}); },
             .sort = [](const SlowBucket &row) { return QVariant(row.percentile95); },
             .tip = [](const SlowBucket &row) { return formatExactDuration(row.percentile95); },
             .number = true},
        },
        [](const SlowBucket &row) { return QString::number(row.start.ms); }, times, parent)
{
}

} // namespace ddm
