// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demoroutes.h"

#include "core/api/datanodes.h"

#include <algorithm>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

DemoAnswer listInstances(const ListInstances &op, const DemoContext &context)
{
    std::vector<Instance> all;
    for (const DemoInstance &instance : context.project->instances)
        all.push_back(instance.base);
    const int offset = op.offset.value_or(0);
    const int limit = context.pageSize(op.limit, 10);
    InstancePage page;
    page.instances = pageOf(all, offset, limit);
    page.instanceNum = int(all.size());
    page.pageNo = offset / limit + 1;
    page.pageSize = limit;
    page.totalRecord = int(all.size());
    page.totalPage = (page.totalRecord + limit - 1) / limit;
    return context.reply(page);
}

DemoAnswer showInstance(const ShowInstance &op, const DemoContext &context)
{
    const DemoInstance *instance = context.project->findInstance(op.instanceId);
    if (!instance)
        return context.noInstance();
    InstanceDetail detail;
    detail.instance = instance->base;
    detail.administrator = instance->administrator;
    for (const DemoNode &node : instance->nodes) {
        const bool up = node.detail.status == NodeState::Normal;
        detail.nodes.push_back(
            {up ? u"RUNNING"_s : u"ABNORMAL"_s, node.port, node.detail.privateIp, node.detail.groupId, node.detail.id});
    }
    return context.reply(detail);
}

DemoAnswer listNodes(const ListNodes &op, const DemoContext &context)
{
    const DemoInstance *instance = context.project->findInstance(op.instanceId);
    if (!instance)
        return context.noInstance();
    std::vector<Node> all;
    for (const DemoNode &node : instance->nodes)
        all.push_back({node.port, node.detail.status, node.detail.id, node.detail.privateIp, node.detail.groupId});
    ListNodes::Reply reply;
    reply.offset = op.offset.value_or(0);
    reply.limit = context.pageSize(op.limit, 128);
    reply.total = int(all.size());
    reply.nodes = pageOf(all, reply.offset, reply.limit);
    return context.reply(reply);
}

DemoAnswer showNode(const ShowNode &op, const DemoContext &context)
{
    const DemoInstance *instance = context.project->findInstance(op.instanceId);
    if (!instance)
        return context.noInstance();
    const auto node = std::find_if(instance->nodes.begin(), instance->nodes.end(),
                                   [&op](const DemoNode &candidate) { return candidate.detail.id == op.nodeId; });
    if (node == instance->nodes.end())
        return context.refuse(404, "DBS.200013"_L1, u"The node does not exist."_s);
    return context.reply(node->detail);
}

DemoAnswer listNodeGroups(const ListNodeGroups &op, const DemoContext &context)
{
    const DemoInstance *instance = context.project->findInstance(op.instanceId);
    if (!instance)
        return context.noInstance();
    std::vector<NodeGroup> all;
    for (const DemoGroup &group : instance->groups) {
        NodeGroup shown;
        shown.id = group.id;
        shown.name = group.name;
        shown.role = group.role;
        shown.endpoint = group.endpoint;
        shown.loadBalanced = group.loadBalanced;
        shown.isDefault = group.isDefault;
        shown.coreCount = instance->base.coreCount;
        shown.memory = instance->base.ramCapacity;
        shown.architecture = instance->architecture;
        for (const DemoNode &node : instance->nodes) {
            if (node.detail.groupId == group.id)
                shown.nodes.push_back({node.detail.id, node.detail.name, node.zone});
        }
        all.push_back(std::move(shown));
    }
    ListNodeGroups::Reply reply;
    reply.total = int(all.size());
    reply.groups = pageOf(all, op.offset.value_or(0), context.pageSize(op.limit, 10));
    return context.reply(reply);
}

DemoAnswer listEngines(const ListEngines &op, const DemoContext &context)
{
    ListEngines::Reply reply;
    reply.offset = op.offset.value_or(0);
    reply.limit = context.pageSize(op.limit, 128);
    reply.total = int(context.project->engines.size());
    reply.engines = pageOf(context.project->engines, reply.offset, reply.limit);
    return context.reply(reply);
}

DemoAnswer listNodeClasses(const ListNodeClasses &op, const DemoContext &context)
{
    const auto &engines = context.project->engines;
    if (std::none_of(engines.begin(), engines.end(), [&op](const Engine &engine) { return engine.id == op.engineId; }))
        return context.refuse(400, "DBS.280001"_L1, u"Parameter error: engine_id."_s);
    ListNodeClasses::Reply reply;
    for (const QLatin1StringView architecture : {"X86"_L1, "ARM"_L1}) {
        std::vector<NodeClass> all;
        for (const NodeClass &nodeClass : context.project->nodeClasses) {
            if (nodeClass.architecture == architecture)
                all.push_back(nodeClass);
        }
        NodeClassGroup group;
        group.groupType = architecture;
        group.offset = op.offset.value_or(0);
        group.limit = context.pageSize(op.limit, 128);
        group.total = int(all.size());
        group.classes = pageOf(all, group.offset, group.limit);
        reply.groups.push_back(std::move(group));
    }
    return context.reply(reply);
}

DemoAnswer listAvailableDataNodes(const ListAvailableDataNodes &op, const DemoContext &context)
{
    const DemoInstance *instance = context.project->findInstance(op.instanceId);
    if (!instance)
        return context.noInstance();
    std::vector<AvailableDataNode> all;
    for (const DemoDataNode &node : context.project->dataNodes) {
        if (!node.usedBy.isEmpty() || node.rds.vpcId != instance->base.vpcId)
            continue;
        QStringList zones;
        for (const RdsInstance::Node &member : node.rds.nodes)
            zones.append(member.availabilityZone);
        all.push_back({node.rds.id, context.project->project.id, u"normal"_s, node.rds.name, u"mysql"_s,
                       node.rds.engineVersion, node.rds.privateIps.first(), node.rds.type, node.rds.port,
                       zones.join(QString()), u"UTC+08: 00"_s});
    }
    ListAvailableDataNodes::Reply reply;
    reply.offset = op.offset.value_or(0);
    reply.limit = context.pageSize(op.limit, 128, 1000);
    reply.total = int(all.size());
    reply.dataNodes = pageOf(all, reply.offset, reply.limit);
    return context.reply(reply);
}

} // namespace

void addInstanceRoutes(DemoRoutes &routes)
{
    routes.add<ListInstances>(listInstances);
    routes.add<ShowInstance>(showInstance);
    routes.add<ListNodes>(listNodes);
    routes.add<ShowNode>(showNode);
    routes.add<ListNodeGroups>(listNodeGroups);
    routes.add<ListEngines>(listEngines);
    routes.add<ListNodeClasses>(listNodeClasses);
    routes.add<ListAvailableDataNodes>(listAvailableDataNodes);
}

} // namespace ddm
