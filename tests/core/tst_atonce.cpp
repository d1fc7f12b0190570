// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testroad.h"

#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Deadlines Short = {.connect = 200, .idle = 10'000};

/// Takes requests and answers none.
void stall(RawServer &server)
{
    server.setHandler([](const RawRequest &) { return RawStep{.moment = Moment::RequestEnd, .deed = Deed::Stall}; });
}

} // namespace

/// How many exchanges run at once with one host, and what becomes of those that wait.
class TestAtOnce : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitingIsNotConnecting();
    void changesGoFirst();
    void whoGivesUpMakesRoom();
    void hostsDoNotWaitForEachOther();
    void totalDeadlineWhileWaiting();
    void manyRunThrough();
};

/// A slow service is not one that cannot be reached: who waits for others must not run out of time to connect.
void TestAtOnce::waitingIsNotConnecting()
{
    TestRoad road({}, Short);
    road.road.retry.attempts = 1;
    stall(road.server);
    std::deque<CallWatch> watches;
    for (int i = 0; i < Transport::MostAtOnce + 2; ++i)
        watches.emplace_back(road.send(Verb::Get));
    QVERIFY(comesTrue([&] { return road.server.heads() == Transport::MostAtOnce; }));
    QTest::qWait(3 * Short.connect);
    QCOMPARE(road.server.heads(), Transport::MostAtOnce);
    for (const CallWatch &watch : watches)
        QCOMPARE(watch.ended(), 0);
    road.server.setHandler({});
    for (size_t i = 0; i < Transport::MostAtOnce; ++i)
        road.server.answerStalled(i, {});
    for (const CallWatch &watch : watches)
        QVERIFY(comesTrue([&] { return watch.succeeded(); }));
}

void TestAtOnce::changesGoFirst()
{
    TestRoad road;
    stall(road.server);
    std::deque<CallWatch> watches;
    for (int i = 0; i < Transport::MostAtOnce; ++i)
        watches.emplace_back(road.send(Verb::Get));
    QVERIFY(comesTrue([&] { return road.server.heads() == Transport::MostAtOnce; }));
    for (const Verb verb : {Verb::Get, Verb::Put, Verb::Get, Verb::Delete})
        watches.emplace_back(road.send(verb));
    QTest::qWait(10);
    for (size_t i = 0; i < 4; ++i) {
        road.server.answerStalled(i, {});
        QVERIFY(comesTrue([&] { return road.server.heads() == Transport::MostAtOnce + int(i) + 1; }));
    }
    QByteArrayList order;
    for (size_t i = Transport::MostAtOnce; i < road.server.requests().size(); ++i)
        order.append(road.server.requests()[i].head.left(3));
    QCOMPARE(order, (QByteArrayList{"PUT", "DEL", "GET", "GET"}));
}

void TestAtOnce::whoGivesUpMakesRoom()
{
    TestRoad road;
    stall(road.server);
    std::deque<CallWatch> watches;
    for (int i = 0; i < Transport::MostAtOnce + 3; ++i)
        watches.emplace_back(road.send(Verb::Get));
    QVERIFY(comesTrue([&] { return road.server.heads() == Transport::MostAtOnce; }));
    watches[Transport::MostAtOnce].dropContext(); // of one that waits
    watches[0].dropContext();                     // of one that runs
    QVERIFY(comesTrue([&] { return road.server.heads() == Transport::MostAtOnce + 1; }));
    road.server.breakAll(Deed::Close);
    road.server.setHandler({});
    for (size_t i = 1; i < watches.size(); ++i) {
        if (i != Transport::MostAtOnce)
            QVERIFY(comesTrue([&] { return watches[i].succeeded(); }));
    }
}

void TestAtOnce::hostsDoNotWaitForEachOther()
{
    TestRoad road;
    TestRoad other;
    stall(road.server);
    std::deque<CallWatch> watches;
    for (int i = 0; i < Transport::MostAtOnce + 3; ++i)
        watches.emplace_back(road.send(Verb::Get));
    other.road.transport = road.transport.get();
    const CallWatch watch(other.send(Verb::Get));
    QVERIFY(comesTrue([&] { return watch.succeeded(); }));
    other.client.reset();
}

void TestAtOnce::totalDeadlineWhileWaiting()
{
    TestRoad road({}, {.total = 300});
    road.road.retry.attempts = 1;
    stall(road.server);
    std::deque<CallWatch> run;
    for (int i = 0; i < Transport::MostAtOnce; ++i)
        run.emplace_back(road.send(Verb::Put));
    const CallWatch waits(road.send(Verb::Get));
    // They take each place that becomes free, and their time is not over before that of the one that waits.
    std::deque<CallWatch> follow;
    for (int i = 0; i < Transport::MostAtOnce; ++i)
        follow.emplace_back(road.send(Verb::Put));
    QVERIFY(comesTrue([&] { return waits.ended() == 1; }));
    QCOMPARE(waits.kind(), ErrorKind::ConnectTimedOut);
    for (const CallWatch &watch : run) {
        QVERIFY(comesTrue([&] { return watch.ended() == 1; }));
        QCOMPARE(watch.kind(), ErrorKind::OutcomeUnknown);
    }
    for (const CallWatch &watch : follow)
        QVERIFY(comesTrue([&] { return watch.ended() == 1; }));
}

void TestAtOnce::manyRunThrough()
{
    TestRoad road;
    std::deque<CallWatch> watches;
    for (int i = 0; i < 300; ++i)
        watches.emplace_back(road.send(i % 3 == 0 ? Verb::Post : Verb::Get));
    for (const CallWatch &watch : watches)
        QVERIFY(comesTrue([&] { return watch.succeeded(); }));
    QCOMPARE(road.server.heads(), 300);
    QVERIFY(road.server.connections() <= 2 * Transport::MostAtOnce);
}

QTEST_GUILESS_MAIN(TestAtOnce)

#include "tst_atonce.moc"
