// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demochange.h"

#include <algorithm>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The instance's own spelling of the schemas: the service does not mind the case.
std::vector<AccountSchema> schemasOf(const std::vector<SchemaReference> &wanted, const DemoInstance &instance)
{
    std::vector<AccountSchema> schemas;
    for (const SchemaReference &reference : wanted) {
        for (const SchemaDetail &schema : instance.schemas) {
            if (schema.name.compare(reference.name, Qt::CaseInsensitive) == 0)
                schemas.push_back({schema.name, std::nullopt});
        }
    }
    return schemas;
}

std::vector<Word<Permission>> wordsOf(const std::vector<Permission> &permissions)
{
    return {permissions.begin(), permissions.end()};
}

Account *findAccount(DemoInstance &instance, const QString &name)
{
    const auto found = std::find_if(instance.accounts.begin(), instance.accounts.end(),
                                    [&name](const Account &account) { return account.name == name; });
    return found == instance.accounts.end() ? nullptr : &*found;
}

DemoAnswer noAccount(const DemoContext &context)
{
    return context.refuse(400, "DBS.300327"_L1, u"The account does not exist."_s);
}

DemoAnswer createAccounts(const CreateAccounts &op, const DemoContext &context, DemoInstance &instance)
{
    for (const NewAccount &account : op.accounts) {
        if (isWeakPassword(account.password))
            return context.refuse(400, "DBS.300306"_L1, u"The password is weak."_s);
    }
    CreateAccounts::Reply reply;
    for (const NewAccount &wanted : op.accounts) {
        Account account;
        account.name = wanted.name;
        account.status = u"RUNNING"_s;
        account.permissions = wordsOf(wanted.permissions);
        account.description = wanted.description.value_or(QString());
        account.created = {context.nowMs};
        account.passwordLastChanged = Timestamp{context.nowMs};
        if (wanted.schemas)
            account.schemas = schemasOf(*wanted.schemas, instance);
        instance.accounts.push_back(std::move(account));
        reply.accounts.push_back({wanted.name});
    }
    return context.reply(reply);
}

DemoAnswer modifyAccount(const ModifyAccount &op, const DemoContext &context, DemoInstance &instance)
{
    Account *account = findAccount(instance, op.accountName);
    if (!account)
        return noAccount(context);
    if (op.permissions)
        account->permissions = wordsOf(*op.permissions);
    if (op.description)
        account->description = *op.description;
    if (op.schemas)
        account->schemas = schemasOf(*op.schemas, instance);
    return context.reply(AccountName{account->name});
}

DemoAnswer deleteAccount(const DeleteAccount &op, const DemoContext &context, DemoInstance &instance)
{
    if (!findAccount(instance, op.accountName))
        return noAccount(context);
    std::erase_if(instance.accounts, [&op](const Account &account) { return account.name == op.accountName; });
    return context.reply(AccountName{op.accountName});
}

DemoAnswer resetAccountPassword(const ResetAccountPassword &op, const DemoContext &context, DemoInstance &instance)
{
    Account *account = findAccount(instance, op.accountName);
    if (!account)
        return noAccount(context);
    if (isWeakPassword(op.password))
        return context.refuse(400, "DBS.300306"_L1, u"The password is weak."_s);
    account->passwordLastChanged = Timestamp{context.nowMs};
    return context.reply(ResetAccountPassword::Reply{true, instance.base.id, account->name});
}

DemoAnswer setAdministratorPassword(const SetAdministratorPassword &op, const DemoContext &context,
                                    DemoInstance &instance)
{
    if (!instance.administrator.isEmpty() && instance.administrator != op.name)
        return context.refuse(400, "DBS.300305"_L1, u"The administrator has another name."_s);
    if (isWeakPassword(op.password))
        return context.refuse(400, "DBS.300306"_L1, u"The password is weak."_s);
    const QString id = op.instanceId;
    beginWork(context, id, {nullptr, InstanceState::ResettingPassword, 5'000, 20'000},
              [id, name = op.name](DemoProject &project) { project.findInstance(id)->administrator = name; });
    return context.reply(SetAdministratorPassword::Reply{});
}

} // namespace

bool isWeakPassword(const Secret &password)
{
    const SecretTraits traits(password, u"~!@#%^*-_=+?");
    static const char *const common[] = {"Password123!", "Passw0rd!", "Admin@123",
                                         "Huawei@123",   "Root_1234", "Test@1234"};
    const bool isCommon = std::any_of(std::begin(common), std::end(common),
                                      [&password](const char *word) { return password.matches(word); });
    return isCommon || traits.length < 8 || traits.classes() < 3;
}

void addAccountChanges(DemoRoutes &routes)
{
    addChange<CreateAccounts>(routes, createAccounts);
    addChange<ModifyAccount>(routes, modifyAccount);
    addChange<DeleteAccount>(routes, deleteAccount);
    addChange<ResetAccountPassword>(routes, resetAccountPassword);
    addChange<SetAdministratorPassword>(routes, setAdministratorPassword);
}

} // namespace ddm
