// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demochange.h"
#include "core/demo/worldmaker.h"

#include <algorithm>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int MostSchemas = 512; // of an instance

DemoAnswer noSchema(const DemoContext &context)
{
    return context.refuse(400, "DBS.300129"_L1, u"The schema does not exist."_s);
}

/// Data nodes that are this instance's already, or nobody's in its VPC.
std::optional<DemoAnswer> refuseDataNodes(const NewSchema &schema, const DemoContext &context,
                                          const DemoInstance &instance)
{
    for (const DataNodeLogin &login : schema.dataNodes) {
        const auto &nodes = context.project->dataNodes;
        const auto node = std::find_if(nodes.begin(), nodes.end(), [&](const DemoDataNode &candidate) {
            return candidate.rds.id == login.id && candidate.rds.vpcId == instance.base.vpcId
                && candidate.rds.type != "Replica"_L1
                && (candidate.usedBy.isEmpty() || candidate.usedBy == instance.base.id);
        });
        if (node == nodes.end())
            return context.refuse(400, "DBS.300103"_L1, u"The RDS instance is not available in the VPC."_s);
        if (login.administrator != node->rds.administrator
            || !login.password.matches(context.world.dataNodePassword.toUtf8())) {
            return context.refuse(400, "DBS.300114"_L1, u"The user name or password of the RDS instance is wrong."_s);
        }
    }
    return std::nullopt;
}

void addSchema(const NewSchema &wanted, const DemoContext &context, DemoInstance &instance)
{
    SchemaDetail schema;
    schema.name = wanted.name;
    schema.shardMode = wanted.shardMode;
    schema.shardNumber = wanted.shardNumber;
    const int dataNodes = int(wanted.dataNodes.size());
    schema.shardUnit = wanted.shardUnit.value_or((wanted.shardNumber + dataNodes - 1) / dataNodes);
    schema.status = SchemaState::Creating;
    schema.created = {context.nowMs - context.nowMs % 1000};
    schema.updated = schema.created;
    QStringList ids;
    for (const DataNodeLogin &login : wanted.dataNodes) {
        ids.append(login.id);
        for (DemoDataNode &node : context.project->dataNodes) {
            if (node.rds.id == login.id) {
                node.usedBy = instance.base.id;
                node.rds.associatedWithDdm = true;
            }
        }
    }
    WorldMaker::makeShards(*context.project, schema, ids);
    instance.schemas.push_back(std::move(schema));
}

DemoAnswer createSchema(const CreateSchema &op, const DemoContext &context, DemoInstance &instance)
{
    for (const NewSchema &schema : op.schemas) {
        if (auto refusal = refuseDataNodes(schema, context, instance))
            return *refusal;
    }
    if (instance.schemas.size() + op.schemas.size() > size_t(MostSchemas))
        return context.refuse(400, "DBS.300100"_L1, u"The instance has as many schemas as it may."_s);
    CreateSchema::Reply reply;
    QStringList names;
    for (const NewSchema &schema : op.schemas) {
        addSchema(schema, context, instance);
        names.append(schema.name);
        reply.schemas.push_back({schema.name});
    }
    const QString id = op.instanceId;
    beginWork(context, id, {nullptr, InstanceState::CreatingSchema, 5'000, 30'000}, [id, names](DemoProject &project) {
        for (const QString &name : names)
            project.findInstance(id)->findSchema(name)->status = SchemaState::Running;
    });
    return context.reply(reply);
}

/// Data nodes without a schema are nobody's again.
void freeDataNodes(DemoProject &project, const DemoInstance &instance)
{
    QSet<QString> used;
    for (const SchemaDetail &schema : instance.schemas) {
        for (const SchemaDataNode &node : schema.dataNodes)
            used.insert(node.id);
    }
    for (DemoDataNode &node : project.dataNodes) {
        const bool replica = node.rds.type == "Replica"_L1;
        const QString primary = replica && !node.rds.related.empty() ? node.rds.related.front().id : node.rds.id;
        if (node.usedBy == instance.base.id && !used.contains(primary)) {
            node.usedBy.clear();
            node.rds.associatedWithDdm = false;
        }
    }
}

DemoAnswer deleteSchema(const DeleteSchema &op, const DemoContext &context, DemoInstance &instance)
{
    SchemaDetail *schema = instance.findSchema(op.schemaName);
    if (!schema)
        return noSchema(context);
    if (schema->status != SchemaState::Running && schema->status != SchemaState::CreateFailed)
        return context.refuse(400, "DBS.300130"_L1, u"The state of the schema does not allow it."_s);
    schema->status = SchemaState::Deleting;
    const QString id = op.instanceId;
    const auto finish = [id, name = schema->name](DemoProject &project) {
        DemoInstance &changed = *project.findInstance(id);
        std::erase_if(changed.schemas, [&name](const SchemaDetail &other) { return other.name == name; });
        changed.blacklists.remove(name);
        for (Account &account : changed.accounts)
            std::erase_if(account.schemas, [&name](const AccountSchema &other) { return other.name == name; });
        freeDataNodes(project, changed);
    };
    beginWork(context, id, {nullptr, InstanceState::DroppingSchema, 5'000, 20'000}, finish);
    return context.reply(DeleteSchema::Reply{});
}

DemoAnswer modifySqlBlacklist(const ModifySqlBlacklist &op, const DemoContext &context, DemoInstance &instance)
{
    SchemaDetail *schema = instance.findSchema(op.schemaName);
    if (!schema)
        return noSchema(context);
    SqlBlacklist &list = instance.blacklists[schema->name];
    list.full = op.full.value_or(list.full);
    list.prefix = op.prefix.value_or(list.prefix);
    list.regex = op.regex.value_or(list.regex);
    return context.reply(list);
}

} // namespace

void addSchemaChanges(DemoRoutes &routes)
{
    addChange<CreateSchema>(routes, createSchema);
    addChange<DeleteSchema>(routes, deleteSchema);
    addChange<ModifySqlBlacklist>(routes, modifySqlBlacklist);
}

} // namespace ddm
