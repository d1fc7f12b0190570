// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/accounts.h"
#include "core/auth/signingauthenticator.h"
#include "tests/support/testclient.h"
#include "tests/support/testregion.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Everything that a journal says, as one text.
QByteArray textOf(const RequestJournal &journal)
{
    QByteArray text;
    for (const JournalEntry &entry : journal.entries()) {
        text += entry.url.toUtf8() + entry.faultText.toUtf8() + entry.requestId.toUtf8() + entry.requestBody
            + entry.replyBody.unpacked();
        for (const auto &headers : {entry.requestHeaders, entry.replyHeaders}) {
            for (const auto &[name, value] : headers)
                text += name + ": " + value + '\n';
        }
        for (const Deviation &deviation : entry.deviations)
            text += deviation.path.toUtf8() + ' ' + deviation.found.toUtf8() + '\n';
    }
    return text;
}

JournalEntry entryOf(qsizetype bytes)
{
    JournalEntry entry;
    entry.requestBody = QByteArray(bytes, 'x');
    return entry;
}

/// Something that says all it was sent: a debugging proxy, a careless service.
RawStep echo(const RawRequest &request, int status)
{
    QJsonObject said{{u"error_code"_s, u"X.1"_s},
                     {u"error_msg"_s, u"you sent %1"_s.arg(QString::fromUtf8(request.head))},
                     {u"sent"_s, QJsonDocument::fromJson(request.body).object()}};
    return {.answer = {.status = status, .body = QJsonDocument(said).toJson()}};
}

const QByteArrayList Confidential = {"Pass-\\\"word\\\"-1", "Pass-\"word\"-1", "493816",       "token-1",
                                     "SK1-secret",          "session-token",   "N3w-p4ssword!"};

} // namespace

/// The last calls: bounded, in order, and without a secret.
class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsAndOrder();
    void finishing();
    void boundedInNumber();
    void boundedInBytes();
    void boundedInWhatComesLater();
    void oneThatIsTooLarge();
    void replyBodies();
    void packsBodies();
    void headersAreMasked();
    void attemptsOfACall();
    void secretsOfTokens_data();
    void secretsOfTokens();
    void secretsOfSignatures();
    void secretsOfOperations();
};

void TestJournal::idsAndOrder()
{
    RequestJournal journal;
    QSignalSpy added(&journal, &RequestJournal::added);
    const quint64 first = journal.begin({});
    const quint64 second = journal.begin({});
    QVERIFY(second > first && first > 0);
    QCOMPARE(added.size(), 2);
    QCOMPARE(journal.entries().front().id, first);
    QCOMPARE(journal.entries().back().id, second);
    QCOMPARE(journal.find(first), &journal.entries().front());
    QVERIFY(!journal.find(0));
    QVERIFY(!journal.find(second + 1));
}

void TestJournal::finishing()
{
    RequestJournal journal;
    QSignalSpy changed(&journal, &RequestJournal::changed);
    const quint64 id = journal.begin({});
    QVERIFY(journal.find(id)->isRunning());
    HttpOutcome outcome;
    outcome.status = 202;
    outcome.body = "{}";
    outcome.headers = {{"x-request-id", "r1"}, {"a", "1"}, {"set-cookie", "session=secret"}};
    journal.finish(id, 12, outcome);
    QVERIFY(!journal.find(id)->isRunning());
    QCOMPARE(journal.find(id)->status, 202);
    QCOMPARE(journal.find(id)->requestId, u"r1"_s);
    QCOMPARE(journal.find(id)->replyBytes, 2);
    QCOMPARE(journal.find(id)->replyHeaders.first().first, "a"); // sorted
    journal.noteDeviations(id, {});
    QCOMPARE(changed.size(), 1);
    journal.noteDeviations(id, {{u"a[0]"_s, Deviation::Kind::Missing, {}}});
    QCOMPARE(changed.size(), 2);
    journal.finish(id + 7, 1, outcome); // one that is no longer there
    QCOMPARE(changed.size(), 2);
}

