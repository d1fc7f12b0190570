// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/demofixture.h"
#include "ui/language/language.h"
#include "ui/language/timedisplay.h"
#include "ui/pages/instancespane.h"
#include "ui/pages/page.h"
#include "ui/shell/instancetabs.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dataview.h"
#include "ui/widgets/messagepanel.h"
#include "ui/widgets/pageframe.h"

#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

/// The real window against the demo region over real HTTP.
class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void listsInstancesAndEveryPageLoads();
    void refreshKeepsTheSelection();
    void searchFindsByKeyboard();
    void showsWhatFailsInBothLanguagesAndRecovers();
    void saysWhyAPageIsEmpty();
    void closingGivesUpWhatIsUnderWay();

private:
    Session session(Client *client) const
    {
        Session made;
        made.client = client;
        made.user = u"demo-admin"_s;
        made.domain = u"ddm-demo"_s;
        made.projects = {{client->scope().projectId, client->scope().region, client->scope().region}};
        made.isDemo = true;
        return made;
    }
    QTableView *table() const { return m_window->instances()->view()->table(); }
    void choose(const char *name)
    {
        for (int row = 0; row < table()->model()->rowCount(); ++row) {
            for (int column = 0; column < table()->model()->columnCount(); ++column) {
                if (table()->model()->index(row, column).data().toString() == QLatin1StringView(name)) {
                    table()->selectRow(row);
                    return;
                }
            }
        }
        QFAIL(name);
    }
    static QString allText(const QWidget *widget)
    {
        QString text;
        const auto labels = widget->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->isVisibleTo(widget))
                text += label->text() + u'\n';
        }
        return text;
    }

    Language m_language;
    Theme m_theme;
    TimeDisplay m_times;
    RequestJournal m_journal;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::init()
{
    m_language.choose(u"en_US"_s);
    m_window = std::make_unique<MainWindow>(MainWindow::Parts{m_language, m_theme, m_times, m_journal});
    m_window->show();
}

void TestMainWindow::listsInstancesAndEveryPageLoads()
{
    DemoFixture demo;
    m_window->begin(session(demo.client.get()));
    QTRY_COMPARE(table()->model()->rowCount(), 22);
    choose("shop-production");
    for (int tab = 0; tab < InstanceTabs::TabCount; ++tab) {
        m_window->tabs()->setTab(tab);
        Page *page = m_window->tabs()->page();
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
    // Another instance, another content; the page that is shown stays the one that is shown.
    choose("ledger-production");
    QCOMPARE(m_window->tabs()->tab(), InstanceTabs::TabCount - 1);
    m_window->tabs()->setTab(InstanceTabs::Overview);
    QTRY_VERIFY(allText(m_window->tabs()).contains(demo.instance("ledger-production").base.id));
    m_window.reset(); // before its client
}

void TestMainWindow::refreshKeepsTheSelection()
{
    DemoFixture demo;
    m_window->begin(session(demo.client.get()));
    QTRY_COMPARE(table()->model()->rowCount(), 22);
    choose("crm-production");
    const int row = table()->currentIndex().row();
    table()->verticalScrollBar()->setValue(3);
    const size_t calls = demo.journal.entries().size();
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QTRY_VERIFY(demo.journal.entries().size() > calls);
    QTRY_VERIFY(!m_window->instances()->frame()->isLoading());
    QCOMPARE(table()->currentIndex().row(), row);
    QCOMPARE(m_window->instances()->current()->name, u"crm-production"_s);
    m_window.reset();
}

void TestMainWindow::searchFindsByKeyboard()
{
    DemoFixture demo;
    m_window->begin(session(demo.client.get()));
    QTRY_COMPARE(table()->model()->rowCount(), 22);
    QLineEdit *search = m_window->instances()->view()->search();
    QTest::keyClicks(search, u"ledger"_s);
    QTRY_COMPARE(table()->model()->rowCount(), 3);
    QVERIFY(!search->accessibleName().isEmpty() || !search->placeholderText().isEmpty());
    m_window.reset();
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
    m_window->begin(session(&broken));
    PageFrame *frame = m_window->instances()->frame();
    QTRY_COMPARE(frame->state(), PageFrame::State::Failed);
    const auto panel = frame->findChild<MessagePanel *>();
    QVERIFY(panel && panel->isVisible());
    const QString english = allText(panel);
    QVERIFY(!panel->title().isEmpty());
    m_language.choose(u"zh_CN"_s);
    const QString chinese = allText(panel);
    QVERIFY(chinese != english);
    QVERIFY(std::any_of(chinese.begin(), chinese.end(), [](QChar c) { return c.script() == QChar::Script_Han; }));
    // Somewhere, after all.
    m_window->begin(session(demo.client.get()));
    QTRY_COMPARE(frame->state(), PageFrame::State::Content);
    QCOMPARE(table()->model()->rowCount(), 22);
    m_window.reset();
}

void TestMainWindow::saysWhyAPageIsEmpty()
{
    DemoFixture demo;
    m_window->begin(session(demo.client.get()));
    QTRY_COMPARE(table()->model()->rowCount(), 22);
    choose("warehouse-a1"); // being created: it has no schema yet
    m_window->tabs()->setTab(InstanceTabs::Schemas);
    const auto frame = m_window->tabs()->page()->findChild<PageFrame *>();
    QTRY_COMPARE(frame->state(), PageFrame::State::Empty);
    const auto panel = frame->findChild<MessagePanel *>();
    QVERIFY(panel && !panel->title().isEmpty() && !panel->text().isEmpty());
    m_window.reset();
}

void TestMainWindow::closingGivesUpWhatIsUnderWay()
{
    DemoFixture demo;
    m_window->begin(session(demo.client.get()));
    QTRY_COMPARE(table()->model()->rowCount(), 22);
    choose("shop-production");
    m_window->tabs()->setTab(InstanceTabs::SlowQueries);
    m_window.reset(); // in the middle of a dozen calls
    QTest::qWait(50);
}

QTEST_MAIN(TestMainWindow)

#include "tst_mainwindow.moc"
