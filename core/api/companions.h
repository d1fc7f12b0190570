// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/operation.h"
#include "core/api/problem.h"

namespace ddm {

/// A virtual private cloud (ddm-api 10).
struct Vpc
{
    struct Route
    {
        QString destination;
        QString nexthop;
        static void describe(Fields &at, Route &self);
    };

    QString id;
    QString name;
    QString description;
    QString cidr;
    QString status;
    QString enterpriseProjectId;
    QString created;
    QString updated;
    QString tenantId;
    std::optional<std::vector<Route>> routes;

    static void describe(Fields &at, Vpc &self);
};

/// Lists the VPCs of a project (ddm-api 10, v1).
struct ListVpcs
{
    static const OperationInfo info;
    struct Reply
    {
        std::vector<Vpc> vpcs;
        static void describe(Fields &at, Reply &self);
    };

    std::optional<int> limit; ///< 0 to 2000.
    std::optional<QString> marker;
    std::optional<QString> enterpriseProjectId;

    static void describe(Fields &at, ListVpcs &self);
};
Problems check(const ListVpcs &operation, const Known &known);

/// A subnet (ddm-api 10). DDM wants its id, which is also its neutron_network_id.
struct Subnet
{
    QString id;
    QString name;
    QString description;
    QString cidr;
    QString gatewayIp;
    QString vpcId;
    QString availabilityZone;
    QString status;
    std::optional<QString> cidrV6;
    std::optional<QString> gatewayIpV6;
    QString primaryDns;
    QString secondaryDns;
    QString neutronNetworkId;
    QString neutronSubnetId;
    bool dhcpEnabled = true;
    bool ipv6Enabled = false;
    QStringList dnsServers;

    static void describe(Fields &at, Subnet &self);
};

/// Lists subnets, of one VPC or all (ddm-api 10, v1).
struct ListSubnets
{
    static const OperationInfo info;
    struct Reply
    {
        std::vector<Subnet> subnets;
        static void describe(Fields &at, Reply &self);
    };

    std::optional<int> limit;
    std::optional<QString> marker;
    std::optional<QString> vpcId;

    static void describe(Fields &at, ListSubnets &self);
};
Problems check(const ListSubnets &operation, const Known &known);

/// A security group (ddm-api 10).
struct SecurityGroup
{
    QString id;
    QString name;
    QString description;
    QString projectId;
    QString enterpriseProjectId;
    QString created;
    QString updated;

    static void describe(Fields &at, SecurityGroup &self);
};

/// Lists security groups (ddm-api 10, v3).
struct ListSecurityGroups
{
    static const OperationInfo info;
    struct Reply
    {
        QString requestId;
        std::vector<SecurityGroup> groups;
        std::optional<QString> previousMarker;
        std::optional<QString> nextMarker;
        int currentCount = 0;
        static void describe(Fields &at, Reply &self);
    };

    std::optional<int> limit;
    std::optional<QString> marker;
    std::optional<QString> enterpriseProjectId;

    static void describe(Fields &at, ListSecurityGroups &self);
};
Problems check(const ListSecurityGroups &operation, const Known &known);

/// An enterprise project (ddm-api 10). "0" is the default one.
struct EnterpriseProject
{
    QString id;
    QString name;
    QString description;
    QString type;
    QString created;
    QString updated;
    int status = 1; ///< 1 on, 2 off.
    bool deleted = false;

    static void describe(Fields &at, EnterpriseProject &self);
};

/// Lists the enterprise projects of the account (ddm-api 10).
struct ListEnterpriseProjects
{
    static const OperationInfo info;
    struct Reply
    {
        std::vector<EnterpriseProject> projects;
        int total = 0;
        static void describe(Fields &at, Reply &self);
    };

    std::optional<int> status;
    std::optional<int> offset;
    std::optional<int> limit; ///< 1 to 1000.

    static void describe(Fields &at, ListEnterpriseProjects &self);
};
Problems check(const ListEnterpriseProjects &operation, const Known &known);

/// An RDS instance with its nodes and replicas (ddm-api 10).
struct RdsInstance
{
    struct Node
    {
        QString id;
        QString name;
        QString role; ///< "master", "slave" or "readreplica".
        QString status;
        QString availabilityZone;
        static void describe(Fields &at, Node &self);
    };
    struct Related
    {
        QString id;
        QString type; ///< "replica_of" or "replica".
        static void describe(Fields &at, Related &self);
    };

    QString id;
    QString name;
    QString status;
    QString type; ///< "Single", "Ha" or "Replica".
    QString region;
    int cpu = 0;
    int memory = 0;
    QString administrator;
    QString vpcId;
    QString subnetId;
    QString securityGroupId;
    QString flavor;
    QString timeZone;
    Timestamp created;
    Timestamp updated;
    int port = 0;
    QStringList privateIps;
    QStringList publicIps;
    QString engine;
    QString engineVersion;
    QString volumeType;
    int volumeSize = 0; ///< GB
    std::vector<Node> nodes;
    std::vector<Related> related;
    bool enableSsl = false;
    bool associatedWithDdm = false;

    static void describe(Fields &at, RdsInstance &self);
};

/// Lists RDS instances (ddm-api 10).
struct ListRdsInstances
{
    static const OperationInfo info;
    struct Reply
    {
        std::vector<RdsInstance> instances;
        int total = 0;
        static void describe(Fields &at, Reply &self);
    };

    std::optional<QString> id;
    std::optional<QString> name;
    std::optional<QString> engine; ///< "MySQL" …
    std::optional<QString> vpcId;
    std::optional<int> offset;
    std::optional<int> limit; ///< 1 to 100.

    static void describe(Fields &at, ListRdsInstances &self);
};
Problems check(const ListRdsInstances &operation, const Known &known);

} // namespace ddm
