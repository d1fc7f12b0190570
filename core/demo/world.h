// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/accounts.h"
#include "core/api/companions.h"
#include "core/api/engines.h"
#include "core/api/iam.h"
#include "core/api/instances.h"
#include "core/api/jobs.h"
#include "core/api/nodes.h"
#include "core/api/schemas.h"
#include "core/demo/seed.h"

#include <vector>

namespace ddm {

/// A parameter's value on one instance; the rest of it is the same everywhere (demoparameters.h).
using DemoParameterValues = QMap<QString, QString>;

/// What kind of slow queries an instance has, and how many (demoslowlog.h).
struct DemoWorkload
{
    enum class Kind : quint8 { Shop, Ledger };

    Kind kind = Kind::Shop;
    int rowsAWeek = 0; ///< About so many; 0 means none.
};

/// A node with everything that its detail shows.
struct DemoNode
{
    ShowNode::Reply detail;
    QString zone;
    QString port;
};

/// A node group; its nodes are those that name it.
struct DemoGroup
{
    QString id;
    QString name;
    QString role;
    bool isDefault = false;
    bool loadBalanced = true;
    QString endpoint;
};

/// An instance of the demo region with all that hangs on it.
struct DemoInstance
{
    Instance base;
    QString administrator;
    QString architecture; ///< "X86" or "ARM"
    std::vector<DemoNode> nodes;
    std::vector<DemoGroup> groups;
    std::vector<SchemaDetail> schemas;
    std::vector<Account> accounts;
    QMap<QString, SqlBlacklist> blacklists; ///< By schema.
    DemoParameterValues parameters;
    Timestamp parametersUpdated;
    DemoWorkload workload;
    Seed seed = Seed(0);
};

/// An RDS instance, and whose data node it is.
struct DemoDataNode
{
    RdsInstance rds;
    QString usedBy; ///< Id of a DDM instance; empty: free.
};

/// A project with its region.
struct DemoProject
{
    Project project;
    QString region;
    QString regionEnglish;
    QString regionChinese;
    QStringList zones;
    std::vector<Vpc> vpcs;
    std::vector<Subnet> subnets;
    std::vector<SecurityGroup> securityGroups;
    std::vector<Engine> engines;
    std::vector<NodeClass> nodeClasses;
    std::vector<DemoInstance> instances;
    std::vector<DemoDataNode> dataNodes;
    std::vector<Job> jobs; ///< Newest first.

    DemoInstance *findInstance(const QString &id);
};

/// The whole demo region: what there is, from a seed. Times are relative to the moment it was made.
struct World
{
    Seed seed = Seed(0);
    QString domainId;
    QString domainName;
    QString userId;
    QString userName;
    QString password;
    QString oneTimeCode; ///< Accepted of the user whose name ends in "-mfa".
    QString accessKey;
    QString secretKey;
    QString agencyName;
    std::vector<DemoProject> projects;
    std::vector<EnterpriseProject> enterpriseProjects;

    /// \a nowMs: the moment at which this world is.
    static World make(quint64 seed, qint64 nowMs);

    DemoProject *findProject(const QString &id);
    DemoProject *findProjectByName(const QString &name);
};

} // namespace ddm
