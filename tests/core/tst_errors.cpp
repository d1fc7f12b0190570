// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/apierror.h"
#include "core/api/errorcatalogue.h"
#include "tests/support/testdata.h"

#include <QRegularExpression>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

/// Bodies in every shape that the services, IAM and the gateway use for an error, statuses, and the words for each code.
class TestErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasCauseAndRemedy_data();
    void everyCodeHasCauseAndRemedy();
    void unknownCodesHaveNoEntry();
    void bodiesAreRead_data();
    void bodiesAreRead();
    void longMessagesAreCut();
    void depthIsHarmless();
    void statusesAreSorted_data();
    void statusesAreSorted();
};

namespace {

bool hasChinese(const QString &text)
{
    static const QRegularExpression han(u"\\p{Han}"_s);
    return text.contains(han);
}

} // namespace

void TestErrors::everyCodeHasCauseAndRemedy_data()
{
    QTest::addColumn<QString>("code");
    const QList<QByteArray> codes = testData(u"error-codes.txt"_s).simplified().split(' ');
    QVERIFY(codes.size() >= 130);
    for (const QByteArray &code : codes)
        QTest::newRow(code.constData()) << QString::fromLatin1(code);
}

void TestErrors::everyCodeHasCauseAndRemedy()
{
    QFETCH(QString, code);
    const ErrorCatalogue::Entry *entry = ErrorCatalogue::instance().find(code);
    QVERIFY(entry);
    QCOMPARE(entry->code, code);
    for (const bool chinese : {false, true}) {
        for (const QString &words : {entry->cause(chinese), entry->remedy(chinese)}) {
            QVERIFY(!words.trimmed().isEmpty());
            QCOMPARE(hasChinese(words), chinese);
        }
    }
    for (const int status : entry->statuses)
        QVERIFY(status >= 400 && status < 600);
}

void TestErrors::unknownCodesHaveNoEntry()
{
    QCOMPARE(ErrorCatalogue::instance().find(u"DBS.999999"_s), nullptr);
    QCOMPARE(ErrorCatalogue::instance().find(QString()), nullptr);
    QVERIFY(!ErrorCatalogue::instance().codes().contains(QString()));
}

