// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testclient.h"
#include "ui/forms/formbrain.h"
#include "ui/forms/refusedfields.h"

#include <QSignalSpy>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView Name = u"instance.name";
constexpr QStringView Password = u"instance.admin_user_password";

ApiError refusalWith(const char *code)
{
    ApiError error;
    error.kind = ErrorKind::BadRequest;
    error.httpStatus = 400;
    error.code = QString::fromLatin1(code);
    return error;
}

BuyInstance purchase()
{
    BuyInstance operation;
    operation.name = u"ddm-new"_s;
    operation.nodeClassId = u"class"_s;
    operation.engineId = u"engine"_s;
    operation.availableZones = {u"az1"_s};
    operation.vpcId = u"vpc"_s;
    operation.subnetId = u"subnet"_s;
    operation.securityGroupId = u"group"_s;
    return operation;
}

} // namespace

/// The brain of a form, without any window.
class TestFormBrain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyIsNotYetUntilTouched();
    void nothingNewIsNotSent();
    void refusalStaysUntilItsFieldIsChanged();
    void refusalOfNoFieldGoesWithAnyChange();
    void twoRowsOfOneKindAreNotGuessedAt();
    void problemsOfAListBelongToItsField();
    void knowledgeThatComesLaterCounts();
    void draftMasksSecrets();
    void memoryHasNoSecrets();
};

void TestFormBrain::emptyIsNotYetUntilTouched()
{
    FormBrain<CreateAccounts> brain({u"id"_s, std::vector<NewAccount>(1)});
    brain.addField(u"users[0].name"_s);
    brain.addField(u"users[0].password"_s);
    QCOMPARE(brain.stateOf(u"users[0].name"_s).verdict, FieldVerdict::NotYet);
    QCOMPARE(brain.stateOf(u"users[0].password"_s).verdict, FieldVerdict::NotYet);
    QVERIFY(!brain.maySubmit());
    QVERIFY(brain.hindrance());
    brain.edit(u"users[0].name"_s, [](CreateAccounts &operation) { operation.accounts[0].name = u"1x"_s; });
    QCOMPARE(brain.stateOf(u"users[0].name"_s).verdict, FieldVerdict::Wrong);
    QCOMPARE(brain.stateOf(u"users[0].password"_s).verdict, FieldVerdict::NotYet); // not the one that was touched
    brain.edit(u"users[0].name"_s, [](CreateAccounts &operation) { operation.accounts[0].name.clear(); });
    QCOMPARE(brain.stateOf(u"users[0].name"_s).verdict, FieldVerdict::Wrong); // it was there, and is gone
    brain.edit(u"users[0].name"_s, [](CreateAccounts &operation) { operation.accounts[0].name = u"shop_app"_s; });
    QCOMPARE(brain.stateOf(u"users[0].name"_s).verdict, FieldVerdict::Fine);
    QCOMPARE(brain.firstWrong(), u"users[0].password"_s);
    QSignalSpy changed(&brain, &AnyFormBrain::changed);
    brain.touchAll();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(brain.stateOf(u"users[0].password"_s).verdict, FieldVerdict::Wrong);
}

void TestFormBrain::nothingNewIsNotSent()
{
    Known known;
    known.instanceName = u"shop"_s;
    FormBrain<RenameInstance> brain({u"id"_s, u"shop"_s}, known);
    brain.addField(u"name"_s);
    QCOMPARE(brain.stateOf(u"name"_s).verdict, FieldVerdict::NotYet);
    QVERIFY(!brain.maySubmit());
    QCOMPARE(brain.hindrance()->rule, Rule::SameAsBefore);
    const auto rename = [&brain](const QString &name) {
        brain.edit(u"name"_s, [&name](RenameInstance &operation) { operation.name = name; });
    };
    rename(u"shop-2"_s);
    QVERIFY(brain.maySubmit());
    rename(u"shop"_s);
    QCOMPARE(brain.stateOf(u"name"_s).verdict, FieldVerdict::Doubtful);
    QVERIFY(!brain.maySubmit());
}