void TestJournal::boundedInNumber()
{
    RequestJournal journal;
    QList<quint64> removed;
    connect(&journal, &RequestJournal::removed, &journal, [&](quint64 id) {
        QVERIFY(!journal.find(id));
        removed.append(id);
    });
    for (size_t i = 0; i < RequestJournal::MostEntries + 10; ++i)
        journal.begin({});
    QCOMPARE(journal.entries().size(), RequestJournal::MostEntries);
    QCOMPARE(removed, QList<quint64>({1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
    QCOMPARE(journal.entries().front().id, 11U);
    QVERIFY(journal.find(11));
    journal.finish(3, 1, {}); // its call ends after it has gone
}

void TestJournal::boundedInBytes()
{
    RequestJournal journal;
    for (int i = 0; i < 100; ++i) {
        journal.begin(entryOf(RequestJournal::MostBytes / 10));
        QVERIFY(journal.bytes() <= RequestJournal::MostBytes);
    }
    QCOMPARE(journal.entries().size(), 9U);
    QCOMPARE(journal.entries().back().id, 100U);
}

/// Answers, their headers and what was odd about them count as well.
void TestJournal::boundedInWhatComesLater()
{
    HttpOutcome bodies;
    bodies.body = QByteArray(10 * RequestJournal::MostReplyBytes, 'x');
    QRandomGenerator random(9); // what cannot be packed
    for (char &c : bodies.body)
        c = char(random.bounded(256));
    HttpOutcome headers;
    headers.headers = {{"x-large", QByteArray(90'000, 'x')}};
    QList<Deviation> deviations(500, {QString(100, u'x'), Deviation::Kind::WrongType, QString(80, u'x')});
    for (int what = 0; what < 3; ++what) {
        RequestJournal journal;
        for (size_t i = 0; i < RequestJournal::MostEntries; ++i) {
            const quint64 id = journal.begin({});
            if (what < 2)
                journal.finish(id, 1, what == 0 ? bodies : headers);
            else
                journal.noteDeviations(id, deviations);
            QVERIFY(journal.bytes() <= RequestJournal::MostBytes);
        }
        QVERIFY(journal.entries().size() < 300);
        QVERIFY(journal.entries().size() > 5);
    }
}

void TestJournal::oneThatIsTooLarge()
{
    RequestJournal journal;
    journal.begin({});
    const quint64 id = journal.begin(entryOf(2 * RequestJournal::MostBytes));
    QCOMPARE(journal.entries().size(), 1U); // the newest always stays
    QVERIFY(journal.find(id));
    journal.begin({});
    QCOMPARE(journal.entries().size(), 1U);
    QVERIFY(journal.bytes() < 10'000);
}

void TestJournal::replyBodies()
{
    RequestJournal journal;
    const quint64 id = journal.begin({});
    HttpOutcome outcome;
    outcome.body = QByteArray(RequestJournal::MostReplyBytes + 1000, 'x');
    journal.finish(id, 1, outcome);
    QCOMPARE(journal.find(id)->replyBytes, outcome.body.size());
    QCOMPARE(journal.find(id)->replyBody.size(), RequestJournal::MostReplyBytes);
    QCOMPARE(journal.find(id)->replyBody.unpacked(), outcome.body.first(RequestJournal::MostReplyBytes));
}

void TestJournal::packsBodies()
{
    QRandomGenerator random(5);
    for (int round = 0; round < 200; ++round) {
        QByteArray body(random.bounded(3'000), Qt::Uninitialized);
        for (char &c : body)
            c = char(random.bounded(round % 2 == 0 ? 256 : 4));
        const PackedBody packed(body);
        QCOMPARE(packed.unpacked(), body);
        QCOMPARE(packed.size(), body.size());
        QCOMPARE(packed.isEmpty(), body.isEmpty());
        QVERIFY(packed.packedSize() <= body.size() + 32);
    }
    QByteArray list;
    for (int i = 0; i < 100; ++i)
        list += R"({"id":")" + QByteArray::number(i) + R"(","status":"RUNNING","engine_version":"3.0.8.5"},)";
    QVERIFY(PackedBody(list).packedSize() * 4 < list.size());
}

void TestJournal::headersAreMasked()
{
    const auto shown = RequestJournal::masked({{"X-Auth-Token", {}, Secret(u"hidden")},
                                               {"X-Odd", {}, Secret(u"hidden")},
                                               {"AUTHORIZATION", "hidden", {}},
                                               {"Proxy-Authorization", "hidden", {}},
                                               {"Cookie", "hidden", {}},
                                               {"X-Security-Token", "hidden", {}},
                                               {"X-Project-Id", "p1", {}}});
    QCOMPARE(shown.size(), 7);
    for (qsizetype i = 0; i < 6; ++i)
        QCOMPARE(shown[i].second, MaskedSecret.toUtf8());
    QCOMPARE(shown[0].first, "X-Auth-Token"); // as it was written
    QCOMPARE(shown[6].second, "p1");
    for (const char *name : {"x-subject-token", "set-cookie", "x-auth-token", "authorization"})
        QVERIFY(isSecretHeader(name));
    QVERIFY(!isSecretHeader("x-request-id"));
}

void TestJournal::attemptsOfACall()
{
    TestRoad road;
    road.server.add({.moment = Moment::RequestEnd, .deed = Deed::Close});
    road.server.setHandler([](const RawRequest &) { return RawStep{.answer = {.status = 503}}; });
    road.road.retry.attempts = 3;
    const CallWatch watch(road.send(Verb::Get));
    QVERIFY(comesTrue([&] { return watch.ended() == 1; }));
    const auto &entries = road.journal.entries();
    QCOMPARE(entries.size(), 3U);
    for (size_t i = 0; i < 3; ++i) {
        QCOMPARE(entries[i].attempt, int(i) + 1);
        QVERIFY(!entries[i].isRunning());
        QCOMPARE(entries[i].status, 503);
    }
    QCOMPARE(entries[0].url, road.server.url().toString() + u"/v1/things"_s);

    road.server.add({.moment = Moment::RequestEnd, .deed = Deed::Close});
    const CallWatch change(road.send(Verb::Put, u"x"_s));
    QVERIFY(comesTrue([&] { return change.ended() == 1; }));
    QCOMPARE(entries.back().fault, ErrorKind::ConnectionLost);
    QVERIFY(entries.back().requestBody.contains("\"text\""));
}

void TestJournal::secretsOfTokens_data()
{
    QTest::addColumn<int>("iamStatus"); // 0: it gives a token
    QTest::addColumn<int>("serviceStatus");
    QTest::newRow("all well") << 0 << 200;
    QTest::newRow("password refused") << 401 << 200;
    QTest::newRow("malformed") << 400 << 200;
    QTest::newRow("IAM fails") << 500 << 200;
    QTest::newRow("token refused") << 0 << 401;
    QTest::newRow("forbidden") << 0 << 403;
    QTest::newRow("service fails") << 0 << 500;
    QTest::newRow("other success") << 0 << 202;
}

void TestJournal::secretsOfTokens()
{
    QFETCH(const int, iamStatus);
    QFETCH(const int, serviceStatus);
    TestRegion region(TestRegion::somebodyWithCode());
    if (iamStatus != 0)
        region.iam.setHandler([=](const RawRequest &request) { return echo(request, iamStatus); });
    region.service.setHandler([=](const RawRequest &request) { return echo(request, serviceStatus); });
    QByteArray said;
    for (const Verb verb : {Verb::Get, Verb::Put}) {
        const CallWatch watch = region.sent(verb);
        QCOMPARE(watch.ended(), 1);
        said += watch.error().message.toUtf8();
    }
    QVERIFY(region.iam.requests()[0].body.contains("493816")); // it did travel
    said += textOf(region.journal);
    QVERIFY(said.contains("you sent"));
    for (const QByteArray &secret : Confidential)
        QVERIFY2(!said.contains(secret), secret.constData());
}

void TestJournal::secretsOfSignatures()
{
    TestRegion region;
    SigningAuthenticator authenticator({u"AK1"_s, Secret(u"SK1-secret"), Secret(u"session-token")}, region.clock);
    region.road.authenticator = &authenticator;
    for (const int status : {200, 401, 403, 500}) {
        region.service.setHandler([=](const RawRequest &request) { return echo(request, status); });
        const CallWatch watch = region.sent(Verb::Put);
        QVERIFY(!watch.error().message.contains(u"session-token"_s));
    }
    QVERIFY(region.service.requests()[0].head.contains("session-token"));
    const QByteArray text = textOf(region.journal);
    for (const QByteArray &secret : Confidential)
        QVERIFY2(!text.contains(secret), secret.constData());
}

void TestJournal::secretsOfOperations()
{
    TestClient test;
    for (const int status : {200, 400, 500}) {
        test.server.setHandler([=](const RawRequest &request) { return echo(request, status); });
        const CallWatch watch(test.client->send(ResetAccountPassword{u"i1"_s, u"ledger"_s, Secret(u"N3w-p4ssword!")}));
        QVERIFY(comesTrue([&] { return watch.ended() == 1; }));
        QVERIFY(!watch.error().message.contains(u"N3w"_s));
    }
    QVERIFY(test.server.requests().at(0).body.contains("N3w-p4ssword!"));
    QVERIFY(textOf(test.journal).contains("you sent"));
    QVERIFY(!textOf(test.journal).contains("N3w"));
}

QTEST_GUILESS_MAIN(TestJournal)

#include "tst_journal.moc"
