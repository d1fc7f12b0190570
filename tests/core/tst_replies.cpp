// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/accounts.h"
#include "core/api/datanodes.h"
#include "core/api/engines.h"
#include "core/api/iam.h"
#include "core/api/nodes.h"
#include "core/api/parameters.h"
#include "core/api/schemas.h"
#include "core/api/slowqueries.h"
#include "core/json/replyreader.h"
#include "tests/support/testdata.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

/// What the vendor's example answers say arrives in the right members: a round trip would not notice two that are
/// swapped.
class TestReplies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void instances();
    void instanceDetail();
    void changesOfInstances();
    void scaling();
    void nodes();
    void engines();
    void nodeClasses();
    void parameters();
    void schemas();
    void schemaDetail();
    void availableDataNodes();
    void accounts();
    void changesOfAccounts();
    void slowQueries();
    void token();
    void projects();
};

namespace {

template<class Operation>
typename Operation::Reply replyOf(const QString &section)
{
    const QJsonDocument document = testJson(u"reference-examples.json"_s);
    for (const QLatin1StringView part : {"examples"_L1, "faulty"_L1}) {
        const QJsonArray examples = document[part].toArray();
        for (const QJsonValue &example : examples) {
            if (example[u"section"].toString() != section || example[u"kind"].toString() != "reply"_L1)
                continue;
            ReplyReader::Headers headers{
                {"x-subject-token", example[u"headers"][u"x-subject-token"].toString().toLatin1()}};
            typename Operation::Reply reply;
            if (!ReplyReader().read(example[u"body"], reply, headers))
                qFatal("the answer of %s is not complete", qPrintable(section));
            return reply;
        }
    }
    qFatal("%s has no answer", qPrintable(section));
}

Timestamp utc(QStringView text)
{
    return {QDateTime::fromString(text.toString() + u'Z', Qt::ISODateWithMs).toMSecsSinceEpoch()};
}

} // namespace

void TestReplies::instances()
{
    const InstancePage page = replyOf<ListInstances>(u"4.1.2"_s);
    QCOMPARE(page.instanceNum, 26);
    QCOMPARE(page.pageSize, 1);
    QCOMPARE(page.totalRecord, 26);
    QCOMPARE(page.totalPage, 26);
    QCOMPARE(page.pageNo, 3);
    QCOMPARE(page.instances.size(), size_t(1));
    const Instance &instance = page.instances.front();
    QCOMPARE(instance.id, u"73f27bb0b26d4a79a9b0c58a4c700c4fin09"_s);
    QVERIFY(instance.status == InstanceState::Running);
    QCOMPARE(instance.name, u"ddm-36c7"_s);
    QCOMPARE(instance.created, utc(u"2021-12-14T07:46:22"));
    QCOMPARE(instance.updated, utc(u"2021-12-14T10:11:22"));
    QCOMPARE(instance.availableZone, u"az1"_s);
    QCOMPARE(instance.vpcId, u"1d9441c5-1a4b-431d-9edb-bf3564a83e74"_s);
    QCOMPARE(instance.subnetId, u"20c2d83c-755b-42a2-846a-4688eb35d1a7"_s);
    QCOMPARE(instance.securityGroupId, u"fbdff89d-32fe-45a4-832b-115ac4bfaac9"_s);
    QCOMPARE(instance.nodeCount, 1);
    QCOMPARE(instance.accessIp, u"192.168.23.143"_s);
    QCOMPARE(instance.accessPort, u"5066"_s);
    QCOMPARE(instance.coreCount, 2);
    QCOMPARE(instance.ramCapacity, 4);
    QCOMPARE(instance.nodeStatus, u"RUNNING"_s);
    QCOMPARE(instance.enterpriseProjectId, u"0"_s);
    QCOMPARE(instance.projectId, u"055d9f4ee780d4d42f96c01c1bc3c50c"_s);
    QCOMPARE(instance.engineVersion, u"3.0.8"_s);
    QVERIFY(!instance.enableSsl);
    QCOMPARE(instance.nodeClass, u"ddm.c6.large.2"_s);
    QVERIFY(!instance.errorMessage);
    QVERIFY(!instance.orderId);
}

