// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <functional>
#include <optional>

namespace ddm {

/// A connection of its own to the session bus. To connect is to wait for the bus, which may be slow or hang: it is done in a
/// thread. Everything else here blocks nobody either.
class BusSession final : public QObject
{
    Q_OBJECT

public:
    /// \a name tells what the connection is for; \a address: of another bus than the session's, where it is not empty.
    explicit BusSession(QLatin1StringView name, QString address = {}, QObject *parent = nullptr);
    /// Waits for the thread, where it connects just now.
    ~BusSession() override;

    /// Then runs in a later turn, when the bus is reached or is not: connection() tells.
    void reach(QObject *context, std::function<void()> then);
    /// Null where the bus was not reached, or was lost.
    QDBusConnection *connection() { return m_bus && m_bus->isConnected() ? &*m_bus : nullptr; }
    /// The system's words for why the bus was not reached; empty where there is none at all.
    const QString &words() const { return m_words; }

    /// Then gets the reply, maybe an error, in a later turn. Only after the bus was reached.
    void call(const QDBusMessage &message, int waitMs, QObject *context,
              std::function<void(const QDBusMessage &)> then);

private:
    struct Waiter
    {
        QPointer<QObject> context;
        std::function<void()> then;
    };

    void connectInThread();
    void onConnected(const QDBusConnection &bus);
    void drop();
    void tellWaiters();

    QLatin1StringView m_name;
    QString m_address;
    QString m_words;
    std::optional<QDBusConnection> m_bus;
    QList<Waiter> m_waiters;
    bool m_isConnecting = false;
    QThreadPool m_thread;
};

} // namespace ddm
