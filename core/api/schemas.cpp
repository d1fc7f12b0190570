// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/schemas.h"

namespace ddm {

template<>
std::span<const EnumName> enumNames<SchemaState>()
{
    static constexpr EnumName names[] = {
        {int(SchemaState::Running), "RUNNING"},
        {int(SchemaState::Creating), "CREATING"},
        {int(SchemaState::CreateFailed), "CREATE_FAILED"},
        {int(SchemaState::Deleting), "DELETING"},
        {int(SchemaState::Expanding), "EXPANDING"},
        {int(SchemaState::ExpandFailed), "EXPAND_FAILED"},
        {int(SchemaState::ExpandFailed), "EXPANDING FAILED"}, // trap 39
        {int(SchemaState::RollingBack), "ROLLING BACK"},
    };
    return names;
}

template<>
std::span<const EnumName> enumNames<ShardMode>()
{
    static constexpr EnumName names[] = {{int(ShardMode::Cluster), "cluster"}, {int(ShardMode::Single), "single"}};
    return names;
}

void SchemaDataNode::describe(Fields &at, SchemaDataNode &self)
{
    at.body("id", self.id, Indispensable);
    at.body("name", self.name);
    at.body("status", self.status, InLowerCase); // trap 40
    at.body("error_msg", self.errorMessage);
}

void Schema::describe(Fields &at, Schema &self)
{
    at.body("name", self.name, Indispensable);
    at.body("shard_mode", self.shardMode);
    at.body("shard_number", self.shardNumber);
    at.body("status", self.status);
    at.body("created", self.created, AsUnixMs);
    at.body("used_rds", self.dataNodes);
    at.body("shard_unit", self.shardUnit);
}

void Shard::describe(Fields &at, Shard &self)
{
    at.body("dbslot", self.slot);
    at.body("name", self.name, Indispensable);
    at.body("status", self.status);
    at.body("created", self.created, AsUnixMs);
    at.body("updated", self.updated, AsUnixMs);
    at.body("id", self.dataNodeId);
    at.body("idName", self.idName);
}

void SchemaDetail::describe(Fields &at, SchemaDetail &self)
{
    at.body("name", self.name, Indispensable);
    at.body("created", self.created, AsUnixMs);
    at.body("status", self.status);
    at.body("updated", self.updated, AsUnixMs);
    at.body("databases", self.shards);
    at.body("shard_mode", self.shardMode);
    at.body("shard_number", self.shardNumber);
    at.body("shard_unit", self.shardUnit);
    at.body("dataVips", self.addresses);
    at.body("used_rds", self.dataNodes);
}

const OperationInfo ListSchemas::info = {
    "ListSchemas",  "ListDatabases", Service::Ddm,   Verb::Get, "/v1/{project_id}/instances/{instance_id}/databases",
    Scope::Project, Effect::Reads,   BodyForm::None, 200,       "4.2.2"};

void ListSchemas::describe(Fields &at, ListSchemas &self)
{
    at.path("instance_id", self.instanceId);
    at.query("offset", self.offset);
    at.query("limit", self.limit);
}

void ListSchemas::Reply::describe(Fields &at, Reply &self)
{
    at.body("databases", self.schemas);
    at.body("total", self.total);
}

const OperationInfo ShowSchema::info = {"ShowSchema",
                                        "ShowDatabase",
                                        Service::Ddm,
                                        Verb::Get,
                                        "/v1/{project_id}/instances/{instance_id}/databases/{ddm_dbname}",
                                        Scope::Project,
                                        Effect::Reads,
                                        BodyForm::None,
                                        200,
                                        "4.2.3"};

void ShowSchema::describe(Fields &at, ShowSchema &self)
{
    at.path("instance_id", self.instanceId);
    at.path("ddm_dbname", self.schemaName);
}

void ShowSchema::Reply::describe(Fields &at, Reply &self)
{
    at.body("database", self.schema, Indispensable);
}

void DataNodeLogin::describe(Fields &at, DataNodeLogin &self)
{
    at.body("id", self.id);
    at.body("adminUser", self.administrator);
    at.body("adminPassword", self.password);
}

void NewSchema::describe(Fields &at, NewSchema &self)
{
    at.body("name", self.name);
    at.body("shard_mode", self.shardMode);
    at.body("shard_number", self.shardNumber);
    at.body("shard_unit", self.shardUnit);
    at.body("used_rds", self.dataNodes);
}

const OperationInfo CreateSchema::info = {"CreateSchema",
                                          "CreateDatabase",
                                          Service::Ddm,
                                          Verb::Post,
                                          "/v1/{project_id}/instances/{instance_id}/databases",
                                          Scope::Project,
                                          Effect::Changes,
                                          BodyForm::Fields,
                                          200,
                                          "4.2.1"};

void CreateSchema::describe(Fields &at, CreateSchema &self)
{
    at.path("instance_id", self.instanceId);
    at.body("databases", self.schemas);
}

void CreateSchema::Created::describe(Fields &at, Created &self)
{
    at.body("name", self.name, Indispensable);
}

void CreateSchema::Reply::describe(Fields &at, Reply &self)
{
    at.body("databases", self.schemas);
    at.body("job_id", self.jobId);
}

const OperationInfo DeleteSchema::info = {"DeleteSchema",
                                          "DeleteDatabase",
                                          Service::Ddm,
                                          Verb::Delete,
                                          "/v1/{project_id}/instances/{instance_id}/databases/{ddm_dbname}",
                                          Scope::Project,
                                          Effect::Destroys,
                                          BodyForm::None,
                                          200,
                                          "4.2.4"};

void DeleteSchema::describe(Fields &at, DeleteSchema &self)
{
    at.path("instance_id", self.instanceId);
    at.path("ddm_dbname", self.schemaName);
    at.query("delete_rds_data", self.deleteRdsData, AsText);
}

void DeleteSchema::Reply::describe(Fields &at, Reply &self)
{
    at.body("job_id", self.jobId);
}

void SqlBlacklist::describe(Fields &at, SqlBlacklist &self)
{
    at.body("sql_black_list_full_check", self.full);
    at.body("sql_black_list_prefix_check", self.prefix);
    at.body("sql_black_list_regex_check", self.regex);
}

const OperationInfo ShowSqlBlacklist::info = {
    "ShowSqlBlacklist",
    "ListSqlBlack",
    Service::Ddm,
    Verb::Get,
    "/v3/{project_id}/instances/{instance_id}/databases/{logic_db_name}/sql-black-list",
    Scope::Project,
    Effect::Reads,
    BodyForm::None,
    200,
    "ddm-api 2.9"};

void ShowSqlBlacklist::describe(Fields &at, ShowSqlBlacklist &self)
{
    at.path("instance_id", self.instanceId);
    at.path("logic_db_name", self.schemaName);
}

const OperationInfo ModifySqlBlacklist::info = {
    "ModifySqlBlacklist",
    "ModifySqlBlackList",
    Service::Ddm,
    Verb::Put,
    "/v3/{project_id}/instances/{instance_id}/databases/{logic_db_name}/sql-black-list",
    Scope::Project,
    Effect::Disrupts,
    BodyForm::Fields,
    202,
    "ddm-api 2.9"};

void ModifySqlBlacklist::describe(Fields &at, ModifySqlBlacklist &self)
{
    at.path("instance_id", self.instanceId);
    at.path("logic_db_name", self.schemaName);
    at.body("sql_black_list_full_check", self.full);
    at.body("sql_black_list_prefix_check", self.prefix);
    at.body("sql_black_list_regex_check", self.regex);
}

} // namespace ddm
