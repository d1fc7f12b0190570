// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/accounts.h"
#include "core/api/companions.h"
#include "core/api/datanodes.h"
#include "core/api/engines.h"
#include "core/api/iam.h"
#include "core/api/jobs.h"
#include "core/api/nodes.h"
#include "core/api/parameters.h"
#include "core/api/schemas.h"
#include "core/api/sessions.h"
#include "core/api/slowqueries.h"
#include "core/json/requestreader.h"
#include "tests/support/testdata.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace ddm;

/// The rules of the reference, as somebody else wrote them down row by row (tests/data/constraints.json): form, client and
/// demo service share check(), so nothing else would notice a wrong rule.
class TestCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatTheReferenceForbids_data();
    void findsWhatTheReferenceForbids();
    void ranEnoughRows();
    void refusesATimeThatIsNotSet();

private:
    int m_rows = 0;
};

namespace {

using Checker = Problems (*)(const RequestParts &, const Known &, QList<RequestFault> &);

template<class Operation>
Problems checkAs(const RequestParts &parts, const Known &known, QList<RequestFault> &faults)
{
    Operation operation;
    faults = RequestReader().read(parts, &operation, valueType<Operation>());
    return check(operation, known);
}

template<class... Operations>
QHash<QString, Checker> checkers()
{
    return {{QString::fromLatin1(Operations::info.name), &checkAs<Operations>}...};
}

Checker checkerOf(const QString &operation)
{
    static const QHash<QString, Checker> all = checkers<
        BuyInstance, ListInstances, ShowInstance, RenameInstance, ChangeSecurityGroup, DeleteInstance, RestartInstance,
        ReloadTableData, ScaleOut, ScaleIn, ListNodes, ShowNode, ListNodeGroups, ChangeNodeClass, ListEngines,
        ListNodeClasses, SetReadPolicy, SynchroniseDataNodes, ListAvailableDataNodes, ListParameters, ModifyParameters,
        ModifyParametersV3, CreateSchema, ListSchemas, ShowSchema, DeleteSchema, ShowSqlBlacklist, ModifySqlBlacklist,
        CreateAccounts, ListAccounts, ModifyAccount, DeleteAccount, ResetAccountPassword, SetAdministratorPassword,
        CheckPasswordStrength, ListSlowQueries, AnalyseSlowQueries, ListReadWriteRatio, ListJobs, ShowJob,
        ListLogicalSessions, KillLogicalSessions, ListPhysicalSessions, KillPhysicalSessions, CreateToken, ListProjects,
        ListAccessibleProjects, ListDomains, ListRegions, ListVpcs, ListSubnets, ListSecurityGroups,
        ListEnterpriseProjects, ListRdsInstances>();
    return all.value(operation);
}

KnownParameter parameterOf(const QJsonValue &json)
{
    KnownParameter parameter;
    parameter.name = json[u"name"].toString();
    parameter.value = json[u"value"].toString();
    parameter.range = json[u"value_range"].toString();
    parameter.dataType = json[u"data_type"].toString();
    parameter.readOnly = json[u"read_only"].toBool();
    return parameter;
}

Known knownOf(const QJsonObject &json)
{
    const auto text = [&json](QStringView name) {
        const QJsonValue value = json.value(name);
        return value.isUndefined() ? std::nullopt : std::optional(value.toString());
    };
    const auto list = [&json](QStringView name) {
        const QJsonValue value = json.value(name);
        return value.isUndefined() ? std::nullopt : std::optional(value.toVariant().toStringList());
    };
    Known known;
    if (json.contains(u"node_count"))
        known.nodeCount = json.value(u"node_count").toInt();
    known.groupIds = list(u"group_ids");
    known.nodeClass = text(u"node_class");
    known.engineVersion = text(u"engine_version");
    known.administrator = text(u"administrator");
    known.instanceName = text(u"instance_name");
    known.securityGroupId = text(u"security_group_id");
    known.instanceNames = list(u"instance_names");
    known.schemaNames = list(u"schema_names");
    known.accountNames = list(u"account_names");
    known.availableDataNodes = list(u"available_data_nodes");
    known.nodeClassIds = list(u"node_class_ids");
    known.engineIds = list(u"engine_ids");
    known.zones = list(u"zones");
    if (json.contains(u"parameters")) {
        known.parameters.emplace();
        const QJsonArray rows = json.value(u"parameters").toArray();
        for (const QJsonValue &row : rows)
            known.parameters->append(parameterOf(row));
    }
    return known;
}

/// A set, in an order of its own: how often a rule is broken at one place says nothing.
QStringList sorted(QStringList problems)
{
    problems.removeDuplicates();
    problems.sort();
    return problems;
}

QStringList found(const Problems &problems)
{
    QStringList texts;
    for (const Problem &problem : problems) {
        const bool refused = problem.severity == Problem::Severity::Refuse;
        texts.append(problem.field + u' ' + problem.code + (refused ? u" refuse" : u" warn"));
    }
    return sorted(texts);
}

QStringList expected(const QJsonArray &problems)
{
    QStringList texts;
    for (const QJsonValue &problem : problems) {
        texts.append(problem[u"field"].toString() + u' ' + problem[u"code"].toString() + u' '
                     + problem[u"severity"].toString());
    }
    return sorted(texts);
}

} // namespace

void TestCheck::findsWhatTheReferenceForbids_data()
{
    QTest::addColumn<QJsonObject>("row");
    const QJsonArray rows = testJson(QStringLiteral("constraints.json"))[u"rows"].toArray();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QString name = rows[i][u"operation"].toString() + u": " + rows[i][u"why"].toString();
        QTest::addRow("%d %s", int(i), qPrintable(name)) << rows[i].toObject();
    }
}

void TestCheck::findsWhatTheReferenceForbids()
{
    QFETCH(QJsonObject, row);
    const Checker checker = checkerOf(row.value(u"operation").toString());
    QVERIFY(checker);
    QList<RequestFault> faults;
    const Problems problems = checker(partsOf(row), knownOf(row.value(u"known").toObject()), faults);
    for (const RequestFault &fault : faults)
        QFAIL(qPrintable(QStringLiteral("the row does not fit the contract: ") + fault.field));
    QCOMPARE(found(problems).join(u'\n'), expected(row.value(u"expect").toArray()).join(u'\n'));
    ++m_rows;
}

void TestCheck::ranEnoughRows()
{
    qInfo("%d rows ran", m_rows);
    QVERIFY(m_rows >= 150);
}

void TestCheck::refusesATimeThatIsNotSet()
{
    // Over the wire a time is mandatory, so no row can say this; a form can leave it open.
    ListSlowQueries operation;
    operation.instanceId = QStringLiteral("e90bc6739a3c4666a577c3fa1524dac2in09");
    QCOMPARE(found(check(operation, {})),
             QStringList({QStringLiteral("endDate DBS.280001 refuse"), QStringLiteral("startDate DBS.280001 refuse")}));
    operation.end = Timestamp::fromMs(std::numeric_limits<qint64>::max());
    QCOMPARE(found(check(operation, {})), QStringList({QStringLiteral("startDate DBS.280001 refuse")}));
    operation.start = Timestamp::fromMs(-operation.end.ms);
    QCOMPARE(found(check(operation, {})), QStringList({QStringLiteral("endDate DBS.280001 refuse")}));
}

QTEST_GUILESS_MAIN(TestCheck)

#include "tst_check.moc"
