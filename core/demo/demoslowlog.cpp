// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demoslowlog.h"

#include <algorithm>
#include <cmath>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 MinuteMs = 60'000;
constexpr int MinutesADay = 24 * 60;

/// The day's rhythm in local time of the customers (UTC+8): quiet at night, peaks at eleven and at nine in the evening.
double rhythm(qint64 minute)
{
    const double hour = double((minute + 8 * 60) % MinutesADay) / 60.0;
    const auto bump = [hour](double at, double width, double height) {
        const double distance = (hour - at) / width;
        return height * std::exp(-distance * distance);
    };
    return 0.18 + bump(11, 2.6, 0.9) + bump(15.5, 2.2, 0.6) + bump(21, 2.0, 1.25);
}

int weekday(qint64 minute)
{
    // 1970-01-01 was a Thursday; Monday is 0.
    return int(((minute + 8 * 60) / MinutesADay + 3) % 7);
}

/// Every Tuesday from 14:00 to 16:40 (UTC+8): a deploy that is rolled back in the end. There is one in any week.
bool isBadDeploy(qint64 minute)
{
    const qint64 ofDay = (minute + 8 * 60) % MinutesADay;
    return weekday(minute) == 1 && ofDay >= 14 * 60 && ofDay < 16 * 60 + 40;
}

/// Rounds so that the average is right: 0.3 is 1 in three of ten minutes.
int randomRound(double value, Seed seed)
{
    return int(value + seed.fraction());
}

double weekdayFactor(qint64 minute)
{
    return weekday(minute) >= 5 ? 0.72 : 1.0;
}

// Mean of rhythm() times that of the weekdays, with the deploy: makes rowsAWeek come out about right.
constexpr double MeanRate = 0.605;
constexpr double BroadcastShare = 0.30; // of the rows
constexpr double SingleShare = 0.69;

} // namespace

DemoSlowLog::DemoSlowLog(const DemoInstance &instance)
    : m_instance(instance)
    , m_seed(instance.seed.of("slow log"_L1))
    , m_statements(instance.workload.kind == DemoWorkload::Kind::Shop ? shopStatements() : ledgerStatements())
{
    m_shards = instance.workload.shards;
    if (m_shards == 0)
        return;
    m_perMinute = double(instance.workload.rowsAWeek) / double(7 * MinutesADay) / MeanRate;
}

double DemoSlowLog::rate(qint64 minute) const
{
    return m_perMinute * rhythm(minute) * weekdayFactor(minute) * (isBadDeploy(minute) ? 3.2 : 1.0);
}

DemoSlowLog::MinuteCounts DemoSlowLog::countsOf(qint64 minute) const
{
    MinuteCounts counts;
    if (m_shards == 0)
        return counts;
    const Seed seed = m_seed.of(quint64(minute));
    const double rows = rate(minute);
    counts.single = randomRound(rows * SingleShare, seed.of(1));
    counts.broadcast = randomRound(rows * BroadcastShare / m_shards, seed.of(2));
    counts.duplicates = counts.single > 0 && seed.of(3).number(9) == 0 ? 1 : 0;
    counts.total = counts.single + counts.broadcast * m_shards + counts.duplicates;
    return counts;
}

DemoSlowLog::Row DemoSlowLog::makeRow(qint64 minute, Seed seed, bool broadcast) const
{
    const bool deploy = isBadDeploy(minute);
    int sum = 0;
    const auto weight = [&](const DemoStatement &statement) {
        if (statement.broadcast != broadcast)
            return 0;
        return statement.weight * (deploy && statement.slowedByDeploy ? 12 : 1);
    };
    for (const DemoStatement &statement : m_statements)
        sum += weight(statement);
    int pick = int(seed.of(1).number(quint64(sum)));
    quint32 index = 0;
    while (pick >= weight(m_statements[index]))
        pick -= weight(m_statements[index++]);

    const DemoStatement &statement = m_statements[index];
    Row row;
    row.second = minute * 60 + qint64(seed.of(2).number(60));
    row.statement = index;
    row.seed = seed;
    // Shard 3 is hot: a large customer lives there.
    row.shard = seed.of(3).number(100) < 24 ? 3 % m_shards : int(seed.of(4).number(quint64(m_shards)));
    // Times are roughly log-normal: most are near the median, a few are very long.
    const double normal = seed.of(5).fraction() + seed.of(6).fraction() + seed.of(7).fraction() - 1.5;
    double over = statement.medianMs * std::exp(normal * 1.6);
    if (deploy && statement.slowedByDeploy)
        over *= 7;
    if (row.shard == 3 % m_shards)
        over *= 1.5;
    row.milliseconds = std::round(1000 + over);
    row.rowsExamined = std::max<qint64>(1, qint64(double(statement.rows) * (0.5 + seed.of(8).fraction())));
    return row;
}

