// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/accounts.h"
#include "core/api/companions.h"
#include "core/api/datanodes.h"
#include "core/api/engines.h"
#include "core/api/jobs.h"
#include "core/api/nodes.h"
#include "core/api/parameters.h"
#include "core/api/schemas.h"
#include "core/api/sessions.h"
#include "core/api/slowqueries.h"
#include "core/json/replyreader.h"
#include "tests/support/wireparts.h"

#include <QJsonDocument>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

/// Where the sources of the API contradict each other (ddm-api 5.2 to 5.4), the console reads either form and comes to
/// the same value. A row for each trap that touches an operation of ours, and each form.
class TestTraps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eitherFormGivesTheSame_data();
    void eitherFormGivesTheSame();
    void writesTheFormThatTheServiceTakes();

private:
    static void addNames();
    static void addTypes();
    static void addShapes();
    static void addTimesAndStates();
};

namespace {

/// Reads a reply and shows what it came to.
using Show = QString (*)(const QByteArray &);

// Either form is documented, so neither may leave a note in the request journal.
QList<Deviation> noted;

template<class Reply>
Reply readAs(const QByteArray &json)
{
    Reply reply;
    ReplyReader reader;
    if (!reader.read(json, reply))
        noted.append({u"reply"_s, Deviation::Kind::Missing, {}});
    noted.append(reader.deviations());
    return reply;
}

/// Reads a request as the demo service does.
template<class Operation>
Operation requestAs(const RequestParts &parts)
{
    Operation operation;
    const QList<RequestFault> faults = RequestReader().read(parts, &operation, valueType<Operation>());
    for (const RequestFault &fault : faults)
        noted.append({fault.field, Deviation::Kind::WrongType, {}});
    return operation;
}

QString shown(bool value)
{
    return value ? u"true"_s : u"false"_s;
}

QString shown(const std::optional<QString> &value)
{
    return value.value_or(u"nothing"_s);
}

/// One trap: how to show the value, what it is, and the JSON of each form.
void trap(const char *name, Show show, const QString &value, const QList<const char *> &forms)
{
    for (qsizetype i = 0; i < forms.size(); ++i)
        QTest::addRow("%s, form %d", name, int(i) + 1) << QByteArray(forms[i]) << show << value;
}

} // namespace

void TestTraps::addNames()
{
    trap("10 administrator of an instance",
         [](const QByteArray &json) { return readAs<ShowInstance::Reply>(json).administrator; }, u"root"_s,
         {R"({"id":"1","admin_user_name":"root"})", R"({"id":"1","admin_username":"root"})"});
    trap("10 administrator of a purchase",
         [](const QByteArray &json) {
             RequestParts parts;
             parts.body = QJsonDocument::fromJson(json).object();
             const BuyInstance bought = requestAs<BuyInstance>(parts);
             return QString(shown(bought.administrator) + u' ' + shown(bought.administratorPassword->matches("Ab1!")));
         },
         u"root true"_s,
         {R"({"instance":{"name":"a","flavor_id":"b","node_num":1,"engine_id":"c","available_zones":["d"],"vpc_id":"e",
             "security_group_id":"f","subnet_id":"g","admin_user_name":"root","admin_user_password":"Ab1!"}})",
          R"({"instance":{"name":"a","flavor_id":"b","node_num":1,"engine_id":"c","available_zones":["d"],"vpc_id":"e",
             "security_group_id":"f","subnet_id":"g","admin_username":"root","admin_password":"Ab1!"}})"});
    trap("11 account of a new password",
         [](const QByteArray &json) { return readAs<ResetAccountPassword::Reply>(json).accountName; }, u"ddmtest"_s,
         {R"({"success":true,"user_name":"ddmtest"})", R"({"name":"ddmtest"})"});
    trap("12 what can be done with a job",
         [](const QByteArray &json) { return readAs<ListJobs::Reply>(json).jobs.at(0).operations.join(u'|'); },
         u"toBeCanceled|toBeSwitched"_s,
         {R"({"jobs":[{"id":"1","operations":["toBeCanceled","toBeSwitched"]}]})",
          R"({"jobs":[{"id":"1","jobs":["toBeCanceled","toBeSwitched"]}]})"});
    trap("13 host of a session",
         [](const QByteArray &json) { return readAs<ListPhysicalSessions::Reply>(json).sessions.at(0).host; },
         u"10.0.0.1:4711"_s,
         {R"({"physical_processes":[{"id":7,"host":"10.0.0.1:4711"}]})",
          R"({"physical_processes":[{"id":7,"hots":"10.0.0.1:4711"}]})"});
    trap("13 list of slow query templates",
         [](const QByteArray &json) { return readAs<AnalyseSlowQueries::Reply>(json).templates.at(0).sql; },
         u"select ?"_s,
         {R"({"slow_log_list":[{"query_sample":"select ?"}]})", R"({"slowLogList":[{"query_sample":"select ?"}]})"});
    trap("14 total_record",
         [](const QByteArray &json) { return QString::number(readAs<InstancePage>(json).totalRecord); }, u"26"_s,
         {R"({"total_record":26})", R"({"total_record":"26"})"});
    trap("14 total", [](const QByteArray &json) { return QString::number(readAs<ListSchemas::Reply>(json).total); },
         u"26"_s, {R"({"total":26})", R"({"total":"26"})"});
    trap("14 total_count",
         [](const QByteArray &json) { return QString::number(readAs<ListNodeGroups::Reply>(json).total); }, u"26"_s,
         {R"({"total_count":26})", R"({"total_count":"26"})"});
    trap("14 totalRecord",
         [](const QByteArray &json) { return QString::number(readAs<ListSlowQueries::Reply>(json).totalRecord); },
         u"26"_s, {R"({"totalRecord":26})", R"({"totalRecord":"26"})"});
}

