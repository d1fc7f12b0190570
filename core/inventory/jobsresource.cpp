// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inventory/jobsresource.h"

#include <algorithm>

namespace ddm {

namespace {

constexpr qint64 HourMs = 3'600'000;
/// The service shows thirty days and refuses more; by whose clock, nobody knows.
constexpr qint64 LongestMs = 30 * 24 * HourMs - HourMs;
/// By so much the clocks may differ: a job may be older than the moment at which we first could see it.
constexpr qint64 ClockToleranceMs = HourMs;

} // namespace

JobsResource::JobsResource(Client &client, QObject *parent)
    : Resource(client, parent)
{
}

const Job *JobsResource::find(const QString &id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&id](const Job &job) { return job.id == id; });
    return found == m_rows.end() ? nullptr : &*found;
}

bool JobsResource::isInTransition() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const Job &job) { return isRunning(job.status); });
}

std::optional<qint64> JobsResource::budgetWaitMs() const
{
    return m_pager ? m_pager->budgetWaitMs() : std::nullopt;
}

/// What has ended stays as it is: no need to ask for it again, unless the user wants to see for himself.
Timestamp JobsResource::firstOfInterest(qint64 nowMs, Priority priority) const
{
    const Timestamp oldest = {nowMs - LongestMs};
    if (m_rows.empty() || priority == Priority::Click)
        return oldest;
    Timestamp first = {readAt().ms - ClockToleranceMs};
    for (const Job &job : m_rows) {
        if (isRunning(job.status))
            first = std::min(first, job.created);
    }
    return std::max(first, oldest);
}

void JobsResource::read(QObject *reading, Priority priority)
{
    m_coming.clear();
    const qint64 nowMs = client().clock().nowMs();
    ListJobs list;
    list.start = firstOfInterest(nowMs, priority);
    list.end = {nowMs};
    Pager<ListJobs> *pager = readAll(client(), list, priority);
    m_pager = pager;
    pager
        ->page(reading,
               [this](const std::vector<Job> &page) { m_coming.insert(m_coming.end(), page.begin(), page.end()); })
        .then(reading, [this, since = list.start, nowMs](const Result<PagerEnd> &end) {
            if (!end)
                return fail(end.error());
            take(since, nowMs);
        });
}

/// What came stands for everything since then; what is older stays as it was until the service does not keep it either.
void JobsResource::take(Timestamp since, qint64 nowMs)
{
    std::vector<Job> rows = std::exchange(m_coming, {});
    for (const Job &job : m_rows) {
        const bool again = std::any_of(rows.begin(), rows.end(), [&job](const Job &one) { return one.id == job.id; });
        if (!again && job.created < since && job.created.ms >= nowMs - LongestMs)
            rows.push_back(job);
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Job &a, const Job &b) { return b.created < a.created; });
    const Difference difference = differenceOf(m_rows, rows, &Paging<ListJobs>::key);
    m_rows = std::move(rows);
    finish(difference);
}

} // namespace ddm
