// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/datanodes.h"
#include "core/api/jobs.h"
#include "core/api/nodes.h"
#include "core/api/parameters.h"
#include "core/api/schemas.h"
#include "core/api/sessions.h"
#include "tests/e2e/democaller.h"

#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 Lag = 20'000; ///< At most so long an instance stays RUNNING after the answer.
constexpr qint64 Hour = 3'600'000;

#define COMPARE_REFUSED(answer, expectedStatus, expectedCode)                                                          \
    do {                                                                                                               \
        const auto refused = (answer);                                                                                 \
        QCOMPARE(refused.status, expectedStatus);                                                                      \
        QCOMPARE(refused.code, QStringLiteral(expectedCode));                                                          \
    } while (false)

} // namespace

/// Every change of the demo region: accepted, under way in its documented state, done, and refused with documented codes.
class TestDemoChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void restartRunsItsCourse();
    void busyInstanceRefusesEveryChange();
    void buysAnInstance();
    void refusesWhatCannotBeBought();
    void monthlyInstanceAnswersWithAnOrder();
    void renames();
    void changesTheSecurityGroup();
    void scalesOutAndIn();
    void changesTheNodeClass();
    void setsReadWeights();
    void changesParameters();
    void createsAndDeletesASchema();
    void accountsComeChangeAndGo();
    void setsTheAdministrator();
    void endsSessions();
    void writesTheBlacklist();
    void deletesAnInstance();
    void faultyInstanceCanBeRestartedOrDeletedOnly();
    void passwordsAreNowhereInTheAnswers();

private:
    /// From the answer to the end of the work; checks the state on the way.
    void follow(const QString &id, InstanceState busy)
    {
        QCOMPARE(m_demo->show(id).status, InstanceState::Running); // not yet: there is a lag
        m_demo->clock.advance(Lag + 1);
        // Short work may have ended meanwhile.
        if (m_demo->show(id).status != InstanceState::Running)
            QCOMPARE(m_demo->show(id).status, busy);
        m_demo->clock.advance(Hour);
        QCOMPARE(m_demo->show(id).status, InstanceState::Running);
    }
    QString idOf(QLatin1StringView name) const { return m_demo->instance(name).base.id; }
    BuyInstance purchase(const QString &name) const;
    JobDetail job(const QString &id) { return m_demo->call(ShowJob{id}).reply.job; }

    std::unique_ptr<DemoCaller> m_demo;
};

void TestDemoChanges::init()
{
    m_demo = std::make_unique<DemoCaller>();
}

BuyInstance TestDemoChanges::purchase(const QString &name) const
{
    const DemoProject &project = m_demo->project();
    BuyInstance op;
    op.name = name;
    op.nodeClassId = project.nodeClasses.front().id;
    op.nodeNumber = 2;
    op.engineId = project.engines.front().id;
    op.availableZones = {project.zones.front()};
    op.vpcId = project.vpcs.front().id;
    op.subnetId = project.subnets.front().id;
    op.securityGroupId = project.securityGroups.front().id;
    return op;
}

