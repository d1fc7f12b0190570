// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/busnames.h"
#include "tests/e2e/keyringclient.h"
#include "tests/support/testroad.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCall>
#include <QDBusVariant>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <csignal>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

/// A desktop of the test's own in a temporary folder: a session bus that starts nobody by itself, and a real keyring.
class KeyringScene
{
public:
    KeyringScene()
    {
        m_environment.remove(u"DISPLAY"_s);
        m_environment.remove(u"WAYLAND_DISPLAY"_s);
        m_environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
        for (const char *name : {"XDG_CURRENT_DESKTOP", "DESKTOP_SESSION", "KDE_FULL_SESSION", "GNOME_KEYRING_CONTROL"})
            m_environment.remove(QString::fromLatin1(name));
        for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
            m_environment.insert(QString::fromLatin1(name), m_folder.path());
    }
    ~KeyringScene()
    {
        endClient();
        kill(daemon);
        kill(bus);
        if (!m_peer.isEmpty())
            QDBusConnection::disconnectFromBus(m_peer);
    }

    /// What is not installed here, for QSKIP.
    static QString missing()
    {
        for (const char *program : {"dbus-daemon", "gnome-keyring-daemon"}) {
            if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty())
                return QString::fromLatin1(program);
        }
        return {};
    }

    bool startBus()
    {
        QFile file(m_folder.filePath(u"bus.conf"_s));
        if (!file.open(QIODevice::WriteOnly))
            return false;
        file.write("<busconfig><type>session</type><listen>unix:dir=" + m_folder.path().toUtf8()
                   + "</listen><policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                     "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
        file.close();
        bus.setProcessEnvironment(m_environment);
        bus.start(u"dbus-daemon"_s,
                  {u"--config-file="_s + file.fileName(), u"--nofork"_s, u"--nopidfile"_s, u"--print-address=1"_s});
        if (!comesTrue([this] { return bus.canReadLine(); }))
            return false;
        const QString address = QString::fromUtf8(bus.readLine()).trimmed();
        m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, address);
        static int number = 0;
        m_peer = u"keyring-scene-%1"_s.arg(++number);
        qDBusRegisterMetaType<QMap<QString, QString>>();
        return QDBusConnection::connectToBus(address, m_peer).isConnected();
    }

    /// With a keyring that is unlocked, and new where there is none.
    bool startDaemon()
    {
        daemon.setProcessEnvironment(m_environment);
        daemon.setProcessChannelMode(QProcess::MergedChannels);
        daemon.start(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
        daemon.write("keyring-password");
        daemon.closeWriteChannel();
        return comesTrue([this] { return !collection().isEmpty(); });
    }

    bool startDaemonWithoutKeyring()
    {
        daemon.setProcessEnvironment(m_environment);
        daemon.setProcessChannelMode(QProcess::MergedChannels);
        daemon.start(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--start"_s, u"--components=secrets"_s});
        return comesTrue(
            [this] { return QDBusConnection(m_peer).interface()->isServiceRegistered(BusNames::Secrets).value(); });
    }

    /// Calls of the desktop itself.
    QList<QVariant> call(const QString &path, QLatin1StringView interface, const char *method,
                         const QList<QVariant> &arguments) const
    {
        QDBusMessage message = QDBusMessage::createMethodCall(BusNames::Secrets, path, interface,
                                                              QString::fromLatin1(method));
        message.setArguments(arguments);
        return QDBusConnection(m_peer).call(message, QDBus::Block, 20'000).arguments();
    }
    QString collection() const
    {
        const QList<QVariant> reply = call(BusNames::SecretsPath, BusNames::Service, "ReadAlias",
                                           {QString(u"default"_s)});
        const QString path = qdbus_cast<QDBusObjectPath>(reply.value(0)).path();
        return path.startsWith(BusNames::SecretsPath) ? path : QString();
    }
    void lock() const
    {
        const QList<QDBusObjectPath> objects{QDBusObjectPath(collection())};
        call(BusNames::SecretsPath, BusNames::Service, "Lock", {QVariant::fromValue(objects)});
    }
    /// The entries of all names, whoever made them.
    QList<QDBusObjectPath> entries() const
    {
        const QMap<QString, QString> ours{{u"server"_s, u"org.ddmconsole.DdmConsole"_s}};
        const QList<QVariant> reply = call(BusNames::SecretsPath, BusNames::Service, "SearchItems",
                                           {QVariant::fromValue(ours)});
        return qdbus_cast<QList<QDBusObjectPath>>(reply.value(0)) + qdbus_cast<QList<QDBusObjectPath>>(reply.value(1));
    }
    void removeEntriesAsAnotherProgram() const
    {
        for (const QDBusObjectPath &path : entries())
            call(path.path(), QLatin1StringView("org.freedesktop.Secret.Item"), "Delete", {});
    }

    /// Another run of the program on the same settings.
    void startClient(int waitMs = 30'000)
    {
        m_client.setProcessEnvironment(m_environment);
        m_client.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_client.start(QCoreApplication::applicationFilePath(),
                       {KeyringClient::Option, m_folder.path(), QString::number(waitMs)});
    }
    void endClient()
    {
        m_client.closeWriteChannel();
        if (!comesTrue([this] { return m_client.state() == QProcess::NotRunning; }))
            kill(m_client);
    }
    void tell(const QByteArray &order) { m_client.write(order + '\n'); }
    /// Empty where there is none.
    QByteArray answer()
    {
        if (!comesTrue([this] { return m_client.canReadLine() || m_client.state() == QProcess::NotRunning; }))
            return "no answer";
        return m_client.readLine().trimmed();
    }
    QByteArray ask(const QByteArray &order)
    {
        tell(order);
        return answer();
    }
    QByteArray settings() const
    {
        QFile file(IniStore::pathIn(m_folder.path()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void setEnvironment(const char *name, const QString &value)
    {
        m_environment.insert(QString::fromLatin1(name), value);
    }

    static void kill(QProcess &process)
    {
        process.kill();
        comesTrue([&process] { return process.state() == QProcess::NotRunning; });
    }
    void stop() const { ::kill(pid_t(daemon.processId()), SIGSTOP); }
    void resume() const { ::kill(pid_t(daemon.processId()), SIGCONT); }

    QProcess bus;
    QProcess daemon;

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    QProcess m_client;
    QString m_peer;
};

} // namespace ddm
