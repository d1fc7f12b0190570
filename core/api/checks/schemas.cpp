// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/schemas.h"

#include "core/api/checks/rules.h"
#include "core/api/parameters.h"

#include <QRegularExpression>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int MostShards = 64; // on one data node

void checkSchemaName(Rules &rules, const QString &field, const QString &name)
{
    static const QRegularExpression anyCase(u"^[A-Za-z][A-Za-z0-9_]*$"_s);
    static const QRegularExpression upperCase(u"[A-Z]"_s);
    if (name.size() < 2 || name.size() > 48) {
        Problem &problem = rules.refuse(field, "DBS.300405"_L1, Rule::Length);
        problem.least = 2;
        problem.most = 48;
    } else if (name.size() > 24) {
        Problem &problem = rules.warn(field, "DBS.300405"_L1, Rule::Length); // 24 by the error's own text (trap 41)
        problem.least = 2;
        problem.most = 24;
    }
    if (!name.isEmpty() && !anyCase.match(name).hasMatch())
        rules.refuse(field, "DBS.300109"_L1, Rule::NameCharacters).detail = u"_"_s;
    if (upperCase.match(name).hasMatch())
        rules.refuse(field, "DBS.300407"_L1, Rule::LowerCase);
    for (const QLatin1StringView word : {"information_schema"_L1, "performance_schema"_L1, "mysql"_L1, "sys"_L1}) {
        if (name.contains(word, Qt::CaseInsensitive)) {
            rules.refuse(field, "DBS.300406"_L1, Rule::ReservedWord).detail = word;
            break;
        }
    }
    if (rules.known.schemaNames && rules.known.schemaNames->contains(name, Qt::CaseInsensitive))
        rules.refuse(field, "DBS.300112"_L1, Rule::AlreadyExists);
}

void checkSingle(Rules &rules, const QString &at, const NewSchema &schema)
{
    if (schema.shardNumber != 1)
        rules.refuse(at + u"shard_number", "DBS.300127"_L1, Rule::SingleNeedsOneShard);
    if (schema.shardUnit && *schema.shardUnit > 1 && *schema.shardUnit <= MostShards)
        rules.refuse(at + u"shard_unit", "DBS.300106"_L1, Rule::SingleNeedsOneShard);
    if (schema.dataNodes.size() > 1)
        rules.refuse(at + u"used_rds", "DBS.300102"_L1, Rule::OneDataNode);
}

void checkShards(Rules &rules, const QString &at, const NewSchema &schema)
{
    if (schema.shardUnit)
        rules.inRange(at + u"shard_unit", *schema.shardUnit, 1, MostShards, "DBS.300106"_L1);
    if (schema.shardMode == ShardMode::Single) {
        checkSingle(rules, at, schema);
        return;
    }
    const qint64 dataNodes = qint64(schema.dataNodes.size());
    if (dataNodes == 0)
        return;
    if (schema.shardUnit) {
        // Its own limits see to it that the product keeps to those of the sum.
        const qint64 product = *schema.shardUnit * dataNodes;
        if (*schema.shardUnit >= 1 && *schema.shardUnit <= MostShards && schema.shardNumber != product) {
            Problem &problem = rules.refuse(at + u"shard_number", "DBS.300127"_L1, Rule::ShardUnitMismatch);
            problem.least = problem.most = product;
        }
        return;
    }
    if (schema.shardNumber > dataNodes && schema.shardNumber <= dataNodes * MostShards)
        return;
    Problem &problem = rules.refuse(at + u"shard_number", "DBS.300106"_L1, Rule::ShardsPerDataNode);
    problem.least = dataNodes;
    problem.most = dataNodes * MostShards;
    if (schema.shardNumber == dataNodes)
        problem.severity = Problem::Severity::Warn; // "greater than" by the reference, "at least" by others (trap 42)
}

void checkDataNodes(Rules &rules, const QString &at, const NewSchema &schema)
{
    if (schema.dataNodes.empty())
        rules.refuse(at + u"used_rds", "DBS.300102"_L1, Rule::Required);
    QStringList seen;
    for (size_t i = 0; i < schema.dataNodes.size(); ++i) {
        const DataNodeLogin &login = schema.dataNodes[i];
        const QString row = at + u"used_rds[" + QString::number(i) + u"].";
        if (rules.required(row + u"id", login.id, "DBS.300103"_L1)) {
            if (seen.contains(login.id))
                rules.refuse(row + u"id", "DBS.300108"_L1, Rule::Duplicate);
            else if (rules.known.availableDataNodes && !rules.known.availableDataNodes->contains(login.id))
                rules.refuse(row + u"id", "DBS.300103"_L1, Rule::NotFound);
            seen.append(login.id);
        }
        rules.required(row + u"adminUser", login.administrator, "DBS.300114"_L1);
        if (login.password.isEmpty())
            rules.refuse(row + u"adminPassword", "DBS.300114"_L1, Rule::Required);
    }
}

