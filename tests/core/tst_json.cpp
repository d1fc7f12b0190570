// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/fieldwriter.h"
#include "core/json/replyreader.h"
#include "core/json/scalars.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

enum class Colour : quint8 { Unknown, Red, Green };

struct Part
{
    QString name;
    ddm::Secret password;
    static void describe(ddm::Fields &at, Part &self)
    {
        at.body("name", self.name, ddm::Indispensable);
        at.body("password", self.password);
    }
};

/// A row with a field of every kind.
struct Row
{
    QString id;
    int count = 7;
    qint64 size = 7;
    double ratio = 7;
    bool enabled = true;
    QString text = u"before"_s;
    ddm::Word<Colour> colour;
    ddm::Timestamp time;
    std::optional<QString> note;
    std::optional<QStringList> tags;
    std::vector<Part> parts;
    QMap<QString, int> weights;
    QString inner;
    ddm::Secret token;

    static void describe(ddm::Fields &at, Row &self)
    {
        at.body("id", self.id, ddm::Indispensable);
        at.body("count", self.count);
        at.body("size", self.size);
        at.body("ratio", self.ratio);
        at.body("enabled", self.enabled);
        at.body("text", self.text, {.alias = "words"});
        at.body("colour", self.colour);
        at.body("time", self.time, ddm::AsIsoZulu);
        at.body("note", self.note);
        at.body("tags", self.tags);
        at.body("parts", self.parts);
        at.body("weights", self.weights);
        at.body("nested.inner", self.inner);
        at.body("token", self.token);
    }
};

struct List
{
    std::vector<Row> rows;
    int total = 0;
    static void describe(ddm::Fields &at, List &self)
    {
        at.body("rows", self.rows);
        at.body("total", self.total);
    }
};

} // namespace

template<>
std::span<const ddm::EnumName> ddm::enumNames<Colour>()
{
    static constexpr EnumName names[] = {
        {int(Colour::Red), "RED"}, {int(Colour::Green), "GREEN"}, {int(Colour::Green), "VERT"}};
    return names;
}

using namespace ddm;

/// Reading what comes, whatever it looks like.
class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scalarsOfOtherTypes_data();
    void scalarsOfOtherTypes();
    void numbersKeepEveryDigit();
    void aBadRowNeverCostsTheList();
    void rowsWithoutIdAreDropped();
    void bodiesOfOtherShapes_data();
    void bodiesOfOtherShapes();
    void unknownWordsAreKept();
    void nothingIsNotAValue_data();
    void nothingIsNotAValue();
    void otherShapesAreNoted();
    void unknownFieldsAreNoted();
    void secretsStayOutOfDeviations();
    void noteListIsBounded();
};

namespace {

QJsonObject parsed(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        qFatal("%s: %s", json.constData(), qPrintable(error.errorString()));
    return document.object();
}

template<class Reply>
Reply readAs(const QByteArray &json, QStringList *notes = nullptr)
{
    Reply reply;
    ReplyReader reader;
    reader.read(json, reply);
    for (const Deviation &deviation : reader.deviations()) {
        static constexpr const char *Kinds[] = {"WrongType", "Missing", "UnknownWord", "UnknownField", "RowDropped"};
        if (notes)
            notes->append(deviation.path + u' ' + QLatin1StringView(Kinds[int(deviation.kind)]) + u' '
                          + deviation.found);
    }
    return reply;
}

QString written(const JsonNode &node)
{
    return QString::fromUtf8(WireWriter::toJson(node, Layout::Compact, Secrets::Open));
}

} // namespace