void TestTraps::addTypes()
{
    trap("16 port of a node", [](const QByteArray &json) { return readAs<InstanceDetail>(json).nodes.at(0).port; },
         u"5066"_s, {R"({"id":"1","nodes":[{"port":"5066"}]})", R"({"id":"1","nodes":[{"port":5066}]})"});
    trap("17 creation of a schema",
         [](const QByteArray &json) { return QString::number(readAs<ShowSchema::Reply>(json).schema.created.ms); },
         u"1604631243234"_s,
         {R"({"database":{"name":"a","created":1604631243234}})",
          R"({"database":{"name":"a","created":"1604631243234"}})"});
    trap("18 engine of a data node",
         [](const QByteArray &json) {
             return readAs<ListAvailableDataNodes::Reply>(json).dataNodes.at(0).engineVersion;
         },
         u"5.7"_s,
         {R"({"instances":[{"id":"1","engineSoftwareVersion":"5.7"}]})",
          R"({"instances":[{"id":"1","engineSoftwareVersion":5.7}]})"});
    const Show restart = [](const QByteArray &json) {
        return shown(readAs<ModifyParametersV3::Reply>(json).needRestart);
    };
    trap("19 restart needed", restart, u"true"_s, {R"({"needRestart":true})", R"({"needRestart":"true"})"});
    trap("19 no restart needed", restart, u"false"_s, {R"({"needRestart":false})", R"({"needRestart":"false"})"});
    trap("19 parameter that is only read",
         [](const QByteArray &json) {
             const Parameter parameter = readAs<ListParameters::Reply>(json).parameters.at(0);
             return QString(shown(parameter.needRestart) + u' ' + shown(parameter.readOnly));
         },
         u"true false"_s,
         {R"({"configuration_parameter":[{"name":"a","need_restart":"1","read_only":"0"}]})",
          R"({"configuration_parameter":[{"name":"a","need_restart":true,"read_only":false}]})",
          R"({"configuration_parameter":[{"name":"a","need_restart":1,"read_only":0}]})"});
    trap("20 encryption", [](const QByteArray &json) { return shown(readAs<InstanceDetail>(json).instance.enableSsl); },
         u"true"_s, {R"({"id":"1","enable_ssl":true})", R"({"id":"1","enable_ssl":1})"});
    trap("21 size of an instance",
         [](const QByteArray &json) {
             const Instance instance = readAs<InstanceDetail>(json).instance;
             return QString::number(instance.coreCount * 1000 + instance.ramCapacity);
         },
         u"4008"_s,
         {R"({"id":"1","core_count":"4","ram_capacity":"8"})", R"({"id":"1","core_count":4,"ram_capacity":8})"});
    trap("21 size of a class",
         [](const QByteArray &json) {
             const NodeClass nodeClass = readAs<ListNodeClasses::Reply>(json).groups.at(0).classes.at(0);
             return QString::number(nodeClass.cpu * 1000 + nodeClass.memory);
         },
         u"4008"_s,
         {R"({"computeFlavorGroups":[{"computeFlavors":[{"id":"1","cpu":"4","mem":"8"}]}]})",
          R"({"computeFlavorGroups":[{"computeFlavors":[{"id":"1","cpu":4,"mem":8}]}]})"});
    trap("21 size of an RDS instance",
         [](const QByteArray &json) {
             return QString::number(readAs<ListRdsInstances::Reply>(json).instances.at(0).cpu);
         },
         u"4"_s, {R"({"instances":[{"id":"1","cpu":"4"}]})", R"({"instances":[{"id":"1","cpu":4}]})"});
    trap("22 default enterprise project",
         [](const QByteArray &json) { return readAs<InstanceDetail>(json).instance.enterpriseProjectId; }, u"0"_s,
         {R"({"id":"1","enterprise_project_id":"0"})", R"({"id":"1","enterprise_project_id":0})"});
    trap("23 page of parameters",
         [](const QByteArray &json) {
             const ListParameters::Reply page = readAs<ListParameters::Reply>(json);
             return QString::number(page.offset * 1000 + page.limit);
         },
         u"3128"_s, {R"({"offset":3,"limit":128})", R"({"offset":"3","limit":"128"})"});
    trap("24 payment of a purchase",
         [](const QByteArray &json) { return shown(readAs<BuyInstance>(json).autoPay.value()); }, u"true"_s,
         {R"({"extend_param":{"is_auto_pay":"true"}})", R"({"extend_param":{"is_auto_pay":true}})"});
    trap("24 payment of nodes", [](const QByteArray &json) { return shown(readAs<ScaleOut>(json).autoPay.value()); },
         u"true"_s, {R"({"is_auto_pay":true})", R"({"is_auto_pay":"true"})"});
    trap("25 data of a deleted schema",
         [](const QByteArray &json) {
             RequestParts parts;
             parts.query.append({u"delete_rds_data"_s, QJsonDocument::fromJson(json)[u"delete_rds_data"].toString()});
             return shown(requestAs<DeleteSchema>(parts).deleteRdsData.value());
         },
         u"true"_s, {R"({"delete_rds_data":"true"})", R"({"delete_rds_data":"True"})"});
    trap("31 milliseconds as a float",
         [](const QByteArray &json) {
             return QString::number(readAs<ListSchemas::Reply>(json).schemas.at(0).created.ms);
         },
         u"1642063713625"_s,
         {R"({"databases":[{"name":"a","created":1642063713625}]})",
          R"({"databases":[{"name":"a","created":1.642063713625E12}]})"});
}

