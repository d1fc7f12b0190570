// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"
#include "ui/actions/actioncatalog.h"
#include "ui/shell/detachedwindow.h"
#include "ui/shell/instanceactions.h"
#include "ui/widgets/messagepanel.h"

#include <QContextMenuEvent>
#include <QDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

/// Instances in tabs and in windows of their own.
class TestWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void opensEachInstanceOnce();
    void closesAndReopens();
    void tabsAreMovedWithTheKeys();
    void middleClickCloses();
    void detachedWindowIsAWholeOne();
    void twoInstancesStandSideBySide();
    void closedWindowCanBeReopened();
    void closingTheMainWindowClosesAll();
    void comesBackAsItWasLeft();
    void brokenStateDoesNoHarm_data();
    void brokenStateDoesNoHarm();
    void saysThatAnInstanceIsGone();
    void menuOfATabActsOnItsInstance();

private:
    MainWindow *window() const { return m_fixture->window.get(); }
    Workspace *workspace() const { return window()->workspace(); }
    QTabWidget *tabs() const { return workspace()->findChild<QTabWidget *>(u"workspaceTabs"_s); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : window(), key, modifiers);
    }
    void act(QLatin1StringView id) const { window()->catalog()->trigger(window()->catalog()->action(id)); }
    QStringList titles() const
    {
        QStringList titles;
        for (int tab = 0; tab < tabs()->count(); ++tab)
            titles.append(tabs()->tabText(tab));
        return titles;
    }

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<DemoFixture> m_demo;
};

void TestWorkspace::init()
{
    DemoSettings settings = DemoFixture::unlimited();
    settings.timeScale = 1'000;
    m_demo = std::make_unique<DemoFixture>(settings);
    m_fixture = std::make_unique<WindowFixture>();
    window()->begin(WindowFixture::sessionOf(m_demo->client.get(), {.busyMs = 100, .restMs = 300, .failedMs = 300}));
    window()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window()));
    QTRY_COMPARE(m_fixture->table()->model()->rowCount(), 22);
}

void TestWorkspace::cleanup()
{
    m_fixture.reset();
    m_demo.reset();
}

void TestWorkspace::opensEachInstanceOnce()
{
    InstanceView *shop = m_fixture->open("shop-production"_L1);
    QVERIFY(shop && m_fixture->view() == shop);
    m_fixture->open("crm-production"_L1);
    QCOMPARE(titles(), (QStringList{u"Fleet"_s, u"shop-production"_s, u"crm-production"_s}));
    workspace()->showFleet();
    QCOMPARE(m_fixture->open("shop-production"_L1), shop);
    QCOMPARE(tabs()->count(), 3);
    // From the fleet, with Return.
    workspace()->showFleet();
    QVERIFY(m_fixture->choose("ledger-staging"_L1));
    m_fixture->table()->setFocus();
    press(Qt::Key_Return);
    QTRY_COMPARE(m_fixture->view()->name(), u"ledger-staging"_s);
}

void TestWorkspace::closesAndReopens()
{
    m_fixture->open("shop-production"_L1);
    m_fixture->show(InstanceView::Accounts);
    m_fixture->open("crm-production"_L1);
    press(Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(titles(), (QStringList{u"Fleet"_s, u"shop-production"_s}));
    press(Qt::Key_W, Qt::ControlModifier);
    QVERIFY(workspace()->isFleetInFront());
    press(Qt::Key_W, Qt::ControlModifier); // the fleet stays
    QCOMPARE(titles(), QStringList{u"Fleet"_s});
    press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_fixture->view()->name(), u"shop-production"_s);
    QCOMPARE(m_fixture->view()->tab(), int(InstanceView::Accounts));
    press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_fixture->view()->name(), u"crm-production"_s);
    QVERIFY(!window()->catalog()->action("tab.reopen"_L1)->isEnabled());
    act("tab.closeOthers"_L1);
    QCOMPARE(titles(), (QStringList{u"Fleet"_s, u"crm-production"_s}));
}

