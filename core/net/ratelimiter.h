// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <array>
#include <deque>
#include <functional>
#include <optional>

namespace ddm {

/// Who goes first when calls have to wait.
enum class Priority : quint8 { Click, Page, Background };
inline constexpr int PriorityCount = 3;

/// At most so many calls in any window of time, and three queues in front of it. Pure: it knows no clock and no timer.
class RateQueue
{
public:
    using Ticket = quint64;

    explicit RateQueue(int most, qint64 windowMs);

    Ticket push(Priority priority);
    void remove(Ticket ticket);
    /// The next that may go at that moment, which then counts; nothing if none waits or none may.
    std::optional<Ticket> pop(qint64 nowMs);
    /// When pop() can next succeed; nothing if nobody waits.
    std::optional<qint64> nextAt(qint64 nowMs) const;
    /// Nobody goes before that moment (the service said 429).
    void holdUntil(qint64 timeMs);

    int available(qint64 nowMs) const;
    /// When that ticket goes if nobody more urgent comes; nothing if it does not wait.
    std::optional<qint64> turnOf(Ticket ticket, qint64 nowMs) const;

    /// Until when available() surely stays as it is, if nobody goes before; nothing if it has all.
    std::optional<qint64> nextReturnAt(qint64 nowMs) const;
    int queued() const;
    int most() const { return m_most; }

private:
    void forget(qint64 nowMs);

    int m_most;
    qint64 m_windowMs;
    qint64 m_heldUntil = std::numeric_limits<qint64>::min();
    std::deque<qint64> m_sent; // oldest first, never more than m_most
    std::array<std::deque<Ticket>, PriorityCount> m_waiting;
    Ticket m_last = 0;
};

/// The budget of calls of one user at one service, shared by everybody who calls for that user: 60 in any minute
/// (reference 1.2). The service measures when a call arrives, we when it leaves: a margin keeps the two apart.
class RateLimiter : public QObject
{
    Q_OBJECT

public:
    static constexpr int CallsAMinute = 60;
    static constexpr qint64 WindowMs = 60'000;
    static constexpr qint64 MarginMs = 300;

    explicit RateLimiter(const Clock &clock, int most = CallsAMinute, qint64 windowMs = WindowMs + MarginMs,
                         QObject *parent = nullptr);

    /// Calls \a go, later, when the call may leave. At most once, and not at all once \a context is gone.
    RateQueue::Ticket acquire(QObject *context, Priority priority, std::function<void()> go);
    void cancel(RateQueue::Ticket ticket);
    /// The service says that the budget is used up, by whomever: nobody leaves for so long.
    void hold(qint64 forMs);

    int available() const { return m_queue.available(m_clock.steadyMs()); }
    /// In how many milliseconds that ticket goes if nobody more urgent comes; nothing if it does not wait.
    std::optional<qint64> waitMs(RateQueue::Ticket ticket) const;
    /// In how many milliseconds it is worth looking whether more are available; nothing if all are.
    std::optional<qint64> nextReturnMs() const;
    int queued() const { return m_queue.queued(); }
    int most() const { return m_queue.most(); }

Q_SIGNALS:
    void changed();

private:
    struct Waiting
    {
        QPointer<QObject> context;
        std::function<void()> go;
    };

    void dropGone();
    void pump();

    const Clock &m_clock;
    RateQueue m_queue;
    QHash<RateQueue::Ticket, Waiting> m_waiting;
    QTimer m_timer;
};

/// The limiters of everybody, by user and service.
class RateLimiterPool
{
public:
    explicit RateLimiterPool(const Clock &clock)
        : m_clock(clock)
    {
    }
    RateLimiter *limiter(const QString &user, int service);

private:
    const Clock &m_clock;
    QHash<QPair<QString, int>, std::shared_ptr<RateLimiter>> m_limiters;
};

} // namespace ddm
