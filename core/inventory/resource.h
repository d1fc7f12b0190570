// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/client.h"
#include "core/inventory/difference.h"

#include <memory>

namespace ddm {

/// How often what is shown is asked for again. Milliseconds.
struct InventoryPace
{
    qint64 busyMs = 5'000;    ///< While something in it changes its state.
    qint64 restMs = 300'000;  ///< While nothing does: it may be changed by others.
    qint64 failedMs = 30'000; ///< After an error, whatever else holds.
};

/// One thing that is known of the service: its value, how old that is, what went wrong when it was last asked for. It is read
/// once at a time, whoever wants it; an error leaves the value as it was.
class Resource : public QObject
{
    Q_OBJECT

public:
    ~Resource() override;

    /// False before it was first read.
    bool isKnown() const { return m_readAt.isValid(); }
    /// When the value was right, by the wall clock.
    Timestamp readAt() const { return m_readAt; }
    bool isRefreshing() const { return bool(m_reading); }
    /// Of the last attempt; nothing after a success.
    const std::optional<ApiError> &error() const { return m_error; }
    /// Something in it is on its way to another state, or in one that we do not know.
    virtual bool isInTransition() const = 0;
    /// In how many milliseconds what is under way may leave, while it waits for the budget of calls.
    virtual std::optional<qint64> budgetWaitMs() const = 0;

    /// Asks the service, unless that is under way. What still waits for its turn is put into a more urgent queue.
    void refresh(Priority priority);
    /// Gives up what is under way; the value stays.
    void abandon();
    /// The service has something else to say by now: it is due, whoever sees it; the value stays until then.
    void expire();

    /// From then on, and as long as \a watcher lives, somebody sees it: it is kept fresh. What nobody sees is not asked for.
    void watch(QObject *watcher);
    void unwatch(QObject *watcher);
    bool isWatched() const { return !m_watchers.isEmpty(); }
    /// When it is to be asked for again, by the steady clock; nothing if nobody sees it, or it is being asked for.
    std::optional<qint64> dueAt(const InventoryPace &pace) const;

Q_SIGNALS:
    /// It is being asked for, or that has come to an end.
    void refreshingChanged();
    /// It was read; the difference may be empty.
    void updated(const ddm::Difference &difference);
    void failed(const ddm::ApiError &error);
    /// Somebody sees it now, or nobody does any more.
    void watchedChanged();
    /// It has become due.
    void expired();

protected:
    explicit Resource(Client &client, QObject *parent);

    Client &client() const { return m_client; }
    /// Sends the calls, attached to \a reading, and ends with finish() or fail().
    virtual void read(QObject *reading, Priority priority) = 0;
    void finish(const Difference &difference);
    void fail(const ApiError &error);

private:
    void endReading();

    Client &m_client;
    std::unique_ptr<QObject> m_reading;
    Priority m_priority = Priority::Background;
    QList<QObject *> m_watchers;
    Timestamp m_readAt;
    std::optional<ApiError> m_error;
    std::optional<qint64> m_triedAtMs;   // by the steady clock
    std::optional<qint64> m_movingSince; // likewise: since when it is in this transition
    bool m_expiredMeanwhile = false;     // it became due while it was being asked for
};

} // namespace ddm
