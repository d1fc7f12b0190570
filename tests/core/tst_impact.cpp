// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/operation.h"
#include "core/operations/evidence.h"
#include "core/operations/impact.h"

#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Row
{
    const char *operation;
    const char *what;
    std::function<Impact(const Surroundings &)> impact;
    Effect effect;
    QList<Consequence> consequences;
    QString nameToType = {}; ///< On production; for destruction everywhere.
    bool separate = false;
    Confirmation plain = Confirmation::None; ///< Of a plain change.
};

template<class Operation>
std::function<Impact(const Surroundings &)> of(const Operation &operation)
{
    return [operation](const Surroundings &known) { return impactOf(operation, known); };
}

/// The same with something known of the surroundings.
template<class Operation, class Change>
std::function<Impact(const Surroundings &)> of(const Operation &operation, Change change)
{
    return [operation, change](const Surroundings &known) {
        Surroundings more = known;
        change(more);
        return impactOf(operation, more);
    };
}

ModifyAccount permissionsOf(std::vector<Permission> permissions)
{
    ModifyAccount operation;
    operation.instanceId = u"i1"_s;
    operation.accountName = u"bob"_s;
    operation.permissions = std::move(permissions);
    return operation;
}

Account bob()
{
    Account account;
    account.name = u"bob"_s;
    account.permissions = {Permission::Select};
    account.schemas = {{u"shop"_s, {}}};
    return account;
}

ModifySqlBlacklist blacklist(const QString &full)
{
    return {u"i1"_s, u"shop"_s, full, {}, {}};
}

const auto usedByNobody = [](Surroundings &known) { known.usedAccounts = QSet<QString>(); };
const auto noneNeedsRestart = [](Surroundings &known) { known.restartParameters = QSet<QString>(); };

