// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/operationstage.h"

#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

using Answering = FakeService::Answering;

} // namespace

/// Changes: sent once, followed to their end, looked up where no answer came.
class TestOperationTracker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void restartIsNotDoneAtTheFirstLook();
    void jobFails();
    void instanceFails();
    void lostBuyIsNotTakenForAnother();
    void lostRestartWithoutJobs();
    void twoChangesQueue();
    void killingDoesNotQueue();
    void busy();
    void withdrawn();
    void refused();
    void serverErrorsAreLookedUp();
    void boughtIsFollowedById();
    void looksGrowApart();
};

void TestOperationTracker::restartIsNotDoneAtTheFirstLook()
{
    // No job is named; the instance stays RUNNING for a while, restarts, and runs again.
    Stage stage;
    int looks = 0;
    stage.service.change = [&] {
        stage.service.onRead = [&] {
            ++looks;
            stage.service.state = looks > 2 && looks < 5 ? u"RESTARTING"_s : u"RUNNING"_s;
        };
    };
    Console console(stage.service, stage.folder.path());
    const QString id = console.submit(RestartInstance{u"i1"_s, RestartType::Soft});
    QVERIFY(console.ends_(id));
    QCOMPARE(console.entry(id).state, EntryState::Done);
    QCOMPARE(console.entry(id).reason, EntryReason::State);
    QCOMPARE(looks, 5);
}

void TestOperationTracker::jobFails()
{
    Stage stage;
    stage.service.change = [&] {
        FakeService::Job &job = stage.service.job(stage.service.begin(u"EnlargeNode"_s));
        job.status = u"Failed"_s;
        job.failReason = u"no room"_s;
    };
    stage.service.answer.body = R"({"jobId":"job-1"})";
    Console console(stage.service, stage.folder.path());
    const QString id = console.submit(ScaleOut{u"i1"_s, u"class"_s, 1, {}, {}, {}});
    QVERIFY(console.ends_(id));
    QCOMPARE(console.entry(id).state, EntryState::Failed);
    QCOMPARE(console.entry(id).failReason, u"no room"_s);
}

void TestOperationTracker::instanceFails()
{
    Stage stage;
    stage.service.change = [&] { stage.service.state = u"ERROR"_s; };
    Console console(stage.service, stage.folder.path());
    const QString id = console.submit(ScaleOut{u"i1"_s, u"class"_s, 1, {}, {}, {}});
    QVERIFY(console.ends_(id));
    QCOMPARE(console.entry(id).state, EntryState::Failed);
    QCOMPARE(console.entry(id).reason, EntryReason::State);
}

void TestOperationTracker::lostBuyIsNotTakenForAnother()
{
    // There was one of that name already, and a job of another user's that is older.
    Stage stage;
    stage.service.newInstances[u"i5"_s] = u"RUNNING"_s;
    stage.service.jobs.append({.id = u"old"_s,
                               .name = u"CreateInstance"_s,
                               .createdMs = stage.service.clock.nowMs() - 600'000,
                               .instanceName = u"new-one"_s});
    stage.service.answering = Answering::LosesBefore;
    Console console(stage.service, stage.folder.path());
    const QString id = console.submit(buy());
    QVERIFY(console.ends_(id));
    QCOMPARE(console.entry(id).state, EntryState::NotDone);
}

void TestOperationTracker::lostRestartWithoutJobs()
{
    // The list of jobs may not be read. A restart that was seen is known, one that was not is not denied.
    for (const bool made : {false, true}) {
        Stage stage;
        stage.service.forbidden.insert(u"jobs"_s);
        stage.service.answering = made ? Answering::LosesAfter : Answering::LosesBefore;
        stage.service.change = [&] {
            stage.service.state = u"RESTARTING"_s;
            stage.service.onRead = [&, left = 6]() mutable {
                if (--left == 0)
                    stage.service.state = u"RUNNING"_s;
            };
        };
        Console console(stage.service, stage.folder.path());
        const QString id = console.submit(RestartInstance{u"i1"_s, RestartType::Hard});
        QVERIFY(console.ends_(id));
        QCOMPARE(console.entry(id).state, made ? EntryState::Done : EntryState::Unknown);
        QCOMPARE(stage.service.changes().size(), 1);
    }
}

