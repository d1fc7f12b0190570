// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/errorwords.h"

#include <QCoreApplication>

namespace ddm {

namespace {

struct Phrase
{
    const char *operation;
    const char *words;
};

constexpr Phrase Phrases[] = {
    {"ListInstances", QT_TRANSLATE_NOOP("ddm::Operations", "list the instances")},
    {"ShowInstance", QT_TRANSLATE_NOOP("ddm::Operations", "show the instance")},
    {"BuyInstance", QT_TRANSLATE_NOOP("ddm::Operations", "buy the instance")},
    {"RenameInstance", QT_TRANSLATE_NOOP("ddm::Operations", "rename the instance")},
    {"ChangeSecurityGroup", QT_TRANSLATE_NOOP("ddm::Operations", "change the security group")},
    {"DeleteInstance", QT_TRANSLATE_NOOP("ddm::Operations", "delete the instance")},
    {"RestartInstance", QT_TRANSLATE_NOOP("ddm::Operations", "restart the instance")},
    {"ReloadTableData", QT_TRANSLATE_NOOP("ddm::Operations", "reload the table data")},
    {"ListNodes", QT_TRANSLATE_NOOP("ddm::Operations", "list the nodes")},
    {"ShowNode", QT_TRANSLATE_NOOP("ddm::Operations", "show the node")},
    {"ListNodeGroups", QT_TRANSLATE_NOOP("ddm::Operations", "list the node groups")},
    {"ScaleOut", QT_TRANSLATE_NOOP("ddm::Operations", "scale out")},
    {"ScaleIn", QT_TRANSLATE_NOOP("ddm::Operations", "scale in")},
    {"ChangeNodeClass", QT_TRANSLATE_NOOP("ddm::Operations", "change the node class")},
    {"ListEngines", QT_TRANSLATE_NOOP("ddm::Operations", "list the engine versions")},
    {"ListNodeClasses", QT_TRANSLATE_NOOP("ddm::Operations", "list the node classes")},
    {"ListParameters", QT_TRANSLATE_NOOP("ddm::Operations", "list the parameters")},
    {"ModifyParameters", QT_TRANSLATE_NOOP("ddm::Operations", "change the parameters")},
    {"ModifyParametersV3", QT_TRANSLATE_NOOP("ddm::Operations", "change the parameters")},
    {"ListSchemas", QT_TRANSLATE_NOOP("ddm::Operations", "list the schemas")},
    {"ShowSchema", QT_TRANSLATE_NOOP("ddm::Operations", "show the schema")},
    {"CreateSchema", QT_TRANSLATE_NOOP("ddm::Operations", "create the schema")},
    {"DeleteSchema", QT_TRANSLATE_NOOP("ddm::Operations", "delete the schema")},
    {"ShowSqlBlacklist", QT_TRANSLATE_NOOP("ddm::Operations", "show the SQL blacklist")},
    {"ModifySqlBlacklist", QT_TRANSLATE_NOOP("ddm::Operations", "change the SQL blacklist")},
    {"ListAccounts", QT_TRANSLATE_NOOP("ddm::Operations", "list the accounts")},
    {"CreateAccounts", QT_TRANSLATE_NOOP("ddm::Operations", "create the account")},
    {"ModifyAccount", QT_TRANSLATE_NOOP("ddm::Operations", "change the account")},
    {"DeleteAccount", QT_TRANSLATE_NOOP("ddm::Operations", "delete the account")},
    {"ResetAccountPassword", QT_TRANSLATE_NOOP("ddm::Operations", "reset the password of the account")},
    {"SetAdministratorPassword", QT_TRANSLATE_NOOP("ddm::Operations", "set the password of the administrator")},
    {"CheckPasswordStrength", QT_TRANSLATE_NOOP("ddm::Operations", "check the password")},
    {"ListAvailableDataNodes", QT_TRANSLATE_NOOP("ddm::Operations", "list the available data nodes")},
    {"SetReadPolicy", QT_TRANSLATE_NOOP("ddm::Operations", "set the read weights")},
    {"SynchroniseDataNodes", QT_TRANSLATE_NOOP("ddm::Operations", "synchronise the data nodes")},
    {"ListRdsInstances", QT_TRANSLATE_NOOP("ddm::Operations", "list the RDS instances")},
    {"ListSlowQueries", QT_TRANSLATE_NOOP("ddm::Operations", "list the slow queries")},
    {"AnalyseSlowQueries", QT_TRANSLATE_NOOP("ddm::Operations", "analyse the slow queries")},
    {"ListReadWriteRatio", QT_TRANSLATE_NOOP("ddm::Operations", "list reads and writes by table")},
    {"ListLogicalSessions", QT_TRANSLATE_NOOP("ddm::Operations", "list the logical sessions")},
    {"KillLogicalSessions", QT_TRANSLATE_NOOP("ddm::Operations", "end the logical sessions")},
    {"ListPhysicalSessions", QT_TRANSLATE_NOOP("ddm::Operations", "list the physical sessions")},
    {"KillPhysicalSessions", QT_TRANSLATE_NOOP("ddm::Operations", "end the physical sessions")},
    {"ListJobs", QT_TRANSLATE_NOOP("ddm::Operations", "list the jobs")},
    {"ShowJob", QT_TRANSLATE_NOOP("ddm::Operations", "show the job")},
    {"CreateToken", QT_TRANSLATE_NOOP("ddm::Operations", "sign in")},
    {"ListProjects", QT_TRANSLATE_NOOP("ddm::Operations", "list the projects")},
    {"ListAccessibleProjects", QT_TRANSLATE_NOOP("ddm::Operations", "list the projects")},
    {"ListDomains", QT_TRANSLATE_NOOP("ddm::Operations", "list the cloud accounts")},
    {"ListRegions", QT_TRANSLATE_NOOP("ddm::Operations", "list the regions")},
    {"ListVpcs", QT_TRANSLATE_NOOP("ddm::Operations", "list the VPCs")},
    {"ListSubnets", QT_TRANSLATE_NOOP("ddm::Operations", "list the subnets")},
    {"ListSecurityGroups", QT_TRANSLATE_NOOP("ddm::Operations", "list the security groups")},
    {"ListEnterpriseProjects", QT_TRANSLATE_NOOP("ddm::Operations", "list the enterprise projects")},
};

} // namespace

QString phraseOf(const OperationInfo &operation)
{
    for (const Phrase &phrase : Phrases) {
        if (QLatin1StringView(phrase.operation) == QLatin1StringView(operation.name))
            return QCoreApplication::translate("ddm::Operations", phrase.words);
    }
    return QString::fromLatin1(operation.name);
}

} // namespace ddm