void TestJson::scalarsOfOtherTypes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("integer");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("boolean");
    const auto row = [](const char *json, const char *text, const char *integer, const char *number,
                        const char *boolean) {
        QTest::newRow(json) << QByteArray(json) << QString::fromLatin1(text) << QString::fromLatin1(integer)
                            << QString::fromLatin1(number) << QString::fromLatin1(boolean);
    };
    row("12", "12", "12", "12", "-");
    row("\"12\"", "12", "12", "12", "-");
    row("\" 12 \"", " 12 ", "12", "12", "-");
    row("-3", "-3", "-3", "-3", "-");
    row("1", "1", "1", "1", "true");
    row("0", "0", "0", "0", "false");
    row("1e3", "1000", "1000", "1000", "-");
    row("\"1e3\"", "1e3", "1000", "1000", "-");
    row("1.5", "1.5", "-", "1.5", "-");
    row("\"1.5\"", "1.5", "-", "1.5", "-");
    row("\"1.0\"", "1.0", "1", "1", "-");
    row("5.7", "5.7", "-", "5.7", "-");
    row("1e19", "1e+19", "-", "1e+19", "-");
    row("true", "true", "1", "-", "true");
    row("\"True\"", "True", "-", "-", "true");
    row("\"OFF\"", "OFF", "-", "-", "false");
    row("\"yes\"", "yes", "-", "-", "true");
    row("\"\"", "", "-", "-", "-");
    row("\"null\"", "null", "-", "-", "-");
    row("\"12 GB\"", "12 GB", "-", "-", "-");
    row("\"0x10\"", "0x10", "-", "-", "-");
    row("\"nan\"", "nan", "-", "-", "-");
    row("\"1e999\"", "1e999", "-", "-", "-");
    row("null", "-", "-", "-", "-");
    row("[1]", "-", "-", "-", "-");
    row("{}", "-", "-", "-", "-");
}

void TestJson::scalarsOfOtherTypes()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, text);
    QFETCH(QString, integer);
    QFETCH(QString, number);
    QFETCH(QString, boolean);
    const QJsonValue value = parsed("{\"x\":" + json + '}').value(u"x");
    const QString none = u"-"_s;
    const std::optional<qint64> whole = integerOf(value);
    const std::optional<double> real = numberOf(value);
    const std::optional<bool> flag = booleanOf(value);
    QCOMPARE(textOf(value).value_or(none), text);
    QCOMPARE(whole ? QString::number(*whole) : none, integer);
    QCOMPARE(real ? QString::number(*real, 'g', 17) : none,
             number == none ? none : QString::number(number.toDouble(), 'g', 17));
    QCOMPARE(flag ? (*flag ? u"true"_s : u"false"_s) : none, boolean);
}

void TestJson::numbersKeepEveryDigit()
{
    for (const char *digits : {"9007199254740993", "-9007199254740993", "9223372036854775807", "1642063713625001"}) {
        for (const QByteArray &form : {QByteArray(digits), QByteArray('"' + QByteArray(digits) + '"')}) {
            const Row row = readAs<Row>("{\"id\":" + form + ",\"size\":" + form + '}');
            QCOMPARE(QByteArray::number(row.size), QByteArray(digits));
            QCOMPARE(row.id, QString::fromLatin1(digits));
            QVERIFY(written(toNode(row)).contains(u"\"size\":"_s + QLatin1StringView(digits) + u','));
        }
    }
    const Row row = readAs<Row>(R"({"id":"1","count":1e3,"size":"1e3","ratio":"5.7"})");
    QCOMPARE(row.count, 1000);
    QCOMPARE(row.size, 1000);
    QCOMPARE(row.ratio, 5.7);
    QStringList notes;
    QCOMPARE(readAs<Row>(R"({"id":"1","count":2147483648})", &notes).count, 7); // does not fit
    QCOMPARE(notes, QStringList{u"count WrongType 2147483648"_s});
}

void TestJson::aBadRowNeverCostsTheList()
{
    QStringList notes;
    const List list = readAs<List>(
        R"({"total":4,"rows":[{"id":"a","count":1},{"id":"b","count":"many","size":[1],"time":"soon"},
                                      {"id":"c","enabled":"perhaps","text":{"x":1}},{"id":"d","count":4}]})",
        &notes);
    QCOMPARE(list.rows.size(), size_t(4));
    QCOMPARE(list.rows[1].id, u"b"_s);
    QCOMPARE(list.rows[1].count, 7); // as before
    QCOMPARE(list.rows[2].enabled, true);
    QCOMPARE(list.rows[2].text, u"before"_s);
    QCOMPARE(list.rows[3].count, 4);
    QCOMPARE(notes,
             QStringList({u"rows[1].count WrongType many"_s, u"rows[1].size WrongType […]"_s,
                          u"rows[1].time WrongType soon"_s, u"rows[2].enabled WrongType perhaps"_s,
                          u"rows[2].text WrongType {…}"_s}));
}

