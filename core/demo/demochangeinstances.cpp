// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demochange.h"
#include "core/demo/worldmaker.h"

#include <algorithm>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int MostInstances = 100; // of a project

/// What can be bought: the classes and engines there are, the zones in which the class is to be had.
Known knownOfCatalogue(const DemoProject &project, const BuyInstance &op)
{
    Known known;
    known.instanceNames.emplace();
    for (const DemoInstance &instance : project.instances)
        known.instanceNames->append(instance.base.name);
    known.engineIds.emplace();
    for (const Engine &engine : project.engines)
        known.engineIds->append(engine.id);
    known.nodeClassIds.emplace();
    known.zones.emplace();
    for (const NodeClass &nodeClass : project.nodeClasses) {
        known.nodeClassIds->append(nodeClass.id);
        if (nodeClass.id != op.nodeClassId)
            continue;
        for (auto zone = nodeClass.zoneStatus.begin(); zone != nodeClass.zoneStatus.end(); ++zone) {
            if (zone.value() == "normal"_L1)
                known.zones->append(zone.key());
        }
    }
    return known;
}

template<class List>
bool hasId(const List &list, const QString &id)
{
    return std::any_of(list.begin(), list.end(), [&id](const auto &item) { return item.id == id; });
}

/// No operation lists templates; the ones there are, are those that the service keeps for its instances.
bool hasTemplate(const DemoProject &project, const QString &id)
{
    return std::any_of(project.instances.begin(), project.instances.end(),
                       [&id](const DemoInstance &instance) { return instance.parameterTemplateId() == id; });
}

std::optional<DemoAnswer> refuseReferences(const BuyInstance &op, const DemoContext &context)
{
    if (op.parameterTemplateId && !hasTemplate(*context.project, *op.parameterTemplateId))
        return context.refuse(400, "DBS.200057"_L1, u"The parameter template does not exist."_s);
    if (op.enterpriseProjectId && !hasId(context.world.enterpriseProjects, *op.enterpriseProjectId))
        return context.refuse(400, "DBS.280001"_L1, u"Parameter error: instance.enterprise_project_id."_s);
    return std::nullopt;
}

std::optional<DemoAnswer> refuseNetwork(const BuyInstance &op, const DemoContext &context)
{
    const DemoProject &project = *context.project;
    if (!hasId(project.vpcs, op.vpcId))
        return context.refuse(400, "DBS.280001"_L1, u"Parameter error: instance.vpc_id."_s);
    const bool inVpc = std::any_of(project.subnets.begin(), project.subnets.end(), [&op](const Subnet &subnet) {
        return subnet.id == op.subnetId && subnet.vpcId == op.vpcId;
    });
    if (!inVpc)
        return context.refuse(400, "DBS.280001"_L1, u"Parameter error: instance.subnet_id."_s);
    if (!hasId(project.securityGroups, op.securityGroupId))
        return context.refuse(400, "DBS.280305"_L1, u"The security group does not exist."_s);
    return std::nullopt;
}

