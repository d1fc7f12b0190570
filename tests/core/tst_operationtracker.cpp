// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/operationtracker.h"
#include "tests/support/fakeservice.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

using Answering = FakeService::Answering;

constexpr auto AccountPassword = u"Acc_0unt-Word";
constexpr auto AdministratorPassword = u"Adm_1n-Word";
constexpr auto DataNodePassword = u"N0de_Login-Word";

Pace quickPace()
{
    return {.journalWaitMs = 60'000, .firstLookMs = 0, .mostLookMs = 0, .looksAMinute = 1'000'000};
}

/// A tracker with its journal, beside a service. They go and come back as programs do.
class Console
{
public:
    explicit Console(FakeService &service, const QString &folder, const Pace &pace = quickPace())
        : m_service(service)
        , journal(folder)
        , tracker(journal, service.clock, pace)
    {
        QObject::connect(&tracker, &OperationTracker::ended, &m_context,
                         [this](const QString &id) { ends.append(id); });
    }

    template<class Operation>
    QString submit(const Operation &operation)
    {
        return tracker.submit(*m_service.test.client, operation);
    }
    const ChangeEntry &entry(const QString &id) const { return *tracker.find(id); }
    bool ends_(const QString &id)
    {
        return comesTrue([&] { return tracker.find(id)->hasEnded(); });
    }
    bool reaches(const QString &id, EntryState state)
    {
        return comesTrue([&] { return tracker.find(id)->state == state; });
    }

private:
    FakeService &m_service;
    QObject m_context;

public:
    OperationJournal journal;
    OperationTracker tracker;
    QStringList ends;
};

/// An operation as each row of the table submits it, what it does, and what can be found out where its answer is lost.
struct Row
{
    const char *operation;
    std::function<QString(Console &)> submit;
    std::function<void(FakeService &)> change;
    EntryState ifMade;
    EntryState ifNotMade;
    QByteArray answer = "{}";
};

template<class Operation>
std::function<QString(Console &)> submits(const Operation &operation)
{
    return [operation](Console &console) { return console.submit(operation); };
}

BuyInstance buy()
{
    BuyInstance buy;
    buy.name = u"new-one"_s;
    buy.nodeClassId = u"class"_s;
    buy.engineId = u"engine"_s;
    buy.availableZones = {u"az1"_s};
    buy.vpcId = u"v"_s;
    buy.subnetId = u"s"_s;
    buy.securityGroupId = u"g"_s;
    buy.administrator = u"admin"_s;
    buy.administratorPassword = Secret(AdministratorPassword);
    return buy;
}

CreateSchema createSchema()
{
    NewSchema schema;
    schema.name = u"shop"_s;
    schema.shardNumber = 8;
    schema.dataNodes = {{u"r1"_s, u"root"_s, Secret(DataNodePassword)}};
    return {u"i1"_s, {schema}};
}

CreateAccounts createAccounts()
{
    NewAccount account;
    account.name = u"alice"_s;
    account.password = Secret(AccountPassword);
    account.permissions = {Permission::Select};
    return {u"i1"_s, {account}};
}

ModifyAccount modifyAccount()
{
    ModifyAccount modify;
    modify.instanceId = u"i1"_s;
    modify.accountName = u"bob"_s;
    modify.permissions = {Permission::Select, Permission::Insert};
    return modify;
}

const QList<Row> &rows()
{
    using S = EntryState;
    static const QList<Row> all = {
        {"BuyInstance", submits(buy()), [](FakeService &s) { s.newInstances[u"i9"_s] = u"RUNNING"_s; }, S::Done,
         S::NotDone},
        {"RenameInstance", submits(RenameInstance{u"i1"_s, u"sales-db"_s}),
         [](FakeService &s) { s.name = u"sales-db"_s; }, S::Done, S::NotDone},
        {"ChangeSecurityGroup", submits(ChangeSecurityGroup{u"i1"_s, u"g2"_s}),
         [](FakeService &s) { s.securityGroup = u"g2"_s; }, S::Done, S::NotDone},
        {"DeleteInstance", submits(DeleteInstance{u"i1"_s, false}), [](FakeService &s) { s.exists = false; }, S::Done,
         S::NotDone},
        {"RestartInstance", submits(RestartInstance{u"i1"_s, RestartType::Soft}),
         [](FakeService &s) { s.job(s.begin(u"RestartInstance"_s)).status = u"Completed"_s; }, S::Done, S::NotDone,
         R"({"jobId":"job-1"})"},
        {"ReloadTableData", submits(ReloadTableData{u"i1"_s}), [](FakeService &) {}, S::Unknown, S::Unknown},
        {"ScaleOut", submits(ScaleOut{u"i1"_s, u"class"_s, 2, {}, {}, {}}), [](FakeService &s) { s.nodes += 2; },
         S::Done, S::NotDone},
        {"ScaleIn", submits(ScaleIn{u"i1"_s, 1, {}}), [](FakeService &s) { s.nodes -= 1; }, S::Done, S::NotDone},
        {"ChangeNodeClass", submits(ChangeNodeClass{u"i1"_s, u"ddm.c6.4xlarge.2"_s, {}, {}}),
         [](FakeService &s) { s.nodeClass = u"ddm.c6.4xlarge.2"_s; }, S::Done, S::NotDone},
        {"SetReadPolicy", submits(SetReadPolicy{u"i1"_s, {{u"r1"_s, 50}}}), [](FakeService &) {}, S::Unknown,
         S::Unknown},
        {"SynchroniseDataNodes", submits(SynchroniseDataNodes{u"i1"_s}),
         [](FakeService &s) { s.job(s.begin(u"sync"_s)).status = u"Completed"_s; }, S::Unknown, S::Unknown,
         R"({"jobId":"job-1"})"},
        {"ModifyParameters", submits(ModifyParameters{u"i1"_s, {}, {}, {{u"long_query_time"_s, u"2"_s}}}),
         [](FakeService &s) { s.parameters[u"long_query_time"_s] = u"2"_s; }, S::Done, S::NotDone},
        {"ModifyParametersV3", submits(ModifyParametersV3{u"i1"_s, {}, {{u"long_query_time"_s, u"2"_s}}}),
         [](FakeService &s) { s.parameters[u"long_query_time"_s] = u"2"_s; }, S::Done, S::NotDone},
        {"CreateSchema", submits(createSchema()), [](FakeService &s) { s.schemas[u"shop"_s] = u"RUNNING"_s; }, S::Done,
         S::NotDone},
        {"DeleteSchema", submits(DeleteSchema{u"i1"_s, u"old"_s, false}),
         [](FakeService &s) { s.schemas.remove(u"old"_s); }, S::Done, S::NotDone},
        {"ModifySqlBlacklist", submits(ModifySqlBlacklist{u"i1"_s, u"old"_s, u"drop table t"_s, {}, {}}),
         [](FakeService &s) { s.blacklist = u"drop table t"_s; }, S::Done, S::NotDone},
        {"CreateAccounts", submits(createAccounts()),
         [](FakeService &s) { s.accounts[u"alice"_s] = QStringList{u"SELECT"_s}; }, S::Done, S::NotDone},
        {"ModifyAccount", submits(modifyAccount()),
         [](FakeService &s) {
             s.accounts[u"bob"_s] = QStringList{u"SELECT"_s, u"INSERT"_s};
         },
         S::Done, S::NotDone},
        {"DeleteAccount", submits(DeleteAccount{u"i1"_s, u"bob"_s}),
         [](FakeService &s) { s.accounts.remove(u"bob"_s); }, S::Done, S::NotDone},
        {"ResetAccountPassword", submits(ResetAccountPassword{u"i1"_s, u"bob"_s, Secret(AccountPassword)}),
         [](FakeService &) {}, S::Unknown, S::Unknown},
        {"SetAdministratorPassword",
         submits(SetAdministratorPassword{u"i1"_s, u"admin"_s, Secret(AdministratorPassword)}),
         [](FakeService &s) { s.job(s.begin(u"x"_s)).status = u"Completed"_s; }, S::Unknown, S::Unknown,
         R"({"job_id":"job-1"})"},
        {"KillLogicalSessions", submits(KillLogicalSessions{u"i1"_s, {u"7"_s}}),
         [](FakeService &s) { s.sessions.removeAll(u"7"_s); }, S::Done, S::NotDone},
        {"KillPhysicalSessions", submits(KillPhysicalSessions{u"r1"_s, {u"7"_s}}),
         [](FakeService &s) { s.sessions.removeAll(u"7"_s); }, S::Done, S::NotDone},
    };
    return all;
}

/// A service with something in it, and a folder for the journal.
struct Stage
{
    Stage()
    {
        service.schemas[u"old"_s] = u"RUNNING"_s;
        service.accounts[u"bob"_s] = QStringList{u"SELECT"_s};
        service.parameters[u"long_query_time"_s] = u"1"_s;
        service.sessions = {u"7"_s, u"8"_s};
    }
    /// Everything that is on disk.
    QByteArray journal() const
    {
        QByteArray bytes;
        const QFileInfoList files = QDir(folder.path()).entryInfoList(QDir::Files);
        for (const QFileInfo &info : files) {
            QFile file(info.filePath());
            if (file.open(QIODevice::ReadOnly))
                bytes += file.readAll();
        }
        return bytes;
    }

    FakeService service;
    QTemporaryDir folder;
};

RenameInstance rename(const QString &name = u"sales-db"_s)
{
    return {u"i1"_s, name};
}

} // namespace

