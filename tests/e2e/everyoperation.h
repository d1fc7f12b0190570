// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/accounts.h"
#include "core/api/companions.h"
#include "core/api/datanodes.h"
#include "core/api/engines.h"
#include "core/api/iam.h"
#include "core/api/instances.h"
#include "core/api/jobs.h"
#include "core/api/nodes.h"
#include "core/api/schemas.h"
#include "core/api/sessions.h"
#include "core/api/slowqueries.h"
#include "core/client/client.h"
#include "core/demo/world.h"
#include "core/operations/operationtracker.h"
#include "tests/support/testroad.h"

// Requests in tests name the fields they are about; the others are absent, as they are on the wire.
#ifdef __GNUC__
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#endif

namespace ddm {

/// A call to one operation, of whatever type. The road is that of the sign-in, which goes without a token.
struct SampleCall
{
    const OperationInfo *info;
    std::function<CallWatch(Client &, const Road &)> send;
    std::function<QString(OperationTracker &, Client &)> submit = {}; ///< Only of changes.
};

/// One request of every operation that a demo region accepts, in an order in which each leaves to the next what it needs, if
/// the work of one has ended before the next begins. The moment is that of the region.
class EveryOperation
{
public:
    /// Ids of sessions, to be killed; what is not there can be killed too.
    struct Sessions
    {
        QString logical = QStringLiteral("7");
        QString physical = QStringLiteral("7");
    };

    EveryOperation(const World &world, qint64 nowMs, Sessions sessions = {QStringLiteral("7"), QStringLiteral("7")})
        : m_sessions(std::move(sessions))
        , m_world(world)
        , m_project(world.projects[0])
        , m_now({nowMs - nowMs % 1000})
        , m_big(instance(QStringLiteral("shop-production")))
        , m_small(instance(QStringLiteral("shop-staging")))
    {
        addReads();
        addCompanions();
        addIdentity();
        addContents();
        addChanges();
    }

    const std::vector<SampleCall> &calls() const { return m_calls; }

    /// One of an instance's data nodes.
    static QString dataNodeOf(const DemoProject &project, const QString &instanceId)
    {
        for (const DemoDataNode &node : project.dataNodes) {
            if (node.usedBy == instanceId && node.rds.type != QLatin1StringView("Replica"))
                return node.rds.id;
        }
        return {};
    }

private:
    template<class Operation>
    void add(const Operation &operation)
    {
        m_calls.push_back({&Operation::info,
                           [operation](Client &client, const Road &) { return CallWatch(client.send(operation)); }});
        if constexpr (requires { evidenceOf(operation); }) {
            m_calls.back().submit = [operation](OperationTracker &tracker, Client &client) {
                return tracker.submit(client, operation);
            };
        }
    }

    const DemoInstance &instance(const QString &name) const
    {
        for (const DemoInstance &candidate : m_project.instances) {
            if (candidate.base.name == name)
                return candidate;
        }
        qFatal("no instance %s", qPrintable(name));
    }
    QString classIdOf(const DemoInstance &instance) const
    {
        for (const NodeClass &nodeClass : m_project.nodeClasses) {
            if (nodeClass.code == instance.base.nodeClass)
                return nodeClass.id;
        }
        return {};
    }
    const RdsInstance &freeDataNode() const
    {
        for (const DemoDataNode &node : m_project.dataNodes) {
            if (node.usedBy.isEmpty() && node.rds.vpcId == m_small.base.vpcId
                && node.rds.type != QLatin1StringView("Replica"))
                return node.rds;
        }
        qFatal("no data node is free");
    }

    void addReads()
    {
        const QString id = m_big.base.id;
        const Timestamp hourAgo = {m_now.ms - 3'600'000};
        add(ListInstances{});
        add(ShowInstance{id});
        add(ListNodes{id});
        add(ShowNode{id, m_big.nodes.front().detail.id});
        add(ListNodeGroups{id});
        add(ListEngines{});
        add(ListNodeClasses{m_project.engines.front().id});
        add(ListAvailableDataNodes{id});
        add(ListParameters{id});
        add(ListSchemas{id});
        add(ShowSchema{id, m_big.schemas.front().name});
        add(ShowSqlBlacklist{id, m_big.schemas.front().name});
        add(ListAccounts{id});
        add(CheckPasswordStrength{Secret(u"Fresh-Word-7")});
        add(ListSlowQueries{id, 1, 20, hourAgo, m_now});
        add(AnalyseSlowQueries{id, hourAgo, m_now});
        add(ListReadWriteRatio{id, 1, 20, hourAgo, m_now});
        add(ListJobs{{m_now.ms - 86'400'000}, m_now});
        add(ShowJob{m_project.jobs.front().id});
        add(ListLogicalSessions{id});
        add(ListPhysicalSessions{dataNodeOf(m_project, m_big.base.id)});
    }

