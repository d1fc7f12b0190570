// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/actioncatalog.h"
#include "ui/language/language.h"

#include <QDialog>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolBar>
#include <QVBoxLayout>

using namespace ddm;
using namespace Qt::StringLiterals;

namespace {

QString nothingChosen(const Language &language)
{
    return language.isChinese() ? u"请先选择实例。"_s : u"Choose an instance first."_s;
}

bool s_chinese = false; // texts are made by plain functions

/// A window with an editor, a plain widget and a few actions.
struct Window
{
    Window()
    {
        s_chinese = false;
        language.choose(u"en_US"_s);
        window = std::make_unique<QMainWindow>();
        auto *central = new QWidget;
        auto *layout = new QVBoxLayout(central);
        layout->addWidget(edit = new QLineEdit);
        layout->addWidget(plain = new QWidget);
        plain->setFocusPolicy(Qt::StrongFocus);
        window->setCentralWidget(central);
        catalog = new ActionCatalog(window.get(), language);
        refresh = catalog->add({.id = "view.refresh",
                                .text = [] { return s_chinese ? u"刷新(&R)"_s : u"&Refresh"_s; },
                                .icon = Icon::Refresh,
                                .keys = {QKeySequence(Qt::Key_F5)},
                                .group = "view",
                                .run = [this] { ++refreshed; }});
        catalog->add({.id = "view.search",
                      .text = [] { return u"Search"_s; },
                      .keys = {QKeySequence(Qt::Key_Slash)},
                      .group = "view/find",
                      .run = [this] { ++searched; }});
        catalog->add({.id = "instance.delete",
                      .text = [] { return u"Delete…"_s; },
                      .group = "instance",
                      .effect = Effect::Destroys,
                      .run = [] {}});
        restart = catalog->add({.id = "instance.restart",
                                .text = [] { return u"Restart…"_s; },
                                .keys = {QKeySequence(Qt::CTRL | Qt::Key_R)},
                                .group = "instance",
                                .effect = Effect::Disrupts,
                                .whyNot = [this] { return reason(); },
                                .run = [this] { ++restarted; }});
        catalog->add({.id = "view.dark",
                      .text = [] { return u"Dark"_s; },
                      .group = "view",
                      .run = [this] { dark = !dark || alwaysDark; },
                      .isChecked = [this] { return dark; }});
        catalog->update();
        window->show();
        window->activateWindow();
        isActive = QTest::qWaitForWindowActive(window.get());
        plain->setFocus();
    }

    QString reason()
    {
        ++asked;
        return chosen ? QString() : nothingChosen(language);
    }

    Language language;
    std::unique_ptr<QMainWindow> window;
    QLineEdit *edit;
    QWidget *plain;
    ActionCatalog *catalog;
    QAction *refresh;
    QAction *restart;
    int refreshed = 0;
    int searched = 0;
    int restarted = 0;
    int asked = 0;
    bool chosen = false;
    bool dark = false;
    bool alwaysDark = false;
    bool isActive = false;
};

QStringList textsOf(const QList<QAction *> &actions)
{
    QStringList texts;
    for (const QAction *action : actions)
        texts.append(action->isSeparator() ? u"-"_s : ActionCatalog::plainText(action->text()));
    return texts;
}

} // namespace

class ActionCatalogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysWorkInTheWindow()
    {
        Window w;
        QVERIFY(w.isActive);
        QTest::keyClick(w.plain, Qt::Key_F5);
        QTest::keyClick(w.edit, Qt::Key_F5);
        QCOMPARE(w.refreshed, 2);
        QTest::keyClick(w.plain, '/');
        QCOMPARE(w.searched, 1);
        w.edit->setFocus();
        QTest::keyClick(w.edit, '/');
        QCOMPARE(w.searched, 1);
        QCOMPARE(w.edit->text(), u"/"_s);
    }

    void aKeyOfADisabledActionTellsTheReason()
    {
        Window w;
        QSignalSpy refused(w.catalog, &ActionCatalog::refused);
        QVERIFY(!w.restart->isEnabled());
        QTest::keyClick(w.plain, Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused.at(0).at(0).toString(), u"Choose an instance first."_s);
        QCOMPARE(w.restarted, 0);

        // The state changed and nobody has said so yet: the key is right all the same.
        w.chosen = true;
        QTest::keyClick(w.plain, Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(w.restarted, 1);
        QCOMPARE(refused.size(), 1);
        QTRY_VERIFY(w.restart->isEnabled());
        QTest::keyClick(w.plain, Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(w.restarted, 2);
        w.chosen = false;
        QTest::keyClick(w.plain, Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(w.restarted, 2);
        QCOMPARE(refused.size(), 2);
        QTRY_VERIFY(!w.restart->isEnabled());
        w.catalog->trigger(w.restart);
        QCOMPARE(refused.size(), 3);
    }

    void aDisabledKeyIsTypedWhereItIsText()
    {
        Window w;
        bool can = false;
        int helped = 0;
        w.catalog->add({.id = "help.keys",
                        .text = [] { return u"Keys"_s; },
                        .keys = {QKeySequence(Qt::Key_Question)},
                        .whyNot = [&can] { return can ? QString() : u"Not now."_s; },
                        .run = [&helped] { ++helped; }});
        w.catalog->update();
        QSignalSpy refused(w.catalog, &ActionCatalog::refused);
        w.edit->setFocus();
        QTest::keyClick(w.edit, '?');
        QCOMPARE(w.edit->text(), u"?"_s);
        QCOMPARE(refused.size(), 0);
        w.plain->setFocus();
        QTest::keyClick(w.plain, '?');
        QCOMPARE(refused.size(), 1);
        can = true;
        w.catalog->update();
        QTest::keyClick(w.plain, '?');
        QCOMPARE(helped, 1);
        QCOMPARE(refused.size(), 1);
    }

    void aModalDialogHoldsBothBack()
    {
        Window w;
        QSignalSpy refused(w.catalog, &ActionCatalog::refused);
        QDialog dialog(w.window.get());
        auto *edit = new QLineEdit(&dialog);
        dialog.open();
        dialog.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QTest::keyClick(edit, Qt::Key_R, Qt::ControlModifier);
        QTest::keyClick(edit, Qt::Key_F5);
        QCOMPARE(refused.size(), 0);
        QCOMPARE(w.refreshed, 0);
    }

    void toolTipsSayTheKeyOrTheReason()
    {
        Window w;
        QCOMPARE(w.refresh->toolTip(), u"Refresh (F5)"_s);
        QCOMPARE(w.restart->toolTip(), u"Restart…\nChoose an instance first."_s);
        QCOMPARE(w.restart->statusTip(), u"Choose an instance first."_s);
        w.chosen = true;
        w.catalog->update();
        QCOMPARE(w.restart->toolTip(), u"Restart… (Ctrl+R)"_s);
        QVERIFY(w.restart->statusTip().isEmpty());
        w.chosen = false;
        s_chinese = true;
        w.language.choose(u"zh_CN"_s);
        QCOMPARE(w.refresh->toolTip(), u"刷新 (F5)"_s);
        QCOMPARE(w.restart->toolTip(), u"Restart…\n请先选择实例。"_s);
        QCOMPARE(ActionCatalog::plainText(u"文件(&F)…"_s), u"文件…"_s);
        QCOMPARE(ActionCatalog::plainText(u"A && B (&x"_s), u"A & B (x"_s);
    }

    void updatesAreGathered()
    {
        Window w;
        const int before = w.asked;
        for (int i = 0; i < 100; ++i)
            w.catalog->updateLater();
        QCOMPARE(w.asked, before);
        QTRY_COMPARE(w.asked, before + 1);
        QSignalSpy changed(w.restart, &QAction::changed);
        w.catalog->update();
        QCOMPARE(changed.size(), 0);
    }

    void checkedIsWhatTheStateIs()
    {
        Window w;
        QAction *dark = w.catalog->action("view.dark"_L1);
        QVERIFY(dark->isCheckable() && !dark->isChecked());
        dark->trigger();
        QVERIFY(dark->isChecked());
        w.alwaysDark = true;
        dark->trigger();
        QVERIFY(dark->isChecked());
        QVERIFY(!w.catalog->action("nothing"_L1));
    }

    void menusAndToolBars()
    {
        Window w;
        QMenu menu;
        w.catalog->fill(&menu, "view"_L1);
        QCOMPARE(textsOf(menu.actions()), QStringList({u"Refresh"_s, u"Dark"_s, u"-"_s, u"Search"_s}));
        QVERIFY(menu.toolTipsVisible());
        w.catalog->fill(&menu, "instance"_L1);
        QCOMPARE(textsOf(menu.actions().mid(4)), QStringList({u"-"_s, u"Delete…"_s, u"-"_s, u"Restart…"_s}));
        QToolBar bar;
        w.catalog->fill(&bar, "view"_L1);
        QCOMPARE(textsOf(bar.actions()), textsOf(menu.actions().mid(0, 4)));
        QVERIFY(w.catalog->ofGroup("vie"_L1).isEmpty());
        QCOMPARE(w.catalog->all().size(), 5);
    }

    void iconsComeWhenTheyAreWanted()
    {
        Window w;
        QVERIFY(w.refresh->icon().isNull());
        w.catalog->decorate();
        QVERIFY(!w.refresh->icon().isNull());
        QVERIFY(w.restart->icon().isNull());
        const QAction *later = w.catalog->add(
            {.id = "page.copy", .text = [] { return u"Copy"_s; }, .icon = Icon::Copy, .group = "page", .run = [] {}});
        QVERIFY(!later->icon().isNull());
    }

    void keysThatTwoActionsWant()
    {
        Window w;
        QCOMPARE(w.catalog->conflicts(), QStringList());
        w.catalog->add({.id = "page.reload",
                        .text = [] { return u"Reload"_s; },
                        .keys = {QKeySequence(Qt::CTRL | Qt::Key_L), QKeySequence(Qt::Key_F5)},
                        .run = [] {}});
        QCOMPARE(w.catalog->conflicts(), QStringList(u"view.refresh and page.reload: F5"_s));
    }

    void anActionMayEndTheWindow()
    {
        Window w;
        QAction *quit = w.catalog->add(
            {.id = "file.quit", .text = [] { return u"Quit"_s; }, .run = [&w] { w.window.reset(); }});
        w.catalog->trigger(quit);
        QVERIFY(!w.window);
    }

    void theWindowOutlivesTheCatalog()
    {
        Window w;
        delete w.catalog;
        QTest::keyClick(w.plain, Qt::Key_R, Qt::ControlModifier);
        QTest::keyClick(w.plain, Qt::Key_F5);
        w.language.choose(u"zh_CN"_s);
        QCOMPARE(w.refreshed, 0);
    }
};

QTEST_MAIN(ActionCatalogTest)
#include "tst_actioncatalog.moc"
