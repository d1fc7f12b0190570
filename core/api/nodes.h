// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/instances.h"

namespace ddm {

enum class NodeState : quint8 { Unknown, Normal, Abnormal, Creating, CreateFailed, EnlargeFailed, Resizing };
template<>
std::span<const EnumName> enumNames<NodeState>();

/// A node of an instance (reference 4.1.13).
struct Node
{
    QString port;
    Word<NodeState> status;
    QString id;
    QString ip; ///< Of the group's load balancer where that is on.
    std::optional<QString> groupId;

    friend bool operator==(const Node &, const Node &) = default;
    static void describe(Fields &at, Node &self);
};

/// Lists the nodes of an instance (reference 4.1.13).
struct ListNodes
{
    static const OperationInfo info;
    struct Reply
    {
        std::vector<Node> nodes;
        int offset = 0;
        int limit = 0;
        int total = 0;
        static void describe(Fields &at, Reply &self);
    };

    QString instanceId;
    std::optional<int> offset;
    std::optional<int> limit; ///< 1 to 128; 128 if absent.

    static void describe(Fields &at, ListNodes &self);
};
Problems check(const ListNodes &operation, const Known &known);

/// Shows one node: its machine, addresses and volumes (reference 4.1.14).
struct ShowNode
{
    static const OperationInfo info;
    struct Reply
    {
        Word<NodeState> status;
        QString name;
        QString id;
        QString privateIp;
        QString floatingIp;
        QString serverId;
        QString subnetName;
        QString dataVolumeId;
        QString resourceSubnetIp;
        QString systemVolumeId;
        QString groupId;
        QString subnetId;
        friend bool operator==(const Reply &, const Reply &) = default;
        static void describe(Fields &at, Reply &self);
    };

    QString instanceId;
    QString nodeId;

    static void describe(Fields &at, ShowNode &self);
};
Problems check(const ShowNode &operation, const Known &known);

/// A node group: nodes behind one address, for reading or for both (ddm-api 2.7).
struct NodeGroup
{
    struct Member
    {
        QString id;
        QString name;
        QString zone;
        friend bool operator==(const Member &, const Member &) = default;
        static void describe(Fields &at, Member &self);
    };

    QString id;
    QString name;
    QString role; ///< "rw" or "r".
    QString endpoint;
    std::optional<QString> ipv6Endpoint;
    bool loadBalanced = false;
    bool isDefault = false;
    int coreCount = 0; ///< vCPUs of a node.
    int memory = 0;    ///< GB of a node.
    QString architecture;
    std::vector<Member> nodes;

    friend bool operator==(const NodeGroup &, const NodeGroup &) = default;
    static void describe(Fields &at, NodeGroup &self);
};

/// Lists the node groups of an instance (ddm-api 2.7, v3).
struct ListNodeGroups
{
    static const OperationInfo info;
    struct Reply
    {
        int total = 0;
        std::vector<NodeGroup> groups;
        static void describe(Fields &at, Reply &self);
    };

    QString instanceId;
    std::optional<int> offset;
    std::optional<int> limit; ///< 1 to 128; 10 if absent.

    static void describe(Fields &at, ListNodeGroups &self);
};
Problems check(const ListNodeGroups &operation, const Known &known);

/// Adds nodes to an instance, or to one of its groups (reference 4.1.9). Long-running.
struct ScaleOut
{
    static const OperationInfo info;
    using Reply = JobReply;

    QString instanceId;
    QString nodeClassId;
    int nodeNumber = 1;             ///< Nodes to add.
    std::optional<QString> groupId; ///< Needed where there is more than one.
    std::optional<bool> autoPay;
    std::optional<QStringList> availableZones; ///< Yearly/monthly only; one for each added node.

    static void describe(Fields &at, ScaleOut &self);
};
Problems check(const ScaleOut &operation, const Known &known);

/// Removes nodes; the service picks which (reference 4.1.10). Long-running.
struct ScaleIn
{
    static const OperationInfo info;
    using Reply = JobReply;

    QString instanceId;
    int nodeNumber = 1; ///< Nodes to remove; at least one stays.
    std::optional<QString> groupId;

    static void describe(Fields &at, ScaleIn &self);
};
Problems check(const ScaleIn &operation, const Known &known);

/// Changes the node class of an instance or a group (reference 4.1.17). Long-running.
struct ChangeNodeClass
{
    static const OperationInfo info;
    struct Reply
    {
        std::optional<QString> jobId;
        std::optional<QString> orderId;
        static void describe(Fields &at, Reply &self);
    };

    QString instanceId;
    QString specCode; ///< "ddm.c6.4xlarge.2"
    std::optional<QString> groupId;
    std::optional<bool> autoPay;

    static void describe(Fields &at, ChangeNodeClass &self);
};
Problems check(const ChangeNodeClass &operation, const Known &known);

} // namespace ddm
