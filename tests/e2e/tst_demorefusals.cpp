// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/requestsigner.h"
#include "core/demo/demoservice.h"
#include "tests/support/manualclock.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

/// The demo service refuses as the real one does: right status, code and shape.
class TestDemoRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refusesWithoutOrWithBadToken();
    void refusesAnExpiredToken();
    void refusesABadSignature();
    void acceptsTheHeaderSetsOfClients();
    void refusesWrongPasswordsAndLocks();
    void issuesTokensForCodesAndRoles();
    void refusesTheSixtyFirstCall();
    void refusesOtherProjects();
    void refusesBadRequests_data();
    void refusesBadRequests();
    void refusesWhatIsNotPublished();
    void refusesByTheShapeOfEachService();
    void refusesWhatIsTooLarge();

private:
    DemoRequest request(const QByteArray &method, const QByteArray &path, const QByteArray &query = {}) const
    {
        DemoRequest made;
        made.method = method;
        made.path = path;
        made.query = query;
        made.headers.emplaceBack("Content-Type", "application/json");
        if (!m_token.isEmpty())
            made.headers.emplaceBack("X-Auth-Token", m_token);
        return made;
    }
    DemoRequest tokenRequest(const QByteArray &body) const
    {
        DemoRequest made;
        made.service = Service::Iam;
        made.method = "POST";
        made.path = "/v3/auth/tokens";
        made.headers.emplaceBack("Content-Type", "application/json");
        made.body = body;
        return made;
    }
    QByteArray passwordBody(const QString &user, const QString &password, const QString &extra = {}) const
    {
        return u"{\"auth\":{\"identity\":{\"methods\":[\"password\"%3],\"password\":{\"user\":{\"name\":\"%1\","
               u"\"password\":\"%2\","
               "\"domain\":{\"name\":\"ddm-demo\"}}}},\"scope\":{\"project\":{\"name\":\"cn-north-4\"}}}}"_s
                   .arg(user, password, extra)
                   .toUtf8();
    }
    void signIn()
    {
        const DemoAnswer answer = m_service->answer(
            tokenRequest(passwordBody(m_service->world().userName, m_service->world().password)));
        QCOMPARE(answer.status, 201);
        for (const auto &[name, value] : answer.headers) {
            if (name == "X-Subject-Token")
                m_token = value;
        }
        QVERIFY(!m_token.isEmpty());
    }
    static QJsonObject json(const DemoAnswer &answer) { return QJsonDocument::fromJson(answer.body).object(); }
    DemoRequest signedRequest(DemoRequest unsignedRequest, const QList<QByteArray> &covered) const;
    QByteArray instances() const { return "/v1/" + m_project + "/instances"; }

    ManualClock m_clock;
    std::unique_ptr<DemoService> m_service;
    QByteArray m_token;
    QByteArray m_project;
    QByteArray m_instance;
};

void TestDemoRefusals::init()
{
    DemoSettings settings;
    m_service = std::make_unique<DemoService>(settings, m_clock);
    m_project = m_service->world().projects[0].project.id.toLatin1();
    m_instance = m_service->world().projects[0].instances[0].base.id.toLatin1();
    m_token.clear();
    signIn();
}

void TestDemoRefusals::refusesWithoutOrWithBadToken()
{
    m_token.clear();
    DemoAnswer answer = m_service->answer(request("GET", instances()));
    QCOMPARE(answer.status, 401);
    QCOMPARE(json(answer)[u"error_code"].toString(), u"APIG.0301"_s);
    QVERIFY(json(answer)[u"error_msg"].toString().contains("x-auth-token not found"_L1));
    QCOMPARE(json(answer)[u"request_id"].toString().size(), 32);
    m_token = "MIInobody";
    answer = m_service->answer(request("GET", instances()));
    QCOMPARE(answer.status, 401);
    QVERIFY(json(answer)[u"error_msg"].toString().contains("decrypt token fail"_L1));
}

void TestDemoRefusals::refusesAnExpiredToken()
{
    m_clock.advance(24LL * 3600 * 1000 - 1);
    QCOMPARE(m_service->answer(request("GET", instances())).status, 200);
    m_clock.advance(1);
    const DemoAnswer answer = m_service->answer(request("GET", instances()));
    QCOMPARE(answer.status, 401);
    QVERIFY(json(answer)[u"error_msg"].toString().contains("token expires, expires_at: "_L1));
}

