// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/signingauthenticator.h"
#include "tests/support/testregion.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject identityOf(const RawRequest &request)
{
    return QJsonDocument::fromJson(request.body)[u"auth"][u"identity"].toObject();
}

QByteArray httpDate(qint64 ms)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
    return QLocale::c().toString(time, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'").toLatin1();
}

} // namespace

/// One-time codes, each good for one token; and a clock that is off.
class TestIamCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codeTravelsOnce();
    void codeCannotRenew_data();
    void codeCannotRenew();
    void codeThatMayHaveArrivedIsUsed_data();
    void codeThatMayHaveArrivedIsUsed();
    void codeThatDidNotArriveIsNot();
    void forgottenTokenOfACode();
    void clockSkew_data();
    void clockSkew();
    void clockSkewAndToken();
};

void TestIamCodes::codeTravelsOnce()
{
    TestRegion region(TestRegion::somebodyWithCode());
    for (int i = 0; i < 3; ++i)
        QVERIFY(region.sent().succeeded());
    QCOMPARE(region.iam.heads(), 1);
    const QJsonObject identity = identityOf(region.iam.requests().front());
    QCOMPARE(identity[u"methods"].toArray(), (QJsonArray{u"password"_s, u"totp"_s}));
    QCOMPARE(identity[u"totp"][u"user"][u"id"].toString(), u"u1"_s);
    QCOMPARE(identity[u"totp"][u"user"][u"passcode"].toString(), u"493816"_s);
}

void TestIamCodes::codeCannotRenew_data()
{
    QTest::addColumn<bool>("expires");
    QTest::newRow("token expires") << true;
    QTest::newRow("token is refused") << false;
}

/// The user must be asked. Neither the old code nor the password alone is tried.
void TestIamCodes::codeCannotRenew()
{
    QFETCH(const bool, expires);
    TestRegion region(TestRegion::somebodyWithCode());
    QVERIFY(region.sent().succeeded());
    // Nor in the last minutes of the token, which still serves.
    region.clock.advance(23 * 3600'000 + 55 * 60'000);
    QVERIFY(region.sent().succeeded());
    if (expires)
        region.clock.advance(3600'000);
    else
        region.tokens = 100;
    const int before = region.service.heads();
    for (const Verb verb : {Verb::Get, Verb::Put})
        QCOMPARE(region.sent(verb).kind(), ErrorKind::NotSignedIn);
    QCOMPARE(region.iam.heads(), 1);
    QCOMPARE(region.service.heads(), expires ? before : before + 2);

    region.authenticator->setCredentials(TestRegion::somebodyWithCode(u"271828"_s));
    QVERIFY(region.sent().succeeded());
    QCOMPARE(region.iam.heads(), 2);
    QCOMPARE(identityOf(region.iam.requests()[1])[u"totp"][u"user"][u"passcode"].toString(), u"271828"_s);
}

void TestIamCodes::codeThatMayHaveArrivedIsUsed_data()
{
    QTest::addColumn<RawStep>("step");
    QTest::newRow("cut") << RawStep{.moment = Moment::RequestEnd, .deed = Deed::Close};
    QTest::newRow("500") << RawStep{.answer = {.status = 500}};
    QTest::newRow("unreadable") << RawStep{.answer = {.status = 201}};
}

void TestIamCodes::codeThatMayHaveArrivedIsUsed()
{
    QFETCH(const RawStep, step);
    TestRegion region(TestRegion::somebodyWithCode());
    region.iam.add(step);
    QVERIFY(region.sent().failed());
    QCOMPARE(region.sent().kind(), ErrorKind::NotSignedIn);
    QCOMPARE(region.iam.heads(), 1);
}

void TestIamCodes::codeThatDidNotArriveIsNot()
{
    TestRegion region(TestRegion::somebodyWithCode());
    const quint16 port = region.iam.serverPort();
    region.iam.stopListening();
    QCOMPARE(region.sent().kind(), ErrorKind::ConnectionRefused);
    region.iam.start({}, port);
    QVERIFY(region.sent().succeeded());
    QCOMPARE(identityOf(region.iam.requests()[0])[u"totp"][u"user"][u"passcode"].toString(), u"493816"_s);
}

void TestIamCodes::forgottenTokenOfACode()
{
    TestRegion region(TestRegion::somebodyWithCode());
    QVERIFY(region.sent().succeeded());
    region.authenticator->forget();
    QCOMPARE(region.sent().kind(), ErrorKind::NotSignedIn);
    QCOMPARE(region.iam.heads(), 1);
}

void TestIamCodes::clockSkew_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<bool>("isOff");
    QTest::newRow("right") << 0 << false;
    QTest::newRow("14 minutes ahead") << 14 << false;
    QTest::newRow("14 minutes behind") << -14 << false;
    QTest::newRow("15 minutes ahead") << 15 << false;
    QTest::newRow("16 minutes ahead") << 16 << true;
    QTest::newRow("16 minutes behind") << -16 << true;
    QTest::newRow("a day") << 24 * 60 << true;
}

/// A signature bears our time; the gateway takes no request that is 15 minutes off.
void TestIamCodes::clockSkew()
{
    QFETCH(const int, minutes);
    QFETCH(const bool, isOff);
    TestRegion region;
    SigningAuthenticator authenticator({u"AK1"_s, Secret(u"SK1-secret"), {}}, region.clock);
    region.road.authenticator = &authenticator;
    region.refusal = {.status = 401,
                      .body = R"({"error_code":"APIG.0301","error_msg":"verify aksk signature fail"})",
                      .headers = {{"Date", httpDate(region.clock.nowMs() - minutes * 60'000)}}};
    const CallWatch watch = region.sent(Verb::Put);
    QCOMPARE(watch.kind(), isOff ? ErrorKind::ClockSkew : ErrorKind::NotSignedIn);
    if (isOff)
        QCOMPARE(watch.error().message, QString::number(minutes * 60));
    QCOMPARE(watch.error().code, u"APIG.0301"_s);
    QCOMPARE(region.service.heads(), 1);
    // Other refusals have nothing to do with the clock.
    region.refusal.status = 403;
    region.refusal.body = R"({"error_code":"APIG.0302"})";
    QCOMPARE(region.sent().kind(), ErrorKind::Forbidden);
}

/// A token bears no time of ours: it is renewed first, and the clock is blamed only where that did not help.
void TestIamCodes::clockSkewAndToken()
{
    TestRegion region;
    region.refusal.headers = {{"Date", httpDate(region.clock.nowMs() + 3600'000)}};
    QVERIFY(region.sent().succeeded());
    region.tokens = 100;
    QVERIFY(region.sent().succeeded());
    QCOMPARE(region.iam.heads(), 2);

    region.prefix = "other-"; // from now on IAM's tokens are none here
    region.iam.setHandler([&](const RawRequest &) {
        RawAnswer answer = region.newToken();
        answer.headers[0].second = "useless";
        return RawStep{.answer = answer};
    });
    const CallWatch watch = region.sent();
    QCOMPARE(watch.kind(), ErrorKind::ClockSkew);
    QCOMPARE(watch.error().message, u"-3600"_s);
    QCOMPARE(region.iam.heads(), 3);
}

QTEST_GUILESS_MAIN(TestIamCodes)

#include "tst_iamcodes.moc"
