// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/ratelimiter.h"

#include <QRandomGenerator>
#include <QTest>

using namespace ddm;

/// Who waits for the budget is told how long.
class TestRateTurns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhenItIsWhoseTurn();
    void holdCountsToo();
};

/// What is said to somebody who waits comes true to the millisecond, as long as nobody comes in between.
void TestRateTurns::saysWhenItIsWhoseTurn()
{
    constexpr qint64 Window = 1'000;
    constexpr int Most = 5;
    QRandomGenerator random(7);
    for (int round = 0; round < 200; ++round) {
        RateQueue queue(Most, Window);
        qint64 now = 10'000;
        for (int i = int(random.bounded(8)); i > 0; --i) {
            queue.push(Priority::Page);
            now += random.bounded(400);
            while (queue.pop(now)) { }
        }
        QMap<RateQueue::Ticket, qint64> turns;
        std::vector<RateQueue::Ticket> tickets;
        for (int i = 0; i < 17; ++i)
            tickets.push_back(queue.push(Priority(random.bounded(PriorityCount))));
        for (const RateQueue::Ticket ticket : tickets)
            turns.insert(ticket, *queue.turnOf(ticket, now));
        while (const std::optional<qint64> next = queue.nextAt(now)) {
            now = *next;
            while (const std::optional<RateQueue::Ticket> ticket = queue.pop(now)) {
                if (turns.contains(*ticket))
                    QCOMPARE(turns.take(*ticket), now);
            }
        }
        QVERIFY(turns.isEmpty());
        QVERIFY(!queue.turnOf(tickets.front(), now));
    }
}

void TestRateTurns::holdCountsToo()
{
    RateQueue queue(2, 1'000);
    const RateQueue::Ticket first = queue.push(Priority::Page);
    QCOMPARE(*queue.turnOf(first, 5'000), 5'000);
    queue.holdUntil(9'000);
    QCOMPARE(*queue.turnOf(first, 5'000), 9'000);
    const RateQueue::Ticket urgent = queue.push(Priority::Click);
    queue.push(Priority::Click);
    QCOMPARE(*queue.turnOf(urgent, 9'000), 9'000);
    QCOMPARE(*queue.turnOf(first, 9'000), 10'000);
    QVERIFY(!queue.turnOf(999, 9'000));
}

QTEST_GUILESS_MAIN(TestRateTurns)

#include "tst_rateturns.moc"
