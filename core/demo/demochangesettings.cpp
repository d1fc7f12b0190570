// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demochange.h"
#include "core/demo/demoparameters.h"

#include "core/api/parameters.h"
#include "core/api/sessions.h"

#include <algorithm>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Sets the values. True if one of them takes effect with a restart only.
bool setParameters(const QMap<QString, QString> &values, const DemoContext &context, DemoInstance &instance)
{
    bool needRestart = false;
    for (const DemoParameter &parameter : demoParameters()) {
        const auto value = values.find(QString::fromUtf8(parameter.name));
        if (value == values.end())
            continue;
        instance.parameters[value.key()] = value.value();
        needRestart = needRestart || parameter.needRestart;
    }
    instance.parametersUpdated = {context.nowMs - context.nowMs % 1000};
    return needRestart;
}

WorkPlan planOfParameters(const char *jobName)
{
    return {jobName, InstanceState::SettingParameters, 2'000, 10'000};
}

DemoAnswer modifyParameters(const ModifyParameters &op, const DemoContext &context, DemoInstance &instance)
{
    const bool needRestart = setParameters(op.values, context, instance);
    beginWork(context, op.instanceId, planOfParameters(nullptr), {});
    return context.reply(ModifyParameters::Reply{needRestart});
}

DemoAnswer modifyParametersV3(const ModifyParametersV3 &op, const DemoContext &context, DemoInstance &instance)
{
    ModifyParametersV3::Reply reply;
    reply.needRestart = setParameters(op.values, context, instance);
    reply.jobId = beginWork(context, op.instanceId, planOfParameters("UpdateInstanceParam"), {});
    return context.reply(reply);
}

// Killing sessions is what an administrator does while an instance is in trouble: it does not wait for other work.

DemoAnswer killLogicalSessions(const KillLogicalSessions &op, const DemoContext &context)
{
    DemoInstance *instance = context.project->findInstance(op.instanceId);
    if (!instance)
        return context.noInstance();
    for (const QString &id : op.sessionIds)
        instance->endedSessions.insert(id);
    return context.reply(KillReply{u"success"_s});
}

DemoAnswer killPhysicalSessions(const KillPhysicalSessions &op, const DemoContext &context)
{
    auto &nodes = context.project->dataNodes;
    const auto node = std::find_if(nodes.begin(), nodes.end(),
                                   [&op](const DemoDataNode &candidate) { return candidate.rds.id == op.dataNodeId; });
    if (node == nodes.end())
        return context.noInstance();
    for (const QString &id : op.sessionIds)
        node->endedSessions.insert(id);
    return context.reply(KillReply{u"success"_s});
}

} // namespace

void addSettingChanges(DemoRoutes &routes)
{
    addChange<ModifyParameters>(routes, modifyParameters);
    addChange<ModifyParametersV3>(routes, modifyParametersV3);
    routes.add<KillLogicalSessions>(killLogicalSessions);
    routes.add<KillPhysicalSessions>(killPhysicalSessions);
}

} // namespace ddm
