// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/worldmaker.h"

#include <algorithm>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

QString isoDate(Timestamp time)
{
    return formatTimestamp(time, Form::IsoZulu);
}

NodeClass makeClass(Seed seed, const QString &code, const QStringList &zones)
{
    const auto [cores, memory] = WorldMaker::sizeOf(code);
    const bool arm = code.contains(".kc1."_L1);
    NodeClass made;
    made.id = seed.of("class"_L1).of(QLatin1StringView(code.toLatin1())).uuid();
    made.typeCode = u"cloudtype.resource.type.ddm"_s;
    made.code = code;
    made.iaasCode = QString(code).remove("ddm."_L1);
    made.cpu = cores;
    made.memory = memory;
    made.serverType = u"KVM"_s;
    made.architecture = arm ? u"ARM"_s : u"X86"_s;
    made.databaseType = u"DDM"_s;
    made.regionStatus = u"normal"_s;
    made.extendFields = {{u"azCode"_s, zones.join(u',')}, {u"azDescription"_s, zones.join(u',')}};
    for (const QString &zone : zones)
        made.zoneStatus.insert(zone, u"normal"_s);
    // Large machines are sold out where everybody wants them; Arm is not everywhere.
    if (cores == 32)
        made.zoneStatus[zones.first()] = u"sellout"_s;
    if (arm)
        made.zoneStatus[zones.last()] = u"unsupported"_s;
    return made;
}

} // namespace

std::pair<int, int> WorldMaker::sizeOf(const QString &nodeClass)
{
    const int cores = nodeClass.contains(".8xlarge."_L1) ? 32
        : nodeClass.contains(".4xlarge."_L1)             ? 16
        : nodeClass.contains(".2xlarge."_L1)             ? 8
        : nodeClass.contains(".xlarge."_L1)              ? 4
                                                         : 2;
    return {cores, cores * 2};
}

WorldMaker::WorldMaker(World &world, qint64 nowMs)
    : m_world(world)
    , m_nowMs(nowMs)
{
}

Timestamp WorldMaker::ago(double days) const
{
    const qint64 ms = m_nowMs - qint64(days * 86'400'000.0);
    return {ms - ms % 1000};
}

void WorldMaker::makeAccount()
{
    const Seed seed = m_world.seed.of("account"_L1);
    m_world.domainName = u"ddm-demo"_s;
    m_world.domainId = seed.of("domain"_L1).hex(32);
    m_world.userName = u"demo-admin"_s;
    m_world.userId = seed.of("user"_L1).hex(32);
    m_world.password = u"Demo-"_s + seed.of("password"_L1).hex(12) + u"!A"_s;
    m_world.oneTimeCode = QString::number(100'000 + seed.of("code"_L1).number(900'000));
    m_world.accessKey = u"DEMO"_s + seed.of("ak"_L1).hex(16).toUpper();
    m_world.secretKey = seed.of("sk"_L1).hex(40);
    m_world.dataNodePassword = u"Rds-"_s + seed.of("data node"_L1).hex(12) + u"!A"_s;
    m_world.agencyName = u"ddm-operators"_s;

    int index = 0;
    for (const char *name : {"default", "retail", "finance", "platform", "sales", "logistics"}) {
        EnterpriseProject project;
        project.id = index == 0 ? u"0"_s : seed.of(QLatin1StringView(name)).uuid();
        project.name = QString::fromUtf8(name);
        project.type = u"prod"_s;
        project.created = isoDate(ago(900 - index * 40));
        project.updated = isoDate(ago(200 - index * 10));
        m_world.enterpriseProjects.push_back(project);
        ++index;
    }
}

QString WorldMaker::enterpriseProjectId(QLatin1StringView name) const
{
    for (const EnterpriseProject &project : m_world.enterpriseProjects) {
        if (project.name == name)
            return project.id;
    }
    return u"0"_s;
}

