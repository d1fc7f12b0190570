// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/actioncatalog.h"
#include "ui/actions/keyslist.h"
#include "ui/language/language.h"

#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace ddm;
using namespace Qt::StringLiterals;

namespace {

bool s_chinese = false; // texts are made by plain functions

struct Window
{
    Window()
    {
        s_chinese = false;
        language.choose(u"en_US"_s);
        catalog.add({.id = "view.refresh",
                     .text = [] { return s_chinese ? u"刷新(&R)"_s : u"&Refresh"_s; },
                     .keys = {QKeySequence(Qt::Key_F5)},
                     .group = "view",
                     .run = [] {}});
        catalog.add({.id = "view.find",
                     .text = [] { return u"Search"_s; },
                     .keys = {QKeySequence(Qt::CTRL | Qt::Key_F), QKeySequence(Qt::Key_Slash)},
                     .group = "view/find",
                     .run = [] {}});
        catalog.add({.id = "view.dark", .text = [] { return u"Dark"_s; }, .group = "view", .run = [] {}});
        catalog.add({.id = "page.copy",
                     .text = [] { return u"Copy"_s; },
                     .keys = {QKeySequence(Qt::CTRL | Qt::Key_C)},
                     .group = "page",
                     .run = [] {}});
        window.show();
        const std::vector<KeyGroup> groups{
            {.title = [] { return s_chinese ? u"视图"_s : u"View"_s; }, .group = "view"},
            {.title = [] { return u"In a table"_s; },
             .builtIn = {{[] { return u"Open the instance"_s; }, {QKeySequence(Qt::Key_Return)}}}}};
        list = new KeysList(catalog, groups, language, &window);
        list->setAttribute(Qt::WA_DeleteOnClose);
        list->open();
        list->activateWindow();
        isActive = QTest::qWaitForWindowActive(list);
        search = list->findChild<QLineEdit *>(u"keysSearch"_s);
        keys = list->findChild<QTreeWidget *>(u"keysTable"_s);
    }

    QStringList shown() const
    {
        QStringList rows;
        for (int group = 0; group < keys->topLevelItemCount(); ++group) {
            const QTreeWidgetItem *heading = keys->topLevelItem(group);
            if (heading->isHidden())
                continue;
            rows.append(heading->text(0));
            for (int i = 0; i < heading->childCount(); ++i) {
                if (!heading->child(i)->isHidden())
                    rows.append(heading->child(i)->text(0) + u" = "_s + heading->child(i)->text(1));
            }
        }
        return rows;
    }

    Language language;
    QMainWindow window;
    ActionCatalog catalog{&window, language};
    QPointer<KeysList> list;
    QLineEdit *search;
    QTreeWidget *keys;
    bool isActive = false;
};

} // namespace

class KeysListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKeyUnderItsHeading()
    {
        Window w;
        QVERIFY(w.isActive);
        QVERIFY(w.search->hasFocus());
        QCOMPARE(w.shown(),
                 QStringList({u"View"_s, u"Refresh = F5"_s, u"Search = Ctrl+F, /"_s, u"In a table"_s,
                              u"Open the instance = Return"_s, u"Other"_s, u"Copy = Ctrl+C"_s}));
        QVERIFY(!w.search->accessibleName().isEmpty());
        QVERIFY(!w.keys->accessibleName().isEmpty());
    }

    void searched()
    {
        Window w;
        QTest::keyClicks(w.search, u"ctrl+f"_s);
        QCOMPARE(w.shown(), QStringList({u"View"_s, u"Search = Ctrl+F, /"_s}));
        QTest::keyClick(w.search, Qt::Key_Return);
        QVERIFY(w.list && w.list->isVisible());
        w.search->setText(u"open"_s);
        QCOMPARE(w.shown(), QStringList({u"In a table"_s, u"Open the instance = Return"_s}));
        w.search->setText(u"<i>"_s);
        QVERIFY(w.keys->isHidden());
        w.search->clear();
        QCOMPARE(w.shown().size(), 7);
        QVERIFY(w.keys->isVisible());
    }

    void theLanguageChangesWhileItIsOpen()
    {
        Window w;
        w.search->setText(u"f5"_s);
        s_chinese = true;
        w.language.choose(u"zh_CN"_s);
        QCOMPARE(w.shown(), QStringList({u"视图"_s, u"刷新 = F5"_s}));
    }

    void escapeClosesIt()
    {
        Window w;
        QTest::keyClick(w.search, Qt::Key_Escape);
        QTRY_VERIFY(!w.list);
    }
};

QTEST_MAIN(KeysListTest)
#include "tst_keyslist.moc"
