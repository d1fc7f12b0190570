// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/ratelimiter.h"

#include <algorithm>

namespace ddm {

RateQueue::RateQueue(int most, qint64 windowMs)
    : m_most(most)
    , m_windowMs(windowMs)
{
}

RateQueue::Ticket RateQueue::push(Priority priority)
{
    m_waiting[size_t(priority)].push_back(++m_last);
    return m_last;
}

void RateQueue::remove(Ticket ticket)
{
    for (auto &queue : m_waiting)
        queue.erase(std::remove(queue.begin(), queue.end(), ticket), queue.end());
}

void RateQueue::forget(qint64 nowMs)
{
    while (!m_sent.empty() && m_sent.front() + m_windowMs <= nowMs)
        m_sent.pop_front();
}

std::optional<RateQueue::Ticket> RateQueue::pop(qint64 nowMs)
{
    forget(nowMs);
    if (nowMs < m_heldUntil || int(m_sent.size()) >= m_most)
        return std::nullopt;
    for (auto &queue : m_waiting) {
        if (!queue.empty()) {
            const Ticket ticket = queue.front();
            queue.pop_front();
            m_sent.push_back(nowMs);
            return ticket;
        }
    }
    return std::nullopt;
}

std::optional<qint64> RateQueue::nextAt(qint64 nowMs) const
{
    if (queued() == 0)
        return std::nullopt;
    qint64 at = std::max(nowMs, m_heldUntil);
    if (int(m_sent.size()) >= m_most)
        at = std::max(at, m_sent[m_sent.size() - size_t(m_most)] + m_windowMs);
    return at;
}

std::optional<qint64> RateQueue::turnOf(Ticket ticket, qint64 nowMs) const
{
    qint64 before = 0; // how many go first
    for (const auto &queue : m_waiting) {
        const auto found = std::find(queue.begin(), queue.end(), ticket);
        before += found - queue.begin();
        if (found == queue.end())
            continue;
        // Each takes the place of one that was sent a window ago; before that there are the places that nobody has taken.
        const qint64 free = qint64(m_most) - qint64(m_sent.size());
        if (before < free)
            return std::max(nowMs, m_heldUntil);
        const qint64 taken = before - free;
        const qint64 round = taken / m_most;
        const qint64 place = taken % m_most;
        const qint64 sent = place < qint64(m_sent.size()) ? m_sent[size_t(place)] : nowMs;
        return std::max({nowMs, m_heldUntil, sent + (round + 1) * m_windowMs});
    }
    return std::nullopt;
}

void RateQueue::holdUntil(qint64 timeMs)
{
    m_heldUntil = std::max(m_heldUntil, timeMs);
}

int RateQueue::available(qint64 nowMs) const
{
    if (nowMs < m_heldUntil)
        return 0;
    const auto recent = std::count_if(m_sent.begin(), m_sent.end(),
                                      [&](qint64 sent) { return sent + m_windowMs > nowMs; });
    return std::max(0, m_most - int(recent));
}

std::optional<qint64> RateQueue::nextReturnAt(qint64 nowMs) const
{
    if (nowMs < m_heldUntil)
        return m_heldUntil;
    const auto first = std::find_if(m_sent.begin(), m_sent.end(),
                                    [&](qint64 sent) { return sent + m_windowMs > nowMs; });
    return first == m_sent.end() ? std::nullopt : std::optional(*first + m_windowMs);
}

int RateQueue::queued() const
{
    size_t count = 0;
    for (const auto &queue : m_waiting)
        count += queue.size();
    return int(count);
}

RateLimiter::RateLimiter(const Clock &clock, int most, qint64 windowMs, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_queue(most, windowMs)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &RateLimiter::pump);
}

RateQueue::Ticket RateLimiter::acquire(QObject *context, Priority priority, std::function<void()> go)
{
    const RateQueue::Ticket ticket = m_queue.push(priority);
    m_waiting.insert(ticket, {context, std::move(go)});
    QMetaObject::invokeMethod(this, &RateLimiter::pump, Qt::QueuedConnection);
    return ticket;
}

void RateLimiter::cancel(RateQueue::Ticket ticket)
{
    if (m_waiting.remove(ticket) > 0) {
        m_queue.remove(ticket);
        Q_EMIT changed();
    }
}

void RateLimiter::hold(qint64 forMs)
{
    m_queue.holdUntil(m_clock.steadyMs() + forMs);
    QMetaObject::invokeMethod(this, &RateLimiter::pump, Qt::QueuedConnection); // nobody is called from in here
}

std::optional<qint64> RateLimiter::nextReturnMs() const
{
    const qint64 now = m_clock.steadyMs();
    const std::optional<qint64> at = m_queue.nextReturnAt(now);
    return at ? std::optional(*at - now) : std::nullopt;
}

std::optional<qint64> RateLimiter::waitMs(RateQueue::Ticket ticket) const
{
    const qint64 now = m_clock.steadyMs();
    const std::optional<qint64> turn = m_queue.turnOf(ticket, now);
    return turn ? std::optional(*turn - now) : std::nullopt;
}

/// A ticket whose owner is gone must not cost a call.
void RateLimiter::dropGone()
{
    for (auto it = m_waiting.begin(); it != m_waiting.end();) {
        if (it->context) {
            ++it;
        } else {
            m_queue.remove(it.key());
            it = m_waiting.erase(it);
        }
    }
}

void RateLimiter::pump()
{
    const QPointer<RateLimiter> self(this);
    dropGone();
    while (const std::optional<RateQueue::Ticket> ticket = m_queue.pop(m_clock.steadyMs())) {
        const Waiting next = m_waiting.take(*ticket);
        next.go();
        if (!self)
            return;
        dropGone(); // whoever went may have taken others along
    }
    const qint64 now = m_clock.steadyMs();
    if (const std::optional<qint64> at = m_queue.nextAt(now))
        m_timer.start(int(std::clamp<qint64>(*at - now, 1, 3'600'000)));
    else
        m_timer.stop();
    Q_EMIT changed();
}

RateLimiter *RateLimiterPool::limiter(const QString &user, int service)
{
    std::shared_ptr<RateLimiter> &limiter = m_limiters[{user, service}];
    if (!limiter)
        limiter = std::make_shared<RateLimiter>(m_clock);
    return limiter.get();
}

} // namespace ddm
