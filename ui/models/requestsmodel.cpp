// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/requestsmodel.h"

#include "ui/language/timedisplay.h"
#include "ui/texts/format.h"
#include "ui/texts/requestwords.h"

namespace ddm {

namespace {

constexpr char16_t FirstDigit = 0xe000; // of a private area of Unicode

QString sizeOf(const RequestSummary &row)
{
    return row.isRunning() || row.status == 0 ? orDash({}) : formatCount(row.replyBytes);
}

} // namespace

RequestsModel::RequestsModel(const TimeDisplay &times, QObject *parent)
    : RowsModel(
        {
            // Calls of one millisecond stay in their order.
            {.id = "time",
             .title = [] { return tr("Time"); },
             .text = [](const RequestSummary &row, const TimeDisplay &zone) { return zone.text({row.startedMs}); },
             .sort = [](const RequestSummary &row) { return QVariant(row.id); },
             .tip = [](const RequestSummary &row) { return TimeDisplay::exact({row.startedMs}); }},
            {.id = "operation",
             .title = [] { return tr("Operation"); },
             .text = [](const RequestSummary &row, const TimeDisplay &) { return headingOf(row); },
             .tip = [](const RequestSummary &row) { return row.url; }},
            {.id = "method",
             .title = [] { return tr("Method"); },
             .text = [](const RequestSummary &row, const TimeDisplay &) { return verbName(row.verb); }},
            {.id = "status",
             .title = [] { return tr("Status"); },
             .text = [](const RequestSummary &row, const TimeDisplay &) { return wordsOf(row).word; },
             .glyph = [](const RequestSummary &row) { return std::optional(wordsOf(row).glyph); }},
            {.id = "duration",
             .title = [] { return tr("Duration"); },
             .text =
                 [](const RequestSummary &row, const TimeDisplay &) {
                     return row.isRunning() ? orDash({}) : formatDuration(double(row.durationMs));
                 },
             .sort = [](const RequestSummary &row) { return QVariant(row.durationMs); },
             .number = true},
            {.id = "size",
             .title = [] { return tr("Size (bytes)"); },
             .text = [](const RequestSummary &row, const TimeDisplay &) { return sizeOf(row); },
             .sort = [](const RequestSummary &row) { return QVariant(row.replyBytes); },
             .number = true},
            {.id = "attempt",
             .title = [] { return tr("Attempt"); },
             .text = [](const RequestSummary &row, const TimeDisplay &) { return formatCount(row.attempt); },
             .sort = [](const RequestSummary &row) { return QVariant(row.attempt); },
             .number = true},
            {.id = "request_id",
             .title = [] { return tr("Request id"); },
             .text = [](const RequestSummary &row, const TimeDisplay &) { return orDash(row.requestId); }},
        },
        [](const RequestSummary &row) { return keyOfId(row.id); }, times, parent)
{
}

// Keys are searched too, and whoever searches for 404 does not mean our count of calls.
QString RequestsModel::keyOfId(quint64 id)
{
    QString key = QString::number(id);
    for (QChar &c : key)
        c = QChar(char16_t(c.unicode() - u'0' + FirstDigit));
    return key;
}

quint64 RequestsModel::idOfKey(const QString &key)
{
    quint64 id = 0;
    for (const QChar c : key)
        id = id * 10 + quint64(c.unicode() - FirstDigit);
    return id;
}

} // namespace ddm
