// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demoslowlog.h"
#include "core/json/fieldwriter.h"

#include <QMap>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 Second = 1000;
constexpr qint64 Minute = 60 * Second;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 Day = 24 * Hour;
const qint64 Now = QDateTime(QDate(2026, 11, 24), QTime(5, 53, 20), Qt::UTC).toMSecsSinceEpoch();

QString textOf(const SlowQuery &query)
{
    return QString::fromUtf8(WireWriter::toJson(toNode(query), Layout::Compact, Secrets::Masked));
}

QStringList textsOf(const std::vector<SlowQuery> &queries)
{
    QStringList texts;
    for (const SlowQuery &query : queries)
        texts.append(textOf(query));
    texts.sort();
    return texts;
}

} // namespace

class TestDemoSlowLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasAboutAsManyRowsAsPromised();
    void givesTheSameRowsForAnyWindow();
    void pagesAddUpToTheCount();
    void countsAddUp();
    void keepsToItsWindow();
    void hasDailyRhythmHotShardAndBadDeploy();
    void hasBroadcastsDuplicatesAndChinese();
    void analysisAgreesWithTheRows();
    void deletedSchemaLeavesThePastAsItWas();

private:
    World m_world = World::make(1, Now);
    const DemoInstance &m_shop = m_world.projects[0].instances[0];

    std::vector<SlowQuery> allOf(qint64 from, qint64 to, int pageSize = 500) const
    {
        const DemoSlowLog log(m_shop);
        std::vector<SlowQuery> all;
        for (int page = 1;; ++page) {
            const std::vector<SlowQuery> some = log.page(from, to, page, pageSize);
            all.insert(all.end(), some.begin(), some.end());
            if (int(some.size()) < pageSize)
                return all;
        }
    }
};

void TestDemoSlowLog::hasAboutAsManyRowsAsPromised()
{
    const int count = DemoSlowLog(m_shop).count(Now - 7 * Day, Now);
    QVERIFY2(count > 180'000 && count < 220'000, qPrintable(QString::number(count)));
    for (const DemoInstance &instance : m_world.projects[0].instances) {
        const int rows = DemoSlowLog(instance).count(Now - 7 * Day, Now);
        const int promised = instance.schemas.empty() ? 0 : instance.workload.rowsAWeek;
        QVERIFY2(rows >= promised / 2 && rows <= promised * 2, qPrintable(instance.base.name));
    }
}

