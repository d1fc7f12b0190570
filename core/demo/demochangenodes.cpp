// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demochange.h"
#include "core/demo/worldmaker.h"

#include "core/api/datanodes.h"

#include <algorithm>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int MostNodes = 32; // of an instance

const NodeClass *findClass(const DemoProject &project, QString NodeClass::*field, const QString &value)
{
    const auto found = std::find_if(project.nodeClasses.begin(), project.nodeClasses.end(),
                                    [&](const NodeClass &nodeClass) { return nodeClass.*field == value; });
    return found == project.nodeClasses.end() ? nullptr : &*found;
}

bool isSoldOut(const NodeClass &nodeClass, const QString &zones)
{
    const QStringList all = zones.split(u',');
    return std::none_of(all.begin(), all.end(),
                        [&nodeClass](const QString &zone) { return nodeClass.zoneStatus.value(zone) == "normal"_L1; });
}

void countNodes(DemoInstance &instance)
{
    instance.base.nodeCount = int(instance.nodes.size());
    QStringList words;
    for (const DemoNode &node : instance.nodes)
        words.append(node.detail.status == NodeState::Normal ? u"RUNNING"_s : u"CREATING"_s);
    instance.base.nodeStatus = words.join(u',');
}

QString groupOf(const DemoInstance &instance, const std::optional<QString> &groupId)
{
    return groupId ? *groupId : instance.groups.front().id;
}

/// With a job, or with an order where the instance is paid for by the month or year.
JobReply accepted(const DemoContext &context, const DemoInstance &instance, WorkPlan plan,
                  std::function<void(DemoProject &)> finish, std::function<void(DemoProject &)> begin)
{
    JobReply reply;
    reply.instanceId = instance.base.id;
    reply.instanceName = instance.base.name;
    if (instance.base.orderId) {
        plan.jobName = nullptr;
        reply.orderId = makeOrder(context);
    }
    const QString jobId = beginWork(context, instance.base.id, plan, std::move(finish), std::move(begin));
    if (!reply.orderId)
        reply.jobId = jobId;
    return reply;
}

DemoAnswer scaleOut(const ScaleOut &op, const DemoContext &context, DemoInstance &instance)
{
    const NodeClass *nodeClass = findClass(*context.project, &NodeClass::id, op.nodeClassId);
    if (!nodeClass || nodeClass->code != instance.base.nodeClass)
        return context.refuse(400, "DBS.280001"_L1, u"Parameter error: flavor_id is not the class of the group."_s);
    if (isSoldOut(*nodeClass, instance.base.availableZone))
        return context.refuse(400, "DBS.300005"_L1, u"The class is sold out in the zones of the instance."_s);
    if (instance.base.nodeCount + op.nodeNumber > MostNodes)
        return context.refuse(400, "DBS.280001"_L1, u"Parameter error: node_number."_s);
    const QString id = op.instanceId;
    const QString group = groupOf(instance, op.groupId);
    const int number = op.nodeNumber;
    const auto begin = [id, group, number](DemoProject &project) {
        DemoInstance &grown = *project.findInstance(id);
        for (int n = 0; n < number; ++n)
            grown.nodes.push_back(WorldMaker::makeNode(project, grown, group, grown.nodesMade++));
        countNodes(grown);
    };
    const auto finish = [id](DemoProject &project) {
        DemoInstance &grown = *project.findInstance(id);
        for (DemoNode &node : grown.nodes)
            node.detail.status = NodeState::Normal;
        countNodes(grown);
    };
    return context.reply(
        accepted(context, instance, {"EnlargeNode", InstanceState::Growing, 20'000, 240'000}, finish, begin));
}

DemoAnswer scaleIn(const ScaleIn &op, const DemoContext &context, DemoInstance &instance)
{
    const QString id = op.instanceId;
    const QString group = groupOf(instance, op.groupId);
    const auto finish = [id, group, number = op.nodeNumber](DemoProject &project) {
        DemoInstance &shrunk = *project.findInstance(id);
        // The service picks: those that came last.
        for (int left = number; left > 0; --left) {
            const auto last = std::find_if(shrunk.nodes.rbegin(), shrunk.nodes.rend(),
                                           [&group](const DemoNode &node) { return node.detail.groupId == group; });
            if (last != shrunk.nodes.rend())
                shrunk.nodes.erase(std::next(last).base());
        }
        countNodes(shrunk);
    };
    return context.reply(
        accepted(context, instance, {"ReduceNode", InstanceState::Reducing, 20'000, 120'000}, finish, {}));
}

DemoAnswer changeNodeClass(const ChangeNodeClass &op, const DemoContext &context, DemoInstance &instance)
{
    const NodeClass *nodeClass = findClass(*context.project, &NodeClass::code, op.specCode);
    if (!nodeClass || nodeClass->architecture != instance.architecture)
        return context.refuse(400, "DBS.280001"_L1, u"Parameter error: spec_code."_s);
    if (isSoldOut(*nodeClass, instance.base.availableZone))
        return context.refuse(400, "DBS.300005"_L1, u"The class is sold out in the zones of the instance."_s);
    const QString id = op.instanceId;
    const auto begin = [id](DemoProject &project) {
        for (DemoNode &node : project.findInstance(id)->nodes)
            node.detail.status = NodeState::Resizing;
    };
    const auto finish = [id, changed = *nodeClass](DemoProject &project) {
        DemoInstance &resized = *project.findInstance(id);
        for (DemoNode &node : resized.nodes)
            node.detail.status = NodeState::Normal;
        resized.base.nodeClass = changed.code;
        resized.base.coreCount = changed.cpu;
        resized.base.ramCapacity = changed.memory;
    };
    const JobReply reply = accepted(context, instance, {"EnlargeNode", InstanceState::Resizing, 20'000, 300'000},
                                    finish, begin);
    return context.reply(ChangeNodeClass::Reply{reply.jobId, reply.orderId});
}

DemoAnswer setReadPolicy(const SetReadPolicy &op, const DemoContext &context, DemoInstance &instance)
{
    for (auto weight = op.readWeight.begin(); weight != op.readWeight.end(); ++weight) {
        const auto &nodes = context.project->dataNodes;
        const bool isOurs = std::any_of(nodes.begin(), nodes.end(), [&](const DemoDataNode &node) {
            return node.rds.id == weight.key() && node.usedBy == instance.base.id;
        });
        if (!isOurs)
            return context.refuse(400, "DBS.300314"_L1, u"The RDS instance is not a data node of the instance."_s);
    }
    for (auto weight = op.readWeight.begin(); weight != op.readWeight.end(); ++weight)
        instance.readWeights.insert(weight.key(), weight.value());
    return context.reply(SetReadPolicy::Reply{true, instance.base.id});
}

DemoAnswer synchroniseDataNodes(const SynchroniseDataNodes &op, const DemoContext &context, DemoInstance &)
{
    const QString jobId = beginWork(context, op.instanceId, {"loadMetadata", std::nullopt, 0, 20'000}, {});
    return context.reply(SynchroniseDataNodes::Reply{op.instanceId, jobId});
}

} // namespace

void addNodeChanges(DemoRoutes &routes)
{
    addChange<ScaleOut>(routes, scaleOut);
    addChange<ScaleIn>(routes, scaleIn);
    addChange<ChangeNodeClass>(routes, changeNodeClass);
    addChange<SetReadPolicy>(routes, setReadPolicy);
    addChange<SynchroniseDataNodes>(routes, synchroniseDataNodes);
}

} // namespace ddm
