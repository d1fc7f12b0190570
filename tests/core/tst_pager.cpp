// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/manualclock.h"
#include "tests/support/pagingstage.h"

#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

/// Reading lists page by page.
class TestPager : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offsets_data();
    void offsets();
    void numbers_data();
    void numbers();
    void pinsTheEnd();
    void duplicatesAreLeftOut();
    void totalMoves();
    void totalMovesForEver();
    void emptyPageInTheMiddle();
    void offsetIsIgnored();
    void error_data();
    void error();
};

void TestPager::offsets_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("most");
    QTest::addColumn<int>("requests");
    QTest::addColumn<int>("pageSize");
    QTest::newRow("none") << 0 << 1000 << 1 << 128;
    QTest::newRow("one") << 1 << 1000 << 1 << 128;
    QTest::newRow("just a page") << 128 << 1000 << 1 << 128;
    QTest::newRow("one more") << 129 << 1000 << 2 << 128;
    QTest::newRow("smaller pages") << 300 << 50 << 6 << 50;
    QTest::newRow("odd pages") << 20 << 7 << 3 << 7;
    QTest::newRow("one by one") << 5 << 1 << 5 << 1;
}

void TestPager::offsets()
{
    QFETCH(const int, count);
    QFETCH(const int, most);
    TestClient test;
    NodeList list(count);
    list.most = most;
    test.server.setHandler(list);
    Reading<ListNodes> reading(test, AllNodes);
    QCOMPARE(reading.results, 0);
    QVERIFY(reading.ends());
    QVERIFY(reading.result);
    QCOMPARE(reading.names, list.ids);
    QCOMPARE(reading.result->total, count);
    QCOMPARE(reading.result->received, count);
    QVERIFY(!reading.result->moved);
    QTEST(test.server.heads(), "requests");
    QTEST(reading.result->pageSize, "pageSize");
    QCOMPARE(reading.results, 1);
    QVERIFY(reading.isGone());
    QCOMPARE(reading.ended, 1);
}

void TestPager::numbers_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("most");
    QTest::newRow("none") << 0 << 1000;
    QTest::newRow("one page") << 100 << 1000;
    QTest::newRow("three pages") << 250 << 1000;
    QTest::newRow("smaller pages") << 95 << 20;
    QTest::newRow("odd pages") << 95 << 30;
    QTest::newRow("one by one") << 5 << 1;
}

void TestPager::numbers()
{
    QFETCH(const int, count);
    QFETCH(const int, most);
    ManualClock clock;
    TestClient test(clock);
    test.server.setHandler(QueryList{count, most});
    const qint64 now = clock.nowMs();
    Reading<ListSlowQueries> reading(test, {u"i1"_s, 1, 100, {now - 3'600'000}, {now}});
    QVERIFY(reading.ends());
    QVERIFY(reading.result);
    QCOMPARE(reading.names.size(), count);
    for (int i = 0; i < count; ++i)
        QCOMPARE(reading.names[i], u"q%1"_s.arg(i));
    QVERIFY(!reading.result->moved);
    QCOMPARE(reading.result->pageSize, qMin(100, count > most ? most : 100));
}

