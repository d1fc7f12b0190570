// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demochange.h"

#include "core/demo/demoparameters.h"

#include <algorithm>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

Known knownOf(const DemoProject &project, const DemoInstance &instance)
{
    Known known;
    known.nodeCount = instance.base.nodeCount;
    known.groupIds.emplace();
    for (const DemoGroup &group : instance.groups)
        known.groupIds->append(group.id);
    known.nodeClass = instance.base.nodeClass;
    known.engineVersion = instance.base.engineVersion;
    known.administrator = instance.administrator;
    known.instanceName = instance.base.name;
    known.securityGroupId = instance.base.securityGroupId;
    known.instanceNames.emplace();
    for (const DemoInstance &other : project.instances)
        known.instanceNames->append(other.base.name);
    known.schemaNames.emplace();
    for (const SchemaDetail &schema : instance.schemas)
        known.schemaNames->append(schema.name);
    known.accountNames.emplace();
    for (const Account &account : instance.accounts)
        known.accountNames->append(account.name);
    known.parameters.emplace();
    for (const DemoParameter &parameter : demoParameters()) {
        const QString name = QString::fromUtf8(parameter.name);
        known.parameters->append({name, instance.parameters.value(name), QString::fromUtf8(parameter.range),
                                  QString::fromUtf8(parameter.dataType), parameter.readOnly});
    }
    return known;
}

std::optional<DemoAnswer> refuseByState(const DemoContext &context, const DemoInstance &instance)
{
    if (isAtWork(*context.project, instance))
        return context.refuse(409, "DBS.200019"_L1, u"Another operation is being performed on the instance."_s);
    if (!isFailed(instance.base.status))
        return std::nullopt;
    // What has failed can still be deleted, and an instance that is faulty be restarted.
    const OperationInfo *operation = &context.operation;
    const bool mends = operation == &DeleteInstance::info
        || (operation == &RestartInstance::info && instance.base.status == InstanceState::Error);
    if (mends)
        return std::nullopt;
    return context.refuse(400, "DBS.200076"_L1, u"The instance and its nodes must be available."_s);
}

int nodesOf(const DemoInstance &instance, const std::optional<QString> &groupId)
{
    if (!groupId)
        return instance.base.nodeCount;
    return int(std::count_if(instance.nodes.begin(), instance.nodes.end(),
                             [&groupId](const DemoNode &node) { return node.detail.groupId == *groupId; }));
}

QString makeOrder(const DemoContext &context)
{
    const Seed seed = context.world.seed.of("order"_L1).of(quint64(++context.world.jobsMade));
    return u"CS"_s + seed.hex(14).toUpper();
}

} // namespace ddm
