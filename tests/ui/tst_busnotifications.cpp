// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notifications/busnotifications.h"
#include "ui/notifications/traynotifications.h"

#include <QDBusConnection>
#include <QGuiApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

/// A notification server as the desktop has one.
class FakeServer final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Call
    {
        uint replaces;
        QString title;
        QString body;
        QStringList actions;
        QVariantMap hints;
    };

    explicit FakeServer(QDBusConnection on, QStringList can)
        : bus(std::move(on))
        , capabilities(std::move(can))
    {
        isRegistered = bus.registerObject(u"/org/freedesktop/Notifications"_s, this,
                                          QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals)
            && bus.registerService(u"org.freedesktop.Notifications"_s);
    }
    ~FakeServer() override
    {
        bus.unregisterService(u"org.freedesktop.Notifications"_s);
        bus.unregisterObject(u"/org/freedesktop/Notifications"_s);
    }

    QDBusConnection bus;
    QStringList capabilities;
    std::vector<Call> calls;
    QList<uint> closed;
    uint lastId = 40;
    bool isRegistered = false;

public Q_SLOTS:
    QStringList GetCapabilities() const { return capabilities; }
    uint Notify(const QString &, uint replaces, const QString &, const QString &title, const QString &body,
                const QStringList &actions, const QVariantMap &hints, int)
    {
        calls.push_back({replaces, title, body, actions, hints});
        return replaces ? replaces : ++lastId;
    }
    void CloseNotification(uint id) { closed.append(id); }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);
    void ActivationToken(uint id, const QString &token);
};

/// Notifications over a bus of the test's own.
class TestBusNotifications : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_server.reset(); }
    void cleanupTestCase();
    void showsReplacesAndWithdraws();
    void clickIsOurs();
    void markupAndActionsOnlyWhereTheyAreUnderstood();
    void lastOneWinsBeforeTheBusAnswers();
    void withdrawnBeforeItIsShown();
    void nobodyOnTheBusUntilSomebodyComes();
    void noBus();
    void noBusAnswers();
    void endsWhileItConnects();
    void noTray();

private:
    void serve(const QStringList &capabilities)
    {
        m_server.reset();
        m_server = std::make_unique<FakeServer>(QDBusConnection(u"server"_s), capabilities);
        QVERIFY(m_server->isRegistered);
    }
    bool hasBus() const { return !m_address.isEmpty(); }

    QProcess m_daemon;
    QString m_address;
    std::unique_ptr<FakeServer> m_server;
};

#define NEED_BUS                                                                                                       \
    if (!hasBus())                                                                                                     \
    QSKIP("there is no dbus-daemon here")

