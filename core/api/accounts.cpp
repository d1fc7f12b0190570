// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/accounts.h"

namespace ddm {

template<>
std::span<const EnumName> enumNames<Permission>()
{
    static constexpr EnumName names[] = {
        {int(Permission::Create), "CREATE"}, {int(Permission::Drop), "DROP"},     {int(Permission::Alter), "ALTER"},
        {int(Permission::Index), "INDEX"},   {int(Permission::Insert), "INSERT"}, {int(Permission::Delete), "DELETE"},
        {int(Permission::Update), "UPDATE"}, {int(Permission::Select), "SELECT"},
    };
    return names;
}

void AccountSchema::describe(Fields &at, AccountSchema &self)
{
    at.body("name", self.name, Indispensable);
    at.body("description", self.description);
}

void SchemaReference::describe(Fields &at, SchemaReference &self)
{
    at.body("name", self.name);
}

void Account::describe(Fields &at, Account &self)
{
    at.body("name", self.name, Indispensable);
    at.body("status", self.status);
    at.body("base_authority", self.permissions);
    at.body("password_last_changed", self.passwordLastChanged, AsUnixMs);
    at.body("extend_authority", self.extendedPermissions);
    at.body("description", self.description);
    at.body("created", self.created, AsUnixMs);
    at.body("databases", self.schemas);
}

const OperationInfo ListAccounts::info = {
    "ListAccounts", "ListUsers",   Service::Ddm,   Verb::Get, "/v1/{project_id}/instances/{instance_id}/users",
    Scope::Project, Effect::Reads, BodyForm::None, 200,       "4.3.2"};

void ListAccounts::describe(Fields &at, ListAccounts &self)
{
    at.path("instance_id", self.instanceId);
    at.query("offset", self.offset);
    at.query("limit", self.limit);
}

void ListAccounts::Reply::describe(Fields &at, Reply &self)
{
    at.body("users", self.accounts);
    at.body("page_no", self.pageNo);
    at.body("page_size", self.pageSize);
    at.body("total_record", self.totalRecord);
    at.body("total_page", self.totalPage);
}

void NewAccount::describe(Fields &at, NewAccount &self)
{
    at.body("name", self.name);
    at.body("password", self.password);
    at.body("base_authority", self.permissions);
    at.body("description", self.description);
    at.body("databases", self.schemas);
}

const OperationInfo CreateAccounts::info = {
    "CreateAccounts", "CreateUsers",   Service::Ddm,     Verb::Post, "/v1/{project_id}/instances/{instance_id}/users",
    Scope::Project,   Effect::Changes, BodyForm::Fields, 200,        "4.3.1"};

void CreateAccounts::describe(Fields &at, CreateAccounts &self)
{
    at.path("instance_id", self.instanceId);
    at.body("users", self.accounts);
}

void CreateAccounts::Created::describe(Fields &at, Created &self)
{
    at.body("name", self.name, Indispensable);
}

void CreateAccounts::Reply::describe(Fields &at, Reply &self)
{
    at.body("users", self.accounts);
}

void AccountName::describe(Fields &at, AccountName &self)
{
    at.body("name", self.name);
}

const OperationInfo ModifyAccount::info = {"ModifyAccount",
                                           "UpdateUser",
                                           Service::Ddm,
                                           Verb::Put,
                                           "/v1/{project_id}/instances/{instance_id}/users/{username}",
                                           Scope::Project,
                                           Effect::Disrupts,
                                           BodyForm::Fields,
                                           200,
                                           "4.3.3"};

void ModifyAccount::describe(Fields &at, ModifyAccount &self)
{
    at.path("instance_id", self.instanceId);
    at.path("username", self.accountName);
    at.body("user.base_authority", self.permissions);
    at.body("user.description", self.description);
    at.body("user.databases", self.schemas);
}

const OperationInfo DeleteAccount::info = {"DeleteAccount",
                                           "DeleteUser",
                                           Service::Ddm,
                                           Verb::Delete,
                                           "/v1/{project_id}/instances/{instance_id}/users/{username}",
                                           Scope::Project,
                                           Effect::Destroys,
                                           BodyForm::None,
                                           200,
                                           "4.3.4"};

void DeleteAccount::describe(Fields &at, DeleteAccount &self)
{
    at.path("instance_id", self.instanceId);
    at.path("username", self.accountName);
}

const OperationInfo ResetAccountPassword::info = {"ResetAccountPassword",
                                                  "ResetUserPassword",
                                                  Service::Ddm,
                                                  Verb::Post,
                                                  "/v2/{project_id}/instances/{instance_id}/users/{username}/password",
                                                  Scope::Project,
                                                  Effect::Disrupts,
                                                  BodyForm::Fields,
                                                  200,
                                                  "4.3.5"};

void ResetAccountPassword::describe(Fields &at, ResetAccountPassword &self)
{
    at.path("instance_id", self.instanceId);
    at.path("username", self.accountName);
    at.body("password", self.password);
}

void ResetAccountPassword::Reply::describe(Fields &at, Reply &self)
{
    at.body("success", self.success);
    at.body("instance_id", self.instanceId);
    at.body("user_name", self.accountName, {.alias = "name"}); // older services answered {"name"} (trap 59)
}

const OperationInfo SetAdministratorPassword::info = {"SetAdministratorPassword",
                                                      "ResetAdministrator",
                                                      Service::Ddm,
                                                      Verb::Put,
                                                      "/v3/{project_id}/instances/{instance_id}/admin-user",
                                                      Scope::Project,
                                                      Effect::Disrupts,
                                                      BodyForm::Fields,
                                                      202,
                                                      "4.3.6"};

void SetAdministratorPassword::describe(Fields &at, SetAdministratorPassword &self)
{
    at.path("instance_id", self.instanceId);
    at.body("name", self.name);
    at.body("password", self.password);
}

void SetAdministratorPassword::Reply::describe(Fields &at, Reply &self)
{
    at.body("job_id", self.jobId);
    at.body("instance_id", self.instanceId);
}

const OperationInfo CheckPasswordStrength::info = {"CheckPasswordStrength",
                                                   "ValidateWeakPassword",
                                                   Service::Ddm,
                                                   Verb::Post,
                                                   "/v3/{project_id}/weak-password-verification",
                                                   Scope::Project,
                                                   Effect::Reads,
                                                   BodyForm::Fields,
                                                   200,
                                                   "4.3.7"};

void CheckPasswordStrength::describe(Fields &at, CheckPasswordStrength &self)
{
    at.body("password", self.password);
}

void CheckPasswordStrength::Reply::describe(Fields &at, Reply &self)
{
    at.body("is_weak_password", self.isWeak);
}

} // namespace ddm
