// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demochange.h"
#include "core/demo/demoparameters.h"
#include "core/demo/demoroutes.h"

#include "core/api/parameters.h"

#include <algorithm>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

DemoAnswer noSchema(const DemoContext &context)
{
    return context.refuse(400, "DBS.300129"_L1, u"Failed to query schema information."_s);
}

DemoAnswer listSchemas(const ListSchemas &op, const DemoContext &context)
{
    const DemoInstance *instance = context.project->findInstance(op.instanceId);
    if (!instance)
        return context.noInstance();
    std::vector<Schema> all;
    for (const SchemaDetail &schema : instance->schemas)
        all.push_back({schema.name, schema.shardMode, schema.shardNumber, schema.status, schema.created,
                       schema.dataNodes, schema.shardUnit});
    ListSchemas::Reply reply;
    reply.total = int(all.size());
    reply.schemas = pageOf(all, op.offset.value_or(0), context.pageSize(op.limit, 128));
    return context.reply(reply);
}

DemoAnswer showSchema(const ShowSchema &op, const DemoContext &context)
{
    const DemoInstance *instance = context.project->findInstance(op.instanceId);
    if (!instance)
        return context.noInstance();
    const SchemaDetail *schema = instance->findSchema(op.schemaName);
    if (!schema)
        return noSchema(context);
    return context.reply(ShowSchema::Reply{*schema});
}

DemoAnswer showSqlBlacklist(const ShowSqlBlacklist &op, const DemoContext &context)
{
    const DemoInstance *instance = context.project->findInstance(op.instanceId);
    if (!instance)
        return context.noInstance();
    const SchemaDetail *schema = instance->findSchema(op.schemaName);
    if (!schema)
        return noSchema(context);
    return context.reply(instance->blacklists.value(schema->name));
}

DemoAnswer listAccounts(const ListAccounts &op, const DemoContext &context)
{
    const DemoInstance *instance = context.project->findInstance(op.instanceId);
    if (!instance)
        return context.noInstance();
    const int offset = op.offset.value_or(0);
    ListAccounts::Reply reply;
    reply.pageSize = context.pageSize(op.limit, 128);
    reply.pageNo = offset / reply.pageSize + 1;
    reply.totalRecord = int(instance->accounts.size());
    reply.totalPage = (reply.totalRecord + reply.pageSize - 1) / reply.pageSize;
    reply.accounts = pageOf(instance->accounts, offset, reply.pageSize);
    return context.reply(reply);
}

DemoAnswer listParameters(const ListParameters &op, const DemoContext &context)
{
    const DemoInstance *instance = context.project->findInstance(op.instanceId);
    if (!instance)
        return context.noInstance();
    // Chinese unless English is asked for (trap 51).
    const bool english = op.language == ReplyLanguage::English;
    std::vector<Parameter> all;
    for (const DemoParameter &known : demoParameters()) {
        const QString name = QString::fromUtf8(known.name);
        all.push_back({name, instance->parameters.value(name), known.needRestart, known.readOnly,
                       QString::fromUtf8(known.range), QString::fromUtf8(known.dataType),
                       QString::fromUtf8(english ? known.english : known.chinese)});
    }
    ListParameters::Reply reply;
    reply.id = instance->parameterTemplateId();
    reply.name = u"ddm_%1"_s.arg(instance->seed.of("template"_L1).hex(8));
    reply.description = u"ParamGroup for instance"_s;
    reply.updated = instance->parametersUpdated;
    reply.offset = op.offset.value_or(0);
    reply.limit = context.pageSize(op.limit, 128);
    reply.total = int(all.size());
    reply.parameters = pageOf(all, reply.offset, reply.limit);
    return context.reply(reply);
}

DemoAnswer checkPasswordStrength(const CheckPasswordStrength &op, const DemoContext &context)
{
    CheckPasswordStrength::Reply reply;
    reply.isWeak = isWeakPassword(op.password);
    return context.reply(reply);
}

} // namespace

void addContentRoutes(DemoRoutes &routes)
{
    routes.add<ListSchemas>(listSchemas);
    routes.add<ShowSchema>(showSchema);
    routes.add<ShowSqlBlacklist>(showSqlBlacklist);
    routes.add<ListAccounts>(listAccounts);
    routes.add<ListParameters>(listParameters);
    routes.add<CheckPasswordStrength>(checkPasswordStrength);
}

} // namespace ddm
