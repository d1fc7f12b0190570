// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inventory/inventory.h"

namespace ddm {

namespace {
constexpr size_t MostUnwatched = 16; // instances
} // namespace

Inventory::Inventory(Client &client, InventoryPace pace, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_pace(pace)
    , m_instances(new ListResource<ListInstances>(client, {}, this))
    , m_jobs(new JobsResource(client, this))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Inventory::poll);
    add(m_instances);
    add(m_jobs);
}

Inventory::~Inventory() = default;

InstanceResources &Inventory::of(const QString &instanceId)
{
    const auto found = std::find(m_known.begin(), m_known.end(), known(instanceId));
    if (found != m_known.end()) {
        std::rotate(found, found + 1, m_known.end());
        return *m_known.back();
    }
    forgetUnwatched();
    auto *made = new InstanceResources(m_client, instanceId, this);
    m_known.push_back(made);
    const QList<Resource *> resources = made->all();
    for (Resource *resource : resources)
        add(resource);
    connect(made, &InstanceResources::added, this, &Inventory::add);
    connect(&made->detail(), &Resource::updated, this, [this, made] { merge(*made->detail().value()); });
    return *made;
}

InstanceResources *Inventory::known(const QString &instanceId) const
{
    const auto found = std::find_if(m_known.begin(), m_known.end(), [&instanceId](const InstanceResources *known) {
        return known->instanceId() == instanceId;
    });
    return found == m_known.end() ? nullptr : *found;
}

void Inventory::forgetUnwatched()
{
    size_t unwatched = size_t(std::count_if(m_known.begin(), m_known.end(),
                                            [](const InstanceResources *known) { return !known->isWatched(); }));
    for (auto it = m_known.begin(); unwatched >= MostUnwatched && it != m_known.end();) {
        if ((*it)->isWatched()) {
            ++it;
            continue;
        }
        delete *it;
        it = m_known.erase(it);
        --unwatched;
    }
}

/// The detail was read later than the list, but leaves out some of what the list says.
void Inventory::merge(const InstanceDetail &detail)
{
    const Instance *known = m_instances->find(detail.instance.id);
    if (!known)
        return;
    Instance better = *known;
    better.status = detail.instance.status;
    better.name = detail.instance.name;
    better.nodeCount = detail.instance.nodeCount;
    better.engineVersion = detail.instance.engineVersion;
    better.errorMessage = detail.instance.errorMessage;
    m_instances->replace(better);
}

void Inventory::expire(const QString &instanceId)
{
    m_instances->expire();
    m_jobs->expire();
    for (const InstanceResources *known : m_known) {
        if (known->instanceId() != instanceId)
            continue;
        const QList<Resource *> resources = known->all();
        for (Resource *resource : resources)
            resource->expire();
    }
}

void Inventory::expireTexts()
{
    for (InstanceResources *known : m_known)
        known->parameters().expire();
}

void Inventory::add(Resource *resource)
{
    m_resources.append(resource);
    connect(resource, &QObject::destroyed, this, [this, resource] { m_resources.removeOne(resource); });
    connect(resource, &Resource::expired, this, &Inventory::schedule);
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
    const QList<Resource *> all = m_resources;
    for (Resource *resource : all) {
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
