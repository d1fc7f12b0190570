// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/buskeychain.h"
#include "core/secrets/busnames.h"
#include "tests/support/testroad.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

using Paths = QList<QDBusObjectPath>;
using Kind = SecretTrouble::Kind;
using Reason = SecretTrouble::Reason;

const QString Prompt = u"/org/freedesktop/secrets/prompt/p1"_s;
const QString Login = u"/org/freedesktop/secrets/collection/login"_s;

} // namespace

/// A keyring daemon that says what the test wants to hear.
class FakeDaemon final : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Secret.Service")

public:
    explicit FakeDaemon(QDBusConnection on)
        : bus(std::move(on))
    {
        isRegistered = bus.registerObject(BusNames::SecretsPath, this, QDBusConnection::ExportAllSlots)
            && bus.registerService(BusNames::Secrets);
    }
    ~FakeDaemon() override
    {
        bus.unregisterService(BusNames::Secrets);
        bus.unregisterObject(BusNames::SecretsPath);
    }

    QDBusConnection bus;
    Paths open;
    Paths locked;
    QString alias = Login;
    Paths unlocked;
    QString prompt = u"/"_s;
    QMap<QString, QString> attributes;
    QString error;
    bool isSilent = false;
    bool isRegistered = false;

public Q_SLOTS:
    QList<QDBusObjectPath> SearchItems(const QMap<QString, QString> &wanted, QList<QDBusObjectPath> &lockedItems)
    {
        attributes = wanted;
        if (isSilent)
            setDelayedReply(true);
        else if (!error.isEmpty())
            sendErrorReply(error, u"its words"_s);
        lockedItems = locked;
        return open;
    }
    QDBusObjectPath ReadAlias(const QString &) const { return QDBusObjectPath(alias); }
    QList<QDBusObjectPath> Unlock(const QList<QDBusObjectPath> &objects, QDBusObjectPath &question)
    {
        unlocked = objects;
        question = QDBusObjectPath(prompt);
        return {};
    }
};

class FakeCollection final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Secret.Collection")
    Q_PROPERTY(bool Locked MEMBER isLocked)

public:
    bool isLocked = false;
};

class FakePrompt final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Secret.Prompt")

public:
    int shown = 0;
    int dismissed = 0;

public Q_SLOTS:
    void Prompt(const QString &) { ++shown; }
    void Dismiss() { ++dismissed; }

Q_SIGNALS:
    void Completed(bool isDismissed, const QDBusVariant &result);
};

class FakeWallet final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.KWallet")

public Q_SLOTS:
    QString networkWallet() const { return u"kdewallet"_s; }
};

/// What the keychain's service is asked over the bus, with a daemon of the test's own.
class TestBusKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();
    void looks_data();
    void looks();
    void noKeyringYet();
    void errors_data();
    void errors();
    void nobodyAnswers();
    void daemonEndsWhileItIsAsked();
    void walletOfAPlasmaDesktop();
    void unlocksWithoutAQuestion();
    void userSaysYes();
    void userSaysNo();
    void userSaysNothing();
    void daemonEndsWhileItAsks();

private:
    Expected<KeychainLook, SecretTrouble> look(BusKeychain &keychain)
    {
        std::optional<Expected<KeychainLook, SecretTrouble>> result;
        keychain.look(u"shop/password"_s, &m_context, [&result](const auto &looked) { result = looked; });
        comesTrue([&result] { return result.has_value(); });
        return result.value_or(tl::unexpected(SecretTrouble{Kind::Unavailable, Reason::None, u"nothing came"_s}));
    }
    using Ended = std::shared_ptr<std::optional<std::optional<SecretTrouble>>>;
    Ended unlock(BusKeychain &keychain)
    {
        auto result = std::make_shared<std::optional<std::optional<SecretTrouble>>>();
        keychain.unlock(u"shop/password"_s, &m_context, [result](const auto &trouble) { *result = trouble; });
        return result;
    }
    /// The daemon asks the user, who is yet to answer.
    Ended beginQuestion(BusKeychain &keychain)
    {
        m_daemon->prompt = Prompt;
        m_collection.isLocked = true;
        Ended ended = unlock(keychain);
        comesTrue([this] { return m_prompt.shown == 1; });
        return ended;
    }
    static bool hasEnded(const Ended &ended)
    {
        return comesTrue([&ended] { return ended->has_value(); });
    }

    QProcess m_bus;
    QString m_address;
    std::unique_ptr<FakeDaemon> m_daemon;
    FakeCollection m_collection;
    FakePrompt m_prompt;
    QObject m_context;
};

