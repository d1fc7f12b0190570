// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"
#include "ui/actions/actioncatalog.h"
#include "ui/actions/commandpalette.h"
#include "ui/actions/keyslist.h"
#include "ui/models/tablemodel.h"
#include "ui/pages/changespane.h"
#include "ui/pages/requestspane.h"
#include "ui/pages/tablepage.h"
#include "ui/shell/navigator.h"

#include <QDockWidget>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QStatusBar>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

/// What can be done in the window, done with keys.
class TestWindowActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void noTwoActionsShareAKey();
    void everyActionIsInAMenuAndInThePalette();
    void theKeyboardReachesEveryAction();
    void severalChosenAreNotOne();
    void paletteOpensAnInstance();
    void paletteFindsWhatWasLookedAt();
    void backAndForward();
    void keyThatCannotSaysWhy();
    void walksThePartsOfTheWindow();
    void showsTheRequests();
    void listsTheKeys();
    void choicesAreChecked();
    void layoutComesBack();
    void endsWithDocksBehindOthers();

private:
    MainWindow *window() const { return m_fixture->window.get(); }
    ActionCatalog *catalog() const { return window()->catalog(); }
    CommandPalette *palette() const { return window()->findChild<CommandPalette *>(); }
    QString chosen() const
    {
        const InstanceView *view = window()->workspace()->active();
        return view ? view->name() : QString();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : window(), key, modifiers);
    }
    void find(const QString &words) const
    {
        press(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(palette() && palette()->isOpen());
        QTest::keyClicks(palette()->findChild<QLineEdit *>(), words);
        press(Qt::Key_Return);
        QTRY_VERIFY(!palette()->isOpen());
    }

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<DemoFixture> m_demo;
};

void TestWindowActions::init()
{
    m_demo = std::make_unique<DemoFixture>();
    m_fixture = std::make_unique<WindowFixture>();
    window()->begin(WindowFixture::sessionOf(m_demo->client.get()));
    window()->decorate();
    window()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window()));
    QTRY_COMPARE(m_fixture->table()->model()->rowCount(), 22);
    QTRY_VERIFY(m_fixture->table()->hasFocus()); // by itself: keys work from the start
}

void TestWindowActions::cleanup()
{
    m_fixture.reset();
    m_demo.reset();
}

void TestWindowActions::noTwoActionsShareAKey()
{
    QCOMPARE(catalog()->conflicts().join(u" | "_s), QString());
}

void TestWindowActions::everyActionIsInAMenuAndInThePalette()
{
    QSet<QAction *> inMenus;
    const auto menus = window()->findChildren<QMenu *>();
    for (const QMenu *menu : menus) {
        const auto actions = menu->actions();
        inMenus.unite(QSet<QAction *>(actions.begin(), actions.end()));
    }
    const std::vector<PaletteItem> items = paletteItems(*catalog());
    const auto actions = catalog()->all();
    QVERIFY(actions.size() > 25);
    for (QAction *action : actions) {
        QVERIFY2(inMenus.contains(action), qPrintable(action->objectName()));
        const QString text = ActionCatalog::plainText(action->text());
        QVERIFY(
            std::any_of(items.begin(), items.end(), [&text](const PaletteItem &item) { return item.title == text; }));
    }
}

/// With the keys alone, as somebody does it who has learnt none of them: into each menu, and down to its end.
void TestWindowActions::theKeyboardReachesEveryAction()
{
    QSet<QAction *> reached;
    const std::function<void(QMenu *)> walk = [&reached, &walk](QMenu *menu) {
        QTRY_VERIFY(menu->isVisible());
        QTest::keyClick(menu, Qt::Key_Home);
        for (QAction *active = menu->activeAction(); active && !reached.contains(active);
             active = menu->activeAction()) {
            reached.insert(active);
            if (active->menu()) {
                QTest::keyClick(menu, Qt::Key_Right);
                walk(active->menu());
                QTest::keyClick(active->menu(), Qt::Key_Left);
                QTRY_VERIFY(!active->menu()->isVisible());
            }
            QTest::keyClick(menu, Qt::Key_Down);
        }
    };
    const QList<QAction *> menus = window()->menuBar()->actions();
    for (const QAction *menu : menus) {
        const QString text = menu->text();
        const QChar letter = text.at(text.indexOf(u'&') + 1).toUpper();
        QTest::keyClick(window(), Qt::Key(letter.unicode()), Qt::AltModifier);
        walk(menu->menu());
        if (QTest::currentTestFailed())
            return;
        QTest::keyClick(menu->menu(), Qt::Key_Escape);
        QTRY_VERIFY(!menu->menu()->isVisible());
        QTest::keyClick(window()->menuBar(), Qt::Key_Escape);
    }
    const auto actions = catalog()->all();
    for (QAction *action : actions) {
        // The style's menus pass over what cannot be done now; the palette has it, with the reason.
        QVERIFY2(reached.contains(action) || !action->isEnabled(), qPrintable(action->objectName()));
    }
}