const QList<Row> &rows()
{
    using C = Consequence;
    const ModifyParameters parameters{u"i1"_s, {}, {}, {{u"long_query_time"_s, u"2"_s}, {u"sql_mode"_s, u"x"_s}}};
    const ModifyParametersV3 older{u"i1"_s, {}, parameters.values};
    ModifyAccount schemas;
    schemas.accountName = u"bob"_s;
    schemas.schemas.emplace();
    ModifyAccount description;
    description.accountName = u"bob"_s;
    description.description = u"text"_s;
    BuyInstance buy;
    buy.name = u"new"_s;
    static const QList<Row> all = {
        {"BuyInstance",
         "",
         of(buy),
         Effect::Changes,
         {C::BuysInstance, C::CostsMore},
         {},
         false,
         Confirmation::Confirm},
        {"RenameInstance", "", of(RenameInstance{u"i1"_s, u"b"_s}), Effect::Changes, {C::RenamesInstance}},
        {"ChangeSecurityGroup",
         "",
         of(ChangeSecurityGroup{u"i1"_s, u"g"_s}),
         Effect::Disrupts,
         {C::ChangesSecurityGroup, C::ClientsMayBeLockedOut},
         u"orders"_s},
        {"DeleteInstance",
         "keeps data",
         of(DeleteInstance{u"i1"_s, false}),
         Effect::Destroys,
         {C::DeletesInstance, C::EverythingInItIsLost, C::DataStaysOnRds},
         u"orders"_s},
        {"DeleteInstance",
         "deletes data",
         of(DeleteInstance{u"i1"_s, true}),
         Effect::Destroys,
         {C::DeletesInstance, C::EverythingInItIsLost},
         u"orders"_s,
         true},
        {"DeleteInstance",
         "leaves it open",
         of(DeleteInstance{u"i1"_s, {}}),
         Effect::Destroys,
         {C::DeletesInstance, C::EverythingInItIsLost},
         u"orders"_s,
         true},
        {"RestartInstance",
         "soft",
         of(RestartInstance{u"i1"_s, RestartType::Soft}),
         Effect::Disrupts,
         {C::RestartsProcesses, C::ConnectionsDrop},
         u"orders"_s},
        {"RestartInstance",
         "hard",
         of(RestartInstance{u"i1"_s, RestartType::Hard}),
         Effect::Disrupts,
         {C::RebootsMachines, C::InstanceUnavailable},
         u"orders"_s},
        {"ReloadTableData", "", of(ReloadTableData{u"i1"_s}), Effect::Changes, {C::ReloadsTableData}},
        {"ScaleOut",
         "",
         of(ScaleOut{u"i1"_s, u"c"_s, 2, {}, {}, {}}),
         Effect::Changes,
         {C::AddsNodes, C::CostsMore},
         {},
         false,
         Confirmation::Confirm},
        {"ScaleIn",
         "",
         of(ScaleIn{u"i1"_s, 1, {}}),
         Effect::Disrupts,
         {C::RemovesNodes, C::NodeConnectionsDrop},
         u"orders"_s},
        {"ChangeNodeClass",
         "",
         of(ChangeNodeClass{u"i1"_s, u"c"_s, {}, {}}),
         Effect::Disrupts,
         {C::ChangesNodeClass, C::ConnectionsDrop},
         u"orders"_s},
        {"SetReadPolicy",
         "weights",
         of(SetReadPolicy{u"i1"_s, {{u"r1"_s, 30}, {u"r2"_s, 70}}}),
         Effect::Changes,
         {C::SetsReadWeights}},
        {"SetReadPolicy",
         "weight 0",
         of(SetReadPolicy{u"i1"_s, {{u"r1"_s, 0}, {u"r2"_s, 70}}}),
         Effect::Disrupts,
         {C::SetsReadWeights, C::ReadsLeaveDataNodes},
         u"orders"_s},
        {"SynchroniseDataNodes", "", of(SynchroniseDataNodes{u"i1"_s}), Effect::Changes, {C::SynchronisesDataNodes}},
        {"ModifyParameters", "at once", of(parameters, noneNeedsRestart), Effect::Changes, {C::ChangesParameters}},
        {"ModifyParameters",
         "with a restart",
         of(parameters),
         Effect::Disrupts,
         {C::ChangesParameters, C::ParametersNeedRestart},
         u"orders"_s},
        {"ModifyParametersV3", "at once", of(older, noneNeedsRestart), Effect::Changes, {C::ChangesParameters}},
        {"ModifyParametersV3",
         "with a restart",
         of(older),
         Effect::Disrupts,
         {C::ChangesParameters, C::ParametersNeedRestart},
         u"orders"_s},
        {"CreateSchema", "", of(CreateSchema{u"i1"_s, {{}}}), Effect::Changes, {C::CreatesSchemas}},
        {"DeleteSchema",
         "keeps data",
         of(DeleteSchema{u"i1"_s, u"shop"_s, false}),
         Effect::Destroys,
         {C::DeletesSchema, C::SchemaIsGoneForClients, C::DataStaysOnRds},
         u"shop"_s},
        {"DeleteSchema",
         "deletes data",
         of(DeleteSchema{u"i1"_s, u"shop"_s, true}),
         Effect::Destroys,
         {C::DeletesSchema, C::SchemaIsGoneForClients},
         u"shop"_s,
         true},
        {"ModifySqlBlacklist", "emptied", of(blacklist(u""_s)), Effect::Changes, {C::ChangesBlacklist}},
        {"ModifySqlBlacklist",
         "refuses",
         of(blacklist(u"drop"_s)),
         Effect::Disrupts,
         {C::ChangesBlacklist, C::StatementsAreRefused},
         u"orders"_s},
        {"CreateAccounts", "", of(CreateAccounts{u"i1"_s, {}}), Effect::Changes, {C::CreatesAccounts}},
        {"ModifyAccount", "description", of(description), Effect::Changes, {C::ChangesAccount}},
        {"ModifyAccount",
         "gives more",
         of(permissionsOf({Permission::Select, Permission::Insert}),
            [](Surroundings &known) { known.account = bob(); }),
         Effect::Changes,
         {C::ChangesAccount}},
        {"ModifyAccount",
         "takes a permission",
         of(permissionsOf({Permission::Insert}), [](Surroundings &known) { known.account = bob(); }),
         Effect::Disrupts,
         {C::ChangesAccount, C::RightsAreReplaced},
         u"orders"_s},
        {"ModifyAccount",
         "takes the schemas",
         of(schemas, [](Surroundings &known) { known.account = bob(); }),
         Effect::Disrupts,
         {C::ChangesAccount, C::RightsAreReplaced},
         u"orders"_s},
        {"ModifyAccount",
         "of an account that is not known",
         of(permissionsOf({Permission::Select})),
         Effect::Disrupts,
         {C::ChangesAccount, C::RightsAreReplaced},
         u"orders"_s},
        {"DeleteAccount",
         "",
         of(DeleteAccount{u"i1"_s, u"bob"_s}),
         Effect::Destroys,
         {C::DeletesAccount, C::AccountStopsWorking},
         u"bob"_s},
        {"ResetAccountPassword",
         "used",
         of(ResetAccountPassword{u"i1"_s, u"bob"_s, {}}),
         Effect::Disrupts,
         {C::SetsAccountPassword, C::PasswordStopsWorking},
         u"orders"_s},
        {"ResetAccountPassword",
         "unused",
         of(ResetAccountPassword{u"i1"_s, u"bob"_s, {}}, usedByNobody),
         Effect::Changes,
         {C::SetsAccountPassword}},
        {"SetAdministratorPassword",
         "used",
         of(SetAdministratorPassword{u"i1"_s, u"root"_s, {}}),
         Effect::Disrupts,
         {C::SetsAdministratorPassword, C::PasswordStopsWorking},
         u"orders"_s},
        {"SetAdministratorPassword",
         "new",
         of(SetAdministratorPassword{u"i1"_s, u"root"_s, {}},
            [](Surroundings &known) { known.administrator = QString(); }),
         Effect::Changes,
         {C::SetsAdministratorPassword}},
        {"KillLogicalSessions",
         "",
         of(KillLogicalSessions{u"i1"_s, {u"7"_s}}),
         Effect::Disrupts,
         {C::EndsSessions, C::SessionsLoseWork},
         u"orders"_s},
        {"KillPhysicalSessions",
         "",
         of(KillPhysicalSessions{u"r1"_s, {u"7"_s}}),
         Effect::Disrupts,
         {C::EndsSessions, C::DataNodeSessionsLoseWork},
         u"orders"_s},
    };
    return all;
}