std::vector<DemoSlowLog::Row> DemoSlowLog::rowsOf(qint64 minute) const
{
    const MinuteCounts counts = countsOf(minute);
    std::vector<Row> rows;
    rows.reserve(size_t(counts.total));
    const Seed seed = m_seed.of(quint64(minute)).of("rows"_L1);
    for (int i = 0; i < counts.single; ++i)
        rows.push_back(makeRow(minute, seed.of(quint64(i)), false));
    for (int i = 0; i < counts.duplicates; ++i)
        rows.push_back(rows.front());
    for (int i = 0; i < counts.broadcast; ++i) {
        const Row statement = makeRow(minute, seed.of(1'000'000 + quint64(i)), true);
        for (int shard = 0; shard < m_shards; ++shard) {
            Row row = statement;
            row.shard = shard;
            const double spread = 0.55 + 0.5 * row.seed.of(100 + quint64(shard)).fraction();
            row.milliseconds = std::max(1000.0, std::round(row.milliseconds * spread * (shard == 3 ? 1.6 : 1.0)));
            row.rowsExamined = std::max<qint64>(1, row.rowsExamined / m_shards);
            rows.push_back(row);
        }
    }
    return rows;
}

int DemoSlowLog::countIn(qint64 minute, qint64 startMs, qint64 endMs) const
{
    if (minute * MinuteMs >= startMs && minute * MinuteMs + MinuteMs - 1 <= endMs)
        return countsOf(minute).total;
    const std::vector<Row> rows = rowsOf(minute);
    return int(std::count_if(rows.begin(), rows.end(), [&](const Row &row) {
        return row.second * 1000 >= startMs && row.second * 1000 <= endMs;
    }));
}

int DemoSlowLog::count(qint64 startMs, qint64 endMs) const
{
    int total = 0;
    if (m_perMinute > 0) {
        for (qint64 minute = startMs / MinuteMs; minute * MinuteMs <= endMs; ++minute)
            total += countIn(minute, startMs, endMs);
    }
    return total;
}

std::vector<SlowQuery> DemoSlowLog::page(qint64 startMs, qint64 endMs, int page, int pageSize) const
{
    std::vector<SlowQuery> queries;
    if (m_perMinute <= 0)
        return queries;
    qint64 skip = qint64(page - 1) * pageSize;
    for (qint64 minute = endMs / MinuteMs; minute >= startMs / MinuteMs && int(queries.size()) < pageSize; --minute) {
        const int here = countIn(minute, startMs, endMs);
        if (skip >= here) {
            skip -= here;
            continue;
        }
        std::vector<Row> rows = rowsOf(minute);
        std::erase_if(rows, [&](const Row &row) { return row.second * 1000 < startMs || row.second * 1000 > endMs; });
        const auto place = [pageSize](const Row &row) {
            return row.seed.of(quint64(pageSize)).of(quint64(row.shard)).bits();
        };
        std::sort(rows.begin(), rows.end(), [&](const Row &a, const Row &b) {
            return a.second != b.second ? a.second > b.second : place(a) < place(b);
        });
        for (size_t i = size_t(skip); i < rows.size() && int(queries.size()) < pageSize; ++i)
            queries.push_back(render(rows[i]));
        skip = 0;
    }
    return queries;
}

SlowQuery DemoSlowLog::render(const Row &row) const
{
    const DemoStatement &statement = m_statements[row.statement];
    SlowQuery query;
    query.user = QString::fromUtf8(statement.user);
    query.schema = m_instance.workload.schema;
    query.sql = renderStatement(statement, row.seed.of("values"_L1));
    query.start = {row.second * 1000};
    query.milliseconds = row.milliseconds;
    query.shard = u"%1_%2"_s.arg(query.schema).arg(row.shard, 4, 10, QChar(u'0'));
    query.rowsExamined = row.rowsExamined;
    // A user's clients are a few machines.
    const Seed client = m_seed.of(QLatin1StringView(statement.user)).of(row.seed.of(9).number(4));
    query.host =
        u"10.%1.%2.%3"_s.arg(20 + client.of(1).number(4)).arg(client.of(2).number(8)).arg(2 + client.of(3).number(250));
    return query;
}

std::vector<SlowQueryTemplate> DemoSlowLog::analyse(qint64 startMs, qint64 endMs) const
{
    std::vector<SlowQueryTemplate> sums(m_statements.size());
    if (m_perMinute > 0) {
        for (qint64 minute = startMs / MinuteMs; minute * MinuteMs <= endMs; ++minute) {
            for (const Row &row : rowsOf(minute)) {
                if (row.second * 1000 < startMs || row.second * 1000 > endMs)
                    continue;
                SlowQueryTemplate &sum = sums[row.statement];
                sum.executions += 1;
                sum.totalTime += row.milliseconds;
                sum.maximumTime = std::max(sum.maximumTime, row.milliseconds);
                sum.totalRowsExamined += double(row.rowsExamined);
                sum.maximumRowsExamined = std::max(sum.maximumRowsExamined, double(row.rowsExamined));
            }
        }
    }
    for (size_t i = 0; i < sums.size(); ++i) {
        if (sums[i].executions <= 0)
            continue;
        sums[i].sql = renderStatement(m_statements[i], m_seed.of("sample"_L1).of(quint64(i)));
        sums[i].schema = m_instance.workload.schema;
        sums[i].averageTime = std::round(sums[i].totalTime / sums[i].executions);
        sums[i].averageRowsExamined = std::round(sums[i].totalRowsExamined / sums[i].executions);
    }
    std::erase_if(sums, [](const SlowQueryTemplate &sum) { return sum.executions <= 0; });
    std::sort(sums.begin(), sums.end(),
              [](const SlowQueryTemplate &a, const SlowQueryTemplate &b) { return a.totalTime > b.totalTime; });
    return sums;
}

} // namespace ddm
