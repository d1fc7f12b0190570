// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"
#include "ui/actions/actioncatalog.h"
#include "ui/dialogs/changedialog.h"
#include "ui/shell/detachedwindow.h"
#include "ui/shell/lockbadge.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

/// What the window says of the read-only lock, and what can be done about it.
class TestLockBadge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysNothingWhereNothingIsLocked();
    void locksAndOpens();
    void everyWindowSaysSo();
    void aDialogThatIsOpenIsStopped();
    void endsWithItsConnection();

private:
    MainWindow *window() const { return m_fixture->window.get(); }
    LockBadge *badge() const { return window()->findChild<LockBadge *>(); }
    QAction *action(QLatin1StringView id) const { return window()->catalog()->action(id); }
    void begin(ChangeLock *lock) const
    {
        Session session = WindowFixture::sessionOf(m_demo->client.get());
        session.lock = lock;
        window()->begin(session);
        QTRY_COMPARE(m_fixture->table()->model()->rowCount(), 22);
        QVERIFY(m_fixture->choose("shop-staging"_L1));
        window()->catalog()->update();
    }

    std::unique_ptr<DemoFixture> m_demo;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestLockBadge::init()
{
    m_demo = std::make_unique<DemoFixture>();
    m_fixture = std::make_unique<WindowFixture>();
}

void TestLockBadge::cleanup()
{
    m_fixture.reset();
    m_demo.reset();
}

void TestLockBadge::saysNothingWhereNothingIsLocked()
{
    QVERIFY(!window()->catalog()->whyNot(action("connection.readOnly"_L1)).isEmpty()); // nothing is connected
    begin(&m_demo->lock);
    QVERIFY(!badge()->isVisible());
    QCOMPARE(window()->windowTitle(), u"DDM Console"_s);
    QVERIFY(action("instance.rename"_L1)->isEnabled());
    begin(nullptr);
    QVERIFY(!badge()->isVisible());
    QVERIFY(action("instance.rename"_L1)->isEnabled());
}

void TestLockBadge::locksAndOpens()
{
    m_demo->lock.lock();
    begin(&m_demo->lock);
    QVERIFY(badge()->isVisible());
    QCOMPARE(badge()->text(), u"Read-only"_s);
    QCOMPARE(window()->windowTitle(), u"DDM Console - Read-only"_s);
    QVERIFY(action("connection.readOnly"_L1)->isChecked());
    for (const auto id : {"instance.rename"_L1, "instance.restart"_L1, "instance.delete"_L1}) {
        QVERIFY2(!action(id)->isEnabled(), id.data());
        QVERIFY(window()->catalog()->whyNot(action(id)).contains("read-only"_L1));
    }
    QVERIFY(action("instance.open"_L1)->isEnabled());

    QTest::mouseClick(badge(), Qt::LeftButton);
    auto *menu = badge()->findChild<QMenu *>(u"lockMenu"_s);
    QVERIFY(menu && menu->isVisible());
    QVERIFY(menu->actions().contains(action("connection.allowForMinutes"_L1)));
    menu->close();
    action("connection.allowForMinutes"_L1)->trigger();
    QCOMPARE(badge()->text(), u"Changes allowed for 15 more minutes"_s);
    QVERIFY(window()->windowTitle().endsWith("15 more minutes"_L1));
    QVERIFY(action("instance.rename"_L1)->isEnabled());
    QVERIFY(!action("connection.readOnly"_L1)->isChecked());

    action("connection.readOnly"_L1)->trigger();
    QCOMPARE(badge()->text(), u"Read-only"_s);
    QVERIFY(!action("instance.rename"_L1)->isEnabled());
    action("connection.allow"_L1)->trigger();
    QCOMPARE(badge()->text(), u"Changes allowed"_s);
    m_fixture->language.choose(u"zh_CN"_s);
    QVERIFY(badge()->text() != "Changes allowed"_L1 && !badge()->text().isEmpty());
    QVERIFY(window()->windowTitle().contains(badge()->text()));
}

void TestLockBadge::everyWindowSaysSo()
{
    begin(&m_demo->lock);
    InstanceView *view = m_fixture->open("shop-production"_L1);
    window()->workspace()->detach(view);
    m_demo->lock.lock();
    QCOMPARE(view->window()->windowTitle(), u"shop-production - DDM Console - Read-only"_s);
    InstanceView *other = m_fixture->open("shop-staging"_L1);
    window()->workspace()->detach(other);
    QVERIFY(other->window()->windowTitle().endsWith("Read-only"_L1));
    m_demo->lock.unlock();
    QVERIFY(!view->window()->windowTitle().contains("Read-only"_L1));
}

/// It was opened while changes were allowed: it stays, with what was typed, and says why nothing was sent.
void TestLockBadge::aDialogThatIsOpenIsStopped()
{
    begin(&m_demo->lock);
    action("instance.rename"_L1)->trigger();
    auto *dialog = window()->findChild<ChangeDialog *>();
    QVERIFY(dialog);
    auto *name = dialog->findChild<QLineEdit *>(u"newName"_s);
    name->setText(u"shop-canary"_s);
    m_demo->lock.lock();
    QTest::mouseClick(dialog->submitButton(), Qt::LeftButton);
    const auto says = [dialog] { return WindowFixture::allText(dialog).contains("This connection is read-only"_L1); };
    QTRY_VERIFY(says());
    QVERIFY(dialog->isVisible());
    QCOMPARE(name->text(), u"shop-canary"_s);
    m_demo->lock.unlock();
    QTRY_VERIFY(dialog->submitButton()->isEnabled());
    const QPointer<ChangeDialog> open(dialog);
    QTest::mouseClick(dialog->submitButton(), Qt::LeftButton);
    QTRY_VERIFY(!open);
    QTRY_VERIFY(m_fixture->choose("shop-canary"_L1));
}

void TestLockBadge::endsWithItsConnection()
{
    auto lock = std::make_unique<ChangeLock>(true);
    begin(lock.get());
    QVERIFY(badge()->isVisible());
    lock.reset();
    window()->catalog()->update();
    QVERIFY(!window()->catalog()->whyNot(action("connection.allow"_L1)).isEmpty());
    begin(&m_demo->lock);
    QVERIFY(!badge()->isVisible());
}

QTEST_MAIN(TestLockBadge)

#include "tst_lockbadge.moc"