void WorldMaker::makeProject(const CastRegion &region, int index)
{
    DemoProject &project = m_world.projects.emplace_back();
    const Seed seed = m_world.seed.of("project"_L1).of(quint64(index));
    project.region = QString::fromUtf8(region.project);
    project.regionEnglish = QString::fromUtf8(region.english);
    project.regionChinese = QString::fromUtf8(region.chinese);
    project.project.id = seed.hex(32);
    project.project.name = project.region;
    project.project.domainId = m_world.domainId;
    project.project.parentId = m_world.domainId;
    for (const char *letter : {"a", "b", "c"})
        project.zones.append(project.region + QString::fromUtf8(letter));
    makeNetwork(project);
    makeCatalogue(project);
    project.instances.reserve(region.instances.size());
    int member = 0;
    for (const CastMember &cast : region.instances)
        makeInstance(project, cast, member++);
    makeFreeDataNodes(project);
    std::sort(project.jobs.begin(), project.jobs.end(),
              [](const Job &a, const Job &b) { return a.created.ms > b.created.ms; });
}

void WorldMaker::makeNetwork(DemoProject &project)
{
    const Seed seed = m_world.seed.of("network"_L1).of(QLatin1StringView(project.region.toLatin1()));
    int number = 0;
    for (const char *name : {"vpc-production", "vpc-staging", "vpc-office"}) {
        Vpc vpc;
        vpc.id = seed.of(quint64(number)).uuid();
        vpc.name = QString::fromUtf8(name);
        vpc.cidr = u"10.%1.0.0/16"_s.arg(10 + number);
        vpc.status = u"OK"_s;
        vpc.enterpriseProjectId = u"0"_s;
        vpc.created = isoDate(ago(800));
        vpc.updated = vpc.created;
        vpc.tenantId = project.project.id;
        vpc.routes.emplace();
        for (int s = 0; s < 3; ++s) {
            Subnet subnet;
            subnet.id = seed.of(quint64(number)).of(quint64(s) + 1).uuid();
            subnet.name = u"subnet-%1-%2"_s.arg(QString::fromUtf8(name).section(u'-', 1)).arg(s + 1);
            subnet.cidr = u"10.%1.%2.0/24"_s.arg(10 + number).arg(s);
            subnet.gatewayIp = u"10.%1.%2.1"_s.arg(10 + number).arg(s);
            subnet.vpcId = vpc.id;
            subnet.availabilityZone = project.zones[s];
            subnet.status = u"ACTIVE"_s;
            subnet.neutronNetworkId = subnet.id;
            subnet.neutronSubnetId = seed.of(quint64(number)).of(quint64(s) + 100).uuid();
            subnet.primaryDns = u"100.125.1.250"_s;
            subnet.secondaryDns = u"100.125.129.250"_s;
            subnet.dnsServers = {subnet.primaryDns, subnet.secondaryDns};
            project.subnets.push_back(subnet);
        }
        project.vpcs.push_back(vpc);
        ++number;
    }
    for (const char *name : {"sg-database", "sg-application", "sg-bastion", "default"}) {
        SecurityGroup group;
        group.id = seed.of("sg"_L1).of(QLatin1StringView(name)).uuid();
        group.name = QString::fromUtf8(name);
        group.projectId = project.project.id;
        group.enterpriseProjectId = u"0"_s;
        group.created = isoDate(ago(780));
        group.updated = isoDate(ago(60));
        project.securityGroups.push_back(group);
    }
}

void WorldMaker::makeCatalogue(DemoProject &project)
{
    const Seed seed = m_world.seed.of("catalogue"_L1);
    for (const char *version : {"3.0.9", "3.0.8", "3.0.6", "3.0.4"}) {
        Engine engine;
        engine.id = seed.of(QLatin1StringView(version)).uuid();
        engine.name = u"ddm"_s;
        engine.version = QString::fromUtf8(version);
        for (const QString &zone : std::as_const(project.zones))
            engine.zones.push_back({zone, zone, engine.version != "3.0.4"_L1 || zone == project.zones.first()});
        project.engines.push_back(engine);
    }
    for (const char *code :
         {"ddm.c6.large.2", "ddm.c6.xlarge.2", "ddm.c6.2xlarge.2", "ddm.c6.4xlarge.2", "ddm.c6.8xlarge.2",
          "ddm.kc1.large.2", "ddm.kc1.xlarge.2", "ddm.kc1.2xlarge.2", "ddm.kc1.4xlarge.2", "ddm.kc1.8xlarge.2"}) {
        project.nodeClasses.push_back(makeClass(seed, QString::fromUtf8(code), project.zones));
    }
}

} // namespace ddm
