// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inventory/instanceresources.h"

namespace ddm {

namespace {

constexpr size_t MostSchemaDetails = 16;

/// A list of something that belongs to an instance.
template<class List>
ListResource<List> *listOf(Client &client, const QString &instanceId, QObject *parent)
{
    List list;
    list.instanceId = instanceId;
    return new ListResource<List>(client, std::move(list), parent);
}

} // namespace

InstanceResources::InstanceResources(Client &client, const QString &instanceId, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_instanceId(instanceId)
    , m_detail(new ObjectResource<ShowInstance>(client, {instanceId}, this))
    , m_nodes(listOf<ListNodes>(client, instanceId, this))
    , m_nodeGroups(listOf<ListNodeGroups>(client, instanceId, this))
    , m_schemas(listOf<ListSchemas>(client, instanceId, this))
    , m_accounts(listOf<ListAccounts>(client, instanceId, this))
    , m_parameters(listOf<ListParameters>(client, instanceId, this))
{
}

InstanceResources::~InstanceResources() = default;

ObjectResource<ShowSchema> &InstanceResources::schema(const QString &name)
{
    if (const auto found = m_schemaDetails.find(name); found != m_schemaDetails.end())
        return *found->second;
    if (m_schemaDetails.size() >= MostSchemaDetails) {
        std::erase_if(m_schemaDetails, [](const auto &entry) {
            if (entry.second->isWatched())
                return false;
            delete entry.second;
            return true;
        });
    }
    auto *detail = new ObjectResource<ShowSchema>(m_client, {m_instanceId, name}, this);
    m_schemaDetails.emplace(name, detail);
    Q_EMIT added(detail);
    return *detail;
}

QList<Resource *> InstanceResources::all() const
{
    QList<Resource *> resources = {m_detail, m_nodes, m_nodeGroups, m_schemas, m_accounts, m_parameters};
    for (const auto &entry : m_schemaDetails)
        resources.append(entry.second);
    return resources;
}

bool InstanceResources::isWatched() const
{
    const QList<Resource *> resources = all();
    return std::any_of(resources.begin(), resources.end(), [](const Resource *one) { return one->isWatched(); });
}

} // namespace ddm
