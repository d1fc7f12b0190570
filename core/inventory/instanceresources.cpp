// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inventory/instanceresources.h"

namespace ddm {

namespace {

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

template<class Operation>
ObjectResource<Operation> &InstanceResources::detailOf(DetailResources<Operation> &details, const QString &key)
{
    if (ObjectResource<Operation> *known = details.find(key))
        return *known;
    ObjectResource<Operation> *detail = details.add(key, m_client, {m_instanceId, key}, this);
    Q_EMIT added(detail);
    return *detail;
}

ObjectResource<ShowSchema> &InstanceResources::schema(const QString &name)
{
    return detailOf(m_schemaDetails, name);
}

ObjectResource<ShowNode> &InstanceResources::node(const QString &id)
{
    return detailOf(m_nodeDetails, id);
}

QList<Resource *> InstanceResources::all() const
{
    QList<Resource *> resources = {m_detail, m_nodes, m_nodeGroups, m_schemas, m_accounts, m_parameters};
    m_schemaDetails.appendTo(resources);
    m_nodeDetails.appendTo(resources);
    return resources;
}

bool InstanceResources::isWatched() const
{
    const QList<Resource *> resources = all();
    return std::any_of(resources.begin(), resources.end(), [](const Resource *one) { return one->isWatched(); });
}

} // namespace ddm
