// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/nodes.h"
#include "tests/support/gate.h"
#include "tests/support/testclient.h"

#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

const RawAnswer Good = {.body = R"({"id":"t"})"};
const RawAnswer Bad = {.status = 404, .body = R"({"error_code":"DBS.280404"})"};

/// Lets everything happen that is due.
void settleDown()
{
    for (int i = 0; i < 20; ++i) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

} // namespace

/// Callbacks of a call: how often, when, and what they may do.
class TestCall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void severalCallbacks();
    void callbackAfterTheEnd();
    void callbackAfterAbort();
    void callbackAndItsContext();
    void lastContextOfARead();
    void readWithoutContext();
    void deletedInACallback_data() { addOutcomes(); }
    void deletedInACallback();
    void abortedInACallback_data() { addOutcomes(); }
    void abortedInACallback();
    void contextDiesInACallback_data() { addOutcomes(); }
    void contextDiesInACallback();
    void clientDiesInACallback_data() { addOutcomes(); }
    void clientDiesInACallback();
    void deletedInEnded();
    void newCallInACallback();
    void neverAtOnce_data();
    void neverAtOnce();
    void invalidIsNotSent();
    void preparationFails();
    void preparedAgainWhenNoLongerReady();
    void acknowledgements_data();
    void acknowledgements();

private:
    void addOutcomes();
};

void TestCall::addOutcomes()
{
    QTest::addColumn<bool>("succeeds");
    QTest::newRow("success") << true;
    QTest::newRow("failure") << false;
}

void TestCall::severalCallbacks()
{
    TestRoad road;
    road.server.add({.answer = Good});
    auto *call = road.send(Verb::Get);
    const CallWatch watch(call);
    QObject context;
    QStringList order;
    for (const QString &name : {u"one"_s, u"two"_s, u"three"_s}) {
        call->then(&context, [&order, name](const Result<Thing> &thing) {
            QVERIFY(thing);
            QCOMPARE(thing->id, u"t"_s);
            order.append(name);
        });
    }
    QVERIFY(comesTrue([&] { return watch.ended() == 1; }));
    QCOMPARE(order, QStringList({u"one"_s, u"two"_s, u"three"_s}));
    settleDown();
    QCOMPARE(order.size(), 3);
    QCOMPARE(watch.results(), 1);
}

void TestCall::callbackAfterTheEnd()
{
    TestRoad road;
    road.server.add({.answer = Good});
    QPointer<Call<Thing>> call = road.send(Verb::Get);
    const CallWatch watch(call.data());
    QObject context;
    int inCallback = 0;
    int inEnded = 0;
    call->then(&context, [&](const Result<Thing> &) {
        call->then(&context, [&](const Result<Thing> &thing) { inCallback += thing ? 1 : 100; });
        QCOMPARE(inCallback, 0);
    });
    QObject::connect(call, &CallBase::ended, &context, [&] {
        call->then(&context, [&](const Result<Thing> &thing) { inEnded += thing ? 1 : 100; });
        QCOMPARE(inEnded, 0);
    });
    QVERIFY(comesTrue([&] { return !call; }));
    settleDown();
    QCOMPARE(inCallback, 1);
    QCOMPARE(inEnded, 1);
    QCOMPARE(watch.ended(), 1);
}

/// There is no result, so there is nothing to say; above all not that it succeeded.
void TestCall::callbackAfterAbort()
{
    TestRoad road;
    QPointer<Call<Thing>> call = road.send(Verb::Get);
    call->abort();
    QObject context;
    int count = 0;
    call->then(&context, [&](const Result<Thing> &) { ++count; });
    QVERIFY(comesTrue([&] { return !call; }));
    settleDown();
    QCOMPARE(count, 0);
}

void TestCall::callbackAndItsContext()
{
    TestRoad road;
    auto *call = road.send(Verb::Get);
    const CallWatch watch(call);
    auto early = std::make_unique<QObject>();
    auto late = std::make_unique<QObject>();
    int count = 0;
    call->then(early.get(), [&](const Result<Thing> &) { ++count; });
    early.reset();
    QObject::connect(call, &CallBase::ended, late.get(), [&] {
        call->then(late.get(), [&](const Result<Thing> &) { ++count; });
        late.reset(); // before the callback, which was to come later
    });
    QVERIFY(comesTrue([&] { return watch.ended() == 1; }));
    settleDown();
    QCOMPARE(count, 0);
    QVERIFY(watch.succeeded());
}

