// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pagingstage.h"

#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Answers so many pages of three and then no more.
void answerPages(TestClient &test, int pages)
{
    test.server.setHandler([&test, pages](const RawRequest &request) {
        NodeList list(6);
        list.most = 2;
        return test.server.heads() > pages ? RawStep{.moment = Moment::RequestEnd, .deed = Deed::Stall} : list(request);
    });
}

} // namespace

/// Reading lists page by page: what becomes of it when somebody whom it needs, or who needs it, goes away.
class TestPagerEnds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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

void TestPagerEnds::addStages()
{
    QTest::addColumn<int>("pages");
    QTest::newRow("before the first page") << 0;
    QTest::newRow("between") << 1;
    QTest::newRow("at the last page") << 2;
}

void TestPagerEnds::abort()
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

void TestPagerEnds::contextDies()
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

void TestPagerEnds::oneOfTwoContextsDies()
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

void TestPagerEnds::clientDies()
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
void TestPagerEnds::transportDies()
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

void TestPagerEnds::deletedInACallback_data()
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

void TestPagerEnds::deletedInACallback()
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

QTEST_GUILESS_MAIN(TestPagerEnds)

#include "tst_pagerends.moc"
