// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/worldmaker.h"

#include "core/demo/demoparameters.h"

namespace ddm {

using namespace Qt::Literals::StringLiterals;

RdsInstance WorldMaker::makeRds(const DemoProject &project, Seed seed, const QString &name, const QString &vpcId,
                                const QString &subnetId)
{
    RdsInstance rds;
    rds.id = seed.hex(32) + "in01"_L1;
    rds.name = name;
    rds.status = u"ACTIVE"_s;
    rds.type = seed.of("type"_L1).number(5) == 0 ? u"Single"_s : u"Ha"_s;
    rds.region = project.region;
    rds.cpu = 8 << seed.of("cpu"_L1).number(3);
    rds.memory = rds.cpu * 4;
    rds.administrator = u"root"_s;
    rds.vpcId = vpcId;
    rds.subnetId = subnetId;
    rds.securityGroupId = project.securityGroups.front().id;
    rds.flavor = u"rds.mysql.x1.%1xlarge.4%2"_s.arg(rds.cpu / 4).arg(rds.type == "Ha"_L1 ? u".ha"_s : QString());
    rds.timeZone = u"UTC+08:00"_s;
    rds.created = ago(650 - seed.of("age"_L1).fraction() * 300);
    rds.updated = ago(seed.of("updated"_L1).fraction() * 30);
    rds.port = 3306;
    rds.privateIps = {u"10.10.%1.%2"_s.arg(1 + seed.of("net"_L1).number(2)).arg(5 + seed.of("host"_L1).number(240))};
    rds.engine = u"MySQL"_s;
    rds.engineVersion = seed.of("version"_L1).number(4) == 0 ? u"5.7"_s : u"8.0"_s;
    rds.volumeType = u"CLOUDSSD"_s;
    rds.volumeSize = 100 * int(2 + seed.of("volume"_L1).number(18));
    rds.enableSsl = true;
    const int members = rds.type == "Ha"_L1 ? 2 : 1;
    for (int n = 0; n < members; ++n) {
        rds.nodes.push_back({seed.of(quint64(n)).hex(32) + "no01"_L1, name + u"_node%1"_s.arg(n),
                             n == 0 ? u"master"_s : u"slave"_s, u"ACTIVE"_s, project.zones[n]});
    }
    return rds;
}

QStringList WorldMaker::makeDataNodes(DemoProject &project, const DemoInstance &instance, int count)
{
    QStringList ids;
    const QString prefix = u"rds-"_s + QString(instance.base.name).replace("-production"_L1, "-prod"_L1);
    for (int n = 0; n < count; ++n) {
        const Seed seed = instance.seed.of("rds"_L1).of(quint64(n));
        DemoDataNode primary;
        primary.rds = makeRds(project, seed, u"%1-%2"_s.arg(prefix).arg(n + 1, 2, 10, QChar(u'0')), instance.base.vpcId,
                              instance.base.subnetId);
        primary.rds.associatedWithDdm = true;
        primary.usedBy = instance.base.id;
        // Every other primary has a read replica, for the read weights.
        if (n % 2 == 0) {
            DemoDataNode replica;
            replica.rds = makeRds(project, seed.of("replica"_L1), primary.rds.name + "-read"_L1, instance.base.vpcId,
                                  instance.base.subnetId);
            replica.rds.type = u"Replica"_s;
            replica.rds.associatedWithDdm = true;
            replica.rds.related.push_back({primary.rds.id, u"replica_of"_s});
            primary.rds.related.push_back({replica.rds.id, u"replica"_s});
            replica.usedBy = instance.base.id;
            project.dataNodes.push_back(std::move(replica));
        }
        ids.append(primary.rds.id);
        project.dataNodes.push_back(std::move(primary));
    }
    return ids;
}

void WorldMaker::makeFreeDataNodes(DemoProject &project)
{
    for (size_t v = 0; v < 2; ++v) {
        for (int n = 0; n < 6; ++n) {
            const Seed seed =
                m_world.seed.of("free"_L1).of(QLatin1StringView(project.region.toLatin1())).of(v * 100 + quint64(n));
            DemoDataNode free;
            free.rds = makeRds(project, seed, u"rds-free-%1-%2"_s.arg(v + 1).arg(n + 1, 2, 10, QChar(u'0')),
                               project.vpcs[v].id, project.subnets[v * 3].id);
            project.dataNodes.push_back(std::move(free));
        }
    }
}

void WorldMaker::makeSchemas(DemoProject &project, DemoInstance &instance, const CastMember &member,
                             const QStringList &dataNodes)
{
    static const char *const shopNames[] = {"shop", "catalogue", "cart", "session", "promotion", "review"};
    static const char *const ledgerNames[] = {"ledger",       "settlement",   "report",
                                              "archive_2024", "archive_2025", "audit"};
    for (int s = 0; s < member.schemas && !dataNodes.isEmpty(); ++s) {
        const Seed seed = instance.seed.of("schema"_L1).of(quint64(s));
        SchemaDetail schema;
        if (member.schemas > 6)
            schema.name = u"tenant_%1"_s.arg(s + 1, 3, 10, QChar(u'0'));
        else
            schema.name = QString::fromUtf8(member.workload == DemoWorkload::Kind::Shop ? shopNames[s]
                                                                                        : ledgerNames[s]);
        const bool single = s == 2;
        schema.shardMode = single ? ShardMode::Single : ShardMode::Cluster;
        const qsizetype used = single ? 1 : member.schemas > 6 ? 2 : dataNodes.size();
        schema.shardUnit = single ? 1 : member.schemas > 6 ? 4 : 8;
        schema.shardNumber = schema.shardUnit * int(used);
        schema.created = ago(400 - s + seed.fraction());
        schema.updated = ago(seed.of("updated"_L1).fraction() * 90);
        schema.status = SchemaState::Running;
        if (instance.base.status == InstanceState::CreatingSchema)
            schema.status = SchemaState::Creating;
        else if (instance.base.status == InstanceState::DroppingSchema)
            schema.status = SchemaState::Deleting;
        else if (instance.base.status == InstanceState::Migrating && s == 0)
            schema.status = SchemaState::Expanding;
        else if (instance.base.status == InstanceState::Error && s == 1)
            schema.status = SchemaState::ExpandFailed;
        QStringList ids;
        for (qsizetype d = 0; d < used; ++d)
            ids.append(dataNodes[(s + d) % dataNodes.size()]);
        makeShards(project, schema, ids);
        if (seed.of("blacklist"_L1).number(4) == 0)
            instance.blacklists.insert(schema.name, {u"select * from orders"_s, u"delete from;truncate"_s, QString()});
        instance.schemas.push_back(std::move(schema));
    }
}

void WorldMaker::makeShards(const DemoProject &project, SchemaDetail &schema, const QStringList &dataNodes)
{
    for (const QString &id : dataNodes) {
        for (const DemoDataNode &node : project.dataNodes) {
            if (node.rds.id == id) {
                schema.dataNodes.push_back({id, node.rds.name, u"normal"_s, std::nullopt});
                schema.addresses.append(node.rds.privateIps.first() + u':' + QString::number(node.rds.port));
            }
        }
    }
    for (int slot = 0; slot < schema.shardNumber; ++slot) {
        Shard shard;
        shard.slot = slot;
        shard.name = u"%1_%2"_s.arg(schema.name).arg(slot, 4, 10, QChar(u'0'));
        shard.status = u"RUNNING"_s;
        shard.created = schema.created;
        shard.updated = schema.updated;
        shard.dataNodeId = schema.dataNodes[size_t(slot / schema.shardUnit)].id;
        shard.idName = shard.name;
        schema.shards.push_back(std::move(shard));
    }
}

void WorldMaker::makeAccounts(DemoInstance &instance, int count)
{
    static const std::pair<const char *, const char *> known[] = {
        {"app_writer", "Application, read and write"},
        {"app_reader", "Application, read only"},
        {"report", "Nightly reports"},
        {"migration", "Schema changes"},
        {"support", "客服查询"},
        {"analytics", "数据分析"},
        {"auditor", "Audit"},
        {"batch", "Batch jobs"},
    };
    for (int a = 0; a < count; ++a) {
        const Seed seed = instance.seed.of("account"_L1).of(quint64(a));
        Account account;
        if (size_t(a) < std::size(known)) {
            account.name = QString::fromUtf8(known[a].first);
            account.description = QString::fromUtf8(known[a].second);
        } else {
            account.name = u"team%1_%2"_s.arg(a, 3, 10, QChar(u'0')).arg(seed.hex(4));
            account.description = u"Team account %1"_s.arg(a);
        }
        account.status = u"RUNNING"_s;
        const bool reads = account.name.contains("read"_L1) || account.name == "report"_L1
            || account.name == "auditor"_L1 || seed.number(3) == 0;
        if (reads) {
            account.permissions = {Permission::Select};
        } else {
            account.permissions = {Permission::Insert, Permission::Delete, Permission::Update, Permission::Select};
            if (account.name == "migration"_L1)
                account.permissions.insert(
                    account.permissions.begin(),
                    {Permission::Create, Permission::Drop, Permission::Alter, Permission::Index});
        }
        account.created = ago(380 - a * 3);
        account.passwordLastChanged = ago(seed.of("password"_L1).fraction() * 300);
        for (size_t s = 0; s < instance.schemas.size() && s < 4; ++s) {
            if (s == 0 || seed.of(quint64(s)).number(2) == 0)
                account.schemas.push_back({instance.schemas[s].name, std::nullopt});
        }
        instance.accounts.push_back(std::move(account));
    }
}

void WorldMaker::makeParameters(DemoInstance &instance)
{
    for (const DemoParameter &parameter : demoParameters())
        instance.parameters.insert(QString::fromUtf8(parameter.name), QString::fromUtf8(parameter.defaultValue));
    if (instance.base.name.contains("production"_L1))
        instance.parameters[u"contains_shard_key"_s] = u"OFF"_s;
    else
        instance.parameters[u"long_query_time"_s] = u"0.5"_s;
    instance.parametersUpdated = ago(instance.seed.of("parameters"_L1).fraction() * 100);
}

void WorldMaker::makeJobs(DemoProject &project, const DemoInstance &instance)
{
    static const char *const past[] = {"RestartInstance", "EnlargeNode", "EnlargeNode", "ReduceNode", "loadMetadata"};
    const int count = int(instance.seed.of("jobs"_L1).number(4));
    const auto job = [&](Seed seed, const char *name, double days) {
        Job made;
        made.id = seed.uuid();
        made.name = QString::fromUtf8(name);
        made.created = ago(days);
        made.instanceId = instance.base.id;
        made.instanceName = instance.base.name;
        return made;
    };
    for (int j = 0; j < count; ++j) {
        const Seed seed = instance.seed.of("job"_L1).of(quint64(j));
        Job made = job(seed, past[seed.number(std::size(past))], 0.2 + seed.of(1).fraction() * 29);
        const bool failed = seed.of(2).number(8) == 0;
        made.status = failed ? JobState::Failed : JobState::Completed;
        made.ended = {made.created.ms + qint64(60 + seed.of(3).number(900)) * 1000};
        if (failed)
            made.failReason = u"The instance did not become available in time."_s;
        project.jobs.push_back(std::move(made));
    }
    if (isBusy(instance.base.status)) {
        const bool migrating = instance.base.status == InstanceState::Migrating;
        const bool creating = instance.base.status == InstanceState::Creating;
        Job made = job(instance.seed.of("running"_L1),
                       migrating      ? "migrateLogicDb"
                           : creating ? "CreateInstance"
                                      : "EnlargeNode",
                       0.02);
        made.status = migrating ? JobState::Expanding : JobState::Running;
        if (migrating && !instance.schemas.empty()) {
            made.schemaName = instance.schemas.front().name;
            made.operations = QStringList{u"toBeCanceled"_s};
        }
        project.jobs.push_back(std::move(made));
    }
}

} // namespace ddm
