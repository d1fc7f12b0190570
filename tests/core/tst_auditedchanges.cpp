// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/operationstage.h"

#include <QTest>
#include <QThread>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString Month = u"2026-06"_s; // of the service's clock

/// A service, and an audit in a folder of its own.
struct AuditedStage : Stage
{
    AuditedStage()
    {
        service.change = [this] { service.name = u"sales-db"_s; };
    }
    QString path() const { return folder.filePath(u"audit"_s); }
    QList<AuditEvent> events(const QString &id) const
    {
        QList<AuditEvent> events;
        for (const AuditRecord &record : Audit::read(path(), Month)) {
            if (record.change == id)
                events.append(record.event);
        }
        return events;
    }
    AuditRecord last() const { return Audit::read(path(), Month).back(); }
    QByteArray bytes() const
    {
        QFile file(Audit::pathOf(path(), Month));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

/// An audit whose acknowledgements never come: they would, by the event loop of a thread that does not run.
class SilentAudit
{
public:
    SilentAudit(const QString &folder, const Clock &clock)
        : audit(std::make_unique<Audit>(folder, clock))
    {
        audit->moveToThread(&m_thread);
    }

private:
    QThread m_thread;

public:
    std::unique_ptr<Audit> audit;
};

Pace impatient()
{
    Pace pace = quickPace();
    pace.journalWaitMs = 20;
    return pace;
}

} // namespace

/// What the audit has of changes, and that no trouble with it keeps one from being made, once.
class TestAuditedChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOnDiskBeforeItLeaves();
    void refused();
    void whoAndWhere();
    void noSecrets();
    void diskFails_data();
    void diskFails();
    void diskIsSlow();
    void takenBackWhileItWaits();
    void takenBackInTheQueue();
    void programEnds();
};

void TestAuditedChanges::isOnDiskBeforeItLeaves()
{
    AuditedStage stage;
    QList<AuditEvent> before;
    Audit audit(stage.path(), stage.service.clock);
    Console console(stage.service, stage.folder.path(), quickPace(), &audit);
    QString id;
    stage.service.answer.headers = {{"X-Request-Id", "r-77"}};
    stage.service.change = [&] {
        before = stage.events(id);
        stage.service.name = u"sales-db"_s;
    };
    id = console.submit(rename());
    QVERIFY(console.ends_(id));
    QCOMPARE(before, QList<AuditEvent>{AuditEvent::Asked});
    QVERIFY(comesTrue([&] { return stage.events(id).size() == 3; }));
    QCOMPARE(stage.events(id), (QList<AuditEvent>{AuditEvent::Asked, AuditEvent::Answered, AuditEvent::Ended}));
    QCOMPARE(stage.last().outcome, u"done"_s);
    QCOMPARE(stage.last().requestId, u"r-77"_s);
    QCOMPARE(stage.last().status, 200);
    QVERIFY(!stage.last().unaudited);
    QVERIFY(console.entry(id).audited);
    QCOMPARE(stage.service.changes().size(), 1);
}

void TestAuditedChanges::refused()
{
    AuditedStage stage;
    Audit audit(stage.path(), stage.service.clock);
    Console console(stage.service, stage.folder.path(), quickPace(), &audit);
    stage.service.answer.status = 403;
    stage.service.answer.body = R"({"error_code":"DBS.200010","error_msg":"no"})";
    const QString id = console.submit(rename());
    QVERIFY(console.ends_(id));
    QVERIFY(comesTrue([&] { return stage.events(id).size() == 3; }));
    QCOMPARE(stage.last().outcome, u"refused"_s);
    QCOMPARE(stage.last().status, 403);
    QCOMPARE(stage.last().code, u"DBS.200010"_s);
}

void TestAuditedChanges::whoAndWhere()
{
    AuditedStage stage;
    Audit audit(stage.path(), stage.service.clock);
    Console console(stage.service, stage.folder.path(), quickPace(), &audit);
    const QString id = console.submit(rename());
    QVERIFY(console.ends_(id));
    QVERIFY(comesTrue([&] { return stage.events(id).size() == 3; }));
    const AuditRecord first = Audit::read(stage.path(), Month).front();
    const ClientScope &scope = stage.service.test.client->scope();
    QCOMPARE(first.user, scope.user);
    QCOMPARE(first.projectId, scope.projectId);
    QCOMPARE(first.operation, u"RenameInstance"_s);
    QCOMPARE(first.instanceId, u"i1"_s);
    QVERIFY(first.request.contains(u"sales-db"_s));
    QVERIFY(first.submitted.isValid());
    QVERIFY(first.time >= first.submitted);
    QVERIFY(first.outcome.isEmpty()); // it is not known yet
}

void TestAuditedChanges::noSecrets()
{
    AuditedStage stage;
    Audit audit(stage.path(), stage.service.clock);
    Console console(stage.service, stage.folder.path(), quickPace(), &audit);
    // A service that sends back what it was sent.
    stage.service.answer.status = 400;
    stage.service.answer.body = "{\"error_code\":\"DBS.1\",\"error_msg\":\"bad: "
        + QStringView(AdministratorPassword).toUtf8() + "\"}";
    const QString id = console.submit(buy());
    QVERIFY(console.ends_(id));
    QVERIFY(comesTrue([&] { return stage.events(id).size() == 3; }));
    QVERIFY(stage.bytes().contains(MaskedSecret.toUtf8()));
    QVERIFY(!stage.bytes().contains(QStringView(AdministratorPassword).toUtf8()));
}

