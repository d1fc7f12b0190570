// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/operation.h"
#include "core/api/problem.h"

namespace ddm {

/// State of an instance (reference A.6; ddm-api 3 for the words that only live services use).
enum class InstanceState : quint8 {
    Unknown,
    Running,
    Creating,
    CreateFailed,
    Error,
    Restarting,
    Resizing,
    Upgrading,
    RollingBackVersion,
    Growing,
    Reducing,
    Restoring,
    BackingUp,
    Renaming,
    Migrating,
    ResettingPassword,
    SettingParameters,
    CreatingGroup,
    DeletingGroup,
    SwitchingSsl,
    CreatingSchema,
    DroppingSchema,
    Deleting,
    Deleted,
};
template<>
std::span<const EnumName> enumNames<InstanceState>();

/// True while the service works on the instance by itself; unknown words count as busy (ddm-api 3).
bool isBusy(const Word<InstanceState> &state);
bool isFailed(const Word<InstanceState> &state);

/// One row of the list of instances (reference 4.1.2, ShowInstanceBeanResponse).
struct Instance
{
    QString id; ///< 32 hex digits and "in09".
    Word<InstanceState> status;
    QString name;
    Timestamp created;
    Timestamp updated;
    QString availableZone; ///< Several are joined with ",".
    QString vpcId;
    QString subnetId;
    QString securityGroupId;
    int nodeCount = 0;
    QString accessIp;
    QString accessPort;
    int coreCount = 0;   ///< vCPUs of a node.
    int ramCapacity = 0; ///< GB of a node.
    std::optional<QString> errorMessage;
    QString nodeStatus; ///< One word for each node, joined with ",", or one for all.
    QString enterpriseProjectId;
    QString projectId;
    QString engineVersion;
    std::optional<QString> orderId; ///< Only of yearly/monthly instances.
    bool enableSsl = false;
    QString nodeClass; ///< Spec code, "ddm.c6.large.2".

    friend bool operator==(const Instance &, const Instance &) = default;
    static void describe(Fields &at, Instance &self);
};

/// A page of instances (reference 4.1.2).
struct InstancePage
{
    std::vector<Instance> instances;
    int instanceNum = 0; ///< Instances of the tenant.
    int pageNo = 0;      ///< From 1.
    int pageSize = 0;
    int totalRecord = 0;
    int totalPage = 0;

    static void describe(Fields &at, InstancePage &self);
};

/// A node as the instance's detail lists it (reference 4.1.3).
struct InstanceNode
{
    QString status;
    QString port;
    QString ip;
    std::optional<QString> groupId;
    std::optional<QString> nodeId;

    friend bool operator==(const InstanceNode &, const InstanceNode &) = default;
    static void describe(Fields &at, InstanceNode &self);
};

/// The detail of an instance (reference 4.1.3): what the list says, its nodes and the administrator's name.
struct InstanceDetail
{
    Instance instance;
    std::vector<InstanceNode> nodes;
    QString administrator; ///< Empty when there is none.

    friend bool operator==(const InstanceDetail &, const InstanceDetail &) = default;
    static void describe(Fields &at, InstanceDetail &self);
};

/// What a long-running change answers with: its job, or its order where the instance is paid for by the month or year.
struct JobReply
{
    std::optional<QString> instanceId;
    std::optional<QString> jobId;
    std::optional<QString> orderId;
    std::optional<QString> instanceName;

    static void describe(Fields &at, JobReply &self);
};

enum class ChargeMode : quint8 { PostPaid, PrePaid };
enum class PeriodType : quint8 { Month, Year };
template<>
std::span<const EnumName> enumNames<ChargeMode>();
template<>
std::span<const EnumName> enumNames<PeriodType>();

/// Buys an instance (reference 4.1.1). Long-running.
struct BuyInstance
{
    static const OperationInfo info;
    struct Reply
    {
        std::optional<QString> id; ///< Absent for yearly/monthly orders.
        std::optional<QString> orderId;
        std::optional<QString> jobId;
        static void describe(Fields &at, Reply &self);
    };

