// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/factreader.h"
#include "core/operations/operationrun.h"

// How a run looks at the service after its request has left.

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 ClockToleranceMs = 60'000; ///< The job's time is the service's, ours is our own.
constexpr qint64 DayMs = 24LL * 3600 * 1000;
constexpr int MostJobMisses = 3;
constexpr int FewestLooks = 2;
constexpr int NeverSeenSettles = 5; ///< So many settling times without having seen the instance busy.

} // namespace

void OperationRun::schedule()
{
    if (!m_client)
        return;
    const RateLimiter *limiter = m_client->limiter();
    const bool budgetLow = limiter->available() < limiter->most() / 4;
    m_timer.start(nextLookMs(m_parts.pace, m_waits++, m_parts.followed(), budgetLow));
}

void OperationRun::look()
{
    if (!m_client)
        return;
    if (isElsewhere())
        schedule();
    else if (!m_entry->jobId.isEmpty())
        lookAtJob();
    else if (m_entry->state == EntryState::LookingUp && m_trace->jobName)
        lookForJob();
    else
        lookAtFacts();
}

void OperationRun::lookAtJob()
{
    using Reply = Result<ShowJob::Reply>;
    expect<Call<ShowJob::Reply>, Reply>(m_client->send(ShowJob{m_entry->jobId}, Priority::Background), this,
                                        ErrorKind::NetworkFailed, [this](const Reply &reply) { onJob(reply); });
}

void OperationRun::onJob(const Result<ShowJob::Reply> &reply)
{
    if (!m_client)
        return;
    if (!reply) {
        const ErrorKind kind = reply.error().kind;
        const bool hidden = kind == ErrorKind::NotFound || kind == ErrorKind::NotPublished
            || kind == ErrorKind::Forbidden || kind == ErrorKind::BadRequest;
        if (hidden && ++m_jobMisses >= MostJobMisses)
            onJobGone();
        else
            schedule();
        return;
    }
    m_since = m_parts.clock->steadyMs(); // it is being worked on, however long that takes
    const JobDetail &job = reply->job;
    if (job.status == JobState::Completed) {
        end(EntryState::Done, EntryReason::Job);
    } else if (!isRunning(job.status)) {
        readFailReason();
    } else {
        if (m_entry->progress != job.progress) {
            m_entry->progress = job.progress;
            Q_EMIT changed();
        }
        schedule();
    }
}

void OperationRun::onJobGone()
{
    if (m_entry->evidence.probe == Probe::Nothing) {
        end(EntryState::Unknown, EntryReason::JobGone);
        return;
    }
    m_entry->jobId.clear();
    accept();
}

void OperationRun::readFailReason()
{
    // Only the list of jobs says why one failed.
    ListJobs list;
    const qint64 now = m_parts.clock->nowMs();
    list.start = {qMin(m_entry->sent.ms, now) - DayMs};
    list.end = {now + DayMs};
    list.limit = 128;
    using Reply = Result<ListJobs::Reply>;
    expect<Call<ListJobs::Reply>, Reply>(m_client->send(list, Priority::Background), this, ErrorKind::NetworkFailed,
                                         [this](const Reply &reply) {
                                             if (!m_client)
                                                 return;
                                             if (reply) {
                                                 for (const Job &job : reply->jobs) {
                                                     if (job.id == m_entry->jobId)
                                                         m_entry->failReason = job.failReason;
                                                 }
                                             }
                                             end(EntryState::Failed, EntryReason::Job);
                                         });
}

void OperationRun::lookForJob()
{
    ListJobs list;
    list.start = {m_entry->sent.ms - ClockToleranceMs};
    list.end = {qMax(m_parts.clock->nowMs(), m_entry->sent.ms) + DayMs};
    list.limit = 128;
    using Reply = Result<ListJobs::Reply>;
    expect<Call<ListJobs::Reply>, Reply>(m_client->send(list, Priority::Background), this, ErrorKind::NetworkFailed,
                                         [this](const Reply &reply) { onJobs(reply); });
}

void OperationRun::onJobs(const Result<ListJobs::Reply> &reply)
{
    if (!m_client)
        return;
    m_jobsRead = reply.has_value() && int(reply->jobs.size()) >= reply->total;
    const Evidence &evidence = m_entry->evidence;
    if (reply) {
        for (const Job &job : reply->jobs) {
            const bool ofThis = evidence.instanceId.isEmpty() ? job.instanceName == evidence.subject
                                                              : job.instanceId == evidence.instanceId;
            const bool named = job.name.compare(QLatin1StringView(m_trace->jobName), Qt::CaseInsensitive) == 0;
            const bool since = job.created.isValid() && job.created.ms >= m_entry->sent.ms - ClockToleranceMs;
            if (ofThis && named && since && !m_parts.isTaken(job.id)) {
                m_entry->jobId = job.id;
                accept();
                return;
            }
        }
    }
    lookAtFacts();
}