void TestAuditedChanges::diskFails_data()
{
    QTest::addColumn<bool>("isFull");
    QTest::newRow("no folder") << false;
#ifdef Q_OS_LINUX
    QTest::newRow("full") << true;
#endif
}

void TestAuditedChanges::diskFails()
{
    QFETCH(const bool, isFull);
    AuditedStage stage;
    if (isFull) {
        QVERIFY(QDir().mkpath(stage.path()));
        QVERIFY(QFile::link(u"/dev/full"_s, Audit::pathOf(stage.path(), Month)));
    } else {
        QFile file(stage.path());
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    Audit audit(stage.path(), stage.service.clock);
    Console console(stage.service, stage.folder.path(), quickPace(), &audit); // which would wait for a minute
    QStringList told;
    connect(&audit, &Audit::troubled, this, [&](const QString &reason) { told.append(reason); });
    const QString first = console.submit(rename());
    QVERIFY(console.ends_(first));
    const QString second = console.submit(rename(u"another"_s));
    QVERIFY(console.ends_(second));
    QCOMPARE(console.entry(first).state, EntryState::Done);
    QVERIFY(!console.entry(first).audited);
    QVERIFY(!console.entry(second).audited);
    QCOMPARE(stage.service.changes().size(), 2);
    QCOMPARE(told.size(), 1);
    QVERIFY(!told[0].isEmpty());
}

void TestAuditedChanges::diskIsSlow()
{
    AuditedStage stage;
    const SilentAudit silent(stage.path(), stage.service.clock);
    Console console(stage.service, stage.folder.path(), impatient(), silent.audit.get());
    QStringList told;
    connect(silent.audit.get(), &Audit::troubled, this, [&](const QString &reason) { told.append(reason); });
    const QString id = console.submit(rename());
    QVERIFY(console.ends_(id));
    QCOMPARE(console.entry(id).state, EntryState::Done);
    QVERIFY(!console.entry(id).audited);
    QCOMPARE(stage.service.changes().size(), 1);
    QCOMPARE(told, QStringList{QString()});
    // It comes to the disk after all, and says how it went out.
    QVERIFY(comesTrue([&] { return stage.events(id).size() == 3; }));
    QVERIFY(stage.last().unaudited);
}

void TestAuditedChanges::takenBackWhileItWaits()
{
    AuditedStage stage;
    const SilentAudit silent(stage.path(), stage.service.clock);
    Console console(stage.service, stage.folder.path(), quickPace(), silent.audit.get());
    const QString id = console.submit(rename());
    QVERIFY(comesTrue([&] { return console.entry(id).state == EntryState::Sending; }));
    QVERIFY(comesTrue([&] { return stage.events(id).size() == 1; }));
    QVERIFY(console.tracker.withdraw(id));
    QCOMPARE(console.entry(id).state, EntryState::NotSent);
    QVERIFY(comesTrue([&] { return stage.events(id).size() == 2; }));
    QCOMPARE(stage.last().outcome, u"not_sent"_s);
    QVERIFY(stage.service.changes().isEmpty());
}

void TestAuditedChanges::takenBackInTheQueue()
{
    AuditedStage stage;
    stage.service.answering = FakeService::Answering::Stalls;
    Audit audit(stage.path(), stage.service.clock);
    Console console(stage.service, stage.folder.path(), quickPace(), &audit);
    console.submit(rename());
    const QString queued = console.submit(rename(u"another"_s));
    QVERIFY(comesTrue([&] { return stage.service.changes().size() == 1; }));
    QVERIFY(console.tracker.withdraw(queued));
    QVERIFY(comesTrue([&] { return stage.events(queued) == QList<AuditEvent>{AuditEvent::Ended}; }));
    QCOMPARE(stage.last().reason, u"withdrawn"_s);
    QVERIFY(stage.last().request.contains(u"another"_s)); // what was asked for is told with its end
}

void TestAuditedChanges::programEnds()
{
    AuditedStage stage;
    stage.service.answering = FakeService::Answering::Stalls;
    QString sent;
    QString queued;
    {
        Audit audit(stage.path(), stage.service.clock);
        Console console(stage.service, stage.folder.path(), quickPace(), &audit);
        sent = console.submit(rename());
        queued = console.submit(rename(u"another"_s));
        QVERIFY(comesTrue([&] { return stage.service.changes().size() == 1; }));
    }
    QCOMPARE(stage.events(sent), QList<AuditEvent>{AuditEvent::Asked});
    Audit audit(stage.path(), stage.service.clock);
    Console console(stage.service, stage.folder.path(), quickPace(), &audit);
    QVERIFY(comesTrue([&] { return stage.events(queued) == QList<AuditEvent>{AuditEvent::Ended}; }));
    QCOMPARE(stage.last().reason, u"program_ended"_s);
    console.tracker.resume(*stage.service.test.client);
    QVERIFY(console.ends_(sent));
    QVERIFY(comesTrue([&] { return stage.events(sent) == QList<AuditEvent>{AuditEvent::Asked, AuditEvent::Ended}; }));
    QCOMPARE(stage.service.changes().size(), 1);
}

QTEST_GUILESS_MAIN(TestAuditedChanges)

#include "tst_auditedchanges.moc"
