// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/manualclock.h"
#include "tests/support/testroad.h"

#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Hands out numbered tokens.
class Tokens final : public Authenticator
{
public:
    void prepare(QObject *context, Done done) override
    {
        QMetaObject::invokeMethod(
            context, [done] { done(std::nullopt); }, Qt::QueuedConnection);
    }
    void authorize(HttpRequest &request) override
    {
        request.headers.append({"X-Auth-Token", {}, Secret(u"token-%1"_s.arg(number))});
    }
    bool renew(const HttpRequest &) override
    {
        ++number;
        return renewable;
    }

    int number = 1;
    bool renewable = true;
};

RawAnswer refusal(int status, const QByteArray &code, QList<std::pair<QByteArray, QByteArray>> headers = {})
{
    return {.status = status, .body = R"({"error_code":")" + code + R"(","error_msg":"no"})", .headers = headers};
}

QByteArray httpDate(qint64 ms)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
    return QLocale::c().toString(time, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'").toLatin1();
}

const std::vector<std::pair<Verb, QString>> Changes = {{Verb::Post, {}},   {Verb::Post, u"x"_s},
                                                       {Verb::Put, {}},    {Verb::Put, u"x"_s},
                                                       {Verb::Delete, {}}, {Verb::Delete, u"x"_s}};

/// One call; returns when it has ended.
CallWatch sent(TestRoad &road, Verb verb, const QString &text = {})
{
    CallWatch watch(road.send(verb, text));
    comesTrue([&] { return watch.ended() == 1; });
    return watch;
}

} // namespace

/// What may go again, and what may not (design 3).
class TestSentAgain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connectionRefused_data();
    void connectionRefused();
    void tlsRefused();
    void unauthorised_data();
    void unauthorised();
    void unauthorisedTwice();
    void throttled_data();
    void throttled();
    void throttledForEverybody();
    void throttledTooOften();
    void conflict();
    void serverFailsAtChange_data();
    void serverFailsAtChange();
    void serverFailsAtRead_data();
    void serverFailsAtRead();
    void readGivesUp();
};

void TestSentAgain::connectionRefused_data()
{
    QTest::addColumn<bool>("tls");
    QTest::newRow("TCP") << false;
    QTest::newRow("TLS") << true;
}

void TestSentAgain::connectionRefused()
{
    QFETCH(const bool, tls);
    if (tls && !Certificates::instance().available())
        QSKIP("there is no openssl command");
    for (const auto &[verb, text] : Changes) {
        const auto identity = tls ? std::optional(Certificates::instance().good) : std::nullopt;
        TestRoad road(identity);
        road.road.retry.attempts = 1000;
        const quint16 port = road.server.serverPort();
        road.server.stopListening();
        const CallWatch watch(road.send(verb, text));
        QVERIFY(comesTrue([&] {
            return !road.journal.entries().empty()
                && road.journal.entries().front().fault == ErrorKind::ConnectionRefused;
        }));
        road.server.start(identity, port);
        QVERIFY(comesTrue([&] { return watch.ended() == 1; }));
        QVERIFY(watch.succeeded());
        QCOMPARE(road.server.heads(), 1);
    }
}

void TestSentAgain::tlsRefused()
{
    if (!Certificates::instance().available())
        QSKIP("there is no openssl command");
    for (const auto &[verb, text] : Changes) {
        TestRoad road(Certificates::instance().good);
        road.road.retry.attempts = 5;
        for (int i = 0; i < 4; ++i)
            road.server.add({.moment = Moment::Hello, .deed = i % 2 == 0 ? Deed::Close : Deed::Reset});
        const CallWatch watch = sent(road, verb, text);
        QVERIFY(watch.succeeded());
        QCOMPARE(road.server.heads(), 1);
    }
}

void TestSentAgain::unauthorised_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("plain") << QByteArray();
    QTest::newRow("renew") << QByteArray("APIG.0307");
    QTest::newRow("renew, other spelling") << QByteArray("APIGW.0307");
    QTest::newRow("expired") << QByteArray("APIG.0301");
}