void TestBusKeychain::initTestCase()
{
    const QString program = QStandardPaths::findExecutable(u"dbus-daemon"_s);
    if (program.isEmpty())
        QSKIP("there is no dbus-daemon here");
    for (const char *name : {"XDG_CURRENT_DESKTOP", "DESKTOP_SESSION", "KDE_FULL_SESSION", "KDE_SESSION_VERSION"})
        qunsetenv(name);
    qDBusRegisterMetaType<QMap<QString, QString>>();
    m_bus.start(program, {u"--session"_s, u"--nofork"_s, u"--nopidfile"_s, u"--print-address=1"_s});
    QVERIFY(comesTrue([this] { return m_bus.canReadLine(); }));
    m_address = QString::fromUtf8(m_bus.readLine()).trimmed();
    QDBusConnection bus = QDBusConnection::connectToBus(m_address, u"daemon"_s);
    QVERIFY(bus.registerObject(Login, &m_collection, QDBusConnection::ExportAllProperties));
    QVERIFY(bus.registerObject(Prompt, &m_prompt, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
}

void TestBusKeychain::init()
{
    m_daemon = std::make_unique<FakeDaemon>(QDBusConnection(u"daemon"_s));
    QVERIFY(m_daemon->isRegistered);
    m_collection.isLocked = false;
    m_prompt.shown = 0;
    m_prompt.dismissed = 0;
}

void TestBusKeychain::cleanup()
{
    m_daemon.reset();
}

void TestBusKeychain::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(u"daemon"_s);
    m_bus.kill();
    m_bus.waitForFinished();
}

void TestBusKeychain::looks_data()
{
    using Entry = KeychainLook::Entry;
    QTest::addColumn<Paths>("open");
    QTest::addColumn<Paths>("locked");
    QTest::addColumn<bool>("isLocked");
    QTest::addColumn<int>("entry");
    const Paths one{QDBusObjectPath(Login + u"/1"_s)};
    QTest::newRow("open") << one << Paths() << false << int(Entry::Open);
    QTest::newRow("open, and another locked") << one << one << false << int(Entry::Open);
    QTest::newRow("locked") << Paths() << one << true << int(Entry::Locked);
    QTest::newRow("locked elsewhere") << Paths() << one << false << int(Entry::Locked);
    QTest::newRow("gone") << Paths() << Paths() << false << int(Entry::Gone);
    QTest::newRow("not said while locked") << Paths() << Paths() << true << int(Entry::LockedOrGone);
}

void TestBusKeychain::looks()
{
    QFETCH(const Paths, open);
    QFETCH(const Paths, locked);
    QFETCH(const bool, isLocked);
    QFETCH(const int, entry);
    m_daemon->open = open;
    m_daemon->locked = locked;
    m_collection.isLocked = isLocked;
    BusKeychain keychain({}, m_address);
    const auto looked = look(keychain);
    QVERIFY(looked);
    QCOMPARE(int(looked->entry), entry);
    QCOMPARE(looked->isLocked, isLocked);
    QVERIFY(!looked->mayAsk);
    QCOMPARE(m_daemon->attributes.value(u"user"_s), u"shop/password"_s);
    QCOMPARE(m_daemon->attributes.value(u"server"_s), u"org.ddmconsole.DdmConsole"_s);
}

void TestBusKeychain::noKeyringYet()
{
    m_daemon->alias = u"/"_s;
    BusKeychain keychain({}, m_address);
    const auto looked = look(keychain);
    QVERIFY(looked);
    QCOMPARE(looked->entry, KeychainLook::Entry::Gone);
    QVERIFY(!looked->isLocked);
    QVERIFY(looked->mayAsk); // for the password of a new one
}

void TestBusKeychain::errors_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("reason");
    const QString prefix = u"org.freedesktop.DBus.Error."_s;
    QTest::newRow("denied") << prefix + u"AccessDenied"_s << int(Kind::Denied) << int(Reason::None);
    QTest::newRow("cannot start") << prefix + u"Spawn.ChildExited"_s << int(Kind::Unavailable)
                                  << int(Reason::NoKeychain);
    QTest::newRow("slow") << prefix + u"NoReply"_s << int(Kind::Unavailable) << int(Reason::NoAnswer);
    QTest::newRow("other") << prefix + u"Failed"_s << int(Kind::Unavailable) << int(Reason::Failed);
}

void TestBusKeychain::errors()
{
    QFETCH(const QString, error);
    QFETCH(const int, kind);
    QFETCH(const int, reason);
    m_daemon->error = error;
    BusKeychain keychain({}, m_address);
    QCOMPARE(look(keychain).error(), (SecretTrouble{Kind(kind), Reason(reason), u"its words"_s}));
    const Ended ended = unlock(keychain);
    QVERIFY(hasEnded(ended));
    QCOMPARE(int((*ended)->value().kind), kind);
}