void TestPager::pinsTheEnd()
{
    ManualClock clock;
    TestClient test(clock);
    const qint64 now = clock.nowMs();
    QStringList ends;
    test.server.setHandler([&](const RawRequest &request) {
        ends.append(QUrlQuery(QUrl::fromEncoded(request.target())).queryItemValue(u"endDate"_s));
        clock.advance(7'000);
        return QueryList{250}(request);
    });
    Reading<ListSlowQueries> reading(test, {u"i1"_s, 1, 100, {now - 3'600'000}, {now + 3'600'000}});
    QVERIFY(reading.ends());
    QVERIFY(reading.result);
    QCOMPARE(ends, QStringList(3, QString::number(now)));
}

void TestPager::duplicatesAreLeftOut()
{
    TestClient test;
    NodeList list(6);
    list.ids[3] = list.ids[1];
    list.most = 2;
    test.server.setHandler(list);
    Reading<ListNodes> reading(test, AllNodes);
    QVERIFY(reading.ends());
    QCOMPARE(reading.names, QStringList({u"n0"_s, u"n1"_s, u"n2"_s, u"n4"_s, u"n5"_s}));
    // The service says six and there are five: asked once more, then said.
    QCOMPARE(test.server.heads(), 6);
    QVERIFY(reading.result->moved);
}

void TestPager::totalMoves()
{
    TestClient test;
    NodeList list(6);
    list.most = 2;
    int requests = 0;
    test.server.setHandler([&](const RawRequest &request) {
        if (++requests == 2)
            list.ids.removeFirst(); // what stands at offset 2 has moved up: n2 would be missed
        return list(request);
    });
    Reading<ListNodes> reading(test, AllNodes);
    QVERIFY(reading.ends());
    QVERIFY(reading.result);
    QCOMPARE(reading.names, QStringList({u"n0"_s, u"n1"_s, u"n3"_s, u"n4"_s, u"n5"_s, u"n2"_s}));
    QCOMPARE(reading.result->total, 5);
    QVERIFY(!reading.result->moved);
    QCOMPARE(requests, 3 + 3);
}

void TestPager::totalMovesForEver()
{
    TestClient test;
    NodeList list(4);
    list.most = 2;
    int requests = 0;
    test.server.setHandler([&](const RawRequest &request) {
        if (++requests % 2 == 0)
            list.ids.append(u"m%1"_s.arg(requests));
        return list(request);
    });
    Reading<ListNodes> reading(test, AllNodes);
    QVERIFY(reading.ends());
    QVERIFY(reading.result);
    QVERIFY(reading.result->moved);
    QCOMPARE(reading.result->received, reading.names.size());
}

/// A service that says more than it gives must not be asked for ever.
void TestPager::emptyPageInTheMiddle()
{
    TestClient test;
    test.server.setHandler([](const RawRequest &request) {
        RawStep step = NodeList(4)(request);
        step.answer.body.replace("\"total\":4", "\"total\":400");
        return step;
    });
    Reading<ListNodes> reading(test, AllNodes);
    QVERIFY(reading.ends());
    QCOMPARE(reading.names.size(), 4);
    QVERIFY(reading.result->moved);
    QCOMPARE(test.server.heads(), 4);
}

/// Nor one that always gives its first page: sixty calls a minute are soon used up.
void TestPager::offsetIsIgnored()
{
    TestClient test;
    test.server.setHandler([](const RawRequest &) {
        return RawStep{.answer = {.body = R"({"nodes":[{"node_id":"a"},{"node_id":"b"}],"total":1000})"}};
    });
    Reading<ListNodes> reading(test, AllNodes);
    QVERIFY(reading.ends());
    QCOMPARE(reading.names, QStringList({u"a"_s, u"b"_s}));
    QVERIFY(reading.result->moved);
    QCOMPARE(test.server.heads(), 2);
}

void TestPager::error_data()
{
    QTest::addColumn<int>("page");
    QTest::newRow("first") << 1;
    QTest::newRow("middle") << 2;
    QTest::newRow("last") << 3;
}

void TestPager::error()
{
    QFETCH(const int, page);
    TestClient test;
    NodeList list(6);
    list.most = 2;
    int requests = 0;
    test.server.setHandler([&](const RawRequest &request) {
        return ++requests == page ? RawStep{.answer = {.status = 403, .body = R"({"error_code":"APIG.0302"})"}}
                                  : list(request);
    });
    Reading<ListNodes> reading(test, AllNodes);
    QVERIFY(reading.ends());
    QVERIFY(!reading.result);
    QCOMPARE(reading.result.error().code, u"APIG.0302"_s);
    QCOMPARE(reading.names.size(), 2 * (page - 1));
    QCOMPARE(requests, page);
    QVERIFY(reading.isGone());
    QCOMPARE(reading.ended, 1);
    QCOMPARE(reading.results, 1);
}

QTEST_GUILESS_MAIN(TestPager)

#include "tst_pager.moc"
