// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inventory/inventory.h"

namespace ddm {

Inventory::Inventory(Client &client, InventoryPace pace, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_pace(pace)
    , m_instances(new ListResource<ListInstances>(client, {}, this))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Inventory::poll);
    add(m_instances);
}

Inventory::~Inventory() = default;

void Inventory::add(Resource *resource)
{
    m_resources.append(resource);
    connect(resource, &Resource::watchedChanged, this, &Inventory::schedule);
    connect(resource, &Resource::refreshingChanged, this, &Inventory::schedule);
}

void Inventory::setAwake(bool awake)
{
    if (std::exchange(m_awake, awake) != awake)
        schedule();
}

std::optional<qint64> Inventory::nextPollMs() const
{
    if (!m_awake)
        return std::nullopt;
    std::optional<qint64> next;
    for (const Resource *resource : m_resources) {
        const std::optional<qint64> due = resource->dueAt(m_pace);
        if (due && (!next || *due < *next))
            next = due;
    }
    return next ? std::optional(std::max<qint64>(0, *next - m_client.clock().steadyMs())) : std::nullopt;
}

void Inventory::poll()
{
    const qint64 now = m_client.clock().steadyMs();
    for (Resource *resource : std::as_const(m_resources)) {
        const std::optional<qint64> due = m_awake ? resource->dueAt(m_pace) : std::nullopt;
        if (due && *due <= now)
            resource->refresh(Priority::Background);
    }
    schedule();
}

void Inventory::schedule()
{
    const std::optional<qint64> next = nextPollMs();
    next ? m_timer.start(int(std::min<qint64>(*next, 3'600'000))) : m_timer.stop();
}

} // namespace ddm
