// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/activitymodel.h"

#include "ui/texts/changewords.h"
#include "ui/texts/jobwords.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

bool saysHowItEnded(const ChangeEntry &change)
{
    return change.state == EntryState::Done || change.state == EntryState::Failed;
}

/// "60%" as a number; less than nothing where there is none.
int percentOf(const QString &progress)
{
    bool isNumber = false;
    const int percent = QString(progress).remove(u'%').trimmed().toInt(&isNumber);
    return isNumber ? percent : -1;
}

} // namespace

QString ActivityRow::key() const
{
    // A change keeps its row when its job becomes known.
    return change ? change->id : job->id;
}

QString ActivityRow::heading() const
{
    const QString what = change ? headingOf(*change) : headingOfJob(job->name);
    const QString subject = change ? change->evidence.subject : job->schemaName;
    return subject.isEmpty() ? what : ActivityModel::tr("%1: %2").arg(what, subject);
}

QString ActivityRow::origin() const
{
    return job ? job->name : change->request;
}

StateWords ActivityRow::state() const
{
    // The list of jobs is a little older than what the change has seen of its end; where that could not be found out, the job
    // tells.
    return change && (!job || saysHowItEnded(*change)) ? wordsOf(*change) : wordsOf(job->status);
}

QString ActivityRow::stateTip() const
{
    return job ? wireName(job->status) : detailOf(*change);
}

bool ActivityRow::isUnderWay() const
{
    return change && (!job || saysHowItEnded(*change)) ? !change->hasEnded() : isRunning(job->status);
}

QString ActivityRow::progress() const
{
    if (!isUnderWay())
        return {};
    return job && !job->progress.isEmpty() ? job->progress : change ? change->progress : QString();
}

Timestamp ActivityRow::begun() const
{
    if (job && job->created.isValid())
        return job->created;
    return change ? (change->sent.isValid() ? change->sent : change->submitted) : Timestamp();
}

Timestamp ActivityRow::ended() const
{
    if (isUnderWay())
        return {};
    if (job && job->ended.isValid())
        return job->ended;
    return change ? change->ended : Timestamp();
}

qint64 ActivityRow::durationMs() const
{
    if (!job && !change->sent.isValid())
        return -1;
    const Timestamp end = isUnderWay() ? asOf : ended();
    return begun().isValid() && end.isValid() && begun() <= end ? end.ms - begun().ms : -1;
}

QString ActivityRow::durationText() const
{
    const qint64 ms = durationMs();
    if (ms < 0)
        return orDash({});
    const QString duration = formatDuration(double(ms));
    return isUnderWay() ? ActivityModel::tr("%1 so far").arg(duration) : duration;
}

QString ActivityRow::remark() const
{
    if (job && !job->failReason.isEmpty())
        return job->failReason;
    // While it runs that would be its progress, which has a column of its own.
    return change && (change->hasEnded() || change->state == EntryState::LookingUp) ? detailOf(*change) : QString();
}

std::vector<ActivityRow> activityOf(const QString &instanceId, const std::vector<Job> &jobs,
                                    const std::vector<ChangeEntry> &changes, Timestamp now)
{
    QHash<QString, const Job *> ofInstance;
    for (const Job &job : jobs) {
        if (job.instanceId == instanceId)
            ofInstance.insert(job.id, &job);
    }
    std::vector<ActivityRow> rows;
    for (const ChangeEntry &change : changes) {
        // One that buys the instance is known by its job only.
        const Job *job = ofInstance.take(change.jobId);
        if (job || change.evidence.instanceId == instanceId)
            rows.push_back({job ? std::optional(*job) : std::nullopt, change, {}});
    }
    for (const Job *job : std::as_const(ofInstance))
        rows.push_back({*job, std::nullopt, {}});
    for (ActivityRow &row : rows) {
        if (row.isUnderWay())
            row.asOf = now;
    }
    std::sort(rows.begin(), rows.end(), [](const ActivityRow &a, const ActivityRow &b) {
        return a.begun() == b.begun() ? a.key() < b.key() : b.begun() < a.begun();
    });
    return rows;
}

ActivityModel::ActivityModel(const TimeDisplay &times, QObject *parent)
    : RowsModel(
        {
            {.id = "status",
             .title = [] { return tr("State"); },
             .text = [](const ActivityRow &row, const TimeDisplay &) { return row.state().word; },
             .tip = [](const ActivityRow &row) { return row.stateTip(); },
             .glyph = [](const ActivityRow &row) { return std::optional(row.state().glyph); }},
            {.id = "operation",
             .title = [] { return tr("What"); },
             .text = [](const ActivityRow &row, const TimeDisplay &) { return row.heading(); },
             .tip = [](const ActivityRow &row) { return row.origin(); },
             .widest = 60},
            {.id = "progress",
             .title = [] { return tr("Progress"); },
             .text = [](const ActivityRow &row, const TimeDisplay &) { return orDash(row.progress()); },
             .sort = [](const ActivityRow &row) { return QVariant(percentOf(row.progress())); },
             .number = true},
            {.id = "begun",
             .title = [] { return tr("Begun"); },
             .text = [](const ActivityRow &row, const TimeDisplay &zone) { return zone.text(row.begun()); },
             .sort = [](const ActivityRow &row) { return QVariant(row.begun().ms); },
             .tip = [](const ActivityRow &row) { return TimeDisplay::exact(row.begun()); }},
            {.id = "ended",
             .title = [] { return tr("Ended"); },
             .text = [](const ActivityRow &row, const TimeDisplay &zone) { return zone.text(row.ended()); },
             .sort = [](const ActivityRow &row) { return QVariant(row.ended().ms); },
             .tip = [](const ActivityRow &row) { return TimeDisplay::exact(row.ended()); }},
            {.id = "duration",
             .title = [] { return tr("Duration"); },
             .text = [](const ActivityRow &row, const TimeDisplay &) { return row.durationText(); },
             .sort = [](const ActivityRow &row) { return QVariant(row.durationMs()); },
             .number = true},
            {.id = "user",
             .title = [] { return tr("By"); },
             .text = [](const ActivityRow &row,
                        const TimeDisplay &) { return orDash(row.change ? row.change->user : QString()); },
             .tip =
                 [](const ActivityRow &row) {
                     return row.change ? tr("Changed with this program")
                                       : tr("The service does not say who began a job.");
                 }},
            {.id = "job_id",
             .title = [] { return tr("Job id"); },
             .text = [](const ActivityRow &row,
                        const TimeDisplay &) { return orDash(row.job ? row.job->id : row.change->jobId); }},
        },
        [](const ActivityRow &row) { return row.key(); }, times, parent)
{
}

} // namespace ddm
