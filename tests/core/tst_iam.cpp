// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/client.h"
#include "tests/support/testregion.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 Minute = 60'000;
constexpr qint64 Hour = 60 * Minute;

QJsonObject bodyOf(const RawRequest &request)
{
    return QJsonDocument::fromJson(request.body).object()[u"auth"].toObject();
}

} // namespace

/// Signing in by token: how often IAM is asked, and when it is not.
class TestIam : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void diesWhileSigningIn();
    void asksForWhatItNeeds();
    void oneTokenForMany();
    void renewsBeforeTheEnd();
    void renewsAfterTheEnd();
    void shortLives_data();
    void shortLives();
    void oneRenewalForMany_data();
    void oneRenewalForMany();
    void lateRefusalRenewsNothing();
    void refusalOfIamItself();
    void refusedPassword_data();
    void refusedPassword();
    void troubleIsNotRemembered_data();
    void troubleIsNotRemembered();
    void forget();
    void forgetOnTheWay();
    void newCredentialsOnTheWay();
    void largeTokens_data();
    void largeTokens();
};

void TestIam::asksForWhatItNeeds()
{
    TestRegion region;
    QVERIFY(region.sent().succeeded());
    const RawRequest &request = region.iam.requests().front();
    QCOMPARE(request.verb(), "POST");
    QVERIFY(request.target().startsWith("/v3/auth/tokens"));
    QVERIFY(request.header("x-auth-token").isEmpty());
    const QJsonObject user = bodyOf(request)[u"identity"][u"password"][u"user"].toObject();
    QCOMPARE(user[u"name"].toString(), u"user"_s);
    QCOMPARE(user[u"password"].toString(), u"Pass-\"word\"-1"_s);
    QCOMPARE(user[u"domain"][u"name"].toString(), u"account"_s);
    QCOMPARE(bodyOf(request)[u"scope"][u"project"][u"name"].toString(), u"region-1"_s);
    QCOMPARE(region.tokenAt(0), "token-1");
    QVERIFY(region.authenticator->token());
}

void TestIam::oneTokenForMany()
{
    TestRegion region;
    QSignalSpy signedIn(region.authenticator.get(), &TokenAuthenticator::signedIn);
    std::deque<CallWatch> watches;
    for (int i = 0; i < 20; ++i)
        watches.emplace_back(region.send(i % 2 == 0 ? Verb::Get : Verb::Post));
    for (const CallWatch &watch : watches)
        QVERIFY(comesTrue([&] { return watch.succeeded(); }));
    for (int i = 0; i < 5; ++i)
        QVERIFY(region.sent().succeeded());
    QCOMPARE(region.iam.heads(), 1);
    QCOMPARE(region.service.heads(), 25);
    QCOMPARE(signedIn.size(), 1);
}

void TestIam::renewsBeforeTheEnd()
{
    TestRegion region;
    QVERIFY(region.sent().succeeded());
    region.clock.advance(23 * Hour + 49 * Minute);
    QVERIFY(region.sent().succeeded());
    QCOMPARE(region.iam.heads(), 1);

    // In the last minutes the old token still serves while a new one is fetched.
    region.iam.add({.moment = Moment::RequestEnd, .deed = Deed::Stall});
    region.clock.advance(2 * Minute);
    for (int i = 0; i < 3; ++i)
        QVERIFY(region.sent().succeeded());
    QVERIFY(comesTrue([&] { return region.iam.heads() == 2; }));
    QCOMPARE(region.tokenAt(4), "token-1");
    region.iam.answerStalled(1, region.newToken());
    QVERIFY(comesTrue(
        [&] { return region.sent().succeeded() && region.tokenAt(size_t(region.service.heads() - 1)) == "token-2"; }));
    QCOMPARE(region.iam.heads(), 2);
}

void TestIam::renewsAfterTheEnd()
{
    TestRegion region;
    QVERIFY(region.sent().succeeded());
    region.clock.jump(-10 * 24 * Hour); // the wall clock does not count
    QVERIFY(region.sent().succeeded());
    QCOMPARE(region.iam.heads(), 1);
    region.clock.advance(24 * Hour);
    QVERIFY(!region.authenticator->hasToken());
    QVERIFY(region.sent().succeeded());
    QCOMPARE(region.iam.heads(), 2);
    QCOMPARE(region.tokenAt(2), "token-2"); // and never with the old one
}

