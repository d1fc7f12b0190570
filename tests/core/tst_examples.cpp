// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/accounts.h"
#include "core/api/apierror.h"
#include "core/api/datanodes.h"
#include "core/api/engines.h"
#include "core/api/iam.h"
#include "core/api/nodes.h"
#include "core/api/parameters.h"
#include "core/api/schemas.h"
#include "core/api/slowqueries.h"
#include "core/api/wirerequest.h"
#include "core/json/replyreader.h"
#include "tests/support/testdata.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

/// The vendor's own examples (tests/data/reference-examples.json, from chapters 3 and 4 and A.5 of the reference): each
/// request is made again from its struct, each answer is read without a deviation. What they say is in tst_replies.
class TestExamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsAreReproduced_data() { examples(u"request"_s); }
    void requestsAreReproduced();
    void repliesAreRead_data() { examples(u"reply"_s); }
    void repliesAreRead();
    void errorsAreRead_data() { examples(u"error"_s); }
    void errorsAreRead();
    void faultyExamplesAreRepaired();
    void everySectionHasExamples();

private:
    static void examples(const QString &kind);
};

namespace {

// The examples leave these names in their addresses, so the requests are built with the names as values.
constexpr auto ProjectId = "{project_id}"_L1;
const QString InstanceId = u"{instance_id}"_s;

using Builder = WireRequest (*)();

template<class Operation>
WireRequest built(const Operation &operation)
{
    return buildRequest(operation, ProjectId);
}

template<class Operation>
WireRequest ofInstance()
{
    Operation operation;
    operation.instanceId = InstanceId;
    return built(operation);
}

template<class Operation>
WireRequest page(Operation operation = {})
{
    operation.offset = 0;
    operation.limit = 128;
    return built(operation);
}

template<class Operation>
WireRequest pageOfInstance()
{
    Operation operation;
    operation.instanceId = InstanceId;
    return page(operation);
}

WireRequest tokenRequest(const QString &project)
{
    CreateToken operation;
    operation.methods = {u"password"_s};
    operation.userName = u"username"_s;
    operation.password = Secret(u"*****");
    operation.userDomainName = u"domainname"_s;
    operation.projectName = project;
    return built(operation);
}

WireRequest deleteInstance(bool data)
{
    return built(DeleteInstance{.instanceId = InstanceId, .deleteRdsData = data});
}

WireRequest deleteSchema(bool data)
{
    return built(DeleteSchema{.instanceId = InstanceId, .schemaName = u"{ddm_dbname}"_s, .deleteRdsData = data});
}

WireRequest buyInstance()
{
    BuyInstance operation;
    operation.name = u"ddm-test-001"_s;
    operation.nodeClassId = u"8f2e696c-a9c1-30bd-af90-25522bc67606"_s;
    operation.nodeNumber = 4;
    operation.engineId = u"2325a707-0361-8be6-dd01-13474bbac437"_s;
    operation.enterpriseProjectId = u"0"_s;
    operation.availableZones = {u"az1"_s};
    operation.vpcId = u"e1d886ec-cfe7-4cd4-b748-fc55a10b4172"_s;
    operation.securityGroupId = u"035b70ed-319b-4086-9fd7-62a2e8548b2e"_s;
    operation.subnetId = u"f942f970-1a02-4eee-8927-xxxxxxx"_s;
    operation.parameterTemplateId = u"035b70ed-319b-4086-9fd7-xxxxxxx"_s;
    return built(operation);
}

WireRequest scaleOut(const std::optional<QString> &group)
{
    ScaleOut operation;
    operation.instanceId = InstanceId;
    operation.nodeClassId = u"8f2e696c-a9c1-30bd-af90-25522bc67606"_s;
    operation.nodeNumber = 1;
    operation.groupId = group;
    return built(operation);
}

WireRequest scaleIn(int nodes, const std::optional<QString> &group)
{
    return built(ScaleIn{.instanceId = InstanceId, .nodeNumber = nodes, .groupId = group});
}

WireRequest setReadPolicy()
{
    SetReadPolicy operation;
    operation.instanceId = InstanceId;
    operation.readWeight = {{u"395298ae6fb9496d95939ed556474983in01"_s, 60},
                            {u"38ef52c365a14b7caeb7333137900e96in01"_s, 50}};
    return built(operation);
}

WireRequest createSchema()
{
    NewSchema schema;
    schema.name = u"mytestdb"_s;
    schema.shardMode = ShardMode::Cluster;
    schema.shardNumber = 8;
    schema.shardUnit = 8;
    schema.dataNodes = {{u"f296c394f13f48449d715bf99af07e59in01"_s, u"root"_s, Secret(u"xxxxxx")}};
    return built(CreateSchema{.instanceId = InstanceId, .schemas = {schema}});
}

WireRequest createAccount()
{
    NewAccount account;
    account.name = u"DDMuser1"_s;
    account.password = Secret(u"xxxxxx");
    account.permissions = {Permission::Create, Permission::Drop,   Permission::Alter,  Permission::Index,
                           Permission::Insert, Permission::Delete, Permission::Update, Permission::Select};
    account.description = u""_s;
    account.schemas = {{SchemaReference{u"DDMdb1"_s}}};
    return built(CreateAccounts{.instanceId = InstanceId, .accounts = {account}});
}

WireRequest modifyAccount()
{
    ModifyAccount operation;
    operation.instanceId = InstanceId;
    operation.accountName = u"{username}"_s;
    operation.permissions = {{Permission::Select}};
    operation.description = u"test11"_s;
    operation.schemas = {{SchemaReference{u"db_7350"_s}}};
    return built(operation);
}

WireRequest changeNodeClass()
{
    ChangeNodeClass operation;
    operation.instanceId = InstanceId;
    operation.specCode = u"ddm.8xlarge.2"_s;
    operation.groupId = u"3e5a9063d3b84729b0a3310fad3a0942gr09"_s;
    return built(operation);
}

WireRequest listNodeClasses()
{
    ListNodeClasses operation;
    operation.engineId = u"{engine_id}"_s;
    return page(operation);
}

const QHash<QString, Builder> &builders()
{
    static const QString group = u"f080abf2010d45118068c28c8958f5fcgr09"_s;
    static const QString groupName = u"035b70ed-319b-4086-9fd7-62a2e8548b2e"_s;
    static const QHash<QString, Builder> all{
        {u"3.1 request"_s, [] { return tokenRequest(u"xxxxxxxxxxxxxxxxxxxx"_s); }},
        {u"3.2 request"_s, [] { return tokenRequest(u"xxxxxxx"_s); }},
        {u"4.1.1 request"_s, &buyInstance},
        {u"4.1.2 request"_s, [] { return page<ListInstances>(); }},
        {u"4.1.3 request"_s, &ofInstance<ShowInstance>},
        {u"4.1.4 request"_s,
         [] {
             return built(RenameInstance{InstanceId, u"DDM-test-04"_s});
         }},
        {u"4.1.5 request"_s,
         [] {
             return built(ChangeSecurityGroup{InstanceId, groupName});
         }},
        {u"4.1.6 request 1"_s, [] { return deleteInstance(true); }},
        {u"4.1.6 request 2"_s, [] { return deleteInstance(false); }},
        {u"4.1.7 request"_s,
         [] {
             return built(RestartInstance{InstanceId, RestartType::Soft});
         }},
        {u"4.1.8 request"_s, &ofInstance<ReloadTableData>},
        {u"4.1.9 request 1"_s, [] { return scaleOut(std::nullopt); }},
        {u"4.1.9 request 2"_s, [] { return scaleOut(group); }},
        {u"4.1.10 request 1"_s, [] { return scaleIn(2, std::nullopt); }},
        {u"4.1.10 request 2"_s, [] { return scaleIn(1, group); }},
        {u"4.1.11 request"_s, &setReadPolicy},
        {u"4.1.12 request"_s, &ofInstance<SynchroniseDataNodes>},
        {u"4.1.13 request"_s, &pageOfInstance<ListNodes>},
        {u"4.1.14 request"_s,
         [] {
             return built(ShowNode{InstanceId, u"{node_id}"_s});
         }},
        {u"4.1.15 request"_s, [] { return page<ListEngines>(); }},
        {u"4.1.16 request"_s, &listNodeClasses},
        {u"4.1.17 request"_s, &changeNodeClass},
        {u"4.1.18 request"_s, &pageOfInstance<ListParameters>},
        {u"4.2.1 request"_s, &createSchema},
        {u"4.2.2 request"_s, &pageOfInstance<ListSchemas>},
        {u"4.2.3 request"_s,
         [] {
             return built(ShowSchema{InstanceId, u"{ddm_dbname}"_s});
         }},
        {u"4.2.4 request 1"_s, [] { return deleteSchema(true); }},
        {u"4.2.4 request 2"_s, [] { return deleteSchema(false); }},
        {u"4.2.5 request"_s, &pageOfInstance<ListAvailableDataNodes>},
        {u"4.3.1 request"_s, &createAccount},
        {u"4.3.2 request"_s, &pageOfInstance<ListAccounts>},
        {u"4.3.3 request"_s, &modifyAccount},
        {u"4.3.4 request"_s,
         [] {
             return built(DeleteAccount{InstanceId, u"{username}"_s});
         }},
        {u"4.3.5 request"_s,
         [] {
             return built(ResetAccountPassword{InstanceId, u"{username}"_s, Secret(u"xxxxxx")});
         }},
        {u"4.3.6 request"_s,
         [] {
             return built(SetAdministratorPassword{InstanceId, u"root"_s, Secret(u"xxxxx")});
         }},
        {u"4.3.7 request"_s, [] { return built(CheckPasswordStrength{Secret(u"xxx")}); }},
        {u"4.4.1 request"_s, &ofInstance<ListSlowQueries>},
        {u"A.5 request"_s, [] { return built(ListProjects()); }},
    };
    return all;
}

QJsonArray examplesOf(const QJsonDocument &document)
{
    // The faulty ones stand apart, with the reference's text and the reason; what counts is the repaired form.
    QJsonArray all = document[u"examples"].toArray();
    const QJsonArray faulty = document[u"faulty"].toArray();
    for (const QJsonValue &example : faulty)
        all.append(example);
    return all;
}

QJsonArray deviationsOf(const QList<Deviation> &deviations)
{
    QJsonArray list;
    for (const Deviation &deviation : deviations)
        list.append(QString(deviation.path + u' ' + QString::number(int(deviation.kind))));
    return list;
}

} // namespace

