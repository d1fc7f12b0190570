// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/accounts.h"
#include "core/api/companions.h"
#include "core/api/datanodes.h"
#include "core/api/engines.h"
#include "core/api/iam.h"
#include "core/api/instances.h"
#include "core/api/jobs.h"
#include "core/api/nodes.h"
#include "core/api/parameters.h"
#include "core/api/schemas.h"
#include "core/api/sessions.h"
#include "core/api/slowqueries.h"

namespace ddm {

namespace {

template<class Operation>
OperationEntry entry()
{
    return {&Operation::info, &valueType<Operation>(), &valueType<typename Operation::Reply>()};
}

template<class... Operations>
std::vector<OperationEntry> entries()
{
    return {entry<Operations>()...};
}

} // namespace

// One explicit list: objects that register themselves are dropped from a static library.
std::span<const OperationEntry> allOperations()
{
    static const std::vector<OperationEntry> all = entries<
        // instances
        BuyInstance, ListInstances, ShowInstance, RenameInstance, ChangeSecurityGroup, DeleteInstance, RestartInstance,
        ReloadTableData,
        // nodes
        ScaleOut, ScaleIn, ListNodes, ShowNode, ListNodeGroups, ChangeNodeClass, ListEngines, ListNodeClasses,
        // data nodes
        SetReadPolicy, SynchroniseDataNodes, ListAvailableDataNodes,
        // parameters
        ListParameters, ModifyParameters, ModifyParametersV3,
        // schemas
        CreateSchema, ListSchemas, ShowSchema, DeleteSchema, ShowSqlBlacklist, ModifySqlBlacklist,
        // accounts
        CreateAccounts, ListAccounts, ModifyAccount, DeleteAccount, ResetAccountPassword, SetAdministratorPassword,
        CheckPasswordStrength,
        // monitoring
        ListSlowQueries, AnalyseSlowQueries, ListReadWriteRatio, ListJobs, ShowJob, ListLogicalSessions,
        KillLogicalSessions, ListPhysicalSessions, KillPhysicalSessions,
        // identity
        CreateToken, ListProjects, ListAccessibleProjects, ListDomains, ListRegions,
        // companions
        ListVpcs, ListSubnets, ListSecurityGroups, ListEnterpriseProjects, ListRdsInstances>();
    return all;
}

const OperationEntry *findOperation(QStringView name)
{
    for (const OperationEntry &entry : allOperations()) {
        if (name == QLatin1StringView(entry.info->name))
            return &entry;
    }
    return nullptr;
}

} // namespace ddm