void TestCall::lastContextOfARead()
{
    TestRoad road;
    road.server.add({.moment = Moment::RequestEnd, .deed = Deed::Stall});
    auto *call = road.send(Verb::Get);
    CallWatch watch(call);
    auto second = std::make_unique<QObject>();
    int count = 0;
    for (int i = 0; i < 2; ++i)
        call->then(second.get(), [&](const Result<Thing> &) { ++count; });
    QVERIFY(comesTrue([&] { return road.server.heads() == 1; }));
    watch.dropContext();
    QCOMPARE(watch.ended(), 0);
    second.reset();
    QCOMPARE(watch.ended(), 1);
    QCOMPARE(count, 0);
}

void TestCall::readWithoutContext()
{
    TestRoad road;
    auto *call = road.send(Verb::Get);
    QObject counter;
    int ended = 0;
    QObject::connect(call, &CallBase::ended, &counter, [&] { ++ended; });
    QVERIFY(comesTrue([&] { return ended == 1; }));
    QCOMPARE(road.server.heads(), 1);
}

void TestCall::deletedInACallback()
{
    QFETCH(const bool, succeeds);
    TestRoad road;
    road.server.add({.answer = succeeds ? Good : Bad});
    QPointer<Call<Thing>> call = road.send(Verb::Get);
    QObject context;
    int count = 0;
    QObject::connect(call, &CallBase::ended, &context, [&] { count += 100; });
    call->then(&context, [&](const Result<Thing> &thing) {
        delete call;
        count += thing.has_value() == succeeds ? 1 : 50; // the result outlives the call
        QCOMPARE(thing ? thing->id : thing.error().code, succeeds ? u"t"_s : u"DBS.280404"_s);
    });
    call->then(&context, [&](const Result<Thing> &) { count += 10; });
    QVERIFY(comesTrue([&] { return count > 0; }));
    settleDown();
    QCOMPARE(count, 101);
}

void TestCall::abortedInACallback()
{
    QFETCH(const bool, succeeds);
    TestRoad road;
    road.server.add({.answer = succeeds ? Good : Bad});
    QPointer<Call<Thing>> call = road.send(Verb::Get);
    QObject context;
    int count = 0;
    QObject::connect(call, &CallBase::ended, &context, [&] { count += 100; });
    call->then(&context, [&](const Result<Thing> &) {
        ++count;
        call->abort();
    });
    call->then(&context, [&](const Result<Thing> &) { count += 10; });
    QVERIFY(comesTrue([&] { return !call; }));
    settleDown();
    QCOMPARE(count, 101);
}

void TestCall::contextDiesInACallback()
{
    QFETCH(const bool, succeeds);
    TestRoad road;
    road.server.add({.answer = succeeds ? Good : Bad});
    QPointer<Call<Thing>> call = road.send(Verb::Get);
    QObject counter;
    auto context = std::make_unique<QObject>();
    int count = 0;
    QObject::connect(call, &CallBase::ended, &counter, [&] { count += 100; });
    call->then(context.get(), [&](const Result<Thing> &) {
        ++count;
        context.reset();
    });
    call->then(context.get(), [&](const Result<Thing> &) { count += 10; });
    QVERIFY(comesTrue([&] { return !call; }));
    QCOMPARE(count, 101);
}

void TestCall::clientDiesInACallback()
{
    QFETCH(const bool, succeeds);
    TestRoad road;
    road.server.add({.answer = succeeds ? Good : Bad});
    road.server.add({.moment = Moment::RequestEnd, .deed = Deed::Stall});
    auto *call = road.send(Verb::Get);
    const CallWatch other(road.send(Verb::Get));
    QObject context;
    int count = 0;
    QObject::connect(call, &CallBase::ended, &context, [&] { count += 100; });
    call->then(&context, [&](const Result<Thing> &) {
        ++count;
        road.client.reset();
    });
    QVERIFY(comesTrue([&] { return count > 0; }));
    settleDown();
    QCOMPARE(count, 101);
    QCOMPARE(other.ended(), 1);
    QCOMPARE(other.results(), 0);
}

void TestCall::deletedInEnded()
{
    TestRoad road;
    QPointer<Call<Thing>> call = road.send(Verb::Get);
    QObject context;
    int ended = 0;
    QObject::connect(call, &CallBase::ended, &context, [&] {
        ++ended;
        delete call;
    });
    QVERIFY(comesTrue([&] { return ended > 0; }));
    settleDown();
    QCOMPARE(ended, 1);
}

