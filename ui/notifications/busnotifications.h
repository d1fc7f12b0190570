// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bussession.h"
#include "ui/notifications/notificationchannel.h"

#include <QStringList>

#include <functional>
#include <optional>

namespace ddm {

/// org.freedesktop.Notifications on the session bus. There may be no bus, and nobody on it who shows notifications.
class BusNotifications final : public NotificationChannel
{
    Q_OBJECT

public:
    /// \a address: of another bus than the session's, where it is not empty.
    explicit BusNotifications(const QString &address = {}, QObject *parent = nullptr);
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
        Connecting, ///< Which may take a while.
        Asking,     ///< What the server can do.
        Ready,
        Showing, ///< Without an answer yet, and so without the id.
    };

    void connectToBus();
    void listen(QDBusConnection &bus);
    void ask();
    void notify();
    void onShown(const QDBusMessage &reply);
    void giveUp(State state);
    /// \a then gets the reply, in a later turn of the event loop.
    void call(const char *method, const QList<QVariant> &arguments, std::function<void(const QDBusMessage &)> then);

    State m_state = State::Apart;
    QString m_heard; ///< The connection whose signals reach us.
    QStringList m_capabilities;
    std::optional<Notification> m_next; ///< To be shown as soon as that can be.
    uint m_id = 0;                      ///< Of what is shown; 0 is none.
    bool m_isUnwanted = false;          ///< It was taken away while we were on the way to show it.
    BusSession m_session;               // ends first: nothing comes any more
};

} // namespace ddm
