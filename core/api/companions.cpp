// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/companions.h"

namespace ddm {

void Vpc::Route::describe(Fields &at, Route &self)
{
    at.body("destination", self.destination);
    at.body("nexthop", self.nexthop);
}

void Vpc::describe(Fields &at, Vpc &self)
{
    at.body("id", self.id, Indispensable);
    at.body("name", self.name);
    at.body("description", self.description);
    at.body("cidr", self.cidr);
    at.body("status", self.status);
    at.body("enterprise_project_id", self.enterpriseProjectId);
    at.body("created_at", self.created);
    at.body("updated_at", self.updated);
    at.body("tenant_id", self.tenantId);
    at.body("routes", self.routes);
}

const OperationInfo ListVpcs::info = {"ListVpcs",     "ListVpcs",    Service::Vpc,   Verb::Get, "/v1/{project_id}/vpcs",
                                      Scope::Project, Effect::Reads, BodyForm::None, 200,       "ddm-api 10"};

void ListVpcs::describe(Fields &at, ListVpcs &self)
{
    at.query("limit", self.limit);
    at.query("marker", self.marker);
    at.query("enterprise_project_id", self.enterpriseProjectId);
}

void ListVpcs::Reply::describe(Fields &at, Reply &self)
{
    at.body("vpcs", self.vpcs);
}

void Subnet::describe(Fields &at, Subnet &self)
{
    at.body("id", self.id, Indispensable);
    at.body("name", self.name);
    at.body("description", self.description);
    at.body("cidr", self.cidr);
    at.body("gateway_ip", self.gatewayIp);
    at.body("vpc_id", self.vpcId);
    at.body("availability_zone", self.availabilityZone);
    at.body("status", self.status);
    at.body("cidr_v6", self.cidrV6);
    at.body("gateway_ip_v6", self.gatewayIpV6);
    at.body("primary_dns", self.primaryDns);
    at.body("secondary_dns", self.secondaryDns);
    at.body("neutron_network_id", self.neutronNetworkId);
    at.body("neutron_subnet_id", self.neutronSubnetId);
    at.body("dhcp_enable", self.dhcpEnabled);
    at.body("ipv6_enable", self.ipv6Enabled);
    at.body("dnsList", self.dnsServers);
}

const OperationInfo ListSubnets::info = {
    "ListSubnets",  "ListSubnets", Service::Vpc,   Verb::Get, "/v1/{project_id}/subnets",
    Scope::Project, Effect::Reads, BodyForm::None, 200,       "ddm-api 10"};

void ListSubnets::describe(Fields &at, ListSubnets &self)
{
    at.query("limit", self.limit);
    at.query("marker", self.marker);
    at.query("vpc_id", self.vpcId);
}

void ListSubnets::Reply::describe(Fields &at, Reply &self)
{
    at.body("subnets", self.subnets);
}

void SecurityGroup::describe(Fields &at, SecurityGroup &self)
{
    at.body("id", self.id, Indispensable);
    at.body("name", self.name);
    at.body("description", self.description);
    at.body("project_id", self.projectId);
    at.body("enterprise_project_id", self.enterpriseProjectId);
    at.body("created_at", self.created);
    at.body("updated_at", self.updated);
}

const OperationInfo ListSecurityGroups::info = {
    "ListSecurityGroups", "ListSecurityGroups", Service::Vpc,   Verb::Get, "/v3/{project_id}/vpc/security-groups",
    Scope::Project,       Effect::Reads,        BodyForm::None, 200,       "ddm-api 10"};

void ListSecurityGroups::describe(Fields &at, ListSecurityGroups &self)
{
    at.query("limit", self.limit);
    at.query("marker", self.marker);
    at.query("enterprise_project_id", self.enterpriseProjectId);
}

void ListSecurityGroups::Reply::describe(Fields &at, Reply &self)
{
    at.body("request_id", self.requestId);
    at.body("security_groups", self.groups);
    at.body("page_info.previous_marker", self.previousMarker);
    at.body("page_info.next_marker", self.nextMarker);
    at.body("page_info.current_count", self.currentCount);
}

void EnterpriseProject::describe(Fields &at, EnterpriseProject &self)
{
    at.body("id", self.id, Indispensable);
    at.body("name", self.name);
    at.body("description", self.description);
    at.body("type", self.type);
    at.body("created_at", self.created);
    at.body("updated_at", self.updated);
    at.body("status", self.status);
    at.body("delete_flag", self.deleted);
}

const OperationInfo ListEnterpriseProjects::info = {"ListEnterpriseProjects",
                                                    "ListEnterpriseProjects",
                                                    Service::Eps,
                                                    Verb::Get,
                                                    "/v1.0/enterprise-projects",
                                                    Scope::Domain,
                                                    Effect::Reads,
                                                    BodyForm::None,
                                                    200,
                                                    "ddm-api 10"};

void ListEnterpriseProjects::describe(Fields &at, ListEnterpriseProjects &self)
{
    at.query("status", self.status);
    at.query("offset", self.offset);
    at.query("limit", self.limit);
}

void ListEnterpriseProjects::Reply::describe(Fields &at, Reply &self)
{
    at.body("enterprise_projects", self.projects);
    at.body("total_count", self.total);
}

void RdsInstance::Node::describe(Fields &at, Node &self)
{
    at.body("id", self.id, Indispensable);
    at.body("name", self.name);
    at.body("role", self.role);
    at.body("status", self.status);
    at.body("availability_zone", self.availabilityZone);
}

void RdsInstance::Related::describe(Fields &at, Related &self)
{
    at.body("id", self.id, Indispensable);
    at.body("type", self.type);
}

void RdsInstance::describe(Fields &at, RdsInstance &self)
{
    at.body("id", self.id, Indispensable);
    at.body("name", self.name);
    at.body("status", self.status);
    at.body("type", self.type);
    at.body("region", self.region);
    at.body("cpu", self.cpu, AsText);
    at.body("mem", self.memory, AsText);
    at.body("db_user_name", self.administrator);
    at.body("vpc_id", self.vpcId);
    at.body("subnet_id", self.subnetId);
    at.body("security_group_id", self.securityGroupId);
    at.body("flavor_ref", self.flavor);
    at.body("time_zone", self.timeZone);
    at.body("created", self.created, AsIsoOffset);
    at.body("updated", self.updated, AsIsoOffset);
    at.body("port", self.port);
    at.body("private_ips", self.privateIps);
    at.body("public_ips", self.publicIps);
    at.body("datastore.type", self.engine);
    at.body("datastore.version", self.engineVersion);
    at.body("volume.type", self.volumeType);
    at.body("volume.size", self.volumeSize);
    at.body("nodes", self.nodes);
    at.body("related_instance", self.related);
    at.body("enable_ssl", self.enableSsl);
    at.body("associated_with_ddm", self.associatedWithDdm);
}

const OperationInfo ListRdsInstances::info = {
    "ListRdsInstances", "ListRdsInstances", Service::Rds,   Verb::Get, "/v3/{project_id}/instances",
    Scope::Project,     Effect::Reads,      BodyForm::None, 200,       "ddm-api 10"};

void ListRdsInstances::describe(Fields &at, ListRdsInstances &self)
{
    at.query("id", self.id);
    at.query("name", self.name);
    at.query("datastore_type", self.engine);
    at.query("vpc_id", self.vpcId);
    at.query("offset", self.offset);
    at.query("limit", self.limit);
}

void ListRdsInstances::Reply::describe(Fields &at, Reply &self)
{
    at.body("instances", self.instances);
    at.body("total_count", self.total);
}

} // namespace ddm
