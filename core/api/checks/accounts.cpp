// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/accounts.h"

#include "core/api/checks/rules.h"

#include <QRegularExpression>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int MostAccounts = 100; // ddm-api 2.4

QStringList wireNamesOf(const std::vector<Permission> &permissions)
{
    QStringList names;
    for (const Permission permission : permissions)
        names.append(wireName(permission));
    return names;
}

QStringList namesOf(const std::vector<SchemaReference> &schemas)
{
    QStringList names;
    for (const SchemaReference &schema : schemas)
        names.append(schema.name);
    return names;
}

} // namespace

Problems check(const ListAccounts &op, const Known &known)
{
    Rules rules(known);
    rules.required(u"instance_id"_s, op.instanceId);
    rules.page(op.offset, op.limit);
    return rules.problems;
}

Problems check(const CreateAccounts &op, const Known &known)
{
    Rules rules(known);
    rules.required(u"instance_id"_s, op.instanceId);
    if (op.accounts.empty())
        rules.refuse(u"users"_s, Rules::ParameterError, Rule::Required);
    const QStringList existing = known.accountNames.value_or(QStringList());
    QStringList names;
    for (size_t i = 0; i < op.accounts.size(); ++i) {
        const NewAccount &account = op.accounts[i];
        const QString at = u"users["_s + QString::number(i) + u"].";
        rules.accountName(at + u"name", account.name);
        if (existing.contains(account.name))
            rules.refuse(at + u"name", "DBS.300311"_L1, Rule::AlreadyExists);
        else if (names.contains(account.name))
            rules.refuse(at + u"name", "DBS.300107"_L1, Rule::Duplicate);
        names.append(account.name);
        rules.accountPassword(at + u"password", account.password, account.name);
        rules.permissions(at + u"base_authority", wireNamesOf(account.permissions));
        rules.description(at + u"description", account.description);
        if (account.schemas)
            rules.accountSchemas(at + u"databases", namesOf(*account.schemas));
    }
    if (existing.size() + names.size() > MostAccounts)
        rules.refuse(u"users"_s, Rules::ParameterError, Rule::TooMany).most = MostAccounts;
    return rules.problems;
}

Problems check(const ModifyAccount &op, const Known &known)
{
    Rules rules(known);
    rules.required(u"instance_id"_s, op.instanceId);
    rules.accountExists(op.accountName);
    if (!op.permissions && !op.description && !op.schemas)
        rules.refuse(u"user"_s, Rules::ParameterError, Rule::NothingToChange);
    if (op.permissions)
        rules.permissions(u"user.base_authority"_s, wireNamesOf(*op.permissions));
    rules.description(u"user.description"_s, op.description);
    if (op.schemas)
        rules.accountSchemas(u"user.databases"_s, namesOf(*op.schemas));
    return rules.problems;
}

Problems check(const DeleteAccount &op, const Known &known)
{
    Rules rules(known);
    rules.required(u"instance_id"_s, op.instanceId);
    rules.accountExists(op.accountName);
    return rules.problems;
}

Problems check(const ResetAccountPassword &op, const Known &known)
{
    Rules rules(known);
    rules.required(u"instance_id"_s, op.instanceId);
    rules.accountExists(op.accountName);
    rules.accountPassword(u"password"_s, op.password, op.accountName);
    return rules.problems;
}

Problems check(const SetAdministratorPassword &op, const Known &known)
{
    Rules rules(known);
    rules.required(u"instance_id"_s, op.instanceId);
    static const QRegularExpression pattern(u"^[A-Za-z][A-Za-z0-9_]*$"_s);
    if (op.name.isEmpty() || op.name.size() > 32)
        rules.refuse(u"name"_s, "DBS.300305"_L1, Rule::Length).most = 32;
    else if (!pattern.match(op.name).hasMatch())
        rules.refuse(u"name"_s, "DBS.300305"_L1, Rule::NameCharacters).detail = u"_"_s;
    else if (known.administrator && !known.administrator->isEmpty() && *known.administrator != op.name)
        rules.warn(u"name"_s, "DBS.300305"_L1, Rule::NotOneOf).detail = *known.administrator;
    if (known.engineVersion && isEngineOlder(*known.engineVersion, u"3.0.9"_s))
        rules.refuse(u"name"_s, Rules::ParameterError, Rule::EngineTooOld).detail = u"3.0.9"_s;
    rules.administratorPassword(u"password"_s, op.password, op.name);
    return rules.problems;
}

Problems check(const CheckPasswordStrength &op, const Known &known)
{
    Rules rules(known);
    if (op.password.isEmpty())
        rules.refuse(u"password"_s, Rules::ParameterError, Rule::Required);
    return rules.problems;
}

} // namespace ddm
