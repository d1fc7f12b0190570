// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/bussession.h"

#include <QDBusError>
#include <QDBusPendingCallWatcher>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

/// Without a bus the library would start one for us, which then stays behind.
bool hasSessionBus()
{
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !folder.isEmpty() && QFileInfo::exists(folder + u"/bus"_s);
}

QString nextName(QLatin1StringView name)
{
    static int number = 0;
    return u"%1-%2"_s.arg(name).arg(++number);
}

} // namespace

BusSession::BusSession(QLatin1StringView name, QString address, QObject *parent)
    : QObject(parent)
    , m_name(name)
    , m_address(std::move(address))
{
    m_thread.setMaxThreadCount(1);
}

BusSession::~BusSession()
{
    m_thread.waitForDone();
    drop();
}

void BusSession::reach(QObject *context, std::function<void()> then)
{
    m_waiters.append({context, std::move(then)});
    if (m_isConnecting)
        return;
    m_isConnecting = true;
    QMetaObject::invokeMethod(this, &BusSession::connectInThread, Qt::QueuedConnection);
}

void BusSession::connectInThread()
{
    if (connection())
        return tellWaiters();
    drop();
    m_words.clear();
    if (m_address.isEmpty() && !hasSessionBus())
        return tellWaiters();
    m_thread.start([this, address = m_address, name = nextName(m_name)] {
        const QDBusConnection bus = address.isEmpty() ? QDBusConnection::connectToBus(QDBusConnection::SessionBus, name)
                                                      : QDBusConnection::connectToBus(address, name);
        QMetaObject::invokeMethod(
            this, [this, bus] { onConnected(bus); }, Qt::QueuedConnection);
    });
}

void BusSession::onConnected(const QDBusConnection &bus)
{
    m_bus = bus;
    if (!bus.isConnected()) {
        m_words = bus.lastError().message();
        drop();
    }
    tellWaiters();
}

void BusSession::drop()
{
    if (const std::optional<QDBusConnection> bus = std::exchange(m_bus, std::nullopt))
        QDBusConnection::disconnectFromBus(bus->name());
}

void BusSession::tellWaiters()
{
    m_isConnecting = false;
    const QPointer<BusSession> alive(this);
    for (const Waiter &waiter : std::exchange(m_waiters, {})) {
        if (alive && waiter.context)
            waiter.then();
    }
}

void BusSession::call(const QDBusMessage &message, int waitMs, QObject *context,
                      std::function<void(const QDBusMessage &)> then)
{
    // The watcher goes with the session: a connection that was lost ends its calls, one that is gone never does.
    auto *watcher = new QDBusPendingCallWatcher(m_bus->asyncCall(message, waitMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, context,
            [then = std::move(then), watcher] { then(watcher->reply()); });
    connect(watcher, &QDBusPendingCallWatcher::finished, watcher, &QObject::deleteLater);
}

} // namespace ddm