void TestReplies::instanceDetail()
{
    const InstanceDetail detail = replyOf<ShowInstance>(u"4.1.3"_s);
    QCOMPARE(detail.instance.id, u"1f5c9fd6cd984056ba89c8c87cc03278in09"_s);
    QCOMPARE(detail.instance.ramCapacity, 8);
    QCOMPARE(detail.instance.engineVersion, u"3.0.6"_s);
    QCOMPARE(detail.administrator, u"root"_s);
    QCOMPARE(detail.nodes.size(), size_t(1));
    QCOMPARE(detail.nodes.front().status, u"RUNNING"_s);
    QCOMPARE(detail.nodes.front().port, u"5066"_s); // a number in the example (trap 16)
    QCOMPARE(detail.nodes.front().ip, u"192.168.0.160"_s);
    QVERIFY(!detail.nodes.front().nodeId);
}

void TestReplies::changesOfInstances()
{
    const BuyInstance::Reply bought = replyOf<BuyInstance>(u"4.1.1"_s);
    QCOMPARE(bought.id, u"e90bc6739a3c4666a577c3fa1524dac2in09"_s);
    QCOMPARE(bought.jobId, u"3ae783f3-844e-4051-abd5-b9cc65899785"_s);
    QVERIFY(!bought.orderId);
    QCOMPARE(replyOf<RenameInstance>(u"4.1.4"_s).name, u"DDM-test-04"_s);
    QCOMPARE(replyOf<ChangeSecurityGroup>(u"4.1.5"_s).securityGroupId, u"035b70ed-319b-4086-9fd7-62a2e8548b2e"_s);
    const DeleteInstance::Reply deleted = replyOf<DeleteInstance>(u"4.1.6"_s);
    QCOMPARE(deleted.id, u"9608ce63-bf66-4342-be8a-44f9b6b15d54"_s);
    QCOMPARE(deleted.jobId, u"1c403d1d-d3e9-4b3e-9750-7cd6a58376d9"_s);
    const RestartInstance::Reply restarted = replyOf<RestartInstance>(u"4.1.7"_s);
    QCOMPARE(restarted.instanceId, u"28e8841d0b9c4f6a9a30742ee60e1068in09"_s);
    QCOMPARE(restarted.instanceName, u"ddm-fb88-test"_s);
    QCOMPARE(restarted.jobId, u"1eb697c0-1842-43a3-8671-f562d0385cb9"_s);
}

void TestReplies::scaling()
{
    const JobReply out = replyOf<ScaleOut>(u"4.1.9"_s);
    QCOMPARE(out.instanceId, u"28e8841d0b9c4f6a9a30742ee60e1068in09"_s);
    QCOMPARE(out.instanceName, u"ddm-fb88-test"_s);
    QCOMPARE(out.jobId, u"1eb697c0-1842-43a3-8671-f562d0385cb9"_s);
    QVERIFY(!out.orderId);
    QCOMPARE(replyOf<ScaleIn>(u"4.1.10"_s).instanceName, u"BUG-ddm-fb88-test"_s);
    const SetReadPolicy::Reply policy = replyOf<SetReadPolicy>(u"4.1.11"_s);
    QVERIFY(policy.success);
    QCOMPARE(policy.instanceId, u"175f5aff-xxxx-xxxx-xxxx-d0858982bbec"_s);
    const SynchroniseDataNodes::Reply synchronised = replyOf<SynchroniseDataNodes>(u"4.1.12"_s);
    QCOMPARE(synchronised.instanceId, u"1f5c9fd6cd984056ba89c8c87cc03278in09"_s);
    QCOMPARE(synchronised.jobId, u"6f1334ca-faa6-479e-837f-f3219192675e"_s);
    QCOMPARE(replyOf<ChangeNodeClass>(u"4.1.17"_s).jobId, u"2x414788a5112333a02390e2eb0ea227"_s);
}