    QString name; ///< 4 to 64 characters.
    QString nodeClassId;
    int nodeNumber = 1;
    QString engineId;
    std::optional<QString> enterpriseProjectId; ///< "0" is the default project.
    QStringList availableZones;
    QString vpcId;
    QString securityGroupId;
    QString subnetId;
    std::optional<QString> parameterTemplateId;
    std::optional<QString> timeZone; ///< "UTC", "UTC-12:00" … "UTC+12:00", whole hours.
    std::optional<QString> administrator;
    std::optional<Secret> administratorPassword;
    std::optional<ChargeMode> chargeMode;
    std::optional<PeriodType> periodType;
    std::optional<int> periodNumber; ///< 1 to 9 months, or 1 year.
    std::optional<bool> autoRenew;
    std::optional<bool> autoPay;

    static void describe(Fields &at, BuyInstance &self);
};
Problems check(const BuyInstance &operation, const Known &known);

/// Lists the instances of a project (reference 4.1.2).
struct ListInstances
{
    static const OperationInfo info;
    using Reply = InstancePage;

    std::optional<int> offset; ///< Records to skip.
    std::optional<int> limit;  ///< 1 to 128; 10 if absent.

    static void describe(Fields &at, ListInstances &self);
};
Problems check(const ListInstances &operation, const Known &known);

/// Shows one instance (reference 4.1.3).
struct ShowInstance
{
    static const OperationInfo info;
    using Reply = InstanceDetail;

    QString instanceId;

    static void describe(Fields &at, ShowInstance &self);
};
Problems check(const ShowInstance &operation, const Known &known);

/// Renames an instance (reference 4.1.4).
struct RenameInstance
{
    static const OperationInfo info;
    struct Reply
    {
        QString name;
        static void describe(Fields &at, Reply &self);
    };

    QString instanceId;
    QString name; ///< 4 to 64 characters.

    static void describe(Fields &at, RenameInstance &self);
};
Problems check(const RenameInstance &operation, const Known &known);

/// Puts an instance into another security group (reference 4.1.5).
struct ChangeSecurityGroup
{
    static const OperationInfo info;
    struct Reply
    {
        QString securityGroupId;
        static void describe(Fields &at, Reply &self);
    };

    QString instanceId;
    QString securityGroupId;

    static void describe(Fields &at, ChangeSecurityGroup &self);
};
Problems check(const ChangeSecurityGroup &operation, const Known &known);

/// Deletes an instance, with or without its data on RDS (reference 4.1.6). Long-running.
struct DeleteInstance
{
    static const OperationInfo info;
    struct Reply
    {
        QString id;
        QString jobId;
        static void describe(Fields &at, Reply &self);
    };

    QString instanceId;
    std::optional<bool> deleteRdsData; ///< Always set it: the sources disagree about the default.

    static void describe(Fields &at, DeleteInstance &self);
};
Problems check(const DeleteInstance &operation, const Known &known);

enum class RestartType : quint8 { Soft, Hard };
template<>
std::span<const EnumName> enumNames<RestartType>();

/// Restarts the process (soft) or the machines (hard) of an instance (reference 4.1.7). Long-running.
struct RestartInstance
{
    static const OperationInfo info;
    struct Reply
    {
        QString instanceId;
        QString instanceName;
        QString jobId;
        static void describe(Fields &at, Reply &self);
    };

    QString instanceId;
    RestartType type = RestartType::Soft;

    static void describe(Fields &at, RestartInstance &self);
};
Problems check(const RestartInstance &operation, const Known &known);

/// Reloads the table data of an instance, for disaster recovery across regions (reference 4.1.8).
struct ReloadTableData
{
    static const OperationInfo info;
    using Reply = EmptyReply;

    QString instanceId;

    static void describe(Fields &at, ReloadTableData &self);
};
Problems check(const ReloadTableData &operation, const Known &known);

} // namespace ddm