void TestWorkspace::tabsAreMovedWithTheKeys()
{
    m_fixture->open("shop-production"_L1);
    m_fixture->open("crm-production"_L1);
    press(Qt::Key_PageUp, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(titles(), (QStringList{u"Fleet"_s, u"crm-production"_s, u"shop-production"_s}));
    QCOMPARE(m_fixture->view()->name(), u"crm-production"_s);
    press(Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(m_fixture->view()->name(), u"shop-production"_s);
    press(Qt::Key_Tab, Qt::ControlModifier); // around the end
    QVERIFY(workspace()->isFleetInFront());
    press(Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_fixture->view()->name(), u"shop-production"_s);
    QVERIFY(!window()->catalog()->action("tab.moveRight"_L1)->isEnabled());
}

void TestWorkspace::middleClickCloses()
{
    m_fixture->open("shop-production"_L1);
    QTabBar *bar = tabs()->tabBar();
    QTest::mouseClick(bar, Qt::MiddleButton, {}, bar->tabRect(0).center());
    QTest::mouseClick(bar, Qt::MiddleButton, {}, bar->tabRect(1).center());
    QCOMPARE(titles(), QStringList{u"Fleet"_s});
}

void TestWorkspace::detachedWindowIsAWholeOne()
{
    InstanceView *view = m_fixture->open("shop-production"_L1);
    press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(workspace()->isDetached(view));
    QWidget *detached = view->window();
    QVERIFY(detached != window() && detached->isVisible());
    QVERIFY(QTest::qWaitForWindowActive(detached));
    QCOMPARE(detached->windowTitle(), u"shop-production - DDM Console"_s);
    QCOMPARE(titles(), QStringList{u"Fleet"_s});
    // The keys do there what they do in the window: to what is seen there.
    QTest::keyClick(detached, Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(view->tab(), int(InstanceView::Nodes));
    QTRY_VERIFY(!view->page()->isLoading());
    QTest::keyClick(detached, Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY(window()->actions()->dialog());
    QCOMPARE(window()->actions()->dialog()->parentWidget(), detached);
    QVERIFY(window()->actions()->dialog()->windowTitle().contains("shop-production"_L1));
    window()->actions()->dialog()->reject();
    QTRY_VERIFY(!window()->actions()->dialog());
    detached->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(detached));
    QTest::keyClick(detached, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier); // it is one already
    QVERIFY(!qobject_cast<DetachedWindow *>(detached)->said().isEmpty());
    // The tabs are seen in the main window only.
    QTest::keyClick(detached, Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(qobject_cast<DetachedWindow *>(detached)->said(), u"Only in the main window."_s);
    // And back.
    QTest::keyClick(detached, Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!workspace()->isDetached(view));
    QCOMPARE(m_fixture->view(), view);
    QCOMPARE(view->tab(), int(InstanceView::Nodes));
}

void TestWorkspace::twoInstancesStandSideBySide()
{
    InstanceView *shop = m_fixture->open("shop-production"_L1);
    workspace()->detach(shop);
    InstanceView *crm = m_fixture->open("crm-production"_L1);
    QVERIFY(shop->isVisible() && crm->isVisible());
    QTRY_VERIFY(shop->page() && !shop->page()->isLoading() && crm->page() && !crm->page()->isLoading());
    // What is seen is kept fresh even where the window itself is not.
    Inventory *inventory = m_demo->client->findChild<Inventory *>();
    window()->showMinimized();
    QTRY_VERIFY(window()->isMinimized());
    QVERIFY(inventory->isAwake());
    shop->window()->hide();
    QVERIFY(!inventory->isAwake());
}

void TestWorkspace::closedWindowCanBeReopened()
{
    workspace()->detach(m_fixture->open("shop-production"_L1));
    QSignalSpy changed(workspace(), &Workspace::windowsChanged);
    workspace()->detachedWindows().first()->close();
    QVERIFY(workspace()->detachedWindows().isEmpty());
    QVERIFY(!changed.isEmpty());
    workspace()->reopen();
    QCOMPARE(m_fixture->view()->name(), u"shop-production"_s);
}

void TestWorkspace::closingTheMainWindowClosesAll()
{
    workspace()->detach(m_fixture->open("shop-production"_L1));
    window()->close();
    QVERIFY(workspace()->detachedWindows().isEmpty());
}

void TestWorkspace::comesBackAsItWasLeft()
{
    m_fixture->open("shop-production"_L1);
    m_fixture->show(InstanceView::Parameters);
    m_fixture->open("crm-production"_L1);
    workspace()->move(-1);
    workspace()->move(-1);
    workspace()->detach(m_fixture->open("ledger-staging"_L1));
    m_fixture->open("shop-production"_L1);
    const QStringList left = titles();
    QCOMPARE(left, (QStringList{u"crm-production"_s, u"Fleet"_s, u"shop-production"_s}));
    const QJsonObject state = workspace()->saveState();
    const QSize size = workspace()->detachedWindows().first()->size();
    window()->begin(WindowFixture::sessionOf(m_demo->client.get()));
    QCOMPARE(titles(), (QStringList{u"Fleet"_s}));
    workspace()->restoreState(state);
    QCOMPARE(titles(), left);
    QCOMPARE(m_fixture->view()->name(), u"shop-production"_s);
    QCOMPARE(m_fixture->view()->tab(), int(InstanceView::Parameters));
    QCOMPARE(workspace()->detachedWindows().size(), 1);
    QTRY_COMPARE(workspace()->detachedWindows().first()->windowTitle(), u"ledger-staging - DDM Console"_s);
    QCOMPARE(workspace()->detachedWindows().first()->size(), size);
    QCOMPARE(workspace()->saveState()[u"tabs"], state[u"tabs"]);
    QCOMPARE(workspace()->saveState()[u"current"], state[u"current"]);
}

void TestWorkspace::brokenStateDoesNoHarm_data()
{
    QTest::addColumn<QJsonObject>("state");
    QTest::newRow("nothing") << QJsonObject();
    QTest::newRow("other types") << QJsonObject{{u"tabs"_s, 7}, {u"current"_s, u"x"_s}, {u"windows"_s, true}};
    QTest::newRow("no id") << QJsonObject{{u"tabs"_s, QJsonArray{QJsonObject{{u"page"_s, 3}}, 5}}};
    QTest::newRow("no such page") << QJsonObject{
        {u"tabs"_s, QJsonArray{QJsonObject{{u"instance"_s, u"a"_s}, {u"page"_s, 99}}}}, {u"current"_s, -7}};
    QJsonArray twice{QJsonObject{{u"instance"_s, u"a"_s}}, QJsonObject{{u"instance"_s, u"a"_s}}};
    QTest::newRow("twice") << QJsonObject{{u"tabs"_s, twice}, {u"windows"_s, twice}, {u"current"_s, 1'000'000}};
}

void TestWorkspace::brokenStateDoesNoHarm()
{
    QFETCH(QJsonObject, state);
    workspace()->restoreState(state);
    QVERIFY(tabs()->count() <= 2);
    QVERIFY(workspace()->detachedWindows().isEmpty());
    QVERIFY(titles().contains(u"Fleet"_s));
}

void TestWorkspace::saysThatAnInstanceIsGone()
{
    InstanceView *view = m_fixture->open("shop-staging"_L1);
    QTRY_VERIFY(view->page() && !view->page()->isLoading());
    QVERIFY(m_demo->run(DeleteInstance{view->instanceId(), false}));
    QTRY_VERIFY_WITH_TIMEOUT(view->isGone(), 20'000);
    const auto panel = view->findChild<MessagePanel *>();
    QVERIFY(panel);
    QVERIFY(WindowFixture::allText(view).contains("shop-staging is gone"_L1));
    QVERIFY(!view->page());
    QVERIFY(!QJsonDocument(workspace()->saveState()).toJson().contains("shop-staging")); // that was said once
    QCOMPARE(window()->catalog()->whyNot(window()->catalog()->action("go.nodes"_L1)), u"Open an instance first."_s);
    m_fixture->language.choose(u"zh_CN"_s);
    QVERIFY(!WindowFixture::allText(view).contains("is gone"_L1));
    const auto buttons = view->findChildren<QPushButton *>();
    const auto close = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *button) {
        return button->isVisible() && button->text() == u"关闭标签页"_s;
    });
    QVERIFY(close != buttons.end());
    (*close)->click();
    QTRY_VERIFY(workspace()->isFleetInFront());
    QVERIFY(!workspace()->canReopen());
}

void TestWorkspace::menuOfATabActsOnItsInstance()
{
    m_fixture->open("shop-production"_L1);
    InstanceView *crm = m_fixture->open("crm-production"_L1);
    QTabBar *bar = tabs()->tabBar();
    const auto ask = [bar](QContextMenuEvent::Reason reason, const QPoint &place) {
        QContextMenuEvent event(reason, place, bar->mapToGlobal(place));
        QCoreApplication::sendEvent(bar, &event);
    };
    // From the keyboard that of the tab in front, wherever Qt thinks the cursor is.
    ask(QContextMenuEvent::Keyboard, bar->tabRect(1).center());
    auto *ofFront = window()->findChild<QMenu *>(u"instanceMenu"_s);
    QVERIFY(ofFront && ofFront->isVisible());
    QCOMPARE(m_fixture->view(), crm);
    QCOMPARE(window()->actions()->target()->name, u"crm-production"_s);
    ofFront->close();
    QTRY_VERIFY(!window()->findChild<QMenu *>(u"instanceMenu"_s));
    ask(QContextMenuEvent::Mouse, bar->tabRect(1).center());
    auto *menu = window()->findChild<QMenu *>(u"instanceMenu"_s);
    QVERIFY(menu && menu->isVisible());
    QCOMPARE(m_fixture->view()->name(), u"shop-production"_s);
    QAction *close = window()->catalog()->action("tab.close"_L1);
    QVERIFY(menu->actions().contains(close));
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(close).center());
    QTRY_COMPARE(titles(), (QStringList{u"Fleet"_s, u"crm-production"_s}));
    QCOMPARE(m_fixture->view(), crm);
    QTRY_COMPARE(window()->actions()->target()->name, u"crm-production"_s);
}

QTEST_MAIN(TestWorkspace)

#include "tst_workspace.moc"
