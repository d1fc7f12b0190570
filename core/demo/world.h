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

#include <QSet>

#include <functional>
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
    // The schema they ran in, as it was when the world was made: what is deleted later leaves the past as it was.
    QString schema;
    int shards = 0;
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
    int nodesMade = 0; ///< Nodes it ever had; numbers the next.
    std::vector<SchemaDetail> schemas;
    std::vector<Account> accounts;
    QMap<QString, SqlBlacklist> blacklists; ///< By schema.
    DemoParameterValues parameters;
    Timestamp parametersUpdated;
    DemoWorkload workload;
    QSet<QString> endedSessions;    ///< Ids of sessions that were killed.
    QMap<QString, int> readWeights; ///< By RDS instance; no operation reads them back.
    Seed seed = Seed(0);

    /// Id of the parameter template that the service keeps for it.
    QString parameterTemplateId() const;

    /// Whatever the case of its letters, as the service looks it up (ddm-api 2.3); nullptr if there is none.
    const SchemaDetail *findSchema(const QString &name) const;
    SchemaDetail *findSchema(const QString &name);
};

/// An RDS instance, and whose data node it is.
struct DemoDataNode
{
    RdsInstance rds;
    QSet<QString> endedSessions;
    QString usedBy; ///< Id of a DDM instance; empty: free.
};

struct DemoProject;

/// Work under way on an instance: the service has accepted it, and does it in its own time. Times are those of the running
/// service, scaled (DemoContext::runningMs).
struct DemoWork
{
    QString instanceId;
    QString jobId;                     ///< Empty where the service shows no job for it.
    std::optional<InstanceState> busy; ///< What the instance is in meanwhile; nothing where it stays as it is.
    qint64 acceptedMs = 0;
    qint64 beginsMs = 0; ///< The instance leaves RUNNING: up to 20 s after the answer, as the real one does.
    qint64 endsMs = 0;
    bool hasBegun = false;
    std::function<void(DemoProject &)> begin;
    std::function<void(DemoProject &)> finish;
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
    std::vector<DemoWork> works;

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
    quint64 jobsMade = 0; ///< Jobs and orders, since the world was made.
    quint64 worksMade = 0;
    QString dataNodePassword; ///< Of every data node's administrator, "root".
    std::vector<DemoProject> projects;
    std::vector<EnterpriseProject> enterpriseProjects;

    /// \a nowMs: the moment at which this world is.
    static World make(quint64 seed, qint64 nowMs);

    /// Ends whatever is under way.
    void settle();

    DemoProject *findProject(const QString &id);
    DemoProject *findProjectByName(const QString &name);
};

} // namespace ddm