void TestReplies::nodes()
{
    const ListNodes::Reply page = replyOf<ListNodes>(u"4.1.13"_s);
    QCOMPARE(page.offset, 0);
    QCOMPARE(page.limit, 128);
    QCOMPARE(page.total, 1);
    const Node &node = page.nodes.at(0);
    QCOMPARE(node.port, u"5066"_s);
    QVERIFY(node.status == NodeState::Normal);
    QCOMPARE(node.id, u"4a2b97b7f5e3462c9c78aae93b46ed83no09"_s);
    QCOMPARE(node.ip, u"192.168.0.160"_s);

    const ShowNode::Reply detail = replyOf<ShowNode>(u"4.1.14"_s);
    QVERIFY(detail.status == NodeState::Normal);
    QCOMPARE(detail.name, u"ddm2-test_node_01"_s);
    QCOMPARE(detail.id, u"4a2b97b7f5e3462c9c78aae93b46ed83no09"_s);
    QCOMPARE(detail.privateIp, u"192.168.0.160"_s);
    QCOMPARE(detail.floatingIp, u"100.65.78.158"_s);
    QCOMPARE(detail.serverId, u"8bd4d0bd-f63e-489a-95b6-50351f9657e6"_s);
    QCOMPARE(detail.dataVolumeId, u"30ade9fb-26de-4d1f-af08-c376974b9d86"_s);
    QCOMPARE(detail.resourceSubnetIp, u"172.16.15.224"_s);
    QCOMPARE(detail.systemVolumeId, u"88d7de55-f886-4929-ae7c-04d842959700"_s);
    QCOMPARE(detail.subnetId, u"ead1e945-ca89-45dd-bcce-4a30b2054c22"_s);
}

void TestReplies::engines()
{
    const ListEngines::Reply page = replyOf<ListEngines>(u"4.1.15"_s);
    const Engine &engine = page.engines.at(0);
    QCOMPARE(engine.id, u"b6907aa2-aacb-3ac9-9782-b90b152d456c"_s);
    QCOMPARE(engine.name, u"ddm"_s);
    QCOMPARE(engine.version, u"3.0.8"_s);
    QCOMPARE(engine.zones.size(), size_t(2));
    QCOMPARE(engine.zones[0].code, u"az1"_s);
    QVERIFY(!engine.zones[0].favored);
    QCOMPARE(engine.zones[1].name, u"az2"_s);
    QVERIFY(engine.zones[1].favored);
    QCOMPARE(page.limit, 128);
    QCOMPARE(page.total, 1);
}

void TestReplies::nodeClasses()
{
    const ListNodeClasses::Reply reply = replyOf<ListNodeClasses>(u"4.1.16"_s);
    const NodeClassGroup &group = reply.groups.at(0);
    QCOMPARE(group.groupType, u"X86"_s);
    QCOMPARE(group.limit, 100);
    QCOMPARE(group.total, 3);
    QCOMPARE(group.classes.size(), size_t(3));
    const NodeClass &nodeClass = group.classes.at(1);
    QCOMPARE(nodeClass.id, u"8cfd2730-1d53-3349-acbb-12a741767f70"_s);
    QCOMPARE(nodeClass.typeCode, u"cloudtype.resource.type.ddm"_s);
    QCOMPARE(nodeClass.code, u"ddm.4xlarge.2"_s);
    QCOMPARE(nodeClass.iaasCode, u"s2.xlarge.2"_s);
    QCOMPARE(nodeClass.cpu, 16);
    QCOMPARE(nodeClass.memory, 32);
    QVERIFY(!nodeClass.maxConnections);
    QCOMPARE(nodeClass.serverType, u"KVM"_s);
    QCOMPARE(nodeClass.architecture, u"X86"_s);
    QCOMPARE(nodeClass.zoneStatus.value(u"az1"_s), u"unsupported"_s);
    QCOMPARE(nodeClass.zoneStatus.value(u"az3"_s), u"normal"_s);
    QCOMPARE(nodeClass.regionStatus, u"abandon"_s);
    QVERIFY(!nodeClass.groupType);
    QCOMPARE(nodeClass.databaseType, u"DDM"_s);
    QCOMPARE(nodeClass.extendFields.value(u"azCode"_s), u"az1,az2,az3"_s);
}