DemoRequest TestDemoRefusals::signedRequest(DemoRequest made, const QList<QByteArray> &covered) const
{
    made.headers.removeIf([](const auto &header) { return header.first == "X-Auth-Token"; });
    made.headers.emplaceBack("Host", "127.0.0.1:8080");
    made.headers.emplaceBack("User-Agent", "somebody/1.0");
    made.headers.emplaceBack("X-Sdk-Date", m_clock.nowUtc().toString(u"yyyyMMdd'T'HHmmss'Z'").toLatin1());
    SignedParts parts;
    parts.method = made.method;
    parts.path = made.path;
    parts.body = made.body;
    for (const auto &header : std::as_const(made.headers)) {
        if (covered.contains(header.first.toLower()))
            parts.headers.append(header);
    }
    made.headers.append({"Authorization",
                         RequestSigner::authorize(parts, m_service->world().accessKey.toLatin1(),
                                                  Secret(m_service->world().secretKey))});
    return made;
}

void TestDemoRefusals::acceptsTheHeaderSetsOfClients()
{
    // As the Python, Node and Go SDKs sign them (ddm-api 8, step 5); x-sdk-date is all that a verifier may demand.
    for (const QList<QByteArray> &covered :
         QList<QList<QByteArray>>{{"content-type", "host", "user-agent", "x-sdk-date"},
                                  {"content-type", "host", "x-sdk-date"},
                                  {"x-sdk-date"}}) {
        QCOMPARE(m_service->answer(signedRequest(request("GET", instances()), covered)).status, 200);
    }
    DemoRequest check = request("POST", "/v3/" + m_project + "/weak-password-verification");
    check.body = "{\"password\":\"Abc\"}";
    QCOMPARE(m_service->answer(signedRequest(check, {"host", "x-sdk-date"})).status, 200);
}

void TestDemoRefusals::refusesABadSignature()
{
    DemoRequest made = signedRequest(request("GET", instances()), {"host", "x-sdk-date"});
    for (auto &header : made.headers) {
        if (header.first == "Host")
            header.second = "elsewhere:8080";
    }
    DemoAnswer answer = m_service->answer(made);
    QCOMPARE(answer.status, 401);
    QVERIFY(json(answer)[u"error_msg"].toString().contains("verify aksk signature fail, canonicalRequest:GET|/v1/"_L1));

    DemoRequest undated = signedRequest(request("GET", instances()), {"host"});
    QCOMPARE(m_service->answer(undated).status, 401);

    DemoRequest late = signedRequest(request("GET", instances()), {"host", "x-sdk-date"});
    m_clock.advance(15 * 60 * 1000 + 1000);
    QCOMPARE(m_service->answer(late).status, 401);

    DemoRequest stranger = signedRequest(request("GET", instances()), {"x-sdk-date"});
    stranger.headers.last().second.replace(m_service->world().accessKey.toLatin1(), "AKNOBODY");
    answer = m_service->answer(stranger);
    QCOMPARE(answer.status, 401);
    QVERIFY(json(answer)[u"error_msg"].toString().contains("ak AKNOBODY not exist"_L1));
}

void TestDemoRefusals::refusesWrongPasswordsAndLocks()
{
    const World &world = m_service->world();
    for (int i = 0; i < 5; ++i) {
        const DemoAnswer answer = m_service->answer(tokenRequest(passwordBody(world.userName, u"wrong"_s)));
        QCOMPARE(answer.status, 401);
        QCOMPARE(json(answer)[u"error"][u"code"].toInt(), 401);
        QCOMPARE(json(answer)[u"error"][u"title"].toString(), u"Unauthorized"_s);
    }
    QVERIFY(json(m_service->answer(tokenRequest(passwordBody(world.userName, world.password))))[u"error"][u"message"]
                .toString()
                .contains("locked"_L1));
    m_clock.advance(15 * 60 * 1000 + 1);
    QCOMPARE(m_service->answer(tokenRequest(passwordBody(world.userName, world.password))).status, 201);
}

