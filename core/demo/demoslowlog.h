// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/slowqueries.h"
#include "core/demo/demostatements.h"
#include "core/demo/world.h"

#include <vector>

namespace ddm {

/// The slow queries of an instance, computed from its seed and never stored: any window of time gives the same rows again.
/// Times are whole seconds; some rows are true duplicates; the order within a second is not specified and depends on the
/// page size, as that of a service that sorts by time alone would.
class DemoSlowLog
{
public:
    explicit DemoSlowLog(const DemoInstance &instance);

    /// A row without its text.
    struct Row
    {
        qint64 second = 0; ///< UNIX time.
        quint32 statement = 0;
        int shard = 0;
        double milliseconds = 0;
        qint64 rowsExamined = 0;
        Seed seed = Seed(0);
    };

    /// How many rows start in [startMs, endMs].
    int count(qint64 startMs, qint64 endMs) const;
    /// The rows of a page, newest first. \a page is from 1.
    std::vector<SlowQuery> page(qint64 startMs, qint64 endMs, int page, int pageSize) const;
    /// Sums by statement, those that cost most first.
    std::vector<SlowQueryTemplate> analyse(qint64 startMs, qint64 endMs) const;

private:
    struct MinuteCounts
    {
        int single = 0;    ///< Statements on one shard.
        int broadcast = 0; ///< Statements on all shards; each is a row for each shard.
        int duplicates = 0;
        int total = 0;
    };

    MinuteCounts countsOf(qint64 minute) const;
    std::vector<Row> rowsOf(qint64 minute) const;
    int countIn(qint64 minute, qint64 startMs, qint64 endMs) const;
    Row makeRow(qint64 minute, Seed seed, bool broadcast) const;
    double rate(qint64 minute) const;
    SlowQuery render(const Row &row) const;

    const DemoInstance &m_instance;
    Seed m_seed;
    std::span<const DemoStatement> m_statements;
    double m_perMinute = 0; ///< Rows, on average.
    int m_shards = 0;
};

} // namespace ddm
