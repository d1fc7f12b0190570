// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notifications/busnotifications.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFileInfo>
#include <QGuiApplication>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

constexpr int AnswerMs = 5'000;
const QLatin1StringView Service("org.freedesktop.Notifications");
const QLatin1StringView Path("/org/freedesktop/Notifications");

/// Without a bus the library would start one for us, which then stays behind.
bool hasSessionBus()
{
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !folder.isEmpty() && QFileInfo::exists(folder + u"/bus"_s);
}

QString newName()
{
    static int number = 0;
    return u"ddm-notifications-%1"_s.arg(++number);
}

} // namespace

BusNotifications::BusNotifications(QString address, QObject *parent)
    : NotificationChannel(parent)
    , m_address(std::move(address))
{
    m_threads.setMaxThreadCount(1);
}

BusNotifications::~BusNotifications()
{
    withdraw();
    m_threads.waitForDone();
    if (m_bus)
        QDBusConnection::disconnectFromBus(m_bus->name());
}

void BusNotifications::show(const Notification &notification)
{
    m_next = notification;
    m_isUnwanted = false;
    if (m_state == State::Apart)
        m_bus ? ask() : connectToBus();
    else if (m_state == State::Ready)
        notify();
}

void BusNotifications::withdraw()
{
    m_next.reset();
    m_isUnwanted = m_state != State::Apart && m_state != State::Ready;
    if (const uint id = std::exchange(m_id, 0))
        call("CloseNotification", {id}, [](QDBusPendingCallWatcher &) {});
}

/// To connect is to wait for the bus, which may be slow or hang: in a thread of its own.
void BusNotifications::connectToBus()
{
    if (m_address.isEmpty() && !hasSessionBus())
        return giveUp(State::Apart);
    m_state = State::Connecting;
    m_threads.start([this, address = m_address, name = newName()] {
        const QDBusConnection bus = address.isEmpty() ? QDBusConnection::connectToBus(QDBusConnection::SessionBus, name)
                                                      : QDBusConnection::connectToBus(address, name);
        QMetaObject::invokeMethod(
            this, [this, bus] { onConnected(bus); }, Qt::QueuedConnection);
    });
}

void BusNotifications::onConnected(const QDBusConnection &bus)
{
    if (!bus.isConnected()) {
        QDBusConnection::disconnectFromBus(bus.name());
        return giveUp(State::Apart);
    }
    m_bus = bus;
    // From whomever: with the name of the service, QtDBus would wait for the bus to tell who that is.
    const auto listen = [this](const char *signal, const char *slot) {
        m_bus->connect({}, Path, Service, QLatin1StringView(signal), this, slot);
    };
    listen("ActionInvoked", SLOT(onAction(uint, QString)));
    listen("NotificationClosed", SLOT(onClosed(uint, uint)));
    listen("ActivationToken", SLOT(onToken(uint, QString)));
    ask();
}

template<class Function>
void BusNotifications::call(const char *method, const QList<QVariant> &arguments, Function then)
{
    QDBusMessage message = QDBusMessage::createMethodCall(Service, Path, Service, QLatin1StringView(method));
    message.setArguments(arguments);
    auto *watcher = new QDBusPendingCallWatcher(m_bus->asyncCall(message, AnswerMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [then, watcher] {
        watcher->deleteLater();
        then(*watcher);
    });
}

void BusNotifications::ask()
{
    m_state = State::Asking;
    call("GetCapabilities", {}, [this](QDBusPendingCallWatcher &watcher) {
        const QDBusPendingReply<QStringList> reply = watcher;
        if (reply.isError())
            return giveUp(State::Apart);
        m_capabilities = reply.value();
        m_state = State::Ready;
        if (m_next)
            notify();
    });
}

void BusNotifications::notify()
{
    const Notification what = *std::exchange(m_next, std::nullopt);
    QString body = what.body;
    if (m_capabilities.contains("body-markup"_L1))
        body = body.toHtmlEscaped();
    QStringList actions;
    // "default" is a click on the notification itself; its name is not shown.
    if (m_capabilities.contains("actions"_L1))
        actions = {u"default"_s, what.title};
    const QVariantMap hints{{u"desktop-entry"_s, QGuiApplication::desktopFileName()},
                            {u"urgency"_s, QVariant::fromValue(uchar(1))}};
    m_state = State::Showing;
    call("Notify", {u"DDM Console"_s, m_id, QGuiApplication::desktopFileName(), what.title, body, actions, hints, -1},
         [this](QDBusPendingCallWatcher &watcher) { onShown(watcher); });
}

void BusNotifications::onShown(QDBusPendingCallWatcher &watcher)
{
    const QDBusPendingReply<uint> reply = watcher;
    if (reply.isError())
        return giveUp(State::Apart); // the next one asks again: another server may have come
    m_state = State::Ready;
    m_id = reply.value();
    if (std::exchange(m_isUnwanted, false))
        withdraw();
    else if (m_next)
        notify();
}

void BusNotifications::giveUp(State state)
{
    m_state = state;
    m_id = 0;
    const bool isWanted = m_next.has_value() || !m_isUnwanted;
    m_next.reset();
    m_isUnwanted = false;
    if (isWanted)
        Q_EMIT unavailable();
}

void BusNotifications::onAction(uint id, const QString &action)
{
    if (id != 0 && id == m_id && action == "default"_L1)
        Q_EMIT activated();
}

void BusNotifications::onClosed(uint id, uint)
{
    if (id == m_id)
        m_id = 0;
}

/// Comes before the action: with it, Wayland lets the window come to the front. Qt takes it from there.
void BusNotifications::onToken(uint id, const QString &token)
{
    if (id != 0 && id == m_id)
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
}

} // namespace ddm
