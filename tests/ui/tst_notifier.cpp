// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"
#include "ui/notifications/notifier.h"
#include "ui/pages/changespane.h"

#include <QSignalSpy>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

class FakeChannel final : public NotificationChannel
{
public:
    void show(const Notification &notification) override
    {
        shown.push_back(notification);
        if (!isThere)
            Q_EMIT unavailable();
    }
    void withdraw() override { ++withdrawn; }

    std::vector<Notification> shown;
    int withdrawn = 0;
    bool isThere = true;
};

} // namespace

/// Who is told what of the end of a change, and where.
class TestNotifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void inFrontItIsToldInTheWindow();
    void behindItIsToldByTheDesktop();
    void severalAreFoldedIntoOne();
    void backInTimeItIsToldInTheWindow();
    void inTheLanguageOfTheMoment();
    void nobodyShowsNotifications();
    void theWindowEndsFirst();

private:
    void make(Notifier::Pace pace = {1, 60'000});
    QString rename(const QString &name);
    void hideWindow() const { m_fixture->window->showMinimized(); }
    void showWindow() const
    {
        m_fixture->window->showNormal();
        m_fixture->window->activateWindow();
    }

    std::unique_ptr<DemoFixture> m_demo;
    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<Notifier> m_notifier;
    FakeChannel *m_channel = nullptr; // of the notifier
    bool m_isThere = true;
    QString m_id;
};

void TestNotifier::init()
{
    DemoSettings settings = DemoFixture::unlimited();
    settings.timeScale = 1'000;
    m_demo = std::make_unique<DemoFixture>(settings);
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->window->begin(WindowFixture::sessionOf(m_demo->client.get()));
    QTRY_COMPARE(m_fixture->table()->model()->rowCount(), 22);
    QVERIFY(m_fixture->choose("shop-staging"_L1));
    m_id = m_fixture->window->fleet()->current()->id;
    m_isThere = true;
    m_fixture->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_fixture->window.get()));
}

void TestNotifier::cleanup()
{
    m_notifier.reset();
    m_channel = nullptr;
    m_fixture.reset();
    m_demo.reset();
}

void TestNotifier::make(Notifier::Pace pace)
{
    m_notifier = std::make_unique<Notifier>(
        m_fixture->tracker, *m_fixture->window,
        [this] {
            auto channel = std::make_unique<FakeChannel>();
            m_channel = channel.get();
            m_channel->isThere = m_isThere;
            return channel;
        },
        pace);
}

QString TestNotifier::rename(const QString &name)
{
    RenameInstance operation;
    operation.instanceId = m_id;
    operation.name = name;
    return m_fixture->tracker.submit(*m_demo->client, operation, u"shop-staging"_s);
}

void TestNotifier::inFrontItIsToldInTheWindow()
{
    make();
    QSignalSpy told(m_notifier.get(), &Notifier::toldInWindow);
    rename(u"shop_canary"_s);
    rename(u"no"_s); // refused: too short
    QTRY_COMPARE(told.size(), 2);
    QStringList texts{told.at(0).at(0).toString(), told.at(1).at(0).toString()};
    for (const QString &text : std::as_const(texts))
        QVERIFY2(text.startsWith(u"shop-staging · Rename the instance: "_s), qPrintable(text));
    QVERIFY(!m_channel); // not even made
}

void TestNotifier::behindItIsToldByTheDesktop()
{
    make();
    QSignalSpy told(m_notifier.get(), &Notifier::toldInWindow);
    QSignalSpy wanted(m_notifier.get(), &Notifier::changeWanted);
    hideWindow();
    const QString id = rename(u"shop_canary"_s);
    QTRY_VERIFY(m_channel && !m_channel->shown.empty());
    QCOMPARE(m_channel->shown.size(), 1u);
    QCOMPARE(m_channel->shown[0].title, u"Rename the instance: Done"_s);
    QVERIFY(m_channel->shown[0].body.startsWith(u"shop-staging\n"_s));
    QCOMPARE(told.size(), 0);
    Q_EMIT m_channel->activated();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].toString(), id);
    QCOMPARE(m_channel->withdrawn, 1);

    showWindow();
    m_fixture->window->showChange(id);
    QVERIFY(m_fixture->window->changes()->isVisible());
    QCOMPARE(m_fixture->window->changes()->view()->selectedKey(), id);
}

void TestNotifier::severalAreFoldedIntoOne()
{
    make();
    QSignalSpy wanted(m_notifier.get(), &Notifier::changeWanted);
    hideWindow();
    QString last;
    for (int i = 0; i < 6; ++i)
        last = rename(u"shop_canary%1"_s.arg(i));
    QTRY_VERIFY(m_channel && !m_channel->shown.empty() && m_channel->shown.back().title == u"6 changes ended"_s);
    const QStringList lines = m_channel->shown.back().body.split(u'\n');
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines[0], u"shop-staging · Rename the instance: Done"_s);
    QCOMPARE(lines[4], u"and 2 more"_s);
    Q_EMIT m_channel->activated();
    QCOMPARE(wanted[0][0].toString(), last);

    // What has been seen is not counted again.
    rename(u"shop_canary7"_s);
    const size_t before = m_channel->shown.size();
    QTRY_COMPARE(m_channel->shown.size(), before + 1);
    QCOMPARE(m_channel->shown.back().title, u"Rename the instance: Done"_s);
}

void TestNotifier::backInTimeItIsToldInTheWindow()
{
    make({3'600'000, 60'000});
    QSignalSpy told(m_notifier.get(), &Notifier::toldInWindow);
    hideWindow();
    const QString id = rename(u"shop_canary"_s);
    QTRY_VERIFY(m_fixture->tracker.find(id)->hasEnded());
    QCoreApplication::processEvents();
    QCOMPARE(told.size(), 0);
    showWindow();
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(!m_channel);
}

void TestNotifier::inTheLanguageOfTheMoment()
{
    make();
    hideWindow();
    m_fixture->language.choose(u"zh_CN"_s);
    rename(u"shop_canary"_s);
    QTRY_VERIFY(m_channel && !m_channel->shown.empty());
    QVERIFY2(m_channel->shown[0].title.contains(u"实例"_s), qPrintable(m_channel->shown[0].title));
}

void TestNotifier::nobodyShowsNotifications()
{
    m_isThere = false;
    make();
    hideWindow();
    rename(u"shop_canary"_s);
    QTRY_VERIFY(m_channel && !m_channel->shown.empty()); // the task bar is asked to flash: nothing to be seen here
    showWindow();
    QTRY_VERIFY(m_channel->withdrawn > 0);
}

void TestNotifier::theWindowEndsFirst()
{
    make();
    hideWindow();
    const QString id = rename(u"shop_canary"_s);
    m_fixture->window.reset();
    QTRY_VERIFY(m_fixture->tracker.find(id)->hasEnded());
    QTRY_VERIFY(m_channel && !m_channel->shown.empty());
    Q_EMIT m_channel->unavailable();
}

QTEST_MAIN(TestNotifier)

#include "tst_notifier.moc"
