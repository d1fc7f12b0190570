// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/actioncatalog.h"
#include "ui/actions/commandpalette.h"
#include "ui/language/language.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace ddm;
using namespace Qt::StringLiterals;

namespace {

struct Window
{
    Window()
    {
        language.choose(u"en_US"_s);
        window = new QMainWindow;
        window->resize(900, 600);
        auto *central = new QWidget;
        auto *layout = new QVBoxLayout(central);
        layout->addWidget(edit = new QLineEdit);
        layout->addStretch();
        layout->addWidget(button = new QPushButton);
        window->setCentralWidget(central);
        palette = new CommandPalette(window, language);
        window->show();
        window->activateWindow();
        isActive = QTest::qWaitForWindowActive(window);
        edit->setFocus();
        search = palette->findChild<QLineEdit *>(u"paletteSearch"_s);
        list = palette->findChild<QListView *>(u"paletteList"_s);
        hint = palette->findChild<QLabel *>(u"paletteHint"_s);
        message = palette->findChild<QLabel *>(u"paletteMessage"_s);
    }
    ~Window() { delete window; }

    std::vector<PaletteItem> items()
    {
        std::vector<PaletteItem> all;
        const auto add = [this, &all](PaletteKind kind, const QString &title, const QString &detail) {
            all.push_back({.id = title, .title = title, .detail = detail, .kind = kind, .run = [this, title] {
                               ran.append(title);
                           }});
        };
        add(PaletteKind::Action, u"Refresh"_s, {});
        add(PaletteKind::Action, u"Restart…"_s, u"Interrupts the service"_s);
        all.back().whyNot = u"Choose an instance first."_s;
        add(PaletteKind::Action, u"Rename…"_s, u"Changes something"_s);
        add(PaletteKind::Instance, u"orders-prod"_s, u"eu-west-0 · Running"_s);
        all.back().glyph = Glyph::Running;
        add(PaletteKind::Instance, u"orders-test"_s, u"eu-west-0 · Running"_s);
        add(PaletteKind::Schema, u"orders"_s, u"orders-prod"_s);
        add(PaletteKind::Account, u"reporting"_s, u"orders-prod"_s);
        for (int i = 0; i < 30; ++i)
            add(PaletteKind::Page, u"Page %1"_s.arg(i), {});
        return all;
    }

    QStringList shown() const
    {
        QStringList titles;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            titles.append(list->model()->index(row, 0).data().toString());
        return titles;
    }

    QString current() const { return list->currentIndex().data().toString(); }

    Language language;
    QPointer<QMainWindow> window;
    QLineEdit *edit;
    QPushButton *button;
    CommandPalette *palette;
    QLineEdit *search;
    QListView *list;
    QLabel *hint;
    QLabel *message;
    QStringList ran;
    bool isActive = false;
};

} // namespace

class CommandPaletteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsRunsAndGivesTheFocusBack()
    {
        Window w;
        QVERIFY(w.isActive);
        QAbstractItemModelTester tester(w.list->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        w.palette->open(w.items());
        QVERIFY(w.palette->isVisible());
        QVERIFY(w.search->hasFocus());
        QCOMPARE(w.shown(), QStringList({u"Refresh"_s, u"Restart…"_s, u"Rename…"_s}));
        QTest::keyClicks(w.search, u"ordp"_s);
        QCOMPARE(w.current(), u"orders-prod"_s);
        QTest::keyClick(w.search, Qt::Key_Return);
        QVERIFY(!w.palette->isVisible());
        QVERIFY(w.edit->hasFocus());
        QVERIFY(w.ran.isEmpty()); // not in the middle of the key
        QTRY_COMPARE(w.ran, QStringList(u"orders-prod"_s));

        // What was chosen last comes first, then all actions.
        w.palette->open(w.items());
        QCOMPARE(w.shown(), QStringList({u"orders-prod"_s, u"Refresh"_s, u"Restart…"_s, u"Rename…"_s}));
        QCOMPARE(w.palette->recent(), QStringList(u"orders-prod"_s));
        w.palette->dismiss();
        w.palette->setRecent({u"gone"_s, u"Rename…"_s, u"orders"_s});
        w.palette->open(w.items());
        QCOMPARE(w.shown(), QStringList({u"Rename…"_s, u"orders"_s, u"Refresh"_s, u"Restart…"_s}));
    }

    void everyKeyWhileTheBoxHasTheFocus()
    {
        Window w;
        w.palette->open(w.items());
        QTest::keyClicks(w.search, u"page"_s);
        QCOMPARE(w.list->model()->rowCount(), 30);
        const auto press = [&w](Qt::Key key) {
            QTest::keyClick(w.search, key);
            return w.list->currentIndex().row();
        };
        QCOMPARE(press(Qt::Key_Down), 1);
        QCOMPARE(press(Qt::Key_Tab), 2);
        QCOMPARE(press(Qt::Key_Up), 1);
        QCOMPARE(press(Qt::Key_Home), 0);
        QCOMPARE(press(Qt::Key_Up), 29);
        QCOMPARE(press(Qt::Key_Down), 0);
        const int page = press(Qt::Key_PageDown);
        QVERIFY(page > 5 && page < CommandPalette::MostRows);
        QCOMPARE(press(Qt::Key_PageUp), 0);
        QCOMPARE(press(Qt::Key_End), 29);
        QVERIFY(w.list->viewport()->rect().contains(w.list->visualRect(w.list->currentIndex())));
        QCOMPARE(w.list->height(), CommandPalette::MostRows * w.list->sizeHintForRow(0));
        QVERIFY(w.search->hasFocus());
        QTest::keyClick(w.search, Qt::Key_Home, Qt::ShiftModifier);
        QCOMPARE(w.search->selectedText(), u"page"_s);
    }

    void oneKindOnly()
    {
        Window w;
        w.palette->open(w.items());
        QTest::keyClicks(w.search, u"@"_s);
        QCOMPARE(w.shown(), QStringList({u"orders-prod"_s, u"orders-test"_s}));
        QTest::keyClicks(w.search, u" test"_s);
        QCOMPARE(w.shown(), QStringList(u"orders-test"_s));
        w.search->setText(u"#ord"_s);
        QCOMPARE(w.shown(), QStringList(u"orders"_s));
        w.search->setText(u">re"_s);
        QCOMPARE(w.shown(), QStringList({u"Refresh"_s, u"Rename…"_s, u"Restart…"_s})); // what can be chosen first
        w.search->setText(u"report prod"_s);
        QCOMPARE(w.shown(), QStringList(u"reporting"_s));
    }

    void nothingFound()
    {
        Window w;
        w.palette->open(w.items());
        QTest::keyClicks(w.search, u"<b>xyz"_s);
        QVERIFY(!w.list->isVisible());
        QVERIFY(w.message->isVisible());
        QVERIFY(w.message->text().contains(u"<b>xyz"_s));
        QVERIFY(w.message->text().contains(u"schemas"_s));
        QTest::keyClick(w.search, Qt::Key_Return);
        QTest::keyClick(w.search, Qt::Key_Down);
        QTest::keyClick(w.search, Qt::Key_PageDown);
        QVERIFY(w.palette->isOpen());
        QTest::keyClick(w.search, Qt::Key_Backspace);
        w.search->setText(u"#nothing"_s);
        QVERIFY(w.message->text().contains(u"first character"_s));
        w.search->clear();
        QVERIFY(w.list->isVisible());
    }

    void aDisabledOneSaysWhyAndStays()
    {
        Window w;
        w.palette->open(w.items());
        QTest::keyClicks(w.search, u"rest"_s);
        QCOMPARE(w.current(), u"Restart…"_s);
        QCOMPARE(w.hint->text(), u"Choose an instance first."_s);
        QTest::keyClick(w.search, Qt::Key_Return);
        QVERIFY(w.palette->isOpen());
        QCOMPARE(w.hint->text(), u"Choose an instance first."_s);
        QTest::keyClicks(w.search, u"x"_s);
        QVERIFY(w.hint->text().contains(u"instances"_s));
        QCoreApplication::processEvents();
        QVERIFY(w.ran.isEmpty());
        QVERIFY(w.palette->recent().isEmpty());
    }

    void waysToCloseIt()
    {
        Window w;
        // The window's own action for the key does not get it.
        int escaped = 0;
        auto *action = new QAction(w.window);
        action->setShortcut(Qt::Key_Escape);
        w.window->addAction(action);
        connect(action, &QAction::triggered, w.window, [&escaped] { ++escaped; });
        QSignalSpy closed(w.palette, &CommandPalette::closed);
        w.palette->open(w.items());
        QTest::keyClick(w.search, Qt::Key_Escape);
        QVERIFY(!w.palette->isVisible() && w.edit->hasFocus());
        QCOMPARE(escaped, 0);
        QCOMPARE(closed.size(), 1);

        w.palette->open(w.items());
        w.button->setFocus();
        QVERIFY(!w.palette->isVisible() && w.button->hasFocus());

        w.palette->open(w.items());
        QTest::mouseClick(w.window->centralWidget(), Qt::LeftButton, {}, {5, w.window->centralWidget()->height() - 5});
        QVERIFY(!w.palette->isVisible() && w.button->hasFocus());

        // A press on itself is none beside it; one on a row chooses it.
        w.palette->open(w.items());
        QTest::mouseClick(w.hint, Qt::LeftButton);
        QVERIFY(w.palette->isVisible());
        const QRect row = w.list->visualRect(w.list->model()->index(2, 0));
        QTest::mouseClick(w.list->viewport(), Qt::LeftButton, {}, row.center());
        QVERIFY(!w.palette->isVisible());
        QTRY_COMPARE(w.ran, QStringList(u"Rename…"_s));

        // Who had the focus may be gone.
        w.palette->open(w.items());
        delete w.button;
        QTest::keyClick(w.search, Qt::Key_Escape);
        QVERIFY(!w.palette->isVisible());
        QCOMPARE(closed.size(), 5);
    }

    void anotherWindowTakesTheFocus()
    {
        Window w;
        w.palette->open(w.items());
        QWidget other;
        other.show();
        other.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&other));
        QVERIFY(!w.palette->isVisible());
        w.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(w.window));
        QVERIFY(w.edit->hasFocus());
    }

    void otherItemsWhileItIsOpen()
    {
        Window w;
        w.palette->setItems(w.items()); // nobody looks
        QCOMPARE(w.list->model()->rowCount(), 0);
        w.palette->open(w.items());
        QTest::keyClicks(w.search, u"@orders"_s);
        QTest::keyClick(w.search, Qt::Key_End);
        QCOMPARE(w.current(), u"orders-test"_s);
        auto items = w.items();
        items.erase(items.begin() + 3); // orders-prod
        w.palette->setItems(items);
        QCOMPARE(w.current(), u"orders-test"_s);
        QCOMPARE(w.search->text(), u"@orders"_s);
        w.palette->setItems({});
        QVERIFY(w.message->isVisible());
    }

    void theLanguageChangesWhileItIsOpen()
    {
        Window w;
        connect(w.palette, &CommandPalette::itemsWanted, w.palette, [&w] {
            auto items = w.items();
            items[2].title = u"重命名…"_s;
            w.palette->setItems(std::move(items));
        });
        w.palette->open(w.items());
        QTest::keyClick(w.search, Qt::Key_End);
        QCOMPARE(w.current(), u"Rename…"_s);
        w.language.choose(u"zh_CN"_s);
        QCOMPARE(w.current(), u"重命名…"_s);
        QVERIFY(w.search->hasFocus());
    }

    void theWindowEndsWhileItIsOpen()
    {
        Window w;
        w.palette->open(w.items());
        QTest::keyClicks(w.search, u"ord"_s);
        delete w.window;
        w.language.choose(u"zh_CN"_s);
        QCoreApplication::processEvents();
    }

    void theWindowEndsBetweenTheChoiceAndItsRun()
    {
        Window w;
        w.palette->open(w.items());
        QTest::keyClick(w.search, Qt::Key_Return);
        delete w.window;
        QCoreApplication::processEvents();
        QVERIFY(w.ran.isEmpty());
    }

    void smallWindows()
    {
        Window w;
        w.palette->open(w.items());
        w.search->setText(u"page"_s);
        for (const QSize &size : {QSize(480, 320), QSize(1600, 1000), QSize(300, 200)}) {
            w.window->resize(size);
            QTRY_COMPARE(w.window->size(), size);
            QVERIFY(w.window->rect().contains(w.palette->geometry()));
            QVERIFY(w.list->height() >= w.list->sizeHintForRow(0));
        }
    }

    void whatIsSpoken()
    {
        Window w;
        w.palette->open(w.items());
        QVERIFY(!w.search->accessibleName().isEmpty());
        QVERIFY(!w.list->accessibleName().isEmpty());
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(w.list);
        QVERIFY(list);
        QCOMPARE(list->child(1)->text(QAccessible::Name),
                 u"Restart…, Action, Interrupts the service, Not available: Choose an instance first."_s);
    }

    void drawnFromTheCatalog()
    {
        Window w;
        ActionCatalog catalog(w.window, w.language);
        QString reason = u"Not now."_s;
        int ran = 0;
        catalog.add({.id = "view.refresh",
                     .text = [] { return u"&Refresh"_s; },
                     .keys = {QKeySequence(Qt::Key_F5)},
                     .whyNot = [&reason] { return reason; },
                     .run = [&ran] { ++ran; }});
        catalog.add(
            {.id = "instance.delete", .text = [] { return u"Delete…"_s; }, .effect = Effect::Destroys, .run = [] {}});
        QSignalSpy refused(&catalog, &ActionCatalog::refused);
        auto items = paletteItems(catalog);
        QCOMPARE(items.size(), 2u);
        QCOMPARE(items[0].title, u"Refresh"_s);
        QCOMPARE(items[0].keys, u"F5"_s);
        QCOMPARE(items[0].whyNot, u"Not now."_s);
        QCOMPARE(items[1].detail, u"Deletes for good"_s);
        items[0].run();
        QCOMPARE(refused.size(), 1);
        reason.clear();
        w.palette->open(paletteItems(catalog));
        QTest::keyClick(w.search, Qt::Key_Return);
        QTRY_COMPARE(ran, 1);
        // Chosen while it was possible, which is over.
        w.palette->open(paletteItems(catalog));
        reason = u"Too late."_s;
        QTest::keyClick(w.search, Qt::Key_Return);
        QTRY_COMPARE(refused.size(), 2);
        QCOMPARE(ran, 1);
    }
};

QTEST_MAIN(CommandPaletteTest)
#include "tst_commandpalette.moc"