    void addCompanions()
    {
        add(ListVpcs{});
        add(ListSubnets{{}, {}, m_project.vpcs.front().id});
        add(ListSecurityGroups{});
        add(ListEnterpriseProjects{});
        add(ListRdsInstances{});
    }

    void addIdentity()
    {
        // As the authenticator asks for it: with nothing to show yet.
        CreateToken token;
        token.methods = {QStringLiteral("password")};
        token.userName = m_world.userName;
        token.password = Secret(m_world.password);
        token.userDomainName = m_world.domainName;
        token.projectName = m_project.project.name;
        m_calls.push_back({&CreateToken::info, [token](Client &client, const Road &signIn) {
                               return CallWatch(
                                   new Call<Token>(signIn, buildRequest(token, {}), Priority::Page, &client));
                           }});
        add(ListProjects{});
        add(ListAccessibleProjects{});
        add(ListDomains{});
        add(ListRegions{});
    }

    void addContents()
    {
        const QString id = m_small.base.id;
        const QString schema = m_small.schemas.front().name;
        add(CreateAccounts{id, {{QStringLiteral("newcomer"), Secret(u"Fresh-Word-7"), {Permission::Select}}}});
        add(ModifyAccount{id, m_small.accounts.front().name, {}, QStringLiteral("changed")});
        add(ResetAccountPassword{id, m_small.accounts.front().name, Secret(u"Other-Word-8")});
        add(DeleteAccount{id, m_small.accounts.back().name});
        add(SetAdministratorPassword{m_big.base.id, QStringLiteral("root"), Secret(u"Fresh-Word-7")});
        add(ModifyParameters{id, {}, {}, {{QStringLiteral("long_query_time"), QStringLiteral("2")}}});
        add(ModifyParametersV3{id, {}, {{QStringLiteral("long_query_time"), QStringLiteral("3")}}});
        add(ModifySqlBlacklist{id, schema, QStringLiteral("select 1"), {}, {}});
        NewSchema wanted;
        wanted.name = QStringLiteral("fresh");
        wanted.shardMode = ShardMode::Single;
        wanted.dataNodes = {{freeDataNode().id, freeDataNode().administrator, Secret(m_world.dataNodePassword)}};
        add(CreateSchema{id, {wanted}});
        add(DeleteSchema{id, schema, false});
        add(KillLogicalSessions{id, {m_sessions.logical}});
        add(KillPhysicalSessions{dataNodeOf(m_project, m_big.base.id), {m_sessions.physical}});
    }

    void addChanges()
    {
        const QString id = m_small.base.id;
        BuyInstance purchase;
        purchase.name = QStringLiteral("bought-one");
        purchase.nodeClassId = m_project.nodeClasses.front().id;
        purchase.engineId = m_project.engines.front().id;
        purchase.availableZones = {m_project.zones.front()};
        purchase.vpcId = m_project.vpcs.front().id;
        purchase.subnetId = m_project.subnets.front().id;
        purchase.securityGroupId = m_project.securityGroups.front().id;
        add(purchase);
        add(RenameInstance{id, QStringLiteral("renamed-one")});
        add(ChangeSecurityGroup{id, m_project.securityGroups[2].id});
        add(RestartInstance{id});
        add(ReloadTableData{id});
        add(ScaleOut{id, classIdOf(m_small), 1});
        add(ScaleIn{id, 1});
        add(ChangeNodeClass{id, QStringLiteral("ddm.c6.4xlarge.2")});
        add(SetReadPolicy{m_big.base.id, {{dataNodeOf(m_project, m_big.base.id), 70}}});
        add(SynchroniseDataNodes{id});
        add(DeleteInstance{id, false});
    }

    Sessions m_sessions;
    const World &m_world;
    const DemoProject &m_project;
    Timestamp m_now;
    const DemoInstance &m_big;
    const DemoInstance &m_small;
    std::vector<SampleCall> m_calls;
};

} // namespace ddm