void TestFormBrain::refusalStaysUntilItsFieldIsChanged()
{
    FormBrain<BuyInstance> brain(purchase());
    brain.addField(Name.toString());
    brain.addField(u"instance.node_num"_s);
    QVERIFY(brain.maySubmit());
    QVERIFY(!brain.wasRefused());
    brain.refuse(refusalWith("DBS.200022"));
    QVERIFY(brain.wasRefused());
    QCOMPARE(brain.refusedField(), Name.toString());
    QCOMPARE(brain.firstWrong(), Name.toString());
    QCOMPARE(brain.stateOf(Name.toString()).verdict, FieldVerdict::Refused);
    QCOMPARE(brain.stateOf(Name.toString()).refusal->code, u"DBS.200022"_s);
    QVERIFY(brain.maySubmit()); // somebody may have given the name back
    brain.edit(u"instance.node_num"_s, [](BuyInstance &operation) { operation.nodeNumber = 2; });
    QCOMPARE(brain.stateOf(Name.toString()).verdict, FieldVerdict::Refused);
    brain.edit(Name.toString(), [](BuyInstance &operation) { operation.name = u"ddm-other"_s; });
    QCOMPARE(brain.stateOf(Name.toString()).verdict, FieldVerdict::Fine);
    QVERIFY(!brain.refusal() && brain.wasRefused());
    // The name of an operation's field goes before the code, and into the field around it.
    ApiError own = refusalWith("DBS.280001");
    own.field = u"instance.node_num"_s;
    brain.refuse(own);
    QCOMPARE(brain.refusedField(), u"instance.node_num"_s);
}

void TestFormBrain::refusalOfNoFieldGoesWithAnyChange()
{
    FormBrain<BuyInstance> brain(purchase());
    brain.addField(Name.toString());
    for (const char *code : {"DBS.200019", "APIG.0301", "", "DBS.300306"}) { // the last: no such field in this form
        brain.refuse(refusalWith(code));
        QVERIFY2(brain.refusedField().isEmpty(), code);
        QCOMPARE(brain.stateOf(Name.toString()).verdict, FieldVerdict::Fine);
        QCOMPARE(brain.stateOfRest().verdict, FieldVerdict::Refused);
        brain.edit(Name.toString(), [](BuyInstance &operation) { operation.name += u'x'; });
        QCOMPARE(brain.stateOfRest().verdict, FieldVerdict::Fine);
    }
}

void TestFormBrain::twoRowsOfOneKindAreNotGuessedAt()
{
    const QStringList fields = {u"users[0].name"_s, u"users[1].name"_s, u"users[1].password"_s};
    QCOMPARE(refusedFields(refusalWith("DBS.300311"), CreateAccounts::info, fields), QStringList());
    QCOMPARE(refusedFields(refusalWith("DBS.300306"), CreateAccounts::info, fields),
             QStringList(u"users[1].password"_s));
}

void TestFormBrain::problemsOfAListBelongToItsField()
{
    const QStringList fields = {u"users[0].databases"_s, u"users[0].name"_s, u"users"_s};
    QCOMPARE(fieldAround(u"users[0].databases[3].name"_s, fields), u"users[0].databases"_s);
    QCOMPARE(fieldAround(u"users[0].name"_s, fields), u"users[0].name"_s);
    QCOMPARE(fieldAround(u"users[1].name"_s, fields), u"users"_s);
    QCOMPARE(fieldAround(u"usersOther"_s, fields), QString());
    FormBrain<CreateAccounts> brain({u"id"_s, {}});
    QCOMPARE(brain.stateOfRest().verdict, FieldVerdict::NotYet);
    brain.touchAll();
    QCOMPARE(brain.stateOfRest().verdict, FieldVerdict::Wrong);
}