/// Changes: sent once, followed to their end, looked up where no answer came.
class TestOperationTracker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOperationHasARow();
    void everyChange_data();
    void everyChange();
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
    void goesOutUnaudited();
    void waitsForTheJournal();
    void takenUpAgain_data();
    void takenUpAgain();
    void clientGoes();
    void contextDies();
};

void TestOperationTracker::everyOperationHasARow()
{
    for (const OperationEntry &operation : allOperations()) {
        const auto matches = [&](const Row &row) { return qstrcmp(row.operation, operation.info->name) == 0; };
        QCOMPARE(std::any_of(rows().begin(), rows().end(), matches), operation.info->effect != Effect::Reads);
    }
}

void TestOperationTracker::everyChange_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("answering");
    for (int i = 0; i < rows().size(); ++i) {
        QTest::addRow("%s answered", rows()[i].operation) << i << int(Answering::Answers);
        QTest::addRow("%s lost before", rows()[i].operation) << i << int(Answering::LosesBefore);
        QTest::addRow("%s lost after", rows()[i].operation) << i << int(Answering::LosesAfter);
    }
}

void TestOperationTracker::everyChange()
{
    QFETCH(const int, row);
    QFETCH(const int, answering);
    const Row &change = rows()[row];
    Stage stage;
    stage.service.answering = Answering(answering);
    stage.service.answer.body = change.answer;
    stage.service.change = [&] { change.change(stage.service); };
    {
        Console console(stage.service, stage.folder.path());
        const QString id = change.submit(console);
        QVERIFY(console.ends_(id));
        EntryState expected = EntryState::Done;
        if (stage.service.answering == Answering::LosesBefore)
            expected = change.ifNotMade;
        else if (stage.service.answering == Answering::LosesAfter)
            expected = change.ifMade;
        QCOMPARE(console.entry(id).state, expected);
        QCOMPARE(console.entry(id).operation, QString::fromLatin1(change.operation));
        QVERIFY(console.entry(id).audited);
        QCOMPARE(console.ends, QStringList{id});
    }
    QCOMPARE(stage.service.changes().size(), 1);
    const QByteArray journal = stage.journal();
    QVERIFY(journal.contains(change.operation));
    for (const QStringView secret :
         {QStringView(AccountPassword), QStringView(AdministratorPassword), QStringView(DataNodePassword)})
        QVERIFY(!journal.contains(secret.toUtf8()));
}

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

void TestOperationTracker::goesOutUnaudited()
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

void TestOperationTracker::waitsForTheJournal()
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

void TestOperationTracker::takenUpAgain_data()
{
    QTest::addColumn<bool>("made");
    QTest::addColumn<bool>("answered");
    QTest::addColumn<EntryState>("end");
    QTest::newRow("accepted") << true << true << EntryState::Done;
    QTest::newRow("made") << true << false << EntryState::Done;
    QTest::newRow("not made") << false << false << EntryState::NotDone;
}

void TestOperationTracker::takenUpAgain()
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

void TestOperationTracker::clientGoes()
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

void TestOperationTracker::contextDies()
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

QTEST_GUILESS_MAIN(TestOperationTracker)

#include "tst_operationtracker.moc"
