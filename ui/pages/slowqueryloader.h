// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/slowqueries.h"
#include "core/client/client.h"
#include "ui/charts/slowbucket.h"
#include "ui/widgets/timerangebar.h"

#include <QPointer>

namespace ddm {

/// Slow queries of a range of time: counts first, then rows as they are asked for. The service gives a hundred rows a call
/// and sixty calls a minute, so the counts come from few windows with one row each, and it always says what is loaded.
class SlowQueryLoader : public QObject
{
    Q_OBJECT

public:
    static constexpr int Windows = 12;
    static constexpr int RowsAtOnce = 100;

    explicit SlowQueryLoader(Client &client, QObject *parent = nullptr);

    /// Starts anew; everything ends with \a load.
    void begin(const QString &instanceId, const TimeRange &range, QObject *load, Priority priority);
    /// The next page of rows.
    void loadMore();
    void clear();

    const std::vector<SlowBucket> &buckets() const { return m_buckets; }
    /// Rows in the range by the service's count; -1 before it is known.
    int total() const { return m_total; }
    int loaded() const { return m_loaded; }
    int notCounted() const;
    /// In how many milliseconds the last of what is under way may leave, while it waits for the budget of calls.
    std::optional<qint64> budgetWaitMs() const;
    bool isLoadingMore() const { return !m_more.isNull(); }
    bool hasMore() const { return m_total > m_loaded && !m_ended; }
    const TimeRange &range() const { return m_range; }

Q_SIGNALS:
    void rowsArrived(const std::vector<ddm::SlowQuery> &rows, bool first);
    void changed();
    void moreFailed(const ddm::ApiError &error);
    /// The first rows and all counts are there.
    void finished();
    void failed(const ddm::ApiError &error);

private:
    ListSlowQueries request(int page, int pageSize, const TimeRange &range) const;
    void fetchCounts(QObject *load);
    void fetchCount(size_t bucket, QObject *load);
    void fetchFirst(QObject *load, Priority priority);
    void onRows(const ListSlowQueries::Reply &reply, bool first);
    void addDurations(const std::vector<SlowQuery> &rows);
    void onPart();

    Client &m_client;
    QString m_instanceId;
    TimeRange m_range;
    Timestamp m_pinned; ///< Nothing after it is asked for.
    std::vector<SlowBucket> m_buckets;
    std::vector<std::vector<double>> m_durations; // of the loaded rows, by bucket, sorted
    QPointer<QObject> m_more;
    QList<QPointer<CallBase>> m_calls; // of the first rows and the counts
    int m_pending = 0;
    int m_total = -1;
    int m_loaded = 0;
    int m_page = 0;
    bool m_ended = false;
};

} // namespace ddm
