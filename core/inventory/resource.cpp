// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inventory/resource.h"

namespace ddm {

Resource::Resource(Client &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

Resource::~Resource() = default;

void Resource::refresh(Priority priority)
{
    if (m_reading) {
        const bool waits = m_client.limiter()->queued() > 0;
        if (priority >= m_priority || !waits)
            return; // what is on its way will show it
    }
    m_priority = priority;
    m_expiredMeanwhile = false;
    const bool wasReading = isRefreshing();
    m_reading = std::make_unique<QObject>();
    if (!wasReading)
        Q_EMIT refreshingChanged();
    read(m_reading.get(), priority);
}

void Resource::abandon()
{
    if (!m_reading)
        return;
    m_reading.reset();
    m_triedAtMs = m_client.clock().steadyMs();
    Q_EMIT refreshingChanged();
}

void Resource::expire()
{
    m_triedAtMs.reset();
    m_expiredMeanwhile = isRefreshing(); // that answer may have been made before
    Q_EMIT expired();
}

void Resource::endReading()
{
    m_reading.release()->deleteLater(); // one of its callbacks is at work
    m_triedAtMs = m_client.clock().steadyMs();
}

void Resource::finish(const Difference &difference)
{
    endReading();
    m_readAt = {m_client.clock().nowMs()};
    m_error.reset();
    if (!isInTransition())
        m_movingSince.reset();
    else if (!m_movingSince || !difference.isEmpty())
        m_movingSince = m_triedAtMs;
    const QPointer<Resource> self(this);
    Q_EMIT updated(difference);
    if (self)
        Q_EMIT refreshingChanged();
}

void Resource::fail(const ApiError &error)
{
    endReading();
    m_error = error;
    const QPointer<Resource> self(this);
    Q_EMIT failed(error);
    if (self)
        Q_EMIT refreshingChanged();
}

void Resource::watch(QObject *watcher)
{
    if (m_watchers.contains(watcher))
        return;
    connect(watcher, &QObject::destroyed, this, &Resource::unwatch);
    m_watchers.append(watcher);
    if (m_watchers.size() == 1)
        Q_EMIT watchedChanged();
}

void Resource::unwatch(QObject *watcher)
{
    if (!m_watchers.removeOne(watcher))
        return;
    disconnect(watcher, &QObject::destroyed, this, &Resource::unwatch);
    if (m_watchers.isEmpty()) {
        abandon(); // a page that nobody sees must not eat the budget
        Q_EMIT watchedChanged();
    }
}

std::optional<qint64> Resource::dueAt(const InventoryPace &pace) const
{
    if (!isWatched() || isRefreshing())
        return std::nullopt;
    if (!m_triedAtMs || m_expiredMeanwhile)
        return m_client.clock().steadyMs();
    if (m_error)
        return *m_triedAtMs + pace.failedMs;
    // The longer a transition lasts, the less is missed by looking at it less often.
    qint64 wait = pace.restMs;
    if (m_movingSince)
        wait = std::clamp((*m_triedAtMs - *m_movingSince) / 8, pace.busyMs, pace.restMs);
    return *m_triedAtMs + wait;
}

} // namespace ddm
