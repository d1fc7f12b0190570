// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gate.h"
#include "tests/support/manualclock.h"
#include "tests/support/testroad.h"

#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

enum class Stage : quint8 { Preparing, Queued, Sending, BackingOff };

/// A call that stands still at one stage of its life until it is let go.
class Scene
{
public:
    /// The call has reached the stage.
    bool begin(Stage wanted, Verb verb)
    {
        stage = wanted;
        road.road.clock = &clock;
        road.road.authenticator = gate.get();
        road.road.limiter = limiter.get();
        gate->isOpen = stage != Stage::Preparing;
        if (stage == Stage::Queued)
            limiter->hold(LongMs);
        if (stage == Stage::BackingOff) {
            road.server.stopListening();
            road.road.retry = {.firstBackoffMs = 1'000'000'000, .mostBackoffMs = 1'000'000'000};
        }
        road.server.add({.moment = Moment::RequestEnd, .deed = Deed::Stall});
        call = road.send(verb, verb == Verb::Put ? QString(2'000'000, u'x') : QString());
        watch.emplace(call.data());
        return comesTrue([this] { return isThere(); });
    }

    /// Whatever held it up is over.
    void letGo()
    {
        if (gate)
            gate->open();
        if (limiter) {
            clock.advance(LongMs);
            limiter->hold(0);
        }
        comesTrue([this] { return watch->ended() > 0 || road.server.heads() > 0 || stage == Stage::BackingOff; });
        comesTrue(
            [this] { return watch->ended() > 0 || stage == Stage::BackingOff || road.server.requests()[0].complete; });
        road.server.answerStalled(0, {.body = R"({"id":"t"})"});
    }

    bool ends()
    {
        return comesTrue([this] { return watch->ended() > 0; });
    }

    /// Nothing more happens: the call is gone, and whatever it left behind has been dealt with.
    bool isOver()
    {
        if (!comesTrue([this] { return !call; }))
            return false;
        for (int i = 0; i < 20; ++i)
            QCoreApplication::processEvents();
        return watch->ended() == 1;
    }

    TestRoad road;
    ManualClock clock;
    std::unique_ptr<Gate> gate = std::make_unique<Gate>();
    std::unique_ptr<RateLimiter> limiter = std::make_unique<RateLimiter>(clock);
    QPointer<Call<Thing>> call;
    std::optional<CallWatch> watch;
    Stage stage = Stage::Preparing;

private:
    static constexpr qint64 LongMs = 3'000'000;

    bool isThere() const
    {
        switch (stage) {
        case Stage::Preparing: return gate->waiting() == 1;
        case Stage::Queued: return limiter->queued() == 1;
        case Stage::Sending: return road.server.heads() == 1;
        case Stage::BackingOff: return !road.journal.entries().empty() && !road.journal.entries().front().isRunning();
        }
        return false;
    }
};

} // namespace

/// However a call ends, at whatever stage: ended() comes exactly once, and no callback that should not.
class TestCallStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOn_data() { addRows(); }
    void goesOn();
    void contextDies_data() { addRows(); }
    void contextDies();
    void abort_data() { addRows(); }
    void abort();
    void deleted_data() { addRows(); }
    void deleted();
    void clientDies_data() { addRows(); }
    void clientDies();
    void authenticatorDies_data() { addRows(); }
    void authenticatorDies();
    void limiterDies_data() { addRows(); }
    void limiterDies();
    void transportDies_data() { addRows(); }
    void transportDies();
    void journalDies_data() { addRows(); }
    void journalDies();

private:
    void addRows();
};

void TestCallStates::addRows()
{
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<Verb>("verb");
    for (const auto &[stage, name] :
         {std::pair(Stage::Preparing, "preparing"), std::pair(Stage::Queued, "queued"),
          std::pair(Stage::Sending, "sending"), std::pair(Stage::BackingOff, "backing off")}) {
        QTest::addRow("read, %s", name) << stage << Verb::Get;
        QTest::addRow("change, %s", name) << stage << Verb::Put;
        QTest::addRow("change without body, %s", name) << stage << Verb::Delete;
    }
}

/// The scene itself: what is let go arrives.
void TestCallStates::goesOn()
{
    QFETCH(const Stage, stage);
    QFETCH(const Verb, verb);
    Scene scene;
    QVERIFY(scene.begin(stage, verb));
    QCOMPARE(scene.watch->ended(), 0);
    if (stage == Stage::BackingOff)
        return; // for days
    scene.letGo();
    QVERIFY(scene.ends());
    QVERIFY(scene.watch->succeeded());
    QVERIFY(scene.isOver());
}

