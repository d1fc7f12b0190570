// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"
#include "ui/actions/actioncatalog.h"
#include "ui/dialogs/changedialog.h"
#include "ui/pages/changespane.h"
#include "ui/shell/instanceactions.h"

#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

/// Changes from the window: with the mouse and the keyboard, against a demo region that lives a thousand times faster.
class TestChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void renameIsCheckedSentAndSeen();
    void refusedNameKeepsWhatWasTyped();
    void restartWantsTheName();
    void restartByTheKeyboardAlone();
    void secondChangeWaitsForTheFirst();
    void busyInstanceOffersToWait();
    void whatWasBusyIsNotSentOnceItWasChanged();
    void refusedInputIsThereAgain();
    void deletingTheDataIsAskedSeparately();
    void contextMenuIsTheMenu();
    void dialogSurvivesTheEndOfItsClient();

private:
    void start(double timeScale = 1'000);
    QAction *action(const char *name) const { return m_fixture->window->findChild<QAction *>(QLatin1StringView(name)); }
    ChangeDialog *dialog() const { return m_fixture->window->actions()->dialog(); }
    template<class Widget>
    Widget *part(const char *name) const
    {
        return dialog()->findChild<Widget *>(QLatin1StringView(name));
    }
    void typeName() const { QTest::keyClicks(dialog()->nameToType(), m_fixture->window->fleet()->current()->name); }
    void press(QPushButton *button) const { QTest::mouseClick(button, Qt::LeftButton); }
    const ChangeEntry &entry(int number) const { return *m_fixture->tracker.find(m_fixture->tracker.ids().at(number)); }
    const DemoInstance *served(const QString &id) const
    {
        for (const DemoInstance &instance : m_demo->server.service().world().projects[0].instances) {
            if (instance.base.id == id)
                return &instance;
        }
        return nullptr;
    }

    std::unique_ptr<DemoFixture> m_demo;
    std::unique_ptr<WindowFixture> m_fixture;
    QString m_id;
};

void TestChanges::init()
{
    start();
}

void TestChanges::start(double timeScale)
{
    m_fixture.reset();
    DemoSettings settings = DemoFixture::unlimited();
    settings.timeScale = timeScale;
    m_demo = std::make_unique<DemoFixture>(settings);
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->window->begin(WindowFixture::sessionOf(m_demo->client.get()));
    QTRY_COMPARE(m_fixture->table()->model()->rowCount(), 22);
    QVERIFY(m_fixture->choose("shop-staging"_L1));
    m_id = m_fixture->window->fleet()->current()->id;
}

void TestChanges::cleanup()
{
    m_fixture.reset();
    m_demo.reset();
}

void TestChanges::renameIsCheckedSentAndSeen()
{
    QVERIFY(!m_fixture->window->changes()->isVisible());
    QVERIFY(m_fixture->open("shop-staging"_L1));
    m_fixture->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_fixture->window.get()));
    QTest::keyClick(m_fixture->window.get(), Qt::Key_F2);
    QVERIFY(dialog());
    auto *name = part<QLineEdit>("newName");
    QCOMPARE(name->text(), u"shop-staging"_s);
    QVERIFY(!dialog()->submitButton()->isEnabled()); // nothing has changed yet
    for (const char *wrong : {"abc", "1shop", "shop production", "shop-production"}) {
        name->setText(QLatin1StringView(wrong));
        QVERIFY2(!dialog()->submitButton()->isEnabled(), wrong);
        QVERIFY2(!part<QLabel>("problem")->text().isEmpty() && part<QLabel>("problem")->isVisible(), wrong);
    }
    name->clear();
    QTest::keyClicks(name, u"shop-canary"_s);
    QVERIFY(!part<QLabel>("problem")->isVisible());
    QVERIFY(part<QLabel>("impact")->text().contains("shop-canary"_L1));
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(!dialog());
    QVERIFY(m_fixture->window->changes()->isVisible());
    QTRY_COMPARE(entry(0).state, EntryState::Done);
    QCOMPARE(served(m_id)->base.name, u"shop-canary"_s);
    QTRY_COMPARE(m_fixture->window->fleet()->current()->name, u"shop-canary"_s);
    // So does what is open of it.
    QCOMPARE(m_fixture->view()->name(), u"shop-canary"_s);
    const auto overview = [this] { return WindowFixture::allText(m_fixture->window->page()); };
    QTRY_VERIFY(overview().contains("shop-canary"_L1) && !overview().contains("shop-staging"_L1));
    const QTableView *changes = m_fixture->window->changes()->view()->table();
    constexpr int Ended = 4;
    QVERIFY(changes->columnWidth(Ended)
            > changes->fontMetrics().horizontalAdvance(changes->model()->index(0, Ended).data().toString()));
    QCOMPARE(m_fixture->window->fleet()->current()->id, m_id);
}