void TestSentAgain::unauthorised()
{
    QFETCH(const QByteArray, code);
    std::vector<std::pair<Verb, QString>> requests = Changes;
    requests.push_back({Verb::Get, {}});
    for (const auto &[verb, text] : requests) {
        TestRoad road;
        Tokens tokens;
        road.road.authenticator = &tokens;
        road.server.add({.answer = refusal(401, code)});
        const CallWatch watch = sent(road, verb, text);
        QVERIFY(watch.succeeded());
        QCOMPARE(road.server.heads(), 2);
        QCOMPARE(road.server.requests()[0].header("x-auth-token"), "token-1");
        QCOMPARE(road.server.requests()[1].header("x-auth-token"), "token-2");
        QCOMPARE(road.server.requests()[1].body, road.server.requests()[0].body);
    }
}

void TestSentAgain::unauthorisedTwice()
{
    for (const bool renewable : {true, false}) {
        for (const Verb verb : {Verb::Get, Verb::Post, Verb::Delete}) {
            TestRoad road;
            Tokens tokens;
            tokens.renewable = renewable;
            road.road.authenticator = &tokens;
            road.server.setHandler([](const RawRequest &) { return RawStep{.answer = refusal(401, "APIG.0307")}; });
            const CallWatch watch = sent(road, verb);
            QCOMPARE(watch.kind(), ErrorKind::NotSignedIn);
            QCOMPARE(road.server.heads(), renewable ? 2 : 1);
        }
    }
}

void TestSentAgain::throttled_data()
{
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<int>("expectedMs");
    const qint64 now = ManualClock().nowMs();
    QTest::newRow("nothing said") << QByteArray() << 4'000;
    QTest::newRow("seconds") << QByteArray("7") << 7'000;
    QTest::newRow("date") << httpDate(now + 9'000) << 9'000;
    QTest::newRow("date that is over") << httpDate(now - 60'000) << 0;
    QTest::newRow("at once") << QByteArray("0") << 0;
    QTest::newRow("nonsense") << QByteArray("soon") << 4'000;
    QTest::newRow("negative") << QByteArray("-5") << 4'000;
    QTest::newRow("for ever") << QByteArray("99999999999") << 3'600'000;
}

/// A call that met the limit of the service is queued again, and leaves when the service said, not before.
void TestSentAgain::throttled()
{
    QFETCH(const QByteArray, retryAfter);
    QFETCH(const int, expectedMs);
    for (const Verb verb : {Verb::Get, Verb::Post, Verb::Delete}) {
        TestRoad road;
        ManualClock clock;
        RateLimiter limiter(clock);
        road.road.clock = &clock;
        road.road.limiter = &limiter;
        road.road.retry.throttledBackoffMs = 4'000;
        RawAnswer answer = refusal(429, "APIG.0308");
        if (!retryAfter.isEmpty())
            answer.headers = {{"Retry-After", retryAfter}};
        road.server.add({.answer = answer});
        const CallWatch watch(road.send(verb));
        QVERIFY(comesTrue([&] { return road.server.heads() == 1 && limiter.queued() + road.server.heads() == 2; }));
        if (expectedMs > 0) {
            clock.advance(expectedMs - 1);
            limiter.hold(0);
            QTest::qWait(5);
            QCOMPARE(road.server.heads(), 1);
            QCOMPARE(limiter.available(), 0);
            clock.advance(1);
            limiter.hold(0); // looks again
        }
        QVERIFY(comesTrue([&] { return watch.ended() == 1; }));
        QVERIFY(watch.succeeded());
        QCOMPARE(road.server.heads(), 2);
    }
}

void TestSentAgain::throttledForEverybody()
{
    TestRoad road;
    ManualClock clock;
    RateLimiter limiter(clock);
    road.road.clock = &clock;
    road.road.limiter = &limiter;
    road.server.add({.answer = refusal(429, "APIG.0308", {{"Retry-After", "30"}})});
    const CallWatch first(road.send(Verb::Get));
    QVERIFY(comesTrue([&] { return road.server.heads() == 1 && limiter.queued() == 1; }));
    const CallWatch second(road.send(Verb::Get));
    QVERIFY(comesTrue([&] { return limiter.queued() == 2; }));
    QTest::qWait(5);
    QCOMPARE(road.server.heads(), 1);
    clock.advance(30'000);
    limiter.hold(0);
    QVERIFY(comesTrue([&] { return first.succeeded() && second.succeeded(); }));
    QCOMPARE(road.server.heads(), 3);
}

void TestSentAgain::throttledTooOften()
{
    for (const Verb verb : {Verb::Get, Verb::Put}) {
        TestRoad road;
        road.road.retry.throttled = 3;
        road.road.retry.attempts = 1; // does not count here: the call was not looked at
        road.server.setHandler([](const RawRequest &) {
            return RawStep{.answer = refusal(429, "APIG.0308", {{"Retry-After", "0"}})};
        });
        const CallWatch watch = sent(road, verb);
        QCOMPARE(watch.kind(), ErrorKind::TooManyCalls);
        QCOMPARE(watch.error().retryAfterMs, 0);
        QCOMPARE(road.server.heads(), 4);
    }
}

void TestSentAgain::conflict()
{
    for (const Verb verb : {Verb::Get, Verb::Post, Verb::Put, Verb::Delete}) {
        TestRoad road;
        road.server.add({.answer = refusal(409, "DBS.200019")});
        const CallWatch watch = sent(road, verb, verb == Verb::Post ? u"x"_s : QString());
        QCOMPARE(watch.kind(), ErrorKind::Conflict);
        QCOMPARE(watch.error().code, u"DBS.200019"_s);
        QCOMPARE(road.server.heads(), 1);
    }
}

void TestSentAgain::serverFailsAtChange_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("500") << 500 << ErrorKind::ServerFailed;
    QTest::newRow("501") << 501 << ErrorKind::ServerFailed;
    QTest::newRow("503") << 503 << ErrorKind::Unavailable;
    // Here somebody on the way answered who does not know.
    QTest::newRow("502") << 502 << ErrorKind::OutcomeUnknown;
    QTest::newRow("504") << 504 << ErrorKind::OutcomeUnknown;
}

void TestSentAgain::serverFailsAtChange()
{
    QFETCH(const int, status);
    QFETCH(const ErrorKind, kind);
    for (const auto &[verb, text] : Changes) {
        TestRoad road;
        road.server.add({.answer = refusal(status, "DBS.200412", {{"Retry-After", "0"}})});
        const CallWatch watch = sent(road, verb, text);
        QCOMPARE(watch.kind(), kind);
        QCOMPARE(watch.error().httpStatus, status);
        QCOMPARE(watch.error().code, u"DBS.200412"_s);
        QCOMPARE(road.server.heads(), 1);
    }
}

void TestSentAgain::serverFailsAtRead_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {500, 502, 503, 504})
        QTest::addRow("%d", status) << status;
}

