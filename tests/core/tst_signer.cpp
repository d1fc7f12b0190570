// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/signingauthenticator.h"
#include "tests/support/manualclock.h"
#include "tests/support/signingvectors.h"
#include "tests/support/testroad.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What a server makes of a request as it came.
SignedParts partsOf(const RawRequest &request)
{
    SignedParts parts;
    const QByteArray target = request.target();
    const qsizetype mark = target.indexOf('?');
    parts.method = request.verb();
    parts.path = mark < 0 ? target : target.left(mark);
    if (mark >= 0) {
        const QList<QByteArray> pairs = target.mid(mark + 1).split('&');
        for (const QByteArray &pair : pairs) {
            const qsizetype equals = pair.indexOf('=');
            parts.query.append({QUrl::fromPercentEncoding(pair.left(equals)),
                                equals < 0 ? QString() : QUrl::fromPercentEncoding(pair.mid(equals + 1))});
        }
    }
    parts.headers = request.headers();
    parts.body = request.body;
    return parts;
}

WireRequest request(Verb verb, const QStringList &segments, const QList<std::pair<QString, QString>> &query = {},
                    const QString &text = {})
{
    WireRequest wire = thingRequest(verb, text);
    wire.query = query;
    wire.encodedPath.clear();
    for (const QString &segment : segments)
        wire.encodedPath += '/' + percentEncoded(segment);
    return wire;
}

const Secret SecretText = Secret(u"ddmTestSk+/0123456789abcdefABCDEF==");

} // namespace

/// The signature SDK-HMAC-SHA256: against the official signers' vectors, and against what really travels.
class TestSigner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vectors_data();
    void vectors();
    void rejectsEveryChange_data() { vectors_data(); }
    void rejectsEveryChange();
    void extraVectors();
    void authorizationHeaders_data();
    void authorizationHeaders();
    void pathsThatAreNoText();
    void onTheWire_data();
    void onTheWire();
    void overTls();
    void temporaryKey();
};

void TestSigner::vectors_data()
{
    QTest::addColumn<SigningVector>("vector");
    for (const SigningVector &vector : allSigningVectors())
        QTest::newRow(qPrintable(vector.id)) << vector;
}

void TestSigner::vectors()
{
    QFETCH(const SigningVector, vector);
    const QByteArray canonical = RequestSigner::canonicalRequest(vector.parts,
                                                                 RequestSigner::headerNames(vector.parts));
    QCOMPARE(canonical, vector.canonicalRequest);
    const QByteArray text = RequestSigner::stringToSign(vector.date, canonical);
    QCOMPARE(text, vector.stringToSign);
    QCOMPARE(RequestSigner::signature(vector.secretKey, text), vector.signature);
    QCOMPARE(RequestSigner::authorize(vector.parts, vector.accessKey, vector.secretKey), vector.authorization);

    const auto authorization = RequestSigner::parse(vector.authorization);
    QVERIFY(authorization);
    QCOMPARE(authorization->accessKey, vector.accessKey);
    QVERIFY(RequestSigner::verify(vector.parts, *authorization, vector.secretKey));
}

void TestSigner::rejectsEveryChange()
{
    QFETCH(const SigningVector, vector);
    const RequestSigner::Authorization good = *RequestSigner::parse(vector.authorization);
    const auto rejects = [&](const char *what, auto change) {
        SignedParts parts = vector.parts;
        RequestSigner::Authorization authorization = good;
        change(parts, authorization);
        if (RequestSigner::verify(parts, authorization, vector.secretKey)) {
            qWarning("accepted: %s", what);
            return false;
        }
        return true;
    };
    using Authorization = RequestSigner::Authorization;
    QVERIFY(rejects("method", [](SignedParts &parts, Authorization &) { parts.method = "PATCH"; }));
    QVERIFY(rejects("path", [](SignedParts &parts, Authorization &) { parts.path.insert(2, 'x'); }));
    QVERIFY(rejects("path, encoded twice", [](SignedParts &parts, Authorization &) { parts.path += "/%2541"; }));
    QVERIFY(rejects("more query", [](SignedParts &parts, Authorization &) {
        parts.query.append({u"a"_s, QString()});
    }));
    for (qsizetype i = 0; i < vector.parts.query.size(); ++i) {
        QVERIFY(rejects("query name", [i](SignedParts &parts, Authorization &) { parts.query[i].first += u'x'; }));
        QVERIFY(rejects("query value", [i](SignedParts &parts, Authorization &) { parts.query[i].second += u' '; }));
        QVERIFY(rejects("less query", [i](SignedParts &parts, Authorization &) { parts.query.removeAt(i); }));
    }
    for (qsizetype i = 0; i < vector.parts.headers.size(); ++i) {
        QVERIFY(rejects("header", [i](SignedParts &parts, Authorization &) { parts.headers[i].second += 'x'; }));
        QVERIFY(rejects("no header", [i](SignedParts &parts, Authorization &) { parts.headers.removeAt(i); }));
    }
    for (const QByteArray &name : good.signedHeaders) {
        QVERIFY(rejects("not in the list",
                        [name](SignedParts &, Authorization &given) { given.signedHeaders.removeOne(name); }));
    }
    QVERIFY(rejects("body", [](SignedParts &parts, Authorization &) { parts.body += ' '; }));
    QVERIFY(rejects("hash of no body", [](SignedParts &parts, Authorization &) {
        parts.headers.emplaceBack("X-Sdk-Content-Sha256", "UNSIGNED-PAYLOAD");
    }));
    QVERIFY(rejects("signature", [](SignedParts &, Authorization &given) { given.signature[5] ^= 1; }));
    QVERIFY(rejects("half a signature", [](SignedParts &, Authorization &given) { given.signature.truncate(32); }));
    QVERIFY(!RequestSigner::verify(vector.parts, good, Secret(u"another key")));

    // The order in which the query travels does not count, nor do headers that are not signed.
    SignedParts same = vector.parts;
    std::reverse(same.query.begin(), same.query.end());
    same.headers.emplaceFront("User-Agent", "whatever");
    QVERIFY(RequestSigner::verify(same, good, vector.secretKey));
}

