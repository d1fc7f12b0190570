// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/worldmaker.h"

namespace ddm {

using namespace Qt::Literals::StringLiterals;

void WorldMaker::makeInstance(DemoProject &project, const CastMember &member, int index)
{
    DemoInstance &instance = project.instances.emplace_back();
    instance.seed = m_world.seed.of("instance"_L1).of(QLatin1StringView(member.name));
    const QString name = QString::fromUtf8(member.name);
    const bool production = name.contains("production"_L1);
    const Vpc &vpc = project.vpcs[production ? 0 : 1];
    const auto [cores, memory] = sizeOf(QString::fromUtf8(member.nodeClass));

    Instance &base = instance.base;
    base.id = instance.seed.hex(32) + "in09"_L1;
    if (!setEnumByWireName(valueType<Word<InstanceState>>(), &base.status, QString::fromUtf8(member.state)))
        base.status.text = QString::fromUtf8(member.state);
    base.name = name;
    base.created = ago(700 - index * 23 + instance.seed.of("created"_L1).fraction() * 10);
    base.updated = ago(instance.seed.of("updated"_L1).fraction() * 20);
    base.availableZone = member.nodes > 1 ? project.zones.mid(0, 2).join(u',') : project.zones.first();
    base.vpcId = vpc.id;
    for (const Subnet &subnet : project.subnets) {
        if (subnet.vpcId == vpc.id && base.subnetId.isEmpty())
            base.subnetId = subnet.id;
    }
    base.securityGroupId = project.securityGroups[production ? 0 : 1].id;
    base.nodeCount = member.nodes;
    base.accessIp = u"10.%1.0.%2"_s.arg(production ? 10 : 11).arg(20 + index);
    base.accessPort = u"5066"_s;
    base.coreCount = cores;
    base.ramCapacity = memory;
    if (member.errorMessage)
        base.errorMessage = QString::fromUtf8(member.errorMessage);
    base.enterpriseProjectId = enterpriseProjectId(QLatin1StringView(member.enterpriseProject));
    base.projectId = project.project.id;
    base.engineVersion = QString::fromUtf8(member.version);
    base.enableSsl = production;
    base.nodeClass = QString::fromUtf8(member.nodeClass);
    if (instance.seed.of("order"_L1).number(5) == 0)
        base.orderId = u"CS"_s + instance.seed.of("order"_L1).hex(14).toUpper();
    instance.administrator = base.engineVersion == "3.0.9"_L1 ? u"root"_s : QString();
    instance.architecture = base.nodeClass.contains(".kc1."_L1) ? u"ARM"_s : u"X86"_s;
    instance.workload = {member.workload, member.slowRowsAWeek, {}, 0};

    makeNodes(project, instance, member);
    makeSchemas(project, instance, member, makeDataNodes(project, instance, member.dataNodes));
    if (!instance.schemas.empty()) {
        instance.workload.schema = instance.schemas.front().name;
        instance.workload.shards = instance.schemas.front().shardNumber;
    }
    makeAccounts(instance, member.accounts);
    makeParameters(instance);
    makeJobs(project, instance);
}

void WorldMaker::makeNodes(DemoProject &project, DemoInstance &instance, const CastMember &member)
{
    for (int g = 0; g < member.groups; ++g) {
        DemoGroup group;
        group.id = instance.seed.of("group"_L1).of(quint64(g)).hex(32) + "gr09"_L1;
        group.isDefault = g == 0;
        group.name = g == 0 ? u"group-default"_s : u"group-report"_s;
        group.role = g == 0 ? u"rw"_s : u"r"_s;
        group.endpoint = g == 0 ? QString(instance.base.accessIp + ":5066"_L1)
                                : QString(instance.base.accessIp.section(u'.', 0, 2) + u".%1:5066"_s.arg(200 + g));
        instance.groups.push_back(group);
    }
    QStringList states;
    for (int n = 0; n < member.nodes; ++n) {
        DemoNode node = makeNode(
            project, instance,
            instance.groups[size_t(member.groups > 1 && n >= member.nodes - member.nodes / 3 ? 1 : 0)].id, n);
        ShowNode::Reply &detail = node.detail;
        const bool failed = instance.base.status == InstanceState::Error && n < 2;
        const bool young = instance.base.status == InstanceState::Creating
            || (instance.base.status == InstanceState::Growing && n >= 4);
        detail.status = failed ? NodeState::Abnormal : young ? NodeState::Creating : NodeState::Normal;
        if (instance.base.status == InstanceState::CreateFailed)
            detail.status = NodeState::CreateFailed;
        if (instance.base.status == InstanceState::Resizing && n == 0)
            detail.status = NodeState::Resizing;
        states.append(failed ? u"ABNORMAL"_s : u"RUNNING"_s);
        instance.nodes.push_back(std::move(node));
    }
    instance.nodesMade = member.nodes;
    instance.base.nodeStatus = states.join(u',');
}

DemoNode WorldMaker::makeNode(const DemoProject &project, const DemoInstance &instance, const QString &groupId,
                              int number)
{
    const Seed seed = instance.seed.of("node"_L1).of(quint64(number));
    DemoNode node;
    node.zone = project.zones[number % 2];
    node.port = instance.base.accessPort;
    ShowNode::Reply &detail = node.detail;
    detail.status = NodeState::Creating;
    detail.id = seed.hex(32) + "no09"_L1;
    detail.name = instance.base.name + u"_node_%1"_s.arg(number + 1, 2, 10, QChar(u'0'));
    detail.privateIp = instance.base.accessIp.section(u'.', 0, 1)
        + u".%1.%2"_s.arg(number % 2).arg(60 + seed.number(180));
    detail.floatingIp = u"100.65.%1.%2"_s.arg(seed.of(1).number(250)).arg(2 + seed.of(2).number(250));
    detail.serverId = seed.of("server"_L1).uuid();
    for (const Subnet &subnet : project.subnets) {
        if (subnet.id == instance.base.subnetId)
            detail.subnetName = subnet.name;
    }
    detail.dataVolumeId = seed.of("data"_L1).uuid();
    detail.systemVolumeId = seed.of("system"_L1).uuid();
    detail.resourceSubnetIp = u"172.16.%1.%2"_s.arg(seed.of(3).number(16)).arg(2 + seed.of(4).number(250));
    detail.groupId = groupId;
    detail.subnetId = instance.base.subnetId;
    return node;
}

void WorldMaker::makeBoughtInstance(DemoProject &project, const BuyInstance &bought, Seed seed)
{
    DemoInstance instance;
    instance.seed = seed;
    Instance &base = instance.base;
    base.id = seed.hex(32) + "in09"_L1;
    base.status = InstanceState::Creating;
    base.name = bought.name;
    base.created = {m_nowMs - m_nowMs % 1000};
    base.updated = base.created;
    base.availableZone = bought.availableZones.join(u',');
    base.vpcId = bought.vpcId;
    base.subnetId = bought.subnetId;
    base.securityGroupId = bought.securityGroupId;
    base.nodeCount = bought.nodeNumber;
    for (const Subnet &subnet : project.subnets) {
        if (subnet.id == bought.subnetId)
            base.accessIp = subnet.cidr.section(u'.', 0, 2) + u".%1"_s.arg(100 + seed.of("address"_L1).number(150));
    }
    base.accessPort = u"5066"_s;
    base.enterpriseProjectId = bought.enterpriseProjectId.value_or(u"0"_s);
    base.projectId = project.project.id;
    for (const Engine &engine : project.engines) {
        if (engine.id == bought.engineId)
            base.engineVersion = engine.version;
    }
    for (const NodeClass &nodeClass : project.nodeClasses) {
        if (nodeClass.id != bought.nodeClassId)
            continue;
        base.nodeClass = nodeClass.code;
        base.coreCount = nodeClass.cpu;
        base.ramCapacity = nodeClass.memory;
        instance.architecture = nodeClass.architecture;
    }
    instance.administrator = bought.administrator.value_or(QString());
    instance.groups.push_back(
        {seed.of("group"_L1).hex(32) + "gr09"_L1, u"group-default"_s, u"rw"_s, true, true, base.accessIp + ":5066"_L1});
    QStringList states;
    for (; instance.nodesMade < bought.nodeNumber; ++instance.nodesMade) {
        instance.nodes.push_back(makeNode(project, instance, instance.groups.front().id, instance.nodesMade));
        states.append(u"RUNNING"_s);
    }
    base.nodeStatus = states.join(u',');
    makeParameters(instance);
    project.instances.push_back(std::move(instance));
}

} // namespace ddm
