// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/notifications/notificationchannel.h"

#include <QDBusConnection>
#include <QStringList>
#include <QThreadPool>

#include <optional>

class QDBusMessage;
class QDBusPendingCallWatcher;

namespace ddm {

/// org.freedesktop.Notifications on the session bus. There may be no bus, and nobody on it who shows notifications.
class BusNotifications final : public NotificationChannel
{
    Q_OBJECT

public:
    /// \a address: of another bus than the session's, where it is not empty.
    explicit BusNotifications(QString address = {}, QObject *parent = nullptr);
    ~BusNotifications() override;

    void show(const Notification &notification) override;
    void withdraw() override;

private Q_SLOTS:
    void onAction(uint id, const QString &action);
    void onClosed(uint id, uint reason);
    void onToken(uint id, const QString &token);

private:
    enum class State : quint8 {
        Apart,      ///< From the bus.
        Connecting, ///< In another thread: it may block.
        Asking,     ///< What the server can do.
        Ready,
        Showing, ///< Without an answer yet, and so without the id.
    };

    void connectToBus();
    void onConnected(const QDBusConnection &bus);
    void ask();
    void notify();
    void onShown(QDBusPendingCallWatcher &reply);
    void giveUp(State state);
    /// \a then gets the watcher, in a later turn of the event loop.
    template<class Function>
    void call(const char *method, const QList<QVariant> &arguments, Function then);

    QString m_address;
    State m_state = State::Apart;
    std::optional<QDBusConnection> m_bus;
    QStringList m_capabilities;
    std::optional<Notification> m_next; ///< To be shown as soon as that can be.
    uint m_id = 0;                      ///< Of what is shown; 0 is none.
    bool m_isUnwanted = false;          ///< It was taken away while we were on the way to show it.
    QThreadPool m_threads;
};

} // namespace ddm