void TestBusNotifications::initTestCase()
{
    QGuiApplication::setDesktopFileName(u"org.ddmconsole.DdmConsole"_s);
    const QString program = QStandardPaths::findExecutable(u"dbus-daemon"_s);
    if (program.isEmpty())
        return;
    m_daemon.start(program, {u"--session"_s, u"--nofork"_s, u"--nopidfile"_s, u"--print-address=1"_s});
    QVERIFY(m_daemon.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(m_daemon.canReadLine(), 30'000);
    m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    QVERIFY(QDBusConnection::connectToBus(m_address, u"server"_s).isConnected());
}

void TestBusNotifications::init()
{
    if (hasBus())
        serve({u"actions"_s, u"body"_s, u"body-markup"_s});
}

void TestBusNotifications::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(u"server"_s);
    m_daemon.kill();
    m_daemon.waitForFinished();
}

void TestBusNotifications::showsReplacesAndWithdraws()
{
    NEED_BUS;
    BusNotifications channel(m_address);
    QSignalSpy unavailable(&channel, &NotificationChannel::unavailable);
    channel.show({u"重启实例：已完成"_s, u"shop\nIts job ended."_s});
    QTRY_COMPARE(m_server->calls.size(), 1u);
    QCOMPARE(m_server->calls[0].replaces, 0u);
    QCOMPARE(m_server->calls[0].title, u"重启实例：已完成"_s);
    QCOMPARE(m_server->calls[0].body, u"shop\nIts job ended."_s);
    QCOMPARE(m_server->calls[0].hints.value(u"desktop-entry"_s).toString(), u"org.ddmconsole.DdmConsole"_s);
    channel.show({u"2 changes ended"_s, {}});
    QTRY_COMPARE(m_server->calls.size(), 2u);
    QCOMPARE(m_server->calls[1].replaces, 41u);
    // Shown again at once: the next waits for the id of the one before.
    channel.show({u"3"_s, {}});
    channel.show({u"4"_s, {}});
    QTRY_COMPARE(m_server->calls.back().title, u"4"_s);
    QCOMPARE(m_server->calls.back().replaces, 41u);
    QTest::qWait(50);
    channel.withdraw();
    QTRY_COMPARE(m_server->closed, QList<uint>{41});
    channel.withdraw();
    channel.show({u"5"_s, {}});
    QTRY_COMPARE(m_server->calls.back().title, u"5"_s);
    QCOMPARE(m_server->calls.back().replaces, 0u);
    QCOMPARE(m_server->closed.size(), 1);
    QCOMPARE(unavailable.size(), 0);
}

void TestBusNotifications::clickIsOurs()
{
    NEED_BUS;
    BusNotifications channel(m_address);
    QSignalSpy activated(&channel, &NotificationChannel::activated);
    channel.show({u"a"_s, u"b"_s});
    QTRY_COMPARE(m_server->calls.size(), 1u);
    QTest::qWait(50);
    Q_EMIT m_server->ActionInvoked(7, u"default"_s); // of another program
    Q_EMIT m_server->ActionInvoked(41, u"other"_s);
    Q_EMIT m_server->ActivationToken(41, u"token-1"_s);
    Q_EMIT m_server->ActionInvoked(41, u"default"_s);
    QTRY_COMPARE(activated.size(), 1);
    QCOMPARE(qgetenv("XDG_ACTIVATION_TOKEN"), "token-1");
    qunsetenv("XDG_ACTIVATION_TOKEN");
    // One that the user has closed is neither clicked nor replaced.
    Q_EMIT m_server->NotificationClosed(41, 2);
    Q_EMIT m_server->ActionInvoked(41, u"default"_s);
    QTest::qWait(50);
    QCOMPARE(activated.size(), 1);
    channel.show({u"c"_s, {}});
    QTRY_COMPARE(m_server->calls.size(), 2u);
    QCOMPARE(m_server->calls[1].replaces, 0u);
}

void TestBusNotifications::markupAndActionsOnlyWhereTheyAreUnderstood()
{
    NEED_BUS;
    {
        BusNotifications channel(m_address);
        channel.show({u"<t>"_s, u"a<b>&c"_s});
        QTRY_COMPARE(m_server->calls.size(), 1u);
        QCOMPARE(m_server->calls[0].title, u"<t>"_s); // never markup
        QCOMPARE(m_server->calls[0].body, u"a&lt;b&gt;&amp;c"_s);
        QCOMPARE(m_server->calls[0].actions.value(0), u"default"_s);
    }
    serve({u"body"_s});
    BusNotifications channel(m_address);
    channel.show({u"t"_s, u"a<b>&c"_s});
    QTRY_COMPARE(m_server->calls.size(), 1u);
    QCOMPARE(m_server->calls[0].body, u"a<b>&c"_s);
    QVERIFY(m_server->calls[0].actions.isEmpty());
}

void TestBusNotifications::lastOneWinsBeforeTheBusAnswers()
{
    NEED_BUS;
    BusNotifications channel(m_address);
    channel.show({u"1"_s, {}});
    channel.show({u"2"_s, {}});
    QTRY_COMPARE(m_server->calls.size(), 1u);
    QCOMPARE(m_server->calls[0].title, u"2"_s);
}

void TestBusNotifications::withdrawnBeforeItIsShown()
{
    NEED_BUS;
    BusNotifications channel(m_address);
    channel.show({u"1"_s, {}});
    channel.withdraw();
    QTest::qWait(200);
    QVERIFY(m_server->calls.empty());
    channel.show({u"2"_s, {}});
    channel.withdraw(); // while its answer is under way
    QTRY_VERIFY(qsizetype(m_server->calls.size()) == m_server->closed.size());
}

void TestBusNotifications::nobodyOnTheBusUntilSomebodyComes()
{
    NEED_BUS;
    m_server.reset();
    BusNotifications channel(m_address);
    QSignalSpy unavailable(&channel, &NotificationChannel::unavailable);
    channel.show({u"1"_s, {}});
    QTRY_COMPARE(unavailable.size(), 1);
    channel.show({u"2"_s, {}});
    QTRY_COMPARE(unavailable.size(), 2);
    serve({});
    channel.show({u"3"_s, {}});
    QTRY_COMPARE(m_server->calls.size(), 1u);
    QTest::qWait(50);
    serve({}); // it was started again, and knows nothing of ours
    channel.show({u"4"_s, {}});
    QTRY_COMPARE(m_server->calls.size(), 1u);
    QCOMPARE(m_server->calls[0].title, u"4"_s);
    QCOMPARE(unavailable.size(), 2);
}

void TestBusNotifications::noBus()
{
    const QByteArray address = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    const QByteArray folder = qgetenv("XDG_RUNTIME_DIR");
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("XDG_RUNTIME_DIR", "/nowhere");
    {
        BusNotifications channel;
        QSignalSpy unavailable(&channel, &NotificationChannel::unavailable);
        channel.show({u"1"_s, {}});
        QTRY_COMPARE(unavailable.size(), 1);
        channel.withdraw();
    }
    folder.isNull() ? qunsetenv("XDG_RUNTIME_DIR") : qputenv("XDG_RUNTIME_DIR", folder);
    if (!address.isNull())
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
}

void TestBusNotifications::noBusAnswers()
{
    BusNotifications channel(u"unix:path=/nowhere/bus"_s);
    QSignalSpy unavailable(&channel, &NotificationChannel::unavailable);
    channel.show({u"1"_s, {}});
    QTRY_COMPARE(unavailable.size(), 1);
    channel.show({u"2"_s, {}});
    QTRY_COMPARE(unavailable.size(), 2);
}

void TestBusNotifications::endsWhileItConnects()
{
    NEED_BUS;
    for (int round = 0; round < 10; ++round) {
        BusNotifications channel(m_address);
        channel.show({u"1"_s, {}});
        QTest::qWait(round);
    }
}

void TestBusNotifications::noTray()
{
    if (QSystemTrayIcon::isSystemTrayAvailable())
        QSKIP("there is a tray here");
    TrayNotifications channel;
    QSignalSpy unavailable(&channel, &NotificationChannel::unavailable);
    channel.show({u"1"_s, {}});
    QCOMPARE(unavailable.size(), 1);
    channel.withdraw();
}

QTEST_MAIN(TestBusNotifications)

#include "tst_busnotifications.moc"
