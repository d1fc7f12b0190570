// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/paging.h"
#include "tests/support/manualclock.h"
#include "tests/support/testclient.h"

#include <QTest>
#include <QUrlQuery>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

int numberIn(const RawRequest &request, const QString &name)
{
    return QUrlQuery(QUrl::fromEncoded(request.target())).queryItemValue(name).toInt();
}

/// Nodes at a service that pages by offset and gives at most so many at once.
struct NodeList
{
    QStringList ids;
    int most = 1000;

    explicit NodeList(int count)
    {
        for (int i = 0; i < count; ++i)
            ids.append(u"n%1"_s.arg(i));
    }

    RawStep operator()(const RawRequest &request) const
    {
        QStringList rows;
        for (const QString &id : ids.mid(numberIn(request, u"offset"_s), qMin(most, numberIn(request, u"limit"_s))))
            rows.append(uR"({"node_id":"%1"})"_s.arg(id));
        return {.answer = {.body = uR"({"nodes":[%1],"total":%2})"_s.arg(rows.join(u',')).arg(ids.size()).toUtf8()}};
    }
};

/// Slow queries, which have page numbers and no id.
struct QueryList
{
    int count = 0;
    int most = 1000;

    RawStep operator()(const RawRequest &request) const
    {
        const int size = qMin(most, numberIn(request, u"perPage"_s));
        // The service numbers by the size that was asked for as far as it gives so many, else by its own.
        const int first = (numberIn(request, u"curPage"_s) - 1) * size;
        QStringList rows;
        for (int i = first; i < qMin(count, first + size); ++i)
            rows.append(uR"({"querySample":"q%1"})"_s.arg(i));
        return {
            .answer = {.body = uR"({"slowLogList":[%1],"totalRecord":%2})"_s.arg(rows.join(u',')).arg(count).toUtf8()}};
    }
};

/// Reads a list and keeps everything that comes.
template<class Operation>
class Reading
{
public:
    Reading(TestClient &test, const Operation &operation)
        : pager(readAll(*test.client, operation))
    {
        QObject::connect(pager, &PagerBase::ended, &counter, [this] { ++ended; });
        pager->page(context.get(), [this](const std::vector<typename Paging<Operation>::Item> &page) {
            pages.append(int(page.size()));
            for (const auto &item : page) {
                if constexpr (std::is_same_v<Operation, ListNodes>)
                    names.append(item.id);
                else
                    names.append(item.sql);
            }
        });
        pager->then(context.get(), [this](const Result<PagerEnd> &given) {
            ++results;
            result = given;
        });
    }
    bool ends()
    {
        return comesTrue([this] { return ended > 0; });
    }
    bool isGone()
    {
        return comesTrue([this] { return !pager; });
    }

    QPointer<Pager<Operation>> pager;
    std::unique_ptr<QObject> context = std::make_unique<QObject>();
    QObject counter;
    QStringList names;
    QList<int> pages;
    int results = 0;
    int ended = 0;
    Result<PagerEnd> result = PagerEnd();
};

const ListNodes AllNodes = {u"i1"_s, {}, {}};

} // namespace

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
    void error_data();
    void error();
    void abort_data() { addStages(); }
    void abort();
    void contextDies_data() { addStages(); }
    void contextDies();
    void oneOfTwoContextsDies();
    void clientDies_data() { addStages(); }
    void clientDies();
    void transportDies();
    void deletedInACallback_data();
    void deletedInACallback();

private:
    void addStages();
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

void TestPager::addStages()
{
    QTest::addColumn<int>("pages");
    QTest::newRow("before the first page") << 0;
    QTest::newRow("between") << 1;
    QTest::newRow("at the last page") << 2;
}

/// Answers so many pages of three and then no more.
static void answerPages(TestClient &test, int pages)
{
    test.server.setHandler([&test, pages](const RawRequest &request) {
        NodeList list(6);
        list.most = 2;
        return test.server.heads() > pages ? RawStep{.moment = Moment::RequestEnd, .deed = Deed::Stall} : list(request);
    });
}

void TestPager::abort()
{
    QFETCH(const int, pages);
    TestClient test;
    answerPages(test, pages);
    Reading<ListNodes> reading(test, AllNodes);
    QVERIFY(comesTrue([&] { return test.server.heads() == pages + 1; }));
    reading.pager->abort();
    reading.pager->abort();
    QCOMPARE(reading.ended, 1);
    QVERIFY(reading.isGone());
    QCOMPARE(reading.ended, 1);
    QCOMPARE(reading.results, 0);
    QCOMPARE(reading.pages.size(), pages);
}