/// The row with the focus is not what is meant where others are chosen, or where it was just taken out of them.
void TestWindowActions::severalChosenAreNotOne()
{
    QAction *rename = catalog()->action("instance.rename"_L1);
    QVERIFY(m_fixture->choose("shop-production"_L1));
    QCOMPARE(catalog()->whyNot(rename), QString());
    m_fixture->table()->setFocus();
    press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(catalog()->whyNot(rename), u"Choose exactly one instance."_s);
    QVERIFY(!rename->isEnabled());
    QVERIFY(m_fixture->choose("shop-production"_L1));
    const QModelIndex chosen = m_fixture->table()->currentIndex();
    const QRect other = m_fixture->table()->visualRect(chosen.siblingAtRow(chosen.row() + 2));
    for (int click = 0; click < 2; ++click)
        QTest::mouseClick(m_fixture->table()->viewport(), Qt::LeftButton, Qt::ControlModifier, other.center());
    QVERIFY(m_fixture->table()->currentIndex().row() != chosen.row());
    QCOMPARE(window()->fleet()->current()->name, u"shop-production"_s);
}

void TestWindowActions::paletteOpensAnInstance()
{
    find(u"@crm-prod"_s);
    QTRY_COMPARE(chosen(), u"crm-production"_s);
    // The same action, as a key would do it.
    find(u"> nodes"_s);
    QTRY_COMPARE(m_fixture->view()->tab(), int(InstanceView::Nodes));
}

void TestWindowActions::paletteFindsWhatWasLookedAt()
{
    find(u"@shop-production"_s);
    QTRY_COMPARE(chosen(), u"shop-production"_s);
    const Page *page = m_fixture->show(InstanceView::Schemas);
    QTRY_VERIFY(!page->isLoading());
    const QTableView *schemas = qobject_cast<const TablePage *>(page)->view()->table();
    QTRY_VERIFY(schemas->model()->rowCount() > 1);
    const auto nameAt = [](const QModelIndex &index) { return index.data(TableModel::KeyRole).toString(); };
    const QString last = nameAt(schemas->model()->index(schemas->model()->rowCount() - 1, 0));
    find(u"@ledger-prod"_s);
    QTRY_COMPARE(chosen(), u"ledger-production"_s);
    QTRY_VERIFY(!window()->page()->isLoading());
    find(u"#"_s + last);
    QTRY_COMPARE(chosen(), u"shop-production"_s);
    QCOMPARE(m_fixture->view()->tab(), int(InstanceView::Schemas));
    QTRY_COMPARE(nameAt(schemas->currentIndex()), last);
}

