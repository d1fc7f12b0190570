// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/errorcatalogue.h"
#include "core/json/requestreader.h"
#include "tests/support/testdata.h"
#include "ui/forms/formbrain.h"
#include "ui/forms/refusedfields.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The hand-written table of what the reference forbids.
QJsonArray rows()
{
    return testJson(u"constraints.json"_s)[u"rows"].toArray();
}

QString withoutIndexes(QString field)
{
    static const QRegularExpression index(u"\\[\\d+\\]"_s);
    return field.remove(index);
}

std::optional<QStringList> listOf(const QJsonValue &value)
{
    return value.isUndefined() ? std::nullopt : std::optional(value.toVariant().toStringList());
}

std::optional<QString> textOf(const QJsonValue &value)
{
    return value.isUndefined() ? std::nullopt : std::optional(value.toString());
}

/// What the operations of this test's forms look at.
Known knownOf(const QJsonObject &json)
{
    Known known;
    known.instanceNames = listOf(json.value(u"instance_names"));
    known.accountNames = listOf(json.value(u"account_names"));
    known.schemaNames = listOf(json.value(u"schema_names"));
    known.nodeClassIds = listOf(json.value(u"node_class_ids"));
    known.engineIds = listOf(json.value(u"engine_ids"));
    known.zones = listOf(json.value(u"zones"));
    known.availableDataNodes = listOf(json.value(u"available_data_nodes"));
    known.instanceName = textOf(json.value(u"instance_name"));
    known.engineVersion = textOf(json.value(u"engine_version"));
    known.administrator = textOf(json.value(u"administrator"));
    known.securityGroupId = textOf(json.value(u"security_group_id"));
    return known;
}

/// Every field of which the table says something, as a form of that operation would have them: one row of each list.
QStringList fieldsOf(const QString &operation)
{
    QStringList fields;
    for (const QJsonValue row : rows()) {
        if (row[u"operation"].toString() != operation)
            continue;
        for (const QJsonValue problem : row[u"expect"].toArray()) {
            QString field = problem[u"field"].toString();
            field.replace(u"[1]"_s, u"[0]"_s).replace(u"[2]"_s, u"[0]"_s);
            if (!fields.contains(field))
                fields.append(field);
        }
    }
    return fields;
}

/// What the brain says of a row of the table, after its user wanted to send it: "field wrong" or "field doubtful".
template<class Operation>
QStringList verdictsOf(const QJsonObject &row, std::optional<Problem> &hindrance)
{
    Operation operation;
    RequestReader().read(partsOf(row), &operation, valueType<Operation>());
    FormBrain<Operation> brain(operation, knownOf(row.value(u"known").toObject()));
    QStringList said;
    for (const QJsonValue problem : row.value(u"expect").toArray()) {
        const QString field = problem[u"field"].toString();
        if (!brain.fields().contains(field))
            brain.addField(field);
    }
    brain.touchAll();
    for (const QString &field : brain.fields()) {
        const FieldVerdict verdict = brain.stateOf(field).verdict;
        said.append(field + (verdict == FieldVerdict::Wrong ? u" refuse"_s : u" warn"_s));
        if (verdict == FieldVerdict::Fine || brain.stateOf(field).problem->code.isEmpty())
            said.append(field + u" fine"_s);
    }
    if (brain.stateOfRest().verdict != FieldVerdict::Fine)
        said.append(u"something else"_s);
    hindrance = brain.hindrance();
    said.sort();
    return said;
}

QStringList expectedOf(const QJsonObject &row)
{
    QStringList expected;
    QStringList warned;
    for (const QJsonValue problem : row.value(u"expect").toArray()) {
        const QString field = problem[u"field"].toString();
        if (problem[u"severity"].toString() == "refuse"_L1)
            expected.append(field + u" refuse"_s);
        else
            warned.append(field);
    }
    for (const QString &field : warned) { // a warning beside a refusal is not heard
        if (!expected.contains(field + u" refuse"_s))
            expected.append(field + u" warn"_s);
    }
    expected.removeDuplicates();
    expected.sort();
    return expected;
}

} // namespace

