// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/datanodes.h"
#include "core/api/parameters.h"
#include "core/api/schemas.h"
#include "core/api/sessions.h"
#include "tests/e2e/demochangestage.h"

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

/// Every change of what an instance holds: schemas, accounts, parameters, weights, sessions.
class TestDemoContents : public QObject, private DemoChangeStage
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void setsReadWeights();
    void changesParameters();
    void createsAndDeletesASchema();
    void accountsComeChangeAndGo();
    void setsTheAdministrator();
    void endsSessions();
    void writesTheBlacklist();
    void passwordsAreNowhereInTheAnswers();
};

void TestDemoContents::setsReadWeights()
{
    const DemoInstance &instance = m_demo->instance("shop-production"_L1);
    QString ours;
    QString others;
    for (const DemoDataNode &node : m_demo->project().dataNodes)
        (node.usedBy == instance.base.id ? ours : others) = node.rds.id;
    QVERIFY(m_demo->call(SetReadPolicy{instance.base.id, {{ours, 70}}}).reply.success);
    QCOMPARE(m_demo->instance("shop-production"_L1).readWeights.value(ours), 70);
    COMPARE_REFUSED(m_demo->call(SetReadPolicy{instance.base.id, {{others, 10}}}), 400, "DBS.300314");
    QCOMPARE(m_demo->call(SetReadPolicy{instance.base.id, {{ours, -1}}}).status, 400);
}

void TestDemoContents::changesParameters()
{
    const QString id = idOf("shop-staging"_L1);
    const auto value = [&](const QString &name) {
        for (const Parameter &parameter : m_demo->call(ListParameters{id}).reply.parameters) {
            if (parameter.name == name)
                return parameter.value;
        }
        return QString();
    };
    const auto plain = m_demo->call(ModifyParameters{id, {}, {}, {{u"long_query_time"_s, u"2"_s}}});
    QVERIFY(plain.isAccepted());
    QVERIFY(!plain.reply.needRestart);
    follow(id, InstanceState::SettingParameters);
    QCOMPARE(value(u"long_query_time"_s), u"2"_s);
    const auto older = m_demo->call(ModifyParametersV3{id, {}, {{u"long_query_time"_s, u"3"_s}}});
    QVERIFY(older.isAccepted());
    QCOMPARE(job(older.reply.jobId).status, JobState::Running);
    m_demo->clock.advance(Hour);
    QCOMPARE(job(older.reply.jobId).status, JobState::Completed);
    QCOMPARE(value(u"long_query_time"_s), u"3"_s);
    QCOMPARE(m_demo->call(ModifyParameters{id, {}, {}, {{u"long_query_time"_s, u"often"_s}}}).status, 400);
    QCOMPARE(m_demo->call(ModifyParameters{id, {}, {}, {{u"no_such_parameter"_s, u"1"_s}}}).status, 400);
    QCOMPARE(value(u"long_query_time"_s), u"3"_s);
}