void TestDemoRefusals::issuesTokensForCodesAndRoles()
{
    const World &world = m_service->world();
    const QString mfa = world.userName + "-mfa"_L1;
    QCOMPARE(m_service->answer(tokenRequest(passwordBody(mfa, world.password))).status, 401);
    const auto withCode = [&](const QString &code) {
        QByteArray body = passwordBody(mfa, world.password, u",\"totp\""_s);
        body.replace("\"password\":{\"user\"",
                     QByteArray("\"totp\":{\"user\":{\"id\":\"x\",\"passcode\":\"" + code.toLatin1()
                                + "\"}},\"password\":{\"user\""));
        return m_service->answer(tokenRequest(body));
    };
    QCOMPARE(withCode(u"000000"_s).status, 401);
    const DemoAnswer accepted = withCode(world.oneTimeCode);
    QCOMPARE(accepted.status, 201);
    QVERIFY(!json(accepted)[u"token"][u"mfa_authn_at"].toString().isEmpty());

    DemoRequest assume = tokenRequest(
        "{\"auth\":{\"identity\":{\"methods\":[\"assume_role\"],\"assume_role\":{\"domain_name\":"
        "\"ddm-demo\",\"agency_name\":\"ddm-operators\"}},\"scope\":{\"project\":{\"name\":\"cn-north-4\"}}}}");
    QCOMPARE(m_service->answer(assume).status, 401);
    assume.headers.emplaceBack("X-Auth-Token", m_token);
    const DemoAnswer assumed = m_service->answer(assume);
    QCOMPARE(assumed.status, 201);
    QCOMPARE(json(assumed)[u"token"][u"assumed_by"][u"user"][u"name"].toString(), world.userName);
    assume.body.replace("ddm-operators", "strangers");
    QCOMPARE(m_service->answer(assume).status, 403);
}

void TestDemoRefusals::refusesTheSixtyFirstCall()
{
    for (int i = 0; i < 60; ++i) {
        QCOMPARE(m_service->answer(request("GET", instances())).status, 200);
        m_clock.advance(100);
    }
    const DemoAnswer answer = m_service->answer(request("GET", instances()));
    QCOMPARE(answer.status, 429);
    QCOMPARE(json(answer)[u"error_code"].toString(), u"APIG.0308"_s);
    QVERIFY(json(answer)[u"error_msg"].toString().contains("limit:60,time:1 minute"_L1));
    // Another service has a budget of its own.
    DemoRequest vpcs = request("GET", "/v1/" + m_project + "/vpcs");
    vpcs.service = Service::Vpc;
    QCOMPARE(m_service->answer(vpcs).status, 200);
    // The window slides: when the first call is a minute old, one more may come.
    m_clock.advance(60'000 - 60 * 100 - 1);
    QCOMPARE(m_service->answer(request("GET", instances())).status, 429);
    m_clock.advance(1);
    QCOMPARE(m_service->answer(request("GET", instances())).status, 200);
    QCOMPARE(m_service->answer(request("GET", instances())).status, 429);
}

void TestDemoRefusals::refusesOtherProjects()
{
    const QByteArray other = m_service->world().projects[1].project.id.toLatin1();
    const DemoAnswer answer = m_service->answer(request("GET", "/v1/" + other + "/instances"));
    QCOMPARE(answer.status, 403);
    QCOMPARE(json(answer)[u"errCode"].toString(), u"DBS.300541"_s);
}

void TestDemoRefusals::refusesBadRequests_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char *path, const char *query, int status, const char *code) {
        QTest::newRow(name) << QByteArray("GET") << QByteArray(path) << QByteArray(query) << status
                            << QString::fromLatin1(code);
    };
    row("unknown instance", "/v1/P/instances/0000", "", 404, "DBS.200002");
    row("unknown node", "/v1/P/instances/I/nodes/0000", "", 404, "DBS.200013");
    row("unknown schema", "/v1/P/instances/I/databases/nothing", "", 400, "DBS.300129");
    row("unknown job", "/v3/P/jobs/0000", "", 400, "DBS.300400");
    row("limit 0", "/v1/P/instances", "limit=0", 400, "DBS.280001");
    row("limit 129", "/v1/P/instances", "limit=129", 400, "DBS.280001");
    row("offset -1", "/v1/P/instances", "offset=-1", 400, "DBS.280001");
    row("limit not a number", "/v1/P/instances", "limit=ten", 400, "DBS.280001");
    row("unknown query", "/v1/P/instances", "limits=10", 400, "DBS.280001");
    row("classes without engine", "/v2/P/flavors", "", 400, "DBS.280001");
    row("unknown engine", "/v2/P/flavors", "engine_id=x", 400, "DBS.280001");
    row("page 0", "/v2/P/instances/I/slowlog", "curPage=0&perPage=10&startDate=1&endDate=2", 400, "DBS.280001");
    row("no end", "/v2/P/instances/I/slowlog", "curPage=1&perPage=10&startDate=1", 400, "DBS.280001");
    row("reversed", "/v2/P/instances/I/slowlog", "curPage=1&perPage=10&startDate=2000&endDate=1000", 400, "DBS.280001");
    row("seven days", "/v2/P/instances/I/slowlog", "curPage=1&perPage=10&startDate=1000&endDate=604801000", 200, "");
    row("more than seven days", "/v2/P/instances/I/slowlog", "curPage=1&perPage=10&startDate=1000&endDate=604801001",
        400, "DBS.280001");
    row("more than thirty days", "/v3/P/jobs", "start_time=0&end_time=2592000001", 400, "DBS.280001");
}