void TestOperationTracker::twoChangesQueue()
{
    Stage stage;
    stage.service.change = [&] { stage.service.begin(u"RestartInstance"_s); };
    stage.service.answer.body = R"({"jobId":"job-1"})";
    Console console(stage.service, stage.folder.path());
    const QString first = console.submit(RestartInstance{u"i1"_s, RestartType::Soft});
    const QString second = console.submit(rename());
    QVERIFY(console.reaches(first, EntryState::Following));
    const int reads = stage.service.reads();
    QVERIFY(comesTrue([&] { return stage.service.reads() > reads + 5; }));
    QCOMPARE(console.entry(second).state, EntryState::Waiting);
    QCOMPARE(stage.service.changes().size(), 1);
    // The first ends, and the instance is still busy for a while.
    stage.service.answer.body = "{}";
    stage.service.state = u"RESTARTING"_s;
    stage.service.change = [&] { stage.service.name = u"sales-db"_s; };
    stage.service.job(u"job-1"_s).status = u"Completed"_s;
    QVERIFY(console.ends_(first));
    const int later = stage.service.reads();
    QVERIFY(comesTrue([&] { return stage.service.reads() > later + 5; }));
    QCOMPARE(stage.service.changes().size(), 1);
    stage.service.state = u"RUNNING"_s;
    QVERIFY(console.ends_(second));
    QCOMPARE(console.entry(second).state, EntryState::Done);
    QCOMPARE(console.ends, (QStringList{first, second}));
    QCOMPARE(stage.service.changes().size(), 2);
}

void TestOperationTracker::killingDoesNotQueue()
{
    Stage stage;
    stage.service.change = [&] { stage.service.begin(u"RestartInstance"_s); };
    stage.service.answer.body = R"({"jobId":"job-1"})";
    Console console(stage.service, stage.folder.path());
    const QString first = console.submit(RestartInstance{u"i1"_s, RestartType::Soft});
    QVERIFY(console.reaches(first, EntryState::Following));
    stage.service.answer.body = "{}";
    const QString kill = console.submit(KillLogicalSessions{u"i1"_s, {u"7"_s}});
    QVERIFY(console.ends_(kill));
    QVERIFY(!console.entry(first).hasEnded());
}

void TestOperationTracker::busy()
{
    for (const QByteArray code : {"DBS.200019", "DBS.212033"}) {
        Stage stage;
        stage.service.answer = {.status = 409, .body = R"({"errCode":")" + code + R"("})"};
        Console console(stage.service, stage.folder.path());
        const QString id = console.submit(rename());
        QVERIFY(console.ends_(id));
        QVERIFY(console.entry(id).isBusyRefusal());
        QCOMPARE(stage.service.changes().size(), 1);
        QVERIFY(console.tracker.canSendWhenFree(id));

        // It is busy for a while, says so once more, and takes it.
        stage.service.state = u"BACKUP"_s;
        console.tracker.sendWhenFree(id);
        QVERIFY(!console.tracker.canSendWhenFree(id));
        const int reads = stage.service.reads();
        QVERIFY(comesTrue([&] { return stage.service.reads() > reads + 3; }));
        QCOMPARE(stage.service.changes().size(), 1);
        stage.service.state = u"RUNNING"_s;
        QVERIFY(comesTrue([&] { return stage.service.changes().size() >= 2; }));
        stage.service.answer = {};
        stage.service.change = [&] { stage.service.name = u"sales-db"_s; };
        QVERIFY(console.ends_(id));
        QCOMPARE(console.entry(id).state, EntryState::Done);
        QVERIFY(!console.tracker.canSendWhenFree(id));
        QCOMPARE(console.ends, (QStringList{id, id}));
    }
}