void TestCall::newCallInACallback()
{
    TestRoad road;
    QObject context;
    int depth = 0;
    std::function<void(const Result<Thing> &)> next = [&](const Result<Thing> &thing) {
        QVERIFY(thing);
        if (++depth < 20)
            road.send(Verb::Get)->then(&context, next);
    };
    road.send(Verb::Get)->then(&context, next);
    QVERIFY(comesTrue([&] { return depth == 20; }));
    QCOMPARE(road.server.heads(), 20);
}

void TestCall::neverAtOnce_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::newRow("plain HTTP") << u"http://192.0.2.1"_s;
    QTest::newRow("nothing") << QString();
    QTest::newRow("no port") << u"http://127.0.0.1:1"_s;
}

void TestCall::neverAtOnce()
{
    QFETCH(const QString, endpoint);
    TestRoad road;
    road.road.endpoint = QUrl(endpoint);
    road.road.retry.attempts = 1;
    for (const Verb verb : {Verb::Get, Verb::Post}) {
        auto *call = road.send(verb);
        const CallWatch watch(call);
        QCOMPARE(watch.results(), 0);
        QCOMPARE(watch.ended(), 0);
        QVERIFY(comesTrue([&] { return watch.ended() == 1; }));
        QVERIFY(watch.failed());
        QVERIFY(watch.kind() != ErrorKind::OutcomeUnknown);
    }
}

void TestCall::invalidIsNotSent()
{
    TestClient test;
    auto *call = test.client->send(ListNodes{u"i1"_s, -1, 4000});
    const CallWatch watch(call);
    QCOMPARE(watch.results(), 0);
    QVERIFY(comesTrue([&] { return watch.ended() == 1; }));
    QCOMPARE(watch.kind(), ErrorKind::Invalid);
    QVERIFY(!watch.error().field.isEmpty());
    QCOMPARE(watch.error().operation, &ListNodes::info);
    QCOMPARE(test.server.connections(), 0);
    QCOMPARE(test.client->limiter()->available(), RateLimiter::CallsAMinute);
}

void TestCall::preparationFails()
{
    TestRoad road;
    Gate gate;
    gate.error.emplace().kind = ErrorKind::AccountLocked;
    gate.isOpen = true;
    road.road.authenticator = &gate;
    const CallWatch watch(road.send(Verb::Put));
    QVERIFY(comesTrue([&] { return watch.ended() == 1; }));
    QCOMPARE(watch.kind(), ErrorKind::AccountLocked);
    QVERIFY(watch.error().operation);
    QCOMPARE(road.server.connections(), 0);
}

/// While a call waits for its turn, the token that was there for it can be refused to another.
void TestCall::preparedAgainWhenNoLongerReady()
{
    TestRoad road;
    Gate gate;
    gate.isOpen = true;
    RateLimiter limiter(SystemClock::instance());
    road.road.authenticator = &gate;
    road.road.limiter = &limiter;
    const CallWatch watch(road.send(Verb::Put));
    QVERIFY(comesTrue([&] { return limiter.queued() == 1; }));
    gate.isOpen = false;
    QVERIFY(comesTrue([&] { return gate.waiting() == 1; }));
    settleDown();
    QCOMPARE(road.server.connections(), 0);
    gate.open();
    QVERIFY(comesTrue([&] { return watch.ended() == 1; }));
    QVERIFY(watch.succeeded());
    QCOMPARE(road.server.heads(), 1);
}

void TestCall::acknowledgements_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("succeeds");
    QTest::newRow("empty") << Verb::Put << QByteArray() << true;
    QTest::newRow("object") << Verb::Put << QByteArray("{}") << true;
    QTest::newRow("word") << Verb::Put << QByteArray("success") << true;
    QTest::newRow("page") << Verb::Put << QByteArray("<html><title>Sign in</title></html>") << false;
    QTest::newRow("half an object") << Verb::Put << QByteArray("{\"id\":") << false;
    QTest::newRow("list") << Verb::Put << QByteArray("[]") << false;
    QTest::newRow("word for a read") << Verb::Get << QByteArray("success") << false;
    QTest::newRow("empty read") << Verb::Get << QByteArray() << false;
}

void TestCall::acknowledgements()
{
    QFETCH(const Verb, verb);
    QFETCH(const QByteArray, body);
    QFETCH(const bool, succeeds);
    TestRoad road;
    road.server.add({.answer = {.body = body}});
    const CallWatch watch(road.send(verb));
    QVERIFY(comesTrue([&] { return watch.ended() == 1; }));
    QCOMPARE(watch.succeeded(), succeeds);
    if (!succeeds)
        QCOMPARE(watch.kind(), ErrorKind::Unreadable);
    QCOMPARE(road.server.heads(), 1);
}

QTEST_GUILESS_MAIN(TestCall)

#include "tst_call.moc"
