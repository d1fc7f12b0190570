// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/instances.h"

#include "core/api/checks/rules.h"

#include <QRegularExpression>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

void checkTimeZone(Rules &rules, const std::optional<QString> &zone)
{
    static const QRegularExpression wholeHours(u"^UTC([+-](0[1-9]|1[0-2]):00)?$"_s);
    const QString field = u"instance.time_zone"_s;
    if (!zone)
        return;
    if (!wholeHours.match(*zone).hasMatch())
        rules.refuse(field, "DBS.300376"_L1, Rule::NotOneOf).detail = u"UTC, UTC-12:00 … UTC+12:00"_s;
    else if (*zone == "UTC+04:00"_L1)
        rules.warn(field, "DBS.300376"_L1, Rule::OddTimeZone); // missing from the reference's list only (trap 48)
}

void checkAdministrator(Rules &rules, const BuyInstance &op)
{
    if (op.administrator.has_value() != op.administratorPassword.has_value()) {
        rules.refuse(op.administrator ? u"instance.admin_user_password"_s : u"instance.admin_user_name"_s,
                     Rules::ParameterError, Rule::Required);
    }
    if (op.administrator) {
        const QString &name = *op.administrator;
        static const QRegularExpression pattern(u"^[A-Za-z][A-Za-z0-9_]*$"_s);
        if (name.isEmpty() || name.size() > 32)
            rules.refuse(u"instance.admin_user_name"_s, "DBS.300305"_L1, Rule::Length).most = 32;
        else if (!pattern.match(name).hasMatch())
            rules.refuse(u"instance.admin_user_name"_s, "DBS.300305"_L1, Rule::NameCharacters).detail = u"_"_s;
    }
    if (op.administratorPassword) {
        rules.administratorPassword(u"instance.admin_user_password"_s, *op.administratorPassword,
                                    op.administrator.value_or(QString()));
    }
}

void checkBilling(Rules &rules, const BuyInstance &op)
{
    const QString period = u"extend_param.period_type"_s;
    const QString number = u"extend_param.period_num"_s;
    if (op.chargeMode != ChargeMode::PrePaid) {
        if (op.periodType)
            rules.warn(period, Rules::ParameterError, Rule::NothingToChange);
        if (op.periodNumber)
            rules.warn(number, Rules::ParameterError, Rule::NothingToChange);
        return;
    }
    if (!op.periodType)
        rules.refuse(period, Rules::ParameterError, Rule::Required);
    if (!op.periodNumber) {
        rules.refuse(number, Rules::ParameterError, Rule::Required);
    } else if (op.periodType == PeriodType::Year) {
        if (*op.periodNumber == 2 || *op.periodNumber == 3)
            rules.warn(number, Rules::ParameterError, Rule::OutOfRange).most = 1; // trap 49
        else
            rules.inRange(number, *op.periodNumber, 1, 1);
    } else {
        rules.inRange(number, *op.periodNumber, 1, 9);
    }
}

void checkOneOf(Rules &rules, const QString &field, const QString &value, const std::optional<QStringList> &possible)
{
    if (rules.required(field, value) && possible && !possible->contains(value))
        rules.refuse(field, Rules::ParameterError, Rule::NotFound);
}

void checkSecurityGroup(Rules &rules, const QString &field, const QString &id)
{
    rules.required(field, id, "DBS.280305"_L1);
}

} // namespace

Problems check(const BuyInstance &op, const Known &known)
{
    Rules rules(known);
    rules.instanceName(u"instance.name"_s, op.name);
    checkOneOf(rules, u"instance.flavor_id"_s, op.nodeClassId, known.nodeClassIds);
    rules.atLeast(u"instance.node_num"_s, op.nodeNumber, 1);
    checkOneOf(rules, u"instance.engine_id"_s, op.engineId, known.engineIds);
    if (op.availableZones.isEmpty())
        rules.refuse(u"instance.available_zones"_s, Rules::ParameterError, Rule::Required);
    for (const QString &zone : op.availableZones)
        checkOneOf(rules, u"instance.available_zones"_s, zone, known.zones);
    rules.required(u"instance.vpc_id"_s, op.vpcId);
    rules.required(u"instance.subnet_id"_s, op.subnetId);
    checkSecurityGroup(rules, u"instance.security_group_id"_s, op.securityGroupId);
    if (op.parameterTemplateId)
        rules.required(u"instance.param_group_id"_s, *op.parameterTemplateId, "DBS.200057"_L1);
    checkTimeZone(rules, op.timeZone);
    checkAdministrator(rules, op);
    checkBilling(rules, op);
    return rules.problems;
}

Problems check(const ListInstances &op, const Known &known)
{
    Rules rules(known);
    rules.page(op.offset, op.limit);
    return rules.problems;
}

Problems check(const ShowInstance &op, const Known &known)
{
    Rules rules(known);
    rules.required(u"instance_id"_s, op.instanceId);
    return rules.problems;
}

Problems check(const RenameInstance &op, const Known &known)
{
    Rules rules(known);
    rules.required(u"instance_id"_s, op.instanceId);
    const bool same = known.instanceName == op.name;
    if (same) {
        Known others = known;
        others.instanceNames.reset(); // its own name is not somebody else's
        Rules own(others);
        own.instanceName(u"name"_s, op.name);
        rules.problems += own.problems;
        rules.warn(u"name"_s, Rules::ParameterError, Rule::SameAsBefore);
    } else {
        rules.instanceName(u"name"_s, op.name);
    }
    return rules.problems;
}

Problems check(const ChangeSecurityGroup &op, const Known &known)
{
    Rules rules(known);
    rules.required(u"instance_id"_s, op.instanceId);
    checkSecurityGroup(rules, u"security_group_id"_s, op.securityGroupId);
    if (!op.securityGroupId.isEmpty() && known.securityGroupId == op.securityGroupId)
        rules.warn(u"security_group_id"_s, "DBS.280305"_L1, Rule::SameAsBefore);
    return rules.problems;
}

Problems check(const DeleteInstance &op, const Known &known)
{
    Rules rules(known);
    rules.required(u"instance_id"_s, op.instanceId);
    if (!op.deleteRdsData)
        rules.refuse(u"delete_rds_data"_s, Rules::ParameterError, Rule::SentAlways);
    return rules.problems;
}

Problems check(const RestartInstance &op, const Known &known)
{
    Rules rules(known);
    rules.required(u"instance_id"_s, op.instanceId);
    return rules.problems;
}

Problems check(const ReloadTableData &op, const Known &known)
{
    Rules rules(known);
    rules.required(u"instance_id"_s, op.instanceId);
    return rules.problems;
}

} // namespace ddm