void TestIam::shortLives_data()
{
    QTest::addColumn<int>("seconds");
    QTest::newRow("five minutes") << 300;
    QTest::newRow("nothing") << 0;
    QTest::newRow("less than nothing") << -3600;
}

/// A token that lives for less than the margin must not make each call sign in.
void TestIam::shortLives()
{
    QFETCH(const int, seconds);
    TestRegion region;
    region.lifeMs = seconds * 1000;
    for (int i = 0; i < 10; ++i)
        QVERIFY(region.sent().succeeded());
    QCOMPARE(region.iam.heads(), 1);
}

void TestIam::oneRenewalForMany_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("APIG.0307") << QByteArray(R"({"error_code":"APIG.0307","error_msg":"The token must be updated."})");
    QTest::newRow("APIG.0301") << QByteArray(R"({"error_code":"APIG.0301","error_msg":"token expires"})");
    QTest::newRow("plain") << QByteArray("Unauthorized");
    QTest::newRow("empty") << QByteArray();
}

void TestIam::oneRenewalForMany()
{
    QFETCH(const QByteArray, body);
    TestRegion region;
    region.refusal.body = body;
    QVERIFY(region.sent().succeeded());
    region.tokens = 100; // the service does not know token-1 any more
    region.iam.add({.moment = Moment::RequestEnd, .deed = Deed::Stall});
    constexpr int Count = 15;
    std::deque<CallWatch> watches;
    for (int i = 0; i < Count; ++i)
        watches.emplace_back(region.send(i % 3 == 0 ? Verb::Put : Verb::Get));
    QVERIFY(comesTrue([&] { return region.iam.heads() == 2 && region.service.heads() == 1 + Count; }));
    // More come while it is being renewed; they wait too.
    for (int i = 0; i < 5; ++i)
        watches.emplace_back(region.send());
    QTest::qWait(10);
    QCOMPARE(region.service.heads(), 1 + Count);
    region.iam.answerStalled(1, region.newToken());
    for (const CallWatch &watch : watches)
        QVERIFY(comesTrue([&] { return watch.succeeded(); }));
    QCOMPARE(region.iam.heads(), 2);
    QCOMPARE(region.service.heads(), 1 + Count + Count + 5);
}

void TestIam::lateRefusalRenewsNothing()
{
    TestRegion region;
    QVERIFY(region.sent().succeeded());
    region.service.add({.moment = Moment::RequestEnd, .deed = Deed::Stall});
    const CallWatch late(region.send(Verb::Delete));
    QVERIFY(comesTrue([&] { return region.service.heads() == 2; }));
    region.tokens = 100;
    QVERIFY(region.sent().succeeded()); // was refused, and renewed
    QCOMPARE(region.iam.heads(), 2);
    region.service.answerStalled(1, region.refusal);
    QVERIFY(comesTrue([&] { return late.succeeded(); }));
    QCOMPARE(region.iam.heads(), 2);
}

/// With IAM a 401 can speak of a token, too.
void TestIam::refusalOfIamItself()
{
    TestRegion region;
    RateLimiterPool limiters(region.clock);
    ClientScope scope;
    scope.endpoints.urls.fill(region.service.url());
    Client client(scope,
                  {region.transport.get(), region.authenticator.get(), &limiters, &region.journal, &region.clock,
                   quickRetries()});
    QVERIFY(region.sent().succeeded());
    region.tokens = 100;
    region.refusal.body = R"({"error":{"code":401,"message":"The X-Auth-Token is invalid!","title":"Unauthorized"}})";
    const CallWatch watch(client.send(ListAccessibleProjects{}));
    QVERIFY(comesTrue([&] { return watch.ended() == 1; }));
    QVERIFY(watch.succeeded());
    QCOMPARE(region.iam.heads(), 2);
}