void TestDemoChanges::restartRunsItsCourse()
{
    const QString id = idOf("shop-staging"_L1);
    const auto answer = m_demo->call(RestartInstance{id, RestartType::Hard});
    QVERIFY(answer.isAccepted());
    QCOMPARE(answer.reply.instanceId, id);
    JobDetail job = this->job(answer.reply.jobId);
    QCOMPARE(job.name, u"RestartInstance"_s);
    QCOMPARE(job.status, JobState::Running);
    QCOMPARE(m_demo->show(id).status, InstanceState::Running);
    m_demo->clock.advance(Lag + 1);
    QCOMPARE(m_demo->show(id).status, InstanceState::Restarting);
    QCOMPARE(m_demo->call(ListNodes{id}).reply.nodes.front().status, NodeState::Abnormal);
    const int early = this->job(answer.reply.jobId).progress.chopped(1).toInt();
    m_demo->clock.advance(60'000);
    const int late = this->job(answer.reply.jobId).progress.chopped(1).toInt();
    QVERIFY(0 < early && early < late && late < 100);
    m_demo->clock.advance(70'000);
    QCOMPARE(m_demo->show(id).status, InstanceState::Running);
    QCOMPARE(m_demo->call(ListNodes{id}).reply.nodes.front().status, NodeState::Normal);
    job = this->job(answer.reply.jobId);
    QCOMPARE(job.status, JobState::Completed);
    QVERIFY(job.created < job.ended && job.ended.ms <= m_demo->clock.nowMs());
    // The list of jobs has it too, first.
    const auto jobs = m_demo->call(ListJobs{{m_demo->clock.nowMs() - Hour}, {m_demo->clock.nowMs()}});
    QCOMPARE(jobs.reply.jobs.front().id, answer.reply.jobId);
    QCOMPARE(jobs.reply.jobs.front().instanceId, id);
}

void TestDemoChanges::busyInstanceRefusesEveryChange()
{
    const DemoInstance &instance = m_demo->instance("shop-staging"_L1);
    const QString id = instance.base.id;
    QVERIFY(m_demo->call(RestartInstance{id}).isAccepted());
    // From the answer on, though it still says RUNNING.
    COMPARE_REFUSED(m_demo->call(RestartInstance{id}), 409, "DBS.200019");
    COMPARE_REFUSED(m_demo->call(RenameInstance{id, u"another-name"_s}), 409, "DBS.200019");
    COMPARE_REFUSED(m_demo->call(DeleteInstance{id, false}), 409, "DBS.200019");
    COMPARE_REFUSED(m_demo->call(ModifyParameters{id, {}, {}, {{u"long_query_time"_s, u"2"_s}}}), 409, "DBS.200019");
    COMPARE_REFUSED(m_demo->call(DeleteAccount{id, instance.accounts.front().name}), 409, "DBS.200019");
    COMPARE_REFUSED(m_demo->call(DeleteSchema{id, instance.schemas.front().name, false}), 409, "DBS.200019");
    m_demo->clock.advance(Hour);
    QVERIFY(m_demo->call(RenameInstance{id, u"another-name"_s}).isAccepted());
}

void TestDemoChanges::buysAnInstance()
{
    const auto answer = m_demo->call(purchase(u"bought-one"_s));
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.reply.id && answer.reply.jobId && !answer.reply.orderId);
    const QString id = *answer.reply.id;
    QCOMPARE(m_demo->show(id).status, InstanceState::Creating);
    QCOMPARE(m_demo->call(ListNodes{id}).reply.nodes.front().status, NodeState::Creating);
    m_demo->clock.advance(Hour);
    const Instance made = m_demo->show(id);
    QCOMPARE(made.status, InstanceState::Running);
    QCOMPARE(made.nodeCount, 2);
    QCOMPARE(made.engineVersion, m_demo->project().engines.front().version);
    QCOMPARE(job(*answer.reply.jobId).status, JobState::Completed);
    QCOMPARE(m_demo->call(ListNodes{id}).reply.nodes.front().status, NodeState::Normal);
    QCOMPARE(m_demo->call(ListParameters{id}).reply.total, 22);
    // It is in the list, on some page.
    bool listed = false;
    for (int offset = 0; offset < 128; offset += 100) {
        for (const Instance &instance : m_demo->call(ListInstances{offset, 100}).reply.instances)
            listed = listed || instance.id == id;
    }
    QVERIFY(listed);
}

void TestDemoChanges::refusesWhatCannotBeBought()
{
    COMPARE_REFUSED(m_demo->call(purchase(u"shop-production"_s)), 400, "DBS.200022"); // there is one of that name
    BuyInstance op = purchase(u"bought-one"_s);
    op.subnetId = m_demo->project().subnets.back().id; // of another VPC
    COMPARE_REFUSED(m_demo->call(op), 400, "DBS.280001");
    op = purchase(u"bought-one"_s);
    op.securityGroupId = u"none"_s;
    COMPARE_REFUSED(m_demo->call(op), 400, "DBS.280305");
    op = purchase(u"bought-one"_s);
    for (const NodeClass &nodeClass : m_demo->project().nodeClasses) {
        if (nodeClass.zoneStatus.value(m_demo->project().zones.front()) == "sellout"_L1)
            op.nodeClassId = nodeClass.id;
    }
    COMPARE_REFUSED(m_demo->call(op), 400, "DBS.280001"); // sold out in that zone
    op.availableZones = {m_demo->project().zones[1]};
    QVERIFY(m_demo->call(op).isAccepted());
    for (int i = 0; m_demo->project().instances.size() < 100; ++i)
        QVERIFY(m_demo->call(purchase(u"bought-%1"_s.arg(i))).isAccepted());
    COMPARE_REFUSED(m_demo->call(purchase(u"one-too-many"_s)), 400, "DBS.300005");
}

void TestDemoChanges::monthlyInstanceAnswersWithAnOrder()
{
    BuyInstance op = purchase(u"by-the-month"_s);
    op.chargeMode = ChargeMode::PrePaid;
    op.periodType = PeriodType::Month;
    op.periodNumber = 1;
    const auto bought = m_demo->call(op);
    QVERIFY(bought.isAccepted());
    QVERIFY(bought.reply.orderId && !bought.reply.id && !bought.reply.jobId);
    m_demo->clock.advance(Hour);
    const DemoInstance &instance = m_demo->instance("by-the-month"_L1);
    QCOMPARE(instance.base.orderId, bought.reply.orderId);
    const auto grown = m_demo->call(ScaleOut{instance.base.id, m_demo->project().nodeClasses.front().id, 1});
    QVERIFY(grown.isAccepted());
    QVERIFY(grown.reply.orderId && !grown.reply.jobId);
    m_demo->clock.advance(Hour);
    QCOMPARE(m_demo->show(instance.base.id).nodeCount, 3);
}

void TestDemoChanges::renames()
{
    const QString id = idOf("shop-staging"_L1);
    const auto answer = m_demo->call(RenameInstance{id, u"shop-stage-two"_s});
    QVERIFY(answer.isAccepted());
    QCOMPARE(answer.reply.name, u"shop-stage-two"_s);
    follow(id, InstanceState::Renaming);
    QCOMPARE(m_demo->show(id).name, u"shop-stage-two"_s);
    COMPARE_REFUSED(m_demo->call(RenameInstance{id, u"shop-production"_s}), 400, "DBS.200022");
    QCOMPARE(m_demo->call(RenameInstance{id, u"1"_s}).status, 400);
    COMPARE_REFUSED(m_demo->call(RenameInstance{u"0000"_s, u"some-name"_s}), 404, "DBS.200002");
}

void TestDemoChanges::changesTheSecurityGroup()
{
    const QString id = idOf("shop-staging"_L1);
    const QString group = m_demo->project().securityGroups[2].id;
    QVERIFY(m_demo->call(ChangeSecurityGroup{id, group}).isAccepted());
    QCOMPARE(m_demo->show(id).securityGroupId, group);
    COMPARE_REFUSED(m_demo->call(ChangeSecurityGroup{id, u"none"_s}), 400, "DBS.280305");
}

void TestDemoChanges::scalesOutAndIn()
{
    const DemoInstance &instance = m_demo->instance("shop-staging"_L1);
    const QString id = instance.base.id;
    QString classId;
    for (const NodeClass &nodeClass : m_demo->project().nodeClasses) {
        if (nodeClass.code == instance.base.nodeClass)
            classId = nodeClass.id;
    }
    const int before = instance.base.nodeCount;
    const auto grown = m_demo->call(ScaleOut{id, classId, 2});
    QVERIFY(grown.isAccepted());
    follow(id, InstanceState::Growing);
    QCOMPARE(m_demo->show(id).nodeCount, before + 2);
    QCOMPARE(int(m_demo->call(ListNodes{id}).reply.nodes.size()), before + 2);
    if (grown.reply.jobId)
        QCOMPARE(job(*grown.reply.jobId).name, u"EnlargeNode"_s);
    QVERIFY(m_demo->call(ScaleIn{id, 1}).isAccepted());
    follow(id, InstanceState::Reducing);
    QCOMPARE(m_demo->show(id).nodeCount, before + 1);
    COMPARE_REFUSED(m_demo->call(ScaleIn{id, before + 1}), 400, "DBS.280001"); // one must stay
    COMPARE_REFUSED(m_demo->call(ScaleOut{id, u"none"_s, 1}), 400, "DBS.280001");
    // Where there are several groups, one has to be named.
    const DemoInstance &grouped = m_demo->instance("shop-production"_L1);
    QVERIFY(grouped.groups.size() > 1);
    QCOMPARE(m_demo->call(ScaleIn{grouped.base.id, 1}).status, 400);
    const int ofGroup = int(std::count_if(grouped.nodes.begin(), grouped.nodes.end(), [&](const DemoNode &node) {
        return node.detail.groupId == grouped.groups[1].id;
    }));
    QCOMPARE(m_demo->call(ScaleIn{grouped.base.id, ofGroup, grouped.groups[1].id}).status, 400);
    QVERIFY(m_demo->call(ScaleIn{grouped.base.id, 1, grouped.groups[1].id}).isAccepted());
}

void TestDemoChanges::changesTheNodeClass()
{
    const QString id = idOf("shop-staging"_L1);
    QVERIFY(m_demo->call(ChangeNodeClass{id, u"ddm.c6.4xlarge.2"_s}).isAccepted());
    follow(id, InstanceState::Resizing);
    const Instance changed = m_demo->show(id);
    QCOMPARE(changed.nodeClass, u"ddm.c6.4xlarge.2"_s);
    QCOMPARE(changed.coreCount, 16);
    QCOMPARE(m_demo->call(ChangeNodeClass{id, u"ddm.c6.4xlarge.2"_s}).status, 400);  // the one it has
    QCOMPARE(m_demo->call(ChangeNodeClass{id, u"ddm.kc1.4xlarge.2"_s}).status, 400); // another architecture
    QCOMPARE(m_demo->call(ChangeNodeClass{id, u"ddm.none"_s}).status, 400);
}

void TestDemoChanges::setsReadWeights()
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

void TestDemoChanges::changesParameters()
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

void TestDemoChanges::createsAndDeletesASchema()
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

void TestDemoChanges::accountsComeChangeAndGo()
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

void TestDemoChanges::setsTheAdministrator()
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

void TestDemoChanges::endsSessions()
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

void TestDemoChanges::writesTheBlacklist()
{
    const QString id = idOf("shop-staging"_L1);
    const QString schema = m_demo->instance("shop-staging"_L1).schemas.front().name;
    QVERIFY(m_demo->call(ModifySqlBlacklist{id, schema, u"select 1"_s, {}, {}}).isAccepted());
    QVERIFY(m_demo->call(ModifySqlBlacklist{id, schema, {}, u"drop"_s, {}}).isAccepted());
    const SqlBlacklist list = m_demo->call(ShowSqlBlacklist{id, schema}).reply;
    QCOMPARE(list.full, u"select 1"_s);
    QCOMPARE(list.prefix, u"drop"_s);
}

void TestDemoChanges::deletesAnInstance()
{
    const QString id = idOf("shop-staging"_L1);
    const size_t count = m_demo->project().instances.size();
    // As the vendor's SDK sends it: silence keeps the data.
    const auto answer = m_demo->call(DeleteInstance{id, std::nullopt});
    QVERIFY(answer.isAccepted());
    m_demo->clock.advance(5'001);
    QCOMPARE(m_demo->show(id).status, InstanceState::Deleting);
    m_demo->clock.advance(Hour);
    COMPARE_REFUSED(m_demo->call(ShowInstance{id}), 404, "DBS.200002");
    QCOMPARE(job(answer.reply.jobId).status, JobState::Completed);
    QCOMPARE(m_demo->project().instances.size(), count - 1);
    for (const DemoDataNode &node : m_demo->project().dataNodes)
        QVERIFY(node.usedBy != id);
}

void TestDemoChanges::faultyInstanceCanBeRestartedOrDeletedOnly()
{
    QString faulty;
    for (const DemoInstance &instance : m_demo->project().instances) {
        if (instance.base.status == InstanceState::Error)
            faulty = instance.base.id;
    }
    QVERIFY(!faulty.isEmpty());
    COMPARE_REFUSED(m_demo->call(RenameInstance{faulty, u"mended-one"_s}), 400, "DBS.200076");
    QVERIFY(m_demo->call(RestartInstance{faulty, RestartType::Hard}).isAccepted());
    m_demo->clock.advance(Hour);
    QCOMPARE(m_demo->show(faulty).status, InstanceState::Running);
    QVERIFY(!m_demo->show(faulty).errorMessage);
}

void TestDemoChanges::passwordsAreNowhereInTheAnswers()
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

QTEST_GUILESS_MAIN(TestDemoChanges)

#include "tst_demochanges.moc"
