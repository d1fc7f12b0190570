// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/operationstage.h"

#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

using Answering = FakeService::Answering;

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

} // namespace

/// Every change, with its answer, and with the answer lost before and after it was made: what the tracker finds out, and
/// that it was sent once and left no password on disk.
class TestOperationLost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOperationHasARow();
    void everyChange_data();
    void everyChange();
};

void TestOperationLost::everyOperationHasARow()
{
    for (const OperationEntry &operation : allOperations()) {
        const auto matches = [&](const Row &row) { return qstrcmp(row.operation, operation.info->name) == 0; };
        QCOMPARE(std::any_of(rows().begin(), rows().end(), matches), operation.info->effect != Effect::Reads);
    }
}

void TestOperationLost::everyChange_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("answering");
    for (int i = 0; i < rows().size(); ++i) {
        QTest::addRow("%s answered", rows()[i].operation) << i << int(Answering::Answers);
        QTest::addRow("%s lost before", rows()[i].operation) << i << int(Answering::LosesBefore);
        QTest::addRow("%s lost after", rows()[i].operation) << i << int(Answering::LosesAfter);
    }
}

void TestOperationLost::everyChange()
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

QTEST_GUILESS_MAIN(TestOperationLost)

#include "tst_operationlost.moc"