void TestTraps::addShapes()
{
    trap("27 addresses of a schema",
         [](const QByteArray &json) { return readAs<ShowSchema::Reply>(json).schema.addresses.join(u'|'); },
         u"10.0.0.1:3306|10.0.0.2:3306"_s,
         {R"({"database":{"name":"a","dataVips":["10.0.0.1:3306","10.0.0.2:3306"]}})",
          R"({"database":{"name":"a","dataVips":[{"id":"10.0.0.1:3306"},{"id":"10.0.0.2:3306"}]}})"});
    trap("28 connections of a class",
         [](const QByteArray &json) {
             const NodeClass nodeClass = readAs<ListNodeClasses::Reply>(json).groups.at(0).classes.at(0);
             return QString(shown(nodeClass.maxConnections) + u' ' + shown(nodeClass.groupType));
         },
         u"nothing nothing"_s,
         {R"({"computeFlavorGroups":[{"computeFlavors":[{"id":"1","maxConnections":null,"groupType":null}]}]})",
          R"({"computeFlavorGroups":[{"computeFlavors":[{"id":"1","maxConnections":"null","groupType":"null"}]}]})",
          R"({"computeFlavorGroups":[{"computeFlavors":[{"id":"1"}]}]})"});
    trap("29 order of a purchase",
         [](const QByteArray &json) {
             const BuyInstance::Reply reply = readAs<BuyInstance::Reply>(json);
             return QString(shown(reply.id) + u' ' + shown(reply.orderId) + u' ' + shown(reply.jobId));
         },
         u"nothing CS1810251738L8VVD nothing"_s,
         {R"({"id":null,"order_id":"CS1810251738L8VVD","job_id":null})", R"({"order_id":"CS1810251738L8VVD"})"});
    trap("29 parameters changed",
         [](const QByteArray &json) {
             const ModifyParametersV3::Reply reply = readAs<ModifyParametersV3::Reply>(json);
             return QString(shown(reply.nodeList) + u' ' + shown(reply.configId) + u' ' + shown(reply.configName));
         },
         u"nothing nothing nothing"_s, {R"({"nodeList":null,"configId":null,"configName":null})", "{}"});
    trap("30 sessions to kill",
         [](const QByteArray &json) { return readAs<KillLogicalSessions>(json).sessionIds.join(u'|'); }, u"4711"_s,
         {R"({"process_ids":["4711"]})", R"({"process_ids":"4711"})", R"({"process_ids":[4711]})"});
    trap("33 a schema deleted", [](const QByteArray &json) { return shown(readAs<DeleteSchema::Reply>(json).jobId); },
         u"nothing"_s, {"{}", "", R"("")", R"("{}")"});
    trap("33 table data reloaded",
         [](const QByteArray &json) {
             readAs<ReloadTableData::Reply>(json);
             return u"read"_s;
         },
         u"read"_s, {"{}", "", R"("")", R"("{}")"});
    trap("34 a schema to create",
         [](const QByteArray &json) { return readAs<CreateSchema>(json).schemas.at(0).dataNodes.at(0).id; }, u"1"_s,
         {R"({"databases":[{"name":"a","used_rds":[{"id":"1"}]}]})",
          R"({"databases":{"name":"a","used_rds":{"id":"1"}}})"});
    trap("34 parameters to change",
         [](const QByteArray &json) {
             const QMap<QString, QString> values = readAs<ModifyParameters>(json).values;
             return QString(values.value(u"a"_s) + u' ' + values.value(u"b"_s));
         },
         u"1 2"_s, {R"({"values":{"a":"1","b":"2"}})", R"({"values":[{"a":"1"},{"b":"2"}]})"});
}