void TestPager::contextDies()
{
    QFETCH(const int, pages);
    TestClient test;
    answerPages(test, pages);
    Reading<ListNodes> reading(test, AllNodes);
    QVERIFY(comesTrue([&] { return test.server.heads() == pages + 1; }));
    reading.context.reset();
    QCOMPARE(reading.ended, 1);
    QVERIFY(reading.isGone());
    QCOMPARE(reading.ended, 1);
    QCOMPARE(reading.results, 0);
    QCOMPARE(reading.pages.size(), pages);
    for (const JournalEntry &entry : test.journal.entries())
        QVERIFY(!entry.isRunning()); // the page that was under way is given up too
}

void TestPager::oneOfTwoContextsDies()
{
    TestClient test;
    NodeList list(6);
    list.most = 2;
    test.server.setHandler(list);
    Reading<ListNodes> reading(test, AllNodes);
    QObject second;
    int results = 0;
    reading.pager->then(&second, [&](const Result<PagerEnd> &end) { results += end ? 1 : 100; });
    reading.context.reset();
    QCOMPARE(reading.ended, 0);
    QVERIFY(reading.ends());
    QCOMPARE(results, 1);
    QCOMPARE(reading.results, 0);
}

void TestPager::clientDies()
{
    QFETCH(const int, pages);
    TestClient test;
    answerPages(test, pages);
    Reading<ListNodes> reading(test, AllNodes);
    QVERIFY(comesTrue([&] { return test.server.heads() == pages + 1; }));
    test.client.reset();
    QCOMPARE(reading.ended, 1);
    QVERIFY(!reading.pager);
    QCOMPARE(reading.results, 0);
}

/// Its call then ends without a result.
void TestPager::transportDies()
{
    TestClient test;
    answerPages(test, 1);
    Reading<ListNodes> reading(test, AllNodes);
    QVERIFY(comesTrue([&] { return test.server.heads() == 2; }));
    test.transport.reset();
    QVERIFY(reading.ends());
    QVERIFY(reading.isGone());
    QCOMPARE(reading.ended, 1);
    QCOMPARE(reading.results, 0);
}

void TestPager::deletedInACallback_data()
{
    QTest::addColumn<bool>("atEnd");
    QTest::addColumn<int>("what");
    for (const bool atEnd : {false, true}) {
        const char *where = atEnd ? "end" : "page";
        QTest::addRow("the pager, at a %s", where) << atEnd << 0;
        QTest::addRow("the client, at a %s", where) << atEnd << 1;
        QTest::addRow("the context, at a %s", where) << atEnd << 2;
        QTest::addRow("aborted, at a %s", where) << atEnd << 3;
    }
}

void TestPager::deletedInACallback()
{
    QFETCH(const bool, atEnd);
    QFETCH(const int, what);
    TestClient test;
    NodeList list(6);
    list.most = 2;
    test.server.setHandler(list);
    const QPointer<Pager<ListNodes>> pager = readAll(*test.client, AllNodes);
    QObject counter;
    auto context = std::make_unique<QObject>();
    int ended = 0;
    int later = 0;
    const auto end = [&] {
        if (what == 0)
            delete pager;
        else if (what == 1)
            test.client.reset();
        else if (what == 2)
            context.reset();
        else
            pager->abort();
    };
    QObject::connect(pager, &PagerBase::ended, &counter, [&] { ++ended; });
    pager->page(context.get(), [&](const std::vector<Node> &page) {
        if (!atEnd)
            end();
        QCOMPARE(page.size(), 2U); // still there
        QVERIFY(page[1].id.startsWith(u'n'));
    });
    pager->then(context.get(), [&](const Result<PagerEnd> &result) {
        if (atEnd)
            end();
        QCOMPARE(result->received, 6);
    });
    pager->then(context.get(), [&](const Result<PagerEnd> &) { ++later; });
    QVERIFY(comesTrue([&] { return !pager; }));
    QCOMPARE(ended, 1);
    QCOMPARE(later, 0);
}

QTEST_GUILESS_MAIN(TestPager)

#include "tst_pager.moc"