void TestJson::rowsWithoutIdAreDropped()
{
    QStringList notes;
    const List list = readAs<List>(
        R"({"rows":[{"count":1},{"id":null},{"id":["x"]},{"id":"kept","parts":[{},{"name":"p"}]},
                                      null,"text",5,{"id":""}]})",
        &notes);
    QCOMPARE(list.rows.size(), size_t(2)); // an empty id is one
    QCOMPARE(list.rows[0].id, u"kept"_s);
    QCOMPARE(list.rows[0].parts.size(), size_t(1));
    QCOMPARE(notes.filter(u"RowDropped"_s),
             QStringList({u"rows[0] RowDropped "_s, u"rows[1] RowDropped "_s, u"rows[2] RowDropped "_s,
                          u"rows[3].parts[0] RowDropped "_s, u"rows[4] RowDropped "_s, u"rows[5] RowDropped "_s,
                          u"rows[6] RowDropped "_s}));
    QCOMPARE(notes.filter(u"Missing"_s).size(), 4);
}

void TestJson::bodiesOfOtherShapes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ReplyReader::Outcome>("ofRow"); // which cannot do without its id
    QTest::addColumn<ReplyReader::Outcome>("ofList");
    using Outcome = ReplyReader::Outcome;
    QTest::newRow("object") << QByteArray(R"({"id":1})") << Outcome::Read << Outcome::Read;
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF {\"id\":\"1\"}\r\n") << Outcome::Read << Outcome::Read;
    QTest::newRow("empty") << QByteArray() << Outcome::Incomplete << Outcome::Read;
    QTest::newRow("blank") << QByteArray(" \r\n") << Outcome::Incomplete << Outcome::Read;
    QTest::newRow("empty object") << QByteArray("{}") << Outcome::Incomplete << Outcome::Read;
    QTest::newRow("text") << QByteArray(R"("done")") << Outcome::Incomplete << Outcome::Read;
    QTest::newRow("null") << QByteArray("null") << Outcome::Incomplete << Outcome::Read;
    QTest::newRow("array") << QByteArray(R"([{"id":1}])") << Outcome::NotJson << Outcome::NotJson;
    QTest::newRow("cut") << QByteArray(R"({"rows":[{"id":1})") << Outcome::NotJson << Outcome::NotJson;
    QTest::newRow("two") << QByteArray(R"({"id":1}{"id":2})") << Outcome::NotJson << Outcome::NotJson;
    QTest::newRow("page") << QByteArray("<html></html>") << Outcome::NotJson << Outcome::NotJson;
    QTest::newRow("trailing comma") << QByteArray(R"({"id":1,})") << Outcome::NotJson << Outcome::NotJson;
    QTest::newRow("too deep") << QByteArray(R"({"id":1,"rows":)" + QByteArray(5000, '[')) << Outcome::NotJson
                              << Outcome::NotJson;
}

void TestJson::bodiesOfOtherShapes()
{
    QFETCH(QByteArray, body);
    QFETCH(ReplyReader::Outcome, ofRow);
    QFETCH(ReplyReader::Outcome, ofList);
    Row row;
    List list;
    ReplyReader reader;
    QCOMPARE(int(reader.read(body, {}, &row, valueType<Row>())), int(ofRow));
    QCOMPARE(reader.parseError().isEmpty(), ofRow != ReplyReader::Outcome::NotJson);
    QCOMPARE(int(reader.read(body, {}, &list, valueType<List>())), int(ofList));
}

void TestJson::unknownWordsAreKept()
{
    QStringList notes;
    const List list = readAs<List>(
        R"({"rows":[{"id":"1","colour":"green"},{"id":"2","colour":"VERT"},{"id":"3","colour":"Mauve"},
                                      {"id":"4","colour":""},{"id":"5"}]})",
        &notes);
    QVERIFY(list.rows[0].colour == Colour::Green);
    QVERIFY(list.rows[1].colour == Colour::Green);
    QVERIFY(list.rows[2].colour == Colour::Unknown);
    QCOMPARE(wireName(list.rows[1].colour), u"GREEN"_s);
    QCOMPARE(wireName(list.rows[2].colour), u"Mauve"_s);
    QCOMPARE(notes, QStringList({u"rows[2].colour UnknownWord Mauve"_s, u"rows[3].colour UnknownWord "_s}));
    QVERIFY(written(toNode(list)).contains(u"\"colour\":\"Mauve\""_s)); // and written again
}