void TestSentAgain::serverFailsAtRead()
{
    QFETCH(const int, status);
    TestRoad road;
    road.road.retry.attempts = 4;
    road.server.add({.answer = refusal(status, "DBS.200412")});
    road.server.add({.answer = refusal(status, "DBS.200412", {{"Retry-After", "0"}})});
    road.server.add({.moment = Moment::MidAnswer, .deed = Deed::Close});
    const CallWatch watch = sent(road, Verb::Get);
    QVERIFY(watch.succeeded());
    QCOMPARE(road.server.heads(), 4);
    QCOMPARE(road.journal.entries().size(), 4U);
    QCOMPARE(road.journal.entries().back().attempt, 4);
}

void TestSentAgain::readGivesUp()
{
    TestRoad road;
    road.road.retry.attempts = 3;
    road.server.setHandler([](const RawRequest &) { return RawStep{.answer = refusal(503, "DBS.200412")}; });
    const CallWatch watch = sent(road, Verb::Get);
    QCOMPARE(watch.kind(), ErrorKind::Unavailable);
    QCOMPARE(road.server.heads(), 3);

    // What the service has decided is not asked again.
    for (const int status : {400, 403, 404}) {
        TestRoad other;
        other.server.add({.answer = refusal(status, "DBS.280001")});
        QVERIFY(sent(other, Verb::Get).failed());
        QCOMPARE(other.server.heads(), 1);
    }
}

QTEST_GUILESS_MAIN(TestSentAgain)

#include "tst_sentagain.moc"