void TestDemoContents::createsAndDeletesASchema()
{
    const QString id = idOf("shop-staging"_L1);
    const auto available = m_demo->call(ListAvailableDataNodes{id}).reply;
    QVERIFY(available.total >= 2);
    const Secret password(m_demo->service.world().dataNodePassword);
    NewSchema schema;
    schema.name = u"fresh"_s;
    schema.shardUnit = 4;
    schema.shardNumber = 8;
    schema.dataNodes = {{available.dataNodes[0].id, u"root"_s, password},
                        {available.dataNodes[1].id, u"root"_s, password}};
    NewSchema wrong = schema;
    wrong.dataNodes[1].password = Secret(u"Guessed-123");
    COMPARE_REFUSED(m_demo->call(CreateSchema{id, {wrong}}), 400, "DBS.300114");
    wrong = schema;
    wrong.dataNodes[1].id = u"none"_s;
    COMPARE_REFUSED(m_demo->call(CreateSchema{id, {wrong}}), 400, "DBS.300103");
    wrong = schema;
    wrong.name = m_demo->instance("shop-staging"_L1).schemas.front().name.toUpper();
    QCOMPARE(m_demo->call(CreateSchema{id, {wrong}}).status, 400);

    QVERIFY(m_demo->call(CreateSchema{id, {schema}}).isAccepted());
    QCOMPARE(m_demo->call(ShowSchema{id, u"fresh"_s}).reply.schema.status, SchemaState::Creating);
    follow(id, InstanceState::CreatingSchema);
    const SchemaDetail made = m_demo->call(ShowSchema{id, u"FRESH"_s}).reply.schema;
    QCOMPARE(made.status, SchemaState::Running);
    QCOMPARE(int(made.shards.size()), 8);
    QCOMPARE(made.shards[5].dataNodeId, available.dataNodes[1].id);
    QCOMPARE(m_demo->call(ListAvailableDataNodes{id}).reply.total, available.total - 2);
    COMPARE_REFUSED(m_demo->call(CreateSchema{id, {schema}}), 400, "DBS.300112");

    QVERIFY(m_demo->call(DeleteSchema{id, u"fresh"_s, true}).isAccepted());
    QCOMPARE(m_demo->call(ShowSchema{id, u"fresh"_s}).reply.schema.status, SchemaState::Deleting);
    follow(id, InstanceState::DroppingSchema);
    QCOMPARE(m_demo->call(ShowSchema{id, u"fresh"_s}).status, 400);
    QCOMPARE(m_demo->call(ListAvailableDataNodes{id}).reply.total, available.total);
    COMPARE_REFUSED(m_demo->call(DeleteSchema{id, u"fresh"_s, true}), 400, "DBS.300129");
}

void TestDemoContents::accountsComeChangeAndGo()
{
    const DemoInstance &instance = m_demo->instance("shop-staging"_L1);
    const QString id = instance.base.id;
    const QString schema = instance.schemas.front().name;
    NewAccount account{u"newcomer"_s, Secret(u"Fresh-Word-7"), {Permission::Select}, u"new"_s, {{{schema}}}};
    QCOMPARE(m_demo->call(CreateAccounts{id, {account}}).reply.accounts.front().name, u"newcomer"_s);
    COMPARE_REFUSED(m_demo->call(CreateAccounts{id, {account}}), 400, "DBS.300311");
    NewAccount weak = account;
    weak.name = u"weakling"_s;
    weak.password = Secret(u"Admin@123");
    COMPARE_REFUSED(m_demo->call(CreateAccounts{id, {weak}}), 400, "DBS.300306");

    QVERIFY(m_demo->call(ModifyAccount{id, u"newcomer"_s, {{Permission::Insert, Permission::Select}}, {}, {{}}})
                .isAccepted());
    const auto find = [&](const QString &name) -> std::optional<Account> {
        for (const Account &found : m_demo->call(ListAccounts{id}).reply.accounts) {
            if (found.name == name)
                return found;
        }
        return std::nullopt;
    };
    QCOMPARE(find(u"newcomer"_s)->permissions.size(), 2u);
    QCOMPARE(find(u"newcomer"_s)->description, u"new"_s);
    QVERIFY(find(u"newcomer"_s)->schemas.empty());
    const Timestamp made = *find(u"newcomer"_s)->passwordLastChanged;
    m_demo->clock.advance(Hour);
    QVERIFY(m_demo->call(ResetAccountPassword{id, u"newcomer"_s, Secret(u"Other-Word-8")}).reply.success);
    QVERIFY(made < *find(u"newcomer"_s)->passwordLastChanged);
    QVERIFY(m_demo->call(DeleteAccount{id, u"newcomer"_s}).isAccepted());
    QVERIFY(!find(u"newcomer"_s));
    COMPARE_REFUSED(m_demo->call(DeleteAccount{id, u"newcomer"_s}), 400, "DBS.300327");
    COMPARE_REFUSED(m_demo->call(ResetAccountPassword{id, u"newcomer"_s, Secret(u"Other-Word-8")}), 400, "DBS.300327");

    for (int i = 0; m_demo->instance("shop-staging"_L1).accounts.size() < 100; ++i) {
        account.name = u"filler_%1"_s.arg(i);
        QVERIFY(m_demo->call(CreateAccounts{id, {account}}).isAccepted());
    }
    account.name = u"one_too_many"_s;
    COMPARE_REFUSED(m_demo->call(CreateAccounts{id, {account}}), 400, "DBS.280001");
}

