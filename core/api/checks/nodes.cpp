// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/nodes.h"

#include "core/api/checks/rules.h"
#include "core/api/datanodes.h"
#include "core/api/engines.h"

namespace ddm {

using namespace Qt::Literals::StringLiterals;

Problems check(const ListNodes &op, const Known &known)
{
    Rules rules(known);
    rules.required(u"instance_id"_s, op.instanceId);
    rules.page(op.offset, op.limit);
    return rules.problems;
}

Problems check(const ShowNode &op, const Known &known)
{
    Rules rules(known);
    rules.required(u"instance_id"_s, op.instanceId);
    rules.required(u"node_id"_s, op.nodeId);
    return rules.problems;
}

Problems check(const ListNodeGroups &op, const Known &known)
{
    Rules rules(known);
    rules.required(u"instance_id"_s, op.instanceId);
    rules.page(op.offset, op.limit, Rules::MostRecordsDeclared);
    return rules.problems;
}

Problems check(const ScaleOut &op, const Known &known)
{
    Rules rules(known);
    rules.required(u"instance_id"_s, op.instanceId);
    rules.required(u"flavor_id"_s, op.nodeClassId);
    rules.atLeast(u"node_number"_s, op.nodeNumber, 1);
    rules.group(op.groupId);
    if (op.availableZones && op.availableZones->size() != op.nodeNumber)
        rules.refuse(u"available_zones"_s, Rules::ParameterError, Rule::LengthDiffers).detail = u"node_number"_s;
    return rules.problems;
}

Problems check(const ScaleIn &op, const Known &known)
{
    Rules rules(known);
    rules.required(u"instance_id"_s, op.instanceId);
    rules.atLeast(u"node_number"_s, op.nodeNumber, 1);
    if (known.nodeCount && op.nodeNumber >= *known.nodeCount)
        rules.refuse(u"node_number"_s, Rules::ParameterError, Rule::LastNode).most = *known.nodeCount - 1;
    rules.group(op.groupId);
    return rules.problems;
}

Problems check(const ChangeNodeClass &op, const Known &known)
{
    Rules rules(known);
    rules.required(u"instance_id"_s, op.instanceId);
    if (rules.required(u"spec_code"_s, op.specCode) && known.nodeClass) {
        if (op.specCode == *known.nodeClass)
            rules.refuse(u"spec_code"_s, Rules::ParameterError, Rule::SameAsBefore);
        else if (known.nodeClass->contains(".c6s."_L1) && op.specCode.contains(".c6."_L1))
            rules.refuse(u"spec_code"_s, Rules::ParameterError, Rule::NotOneOf).detail = u"c6s → c6"_s;
    }
    rules.group(op.groupId);
    return rules.problems;
}

Problems check(const ListEngines &op, const Known &known)
{
    Rules rules(known);
    rules.page(op.offset, op.limit);
    return rules.problems;
}

Problems check(const ListNodeClasses &op, const Known &known)
{
    Rules rules(known);
    rules.required(u"engine_id"_s, op.engineId);
    rules.page(op.offset, op.limit);
    return rules.problems;
}

Problems check(const ListAvailableDataNodes &op, const Known &known)
{
    Rules rules(known);
    rules.required(u"instance_id"_s, op.instanceId);
    rules.page(op.offset, op.limit, 1000); // trap 47
    return rules.problems;
}

Problems check(const SetReadPolicy &op, const Known &known)
{
    Rules rules(known);
    rules.required(u"instance_id"_s, op.instanceId);
    if (op.readWeight.isEmpty())
        rules.refuse(u"read_weight"_s, "DBS.300315"_L1, Rule::Required);
    for (auto it = op.readWeight.begin(); it != op.readWeight.end(); ++it) {
        const QString field = u"read_weight."_s + it.key();
        // 0 is possible by DBS.300315 and not by another document; 100 the other way round (trap 43).
        if (it.value() == 0 || it.value() == 100) {
            Problem &problem = rules.warn(field, "DBS.300315"_L1, Rule::OutOfRange);
            problem.least = 1;
            problem.most = 99;
        } else {
            rules.inRange(field, it.value(), 0, 99, "DBS.300315"_L1);
        }
    }
    return rules.problems;
}

Problems check(const SynchroniseDataNodes &op, const Known &known)
{
    Rules rules(known);
    rules.required(u"instance_id"_s, op.instanceId);
    return rules.problems;
}

} // namespace ddm
