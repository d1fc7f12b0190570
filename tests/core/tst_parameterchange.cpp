// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/parameterchange.h"
#include "tests/support/testclient.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

const RawAnswer NotPublished = {.status = 404, .body = R"({"error_code":"APIG.0101","error_msg":"API not found"})"};

ModifyParameters change()
{
    return {u"i1"_s, {}, {}, {{u"long_query_time"_s, u"2"_s}}};
}

/// What a change of parameters came to.
class Watch
{
public:
    explicit Watch(ParameterChange *change)
    {
        QObject::connect(change, &ParameterChange::ended, &context, [this] { ++ended; });
        change->then(&context, [this](const Result<ParametersModified> &given) {
            ++results;
            result = given;
        });
    }
    bool ends()
    {
        return comesTrue([this] { return ended == 1; });
    }

    QObject context;
    int ended = 0;
    int results = 0;
    Result<ParametersModified> result = ParametersModified();
};

} // namespace

/// v3.1 of "change parameters", v3 where the gateway does not know it; one result either way.
class TestParameterChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newer();
    void older();
    void olderOnlyWhereItIsTheSame();
    void refusalsStay_data();
    void refusalsStay();
    void unknownStaysUnknown();
    void endsOnce();
};

void TestParameterChange::newer()
{
    TestClient test;
    test.server.add({.answer = {.body = R"({"need_restart":true})"}});
    Watch watch(sendParameters(*test.client, change()));
    QCOMPARE(watch.results, 0);
    QVERIFY(watch.ends());
    QVERIFY(watch.result);
    QVERIFY(watch.result->needRestart);
    QVERIFY(!watch.result->jobId);
    QCOMPARE(test.server.heads(), 1);
    QCOMPARE(test.server.requests()[0].target(), "/v3.1/p1/instances/i1/configurations");
}

void TestParameterChange::older()
{
    TestClient test;
    test.server.add({.answer = NotPublished});
    test.server.add({.answer = {.body = R"({"nodeList":"n","needRestart":true,"jobId":"j1"})"}});
    Watch watch(sendParameters(*test.client, change()));
    QVERIFY(watch.ends());
    QVERIFY(watch.result);
    QVERIFY(watch.result->needRestart);
    QCOMPARE(watch.result->jobId, u"j1"_s);
    QCOMPARE(watch.results, 1);
    QCOMPARE(test.server.heads(), 2);
    const RawRequest &second = test.server.requests()[1];
    QCOMPARE(second.verb(), "PUT");
    QCOMPARE(second.target(), "/v3/p1/instances/i1/configurations");
    QCOMPARE(QJsonDocument::fromJson(second.body).object()[u"values"][u"long_query_time"].toString(), u"2"_s);
}

void TestParameterChange::olderOnlyWhereItIsTheSame()
{
    TestClient test;
    test.server.add({.answer = NotPublished});
    ModifyParameters operation = change();
    operation.description = u"for the sale"_s; // v3 has no place for it
    Watch watch(sendParameters(*test.client, operation));
    QVERIFY(watch.ends());
    QVERIFY(!watch.result);
    QCOMPARE(watch.result.error().kind, ErrorKind::NotPublished);
    QCOMPARE(test.server.heads(), 1);
}

void TestParameterChange::refusalsStay_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("no such instance") << 404 << QByteArray("DBS.280404");
    QTest::newRow("404 without a code") << 404 << QByteArray();
    QTest::newRow("busy") << 409 << QByteArray("DBS.200019");
    QTest::newRow("forbidden") << 403 << QByteArray("APIG.0302");
    QTest::newRow("failed") << 500 << QByteArray("DBS.200412");
}

void TestParameterChange::refusalsStay()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, code);
    TestClient test;
    test.server.add({.answer = {.status = status, .body = R"({"error_code":")" + code + R"("})"}});
    Watch watch(sendParameters(*test.client, change()));
    QVERIFY(watch.ends());
    QVERIFY(!watch.result);
    QCOMPARE(watch.result.error().httpStatus, status);
    QCOMPARE(test.server.heads(), 1);

    // The same of the second.
    TestClient other;
    other.server.add({.answer = NotPublished});
    other.server.add({.answer = {.status = status, .body = R"({"error_code":")" + code + R"("})"}});
    Watch second(sendParameters(*other.client, change()));
    QVERIFY(second.ends());
    QCOMPARE(second.result.error().httpStatus, status);
    QCOMPARE(other.server.heads(), 2);
}

void TestParameterChange::unknownStaysUnknown()
{
    TestClient test;
    test.server.add({.moment = Moment::RequestEnd, .deed = Deed::Close});
    Watch watch(sendParameters(*test.client, change()));
    QVERIFY(watch.ends());
    QCOMPARE(watch.result.error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(test.server.heads(), 1);
}

void TestParameterChange::endsOnce()
{
    for (const bool inTheSecond : {false, true}) {
        for (const bool byClient : {false, true}) {
            TestClient test;
            if (inTheSecond)
                test.server.add({.answer = NotPublished});
            test.server.add({.moment = Moment::RequestEnd, .deed = Deed::Stall});
            const QPointer<ParameterChange> call = sendParameters(*test.client, change());
            Watch watch(call);
            QVERIFY(comesTrue([&] { return test.server.heads() == (inTheSecond ? 2 : 1); }));
            if (byClient)
                test.client.reset();
            else
                call->abort();
            QCOMPARE(watch.ended, 1);
            QVERIFY(comesTrue([&] { return !call; }));
            QCOMPARE(watch.ended, 1);
            QCOMPARE(watch.results, 0);
        }
    }
}

QTEST_GUILESS_MAIN(TestParameterChange)

#include "tst_parameterchange.moc"