void TestTraps::addTimesAndStates()
{
    trap("35 creation of an instance",
         [](const QByteArray &json) { return QString::number(readAs<InstanceDetail>(json).instance.created.ms); },
         u"1639467982000"_s,
         {R"({"id":"1","created":"2021-12-14T07:46:22+0000"})", R"({"id":"1","created":"2021-12-14 T07:46:22Z"})",
          R"({"id":"1","created":"2021-12-14T07:46:22.000+00:00"})",
          R"({"id":"1","created":"2021-12-14T15:46:22+0800"})"});
    trap("35 change of parameters",
         [](const QByteArray &json) { return QString::number(readAs<ListParameters::Reply>(json).updated.ms); },
         u"1636428412000"_s, {R"({"updated":"2021-11-09 03:26:52"})", R"({"updated":"2021-11-09T03:26:52+0000"})"});
    trap("36 time of a slow query",
         [](const QByteArray &json) {
             return QString::number(readAs<ListSlowQueries::Reply>(json).queries.at(0).start.ms);
         },
         u"1619404821000"_s,
         {R"({"slowLogList":[{"logTime":"2021-04-26T02:40:21"}]})",
          R"({"slowLogList":[{"logTime":"2021-04-26T02:40:21Z"}]})"});
    trap("37 creation of an account",
         [](const QByteArray &json) {
             return QString::number(readAs<ListAccounts::Reply>(json).accounts.at(0).created.ms);
         },
         u"1686904661000"_s,
         {R"({"users":[{"name":"a","created":1686904661000}]})",
          R"({"users":[{"name":"a","created":"2023-06-16T08:37:41+0000"}]})"});
    trap("38 state of a node",
         [](const QByteArray &json) { return wireName(readAs<ListNodes::Reply>(json).nodes.at(0).status); },
         u"normal"_s,
         {R"({"nodes":[{"node_id":"1","status":"normal"}]})", R"({"nodes":[{"node_id":"1","status":"RUNNING"}]})"});
    const Show instance = [](const QByteArray &json) { return wireName(readAs<InstanceDetail>(json).instance.status); };
    trap("38 state of an instance", instance, u"RUNNING"_s,
         {R"({"id":"1","status":"RUNNING"})", R"({"id":"1","status":"normal"})"});
    trap("39 new instance", instance, u"CREATING"_s,
         {R"({"id":"1","status":"CREATING"})", R"({"id":"1","status":"CREATE"})"});
    const Show schema = [](const QByteArray &json) {
        return wireName(readAs<ListSchemas::Reply>(json).schemas.at(0).status);
    };
    trap("39 schema rolled back", schema, u"ROLLING BACK"_s,
         {R"({"databases":[{"name":"a","status":"ROLLING BACK"}]})",
          R"({"databases":[{"name":"a","status":"rolling back"}]})"});
    trap("39 failed expansion", schema, u"EXPAND_FAILED"_s,
         {R"({"databases":[{"name":"a","status":"EXPAND_FAILED"}]})",
          R"({"databases":[{"name":"a","status":"EXPANDING FAILED"}]})"});
    trap("40 state of an available data node",
         [](const QByteArray &json) { return readAs<ListAvailableDataNodes::Reply>(json).dataNodes.at(0).status; },
         u"normal"_s,
         {R"({"instances":[{"id":"1","status":"normal"}]})", R"({"instances":[{"id":"1","status":"Normal"}]})"});
    trap("40 state of a schema's data node",
         [](const QByteArray &json) { return readAs<ListSchemas::Reply>(json).schemas.at(0).dataNodes.at(0).status; },
         u"normal"_s,
         {R"({"databases":[{"name":"a","used_rds":[{"id":"1","status":"normal"}]}]})",
          R"({"databases":[{"name":"a","used_rds":[{"id":"1","status":"Normal"}]}]})"});
}