void OperationRun::lookAtFacts()
{
    readFacts(*m_client, m_entry->evidence, this, [this](const Result<Facts> &facts) { onFacts(facts); });
}

void OperationRun::onFacts(const Result<Facts> &facts)
{
    if (!m_client)
        return;
    const bool gone = !facts && facts.error().kind == ErrorKind::NotFound;
    if (!facts && !gone) {
        schedule();
        return;
    }
    ++m_looks;
    const bool accepted = m_entry->state == EntryState::Following;
    // What was accepted cannot have been there before. Instances are told apart by their ids, so there it takes more.
    const bool assumeNone = accepted && !m_entry->before && m_entry->evidence.probe != Probe::Instances
        && m_entry->evidence.proof == Proof::Appears;
    const Verdict verdict = gone
        ? Verdict::Gone
        : judge(m_entry->evidence, assumeNone ? std::optional(Facts()) : m_entry->before, *facts);
    const QString state = facts ? facts->value(u"state"_s) : QString();
    noteState(state);
    if (m_entry->state == EntryState::Following)
        follow(verdict, state);
    else
        judgeLost(verdict, state);
}

void OperationRun::noteState(const QString &state)
{
    if (m_entry->evidence.probe != Probe::Instance || m_entry->seenBusy || !isBusyState(state))
        return;
    const bool ours = m_trace->busy != InstanceState::Unknown && state == wireName(m_trace->busy) && m_entry->before
        && m_entry->before->value(u"state"_s) != state;
    if (m_entry->state == EntryState::Following || ours) {
        m_entry->seenBusy = true;
        setState(EntryState::Following);
    }
}

void OperationRun::follow(Verdict verdict, const QString &state)
{
    const QString before = m_entry->before ? m_entry->before->value(u"state"_s) : QString();
    if (verdict == Verdict::Reached) {
        end(EntryState::Done, EntryReason::Target);
    } else if (verdict == Verdict::Failed || (isFailedState(state) && !isFailedState(before))) {
        end(EntryState::Failed, EntryReason::State);
    } else if (verdict == Verdict::Gone) {
        end(EntryState::Unknown, EntryReason::SubjectGone);
    } else if (verdict == Verdict::UnderWay || isBusyState(state)) {
        m_entry->seenBusy = true;
        m_backSince = -1;
        if (sinceMs() >= m_parts.pace.longestMs)
            end(EntryState::Unknown, EntryReason::Overdue);
        else
            schedule();
    } else if (m_entry->seenBusy && verdict == Verdict::Silent) {
        end(EntryState::Done, EntryReason::State);
    } else if (m_entry->seenBusy) {
        // Running again, and yet not what was wanted: lists lag behind, but not for ever.
        const qint64 now = m_parts.clock->steadyMs();
        if (m_backSince < 0)
            m_backSince = now;
        if (now - m_backSince >= m_parts.pace.settleMs)
            end(EntryState::Unknown, EntryReason::TargetMissing);
        else
            schedule();
    } else {
        const bool never = verdict == Verdict::Silent && sinceMs() >= NeverSeenSettles * m_parts.pace.settleMs;
        if (never || sinceMs() >= m_parts.pace.longestMs)
            end(EntryState::Unknown, EntryReason::Overdue);
        else
            schedule();
    }
}

void OperationRun::judgeLost(Verdict verdict, const QString &state)
{
    switch (verdict) {
    case Verdict::Reached: end(EntryState::Done, EntryReason::Target); return;
    case Verdict::Failed: end(EntryState::Failed, EntryReason::State); return;
    case Verdict::Gone: end(EntryState::Unknown, EntryReason::SubjectGone); return;
    case Verdict::UnderWay:
        m_entry->seenBusy = true;
        accept();
        return;
    case Verdict::Unchanged:
    case Verdict::Silent: break;
    }
    // A request may reach the service late, and the service may begin late; while it works on something, it may be ours.
    const bool settled = sinceMs() >= m_parts.pace.settleMs && m_looks >= FewestLooks;
    const bool hangs = isBusyState(state) && sinceMs() < m_parts.pace.longestMs;
    if (settled && !hangs)
        concludeLost(verdict);
    else
        schedule();
}

void OperationRun::concludeLost(Verdict verdict)
{
    // A restart leaves no lasting mark: only who watched all the time, and saw the list of jobs, can say that there was none.
    const bool watchedInVain = verdict == Verdict::Silent && m_watched && m_trace->jobName && m_jobsRead
        && m_entry->evidence.proof == Proof::Busy;
    if (verdict == Verdict::Unchanged || watchedInVain)
        end(EntryState::NotDone, EntryReason::NothingSeen);
    else
        end(EntryState::Unknown, EntryReason::NoEvidence);
}

} // namespace ddm
