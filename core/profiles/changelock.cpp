// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/changelock.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace ddm {

ChangeLock::ChangeLock(bool locked, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_locked(locked)
    , m_wasLocked(locked)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ChangeLock::onTimeout);
}

bool ChangeLock::isLocked() const
{
    return m_locked || (m_end && *remainingMs() == 0); // a timer may be late, after a sleep for example
}

std::optional<qint64> ChangeLock::remainingMs() const
{
    if (!m_end)
        return std::nullopt;
    const qint64 left = std::min(m_end->steadyMs - m_clock.steadyMs(), m_end->wallMs - m_clock.nowMs());
    return std::max<qint64>(left, 0);
}

void ChangeLock::lock()
{
    m_timer.stop();
    m_end.reset();
    m_wasLocked = true;
    if (!std::exchange(m_locked, true))
        Q_EMIT changed();
}

void ChangeLock::unlock()
{
    m_timer.stop();
    m_end.reset();
    m_locked = false;
    Q_EMIT changed();
}

void ChangeLock::unlockFor(qint64 ms)
{
    m_end = End{m_clock.steadyMs() + ms, m_clock.nowMs() + ms};
    m_locked = false;
    m_timer.start(int(std::min<qint64>(ms, std::numeric_limits<int>::max())));
    Q_EMIT changed();
}

void ChangeLock::onTimeout()
{
    if (const std::optional<qint64> left = remainingMs(); left && *left > 0)
        m_timer.start(int(std::min<qint64>(*left, std::numeric_limits<int>::max())));
    else if (left)
        lock();
}

} // namespace ddm