void TestIam::refusedPassword_data()
{
    QTest::addColumn<RawAnswer>("answer");
    QTest::addColumn<ErrorKind>("kind");
    const QByteArray wrong =
        R"({"error":{"code":401,"message":"The username or password is wrong.","title":"Unauthorized"}})";
    QTest::newRow("wrong") << RawAnswer{.status = 401, .body = wrong} << ErrorKind::SignInRefused;
    // Whatever the time: were this taken for a matter of the clock, the password would be tried until the account locks.
    QTest::newRow("wrong, clock off") << RawAnswer{.status = 401,
                                                   .body = wrong,
                                                   .headers = {{"Date", "Wed, 10 Jun 2026 05:15:00 GMT"}}}
                                      << ErrorKind::SignInRefused;
    QTest::newRow("locked") << RawAnswer{.status = 401,
                                         .body = R"({"error_code":"IAM.0061","error_msg":"Account locked."})"}
                            << ErrorKind::AccountLocked;
    QTest::newRow("wrong code") << RawAnswer{.status = 401, .body = R"({"error_code":"IAM.1061","error_msg":"totp"})"}
                                << ErrorKind::SignInRefused;
    QTest::newRow("malformed") << RawAnswer{.status = 400, .body = R"({"error":{"code":400,"message":"bad"}})"}
                               << ErrorKind::BadRequest;
    QTest::newRow("forbidden") << RawAnswer{.status = 403, .body = R"({"error":{"code":403,"message":"no"}})"}
                               << ErrorKind::Forbidden;
    QTest::newRow("no such project") << RawAnswer{.status = 404, .body = R"({"error":{"code":404,"message":"no"}})"}
                                     << ErrorKind::NotFound;
}

void TestIam::refusedPassword()
{
    QFETCH(const RawAnswer, answer);
    QFETCH(const ErrorKind, kind);
    TestRegion region;
    region.road.retry.attempts = 4;
    QSignalSpy refused(region.authenticator.get(), &TokenAuthenticator::refused);
    region.iam.add({.answer = answer});
    std::deque<CallWatch> watches;
    for (int i = 0; i < 10; ++i)
        watches.emplace_back(region.send());
    for (const CallWatch &watch : watches)
        QVERIFY(comesTrue([&] { return watch.ended() == 1; }));
    for (int i = 0; i < 5; ++i) {
        region.clock.advance(Hour);
        watches.push_back(region.sent(Verb::Post));
    }
    for (const CallWatch &watch : watches)
        QCOMPARE(watch.kind(), kind);
    QCOMPARE(region.iam.heads(), 1);
    QCOMPARE(region.service.connections(), 0);
    QCOMPARE(refused.size(), 1);

    PasswordCredentials corrected = TestRegion::somebody();
    corrected.password = Secret(u"another");
    region.authenticator->setCredentials(corrected);
    QCOMPARE(region.iam.heads(), 1); // not before it is needed
    QVERIFY(region.sent().succeeded());
    QCOMPARE(region.iam.heads(), 2);
    QCOMPARE(bodyOf(region.iam.requests()[1])[u"identity"][u"password"][u"user"][u"password"].toString(), u"another"_s);
}

void TestIam::troubleIsNotRemembered_data()
{
    QTest::addColumn<RawStep>("step");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("cut") << RawStep{.moment = Moment::RequestEnd, .deed = Deed::Close} << ErrorKind::ConnectionLost;
    QTest::newRow("reset") << RawStep{.moment = Moment::MidAnswer, .deed = Deed::Reset} << ErrorKind::ConnectionLost;
    QTest::newRow("500") << RawStep{.answer = {.status = 500}} << ErrorKind::ServerFailed;
    QTest::newRow("503") << RawStep{.answer = {.status = 503}} << ErrorKind::Unavailable;
    QTest::newRow("no token in it") << RawStep{.answer = {.status = 201}} << ErrorKind::Unreadable;
    QTest::newRow("a page") << RawStep{.answer = {.status = 200, .body = "<html></html>"}} << ErrorKind::Unreadable;
    QTest::newRow("redirect") << RawStep{.answer = {.status = 302, .headers = {{"Location", "/login"}}}}
                              << ErrorKind::RedirectRefused;
}

void TestIam::troubleIsNotRemembered()
{
    QFETCH(const RawStep, step);
    QFETCH(const ErrorKind, kind);
    TestRegion region;
    QSignalSpy refused(region.authenticator.get(), &TokenAuthenticator::refused);
    region.iam.add(step);
    QCOMPARE(region.sent().kind(), kind);
    QCOMPARE(region.iam.heads(), 1); // a sign-in is sent once, too
    QVERIFY(region.sent().succeeded());
    QCOMPARE(region.iam.heads(), 2);
    QVERIFY(refused.isEmpty());
}