void TestDemoRefusals::refusesBadRequests()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, query);
    QFETCH(int, status);
    QFETCH(QString, code);
    path.replace("/P/", QByteArray('/' + m_project + '/'));
    path.replace("/I/", QByteArray('/' + m_instance + '/'));
    const DemoAnswer answer = m_service->answer(request(method, path, query));
    QVERIFY2(answer.status == status, answer.body.constData());
    if (!code.isEmpty()) {
        const bool old = !path.startsWith("/v3");
        QCOMPARE(json(answer)[old ? u"errCode"_s : u"error_code"_s].toString(), code);
        QVERIFY(!json(answer)[old ? u"externalMessage"_s : u"error_msg"_s].toString().isEmpty());
    }
}

void TestDemoRefusals::refusesWhatIsNotPublished()
{
    for (const char *path : {"/", "/v9/P/instances", "/v1/P/instances/I/secrets"}) {
        const DemoAnswer answer = m_service->answer(request("GET", path));
        QCOMPARE(answer.status, 404);
        QCOMPARE(json(answer)[u"error_code"].toString(), u"APIG.0101"_s);
    }
    QCOMPARE(m_service->answer(request("PATCH", instances())).status, 404);
}

void TestDemoRefusals::refusesByTheShapeOfEachService()
{
    DemoRequest check = request("POST", "/v3/" + m_project + "/weak-password-verification");
    for (const char *body : {"{\"password\":1}", "{}", "{\"password\":\"x\",\"passwort\":\"y\"}", "[]", "{"}) {
        check.body = body;
        const DemoAnswer answer = m_service->answer(check);
        QCOMPARE(answer.status, 400);
        QCOMPARE(json(answer)[u"error_code"].toString(), u"DBS.280001"_s);
    }
    check.body = "{\"password\":\"x\"}";
    check.headers[0].second = "text/xml";
    QCOMPARE(m_service->answer(check).status, 415);

    DemoRequest vpcs = request("GET", "/v1/" + m_project + "/vpcs", "limit=5000");
    vpcs.service = Service::Vpc;
    QCOMPARE(json(m_service->answer(vpcs))[u"code"].toString(), u"VPC.0002"_s);
    DemoRequest projects = request("GET", "/v1.0/enterprise-projects", "limit=0");
    projects.service = Service::Eps;
    QCOMPARE(json(m_service->answer(projects))[u"error"][u"error_code"].toString(), u"EPS.0003"_s);
}

void TestDemoRefusals::refusesWhatIsTooLarge()
{
    DemoRequest large = request("GET", instances());
    large.headers.emplaceBack("X-Padding", QByteArray(32 * 1024, 'x'));
    QCOMPARE(m_service->answer(large).status, 200); // a token of 32 KB must pass
    large.headers.emplaceBack("X-More", QByteArray(34 * 1024, 'x'));
    QCOMPARE(m_service->answer(large).status, 494);
    QCOMPARE(m_service->answer(request("GET", instances(), QByteArray(40'000, 'x'))).status, 414);
}

QTEST_GUILESS_MAIN(TestDemoRefusals)

#include "tst_demorefusals.moc"