/// Vectors from outside the repository are tried as well, and a wrong one is found.
void TestSigner::extraVectors()
{
    QFile file(QStringLiteral(DDM_TEST_DATA "/signing-vectors.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonObject vector = QJsonDocument::fromJson(file.readAll())[u"vectors"][0].toObject();
    for (const bool right : {true, false}) {
        QTemporaryDir folder;
        vector[u"id"] = u"from-outside"_s;
        if (!right)
            vector[u"body"] = u"something else"_s;
        QFile extra(folder.filePath(u"more.json"_s));
        QVERIFY(extra.open(QIODevice::WriteOnly));
        extra.write(QJsonDocument(QJsonObject{{u"vectors"_s, QJsonArray{vector}}}).toJson());
        extra.close();

        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DDM_EXTRA_VECTORS"_s, folder.path());
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(), {u"vectors:from-outside"_s});
        QVERIFY(child.waitForFinished());
        const QByteArray output = child.readAllStandardOutput();
        QCOMPARE(child.exitStatus(), QProcess::NormalExit);
        QCOMPARE(child.exitCode(), right ? 0 : 1);
        QVERIFY2(output.contains(right ? "PASS   : TestSigner::vectors(from-outside)"
                                       : "FAIL!  : TestSigner::vectors(from-outside)"),
                 output.constData());
    }
}

void TestSigner::authorizationHeaders_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("readable");
    QTest::newRow("good") << QByteArray("SDK-HMAC-SHA256 Access=a, SignedHeaders=host;x-sdk-date, Signature=0f")
                          << true;
    QTest::newRow("no blanks") << QByteArray("SDK-HMAC-SHA256 Access=a,SignedHeaders=x-sdk-date,Signature=0f") << true;
    QTest::newRow("any order") << QByteArray("SDK-HMAC-SHA256 Signature=0f, SignedHeaders=X-Sdk-Date, Access=a")
                               << true;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("only the name") << QByteArray("SDK-HMAC-SHA256") << false;
    QTest::newRow("nothing else") << QByteArray("SDK-HMAC-SHA256 ") << false;
    QTest::newRow("other algorithm") << QByteArray("V11-HMAC-SHA256 Access=a, SignedHeaders=b, Signature=c") << false;
    QTest::newRow("longer name") << QByteArray("SDK-HMAC-SHA2567 Access=a, SignedHeaders=b, Signature=c") << false;
    QTest::newRow("no signature") << QByteArray("SDK-HMAC-SHA256 Access=a, SignedHeaders=b") << false;
    QTest::newRow("no key") << QByteArray("SDK-HMAC-SHA256 SignedHeaders=b, Signature=c") << false;
    QTest::newRow("no names") << QByteArray("SDK-HMAC-SHA256 Access=a, SignedHeaders=, Signature=c") << false;
    QTest::newRow("bearer") << QByteArray("Bearer abc") << false;
}

void TestSigner::authorizationHeaders()
{
    QFETCH(const QByteArray, header);
    QTEST(RequestSigner::parse(header).has_value(), "readable");
    // Whatever it says, the date must be signed.
    const RequestSigner::Authorization undated{"a", {"host"}, "0f"};
    QVERIFY(!RequestSigner::verify(SignedParts(), undated, SecretText));
}

/// Two different paths must not have one canonical form.
void TestSigner::pathsThatAreNoText()
{
    SignedParts parts{.method = "GET", .path = "/v1/%FF", .query = {}, .headers = {{"X-Sdk-Date", "d"}}, .body = {}};
    const auto authorization = RequestSigner::parse(RequestSigner::authorize(parts, "a", SecretText));
    QVERIFY(RequestSigner::verify(parts, *authorization, SecretText));
    parts.path = "/v1/%FE";
    QVERIFY(!RequestSigner::verify(parts, *authorization, SecretText));
}

