// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"
#include "ui/pages/slowqueriespage.h"
#include "ui/pages/slowqueryloader.h"
#include "ui/widgets/messagepanel.h"
#include "ui/widgets/timerangebar.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QPushButton>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 HourMs = 3'600'000;
constexpr int CustomRange = 4;

QString text(const QWidget *page, const char *label)
{
    return page->findChild<QLabel *>(QLatin1StringView(label))->text();
}

} // namespace

/// The page of slow queries with the mouse and the keyboard, against the demo region.
class TestSlowQueriesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void loadsMoreUntilNothingIsLeft();
    void ownRangeAsksForThatTimeOnly();
    void ownRangeStaysWithinSevenDays();
    void cancelGivesTheCallsUpAndLoadsAgain();
    void worksWithoutTheModuleOfCharts();

private:
    void open(QLatin1StringView instance);
    QPushButton *more() const { return m_page->findChild<QPushButton *>(u"loadMore"_s); }
    QTableView *rows() const
    {
        const auto views = m_page->findChildren<DataView *>();
        for (const DataView *view : views) {
            if (view->isAncestorOf(more()))
                return view->table();
        }
        qFatal("no table beside the button");
    }
    bool isLoaded() const { return m_page->frame()->state() == PageFrame::State::Content && !m_page->isLoading(); }

    std::unique_ptr<DemoFixture> m_demo;
    std::unique_ptr<WindowFixture> m_fixture;
    SlowQueriesPage *m_page = nullptr;
};

void TestSlowQueriesPage::init()
{
    m_demo = std::make_unique<DemoFixture>();
    m_fixture = std::make_unique<WindowFixture>();
}

void TestSlowQueriesPage::cleanup()
{
    m_fixture.reset();
    m_demo.reset();
}

void TestSlowQueriesPage::open(QLatin1StringView instance)
{
    m_fixture->window->begin(WindowFixture::sessionOf(m_demo->client.get()));
    QTRY_COMPARE(m_fixture->table()->model()->rowCount(), 22);
    QVERIFY(m_fixture->open(instance));
    m_page = qobject_cast<SlowQueriesPage *>(m_fixture->show(InstanceView::SlowQueries));
    QVERIFY(m_page);
}

void TestSlowQueriesPage::loadsMoreUntilNothingIsLeft()
{
    open("shop-staging"_L1);
    QTRY_VERIFY(isLoaded());
    const int total = m_page->loader()->total();
    QVERIFY2(total > SlowQueryLoader::RowsAtOnce, qPrintable(QString::number(total)));
    QCOMPARE(rows()->model()->rowCount(), SlowQueryLoader::RowsAtOnce);
    while (more()->isVisible()) {
        const int before = rows()->model()->rowCount();
        QTest::mouseClick(more(), Qt::LeftButton);
        QTRY_VERIFY(rows()->model()->rowCount() > before);
        QTRY_VERIFY(!m_page->loader()->isLoadingMore());
    }
    QCOMPARE(m_page->loader()->loaded(), total);
    QCOMPARE(rows()->model()->rowCount(), total);
}