void TestFormBrain::knowledgeThatComesLaterCounts()
{
    FormBrain<BuyInstance> brain(purchase());
    brain.addField(Name.toString());
    QVERIFY(brain.maySubmit());
    Known known;
    known.instanceNames = QStringList{u"ddm-new"_s};
    QSignalSpy changed(&brain, &AnyFormBrain::changed);
    brain.setKnown(known);
    QVERIFY(!changed.isEmpty());
    // Not by the user, but not empty either: this has to be said.
    QCOMPARE(brain.stateOf(Name.toString()).verdict, FieldVerdict::Wrong);
    QVERIFY(!brain.maySubmit());
    Surroundings surroundings;
    surroundings.production = true;
    brain.setSurroundings(surroundings);
    QCOMPARE(brain.impact().effect, Effect::Changes);
}

void TestFormBrain::draftMasksSecrets()
{
    TestClient test;
    BuyInstance operation = purchase();
    operation.administrator = u"admin"_s;
    operation.administratorPassword = Secret(u"N3w-p4ssword!");
    FormBrain<BuyInstance> brain(operation);
    const RequestDraft draft = brain.draft(*test.client);
    QVERIFY(draft.text.startsWith("POST /"_L1));
    for (const QString &text : {draft.text, draft.curl.text})
        QVERIFY(!text.contains("N3w-p4ssword!"_L1));
    QVERIFY(draft.text.contains("\"admin_user_password\": \"********\""_L1));
    QVERIFY(draft.text.contains("X-Auth-Token: ********"_L1));
    QVERIFY(draft.text.indexOf("\"name\""_L1) < draft.text.indexOf("\"flavor_id\""_L1)); // as described, not sorted
    QCOMPARE(draft.curl.variables, QStringList({u"DDM_TOKEN"_s, u"DDM_ADMIN_USER_PASSWORD"_s}));
    QVERIFY(draft.curl.text.contains("\"$DDM_ADMIN_USER_PASSWORD\""_L1));
    QVERIFY(!draft.curl.hasMaskedBody);
    QCOMPARE(test.journal.entries().size(), size_t(0)); // nothing was sent
}

void TestFormBrain::memoryHasNoSecrets()
{
    BuyInstance operation = purchase();
    operation.administratorPassword = Secret(u"N3w-p4ssword!");
    FormMemory memory;
    FormBrain<BuyInstance> brain(operation);
    brain.addField(Name.toString());
    brain.addField(Password.toString());
    brain.refuse(refusalWith("DBS.200022"));
    brain.keepIn(memory, u"id"_s);
    QVERIFY(memory.operation<BuyInstance>(u"id"_s)->administratorPassword->isEmpty());
    QVERIFY(!brain.operation().administratorPassword->isEmpty());
    CreateAccounts accounts{u"id"_s, std::vector<NewAccount>(2)};
    accounts.accounts[1].password = Secret(u"N3w-p4ssword!");
    memory.keep(u"id"_s, accounts, refusalWith("DBS.300311"));
    QVERIFY(memory.operation<CreateAccounts>(u"id"_s)->accounts[1].password.isEmpty());

    FormBrain<BuyInstance> again({});
    again.addField(Name.toString());
    again.addField(Password.toString());
    QVERIFY(!again.takeFrom(memory, u"other"_s));
    QSignalSpy replaced(&again, &AnyFormBrain::replaced);
    QVERIFY(again.takeFrom(memory, u"id"_s));
    QCOMPARE(replaced.size(), 1);
    QCOMPARE(again.operation().name, u"ddm-new"_s);
    QCOMPARE(again.refusedField(), Name.toString());
    QCOMPARE(again.stateOf(Password.toString()).verdict, FieldVerdict::NotYet); // to be entered anew, without red
    again.dropFrom(memory, u"id"_s);
    QVERIFY(!memory.operation<BuyInstance>(u"id"_s));
    QVERIFY(memory.operation<CreateAccounts>(u"id"_s));
    memory.clear();
    QVERIFY(!memory.refusal<CreateAccounts>(u"id"_s));
}

QTEST_GUILESS_MAIN(TestFormBrain)

#include "tst_formbrain.moc"
