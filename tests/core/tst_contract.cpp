// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/operation.h"
#include "tests/support/openapi.h"
#include "tests/support/testdata.h"

#include <QSet>
#include <QTest>

using namespace ddm;

/// Client and demo service share the contract, so a misspelt name would pass every test of ours: these compare it with what
/// somebody else wrote down.
class TestContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void holdsExactlyTheListedOperations();
    void namesAreUniqueAndFound();
    void agreesWithTheOracle_data();
    void agreesWithTheOracle();
    void knowsOnlyDifferencesOfItsOperations();

private:
    std::unique_ptr<OpenApi> m_oracle;
};

namespace {

/// Every operation of the vendor's reference, and what the console needs besides (ids of the vendor's SDK).
constexpr const char *Listed[] = {
    // instances
    "CreateInstance",
    "ListInstances",
    "ShowInstance",
    "UpdateInstanceName",
    "UpdateInstanceSecurityGroup",
    "DeleteInstance",
    "RestartInstance",
    "RebuildConfig",
    // nodes
    "ExpandInstanceNodes",
    "ShrinkInstanceNodes",
    "UpdateReadAndWriteStrategy",
    "UpdateDatabaseInfo",
    "ListNodes",
    "ShowNode",
    "ListEngines",
    "ListFlavors",
    "ResizeFlavor",
    "ListGroup",
    // parameters
    "ShowInstanceParam",
    "ModifyConfiguration",
    "UpdateInstanceParam",
    // schemas
    "CreateDatabase",
    "ListDatabases",
    "ShowDatabase",
    "DeleteDatabase",
    "ListAvailableRdsList",
    "ListSqlBlack",
    "ModifySqlBlackList",
    // accounts
    "CreateUsers",
    "ListUsers",
    "UpdateUser",
    "DeleteUser",
    "ResetUserPassword",
    "ResetAdministrator",
    "ValidateWeakPassword",
    // monitoring
    "ListSlowLog",
    "ListReadWriteRatio",
    "ListSlowLogAnalysis",
    "ShowDdmJobResult",
    "ListTasks",
    "ShowLogicalProcesses",
    "ExecuteKillLogicalProcesses",
    "ShowPhysicalProcesses",
    "ExecuteKillPhysicalProcesses",
    // identity
    "KeystoneCreateUserToken",
    "KeystoneListProjects",
    "KeystoneListAuthProjects",
    "KeystoneListAuthDomains",
    "KeystoneListRegions",
    // companions
    "ListVpcs",
    "ListSubnets",
    "ListSecurityGroups",
    "ListEnterpriseProjects",
    "ListRdsInstances",
};

struct Difference
{
    const char *operation;
    const char *text;
};

/// Where we depart from the oracle on purpose. An entry that is no longer needed fails the test.
constexpr Difference Deliberate[] = {
    // The reference's example sends {}, its text names no body; the service takes both (ddm-api 2.1).
    {"ReloadTableData", "body: {} here"},
    // The oracle lists the parameters of today; an instance tells its own, and new engines have new ones.
    {"ModifyParametersV3", "request values: map here, object there"},
    // A schema without a name says nothing, whatever its table leaves open.
    {"ModifyAccount", "request user.databases[] name: may be left out there, required here"},
    // Text, so that a method which IAM learns later needs no new word here; check() looks at those that we send.
    {"CreateToken", "request auth.identity.methods[]: any text here, assume_role|password|token|totp there"},
    // The oracle says only that a route is an object; these are VPC's own names for what is in it.
    {"ListVpcs", "reply vpcs[] routes[] destination: unknown to the oracle"},
    {"ListVpcs", "reply vpcs[] routes[] nexthop: unknown to the oracle"},
};

QStringList deliberate(const char *operation)
{
    QStringList texts;
    for (const Difference &difference : Deliberate) {
        if (qstrcmp(difference.operation, operation) == 0)
            texts.append(QString::fromUtf8(difference.text));
    }
    return texts;
}

QStringList without(QStringList all, const QStringList &removed)
{
    for (const QString &one : removed)
        all.removeOne(one);
    return all;
}

} // namespace

void TestContract::initTestCase()
{
    m_oracle = std::make_unique<OpenApi>(testJson(QStringLiteral("openapi.json")).object());
}

void TestContract::holdsExactlyTheListedOperations()
{
    QSet<QString> here;
    for (const OperationEntry &entry : allOperations())
        here.insert(QString::fromLatin1(entry.info->vendorId));
    QSet<QString> listed;
    for (const char *vendorId : Listed)
        listed.insert(QString::fromLatin1(vendorId));
    QCOMPARE(QStringList((listed - here).values()), QStringList());
    QCOMPARE(QStringList((here - listed).values()), QStringList());
    QCOMPARE(qsizetype(allOperations().size()), listed.size());
}

void TestContract::namesAreUniqueAndFound()
{
    for (const OperationEntry &entry : allOperations()) {
        const OperationEntry *found = findOperation(QString::fromLatin1(entry.info->name));
        QCOMPARE(found, &entry);
        QVERIFY2(entry.info->section[0] != '\0', entry.info->name);
    }
    QCOMPARE(findOperation(u"NoSuchOperation"), nullptr);
}

void TestContract::agreesWithTheOracle_data()
{
    QTest::addColumn<int>("index");
    for (size_t i = 0; i < allOperations().size(); ++i)
        QTest::newRow(allOperations()[i].info->name) << int(i);
}

void TestContract::agreesWithTheOracle()
{
    QFETCH(int, index);
    const OperationEntry &entry = allOperations()[size_t(index)];
    const QStringList differences = OracleComparison(*m_oracle).differences(entry);
    const QStringList known = deliberate(entry.info->name);
    QCOMPARE(without(differences, known).join(u'\n'), QString());
    QCOMPARE(without(known, differences).join(u'\n'), QString());
}

void TestContract::knowsOnlyDifferencesOfItsOperations()
{
    for (const Difference &difference : Deliberate)
        QVERIFY2(findOperation(QString::fromLatin1(difference.operation)), difference.operation);
}

QTEST_GUILESS_MAIN(TestContract)

#include "tst_contract.moc"