void TestExamples::examples(const QString &kind)
{
    QTest::addColumn<QJsonObject>("example");
    const QJsonArray all = examplesOf(testJson(u"reference-examples.json"_s));
    for (const QJsonValue &example : all) {
        if (example[u"kind"].toString() == kind)
            QTest::newRow(qPrintable(example[u"name"].toString())) << example.toObject();
    }
}

void TestExamples::requestsAreReproduced()
{
    QFETCH(QJsonObject, example);
    const Builder builder = builders().value(example.value(u"name").toString());
    QVERIFY(builder);
    const WireRequest request = builder();
    QCOMPARE(QString::fromLatin1(request.info->name), example.value(u"operation").toString());
    QCOMPARE(verbName(request.info->verb), example.value(u"method").toString());
    QCOMPARE(request.path, example.value(u"path").toString());

    QJsonObject query;
    for (const auto &[name, value] : request.query) {
        const QString expected = example.value(u"query")[name].toString();
        query.insert(name, expected.startsWith(u'{') ? expected : value); // "{offset}" says that there is an offset
    }
    QCOMPARE(query, example.value(u"query").toObject());
    const bool hasBody = example.contains(u"body");
    QCOMPARE(request.body.has_value(), hasBody);
    QCOMPARE(QJsonDocument::fromJson(request.bodyJson(Secrets::Open)),
             hasBody ? QJsonDocument(example.value(u"body").toObject()) : QJsonDocument());
}