DemoAnswer buyInstance(const BuyInstance &op, const DemoContext &context)
{
    const Problems problems = check(op, knownOfCatalogue(*context.project, op));
    if (DemoRoutes::isRefused(problems))
        return DemoRoutes::refuseProblems(context, problems);
    if (auto refusal = refuseNetwork(op, context))
        return *refusal;
    if (auto refusal = refuseReferences(op, context))
        return *refusal;
    if (context.project->instances.size() >= size_t(MostInstances))
        return context.refuse(400, "DBS.300005"_L1, u"The instance quota has been used up."_s);
    const Seed seed = context.world.seed.of("bought"_L1).of(quint64(++context.world.jobsMade));
    WorldMaker(context.world, context.nowMs).makeBoughtInstance(*context.project, op, seed);
    DemoInstance &made = context.project->instances.back();
    const QString id = made.base.id;
    BuyInstance::Reply reply;
    WorkPlan plan{"CreateInstance", InstanceState::Creating, 0, 300'000};
    if (op.chargeMode == ChargeMode::PrePaid) {
        // The order is paid for at once; the instance has no id of which the answer could tell (ddm-api 5.6).
        made.base.orderId = makeOrder(context);
        reply.orderId = made.base.orderId;
        plan.jobName = nullptr;
    }
    const QString jobId = beginWork(context, id, plan, [id](DemoProject &project) {
        for (DemoNode &node : project.findInstance(id)->nodes)
            node.detail.status = NodeState::Normal;
    });
    if (!reply.orderId) {
        reply.id = id;
        reply.jobId = jobId;
    }
    return context.reply(reply);
}

DemoAnswer renameInstance(const RenameInstance &op, const DemoContext &context, DemoInstance &instance)
{
    instance.base.name = op.name;
    beginWork(context, op.instanceId, {nullptr, InstanceState::Renaming, 2'000, 6'000}, {});
    return context.reply(RenameInstance::Reply{op.name});
}

DemoAnswer changeSecurityGroup(const ChangeSecurityGroup &op, const DemoContext &context, DemoInstance &instance)
{
    if (!hasId(context.project->securityGroups, op.securityGroupId))
        return context.refuse(400, "DBS.280305"_L1, u"The security group does not exist."_s);
    instance.base.securityGroupId = op.securityGroupId;
    return context.reply(ChangeSecurityGroup::Reply{op.securityGroupId});
}

void removeInstance(DemoProject &project, const QString &id)
{
    std::erase_if(project.instances, [&id](const DemoInstance &instance) { return instance.base.id == id; });
    for (DemoDataNode &node : project.dataNodes) {
        if (node.usedBy == id) {
            node.usedBy.clear();
            node.rds.associatedWithDdm = false;
        }
    }
}

DemoAnswer deleteInstance(const DeleteInstance &op, const DemoContext &context, DemoInstance &)
{
    const QString id = op.instanceId;
    const QString jobId = beginWork(context, id, {"DeleteInstance", InstanceState::Deleting, 5'000, 60'000},
                                    [id](DemoProject &project) { removeInstance(project, id); });
    return context.reply(DeleteInstance::Reply{id, jobId});
}

DemoAnswer restartInstance(const RestartInstance &op, const DemoContext &context, DemoInstance &instance)
{
    const QString id = op.instanceId;
    const qint64 duration = op.type == RestartType::Soft ? 40'000 : 120'000;
    const auto setNodes = [id](NodeState state, QLatin1StringView word) {
        return [id, state, word](DemoProject &project) {
            DemoInstance *restarted = project.findInstance(id);
            QStringList words;
            for (DemoNode &node : restarted->nodes) {
                node.detail.status = state;
                words.append(word);
            }
            restarted->base.nodeStatus = words.join(u',');
            restarted->base.errorMessage.reset();
        };
    };
    const QString jobId = beginWork(context, id, {"RestartInstance", InstanceState::Restarting, 20'000, duration},
                                    setNodes(NodeState::Normal, "RUNNING"_L1),
                                    setNodes(NodeState::Abnormal, "RESTARTING"_L1));
    return context.reply(RestartInstance::Reply{id, instance.base.name, jobId});
}

DemoAnswer reloadTableData(const ReloadTableData &, const DemoContext &context, DemoInstance &)
{
    return context.reply(ReloadTableData::Reply{});
}

} // namespace

void addInstanceChanges(DemoRoutes &routes)
{
    routes.add<BuyInstance>(buyInstance);
    addChange<RenameInstance>(routes, renameInstance);
    addChange<ChangeSecurityGroup>(routes, changeSecurityGroup);
    addChange<DeleteInstance>(routes, deleteInstance);
    addChange<RestartInstance>(routes, restartInstance);
    addChange<ReloadTableData>(routes, reloadTableData);
}

} // namespace ddm
