// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inventory/listresource.h"
#include "core/inventory/objectresource.h"

#include <map>

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
    /// The detail of a schema. Those that nobody watches are forgotten when there are many.
    ObjectResource<ShowSchema> &schema(const QString &name);

    QList<Resource *> all() const;
    bool isWatched() const;

Q_SIGNALS:
    /// There is one more to keep fresh.
    void added(ddm::Resource *resource);

private:
    Client &m_client;
    QString m_instanceId;
    ObjectResource<ShowInstance> *m_detail;
    ListResource<ListNodes> *m_nodes;
    ListResource<ListNodeGroups> *m_nodeGroups;
    ListResource<ListSchemas> *m_schemas;
    ListResource<ListAccounts> *m_accounts;
    ListResource<ListParameters> *m_parameters;
    std::map<QString, ObjectResource<ShowSchema> *> m_schemaDetails;
};

} // namespace ddm
