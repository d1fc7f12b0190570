// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/operationstage.h"

#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

using Answering = FakeService::Answering;

} // namespace

/// The tracker and its journal: what is on disk when a request leaves, and what becomes of it when the program, or the
/// client, goes.
class TestOperationResume : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOutUnaudited();
    void waitsForTheJournal();
    void takenUpAgain_data();
    void takenUpAgain();
    void clientGoes();
    void contextDies();
};

void TestOperationResume::goesOutUnaudited()
{
    // The journal cannot be written: where its folder should be is a file.
    Stage stage;
    const QString path = stage.folder.path() + u"/file"_s;
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    stage.service.change = [&] { stage.service.name = u"sales-db"_s; };
    Pace pace = quickPace();
    pace.journalWaitMs = 20;
    Console console(stage.service, path, pace);
    const QString id = console.submit(rename());
    QVERIFY(console.ends_(id));
    QCOMPARE(console.entry(id).state, EntryState::Done);
    QVERIFY(!console.entry(id).audited);
    QCOMPARE(stage.service.changes().size(), 1);
}

void TestOperationResume::waitsForTheJournal()
{
    // When the request arrives its line is on disk.
    Stage stage;
    QByteArray onDisk;
    stage.service.change = [&] {
        onDisk = stage.journal();
        stage.service.name = u"sales-db"_s;
    };
    Console console(stage.service, stage.folder.path());
    const QString id = console.submit(rename());
    QVERIFY(console.ends_(id));
    QVERIFY(onDisk.contains("\"state\":\"sending\""));
    QVERIFY(onDisk.contains(id.toLatin1()));
}

void TestOperationResume::takenUpAgain_data()
{
    QTest::addColumn<bool>("made");
    QTest::addColumn<bool>("answered");
    QTest::addColumn<EntryState>("end");
    QTest::newRow("accepted") << true << true << EntryState::Done;
    QTest::newRow("made") << true << false << EntryState::Done;
    QTest::newRow("not made") << false << false << EntryState::NotDone;
}

void TestOperationResume::takenUpAgain()
{
    QFETCH(const bool, made);
    QFETCH(const bool, answered);
    QFETCH(const EntryState, end);
    Stage stage;
    if (!answered)
        stage.service.answering = Answering::Stalls;
    stage.service.answer.body = R"({"jobId":"job-1"})";
    stage.service.change = [&] {
        if (made)
            stage.service.begin(u"EnlargeNode"_s);
    };
    QString id;
    QString queued;
    {
        Console before(stage.service, stage.folder.path());
        id = before.submit(ScaleOut{u"i1"_s, u"class"_s, 1, {}, {}, {}});
        queued = before.submit(rename());
        if (answered)
            QVERIFY(before.reaches(id, EntryState::Following));
        else
            QVERIFY(comesTrue([&] { return stage.service.changes().size() == 1; }));
    }
    Console after(stage.service, stage.folder.path());
    QVERIFY(after.tracker.find(id));
    QVERIFY(!after.entry(id).hasEnded());
    QCOMPARE(after.entry(queued).state, EntryState::NotSent);
    QCOMPARE(after.entry(queued).reason, EntryReason::ProgramEnded);
    after.tracker.resume(*stage.service.test.client);
    if (made)
        stage.service.job(u"job-1"_s).status = u"Completed"_s;
    QVERIFY(after.ends_(id));
    QCOMPARE(after.entry(id).state, end);
    QCOMPARE(stage.service.changes().size(), 1);
    QCOMPARE(after.ends, QStringList{id});
}

void TestOperationResume::clientGoes()
{
    Stage stage;
    stage.service.answering = Answering::Stalls;
    stage.service.change = [&] { stage.service.name = u"sales-db"_s; };
    Console console(stage.service, stage.folder.path());
    const QString sent = console.submit(rename());
    const QString waiting = console.submit(rename(u"another-db"_s));
    QVERIFY(comesTrue([&] { return stage.service.changes().size() == 1; }));
    const ClientScope scope = stage.service.test.client->scope();
    TestClient &test = stage.service.test;
    test.client.reset();
    QCOMPARE(console.entry(sent).state, EntryState::LookingUp);
    QCOMPARE(console.entry(waiting).state, EntryState::NotSent);
    // The next client of that user and project takes it up; one of another project does not.
    const auto makeClient = [&](const QString &project) {
        ClientScope other = scope;
        other.projectId = project;
        return std::make_unique<Client>(other,
                                        Client::Parts{test.transport.get(), nullptr, test.limiters.get(), &test.journal,
                                                      &stage.service.clock, quickRetries()});
    };
    const std::unique_ptr<Client> stranger = makeClient(u"p2"_s);
    console.tracker.resume(*stranger);
    test.client = makeClient(scope.projectId);
    console.tracker.resume(*test.client);
    QVERIFY(console.ends_(sent));
    QCOMPARE(console.entry(sent).state, EntryState::Done);
    QCOMPARE(stage.service.changes().size(), 1);
    for (const RawRequest &request : test.server.requests())
        QVERIFY(!request.target().contains("/p2/"));
}

void TestOperationResume::contextDies()
{
    // The program goes at any stage of a change: nothing is touched afterwards, and nothing is sent twice.
    for (int stageOfIt = 0; stageOfIt < 4; ++stageOfIt) {
        Stage stage;
        stage.service.answering = stageOfIt == 2 ? Answering::Stalls : Answering::Answers;
        stage.service.answer.body = R"({"jobId":"job-1"})";
        stage.service.change = [&] { stage.service.begin(u"EnlargeNode"_s); };
        auto console = std::make_unique<Console>(stage.service, stage.folder.path());
        const QString id = console->submit(ScaleOut{u"i1"_s, u"class"_s, 1, {}, {}, {}});
        if (stageOfIt == 1)
            QVERIFY(comesTrue([&] { return stage.service.reads() == 1; }));
        if (stageOfIt == 2)
            QVERIFY(comesTrue([&] { return stage.service.changes().size() == 1; }));
        if (stageOfIt == 3)
            QVERIFY(console->reaches(id, EntryState::Following));
        console.reset();
        stage.service.test.client.reset();
        for (int i = 0; i < 20; ++i)
            QCoreApplication::processEvents();
        QVERIFY(stage.service.changes().size() <= 1);
        QVERIFY(stage.journal().contains(id.toLatin1()));
    }
}

QTEST_GUILESS_MAIN(TestOperationResume)

#include "tst_operationresume.moc"