/// A read of interest to nobody is given up and eats no budget; a change that was asked for is carried out.
void TestCallStates::contextDies()
{
    QFETCH(const Stage, stage);
    QFETCH(const Verb, verb);
    Scene scene;
    QVERIFY(scene.begin(stage, verb));
    scene.watch->dropContext();
    if (verb == Verb::Get) {
        QCOMPARE(scene.watch->ended(), 1);
        QCOMPARE(scene.limiter->queued(), 0);
        scene.letGo();
        QVERIFY(scene.isOver());
        QCOMPARE(scene.road.server.heads(), stage == Stage::Sending ? 1 : 0);
        QCOMPARE(scene.limiter->available(), scene.limiter->most());
    } else {
        QCOMPARE(scene.watch->ended(), 0);
        scene.letGo();
        if (stage != Stage::BackingOff) {
            QVERIFY(scene.ends());
            QVERIFY(scene.isOver());
            QVERIFY(scene.road.server.requests()[0].complete);
        }
    }
    QCOMPARE(scene.watch->results(), 0);
}

void TestCallStates::abort()
{
    QFETCH(const Stage, stage);
    QFETCH(const Verb, verb);
    Scene scene;
    QVERIFY(scene.begin(stage, verb));
    scene.call->abort();
    QCOMPARE(scene.watch->ended(), 1);
    QVERIFY(scene.call->hasEnded());
    QCOMPARE(scene.limiter->queued(), 0);
    scene.call->abort(); // once more is nothing
    scene.letGo();
    QVERIFY(scene.isOver());
    QCOMPARE(scene.watch->results(), 0);
    for (const JournalEntry &entry : scene.road.journal.entries())
        QVERIFY(!entry.isRunning());
}

void TestCallStates::deleted()
{
    QFETCH(const Stage, stage);
    QFETCH(const Verb, verb);
    Scene scene;
    QVERIFY(scene.begin(stage, verb));
    delete scene.call;
    QCOMPARE(scene.watch->ended(), 1);
    QCOMPARE(scene.limiter->queued(), 0);
    scene.letGo();
    QVERIFY(scene.isOver());
    QCOMPARE(scene.watch->results(), 0);
}

void TestCallStates::clientDies()
{
    QFETCH(const Stage, stage);
    QFETCH(const Verb, verb);
    Scene scene;
    QVERIFY(scene.begin(stage, verb));
    scene.road.client.reset();
    QCOMPARE(scene.watch->ended(), 1);
    scene.letGo();
    QVERIFY(scene.isOver());
    QCOMPARE(scene.watch->results(), 0);
}

void TestCallStates::authenticatorDies()
{
    QFETCH(const Stage, stage);
    QFETCH(const Verb, verb);
    Scene scene;
    QVERIFY(scene.begin(stage, verb));
    scene.gate.reset();
    scene.letGo();
    QVERIFY(scene.ends());
    QVERIFY(scene.isOver());
    // What is under way needs it no more; anything else must not leave without it.
    QCOMPARE(scene.watch->results(), stage == Stage::Sending ? 1 : 0);
    QCOMPARE(scene.road.server.heads(), stage == Stage::Sending ? 1 : 0);
}

void TestCallStates::limiterDies()
{
    QFETCH(const Stage, stage);
    QFETCH(const Verb, verb);
    Scene scene;
    QVERIFY(scene.begin(stage, verb));
    scene.limiter.reset();
    scene.letGo();
    QVERIFY(scene.ends());
    QVERIFY(scene.isOver());
    QCOMPARE(scene.watch->results(), stage == Stage::Sending ? 1 : 0);
    QCOMPARE(scene.road.server.heads(), stage == Stage::Sending ? 1 : 0);
}

void TestCallStates::transportDies()
{
    QFETCH(const Stage, stage);
    QFETCH(const Verb, verb);
    Scene scene;
    QVERIFY(scene.begin(stage, verb));
    scene.road.transport.reset();
    if (stage == Stage::BackingOff)
        return; // the call learns it when it comes to that
    if (stage == Stage::Sending && verb == Verb::Get)
        scene.road.road.retry = {};
    if (stage != Stage::Sending)
        scene.letGo();
    QVERIFY(scene.ends());
    QVERIFY(scene.isOver());
    QCOMPARE(scene.road.server.heads(), stage == Stage::Sending ? 1 : 0);
    if (stage == Stage::Sending && verb != Verb::Get) {
        QVERIFY(scene.watch->failed());
        QCOMPARE(scene.watch->kind(), ErrorKind::OutcomeUnknown);
    } else {
        QCOMPARE(scene.watch->results(), 0);
    }
}

void TestCallStates::journalDies()
{
    QFETCH(const Stage, stage);
    QFETCH(const Verb, verb);
    Scene scene;
    auto journal = std::make_unique<RequestJournal>();
    if (stage == Stage::BackingOff)
        return; // told by the journal
    scene.road.road.journal = journal.get();
    QVERIFY(scene.begin(stage, verb));
    journal.reset();
    scene.letGo();
    QVERIFY(scene.ends());
    QVERIFY(scene.watch->succeeded());
    QVERIFY(scene.isOver());
}

QTEST_GUILESS_MAIN(TestCallStates)

#include "tst_callstates.moc"
