// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/accounts.h"
#include "core/api/instances.h"
#include "core/api/schemas.h"
#include "core/api/wirerequest.h"
#include "core/json/fieldwriter.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <limits>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

/// Writing JSON ourselves, in the order of describe(), because QJsonObject sorts its keys: what Qt reads is what we meant.
class TestWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsWrittenAsQtReadsIt();
    void numbersAreWrittenAsQtReadsThem();
    void keysKeepTheirOrder();
    void previewsMaskSecrets();
    void emptyAndAbsentDiffer();
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

QString written(const JsonNode &node)
{
    return QString::fromUtf8(WireWriter::toJson(node, Layout::Compact, Secrets::Open));
}

/// A text of anything that a text may hold: control characters, quotes, all planes; no halves of pairs.
QString randomText(QRandomGenerator &random)
{
    QString text;
    for (int length = random.bounded(40); length > 0; --length) {
        constexpr char32_t Ends[] = {0x20, 0x80, 0x800, 0xd800, 0x110000};
        char32_t character = random.bounded(quint32(Ends[random.bounded(5)]));
        if (character >= 0xd800 && character < 0xe000)
            character = U'"';
        text += QString::fromUcs4(&character, 1);
    }
    return text + u"\"\\/\b\f\n\r\t"_s.sliced(random.bounded(8));
}

} // namespace

void TestWriter::textIsWrittenAsQtReadsIt()
{
    QRandomGenerator random(4711);
    for (int i = 0; i < 2000; ++i) {
        const QString name = randomText(random);
        const QString text = randomText(random);
        JsonNode node = JsonNode::object();
        node.append(name, JsonNode::ofText(text));
        JsonNode secret;
        secret.kind = JsonNode::Kind::Secret;
        secret.secret = Secret(text);
        node.append(u"secret of "_s + name, secret);
        const Layout layout = i % 2 ? Layout::Compact : Layout::Indented;
        const QByteArray json = WireWriter::toJson(node, layout, Secrets::Open);
        QCOMPARE(parsed(json), QJsonObject({{name, text}, {u"secret of "_s + name, text}}));
        const QByteArray masked = WireWriter::toJson(node, layout, Secrets::Masked);
        QCOMPARE(parsed(masked).value(u"secret of "_s + name).toString(), MaskedSecret);
    }
}

void TestWriter::numbersAreWrittenAsQtReadsThem()
{
    QRandomGenerator random(4711);
    for (int i = 0; i < 2000; ++i) {
        JsonNode node = JsonNode::object();
        JsonNode number;
        number.kind = JsonNode::Kind::Number;
        number.number = (random.generateDouble() - 0.5) * std::pow(10.0, random.bounded(40) - 20);
        const qint64 whole = qint64(random.generate64());
        node.append(u"n"_s, number);
        node.append(u"i"_s, JsonNode::ofInteger(whole));
        const QJsonObject read = parsed(WireWriter::toJson(node, Layout::Compact, Secrets::Open));
        QCOMPARE(read.value(u"n").toDouble(), number.number);
        QCOMPARE(read.value(u"i").toInteger(), whole);
    }
    JsonNode infinite;
    infinite.kind = JsonNode::Kind::Number;
    infinite.number = std::numeric_limits<double>::infinity();
    QCOMPARE(written(infinite), u"null"_s);
}

void TestWriter::keysKeepTheirOrder()
{
    RenameInstance rename{u"in09"_s, u"ddm-new"_s};
    QCOMPARE(written(toNode(rename)), uR"({"name":"ddm-new"})"_s);
    BuyInstance buy;
    buy.name = u"n"_s;
    buy.chargeMode = ChargeMode::PrePaid;
    buy.periodType = PeriodType::Year;
    buy.administrator = u"root"_s;
    QCOMPARE(
        written(toNode(buy)),
        uR"({"instance":{"name":"n","flavor_id":"","node_num":1,"engine_id":"","available_zones":[],"vpc_id":"",)"_s
            + uR"("security_group_id":"","subnet_id":"","admin_user_name":"root"},)"
            + uR"("extend_param":{"charge_mode":"prePaid","period_type":"year"}})");
}

void TestWriter::previewsMaskSecrets()
{
    CreateAccounts create;
    create.instanceId = u"in09"_s;
    create.accounts = {{u"ana"_s, Secret(u"hunter2"), {Permission::Select}, std::nullopt, std::nullopt}};
    const QString preview = previewOf(buildRequest(create, u"055d"_s));
    QCOMPARE(preview,
             u"POST /v1/055d/instances/in09/users\n\n"_s + u"{\n  \"users\": [\n    {\n      \"name\": \"ana\",\n"
                 + u"      \"password\": \"********\",\n      \"base_authority\": [\n        \"SELECT\"\n      ]\n    "
                   u"}\n  ]\n}");
    // A length would be a hint.
    create.accounts[0].password = Secret(u"x");
    QCOMPARE(previewOf(buildRequest(create, u"055d"_s)), preview);
    QVERIFY(buildRequest(create, u"055d"_s).bodyJson(Secrets::Open).contains("\"password\":\"x\""));
}

void TestWriter::emptyAndAbsentDiffer()
{
    ModifyAccount modify;
    QCOMPARE(written(toNode(modify)), u"{}"_s);
    modify.schemas.emplace();
    modify.description = u""_s;
    QCOMPARE(written(toNode(modify)), uR"({"user":{"description":"","databases":[]}})"_s);
    CreateSchema create; // a list that is not optional is always there
    QCOMPARE(written(toNode(create)), uR"({"databases":[]})"_s);
}

QTEST_GUILESS_MAIN(TestWriter)

#include "tst_writer.moc"