void TestOperationTracker::withdrawn()
{
    Stage stage;
    stage.service.answering = Answering::Stalls;
    Console console(stage.service, stage.folder.path());
    const QString first = console.submit(rename());
    const QString second = console.submit(rename(u"another-db"_s));
    QVERIFY(comesTrue([&] { return stage.service.changes().size() == 1; }));
    QVERIFY(!console.tracker.withdraw(first));
    QVERIFY(console.tracker.withdraw(second));
    QCOMPARE(console.entry(second).state, EntryState::NotSent);
    QCOMPARE(console.entry(second).reason, EntryReason::Withdrawn);
    QCOMPARE(console.entry(first).state, EntryState::Sending);
}

void TestOperationTracker::refused()
{
    Stage stage;
    stage.service.answer = {.status = 400, .body = R"({"errCode":"DBS.200022","externalMessage":"taken"})"};
    Console console(stage.service, stage.folder.path());
    const QString id = console.submit(rename());
    QVERIFY(console.ends_(id));
    QCOMPARE(console.entry(id).state, EntryState::Refused);
    QCOMPARE(console.entry(id).error->code, u"DBS.200022"_s);
    QVERIFY(!console.tracker.canSendWhenFree(id));
    // What our own check refuses does not even leave.
    const QString invalid = console.submit(rename(u"x"_s));
    QVERIFY(console.ends_(invalid));
    QCOMPARE(console.entry(invalid).error->errorKind(), ErrorKind::Invalid);
    QCOMPARE(stage.service.changes().size(), 1);
}

void TestOperationTracker::serverErrorsAreLookedUp()
{
    // "The server failed" does not say when.
    for (const bool made : {false, true}) {
        Stage stage;
        stage.service.answer = {.status = 500, .body = R"({"errCode":"DBS.200412","externalMessage":"failed"})"};
        stage.service.onRead = [&] {
            if (made && !stage.service.changes().isEmpty())
                stage.service.name = u"sales-db"_s;
        };
        Console console(stage.service, stage.folder.path());
        const QString id = console.submit(rename());
        QVERIFY(console.ends_(id));
        QCOMPARE(console.entry(id).state, made ? EntryState::Done : EntryState::NotDone);
        QCOMPARE(console.entry(id).error.has_value(), !made);
        QCOMPARE(stage.service.changes().size(), 1);
    }
}

void TestOperationTracker::boughtIsFollowedById()
{
    // Another of the same name was there before and runs; ours does not yet.
    Stage stage;
    stage.service.newInstances[u"i5"_s] = u"RUNNING"_s;
    stage.service.answer.body = R"({"id":"i9","order_id":"o1"})";
    stage.service.change = [&] {
        stage.service.newInstances[u"i9"_s] = u"CREATE"_s;
        stage.service.onRead = [&, left = 5]() mutable {
            if (--left == 0)
                stage.service.newInstances[u"i9"_s] = u"CREATEFAILED"_s;
        };
    };
    Console console(stage.service, stage.folder.path());
    const QString id = console.submit(buy());
    QVERIFY(console.reaches(id, EntryState::Following));
    QCOMPARE(console.entry(id).orderId, u"o1"_s);
    QVERIFY(console.ends_(id));
    QCOMPARE(console.entry(id).state, EntryState::Failed);
}

void TestOperationTracker::looksGrowApart()
{
    const Pace pace;
    QCOMPARE(nextLookMs(pace, 0, 0, false), 1000);
    QCOMPARE(nextLookMs(pace, 1, 0, false), 1500);
    QCOMPARE(nextLookMs(pace, 100, 1, false), pace.mostLookMs);
    QCOMPARE(nextLookMs(pace, 0, 0, true), pace.mostLookMs);
    QCOMPARE(nextLookMs(pace, 100, 10, false), 30'000); // ten changes: twenty looks a minute between them
}

QTEST_GUILESS_MAIN(TestOperationTracker)

#include "tst_operationtracker.moc"
