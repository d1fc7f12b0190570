// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"
#include "ui/widgets/messagepanel.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

/// The real window against the demo region over real HTTP.
class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }
    void listsInstancesAndEveryPageLoads();
    void refreshKeepsTheSelection();
    void showsWhatOthersDo();
    void asksAsSeldomAsPossible();
    void asksForNothingWhileItIsMinimised();
    void searchFindsByKeyboard();
    void showsWhatFailsInBothLanguagesAndRecovers();
    void saysWhyAPageIsEmpty();
    void closingGivesUpWhatIsUnderWay();

private:
    std::unique_ptr<WindowFixture> m_fixture;
    MainWindow *window() const { return m_fixture->window.get(); }
};

void TestMainWindow::listsInstancesAndEveryPageLoads()
{
    DemoFixture demo;
    window()->begin(WindowFixture::sessionOf(demo.client.get()));
    QTRY_COMPARE(m_fixture->table()->model()->rowCount(), 22);
    QVERIFY(m_fixture->open("shop-production"_L1));
    for (int tab = 0; tab < InstanceView::TabCount; ++tab) {
        Page *page = m_fixture->show(tab);
        QVERIFY(page);
        const auto frame = page->findChild<PageFrame *>();
        QVERIFY(frame);
        QTRY_COMPARE(frame->state(), PageFrame::State::Content);
        QTRY_VERIFY(!frame->isLoading());
        const auto tables = page->findChildren<QTableView *>();
        for (const QTableView *view : tables) {
            if (view->isVisible())
                QVERIFY2(view->model()->rowCount() > 0, qPrintable(QString::number(tab)));
        }
    }
    const InstanceView *shop = m_fixture->view();
    const Page *nodes = m_fixture->show(InstanceView::Nodes);
    const auto *age = shop->findChild<QLabel *>(u"age"_s);
    QVERIFY(age->text().startsWith("As of "_L1));
    m_fixture->times.setUtc(true);
    QCOMPARE(age->text(), u"As of "_s + m_fixture->times.text(nodes->readAt()));
    m_fixture->show(InstanceView::SlowQueries); // which shows the past, and says of when
    QCOMPARE(age->text(), QString());
    // Another instance has a tab of its own, and pages of its own.
    QVERIFY(m_fixture->open("ledger-production"_L1));
    QVERIFY(m_fixture->view() != shop);
    QCOMPARE(m_fixture->view()->tab(), int(InstanceView::Overview));
    QTRY_VERIFY(WindowFixture::allText(m_fixture->view()).contains(demo.instance("ledger-production").base.id));
    m_fixture->window.reset(); // before its client
}

void TestMainWindow::refreshKeepsTheSelection()
{
    DemoFixture demo;
    window()->begin(WindowFixture::sessionOf(demo.client.get()));
    QTRY_COMPARE(m_fixture->table()->model()->rowCount(), 22);
    QVERIFY(m_fixture->choose("crm-production"_L1));
    const int row = m_fixture->table()->currentIndex().row();
    m_fixture->table()->verticalScrollBar()->setValue(3);
    const size_t calls = demo.journal.entries().size();
    QTest::keyClick(window(), Qt::Key_F5);
    QTRY_VERIFY(demo.journal.entries().size() > calls);
    QTRY_VERIFY(!window()->fleet()->frame()->isLoading());
    QCOMPARE(m_fixture->table()->currentIndex().row(), row);
    QCOMPARE(window()->fleet()->current()->name, u"crm-production"_s);
    m_fixture->window.reset();
}

/// Somebody else restarts an instance: its state goes there and back by itself, and what is chosen stays chosen.
void TestMainWindow::showsWhatOthersDo()
{
    DemoSettings settings = DemoFixture::unlimited();
    settings.timeScale = 60;
    settings.atRest = true;
    DemoFixture demo(settings);
    window()->begin(WindowFixture::sessionOf(demo.client.get(), {.busyMs = 150, .restMs = 200, .failedMs = 200}));
    QTRY_COMPARE(m_fixture->table()->model()->rowCount(), 22);
    QVERIFY(m_fixture->choose("shop-staging"_L1));
    const auto state = [this] { return window()->fleet()->current()->status; };
    QCOMPARE(state(), InstanceState::Running);
    QVERIFY(demo.run(RestartInstance{window()->fleet()->current()->id}));
    QTRY_COMPARE(state(), InstanceState::Restarting);
    QTRY_COMPARE(state(), InstanceState::Running);
    QCOMPARE(window()->fleet()->current()->name, u"shop-staging"_s);
    m_fixture->window.reset();
}