void TestExamples::repliesAreRead()
{
    QFETCH(QJsonObject, example);
    const OperationEntry *entry = findOperation(example.value(u"operation").toString());
    QVERIFY(entry);
    QCOMPARE(example.value(u"status").toInt(), entry->info->success);
    ReplyReader::Headers headers;
    const QJsonObject named = example.value(u"headers").toObject();
    for (auto it = named.begin(); it != named.end(); ++it)
        headers.insert(it.key().toLatin1(), it.value().toString().toUtf8());

    void *reply = entry->reply->create();
    ReplyReader reader;
    const QByteArray body = QJsonDocument(example.value(u"body").toObject()).toJson();
    const ReplyReader::Outcome outcome = reader.read(body, headers, reply, *entry->reply);
    entry->reply->destroy(reply);
    QCOMPARE(outcome, ReplyReader::Outcome::Read);
    QCOMPARE(deviationsOf(reader.deviations()), example.value(u"deviations").toArray());
}

void TestExamples::errorsAreRead()
{
    QFETCH(QJsonObject, example);
    const QJsonObject body = example.value(u"body").toObject();
    const ErrorBody error = parseErrorBody(QJsonDocument(body).toJson(), Service::Ddm);
    QVERIFY(body.contains(u"errCode") != body.contains(u"error_code"));
    QCOMPARE(error.code, body.value(body.contains(u"errCode") ? u"errCode" : u"error_code").toString());
    QCOMPARE(error.message, body.value(body.contains(u"errCode") ? u"externalMessage" : u"error_msg").toString());
}

void TestExamples::faultyExamplesAreRepaired()
{
    const QJsonArray faulty = testJson(u"reference-examples.json"_s)[u"faulty"].toArray();
    QCOMPARE(faulty.size(), 6);
    for (const QJsonValue &example : faulty) {
        QVERIFY(!example[u"reason"].toString().isEmpty());
        const QJsonDocument printed = QJsonDocument::fromJson(example[u"text"].toString().toUtf8());
        QVERIFY2(printed.isNull() || printed.object() != example[u"body"].toObject(),
                 qPrintable(example[u"name"].toString()));
    }
}

void TestExamples::everySectionHasExamples()
{
    QSet<QString> sections;
    const QJsonArray all = examplesOf(testJson(u"reference-examples.json"_s));
    for (const QJsonValue &example : all)
        sections.insert(example[u"section"].toString());
    for (const OperationEntry &entry : allOperations()) {
        const QString section = QString::fromLatin1(entry.info->section);
        if (!section.startsWith("ddm-api"_L1)) // in the vendor's reference, then
            QVERIFY2(sections.contains(section), entry.info->name);
    }
    QCOMPARE(all.size(), 128);
}

QTEST_GUILESS_MAIN(TestExamples)

#include "tst_examples.moc"
