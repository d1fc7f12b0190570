// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/checks/rules.h"
#include "core/api/companions.h"
#include "core/api/iam.h"
#include "core/api/jobs.h"
#include "core/api/sessions.h"
#include "core/api/slowqueries.h"

namespace ddm {

using namespace Qt::Literals::StringLiterals;

Problems check(const ListSlowQueries &op, const Known &known)
{
    Rules rules(known);
    rules.required(u"instance_id"_s, op.instanceId);
    rules.atLeast(u"curPage"_s, op.page, 1);
    rules.pageSize(op.pageSize);
    rules.range({"startDate", "endDate", 7}, op.start, op.end);
    return rules.problems;
}

Problems check(const AnalyseSlowQueries &op, const Known &known)
{
    Rules rules(known);
    rules.required(u"instance_id"_s, op.instanceId);
    rules.page(op.offset, op.limit, Rules::MostRecordsDeclared);
    // No source states a limit here; seven days are that of the list of slow queries.
    rules.range({"start_date", "end_date", 7, Problem::Severity::Warn}, op.start, op.end);
    return rules.problems;
}

Problems check(const ListReadWriteRatio &op, const Known &known)
{
    Rules rules(known);
    rules.required(u"instance_id"_s, op.instanceId);
    if (op.page == 0)
        rules.warn(u"curPage"_s, Rules::ParameterError, Rule::OutOfRange).least = 1; // from 0 by the SDK's text
    else
        rules.atLeast(u"curPage"_s, op.page, 1);
    rules.pageSize(op.pageSize);
    rules.range({"startDate", "endDate", 31}, op.start, op.end);
    return rules.problems;
}

Problems check(const ListJobs &op, const Known &known)
{
    Rules rules(known);
    rules.page(op.offset, op.limit, Rules::MostRecordsDeclared);
    rules.range({"start_time", "end_time", 30}, op.start, op.end);
    return rules.problems;
}

Problems check(const ShowJob &op, const Known &known)
{
    Rules rules(known);
    rules.required(u"job_id"_s, op.jobId);
    return rules.problems;
}

namespace {

Problems checkSessionList(const Known &known, const QString &id, std::optional<int> offset, std::optional<int> limit,
                          const std::optional<QString> &keyword)
{
    Rules rules(known);
    rules.required(u"instance_id"_s, id);
    rules.page(offset, limit, Rules::MostRecordsDeclared);
    if (keyword && keyword->size() > 255)
        rules.refuse(u"keyword"_s, Rules::ParameterError, Rule::Length).most = 255;
    return rules.problems;
}

Problems checkKill(const Known &known, const QString &id, const QStringList &sessions)
{
    Rules rules(known);
    rules.required(u"instance_id"_s, id);
    rules.sessionIds(sessions);
    return rules.problems;
}

} // namespace

Problems check(const ListLogicalSessions &op, const Known &known)
{
    return checkSessionList(known, op.instanceId, op.offset, op.limit, op.keyword);
}

Problems check(const ListPhysicalSessions &op, const Known &known)
{
    return checkSessionList(known, op.dataNodeId, op.offset, op.limit, op.keyword);
}

Problems check(const KillLogicalSessions &op, const Known &known)
{
    return checkKill(known, op.instanceId, op.sessionIds);
}

Problems check(const KillPhysicalSessions &op, const Known &known)
{
    return checkKill(known, op.dataNodeId, op.sessionIds);
}

Problems check(const CreateToken &op, const Known &known)
{
    Rules rules(known);
    if (op.methods.isEmpty())
        rules.refuse(u"auth.identity.methods"_s, "IAM.400"_L1, Rule::Required);
    if (op.methods.contains("password"_L1) && (!op.password || op.password->isEmpty()))
        rules.refuse(u"auth.identity.password.user.password"_s, "IAM.400"_L1, Rule::Required);
    if (op.methods.contains("totp"_L1)) {
        // Six digits (ddm-api 6.1).
        const SecretTraits traits(op.oneTimeCode.value_or(Secret()), QStringView());
        if (traits.length != 6 || traits.upper || traits.lower || traits.other)
            rules.refuse(u"auth.identity.totp.user.passcode"_s, "IAM.1061"_L1, Rule::Length).most = 6;
    }
    if (op.methods.contains("assume_role"_L1) && op.agencyName.value_or(QString()).isEmpty())
        rules.refuse(u"auth.identity.assume_role.agency_name"_s, "IAM.400"_L1, Rule::Required);
    return rules.problems;
}

Problems check(const ListProjects &op, const Known &known)
{
    Rules rules(known);
    if (op.page.has_value() != op.pageSize.has_value())
        rules.refuse(op.page ? u"per_page"_s : u"page"_s, "IAM.400"_L1, Rule::Required);
    if (op.page)
        rules.atLeast(u"page"_s, *op.page, 1);
    if (op.pageSize)
        rules.inRange(u"per_page"_s, *op.pageSize, 1, 5000, "IAM.400"_L1);
    return rules.problems;
}

Problems check(const ListAccessibleProjects &, const Known &)
{
    return {};
}

Problems check(const ListDomains &, const Known &)
{
    return {};
}

Problems check(const ListRegions &, const Known &)
{
    return {};
}

namespace {

Problems checkMarkerPage(const Known &known, std::optional<int> limit)
{
    Rules rules(known);
    if (limit)
        rules.inRange(u"limit"_s, *limit, 0, 2000, "VPC.0002"_L1);
    return rules.problems;
}

} // namespace

Problems check(const ListVpcs &op, const Known &known)
{
    return checkMarkerPage(known, op.limit);
}

Problems check(const ListSubnets &op, const Known &known)
{
    return checkMarkerPage(known, op.limit);
}

Problems check(const ListSecurityGroups &op, const Known &known)
{
    return checkMarkerPage(known, op.limit);
}

Problems check(const ListEnterpriseProjects &op, const Known &known)
{
    Rules rules(known);
    if (op.offset)
        rules.atLeast(u"offset"_s, *op.offset, 0);
    if (op.limit)
        rules.inRange(u"limit"_s, *op.limit, 1, 1000, "EPS.0003"_L1);
    return rules.problems;
}

Problems check(const ListRdsInstances &op, const Known &known)
{
    Rules rules(known);
    if (op.offset)
        rules.atLeast(u"offset"_s, *op.offset, 0);
    if (op.limit)
        rules.inRange(u"limit"_s, *op.limit, 1, 100, "DBS.200001"_L1);
    return rules.problems;
}

} // namespace ddm