void TestTraps::eitherFormGivesTheSame_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<Show>("show");
    QTest::addColumn<QString>("value");
    addNames();
    addTypes();
    addShapes();
    addTimesAndStates();
}

void TestTraps::eitherFormGivesTheSame()
{
    QFETCH(QByteArray, json);
    QFETCH(Show, show);
    QFETCH(QString, value);
    noted.clear();
    QCOMPARE(show(json), value);
    for (const Deviation &deviation : std::as_const(noted))
        QFAIL(qPrintable(deviation.path + u' ' + deviation.found));
}

void TestTraps::writesTheFormThatTheServiceTakes()
{
    // Traps 10, 24 and 25: what we send is not tolerant.
    BuyInstance bought;
    bought.administrator = u"root"_s;
    bought.autoPay = true;
    bought.autoRenew = false;
    const QJsonValue purchase = partsOf(buildRequest(bought, u"p"_s)).body;
    QCOMPARE(purchase[u"instance"][u"admin_user_name"], QJsonValue(u"root"_s));
    QCOMPARE(purchase[u"extend_param"][u"is_auto_pay"], QJsonValue(u"true"_s));
    QCOMPARE(purchase[u"extend_param"][u"is_auto_renew"], QJsonValue(u"false"_s));
    ScaleOut scaled;
    scaled.autoPay = true;
    QCOMPARE(partsOf(buildRequest(scaled, u"p"_s)).body[u"is_auto_pay"], QJsonValue(true));
    DeleteInstance deleted;
    deleted.deleteRdsData = true;
    QCOMPARE(buildRequest(deleted, u"p"_s).encodedQuery(), "delete_rds_data=true");
}

QTEST_GUILESS_MAIN(TestTraps)

#include "tst_traps.moc"