void TestChanges::refusedNameKeepsWhatWasTyped()
{
    action("instance.rename")->trigger();
    auto *name = part<QLineEdit>("newName");
    name->setText(u"taken-meanwhile"_s);
    // Somebody else takes the name while the dialog is open.
    QVERIFY(m_demo->run(RenameInstance{m_demo->instance("ledger-staging").base.id, u"taken-meanwhile"_s}));
    press(dialog()->submitButton());
    QTRY_COMPARE(entry(0).state, EntryState::Refused);
    QVERIFY(dialog());
    QCOMPARE(name->text(), u"taken-meanwhile"_s);
    QVERIFY(name->isEnabled());
    QVERIFY(part<QLabel>("message")->text().contains("DBS.200022"_L1));
    name->setText(u"still-free"_s);
    press(dialog()->submitButton());
    QTRY_VERIFY(!dialog());
    QTRY_COMPARE(entry(1).state, EntryState::Done);
}

void TestChanges::restartWantsTheName()
{
    action("instance.restart")->trigger();
    QVERIFY(!dialog()->submitButton()->isEnabled());
    QVERIFY(!part<QLabel>("warnings")->text().isEmpty());
    const QString soft = part<QLabel>("warnings")->text();
    part<QRadioButton>("hard")->click();
    QVERIFY(part<QLabel>("warnings")->text() != soft); // what stops depends on the kind
    typeName();
    QVERIFY(dialog()->submitButton()->isEnabled());
    press(dialog()->submitButton());
    QTRY_VERIFY(!dialog());
    QTRY_COMPARE(entry(0).state, EntryState::Done);
    QVERIFY(entry(0).reason == EntryReason::Job || entry(0).reason == EntryReason::State);
    QVERIFY(!entry(0).jobId.isEmpty());
}

void TestChanges::restartByTheKeyboardAlone()
{
    action("instance.restart")->trigger();
    QTRY_VERIFY(part<QRadioButton>("soft")->hasFocus());
    QTest::keyClick(dialog()->focusWidget(), Qt::Key_Down);
    QVERIFY(part<QRadioButton>("hard")->isChecked());
    QTest::keyClick(dialog()->focusWidget(), Qt::Key_Tab);
    QVERIFY(dialog()->nameToType()->hasFocus());
    QTest::keyClick(dialog()->focusWidget(), Qt::Key_Return); // nothing was confirmed yet
    QVERIFY(dialog());
    QCOMPARE(m_fixture->tracker.ids().size(), 0);
    QTest::keyClicks(dialog()->focusWidget(), u"shop-staging"_s);
    QTest::keyClick(dialog()->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!dialog());
    QTRY_COMPARE(entry(0).state, EntryState::Done);
}

void TestChanges::secondChangeWaitsForTheFirst()
{
    action("instance.restart")->trigger();
    typeName();
    press(dialog()->submitButton());
    QTRY_VERIFY(!dialog());
    action("instance.rename")->trigger();
    part<QLineEdit>("newName")->setText(u"shop-second"_s);
    press(dialog()->submitButton());
    QTRY_COMPARE(entry(1).state, EntryState::Done);
    QCOMPARE(entry(0).state, EntryState::Done);
    QVERIFY(entry(0).ended.ms <= entry(1).sent.ms);
    QTRY_VERIFY(!dialog());
}