void TestBusKeychain::nobodyAnswers()
{
    m_daemon->isSilent = true;
    BusKeychain keychain({50, 50}, m_address);
    QCOMPARE(look(keychain).error().reason, Reason::NoAnswer);
    BusKeychain nowhere({}, u"unix:path=/nowhere/bus"_s);
    const auto looked = look(nowhere);
    QCOMPARE(looked.error().reason, Reason::NoSessionBus);
    QVERIFY(!looked.error().words.isEmpty());
}

void TestBusKeychain::daemonEndsWhileItIsAsked()
{
    m_daemon->isSilent = true;
    BusKeychain keychain({500, 500}, m_address);
    std::optional<SecretTrouble> trouble;
    keychain.look(u"shop/password"_s, &m_context, [&trouble](const auto &looked) { trouble = looked.error(); });
    QVERIFY(comesTrue([this] { return !m_daemon->attributes.isEmpty(); }));
    m_daemon.reset();
    QVERIFY(comesTrue([&trouble] { return trouble.has_value(); }));
    QCOMPARE(trouble->reason, Reason::Ended);
}

void TestBusKeychain::walletOfAPlasmaDesktop()
{
    qputenv("XDG_CURRENT_DESKTOP", "KDE");
    qputenv("KDE_SESSION_VERSION", "6");
    BusKeychain keychain({}, m_address);
    const auto without = look(keychain);
    QVERIFY(without);
    QCOMPARE(without->entry, KeychainLook::Entry::Gone); // by the Secret Service
    FakeWallet wallet;
    QDBusConnection bus(u"daemon"_s);
    QVERIFY(bus.registerObject(u"/modules/kwalletd6"_s, &wallet, QDBusConnection::ExportAllSlots));
    QVERIFY(bus.registerService(u"org.kde.kwalletd6"_s));
    const auto with = look(keychain);
    const Ended ended = unlock(keychain);
    QVERIFY(hasEnded(ended));
    bus.unregisterService(u"org.kde.kwalletd6"_s);
    bus.unregisterObject(u"/modules/kwalletd6"_s);
    qunsetenv("XDG_CURRENT_DESKTOP");
    qunsetenv("KDE_SESSION_VERSION");
    QVERIFY(with);
    QCOMPARE(with->entry, KeychainLook::Entry::Untold);
    QVERIFY(with->mayAsk);
    QVERIFY(!**ended); // it asks by itself
}

void TestBusKeychain::unlocksWithoutAQuestion()
{
    BusKeychain keychain({}, m_address);
    QVERIFY(hasEnded(unlock(keychain)));
    QVERIFY(m_daemon->unlocked.isEmpty()); // nothing was locked
    const QDBusObjectPath entry(Login + u"/1"_s);
    m_daemon->locked = {entry};
    m_collection.isLocked = true;
    const Ended ended = unlock(keychain);
    QVERIFY(hasEnded(ended));
    QVERIFY(!**ended);
    QCOMPARE(m_daemon->unlocked, (Paths{entry, QDBusObjectPath(Login)}));
}

void TestBusKeychain::userSaysYes()
{
    BusKeychain keychain({}, m_address);
    const Ended ended = beginQuestion(keychain);
    QVERIFY(!ended->has_value());
    Q_EMIT m_prompt.Completed(false, QDBusVariant(QString()));
    QVERIFY(hasEnded(ended));
    QVERIFY(!**ended);
}

void TestBusKeychain::userSaysNo()
{
    BusKeychain keychain({}, m_address);
    const Ended ended = beginQuestion(keychain);
    Q_EMIT m_prompt.Completed(true, QDBusVariant(QString()));
    QVERIFY(hasEnded(ended));
    QCOMPARE((*ended)->value().kind, Kind::Denied);
    QCOMPARE(m_prompt.dismissed, 0);
}

void TestBusKeychain::userSaysNothing()
{
    BusKeychain keychain({30'000, 50}, m_address);
    const Ended ended = beginQuestion(keychain);
    QVERIFY(hasEnded(ended));
    QCOMPARE((*ended)->value().reason, Reason::NoAnswer);
    QVERIFY(comesTrue([this] { return m_prompt.dismissed == 1; }));
}

void TestBusKeychain::daemonEndsWhileItAsks()
{
    BusKeychain keychain({}, m_address);
    const Ended ended = beginQuestion(keychain);
    m_daemon.reset();
    QVERIFY(hasEnded(ended));
    QCOMPARE((*ended)->value().reason, Reason::Ended);
}

QTEST_GUILESS_MAIN(TestBusKeychain)

#include "tst_buskeychain.moc"