void TestWindowActions::backAndForward()
{
    QVERIFY(m_fixture->open("shop-production"_L1));
    m_fixture->show(InstanceView::Nodes);
    QVERIFY(m_fixture->open("crm-production"_L1));
    press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(chosen(), u"shop-production"_s);
    QCOMPARE(m_fixture->view()->tab(), int(InstanceView::Nodes));
    press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_fixture->view()->tab(), int(InstanceView::Overview));
    press(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(window()->workspace()->isFleetInFront());
    press(Qt::Key_Left, Qt::AltModifier); // there is nothing before it
    QVERIFY(window()->workspace()->isFleetInFront());
    for (int step = 0; step < 3; ++step)
        press(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(chosen(), u"crm-production"_s);
    QVERIFY(!catalog()->action("go.forward"_L1)->isEnabled());
}

void TestWindowActions::keyThatCannotSaysWhy()
{
    QVERIFY(!catalog()->action("go.forward"_L1)->isEnabled());
    press(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(window()->statusBar()->currentMessage(), u"There is no page after this one."_s);
}

void TestWindowActions::walksThePartsOfTheWindow()
{
    press(Qt::Key_J, Qt::ControlModifier);
    const auto isIn = [](const QWidget *pane) { return pane->isAncestorOf(QApplication::focusWidget()); };
    QTRY_VERIFY(isIn(window()->changes()));
    QVERIFY(WindowFixture::allText(window()->changes()).contains("What you change is listed here"_L1));
    press(Qt::Key_F6);
    QTRY_VERIFY(isIn(window()->navigator()));
    press(Qt::Key_F6);
    QTRY_VERIFY(isIn(window()->workspace()));
    press(Qt::Key_F6);
    QTRY_VERIFY(isIn(window()->changes()));
    press(Qt::Key_F6, Qt::ShiftModifier);
    QTRY_VERIFY(isIn(window()->workspace()));
    press(Qt::Key_J, Qt::ControlModifier); // it goes as it came
    QTRY_VERIFY(!window()->changes()->isVisible());
}

void TestWindowActions::showsTheRequests()
{
    QVERIFY(!window()->findChild<RequestsPane *>()); // not made before somebody wants it
    press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(window()->findChild<RequestsPane *>());
    QVERIFY(window()->findChild<RequestsPane *>()->isVisible());
    QVERIFY(catalog()->action("view.requests"_L1)->isChecked());
}

void TestWindowActions::listsTheKeys()
{
    press(Qt::Key_Question);
    QTRY_VERIFY(window()->findChild<KeysList *>());
    auto *keys = window()->findChild<KeysList *>();
    QTRY_VERIFY(keys->isVisible());
    QTest::keyClick(keys, Qt::Key_Escape);
    QTRY_VERIFY(!window()->findChild<KeysList *>());
}

void TestWindowActions::choicesAreChecked()
{
    QVERIFY(catalog()->action("language.english"_L1)->isChecked());
    catalog()->action("language.chinese"_L1)->trigger();
    QTRY_VERIFY(catalog()->action("language.chinese"_L1)->isChecked());
    QVERIFY(!catalog()->action("language.english"_L1)->isChecked());
    QCOMPARE(ActionCatalog::plainText(catalog()->action("view.refresh"_L1)->text()), u"刷新"_s);
    catalog()->action("times.utc"_L1)->trigger();
    QTRY_VERIFY(catalog()->action("times.utc"_L1)->isChecked() && m_fixture->times.isUtc());
    catalog()->action("theme.dark"_L1)->trigger();
    QTRY_VERIFY(catalog()->action("theme.dark"_L1)->isChecked());
    QCOMPARE(m_fixture->theme.mode(), ThemeMode::Dark);
}

void TestWindowActions::layoutComesBack()
{
    press(Qt::Key_J, Qt::ControlModifier);
    QTRY_VERIFY(window()->changes()->isVisible());
    const QByteArray layout = window()->saveLayout();
    WindowFixture another;
    QVERIFY(!another.window->changes()->isVisible());
    another.window->restoreLayout(layout);
    QTRY_VERIFY(another.window->changes()->isVisible());
    // A file that was cut or comes from elsewhere does no harm.
    for (const QByteArray &broken :
         {QByteArray(), layout.first(layout.size() / 2), QByteArray("nonsense"), QByteArray(5'000, '\xff')})
        another.window->restoreLayout(broken);
    QVERIFY(another.window->fleet()->isVisible());
}

/// Qt puts a dock that is behind another one before its siblings: the window's parts are then deleted in another order.
void TestWindowActions::endsWithDocksBehindOthers()
{
    for (const auto &[first, second] :
         {std::pair("view.activity"_L1, "view.requests"_L1), {"view.requests"_L1, "view.activity"_L1}}) {
        for (const auto id : {first, second, first, second}) {
            catalog()->action(id)->trigger();
            QTest::qWait(1);
        }
        for (QDockWidget *dock : {window()->findChild<QDockWidget *>(u"activityDock"_s),
                                  window()->findChild<QDockWidget *>(u"requestsDock"_s)})
            dock->lower();
        m_fixture->window.reset();
        cleanup();
        init();
    }
}

QTEST_MAIN(TestWindowActions)

#include "tst_windowactions.moc"