void TestDemoContents::setsTheAdministrator()
{
    BuyInstance op = purchase(u"without-root"_s);
    const QString id = *m_demo->call(op).reply.id;
    m_demo->clock.advance(Hour);
    QCOMPARE(m_demo->call(SetAdministratorPassword{id, u"root"_s, Secret(u"Fresh-Word-7")}).status, 202);
    follow(id, InstanceState::ResettingPassword);
    QCOMPARE(m_demo->call(ShowInstance{id}).reply.administrator, u"root"_s);
    COMPARE_REFUSED(m_demo->call(SetAdministratorPassword{id, u"boss"_s, Secret(u"Fresh-Word-7")}), 400, "DBS.300305");
    op = purchase(u"too-old"_s);
    op.engineId = m_demo->project().engines.back().id;
    const QString old = *m_demo->call(op).reply.id;
    m_demo->clock.advance(Hour);
    QCOMPARE(m_demo->call(SetAdministratorPassword{old, u"root"_s, Secret(u"Fresh-Word-7")}).status, 400);
}

void TestDemoContents::endsSessions()
{
    const QString id = idOf("shop-production"_L1);
    const auto before = m_demo->call(ListLogicalSessions{id, 0, 100}).reply;
    QVERIFY(before.total > 1);
    QVERIFY(m_demo->call(RestartInstance{id}).isAccepted()); // it does not wait for other work
    QVERIFY(m_demo->call(KillLogicalSessions{id, {before.sessions.front().id}}).isAccepted());
    QCOMPARE(m_demo->call(ListLogicalSessions{id, 0, 100}).reply.total, before.total - 1);
    QString dataNode;
    for (const DemoDataNode &node : m_demo->project().dataNodes) {
        if (node.usedBy == id)
            dataNode = node.rds.id;
    }
    const auto physical = m_demo->call(ListPhysicalSessions{dataNode, 0, 100}).reply;
    QVERIFY(physical.total > 0);
    QVERIFY(m_demo->call(KillPhysicalSessions{dataNode, {QString::number(physical.sessions.front().id)}}).isAccepted());
    QCOMPARE(m_demo->call(ListPhysicalSessions{dataNode, 0, 100}).reply.total, physical.total - 1);
}

void TestDemoContents::writesTheBlacklist()
{
    const QString id = idOf("shop-staging"_L1);
    const QString schema = m_demo->instance("shop-staging"_L1).schemas.front().name;
    QVERIFY(m_demo->call(ModifySqlBlacklist{id, schema, u"select 1"_s, {}, {}}).isAccepted());
    QVERIFY(m_demo->call(ModifySqlBlacklist{id, schema, {}, u"drop"_s, {}}).isAccepted());
    const SqlBlacklist list = m_demo->call(ShowSqlBlacklist{id, schema}).reply;
    QCOMPARE(list.full, u"select 1"_s);
    QCOMPARE(list.prefix, u"drop"_s);
}

void TestDemoContents::passwordsAreNowhereInTheAnswers()
{
    const QString id = idOf("shop-staging"_L1);
    QVERIFY(m_demo->call(CreateAccounts{id, {{u"newcomer"_s, Secret(u"Fresh-Word-7"), {Permission::Select}, {}, {}}}})
                .isAccepted());
    for (const char *path : {"/v1/%1/instances/%2/users", "/v1/%1/instances/%2", "/v2/%1/instances/%2/rds"}) {
        DemoRequest request;
        request.method = "GET";
        request.path = QString::fromLatin1(path).arg(m_demo->projectId, id).toLatin1();
        QVERIFY(!m_demo->service.answer(request).body.contains("Fresh-Word-7"));
    }
}

QTEST_GUILESS_MAIN(TestDemoContents)

#include "tst_democontents.moc"