void TestReplies::parameters()
{
    const ListParameters::Reply page = replyOf<ListParameters>(u"4.1.18"_s);
    QCOMPARE(page.id, u"08142a7de30d40549f04fe4757c6660cpr09"_s);
    QCOMPARE(page.name, u"ddm_69873de2-072"_s);
    QCOMPARE(page.description, u"ParamGroup for instance"_s);
    QCOMPARE(page.updated, utc(u"2021-11-09T03:26:52"));
    QCOMPARE(page.total, 22);
    const Parameter &parameter = page.parameters.at(0);
    QCOMPARE(parameter.name, u"temp_table_size_limit"_s);
    QCOMPARE(parameter.value, u"1000000"_s);
    QVERIFY(!parameter.needRestart);
    QVERIFY(!parameter.readOnly);
    QCOMPARE(parameter.valueRange, u"500000-2000000000"_s);
    QCOMPARE(parameter.dataType, u"integer"_s);
    QCOMPARE(parameter.description, u"Maximum size of the temporary table."_s);
}

void TestReplies::schemas()
{
    QCOMPARE(replyOf<CreateSchema>(u"4.2.1"_s).schemas.at(0).name, u"mytestdb"_s);
    QVERIFY(!replyOf<DeleteSchema>(u"4.2.4"_s).jobId);
    const ListSchemas::Reply page = replyOf<ListSchemas>(u"4.2.2"_s);
    QCOMPARE(page.total, 172);
    const Schema &schema = page.schemas.at(0);
    QVERIFY(schema.status == SchemaState::Running);
    QCOMPARE(schema.created.ms, 1642063713625);
    QCOMPARE(schema.name, u"mytestdb170"_s);
    QVERIFY(schema.shardMode == ShardMode::Cluster);
    QCOMPARE(schema.shardNumber, 8);
    QCOMPARE(schema.shardUnit, 8);
    QCOMPARE(schema.dataNodes.at(0).id, u"c6f68fed9e74478c8679479a07d7d568in01"_s);
    QCOMPARE(schema.dataNodes.at(0).status, u"normal"_s);
    QCOMPARE(schema.dataNodes.at(0).name, u"rds-test"_s);
}

void TestReplies::schemaDetail()
{
    const SchemaDetail schema = replyOf<ShowSchema>(u"4.2.3"_s).schema;
    QCOMPARE(schema.name, u"db_7567"_s);
    QCOMPARE(schema.created.ms, 1604631243234); // text in the example (trap 17)
    QCOMPARE(schema.updated.ms, 1604631243234);
    QVERIFY(schema.status == SchemaState::Running);
    QCOMPARE(schema.shards.size(), size_t(8));
    const Shard &shard = schema.shards.at(7);
    QCOMPARE(shard.dataNodeId, u"e70a82534a364492b795c5080e3a1591in01"_s);
    QCOMPARE(shard.name, u"db_7567_0007"_s);
    QCOMPARE(shard.idName, u"db_7567_0007"_s);
    QCOMPARE(shard.slot, 7);
    QCOMPARE(shard.created.ms, 1604631243234);
    QCOMPARE(schema.addresses, QStringList{u"192.168.185.97:5066"_s});
    QCOMPARE(schema.dataNodes.at(0).name, u"rds-5338"_s);
}

void TestReplies::availableDataNodes()
{
    const ListAvailableDataNodes::Reply page = replyOf<ListAvailableDataNodes>(u"4.2.5"_s);
    QCOMPARE(page.limit, 6);
    QCOMPARE(page.total, 2);
    const AvailableDataNode &node = page.dataNodes.at(1);
    QCOMPARE(node.id, u"337e2598c2a64cb5935079f85996731din01"_s);
    QCOMPARE(node.projectId, u"055d9f4ee780d4d42f96c01c1bc3c50c"_s);
    QCOMPARE(node.status, u"normal"_s);
    QCOMPARE(node.name, u"test-ddm-no-delete-test01"_s);
    QCOMPARE(node.engineName, u"mysql"_s);
    QCOMPARE(node.engineVersion, u"5.7"_s); // a number in the example (trap 18)
    QCOMPARE(node.privateIp, u"192.168.23.221"_s);
    QCOMPARE(node.mode, u"Ha"_s);
    QCOMPARE(node.port, 3306);
    QCOMPARE(node.zoneCode, u"az1xahzaz1xahz"_s);
    QCOMPARE(node.timeZone, u"UTC+08: 00"_s);
}

