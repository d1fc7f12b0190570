// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/nodes.h"

namespace ddm {

template<>
std::span<const EnumName> enumNames<NodeState>()
{
    static constexpr EnumName names[] = {
        {int(NodeState::Normal), "normal"},           {int(NodeState::Normal), "RUNNING"}, // trap 38
        {int(NodeState::Abnormal), "abnormal"},       {int(NodeState::Creating), "creating"},
        {int(NodeState::CreateFailed), "createfail"}, {int(NodeState::EnlargeFailed), "enlargefail"},
        {int(NodeState::Resizing), "resizing"},
    };
    return names;
}

void Node::describe(Fields &at, Node &self)
{
    at.body("port", self.port);
    at.body("status", self.status);
    at.body("node_id", self.id, Indispensable);
    at.body("ip", self.ip);
    at.body("group_id", self.groupId);
}

const OperationInfo ListNodes::info = {
    "ListNodes",    "ListNodes",   Service::Ddm,   Verb::Get, "/v1/{project_id}/instances/{instance_id}/nodes",
    Scope::Project, Effect::Reads, BodyForm::None, 200,       "4.1.13"};

void ListNodes::describe(Fields &at, ListNodes &self)
{
    at.path("instance_id", self.instanceId);
    at.query("offset", self.offset);
    at.query("limit", self.limit);
}

void ListNodes::Reply::describe(Fields &at, Reply &self)
{
    at.body("nodes", self.nodes);
    at.body("offset", self.offset);
    at.body("limit", self.limit);
    at.body("total", self.total);
}

const OperationInfo ShowNode::info = {"ShowNode",
                                      "ShowNode",
                                      Service::Ddm,
                                      Verb::Get,
                                      "/v1/{project_id}/instances/{instance_id}/nodes/{node_id}",
                                      Scope::Project,
                                      Effect::Reads,
                                      BodyForm::None,
                                      200,
                                      "4.1.14"};

void ShowNode::describe(Fields &at, ShowNode &self)
{
    at.path("instance_id", self.instanceId);
    at.path("node_id", self.nodeId);
}

void ShowNode::Reply::describe(Fields &at, Reply &self)
{
    at.body("status", self.status);
    at.body("name", self.name);
    at.body("node_id", self.id, Indispensable);
    at.body("private_ip", self.privateIp);
    at.body("floating_ip", self.floatingIp);
    at.body("server_id", self.serverId);
    at.body("subnet_name", self.subnetName);
    at.body("datavolume_id", self.dataVolumeId);
    at.body("res_subnet_ip", self.resourceSubnetIp);
    at.body("systemvolume_id", self.systemVolumeId);
    at.body("group_id", self.groupId);
    at.body("subnet_id", self.subnetId);
}

void NodeGroup::Member::describe(Fields &at, Member &self)
{
    at.body("id", self.id, Indispensable);
    at.body("name", self.name);
    at.body("az", self.zone);
}

void NodeGroup::describe(Fields &at, NodeGroup &self)
{
    at.body("id", self.id, Indispensable);
    at.body("name", self.name);
    at.body("role", self.role);
    at.body("endpoint", self.endpoint);
    at.body("ipv6_endpoint", self.ipv6Endpoint);
    at.body("is_load_balance", self.loadBalanced);
    at.body("is_default_group", self.isDefault);
    at.body("cpu_num_per_node", self.coreCount);
    at.body("mem_num_per_node", self.memory);
    at.body("architecture", self.architecture);
    at.body("node_list", self.nodes);
}

const OperationInfo ListNodeGroups::info = {
    "ListNodeGroups", "ListGroup",   Service::Ddm,   Verb::Get, "/v3/{project_id}/instances/{instance_id}/groups",
    Scope::Project,   Effect::Reads, BodyForm::None, 200,       "ddm-api 2.7"};

void ListNodeGroups::describe(Fields &at, ListNodeGroups &self)
{
    at.path("instance_id", self.instanceId);
    at.query("offset", self.offset);
    at.query("limit", self.limit);
}

void ListNodeGroups::Reply::describe(Fields &at, Reply &self)
{
    at.body("total_count", self.total);
    at.body("group_list", self.groups);
}

const OperationInfo ScaleOut::info = {"ScaleOut",
                                      "ExpandInstanceNodes",
                                      Service::Ddm,
                                      Verb::Post,
                                      "/v2/{project_id}/instances/{instance_id}/action/enlarge",
                                      Scope::Project,
                                      Effect::Changes,
                                      BodyForm::Fields,
                                      200,
                                      "4.1.9"};

void ScaleOut::describe(Fields &at, ScaleOut &self)
{
    at.path("instance_id", self.instanceId);
    at.body("flavor_id", self.nodeClassId);
    at.body("node_number", self.nodeNumber);
    at.body("group_id", self.groupId);
    at.body("is_auto_pay", self.autoPay);
    at.body("available_zones", self.availableZones);
}

const OperationInfo ScaleIn::info = {"ScaleIn",
                                     "ShrinkInstanceNodes",
                                     Service::Ddm,
                                     Verb::Post,
                                     "/v2/{project_id}/instances/{instance_id}/action/reduce",
                                     Scope::Project,
                                     Effect::Disrupts,
                                     BodyForm::Fields,
                                     200,
                                     "4.1.10"};

void ScaleIn::describe(Fields &at, ScaleIn &self)
{
    at.path("instance_id", self.instanceId);
    at.body("node_number", self.nodeNumber);
    at.body("group_id", self.groupId);
}

const OperationInfo ChangeNodeClass::info = {
    "ChangeNodeClass", "ResizeFlavor",   Service::Ddm,     Verb::Put, "/v3/{project_id}/instances/{instance_id}/flavor",
    Scope::Project,    Effect::Disrupts, BodyForm::Fields, 202,       "4.1.17"};

void ChangeNodeClass::describe(Fields &at, ChangeNodeClass &self)
{
    at.path("instance_id", self.instanceId);
    at.body("spec_code", self.specCode);
    at.body("group_id", self.groupId);
    at.body("is_auto_pay", self.autoPay);
}

void ChangeNodeClass::Reply::describe(Fields &at, Reply &self)
{
    at.body("job_id", self.jobId);
    at.body("order_id", self.orderId);
}

} // namespace ddm