/// The brain of a form against what somebody else wrote down of the rules (tests/data/constraints.json).
class TestFormTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatTheTableSays_data();
    void saysWhatTheTableSays();
    void everyCodeThatNamesAFieldFindsIt_data();
    void everyCodeThatNamesAFieldFindsIt();
};

void TestFormTable::saysWhatTheTableSays_data()
{
    QTest::addColumn<QJsonObject>("row");
    int number = 0;
    for (const QJsonValue row : rows()) {
        const QString operation = row[u"operation"].toString();
        if (QStringList({u"BuyInstance"_s, u"RenameInstance"_s, u"DeleteInstance"_s, u"RestartInstance"_s,
                         u"CreateSchema"_s, u"CreateAccounts"_s, u"ChangeSecurityGroup"_s,
                         u"SetAdministratorPassword"_s})
                .contains(operation))
            QTest::addRow("%d %s: %s", number, qPrintable(operation), qPrintable(row[u"why"].toString()))
                << row.toObject();
        ++number;
    }
}

void TestFormTable::saysWhatTheTableSays()
{
    QFETCH(QJsonObject, row);
    using Speak = QStringList (*)(const QJsonObject &, std::optional<Problem> &);
    static const QHash<QString, Speak> speak = {
        {u"BuyInstance"_s, verdictsOf<BuyInstance>},
        {u"RenameInstance"_s, verdictsOf<RenameInstance>},
        {u"DeleteInstance"_s, verdictsOf<DeleteInstance>},
        {u"RestartInstance"_s, verdictsOf<RestartInstance>},
        {u"CreateSchema"_s, verdictsOf<CreateSchema>},
        {u"CreateAccounts"_s, verdictsOf<CreateAccounts>},
        {u"ChangeSecurityGroup"_s, verdictsOf<ChangeSecurityGroup>},
        {u"SetAdministratorPassword"_s, verdictsOf<SetAdministratorPassword>},
    };
    std::optional<Problem> hindrance;
    const QStringList expected = expectedOf(row);
    QCOMPARE(speak.value(row.value(u"operation").toString())(row, hindrance).join(u'\n'), expected.join(u'\n'));
    const bool refused = std::any_of(expected.begin(), expected.end(),
                                     [](const QString &line) { return line.endsWith(u" refuse"); });
    QCOMPARE(hindrance && hindrance->severity == Problem::Severity::Refuse, refused);
    // What is there already needs no request, though the service would take it.
    if (hindrance && !refused)
        QCOMPARE(hindrance->rule, Rule::SameAsBefore);
}

void TestFormTable::everyCodeThatNamesAFieldFindsIt_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("expected");
    QMap<std::pair<QString, QString>, QStringList> all;
    for (const QJsonValue row : rows()) {
        for (const QJsonValue problem : row[u"expect"].toArray()) {
            const QString code = problem[u"code"].toString();
            // This one says "some parameter is wrong", and no more.
            if (code != "DBS.280001"_L1 && problem[u"severity"].toString() == "refuse"_L1)
                all[{row[u"operation"].toString(), code}].append(withoutIndexes(problem[u"field"].toString()));
        }
    }
    for (auto it = all.begin(); it != all.end(); ++it) {
        QTest::addRow("%s %s", qPrintable(it.key().first), qPrintable(it.key().second))
            << it.key().first << it.key().second << it.value();
    }
}

void TestFormTable::everyCodeThatNamesAFieldFindsIt()
{
    QFETCH(QString, operation);
    QFETCH(QString, code);
    QFETCH(QStringList, expected);
    const ErrorCatalogue::Entry *entry = ErrorCatalogue::instance().find(code);
    QVERIFY(entry);
    const OperationInfo *info = findOperation(operation)->info;
    ApiError refusal;
    refusal.code = code;
    const QStringList found = refusedFields(refusal, *info, fieldsOf(operation));
    QVERIFY2(!found.isEmpty(), qPrintable(fieldsOf(operation).join(u' ')));
    const QString field = withoutIndexes(found.first());
    const bool right = std::any_of(expected.begin(), expected.end(), [&field](const QString &each) {
        return each == field || each.startsWith(field + u'.');
    });
    QVERIFY2(right, qPrintable(field + u" is not "_s + expected.join(u' ')));
}

QTEST_GUILESS_MAIN(TestFormTable)

#include "tst_formtable.moc"
