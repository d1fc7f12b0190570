// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notifications/busnotifications.h"

#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

constexpr int AnswerMs = 5'000;
const QLatin1StringView Service("org.freedesktop.Notifications");
const QLatin1StringView Path("/org/freedesktop/Notifications");

} // namespace

BusNotifications::BusNotifications(const QString &address, QObject *parent)
    : NotificationChannel(parent)
    , m_session("ddm-notifications"_L1, address)
{
}

BusNotifications::~BusNotifications()
{
    withdraw();
}

void BusNotifications::show(const Notification &notification)
{
    m_next = notification;
    m_isUnwanted = false;
    if (m_state == State::Apart)
        connectToBus();
    else if (m_state == State::Ready)
        notify();
}

void BusNotifications::withdraw()
{
    m_next.reset();
    m_isUnwanted = m_state != State::Apart && m_state != State::Ready;
    const uint id = std::exchange(m_id, 0);
    if (id && m_session.connection())
        call("CloseNotification", {id}, [](const QDBusMessage &) {});
}

void BusNotifications::connectToBus()
{
    m_state = State::Connecting;
    m_session.reach(this, [this] {
        QDBusConnection *bus = m_session.connection();
        if (!bus)
            return giveUp(State::Apart);
        if (std::exchange(m_heard, bus->name()) != bus->name())
            listen(*bus);
        ask();
    });
}

void BusNotifications::listen(QDBusConnection &bus)
{
    // From whomever: with the name of the service, QtDBus would wait for the bus to tell who that is.
    const auto hear = [this, &bus](const char *signal, const char *slot) {
        bus.connect({}, Path, Service, QLatin1StringView(signal), this, slot);
    };
    hear("ActionInvoked", SLOT(onAction(uint, QString)));
    hear("NotificationClosed", SLOT(onClosed(uint, uint)));
    hear("ActivationToken", SLOT(onToken(uint, QString)));
}

void BusNotifications::call(const char *method, const QList<QVariant> &arguments,
                            std::function<void(const QDBusMessage &)> then)
{
    if (!m_session.connection())
        return giveUp(State::Apart);
    QDBusMessage message = QDBusMessage::createMethodCall(Service, Path, Service, QLatin1StringView(method));
    message.setArguments(arguments);
    m_session.call(message, AnswerMs, this, std::move(then));
}

void BusNotifications::ask()
{
    m_state = State::Asking;
    call("GetCapabilities", {}, [this](const QDBusMessage &reply) {
        if (reply.type() == QDBusMessage::ErrorMessage)
            return giveUp(State::Apart);
        m_capabilities = reply.arguments().value(0).toStringList();
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
         [this](const QDBusMessage &reply) { onShown(reply); });
}

void BusNotifications::onShown(const QDBusMessage &reply)
{
    if (reply.type() == QDBusMessage::ErrorMessage)
        return giveUp(State::Apart); // the next one asks again: another server may have come
    m_state = State::Ready;
    m_id = reply.arguments().value(0).toUInt();
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
