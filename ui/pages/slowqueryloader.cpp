// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/slowqueryloader.h"

#include <algorithm>

namespace ddm {

namespace {

constexpr qint64 SecondMs = 1000;

/// Whole seconds, as the service's own times are.
qint64 floorToSecond(qint64 ms)
{
    return ms / SecondMs * SecondMs;
}

double percentile95(const std::vector<double> &sorted)
{
    return sorted[(sorted.size() * 95 + 99) / 100 - 1];
}

} // namespace

SlowQueryLoader::SlowQueryLoader(Client &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

void SlowQueryLoader::clear()
{
    m_buckets.clear();
    m_durations.clear();
    delete m_more;
    m_calls.clear();
    m_total = -1;
    m_loaded = 0;
    m_page = 0;
    m_ended = false;
}

void SlowQueryLoader::begin(const QString &instanceId, const TimeRange &range, QObject *load, Priority priority)
{
    clear();
    m_instanceId = instanceId;
    // The end is pinned: rows that come in while we read would shift every page.
    m_range.start.ms = floorToSecond(range.start.ms);
    m_range.end.ms = floorToSecond(range.end.ms);
    m_pinned.ms = floorToSecond(std::min(range.end.ms, m_client.clock().nowMs()));
    const qint64 length = std::max<qint64>(SecondMs, floorToSecond(m_range.length() / Windows + SecondMs - 1));
    for (qint64 start = m_range.start.ms; start < m_range.end.ms && start < m_pinned.ms; start += length) {
        SlowBucket bucket;
        bucket.start.ms = start;
        bucket.end.ms = std::min(start + length, m_range.end.ms);
        m_buckets.push_back(bucket);
    }
    m_durations.resize(m_buckets.size());
    fetchFirst(load, priority);
}

ListSlowQueries SlowQueryLoader::request(int page, int pageSize, const TimeRange &range) const
{
    ListSlowQueries list;
    list.instanceId = m_instanceId;
    list.page = page;
    list.pageSize = pageSize;
    list.start = range.start;
    list.end = std::min(range.end, m_pinned);
    return list;
}

void SlowQueryLoader::fetchFirst(QObject *load, Priority priority)
{
    auto *call = m_client.send(request(1, RowsAtOnce, m_range), priority);
    m_calls = {call};
    call->then(load, [this, load](const Result<ListSlowQueries::Reply> &reply) {
        if (!reply) {
            Q_EMIT failed(reply.error());
            return;
        }
        onRows(*reply, true);
        fetchCounts(load);
    });
}

/// After the first rows: where nobody answers, one call says so as well as thirteen, and where all rows are loaded they can
/// be counted here.
void SlowQueryLoader::fetchCounts(QObject *load)
{
    if (m_total <= m_loaded) {
        for (SlowBucket &bucket : m_buckets)
            bucket.total = bucket.loaded;
        Q_EMIT changed();
        Q_EMIT finished();
        return;
    }
    m_pending = int(m_buckets.size());
    for (size_t i = m_buckets.size(); i-- > 0;)
        fetchCount(i, load); // the newest first
    Q_EMIT changed();
}

void SlowQueryLoader::fetchCount(size_t bucket, QObject *load)
{
    // Both ends belong to the range, and times are whole seconds: the windows must not share one.
    const bool last = bucket + 1 == m_buckets.size();
    const TimeRange window = {m_buckets[bucket].start, Timestamp::fromMs(m_buckets[bucket].end.ms - (last ? 0 : 1))};
    auto *call = m_client.send(request(1, 1, window), Priority::Page);
    m_calls.append(call);
    call->then(load, [this, bucket](const Result<ListSlowQueries::Reply> &reply) {
        // A window that could not be counted is shown as such; the rows are worth more than all or nothing.
        if (reply)
            m_buckets[bucket].total = reply->totalRecord;
        onPart();
    });
}

void SlowQueryLoader::onPart()
{
    --m_pending;
    Q_EMIT changed();
    if (m_pending == 0)
        Q_EMIT finished();
}

void SlowQueryLoader::loadMore()
{
    if (m_more || !hasMore())
        return;
    m_more = new QObject(this);
    Q_EMIT changed();
    m_client.send(request(m_page + 1, RowsAtOnce, m_range), Priority::Click)
        ->then(m_more.data(), [this](const Result<ListSlowQueries::Reply> &reply) {
            m_more->deleteLater();
            m_more = nullptr;
            if (reply)
                onRows(*reply, false);
            else
                Q_EMIT moreFailed(reply.error());
            Q_EMIT changed();
        });
}

void SlowQueryLoader::onRows(const ListSlowQueries::Reply &reply, bool first)
{
    ++m_page;
    m_total = reply.totalRecord;
    m_loaded += int(reply.queries.size());
    m_ended = reply.queries.empty();
    addDurations(reply.queries);
    Q_EMIT rowsArrived(reply.queries, first);
}

void SlowQueryLoader::addDurations(const std::vector<SlowQuery> &rows)
{
    for (const SlowQuery &row : rows) {
        const auto after = std::upper_bound(
            m_buckets.begin(), m_buckets.end(), row.start,
            [](Timestamp time, const SlowBucket &bucket) { return time < bucket.start; });
        if (after != m_buckets.begin())
            m_durations[size_t(after - m_buckets.begin()) - 1].push_back(row.milliseconds);
    }
    for (size_t i = 0; i < m_buckets.size(); ++i) {
        std::vector<double> &durations = m_durations[i];
        if (durations.empty())
            continue;
        std::sort(durations.begin(), durations.end());
        m_buckets[i].loaded = int(durations.size());
        m_buckets[i].longest = durations.back();
        m_buckets[i].percentile95 = percentile95(durations);
    }
}

std::optional<qint64> SlowQueryLoader::budgetWaitMs() const
{
    std::optional<qint64> longest;
    for (const auto &call : m_calls)
        longest = std::max(longest, call ? call->budgetWaitMs() : std::nullopt);
    return longest;
}

int SlowQueryLoader::notCounted() const
{
    return int(
        std::count_if(m_buckets.begin(), m_buckets.end(), [](const SlowBucket &bucket) { return bucket.total < 0; }));
}

} // namespace ddm
