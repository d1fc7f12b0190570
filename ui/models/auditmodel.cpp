// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/auditmodel.h"

#include "ui/language/timedisplay.h"
#include "ui/texts/changewords.h"
#include "ui/texts/format.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

template<class Enum>
std::optional<Enum> valueOf(const QString &wire)
{
    for (const EnumName &name : enumNames<Enum>()) {
        if (wire == QLatin1StringView(name.wire))
            return Enum(name.value);
    }
    return std::nullopt;
}

/// The change as far as its words need it.
ChangeEntry entryOf(const AuditRecord &record)
{
    ChangeEntry entry;
    entry.operation = record.operation;
    entry.state = valueOf<EntryState>(record.outcome).value_or(EntryState::Sending);
    entry.reason = valueOf<EntryReason>(record.reason).value_or(EntryReason::None);
    entry.failReason = record.message;
    entry.audited = !record.unaudited;
    return entry;
}

QString textOfStatus(const AuditRow &row)
{
    const QString status = row.known.status == 0 ? QString() : QString::number(row.known.status);
    return orDash(QString(status + u' ' + row.known.code).trimmed());
}

} // namespace

QString AuditRow::heading() const
{
    return known.event == AuditEvent::Exported ? AuditModel::tr("Export the table “%1”").arg(known.object)
                                               : headingOf(entryOf(known));
}

QString AuditRow::object() const
{
    const QString instance = known.instanceName.isEmpty() ? known.instanceId : known.instanceName;
    if (known.object.isEmpty() || known.object == instance || known.event == AuditEvent::Exported)
        return instance;
    return instance.isEmpty() ? known.object : u"%1 · %2"_s.arg(instance, known.object);
}

StateWords AuditRow::state() const
{
    if (known.event == AuditEvent::Exported)
        return {AuditModel::tr("Exported"), Glyph::Running};
    return wordsOf(entryOf(known));
}

QString AuditRow::remark() const
{
    if (known.event == AuditEvent::Exported)
        return AuditModel::tr("%n row(s) written to %1", nullptr, known.rows).arg(known.file);
    ChangeEntry entry = entryOf(known);
    if (entry.state == EntryState::Refused)
        entry.state = EntryState::Failed; // of which the service's own words are told
    return detailOf(entry);
}

std::vector<AuditRow> auditRowsOf(const std::vector<AuditRecord> &records)
{
    std::vector<AuditRow> rows;
    QHash<QString, size_t> places;
    for (size_t i = 0; i < records.size(); ++i) {
        const AuditRecord &record = records[i];
        // An export is told by one line, which has no id.
        const QString key = record.change.isEmpty() ? u"%1/%2"_s.arg(record.time.ms).arg(i) : record.change;
        const auto place = places.constFind(key);
        if (place == places.constEnd()) {
            places.insert(key, rows.size());
            rows.push_back({key, record, record.time, {}});
        } else {
            rows[*place].known = record;
        }
        if (record.event >= AuditEvent::Ended)
            rows[places.value(key)].ended = record.time;
    }
    std::reverse(rows.begin(), rows.end()); // of the same moment, too, the last one is the newest
    std::stable_sort(rows.begin(), rows.end(), [](const AuditRow &a, const AuditRow &b) { return a.begun > b.begun; });
    return rows;
}

AuditModel::AuditModel(const TimeDisplay &times, QObject *parent)
    : RowsModel(
        {
            {.id = "time",
             .title = [] { return tr("Time"); },
             .text = [](const AuditRow &row, const TimeDisplay &zone) { return zone.text(row.begun); },
             .sort = [](const AuditRow &row) { return QVariant(row.begun.ms); },
             .tip = [](const AuditRow &row) { return TimeDisplay::exact(row.begun); }},
            {.id = "status",
             .title = [] { return tr("State"); },
             .text = [](const AuditRow &row, const TimeDisplay &) { return row.state().word; },
             .glyph = [](const AuditRow &row) { return std::optional(row.state().glyph); }},
            {.id = "change",
             .title = [] { return tr("Change"); },
             .text = [](const AuditRow &row, const TimeDisplay &) { return row.heading(); },
             .tip = [](const AuditRow &row) { return row.known.request; }},
            {.id = "object",
             .title = [] { return tr("Object"); },
             .text = [](const AuditRow &row, const TimeDisplay &) { return orDash(row.object()); },
             .tip = [](const AuditRow &row) { return row.known.instanceId; }},
            {.id = "user",
             .title = [] { return tr("User"); },
             .text = [](const AuditRow &row, const TimeDisplay &) { return orDash(row.known.user); }},
            {.id = "connection",
             .title = [] { return tr("Connection"); },
             .text = [](const AuditRow &row, const TimeDisplay &) { return orDash(row.known.connection); }},
            {.id = "region",
             .title = [] { return tr("Region"); },
             .text = [](const AuditRow &row, const TimeDisplay &) { return orDash(row.known.region); },
             .shownAtFirst = false},
            {.id = "ended",
             .title = [] { return tr("Ended"); },
             .text = [](const AuditRow &row,
                        const TimeDisplay &zone) { return row.ended.isValid() ? zone.text(row.ended) : orDash({}); },
             .sort = [](const AuditRow &row) { return QVariant(row.ended.ms); }},
            {.id = "answer",
             .title = [] { return tr("Answer"); },
             .text = [](const AuditRow &row, const TimeDisplay &) { return textOfStatus(row); }},
            {.id = "request",
             .title = [] { return tr("Request id"); },
             .text = [](const AuditRow &row, const TimeDisplay &) { return orDash(row.known.requestId); },
             .shownAtFirst = false},
            {.id = "job",
             .title = [] { return tr("Job id"); },
             .text = [](const AuditRow &row, const TimeDisplay &) { return orDash(row.known.jobId); },
             .shownAtFirst = false},
            {.id = "detail",
             .title = [] { return tr("What is known"); },
             .text = [](const AuditRow &row, const TimeDisplay &) { return orDash(row.remark()); },
             .tip = [](const AuditRow &row) { return row.remark(); },
             .widest = 90},
        },
        [](const AuditRow &row) { return row.key; }, times, parent)
{
}

} // namespace ddm
