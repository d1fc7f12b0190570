// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/instances.h"

namespace ddm {

template<>
std::span<const EnumName> enumNames<InstanceState>()
{
    // The first name of a value is the one that is written.
    static constexpr EnumName names[] = {
        {int(InstanceState::Running), "RUNNING"},
        {int(InstanceState::Running), "normal"}, // v3 detail (ddm-api 5.4, trap 38)
        {int(InstanceState::Creating), "CREATING"},
        {int(InstanceState::Creating), "CREATE"}, // seen on the wire (trap 39)
        {int(InstanceState::CreateFailed), "CREATEFAILED"},
        {int(InstanceState::Error), "ERROR"},
        {int(InstanceState::Restarting), "RESTARTING"},
        {int(InstanceState::Resizing), "RESIZING"},
        {int(InstanceState::Upgrading), "UPGRADE_VERSION_INSTANCE"},
        {int(InstanceState::RollingBackVersion), "ROLL_BACK_DB_VERSION"},
        {int(InstanceState::Growing), "GROWING"},
        {int(InstanceState::Reducing), "REDUCING"},
        {int(InstanceState::Restoring), "RESTORE"},
        {int(InstanceState::BackingUp), "BACKUP"},
        {int(InstanceState::Renaming), "MODIFY_NAME"},
        {int(InstanceState::Migrating), "MIGRATE_DATABASE"},
        {int(InstanceState::ResettingPassword), "RESET_PASSWORD"},
        {int(InstanceState::SettingParameters), "SET_CONFIGURATION"},
        {int(InstanceState::CreatingGroup), "CREATE_GROUP"},
        {int(InstanceState::DeletingGroup), "DELETE_GROUP"},
        {int(InstanceState::SwitchingSsl), "SWITCH_SSL"},
        {int(InstanceState::CreatingSchema), "CREATE_DATABASE"},
        {int(InstanceState::DroppingSchema), "DROP_DATABASE"},
        {int(InstanceState::Deleting), "DELETING"},
        {int(InstanceState::Deleted), "DELETED"},
    };
    return names;
}

template<>
std::span<const EnumName> enumNames<ChargeMode>()
{
    static constexpr EnumName names[] = {{int(ChargeMode::PostPaid), "postPaid"},
                                         {int(ChargeMode::PrePaid), "prePaid"}};
    return names;
}

template<>
std::span<const EnumName> enumNames<PeriodType>()
{
    static constexpr EnumName names[] = {{int(PeriodType::Month), "month"}, {int(PeriodType::Year), "year"}};
    return names;
}

template<>
std::span<const EnumName> enumNames<RestartType>()
{
    static constexpr EnumName names[] = {{int(RestartType::Soft), "soft"}, {int(RestartType::Hard), "hard"}};
    return names;
}

bool isFailed(const Word<InstanceState> &state)
{
    return state == InstanceState::CreateFailed || state == InstanceState::Error;
}

bool isBusy(const Word<InstanceState> &state)
{
    return state != InstanceState::Running && state != InstanceState::Deleted && !isFailed(state);
}

void Instance::describe(Fields &at, Instance &self)
{
    at.body("id", self.id, Indispensable);
    at.body("status", self.status);
    at.body("name", self.name);
    at.body("created", self.created, AsIsoOffset);
    at.body("updated", self.updated, AsIsoOffset);
    at.body("available_zone", self.availableZone);
    at.body("vpc_id", self.vpcId);
    at.body("subnet_id", self.subnetId);
    at.body("security_group_id", self.securityGroupId);
    at.body("node_count", self.nodeCount);
    at.body("access_ip", self.accessIp);
    at.body("access_port", self.accessPort);
    at.body("core_count", self.coreCount, AsText);
    at.body("ram_capacity", self.ramCapacity, AsText);
    at.body("error_msg", self.errorMessage);
    at.body("node_status", self.nodeStatus);
    at.body("enterprise_project_id", self.enterpriseProjectId);
    at.body("project_id", self.projectId);
    at.body("engine_version", self.engineVersion);
    at.body("order_id", self.orderId);
    at.body("enable_ssl", self.enableSsl);
    at.body("flavor_ref", self.nodeClass);
}

void InstancePage::describe(Fields &at, InstancePage &self)
{
    at.body("instances", self.instances);
    at.body("instance_num", self.instanceNum);
    at.body("page_no", self.pageNo);
    at.body("page_size", self.pageSize);
    at.body("total_record", self.totalRecord);
    at.body("total_page", self.totalPage);
}

void InstanceNode::describe(Fields &at, InstanceNode &self)
{
    at.body("status", self.status);
    at.body("port", self.port);
    at.body("ip", self.ip);
    at.body("group_id", self.groupId);
    at.body("node_id", self.nodeId);
}

void InstanceDetail::describe(Fields &at, InstanceDetail &self)
{
    Instance::describe(at, self.instance);
    at.body("nodes", self.nodes);
    at.body("admin_user_name", self.administrator, {.alias = "admin_username"});
}

void JobReply::describe(Fields &at, JobReply &self)
{
    at.body("instanceId", self.instanceId);
    at.body("instanceName", self.instanceName);
    at.body("jobId", self.jobId);
    at.body("orderId", self.orderId);
}

const OperationInfo BuyInstance::info = {
    "BuyInstance",  "CreateInstance", Service::Ddm,     Verb::Post, "/v1/{project_id}/instances",
    Scope::Project, Effect::Changes,  BodyForm::Fields, 200,        "4.1.1"};

void BuyInstance::describe(Fields &at, BuyInstance &self)
{
    at.body("instance.name", self.name);
    at.body("instance.flavor_id", self.nodeClassId);
    at.body("instance.node_num", self.nodeNumber);
    at.body("instance.engine_id", self.engineId);
    at.body("instance.enterprise_project_id", self.enterpriseProjectId);
    at.body("instance.available_zones", self.availableZones);
    at.body("instance.vpc_id", self.vpcId);
    at.body("instance.security_group_id", self.securityGroupId);
    at.body("instance.subnet_id", self.subnetId);
    at.body("instance.param_group_id", self.parameterTemplateId);
    at.body("instance.time_zone", self.timeZone);
    at.body("instance.admin_user_name", self.administrator, {.alias = "instance.admin_username"});
    at.body("instance.admin_user_password", self.administratorPassword, {.alias = "instance.admin_password"});
    at.body("extend_param.charge_mode", self.chargeMode);
    at.body("extend_param.period_type", self.periodType);
    at.body("extend_param.period_num", self.periodNumber);
    at.body("extend_param.is_auto_renew", self.autoRenew, AsText);
    at.body("extend_param.is_auto_pay", self.autoPay, AsText);
}

void BuyInstance::Reply::describe(Fields &at, Reply &self)
{
    at.body("id", self.id);
    at.body("order_id", self.orderId);
    at.body("job_id", self.jobId);
}

const OperationInfo ListInstances::info = {
    "ListInstances", "ListInstances", Service::Ddm,   Verb::Get, "/v1/{project_id}/instances",
    Scope::Project,  Effect::Reads,   BodyForm::None, 200,       "4.1.2"};

void ListInstances::describe(Fields &at, ListInstances &self)
{
    at.query("offset", self.offset);
    at.query("limit", self.limit);
}

const OperationInfo ShowInstance::info = {
    "ShowInstance", "ShowInstance", Service::Ddm,   Verb::Get, "/v1/{project_id}/instances/{instance_id}",
    Scope::Project, Effect::Reads,  BodyForm::None, 200,       "4.1.3"};

void ShowInstance::describe(Fields &at, ShowInstance &self)
{
    at.path("instance_id", self.instanceId);
}

const OperationInfo RenameInstance::info = {"RenameInstance",
                                            "UpdateInstanceName",
                                            Service::Ddm,
                                            Verb::Put,
                                            "/v1/{project_id}/instances/{instance_id}/modify-name",
                                            Scope::Project,
                                            Effect::Changes,
                                            BodyForm::Fields,
                                            200,
                                            "4.1.4"};

void RenameInstance::describe(Fields &at, RenameInstance &self)
{
    at.path("instance_id", self.instanceId);
    at.body("name", self.name);
}

void RenameInstance::Reply::describe(Fields &at, Reply &self)
{
    at.body("name", self.name);
}

const OperationInfo ChangeSecurityGroup::info = {"ChangeSecurityGroup",
                                                 "UpdateInstanceSecurityGroup",
                                                 Service::Ddm,
                                                 Verb::Put,
                                                 "/v1/{project_id}/instances/{instance_id}/modify-security-group",
                                                 Scope::Project,
                                                 Effect::Disrupts,
                                                 BodyForm::Fields,
                                                 200,
                                                 "4.1.5"};

void ChangeSecurityGroup::describe(Fields &at, ChangeSecurityGroup &self)
{
    at.path("instance_id", self.instanceId);
    at.body("security_group_id", self.securityGroupId);
}

void ChangeSecurityGroup::Reply::describe(Fields &at, Reply &self)
{
    at.body("security_group_id", self.securityGroupId);
}

const OperationInfo DeleteInstance::info = {
    "DeleteInstance", "DeleteInstance", Service::Ddm,   Verb::Delete, "/v1/{project_id}/instances/{instance_id}",
    Scope::Project,   Effect::Destroys, BodyForm::None, 200,          "4.1.6"};

void DeleteInstance::describe(Fields &at, DeleteInstance &self)
{
    at.path("instance_id", self.instanceId);
    at.query("delete_rds_data", self.deleteRdsData, AsText);
}

void DeleteInstance::Reply::describe(Fields &at, Reply &self)
{
    at.body("id", self.id);
    at.body("job_id", self.jobId);
}

const OperationInfo RestartInstance::info = {"RestartInstance",
                                             "RestartInstance",
                                             Service::Ddm,
                                             Verb::Post,
                                             "/v1/{project_id}/instances/{instance_id}/action",
                                             Scope::Project,
                                             Effect::Disrupts,
                                             BodyForm::Fields,
                                             200,
                                             "4.1.7"};

void RestartInstance::describe(Fields &at, RestartInstance &self)
{
    at.path("instance_id", self.instanceId);
    at.body("restart.type", self.type, Omissible);
}

void RestartInstance::Reply::describe(Fields &at, Reply &self)
{
    at.body("instanceId", self.instanceId);
    at.body("instanceName", self.instanceName);
    at.body("jobId", self.jobId);
}

const OperationInfo ReloadTableData::info = {"ReloadTableData",
                                             "RebuildConfig",
                                             Service::Ddm,
                                             Verb::Post,
                                             "/v1/{project_id}/instances/{instance_id}/reload-config",
                                             Scope::Project,
                                             Effect::Changes,
                                             BodyForm::Empty,
                                             200,
                                             "4.1.8"};

void ReloadTableData::describe(Fields &at, ReloadTableData &self)
{
    at.path("instance_id", self.instanceId);
}

} // namespace ddm