Problems checkSchemaPath(const Known &known, const QString &instanceId, QLatin1StringView field, const QString &schema)
{
    Rules rules(known);
    rules.required(u"instance_id"_s, instanceId);
    rules.required(field, schema);
    return rules.problems;
}

} // namespace

Problems check(const ListSchemas &op, const Known &known)
{
    Rules rules(known);
    rules.required(u"instance_id"_s, op.instanceId);
    rules.page(op.offset, op.limit);
    return rules.problems;
}

Problems check(const ShowSchema &op, const Known &known)
{
    return checkSchemaPath(known, op.instanceId, "ddm_dbname"_L1, op.schemaName);
}

Problems check(const CreateSchema &op, const Known &known)
{
    Rules rules(known);
    rules.required(u"instance_id"_s, op.instanceId);
    if (op.schemas.empty())
        rules.refuse(u"databases"_s, Rules::ParameterError, Rule::Required);
    QStringList names;
    for (size_t i = 0; i < op.schemas.size(); ++i) {
        const NewSchema &schema = op.schemas[i];
        const QString at = u"databases["_s + QString::number(i) + u"].";
        checkSchemaName(rules, at + u"name", schema.name);
        if (names.contains(schema.name, Qt::CaseInsensitive))
            rules.refuse(at + u"name", "DBS.300112"_L1, Rule::Duplicate);
        names.append(schema.name);
        checkShards(rules, at, schema);
        checkDataNodes(rules, at, schema);
    }
    return rules.problems;
}

Problems check(const DeleteSchema &op, const Known &known)
{
    Problems problems = checkSchemaPath(known, op.instanceId, "ddm_dbname"_L1, op.schemaName);
    Rules rules(known);
    if (!op.deleteRdsData)
        rules.refuse(u"delete_rds_data"_s, Rules::ParameterError, Rule::SentAlways);
    return problems + rules.problems;
}

Problems check(const ShowSqlBlacklist &op, const Known &known)
{
    return checkSchemaPath(known, op.instanceId, "logic_db_name"_L1, op.schemaName);
}

Problems check(const ModifySqlBlacklist &op, const Known &known)
{
    Problems problems = checkSchemaPath(known, op.instanceId, "logic_db_name"_L1, op.schemaName);
    Rules rules(known);
    if (!op.full && !op.prefix && !op.regex)
        rules.refuse(u"sql_black_list_full_check"_s, Rules::ParameterError, Rule::NothingToChange);
    const auto atMostOneKilobyte = [&rules](const QString &field, const std::optional<QString> &list) {
        if (list && list->toUtf8().size() > 1024)
            rules.refuse(field, "DBS.300313"_L1, Rule::Length).most = 1024;
    };
    atMostOneKilobyte(u"sql_black_list_full_check"_s, op.full);
    atMostOneKilobyte(u"sql_black_list_prefix_check"_s, op.prefix);
    atMostOneKilobyte(u"sql_black_list_regex_check"_s, op.regex);
    return problems + rules.problems;
}

Problems check(const ListParameters &op, const Known &known)
{
    Rules rules(known);
    rules.required(u"instance_id"_s, op.instanceId);
    rules.page(op.offset, op.limit);
    return rules.problems;
}

Problems check(const ModifyParameters &op, const Known &known)
{
    Rules rules(known);
    rules.required(u"instance_id"_s, op.instanceId);
    static const QRegularExpression name(u"^[A-Za-z0-9._-]*$"_s);
    if (op.name) {
        if (op.name->isEmpty() || op.name->size() > 64)
            rules.refuse(u"name"_s, Rules::ParameterError, Rule::Length).most = 64;
        else if (!name.match(*op.name).hasMatch())
            rules.refuse(u"name"_s, Rules::ParameterError, Rule::NameCharacters).detail = u"-_."_s;
    }
    if (op.description) {
        const QString forbidden = u"!<\"='>&"_s;
        if (op.description->size() > 256) {
            rules.refuse(u"description"_s, Rules::ParameterError, Rule::Length).most = 256;
        } else if (std::any_of(op.description->begin(), op.description->end(),
                               [&forbidden](QChar c) { return forbidden.contains(c); })) {
            rules.refuse(u"description"_s, Rules::ParameterError, Rule::ForbiddenCharacters).detail = forbidden;
        }
    }
    rules.parameterValues(op.values);
    return rules.problems;
}

Problems check(const ModifyParametersV3 &op, const Known &known)
{
    Rules rules(known);
    rules.required(u"instance_id"_s, op.instanceId);
    rules.parameterValues(op.values);
    return rules.problems;
}

} // namespace ddm