void TestErrors::bodiesAreRead_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Service>("service");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("requestId");
    const auto row = [](const char *name, QByteArray body, Service service, const QString &code, const QString &message,
                        const QString &requestId = {}) {
        QTest::newRow(name) << std::move(body) << service << code << message << requestId;
    };
    // DDM (ddm-api 1)
    row("E1", R"({"externalMessage":"Parameter error.","errCode":"DBS.280001"})", Service::Ddm, u"DBS.280001"_s,
        u"Parameter error."_s);
    row("E3", R"({"error_code":"DBS.280001","error_msg":"Parameter error."})", Service::Ddm, u"DBS.280001"_s,
        u"Parameter error."_s);
    row("camel case", R"({"errorCode":"DBS.280001","errorMsg":"Parameter error."})", Service::Ddm, u"DBS.280001"_s,
        u"Parameter error."_s);
    row("stray space", R"({"errCode":"DBS.300 100","externalMessage":"Failed."})", Service::Ddm, u"DBS.300100"_s,
        u"Failed."_s);
    row("stray spaces around", "{\"errCode\":\" DBS.300100\\n\",\"externalMessage\":\"Failed.\"}", Service::Ddm,
        u"DBS.300100"_s, u"Failed."_s);
    row("null code", R"({"errCode":null,"externalMessage":"Failed."})", Service::Ddm, {}, u"Failed."_s);
    row("null of the one, words of the other", R"({"errCode":null,"error_code":"DBS.200019","error_msg":"Busy."})",
        Service::Ddm, u"DBS.200019"_s, u"Busy."_s);
    row("message only", R"({"message":"Failed."})", Service::Ddm, {}, u"Failed."_s);
    row("Chinese", R"({"errCode":"DBS.280001","externalMessage":"参数错误。"})", Service::Ddm, u"DBS.280001"_s,
        u"参数错误。"_s);
    // IAM (ddm-api 6.5)
    row("IAM", R"({"error":{"code":401,"message":"The username or password is wrong.","title":"Unauthorized"}})",
        Service::Iam, u"IAM.401"_s, u"The username or password is wrong."_s);
    row("IAM, code as text", R"({"error":{"code":"1101","message":"Bad user name.","title":"Bad Request"}})",
        Service::Iam, u"IAM.1101"_s, u"Bad user name."_s);
    row("IAM, title only", R"({"error":{"code":403,"message":null,"title":"Forbidden"}})", Service::Iam, u"IAM.403"_s,
        u"Forbidden"_s);
    row("IAM v3.0", R"({"error_msg":"Request parameter is invalid.","error_code":"IAM.0011"})", Service::Iam,
        u"IAM.0011"_s, u"Request parameter is invalid."_s);
    // gateway (ddm-api 7)
    row("gateway",
        R"({"error_msg":"The throttling threshold has been reached","error_code":"APIG.0308","request_id":"0f1e2d"})",
        Service::Ddm, u"APIG.0308"_s, u"The throttling threshold has been reached"_s, u"0f1e2d"_s);
    row("gateway, other prefix",
        R"({"error_msg":"Incorrect IAM authentication information: x","error_code":"APIGW.0301"})", Service::Iam,
        u"APIG.0301"_s, u"Incorrect IAM authentication information: x"_s);
    // companions (ddm-api 10)
    row("VPC v1", R"({"code":"VPC.0002","message":"Available zone Name is null."})", Service::Vpc, u"VPC.0002"_s,
        u"Available zone Name is null."_s);
    row("VPC v3", R"({"error_code":"VPC.0008","error_msg":"Invalid token.","request_id":"ab12"})", Service::Vpc,
        u"VPC.0008"_s, u"Invalid token."_s, u"ab12"_s);
    row("VPC with number", R"({"code":404,"message":"No such thing."})", Service::Vpc, u"404"_s, u"No such thing."_s);
    row("EPS", R"({"error":{"error_code":"EPS.0003","error_msg":"Bad limit."}})", Service::Eps, u"EPS.0003"_s,
        u"Bad limit."_s);
    row("EPS, other names", R"({"error":{"code":"EPS.0003","message":"Bad limit."}})", Service::Eps, u"EPS.0003"_s,
        u"Bad limit."_s);
    // nested
    row("deep", R"({"status":"failed","data":{"reply":{"errCode":"DBS.200019","externalMessage":"Busy."}}})",
        Service::Ddm, u"DBS.200019"_s, u"Busy."_s);
    row("error before details", R"({"details":{"code":"X","message":"Y"},"error":{"code":"Z","message":"W"}})",
        Service::Eps, u"Z"_s, u"W"_s);
    row("request id within", R"({"error":{"error_code":"EPS.0003","error_msg":"Bad.","request_id":"cd34"}})",
        Service::Eps, u"EPS.0003"_s, u"Bad."_s, u"cd34"_s);
    // what is no error body of theirs
    row("HTML", "<html>\n<head><TITLE>502 Bad\n Gateway</TITLE></head><body>nginx</body></html>", Service::Ddm, {},
        u"502 Bad Gateway"_s);
    row("HTML without title", "<html><body><h1>Not found</h1>\n<p>No such page.</p></body></html>", Service::Ddm, {},
        u"Not found No such page."_s);
    row("text", "upstream connect error:\n a < b", Service::Ddm, {}, u"upstream connect error: a < b"_s);
    row("nothing", "", Service::Ddm, {}, {});
    row("blank", " \n", Service::Ddm, {}, {});
    row("empty object", "{}", Service::Ddm, {}, {});
    row("list", "[]", Service::Ddm, {}, u"[]"_s);
    row("cut JSON", R"({"errCode":"DBS.28)", Service::Ddm, {}, uR"({"errCode":"DBS.28)"_s);
    row("not UTF-8", "\xff\xfe\xfd", Service::Ddm, {}, u"\ufffd\ufffd\ufffd"_s);
    row("code that is no text", R"({"errCode":{"a":1},"externalMessage":["b"]})", Service::Ddm, {}, {});
}

void TestErrors::bodiesAreRead()
{
    QFETCH(QByteArray, body);
    QFETCH(Service, service);
    QFETCH(QString, code);
    QFETCH(QString, message);
    QFETCH(QString, requestId);
    const ErrorBody error = parseErrorBody(body, service);
    QCOMPARE(error.code, code);
    QCOMPARE(error.message, message);
    QCOMPARE(error.requestId, requestId);
}