void TestJson::nothingIsNotAValue_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("null") << QByteArray(
        R"({"id":"1","count":null,"ratio":null,"enabled":null,"text":null,"colour":null,"time":null,
        "note":null,"tags":null,"parts":null,"weights":null,"nested":null,"token":null})");
    QTest::newRow("absent") << QByteArray(R"({"id":"1"})");
    QTest::newRow("the text null") << QByteArray(
        R"({"id":"1","count":"null","ratio":"null","enabled":"null","time":"null","note":"null"})");
    QTest::newRow("no text") << QByteArray(R"({"id":"1","count":"","ratio":" ","enabled":"","time":""})");
    QTest::newRow("null within") << QByteArray(R"({"id":"1","weights":{"a":null},"nested":{"inner":null}})");
}

void TestJson::nothingIsNotAValue()
{
    QFETCH(QByteArray, json);
    QStringList notes;
    const Row row = readAs<Row>(json, &notes);
    QCOMPARE(notes, QStringList());
    QCOMPARE(row.count, 7);
    QCOMPARE(row.ratio, 7.0);
    QVERIFY(row.enabled);
    QCOMPARE(row.text, u"before"_s);
    QVERIFY(row.colour == Colour::Unknown);
    QVERIFY(!row.time.isValid());
    QVERIFY(!row.note);
    QVERIFY(!row.tags);
    QVERIFY(row.parts.empty());
    QVERIFY(row.weights.isEmpty());
    QVERIFY(row.inner.isEmpty());
    QVERIFY(row.token.isEmpty());
}

void TestJson::otherShapesAreNoted()
{
    QStringList notes;
    const Row row = readAs<Row>(
        R"({"id":{"id":"1"},"tags":"one","parts":{"name":"p"},"weights":"heavy","nested":[1],"time":1639467982000})",
        &notes);
    QCOMPARE(row.id, u"1"_s);
    QCOMPARE(row.tags.value(), QStringList{u"one"_s});
    QCOMPARE(row.parts.at(0).name, u"p"_s);
    QCOMPARE(row.time.ms, 1639467982000);
    QCOMPARE(notes, QStringList({u"weights WrongType "_s, u"nested WrongType "_s}));
    QCOMPARE(readAs<Row>(R"({"id":"1","words":"other","text":null})").text, u"other"_s);
    QCOMPARE(readAs<Row>(R"({"id":"1","words":"other","text":"own"})").text, u"own"_s);
    QCOMPARE(readAs<Row>(R"({"id":"1","tags":[]})").tags.value(), QStringList()); // empty is not absent
    QCOMPARE(readAs<Row>(R"({"id":"1","weights":{"a":"60","b.c":50}})").weights.value(u"a"_s), 60);
}

void TestJson::unknownFieldsAreNoted()
{
    QStringList notes;
    readAs<Row>(R"({"id":"1","extra":"x","nested":{"inner":"y","more":{"z":1}},"parts":[{"name":"p","extra":null}]})",
                &notes);
    QCOMPARE(
        notes,
        QStringList({u"parts[0].extra UnknownField "_s, u"extra UnknownField "_s, u"nested.more UnknownField "_s}));
}

void TestJson::secretsStayOutOfDeviations()
{
    for (const char *json :
         {R"({"id":"1","token":["hunter2"]})", R"({"id":"1","token":{"a":"hunter2"}})",
          R"({"id":"1","tokn":"hunter2"})", R"({"id":"1","parts":["hunter2"]})", R"({"id":"1","parts":"hunter2"})",
          R"({"id":"1","parts":[{"password":"hunter2"}]})",
          R"({"id":"1","parts":[{"name":"p","password":["hunter2"]}]})", R"({"id":"1","parts":[["hunter2"]]})",
          R"({"id":"1","nested":"hunter2"})", R"({"id":"1","weights":"hunter2"})", R"({"rows":"hunter2"})",
          R"({"id":"1","nested":{"token":"hunter2"}})"}) {
        QStringList notes;
        readAs<Row>(json, &notes);
        QVERIFY2(!notes.isEmpty(), json);
        QVERIFY2(!notes.join(u' ').contains(u"hunter2"), json);
    }
}

void TestJson::noteListIsBounded()
{
    QByteArray rows;
    for (int i = 0; i < 3000; ++i)
        rows += R"({"id":"1","count":")" + QByteArray(i == 0 ? 500 : 5, 'x') + R"("},)";
    QStringList notes;
    const List list = readAs<List>("{\"rows\":[" + rows.chopped(1) + "]}", &notes);
    QCOMPARE(list.rows.size(), size_t(3000));
    QCOMPARE(notes.size(), 1000);
    QCOMPARE(notes.first().count(u'x'), 80);
}

QTEST_GUILESS_MAIN(TestJson)

#include "tst_json.moc"