void TestChanges::busyInstanceOffersToWait()
{
    start(60); // slow enough to be still busy when the request comes, on any machine
    QVERIFY(m_demo->run(RestartInstance{m_id, RestartType::Hard})); // somebody else
    action("instance.rename")->trigger();
    part<QLineEdit>("newName")->setText(u"shop-patient"_s);
    press(dialog()->submitButton());
    QTRY_COMPARE(entry(0).state, EntryState::Refused);
    auto *wait = part<QPushButton>("whenFree");
    QVERIFY(wait->isVisible());
    press(wait);
    QTRY_VERIFY(!dialog());
    QTRY_COMPARE_WITH_TIMEOUT(entry(0).state, EntryState::Done, 30'000);
    QCOMPARE(served(m_id)->base.name, u"shop-patient"_s);
}

void TestChanges::whatWasBusyIsNotSentOnceItWasChanged()
{
    start(60);
    QVERIFY(m_demo->run(RestartInstance{m_id, RestartType::Hard})); // somebody else
    action("instance.rename")->trigger();
    part<QLineEdit>("newName")->setText(u"shop-first"_s);
    press(dialog()->submitButton());
    QTRY_VERIFY(part<QPushButton>("whenFree")->isVisible());
    QVERIFY(!dialog()->submitButton()->isEnabled()); // one or the other
    // The entry that could wait holds the first name.
    part<QLineEdit>("newName")->setText(u"shop-second"_s);
    QVERIFY(!part<QPushButton>("whenFree")->isVisible());
    QVERIFY(!part<QLabel>("message")->isVisible());
    QVERIFY(dialog()->submitButton()->isEnabled());
}

void TestChanges::refusedInputIsThereAgain()
{
    action("instance.rename")->trigger();
    part<QLineEdit>("newName")->setText(u"taken-meanwhile"_s);
    QVERIFY(m_demo->run(RenameInstance{m_demo->instance("ledger-staging").base.id, u"taken-meanwhile"_s}));
    press(dialog()->submitButton());
    QTRY_COMPARE(entry(0).state, EntryState::Refused);
    QTRY_VERIFY(part<QLabel>("problem")->isVisible());
    dialog()->reject();
    QTRY_VERIFY(!dialog());
    QCOMPARE(m_fixture->window->catalog()->whyNot(action("instance.rename")), QString());
    QVERIFY(action("instance.rename")->isEnabled());
    action("instance.rename")->trigger();
    QVERIFY(dialog());
    QCOMPARE(part<QLineEdit>("newName")->text(), u"taken-meanwhile"_s);
    QVERIFY(part<QLabel>("problem")->isVisible());
    dialog()->reject();
    QTRY_VERIFY(!dialog());
    QVERIFY(m_fixture->choose("shop-production"_L1)); // of another instance nothing was refused
    action("instance.rename")->trigger();
    QCOMPARE(part<QLineEdit>("newName")->text(), u"shop-production"_s);
}

void TestChanges::deletingTheDataIsAskedSeparately()
{
    action("instance.delete")->trigger();
    typeName();
    QVERIFY(dialog()->submitButton()->isEnabled());
    part<QAbstractButton>("deleteData")->click();
    QVERIFY(dialog()->nameToType()->text() == u"shop-staging"_s);
    press(dialog()->submitButton());
    auto *question = part<QMessageBox>("separateDecision");
    QVERIFY(question && question->isVisible());
    QCOMPARE(m_fixture->tracker.ids().size(), 0); // nothing goes out before the second yes
    QTest::keyClick(question, Qt::Key_Escape);
    QTRY_VERIFY(!question->isVisible());
    QVERIFY(dialog() && dialog()->isVisible());
    QCOMPARE(m_fixture->tracker.ids().size(), 0);
    part<QAbstractButton>("deleteData")->click(); // the data stays, after all
    press(dialog()->submitButton());
    QTRY_VERIFY(!dialog());
    QTRY_COMPARE(entry(0).state, EntryState::Done);
    QVERIFY(entry(0).request.contains("delete_rds_data=false"_L1));
    QVERIFY(!served(m_id));
    QTRY_COMPARE(m_fixture->table()->model()->rowCount(), 21);
}

void TestChanges::contextMenuIsTheMenu()
{
    QContextMenuEvent event(QContextMenuEvent::Mouse, {20, 40},
                            m_fixture->table()->viewport()->mapToGlobal(QPoint(20, 40)));
    QCoreApplication::sendEvent(m_fixture->table()->viewport(), &event);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu && menu->isVisible());
    QList<QAction *> shown = menu->actions();
    shown.removeIf([](const QAction *each) { return each->isSeparator(); });
    QVERIFY(shown.size() > 5); // copying and the like come after them
    shown.resize(5);
    QCOMPARE(shown, m_fixture->window->catalog()->ofGroup("instance"_L1));
    // Whatever becomes the chosen one meanwhile: the menu was opened for that row.
    const QString meant = m_fixture->window->fleet()->current()->name;
    QVERIFY(m_fixture->choose("crm-production"_L1));
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action("instance.restart")).center());
    QTRY_VERIFY(dialog());
    QVERIFY2(dialog()->windowTitle().contains(meant), qPrintable(dialog()->windowTitle()));
    QCOMPARE(m_fixture->window->catalog()->whyNot(action("instance.rename")),
             u"Another change is being entered. Finish or cancel it first."_s);
    dialog()->reject();
    QTRY_VERIFY(!dialog());
    QVERIFY(m_fixture->choose("warehouse-a1"_L1));
    for (const QAction *each : shown)
        QVERIFY(!each->toolTip().isEmpty());
}

void TestChanges::dialogSurvivesTheEndOfItsClient()
{
    action("instance.restart")->trigger();
    typeName();
    press(dialog()->submitButton());
    m_demo->client.reset(); // in the middle of it
    QTRY_VERIFY(!dialog());
    QTest::qWait(50);
    m_fixture->window.reset();
}

QTEST_MAIN(TestChanges)

#include "tst_changes.moc"
