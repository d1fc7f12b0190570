// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/nodes.h"
#include "core/api/parameters.h"
#include "core/api/schemas.h"
#include "tests/e2e/demochangestage.h"

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

/// Every change of an instance as such: accepted, under way in its documented state, done, and refused with documented codes.
class TestDemoChanges : public QObject, private DemoChangeStage
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void restartRunsItsCourse();
    void busyInstanceRefusesEveryChange();
    void buysAnInstance();
    void refusesWhatCannotBeBought();
    void monthlyInstanceAnswersWithAnOrder();
    void renames();
    void changesTheSecurityGroup();
    void scalesOutAndIn();
    void changesTheNodeClass();
    void deletesAnInstance();
    void faultyInstanceCanBeRestartedOrDeletedOnly();
};

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
    // Whatever else may be wrong with it by what the instance has: who waits must not hear that it cannot be.
    COMPARE_REFUSED(m_demo->call(DeleteAccount{id, u"no_such_account"_s}), 409, "DBS.200019");
    COMPARE_REFUSED(m_demo->call(ScaleIn{id, 30}), 409, "DBS.200019");
    // What no instance could do is wrong now as later.
    QCOMPARE(m_demo->call(RenameInstance{id, u"1"_s}).status, 400);
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
    op.enterpriseProjectId = u"none"_s;
    COMPARE_REFUSED(m_demo->call(op), 400, "DBS.280001");
    op.enterpriseProjectId = m_demo->service.world().enterpriseProjects.back().id;
    op.parameterTemplateId = u"none"_s;
    COMPARE_REFUSED(m_demo->call(op), 400, "DBS.200057");
    op.parameterTemplateId = m_demo->call(ListParameters{idOf("shop-staging"_L1)}).reply.id;
    QVERIFY(m_demo->call(op).isAccepted());
    op = purchase(u"bought-two"_s);
    for (const NodeClass &nodeClass : m_demo->project().nodeClasses) {
        if (nodeClass.zoneStatus.value(m_demo->project().zones.front()) == "sellout"_L1)
            op.nodeClassId = nodeClass.id;
    }
    COMPARE_REFUSED(m_demo->call(op), 400, "DBS.280001"); // sold out in that zone
    op.name = u"bought-two"_s;
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

QTEST_GUILESS_MAIN(TestDemoChanges)

#include "tst_demochanges.moc"