void TestSigner::onTheWire_data()
{
    QTest::addColumn<WireRequest>("wire");
    const QStringList plain = {u"v1"_s, u"p1"_s, u"instances"_s};
    QTest::newRow("read") << request(Verb::Get, plain);
    QTest::newRow("query") << request(Verb::Get, plain, {{u"offset"_s, u"0"_s}, {u"limit"_s, u"128"_s}});
    QTest::newRow("empty value") << request(Verb::Get, plain, {{u"name"_s, QString()}, {u"a"_s, u"1"_s}});
    QTest::newRow("repeated") << request(Verb::Get, plain, {{u"id"_s, u"b"_s}, {u"id"_s, u"a"_s}, {u"id"_s, u"B"_s}});
    QTest::newRow("unicode query") << request(Verb::Get, plain, {{u"查询"_s, u"é 😀"_s}});
    QTest::newRow("trying query") << request(Verb::Get, plain,
                                             {{u"q"_s, u"a+b c&d=e%f#g?h/i'(j)*k!l~m\"<>[]{}|\\^`"_s}});
    QTest::newRow("unicode path") << request(Verb::Get, {u"v1"_s, u"数据库"_s, u"é"_s});
    QTest::newRow("trying path") << request(
        Verb::Put, {u"v1"_s, u"a b+c"_s, u"50%off"_s, u"%41"_s, u"x/y"_s, u"?#&=;,:@$!'()*"_s});
    QTest::newRow("kept in path") << request(Verb::Get, {u"v1"_s, u"a-b_c.d~e"_s});
    QTest::newRow("change") << request(Verb::Post, plain, {}, u"text, 文本 😀"_s);
    QTest::newRow("change without body") << request(Verb::Post, plain);
    QTest::newRow("delete") << request(Verb::Delete, plain);
    QTest::newRow("delete with body") << request(Verb::Delete, plain, {{u"force"_s, u"true"_s}}, u"x"_s);
    QTest::newRow("large body") << request(Verb::Put, plain, {}, QString(1'000'000, u'é'));
}

void TestSigner::onTheWire()
{
    QFETCH(const WireRequest, wire);
    TestRoad road;
    ManualClock clock;
    SigningAuthenticator authenticator({u"AK1"_s, SecretText, {}}, clock);
    road.road.authenticator = &authenticator;
    road.road.headers = {{"X-Project-Id", "p1", {}}, {"X-Language", "en-us", {}}};
    // Once refused, so that it is signed twice: each signature must be of its own request alone.
    road.server.add({.answer = {.status = 429, .body = "{}", .headers = {{"Retry-After", "0"}}}});
    const CallWatch watch(new Call<Thing>(road.road, wire, Priority::Page, road.client.get()));
    QVERIFY(comesTrue([&] { return watch.ended() == 1; }));
    QVERIFY(watch.succeeded());
    QCOMPARE(road.server.heads(), 2);
    for (const RawRequest &came : road.server.requests()) {
        const auto authorization = RequestSigner::parse(came.header("authorization"));
        QVERIFY(authorization);
        QCOMPARE(authorization->accessKey, "AK1");
        for (const char *name : {"host", "x-sdk-date", "x-project-id", "x-language", "content-type"})
            QVERIFY2(authorization->signedHeaders.contains(name), name);
        QCOMPARE(came.header("host"), road.server.url().authority().toLatin1());
        QCOMPARE(came.header("x-sdk-date"), "20260610T081500Z");
        SignedParts parts = partsOf(came);
        QVERIFY(RequestSigner::verify(parts, *authorization, SecretText));
        parts.path += 'x';
        QVERIFY(!RequestSigner::verify(parts, *authorization, SecretText));
        QVERIFY(!came.head.contains("ddmTestSk"));
    }
}

void TestSigner::overTls()
{
    if (!Certificates::instance().available())
        QSKIP("there is no openssl command");
    TestRoad road(Certificates::instance().good);
    road.road.endpoint.setHost(u"localhost"_s);
    ManualClock clock;
    SigningAuthenticator authenticator({u"AK1"_s, SecretText, {}}, clock);
    road.road.authenticator = &authenticator;
    const CallWatch watch(road.send(Verb::Delete, u"x"_s));
    QVERIFY(comesTrue([&] { return watch.ended() == 1; }));
    QVERIFY(watch.succeeded());
    const RawRequest &came = road.server.requests().front();
    QCOMPARE(came.header("host"), "localhost:" + QByteArray::number(road.server.serverPort()));
    QVERIFY(RequestSigner::verify(partsOf(came), *RequestSigner::parse(came.header("authorization")), SecretText));
}

void TestSigner::temporaryKey()
{
    TestRoad road;
    ManualClock clock;
    SigningAuthenticator authenticator({u"AK1"_s, SecretText, Secret(u"session-token/+==")}, clock);
    road.road.authenticator = &authenticator;
    const CallWatch watch(road.send(Verb::Get));
    QVERIFY(comesTrue([&] { return watch.ended() == 1; }));
    const RawRequest &came = road.server.requests().front();
    QCOMPARE(came.header("x-security-token"), "session-token/+==");
    const auto authorization = RequestSigner::parse(came.header("authorization"));
    QVERIFY(authorization->signedHeaders.contains("x-security-token"));
    QVERIFY(RequestSigner::verify(partsOf(came), *authorization, SecretText));
}

QTEST_GUILESS_MAIN(TestSigner)

#include "tst_signer.moc"