void TestReplies::accounts()
{
    const ListAccounts::Reply page = replyOf<ListAccounts>(u"4.3.2"_s);
    QCOMPARE(page.pageNo, 1);
    QCOMPARE(page.pageSize, 10);
    QCOMPARE(page.totalRecord, 1);
    QCOMPARE(page.totalPage, 1);
    const Account &account = page.accounts.at(0);
    QCOMPARE(account.name, u"ddmtest"_s);
    QCOMPARE(account.status, u"RUNNING"_s);
    QCOMPARE(account.permissions.size(), size_t(1));
    QVERIFY(account.permissions.front() == Permission::Select);
    QCOMPARE(account.passwordLastChanged->ms, 1686904661709);
    QVERIFY(!account.extendedPermissions);
    QCOMPARE(account.description, u"Account"_s);
    QCOMPARE(account.created.ms, 1686904661709);
    QCOMPARE(account.schemas.at(0).name, u"zhxtest"_s);
    QCOMPARE(account.schemas.at(0).description, u"Schema"_s);
}

void TestReplies::changesOfAccounts()
{
    QCOMPARE(replyOf<CreateAccounts>(u"4.3.1"_s).accounts.at(0).name, u"DDMuser1"_s);
    QCOMPARE(replyOf<ModifyAccount>(u"4.3.3"_s).name, u"ddmtest"_s);
    QCOMPARE(replyOf<DeleteAccount>(u"4.3.4"_s).name, u"ddmtest"_s);
    const ResetAccountPassword::Reply reset = replyOf<ResetAccountPassword>(u"4.3.5"_s);
    QVERIFY(reset.success);
    QCOMPARE(reset.instanceId, u"e6b99563-xxxx-xxxx-xxxx-1820d4fd2a67"_s);
    QCOMPARE(reset.accountName, u"ddmtest"_s);
    QVERIFY(!replyOf<SetAdministratorPassword>(u"4.3.6"_s).jobId); // the answer is empty
    QVERIFY(replyOf<CheckPasswordStrength>(u"4.3.7"_s).isWeak);
}

void TestReplies::slowQueries()
{
    const ListSlowQueries::Reply page = replyOf<ListSlowQueries>(u"4.4.1"_s);
    QCOMPARE(page.totalRecord, 2);
    QCOMPARE(page.queries.size(), size_t(1));
    const SlowQuery &query = page.queries.front();
    QCOMPARE(query.user, u"testddm"_s);
    QCOMPARE(query.schema, u"test1"_s);
    QCOMPARE(query.sql, u"select id, sleep(3) from test"_s);
    QCOMPARE(query.start, utc(u"2021-04-26T02:40:21"));
    QCOMPARE(query.milliseconds, 12002.0);
    QCOMPARE(query.shard, u"test1_0000"_s);
    QCOMPARE(query.rowsExamined, 4);
    QCOMPARE(query.host, u"192.168.16.18"_s);
}

void TestReplies::token()
{
    const Token token = replyOf<CreateToken>(u"3.3"_s);
    QVERIFY(token.value.matches("MIIYXQYJKoZIhvcNAQcCoIIYTjCCGEoCAQEx"));
    QCOMPARE(token.expiresAt, utc(u"2019-02-13T06:52:13.855"));
    QCOMPARE(token.methods, QStringList{u"password"_s});
    QCOMPARE(token.catalog->at(0).endpoints.at(0).regionId, u"az-01"_s);
}

void TestReplies::projects()
{
    const ProjectList list = replyOf<ListProjects>(u"A.5"_s);
    const Project &project = list.projects.at(0);
    QCOMPARE(project.id, u"a4a5d4098fb4474fa22cd05f897d6b99"_s);
    QCOMPARE(project.name, u"project_name"_s);
    QCOMPARE(project.domainId, u"65382450e8f64ac0870cd180d14e684b"_s);
    QCOMPARE(project.parentId, u"65382450e8f64ac0870cd180d14e684b"_s);
    QVERIFY(!project.isDomain);
    QVERIFY(project.enabled);
    QCOMPARE(project.links.self, u"https://www.example.com/v3/projects/a4a5d4098fb4474fa22cd05f897d6b99"_s);
    QVERIFY(!project.links.next);
    QCOMPARE(list.links.self, u"https://www.example.com/v3/projects"_s);
}

QTEST_GUILESS_MAIN(TestReplies)

#include "tst_replies.moc"