/// Of 60 calls a minute a list costs one for each page of 128, and an instance that is opened two at most.
void TestMainWindow::asksAsSeldomAsPossible()
{
    DemoFixture demo;
    const auto calls = [&demo] {
        return std::count_if(demo.journal.entries().begin(), demo.journal.entries().end(),
                             [](const JournalEntry &entry) { return entry.operation->service == Service::Ddm; });
    };
    window()->begin(WindowFixture::sessionOf(demo.client.get()));
    QTRY_COMPARE(m_fixture->table()->model()->rowCount(), 22);
    const auto atRest = [this] {
        return !window()->fleet()->frame()->isLoading() && (!window()->page() || !window()->page()->isLoading());
    };
    QTRY_VERIFY(atRest());
    QCOMPARE(calls(), 1); // the list, for the fleet and the navigator
    QVERIFY(m_fixture->open("crm-production"_L1));
    QTRY_COMPARE(calls(), 1 + 1); // its overview
    QTRY_VERIFY(atRest());
    QVERIFY(m_fixture->open("shop-production"_L1));
    QTRY_COMPARE(calls(), 1 + 2);
    QTRY_VERIFY(atRest());
    QVERIFY(m_fixture->open("crm-production"_L1)); // which is known, and not asked for again
    window()->fleet()->refresh();
    QTRY_COMPARE(calls(), 2 + 2);
    QTRY_VERIFY(atRest());
    QCOMPARE(calls(), 2 + 2);
    m_fixture->window.reset();
}

void TestMainWindow::asksForNothingWhileItIsMinimised()
{
    DemoFixture demo;
    Session session = WindowFixture::sessionOf(demo.client.get());
    window()->begin(session);
    QTRY_COMPARE(m_fixture->table()->model()->rowCount(), 22);
    QVERIFY(session.inventory->nextPollMs());
    window()->showMinimized();
    QTRY_VERIFY(!session.inventory->isAwake());
    QVERIFY(!session.inventory->nextPollMs());
    window()->showNormal();
    QTRY_VERIFY(session.inventory->isAwake());
    window()->hide();
    QVERIFY(!session.inventory->isAwake());
    window()->show();
    QVERIFY(session.inventory->isAwake());
    QTRY_VERIFY(session.inventory->nextPollMs());
    m_fixture->window.reset();
}

void TestMainWindow::searchFindsByKeyboard()
{
    DemoFixture demo;
    window()->begin(WindowFixture::sessionOf(demo.client.get()));
    QTRY_COMPARE(m_fixture->table()->model()->rowCount(), 22);
    QLineEdit *search = window()->fleet()->view()->search();
    QTest::keyClicks(search, u"ledger"_s);
    QTRY_COMPARE(m_fixture->table()->model()->rowCount(), 3);
    QVERIFY(!search->accessibleName().isEmpty() || !search->placeholderText().isEmpty());
    m_fixture->window.reset();
}

void TestMainWindow::showsWhatFailsInBothLanguagesAndRecovers()
{
    DemoFixture demo;
    // Somebody else's port: nobody answers there.
    ClientScope nowhere = demo.client->scope();
    nowhere.endpoints[Service::Ddm] = QUrl(u"http://127.0.0.1:9"_s);
    RetryPolicy once;
    once.attempts = 1;
    Client broken(
        nowhere,
        {&demo.transport, demo.authenticator.get(), &demo.limiters, &demo.journal, &SystemClock::instance(), once});
    window()->begin(WindowFixture::sessionOf(&broken));
    PageFrame *frame = window()->fleet()->frame();
    QTRY_COMPARE(frame->state(), PageFrame::State::Failed);
    const auto panel = frame->findChild<MessagePanel *>();
    QVERIFY(panel && panel->isVisible());
    const QString english = WindowFixture::allText(panel);
    QVERIFY(!panel->title().isEmpty());
    m_fixture->language.choose(u"zh_CN"_s);
    const QString chinese = WindowFixture::allText(panel);
    QVERIFY(chinese != english);
    QVERIFY(std::any_of(chinese.begin(), chinese.end(), [](QChar c) { return c.script() == QChar::Script_Han; }));
    // Somewhere, after all.
    window()->begin(WindowFixture::sessionOf(demo.client.get()));
    QTRY_COMPARE(frame->state(), PageFrame::State::Content);
    QCOMPARE(m_fixture->table()->model()->rowCount(), 22);
    m_fixture->window.reset();
}

void TestMainWindow::saysWhyAPageIsEmpty()
{
    DemoFixture demo;
    window()->begin(WindowFixture::sessionOf(demo.client.get()));
    QTRY_COMPARE(m_fixture->table()->model()->rowCount(), 22);
    QVERIFY(m_fixture->open("warehouse-a1"_L1)); // being created: it has no schema yet
    const auto frame = m_fixture->show(InstanceView::Schemas)->findChild<PageFrame *>();
    QTRY_COMPARE(frame->state(), PageFrame::State::Empty);
    const auto panel = frame->findChild<MessagePanel *>();
    QVERIFY(panel && !panel->title().isEmpty() && !panel->text().isEmpty());
    m_fixture->window.reset();
}

void TestMainWindow::closingGivesUpWhatIsUnderWay()
{
    DemoFixture demo;
    window()->begin(WindowFixture::sessionOf(demo.client.get()));
    QTRY_COMPARE(m_fixture->table()->model()->rowCount(), 22);
    QVERIFY(m_fixture->open("shop-production"_L1));
    m_fixture->show(InstanceView::SlowQueries);
    m_fixture->window.reset(); // in the middle of a dozen calls
    QTest::qWait(50);
}

QTEST_MAIN(TestMainWindow)

#include "tst_mainwindow.moc"
