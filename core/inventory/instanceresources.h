// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inventory/detailresources.h"
#include "core/inventory/listresource.h"

namespace ddm {

/// What is known of one instance beyond its row in the list. Nothing of it is read before somebody watches it or asks.
class InstanceResources : public QObject
{
    Q_OBJECT

public:
    InstanceResources(Client &client, const QString &instanceId, QObject *parent);
    ~InstanceResources() override;

    const QString &instanceId() const { return m_instanceId; }
    ObjectResource<ShowInstance> &detail() { return *m_detail; }
    ListResource<ListNodes> &nodes() { return *m_nodes; }
    ListResource<ListNodeGroups> &nodeGroups() { return *m_nodeGroups; }
    ListResource<ListSchemas> &schemas() { return *m_schemas; }
    ListResource<ListAccounts> &accounts() { return *m_accounts; }
    ListResource<ListParameters> &parameters() { return *m_parameters; }
    /// The detail of a schema or a node: ask anew rather than keep the reference.
    ObjectResource<ShowSchema> &schema(const QString &name);
    ObjectResource<ShowNode> &node(const QString &id);

    QList<Resource *> all() const;
    bool isWatched() const;

Q_SIGNALS:
    /// There is one more to keep fresh.
    void added(ddm::Resource *resource);

private:
    template<class Operation>
    ObjectResource<Operation> &detailOf(DetailResources<Operation> &details, const QString &key);

    Client &m_client;
    QString m_instanceId;
    ObjectResource<ShowInstance> *m_detail;
    ListResource<ListNodes> *m_nodes;
    ListResource<ListNodeGroups> *m_nodeGroups;
    ListResource<ListSchemas> *m_schemas;
    ListResource<ListAccounts> *m_accounts;
    ListResource<ListParameters> *m_parameters;
    DetailResources<ShowSchema> m_schemaDetails;
    DetailResources<ShowNode> m_nodeDetails;
};

} // namespace ddm