QList<Consequence> consequencesOf(const Impact &impact)
{
    QList<Consequence> consequences;
    for (const ConsequencePoint &point : impact.points)
        consequences.append(point.consequence);
    return consequences;
}

Surroundings surroundings(bool production)
{
    Surroundings known;
    known.production = production;
    known.instanceName = u"orders"_s;
    return known;
}

} // namespace

/// What a request comes to, for every operation that changes something.
class TestImpact : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachRequest_data();
    void eachRequest();
    void everyOperationHasRows();
    void readsHaveNone();
    void argumentsAreTheRequests();
};

void TestImpact::eachRequest_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < rows().size(); ++i)
        QTest::addRow("%s %s", rows()[i].operation, rows()[i].what) << i;
}

void TestImpact::eachRequest()
{
    QFETCH(const int, index);
    const Row &row = rows()[index];
    for (const bool production : {false, true}) {
        const Impact impact = row.impact(surroundings(production));
        QCOMPARE(impact.effect, row.effect);
        QCOMPARE(consequencesOf(impact), row.consequences);
        QCOMPARE(impact.separateDecision.has_value(), row.separate);
        if (row.separate)
            QCOMPARE(impact.separateDecision->consequence, Consequence::DataIsDeletedOnRds);
        const bool typed = row.effect == Effect::Destroys || (row.effect == Effect::Disrupts && production);
        const Confirmation other = row.effect == Effect::Disrupts ? Confirmation::Confirm : row.plain;
        QCOMPARE(impact.confirmation, typed ? Confirmation::TypeName : other);
        QCOMPARE(impact.nameToType, typed ? row.nameToType : QString());
    }
}

void TestImpact::everyOperationHasRows()
{
    for (const OperationEntry &entry : allOperations()) {
        const QString name = QString::fromLatin1(entry.info->name);
        const bool reads = entry.info->effect == Effect::Reads;
        QCOMPARE(traceOf(name) == nullptr, reads);
        Effect worst = Effect::Reads;
        for (const Row &row : rows()) {
            if (name == QLatin1StringView(row.operation))
                worst = std::max(worst, row.effect);
        }
        QVERIFY2(worst == entry.info->effect, entry.info->name);
    }
}

void TestImpact::readsHaveNone()
{
    const Impact impact = impactOf(ShowInstance{u"i1"_s}, surroundings(true));
    QCOMPARE(impact.effect, Effect::Reads);
    QVERIFY(impact.points.isEmpty());
    QCOMPARE(impact.confirmation, Confirmation::None);
}

void TestImpact::argumentsAreTheRequests()
{
    const Impact scaleIn = impactOf(ScaleIn{u"i1"_s, 3, {}}, surroundings(false));
    QCOMPARE(scaleIn.points.first(), (ConsequencePoint{Consequence::RemovesNodes, {u"orders"_s, u"3"_s}}));
    const Impact unnamed = impactOf(DeleteInstance{u"i1"_s, false}, {});
    QCOMPARE(unnamed.nameToType, u"i1"_s);
    Surroundings known = surroundings(false);
    known.restartParameters = {u"b"_s};
    const Impact some = impactOf(ModifyParameters{u"i1"_s, {}, {}, {{u"a"_s, {}}, {u"b"_s, {}}}}, known);
    QCOMPARE(some.points.last(), (ConsequencePoint{Consequence::ParametersNeedRestart, {u"b"_s}}));
}

QTEST_GUILESS_MAIN(TestImpact)

#include "tst_impact.moc"