void TestErrors::longMessagesAreCut()
{
    const ErrorBody error = parseErrorBody(QByteArray(1 << 20, 'x'), Service::Ddm);
    QCOMPARE(error.message.size(), 2000);
    QCOMPARE(parseErrorBody(R"({"error_msg":")" + QByteArray(1 << 20, 'x') + R"("})", Service::Ddm).message.size(),
             2000);
}

void TestErrors::depthIsHarmless()
{
    constexpr int Depth = 500; // the JSON parser's own limit is 1024
    QCOMPARE(parseErrorBody(QByteArray(100000, '['), Service::Ddm).code, QString());
    for (const QByteArray &level : {QByteArray(R"({"a":)"), QByteArray(R"({"error":)")}) {
        const QByteArray end(Depth, '}');
        QCOMPARE(parseErrorBody(level.repeated(Depth) + "1" + end, Service::Ddm).code, QString());
        QCOMPARE(parseErrorBody(level.repeated(Depth) + R"({"errCode":"DBS.280001"})" + end, Service::Ddm).code,
                 u"DBS.280001"_s);
    }
}

void TestErrors::statusesAreSorted_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<Service>("service");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](int status, const char *code, Service service, ErrorKind kind) {
        QTest::addRow("%d %s %s", status, code, qPrintable(serviceName(service)))
            << status << QString::fromLatin1(code) << service << kind;
    };
    // by status
    row(400, "DBS.280001", Service::Ddm, ErrorKind::BadRequest);
    row(401, "", Service::Ddm, ErrorKind::NotSignedIn);
    row(403, "DBS.300541", Service::Ddm, ErrorKind::Forbidden);
    row(404, "DBS.200002", Service::Ddm, ErrorKind::NotFound);
    row(405, "", Service::Ddm, ErrorKind::BadRequest);
    row(409, "DBS.200019", Service::Ddm, ErrorKind::Conflict);
    row(409, "", Service::Ddm, ErrorKind::Conflict);
    row(413, "APIG.0201", Service::Ddm, ErrorKind::BadRequest);
    row(415, "", Service::Ddm, ErrorKind::BadRequest);
    row(429, "", Service::Ddm, ErrorKind::TooManyCalls);
    row(500, "DBS.200412", Service::Ddm, ErrorKind::ServerFailed);
    row(501, "", Service::Ddm, ErrorKind::ServerFailed);
    row(502, "", Service::Ddm, ErrorKind::Unavailable);
    row(503, "", Service::Ddm, ErrorKind::Unavailable);
    row(504, "APIG.0201", Service::Ddm, ErrorKind::Unavailable);
    row(302, "", Service::Ddm, ErrorKind::Refused);
    row(418, "", Service::Ddm, ErrorKind::Refused);
    // headers or address too long: the gateway's words for a bad request (ddm-api 6.4)
    row(414, "", Service::Ddm, ErrorKind::BadRequest);
    row(494, "", Service::Ddm, ErrorKind::BadRequest);
    // the gateway, whatever the service behind it
    row(404, "APIG.0101", Service::Ddm, ErrorKind::NotPublished);
    row(401, "APIG.0301", Service::Ddm, ErrorKind::NotSignedIn);
    row(401, "APIG.0307", Service::Ddm, ErrorKind::NotSignedIn);
    row(403, "APIG.0302", Service::Ddm, ErrorKind::Forbidden);
    row(429, "APIG.0308", Service::Ddm, ErrorKind::TooManyCalls);
    row(429, "APIG.0308", Service::Iam, ErrorKind::TooManyCalls);
    // IAM
    row(401, "IAM.401", Service::Iam, ErrorKind::SignInRefused);
    row(401, "IAM.0061", Service::Iam, ErrorKind::AccountLocked);
    row(400, "IAM.1061", Service::Iam, ErrorKind::SignInRefused);
    row(403, "IAM.0003", Service::Ddm, ErrorKind::Forbidden);
    row(403, "IAM.403", Service::Iam, ErrorKind::Forbidden);
    // busy, told in another status by RDS (ddm-api 4.2)
    row(403, "DBS.212033", Service::Rds, ErrorKind::Conflict);
    row(409, "DBS.212033", Service::Ddm, ErrorKind::Conflict);
}

void TestErrors::statusesAreSorted()
{
    QFETCH(int, status);
    QFETCH(QString, code);
    QFETCH(Service, service);
    QFETCH(ErrorKind, kind);
    QCOMPARE(int(errorKindOf(status, code, service)), int(kind));
}

QTEST_GUILESS_MAIN(TestErrors)

#include "tst_errors.moc"