void TestDemoSlowLog::givesTheSameRowsForAnyWindow()
{
    const qint64 from = Now - 3 * Hour + 17 * Second;
    const QStringList whole = textsOf(allOf(from, from + 40 * Minute));
    QVERIFY(whole.size() > 100);
    QStringList parts;
    // Windows of odd lengths, cut inside minutes; the ends belong to a window.
    for (qint64 at = from; at <= from + 40 * Minute;) {
        const qint64 to = std::min(at + 97 * Second - 1, from + 40 * Minute);
        parts += textsOf(allOf(at, to, 33));
        at = to + 1;
    }
    parts.sort();
    QCOMPARE(parts, whole);
    // Another world from the same seed, made later.
    const World later = World::make(1, Now + 3 * Day);
    const DemoSlowLog again(later.projects[0].instances[0]);
    QCOMPARE(textsOf(again.page(from, from + 40 * Minute, 1, 10'000)), whole);
}

void TestDemoSlowLog::pagesAddUpToTheCount()
{
    const qint64 from = Now - 2 * Hour - 3 * Second;
    QCOMPARE(int(allOf(from, Now, 100).size()), DemoSlowLog(m_shop).count(from, Now));
    QVERIFY(DemoSlowLog(m_shop).page(from, Now, 100'000, 100).empty());
}

void TestDemoSlowLog::countsAddUp()
{
    const DemoSlowLog log(m_shop);
    for (int i = 0; i < 50; ++i) {
        const qint64 from = Now - Day - qint64(Seed(3).of(quint64(i)).number(5 * quint64(Day)));
        const qint64 middle = from + qint64(Seed(4).of(quint64(i)).number(quint64(Hour)));
        const qint64 to = middle + qint64(Seed(5).of(quint64(i)).number(quint64(Hour)));
        QCOMPARE(log.count(from, middle) + log.count(middle + 1, to), log.count(from, to));
    }
}

void TestDemoSlowLog::keepsToItsWindow()
{
    const qint64 from = Now - 10 * Minute - 500;
    qint64 last = std::numeric_limits<qint64>::max();
    for (const SlowQuery &query : allOf(from, Now, 50)) {
        QVERIFY(query.start.ms >= from && query.start.ms <= Now);
        QCOMPARE(query.start.ms % 1000, 0);
        QVERIFY(query.milliseconds >= 1000); // long_query_time
        QVERIFY(query.start.ms <= last);     // newest first
        last = query.start.ms;
    }
}

void TestDemoSlowLog::hasDailyRhythmHotShardAndBadDeploy()
{
    const DemoSlowLog log(m_shop);
    const qint64 midnight = QDateTime(QDate(2026, 11, 22), QTime(16, 0), Qt::UTC).toMSecsSinceEpoch(); // Monday, UTC+8
    QVERIFY(log.count(midnight + 21 * Hour, midnight + 22 * Hour)
            > 3 * log.count(midnight + 4 * Hour, midnight + 5 * Hour));

    // Tuesday 14:00 to 16:40: one statement is slow.
    const qint64 deploy = midnight + Day + 14 * Hour;
    const auto mean = [this](qint64 from, qint64 to) {
        double sum = 0;
        int count = 0;
        for (const SlowQuery &query : allOf(from, to)) {
            if (query.sql.contains("JOIN order_item"_L1)) {
                sum += query.milliseconds;
                ++count;
            }
        }
        return count > 0 ? sum / count : 0.0;
    };
    QVERIFY(mean(deploy, deploy + Hour) > 2.0 * mean(deploy - Day, deploy - Day + Hour));

    QMap<QString, int> shards;
    for (const SlowQuery &query : allOf(Now - 12 * Hour, Now))
        ++shards[query.shard];
    QCOMPARE(shards.size(), 64);
    const int hot = shards.take(u"shop_0003"_s);
    for (int count : shards)
        QVERIFY(hot > 3 * count);
}

void TestDemoSlowLog::hasBroadcastsDuplicatesAndChinese()
{
    const std::vector<SlowQuery> rows = allOf(Now - 6 * Hour, Now);
    QMap<QString, int> same;
    QMap<QString, int> bySecondAndText;
    bool chinese = false;
    static const QRegularExpression han(u"\\p{Han}"_s);
    for (const SlowQuery &row : rows) {
        ++same[textOf(row)];
        ++bySecondAndText[QString::number(row.start.ms) + row.sql];
        chinese = chinese || row.sql.contains(han);
    }
    const auto most = [](const QMap<QString, int> &counts) { return *std::max_element(counts.begin(), counts.end()); };
    QVERIFY(most(same) >= 2);             // true duplicates
    QVERIFY(most(bySecondAndText) >= 64); // a statement on all shards
    QVERIFY(chinese);
}

void TestDemoSlowLog::analysisAgreesWithTheRows()
{
    const qint64 from = Now - 5 * Hour;
    double rows = 0;
    double time = 0;
    for (const SlowQueryTemplate &sum : DemoSlowLog(m_shop).analyse(from, Now)) {
        rows += sum.executions;
        time += sum.totalTime;
        QVERIFY(sum.averageTime <= sum.maximumTime);
    }
    double expected = 0;
    for (const SlowQuery &query : allOf(from, Now))
        expected += query.milliseconds;
    QCOMPARE(int(rows), DemoSlowLog(m_shop).count(from, Now));
    QCOMPARE(time, expected);
}

void TestDemoSlowLog::deletedSchemaLeavesThePastAsItWas()
{
    DemoInstance shop = m_shop;
    const auto before = DemoSlowLog(shop).page(Now - Hour, Now, 1, 100);
    QVERIFY(!before.empty());
    shop.schemas.erase(shop.schemas.begin());
    QCOMPARE(textsOf(DemoSlowLog(shop).page(Now - Hour, Now, 1, 100)), textsOf(before));
    shop.schemas.clear();
    QCOMPARE(textsOf(DemoSlowLog(shop).page(Now - Hour, Now, 1, 100)), textsOf(before));
}

QTEST_GUILESS_MAIN(TestDemoSlowLog)

#include "tst_demoslowlog.moc"
