// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/accounts.h"
#include "core/api/companions.h"
#include "core/api/datanodes.h"
#include "core/api/engines.h"
#include "core/api/instances.h"
#include "core/api/jobs.h"
#include "core/api/nodes.h"
#include "core/api/parameters.h"
#include "core/api/schemas.h"
#include "core/api/sessions.h"
#include "core/api/slowqueries.h"
#include "core/client/pager.h"

#include <algorithm>

namespace ddm {

/// Lists paged by offset and limit, both counted in records.
template<class Operation, class ItemType, std::vector<ItemType> Operation::Reply::*List, int Operation::Reply::*Total,
         int MostPerPage = 128>
struct OffsetPaging
{
    using Item = ItemType;
    static constexpr int pageSize = MostPerPage;
    static constexpr bool numbered = false;

    static void pin(Operation &, qint64) { }
    static void setPage(Operation &operation, int offset, int limit)
    {
        operation.offset = offset;
        operation.limit = limit;
    }
    static std::vector<Item> takeItems(typename Operation::Reply &reply) { return std::move(reply.*List); }
    static int total(const typename Operation::Reply &reply) { return reply.*Total; }
};

template<>
struct Paging<ListInstances>
    : OffsetPaging<ListInstances, Instance, &InstancePage::instances, &InstancePage::totalRecord>
{
    static QString key(const Instance &instance) { return instance.id; }
};

template<>
struct Paging<ListNodes> : OffsetPaging<ListNodes, Node, &ListNodes::Reply::nodes, &ListNodes::Reply::total>
{
    static QString key(const Node &node) { return node.id; }
};

template<>
struct Paging<ListNodeGroups>
    : OffsetPaging<ListNodeGroups, NodeGroup, &ListNodeGroups::Reply::groups, &ListNodeGroups::Reply::total>
{
    static QString key(const NodeGroup &group) { return group.id; }
};

template<>
struct Paging<ListEngines> : OffsetPaging<ListEngines, Engine, &ListEngines::Reply::engines, &ListEngines::Reply::total>
{
    static QString key(const Engine &engine) { return engine.id; }
};

template<>
struct Paging<ListSchemas> : OffsetPaging<ListSchemas, Schema, &ListSchemas::Reply::schemas, &ListSchemas::Reply::total>
{
    static QString key(const Schema &schema) { return schema.name; }
};

template<>
struct Paging<ListAccounts>
    : OffsetPaging<ListAccounts, Account, &ListAccounts::Reply::accounts, &ListAccounts::Reply::totalRecord>
{
    static QString key(const Account &account) { return account.name; }
};

template<>
struct Paging<ListParameters>
    : OffsetPaging<ListParameters, Parameter, &ListParameters::Reply::parameters, &ListParameters::Reply::total>
{
    static QString key(const Parameter &parameter) { return parameter.name; }
};

template<>
struct Paging<ListAvailableDataNodes>
    : OffsetPaging<ListAvailableDataNodes, AvailableDataNode, &ListAvailableDataNodes::Reply::dataNodes,
                   &ListAvailableDataNodes::Reply::total>
{
    static QString key(const AvailableDataNode &node) { return node.id; }
};

template<>
struct Paging<ListJobs> : OffsetPaging<ListJobs, Job, &ListJobs::Reply::jobs, &ListJobs::Reply::total>
{
    static QString key(const Job &job) { return job.id; }
    static void pin(ListJobs &operation, qint64 nowMs) { operation.end.ms = std::min(operation.end.ms, nowMs); }
};

template<>
struct Paging<ListLogicalSessions>
    : OffsetPaging<ListLogicalSessions, LogicalSession, &ListLogicalSessions::Reply::sessions,
                   &ListLogicalSessions::Reply::total>
{
    static QString key(const LogicalSession &session) { return session.id; }
};

template<>
struct Paging<ListPhysicalSessions>
    : OffsetPaging<ListPhysicalSessions, PhysicalSession, &ListPhysicalSessions::Reply::sessions,
                   &ListPhysicalSessions::Reply::total>
{
    static QString key(const PhysicalSession &session) { return QString::number(session.id); }
};

template<>
struct Paging<ListEnterpriseProjects>
    : OffsetPaging<ListEnterpriseProjects, EnterpriseProject, &ListEnterpriseProjects::Reply::projects,
                   &ListEnterpriseProjects::Reply::total, 1000>
{
    static QString key(const EnterpriseProject &project) { return project.id; }
};

template<>
struct Paging<ListRdsInstances> : OffsetPaging<ListRdsInstances, RdsInstance, &ListRdsInstances::Reply::instances,
                                               &ListRdsInstances::Reply::total, 100>
{
    static QString key(const RdsInstance &instance) { return instance.id; }
};

/// Slow queries have page numbers and no id; true duplicates exist, so nothing is left out.
template<>
struct Paging<ListSlowQueries>
{
    using Item = SlowQuery;
    static constexpr int pageSize = 100;
    static constexpr bool numbered = true;

    // New rows come in while we read: without a fixed end every page would shift.
    static void pin(ListSlowQueries &operation, qint64 nowMs) { operation.end.ms = std::min(operation.end.ms, nowMs); }
    static void setPage(ListSlowQueries &operation, int offset, int limit)
    {
        operation.page = offset / limit + 1;
        operation.pageSize = limit;
    }
    static std::vector<SlowQuery> takeItems(ListSlowQueries::Reply &reply) { return std::move(reply.queries); }
    static int total(const ListSlowQueries::Reply &reply) { return reply.totalRecord; }
    static QString key(const SlowQuery &) { return {}; }
};

} // namespace ddm
