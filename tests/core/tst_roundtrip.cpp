// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/fieldwriter.h"
#include "core/json/replyreader.h"
#include "tests/support/filler.h"
#include "tests/support/schemacollector.h"
#include "tests/support/wireparts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

/// Writers and readers derive from the same describe(): what one writes, the other reads, for every operation; and what does
/// not fit is refused.
class TestRoundTrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsRequests_data() { operations(false); }
    void keepsRequests();
    void keepsReplies_data() { operations(false); }
    void keepsReplies();
    void refusesUnknownFields_data() { operations(true); }
    void refusesUnknownFields();
    void refusesMissingFields_data() { operations(true); }
    void refusesMissingFields();
    void refusesWrongTypes_data() { operations(true); }
    void refusesWrongTypes();
    void refusesQueries_data() { operations(false); }
    void refusesQueries();
    void refusesABodyThatIsNoObject();

private:
    static void operations(bool withBodyOnly);
};

namespace {

/// An object of a type known only at run time.
class Instance
{
public:
    explicit Instance(const ValueType &type)
        : m_type(type)
        , m_value(type.create())
    {
    }
    ~Instance() { m_type.destroy(m_value); }
    Q_DISABLE_COPY_MOVE(Instance)

    void *get() const { return m_value; }

private:
    const ValueType &m_type;
    void *m_value;
};

WireRequest requestOf(const OperationEntry &entry, const Instance &operation)
{
    return buildRequest(*entry.info, operation.get(), *entry.request, u"055d9f4ee780d4d42f96c01c1bc3c50c"_s);
}

RequestParts filledParts(const OperationEntry &entry)
{
    const Instance operation(*entry.request);
    Filler().fill(operation.get(), *entry.request);
    return partsOf(requestOf(entry, operation));
}

/// Where a field stands in a body: names, and "[0]" for the first row of a list.
struct Spot
{
    QStringList path;
    WireField field;

    QString label() const { return path.join(u'.').replace(u".["_s, u"["_s); }
};

void collect(QList<Spot> &spots, const std::vector<WireField> &fields, const QStringList &path)
{
    for (const WireField &field : fields) {
        if (field.place != Place::Body)
            continue;
        const QStringList at = path + field.name.split(u'.');
        spots.append({at, field});
        if (field.shape.kind == WireShape::Kind::Object)
            collect(spots, field.shape.fields, at);
        else if (field.shape.kind == WireShape::Kind::List)
            collect(spots, field.shape.element.front().fields, at + QStringList(u"[0]"_s));
    }
}

QList<Spot> spotsOf(const OperationEntry &entry)
{
    QList<Spot> spots;
    collect(spots, shapeOf(*entry.request).fields, {});
    return spots;
}

/// The document with another value at that place; Undefined removes it.
QJsonValue changed(const QJsonValue &json, QStringList path, const QJsonValue &value)
{
    if (path.isEmpty())
        return value;
    const QString name = path.takeFirst();
    if (json.isArray()) {
        QJsonArray array = json.toArray();
        array[0] = changed(array[0], path, value);
        return array;
    }
    QJsonObject object = json.toObject();
    object.insert(name, changed(object.value(name), path, value)); // Undefined removes
    return object;
}

QStringList faultsOf(const OperationEntry &entry, const RequestParts &parts)
{
    const Instance operation(*entry.request);
    QStringList texts;
    const QList<RequestFault> faults = RequestReader().read(parts, operation.get(), *entry.request);
    for (const RequestFault &fault : faults)
        texts.append(fault.field + u' ' + QString::number(int(fault.kind)));
    return texts;
}

QStringList fault(const QString &field, RequestFault::Kind kind)
{
    return {field + u' ' + QString::number(int(kind))};
}

/// Values of other types than the field's.
QList<QJsonValue> wrongValues(const WireShape &shape)
{
    switch (shape.kind) {
    case WireShape::Kind::Boolean: return {u"true"_s, 1, QJsonArray(), QJsonObject()};
    case WireShape::Kind::Integer: return {u"1"_s, 1.5, 4294967296.0, true, QJsonArray(), QJsonObject()};
    case WireShape::Kind::Long:
    case WireShape::Kind::Number: return {u"1"_s, true, QJsonArray(), QJsonObject()};
    case WireShape::Kind::Text: return {1, true, QJsonArray(), QJsonObject()};
    case WireShape::Kind::Object:
    case WireShape::Kind::Map: return {u"text"_s, 1, QJsonArray()};
    case WireShape::Kind::List: return {u"text"_s, 1, QJsonObject()};
    }
    return {};
}

} // namespace

void TestRoundTrip::operations(bool withBodyOnly)
{
    QTest::addColumn<const OperationEntry *>("entry");
    for (const OperationEntry &entry : allOperations()) {
        if (!withBodyOnly || entry.info->body == BodyForm::Fields)
            QTest::newRow(entry.info->name) << &entry;
    }
}

void TestRoundTrip::keepsRequests()
{
    QFETCH(const OperationEntry *, entry);
    const Instance original(*entry->request);
    Filler().fill(original.get(), *entry->request);
    const WireRequest request = requestOf(*entry, original);

    const Instance copy(*entry->request);
    const QList<RequestFault> faults = RequestReader().read(partsOf(request), copy.get(), *entry->request);
    QVERIFY2(faults.isEmpty(), faults.isEmpty() ? "" : qPrintable(faults.first().field));
    const WireRequest again = requestOf(*entry, copy);
    QCOMPARE(again.target(), request.target());
    QCOMPARE(again.headers, request.headers);
    QCOMPARE(again.bodyJson(Secrets::Open), request.bodyJson(Secrets::Open));
    QCOMPARE(request.body.has_value(), entry->info->body != BodyForm::None);
}