void TestSlowQueriesPage::ownRangeAsksForThatTimeOnly()
{
    open("shop-production"_L1);
    QTRY_VERIFY(isLoaded());
    const int ofADay = m_page->loader()->total();
    m_page->rangeBar()->choosePreset(CustomRange);
    const auto edits = m_page->findChildren<QDateTimeEdit *>();
    QCOMPARE(edits.size(), 2);
    QVERIFY(edits[0]->isVisible() && edits[1]->isVisible());
    const QDateTime to = edits[1]->dateTime();
    edits[0]->setDateTime(to.addSecs(-3'600));
    QTRY_VERIFY(isLoaded());
    const TimeRange asked = m_page->loader()->range();
    QCOMPARE(asked.length(), HourMs);
    QVERIFY(m_page->loader()->total() > 0 && m_page->loader()->total() < ofADay);
    QVERIFY(text(m_page, "coverage").contains(u"rows loaded"_s));
    // The counts of the chart add up to what the service says of the whole range.
    int counted = 0;
    for (const SlowBucket &bucket : m_page->loader()->buckets()) {
        QVERIFY(bucket.start.ms >= asked.start.ms && bucket.end.ms <= asked.end.ms);
        counted += bucket.total;
    }
    QCOMPARE(counted, m_page->loader()->total());
}

void TestSlowQueriesPage::ownRangeStaysWithinSevenDays()
{
    open("shop-staging"_L1);
    QTRY_VERIFY(isLoaded());
    m_page->rangeBar()->choosePreset(CustomRange);
    const auto edits = m_page->findChildren<QDateTimeEdit *>();
    edits[0]->setDateTime(edits[0]->dateTime().addDays(-20));
    QCOMPARE(m_page->rangeBar()->range().length(), TimeRangeBar::MostMs);
    edits[1]->setDateTime(edits[0]->dateTime().addDays(-1));
    QCOMPARE(m_page->rangeBar()->range().length(), HourMs);
}

void TestSlowQueriesPage::cancelGivesTheCallsUpAndLoadsAgain()
{
    QTcpServer silent; // takes every connection and never answers
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    ClientScope scope = m_demo->client->scope();
    scope.endpoints[Service::Ddm] = QUrl(u"http://127.0.0.1:%1"_s.arg(silent.serverPort()));
    Client client(scope,
                  {&m_demo->transport, m_demo->authenticator.get(), &m_demo->limiters, &m_demo->journal,
                   &SystemClock::instance(), RetryPolicy()});
    Inventory inventory(client);
    SlowQueriesPage page({client, inventory, m_fixture->language, m_fixture->times});
    page.setInstance(m_demo->instance("shop-staging").base.id);
    page.resize(1000, 600);
    page.show();
    auto *panel = page.frame()->findChild<MessagePanel *>();
    QTRY_VERIFY(panel->isVisible()); // not before 150 ms have passed
    QCOMPARE(page.frame()->state(), PageFrame::State::Loading);
    QTRY_VERIFY(silent.hasPendingConnections());
    QPushButton *action = nullptr;
    const auto buttons = panel->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->isVisible())
            action = button;
    }
    QVERIFY(action);
    QCOMPARE(action->text(), u"Cancel"_s);
    QTest::mouseClick(action, Qt::LeftButton);
    QCOMPARE(page.frame()->state(), PageFrame::State::Cancelled);
    QVERIFY(!page.isLoading());
    // The connections are given up: nobody waits for the answers any more.
    QTcpSocket *connection = silent.nextPendingConnection();
    QTRY_COMPARE(connection->state(), QAbstractSocket::UnconnectedState);
    const size_t calls = m_demo->journal.entries().size();
    QTest::qWait(300);
    QCOMPARE(m_demo->journal.entries().size(), calls);
    QCOMPARE(action->text(), u"Load"_s);
    QTest::mouseClick(action, Qt::LeftButton);
    QVERIFY(page.isLoading());
    QTRY_VERIFY(m_demo->journal.entries().size() > calls);
}

void TestSlowQueriesPage::worksWithoutTheModuleOfCharts()
{
    Inventory inventory(*m_demo->client);
    PageContext context{*m_demo->client, inventory, m_fixture->language, m_fixture->times,
                        [] { return static_cast<TimeChartFactory *>(nullptr); }};
    SlowQueriesPage page(context);
    m_page = &page;
    page.setInstance(m_demo->instance("shop-staging").base.id);
    page.resize(1000, 600);
    page.show();
    QTRY_VERIFY(isLoaded());
    int tables = 0;
    const auto views = page.findChildren<QTableView *>();
    for (const QTableView *view : views) {
        if (view->isVisible() && view->model()->rowCount() > 0)
            ++tables;
    }
    QCOMPARE(tables, 2); // the rows, and the numbers in the place of the chart
}

QTEST_MAIN(TestSlowQueriesPage)

#include "tst_slowqueriespage.moc"