void TestIam::forget()
{
    TestRegion region;
    QVERIFY(region.sent().succeeded());
    QVERIFY(region.authenticator->hasToken());
    region.authenticator->forget();
    QVERIFY(!region.authenticator->hasToken());
    QVERIFY(!region.authenticator->token());
    QVERIFY(!region.authenticator->isReady());
    HttpRequest request;
    region.authenticator->authorize(request);
    QVERIFY(request.headers.isEmpty());
    QVERIFY(region.sent().succeeded());
    QCOMPARE(region.tokenAt(1), "token-2");
}

/// A token that arrives after signing out is nobody's.
void TestIam::forgetOnTheWay()
{
    TestRegion region;
    QSignalSpy signedIn(region.authenticator.get(), &TokenAuthenticator::signedIn);
    region.iam.add({.moment = Moment::RequestEnd, .deed = Deed::Stall});
    const CallWatch waits(region.send());
    QVERIFY(comesTrue([&] { return region.iam.heads() == 1 && region.iam.requests()[0].complete; }));
    region.authenticator->forget();
    QCOMPARE(waits.ended(), 0);
    QVERIFY(comesTrue([&] { return waits.ended() == 1; }));
    QCOMPARE(waits.kind(), ErrorKind::NotSignedIn);
    region.iam.answerStalled(0, region.newToken());
    QTest::qWait(20);
    QVERIFY(!region.authenticator->hasToken());
    QVERIFY(signedIn.isEmpty());
    QCOMPARE(region.service.connections(), 0);
}

void TestIam::newCredentialsOnTheWay()
{
    TestRegion region;
    QSignalSpy refused(region.authenticator.get(), &TokenAuthenticator::refused);
    region.iam.add({.moment = Moment::RequestEnd, .deed = Deed::Stall});
    const CallWatch waits(region.send());
    QVERIFY(comesTrue([&] { return region.iam.heads() == 1 && region.iam.requests()[0].complete; }));
    PasswordCredentials corrected = TestRegion::somebody();
    corrected.userName = u"another"_s;
    region.authenticator->setCredentials(corrected);
    region.iam.answerStalled(0, {.status = 401, .body = "{}"}); // of the old ones
    QVERIFY(comesTrue([&] { return waits.ended() == 1; }));
    QVERIFY(waits.succeeded());
    QCOMPARE(region.iam.heads(), 2);
    QVERIFY(refused.isEmpty());
}

void TestIam::largeTokens_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<int>("size");
    for (const int size : {1'000, 8'192, 32 * 1024}) {
        QTest::addRow("TCP, %d", size) << false << size;
        QTest::addRow("TLS, %d", size) << true << size;
    }
}

void TestIam::largeTokens()
{
    QFETCH(const bool, tls);
    QFETCH(const int, size);
    if (tls && !Certificates::instance().available())
        QSKIP("there is no openssl command");
    TestRegion region(TestRegion::somebody(), tls ? std::optional(Certificates::instance().good) : std::nullopt);
    region.prefix = QByteArray(size - 1, 'M');
    for (const Verb verb : {Verb::Get, Verb::Post, Verb::Put, Verb::Delete})
        QVERIFY(region.sent(verb).succeeded());
    QCOMPARE(region.tokenAt(3).size(), size);
    QCOMPARE(region.iam.heads(), 1);
    QVERIFY(region.journal.bytes() < 20'000); // it is not kept there, either
}

/// Somebody chooses another project while the first token is still on its way.
void TestIam::diesWhileSigningIn()
{
    TestRegion region;
    region.iam.add({.moment = Moment::RequestEnd, .deed = Deed::Stall});
    const CallWatch waiting(region.send());
    QVERIFY(comesTrue([&] { return region.iam.heads() == 1; }));
    int signals_ = 0;
    connect(region.authenticator.get(), &TokenAuthenticator::refused, this, [&signals_] { ++signals_; });
    region.authenticator.reset();
    QVERIFY(comesTrue([&] { return waiting.ended() == 1; }));
    QCOMPARE(signals_, 0);
    QCOMPARE(region.service.heads(), 0);
    region.iam.answerStalled(0, region.newToken()); // to nobody
}

QTEST_GUILESS_MAIN(TestIam)

#include "tst_iam.moc"