void TestRoundTrip::keepsReplies()
{
    QFETCH(const OperationEntry *, entry);
    const Instance original(*entry->reply);
    Filler().fill(original.get(), *entry->reply);
    const QByteArray json = WireWriter::toJson(*toNode(original.get(), *entry->reply), Layout::Indented, Secrets::Open);

    const Instance copy(*entry->reply);
    ReplyReader reader;
    QVERIFY(QJsonDocument::fromJson(json).isObject());
    QCOMPARE(reader.read(json, {{"x-subject-token", "MIIYXQYJ"}}, copy.get(), *entry->reply),
             ReplyReader::Outcome::Read);
    for (const Deviation &deviation : reader.deviations())
        QFAIL(qPrintable(deviation.path + u' ' + deviation.found));
    QCOMPARE(WireWriter::toJson(*toNode(copy.get(), *entry->reply), Layout::Indented, Secrets::Open), json);
}

void TestRoundTrip::refusesUnknownFields()
{
    QFETCH(const OperationEntry *, entry);
    const RequestParts parts = filledParts(*entry);
    QList<QStringList> objects{{}};
    const QList<Spot> spots = spotsOf(*entry);
    for (const Spot &spot : spots) {
        // The object around each field, be it described or only named in a dotted name.
        if (!objects.contains(spot.path.first(spot.path.size() - 1)))
            objects.append(spot.path.first(spot.path.size() - 1));
    }
    for (const QStringList &object : objects) {
        Spot added{object + QStringList(u"no_such_field"_s), {}};
        RequestParts changedParts = parts;
        changedParts.body = changed(parts.body, added.path, 1);
        QCOMPARE(faultsOf(*entry, changedParts), fault(added.label(), RequestFault::Kind::Unknown));
    }
}

void TestRoundTrip::refusesMissingFields()
{
    QFETCH(const OperationEntry *, entry);
    const RequestParts parts = filledParts(*entry);
    const QList<Spot> spots = spotsOf(*entry);
    for (const Spot &spot : spots) {
        const QStringList expected = spot.field.mayBeAbsent() ? QStringList()
                                                              : fault(spot.label(), RequestFault::Kind::Missing);
        RequestParts changedParts = parts;
        changedParts.body = changed(parts.body, spot.path, QJsonValue(QJsonValue::Undefined));
        QCOMPARE(faultsOf(*entry, changedParts), expected);
        changedParts.body = changed(parts.body, spot.path, QJsonValue(QJsonValue::Null));
        QCOMPARE(faultsOf(*entry, changedParts), expected);
    }
}

void TestRoundTrip::refusesWrongTypes()
{
    QFETCH(const OperationEntry *, entry);
    const RequestParts parts = filledParts(*entry);
    const QList<Spot> spots = spotsOf(*entry);
    for (const Spot &spot : spots) {
        const QList<QJsonValue> values = wrongValues(spot.field.shape);
        for (const QJsonValue &value : values) {
            RequestParts changedParts = parts;
            changedParts.body = changed(parts.body, spot.path, value);
            QCOMPARE(faultsOf(*entry, changedParts), fault(spot.label(), RequestFault::Kind::WrongType));
        }
        if (!spot.field.name.contains(u'.'))
            continue;
        // The object around it, of which only a dotted name speaks.
        const Spot around{spot.path.first(spot.path.size() - 1), {}};
        RequestParts changedParts = parts;
        changedParts.body = changed(parts.body, around.path, u"text"_s);
        QVERIFY(faultsOf(*entry, changedParts).contains(fault(around.label(), RequestFault::Kind::WrongType).first()));
        changedParts.body = changed(parts.body, around.path, QJsonValue(QJsonValue::Null));
        QVERIFY(!faultsOf(*entry, changedParts).contains(fault(around.label(), RequestFault::Kind::Unknown).first()));
    }
}

void TestRoundTrip::refusesQueries()
{
    QFETCH(const OperationEntry *, entry);
    const RequestParts parts = filledParts(*entry);
    RequestParts changedParts = parts;
    changedParts.query.append({u"no_such_field"_s, u"1"_s});
    QCOMPARE(faultsOf(*entry, changedParts), fault(u"no_such_field"_s, RequestFault::Kind::Unknown));

    const WireShape shape = shapeOf(*entry->request);
    for (const WireField &field : shape.fields) {
        if (field.place != Place::Query)
            continue;
        const auto isField = [&field](const auto &pair) { return pair.first == field.name; };
        changedParts = parts;
        changedParts.query.removeIf(isField);
        QCOMPARE(faultsOf(*entry, changedParts),
                 field.mayBeAbsent() ? QStringList() : fault(field.name, RequestFault::Kind::Missing));
        if (field.shape.kind == WireShape::Kind::Text && field.shape.words.isEmpty()
            && field.options.form == Form::Plain)
            continue; // any text will do
        changedParts.query.append({field.name, u"seven"_s});
        QCOMPARE(faultsOf(*entry, changedParts), fault(field.name, RequestFault::Kind::WrongType));
    }
}

void TestRoundTrip::refusesABodyThatIsNoObject()
{
    const OperationEntry *rename = findOperation(u"RenameInstance");
    RequestParts parts = filledParts(*rename);
    parts.body = QJsonArray{parts.body};
    QVERIFY(faultsOf(*rename, parts).contains(fault(u"body"_s, RequestFault::Kind::WrongType).first()));
}

QTEST_GUILESS_MAIN(TestRoundTrip)

#include "tst_roundtrip.moc"
