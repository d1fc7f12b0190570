// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/instances.h"

namespace ddm {

enum class SchemaState : quint8 {
    Unknown,
    Running,
    Creating,
    CreateFailed,
    Deleting,
    Expanding,
    ExpandFailed,
    RollingBack
};
template<>
std::span<const EnumName> enumNames<SchemaState>();

/// Sharded over data nodes (cluster), or whole on one (single).
enum class ShardMode : quint8 { Unknown, Cluster, Single };
template<>
std::span<const EnumName> enumNames<ShardMode>();

/// A data node of a schema (reference 4.2.2, GetDatabaseUsedRds).
struct SchemaDataNode
{
    QString id; ///< Of the RDS instance, though one table calls it a node id (trap 61).
    QString name;
    QString status;
    std::optional<QString> errorMessage;

    friend bool operator==(const SchemaDataNode &, const SchemaDataNode &) = default;
    static void describe(Fields &at, SchemaDataNode &self);
};

/// A schema as the list gives it (reference 4.2.2).
struct Schema
{
    QString name;
    Word<ShardMode> shardMode;
    int shardNumber = 0;
    Word<SchemaState> status;
    Timestamp created;
    std::vector<SchemaDataNode> dataNodes;
    int shardUnit = 0; ///< Shards on each data node.

    friend bool operator==(const Schema &, const Schema &) = default;
    static void describe(Fields &at, Schema &self);
};

/// A physical shard (reference 4.2.3, GetDatabases).
struct Shard
{
    int slot = 0; ///< Index from 0, though one table calls it a count (trap 61).
    QString name; ///< Of the physical database, "shop_0000".
    QString status;
    Timestamp created;
    Timestamp updated;
    QString dataNodeId;
    QString idName;

    friend bool operator==(const Shard &, const Shard &) = default;
    static void describe(Fields &at, Shard &self);
};

/// The detail of a schema (reference 4.2.3).
struct SchemaDetail
{
    QString name;
    Timestamp created;
    Word<SchemaState> status;
    Timestamp updated;
    std::vector<Shard> shards;
    Word<ShardMode> shardMode;
    int shardNumber = 0;
    int shardUnit = 0;
    QStringList addresses; ///< "ip:port" of the data nodes.
    std::vector<SchemaDataNode> dataNodes;

    friend bool operator==(const SchemaDetail &, const SchemaDetail &) = default;
    static void describe(Fields &at, SchemaDetail &self);
};

/// Lists the schemas of an instance (reference 4.2.2).
struct ListSchemas
{
    static const OperationInfo info;
    struct Reply
    {
        std::vector<Schema> schemas;
        int total = 0;
        static void describe(Fields &at, Reply &self);
    };

    QString instanceId;
    std::optional<int> offset;
    std::optional<int> limit; ///< 1 to 128; 128 if absent.

    static void describe(Fields &at, ListSchemas &self);
};
Problems check(const ListSchemas &operation, const Known &known);

/// Shows a schema with its shards (reference 4.2.3).
struct ShowSchema
{
    static const OperationInfo info;
    struct Reply
    {
        SchemaDetail schema;
        friend bool operator==(const Reply &, const Reply &) = default;
        static void describe(Fields &at, Reply &self);
    };

    QString instanceId;
    QString schemaName;

    static void describe(Fields &at, ShowSchema &self);
};
Problems check(const ShowSchema &operation, const Known &known);

/// A data node and how to log in to it, for creating physical databases.
struct DataNodeLogin
{
    QString id;
    QString administrator;
    Secret password;

    static void describe(Fields &at, DataNodeLogin &self);
};

/// What a new schema is to be (reference 4.2.1).
struct NewSchema
{
    QString name; ///< 2 to 48 characters.
    ShardMode shardMode = ShardMode::Cluster;
    int shardNumber = 1;          ///< Shards in all.
    std::optional<int> shardUnit; ///< Shards on each data node, 1 to 64.
    std::vector<DataNodeLogin> dataNodes;

    static void describe(Fields &at, NewSchema &self);
};

/// Creates schemas; one for each call in practice (reference 4.2.1). Long-running.
struct CreateSchema
{
    static const OperationInfo info;
    struct Created
    {
        QString name;
        static void describe(Fields &at, Created &self);
    };
    struct Reply
    {
        std::vector<Created> schemas;
        std::optional<QString> jobId;
        static void describe(Fields &at, Reply &self);
    };

    QString instanceId;
    std::vector<NewSchema> schemas;

    static void describe(Fields &at, CreateSchema &self);
};
Problems check(const CreateSchema &operation, const Known &known);

/// Deletes a schema, with or without its data on RDS (reference 4.2.4). Long-running.
struct DeleteSchema
{
    static const OperationInfo info;
    struct Reply
    {
        std::optional<QString> jobId;
        static void describe(Fields &at, Reply &self);
    };

    QString instanceId;
    QString schemaName;
    std::optional<bool> deleteRdsData; ///< Always set it.

    static void describe(Fields &at, DeleteSchema &self);
};
Problems check(const DeleteSchema &operation, const Known &known);

/// The statements a schema refuses, each list joined with ";" and at most 1 KB (ddm-api 2.9).
struct SqlBlacklist
{
    QString full;
    QString prefix;
    QString regex;

    static void describe(Fields &at, SqlBlacklist &self);
};

/// Reads the SQL blacklist of a schema (ddm-api 2.9).
struct ShowSqlBlacklist
{
    static const OperationInfo info;
    using Reply = SqlBlacklist;

    QString instanceId;
    QString schemaName;

    static void describe(Fields &at, ShowSqlBlacklist &self);
};
Problems check(const ShowSqlBlacklist &operation, const Known &known);

/// Writes the SQL blacklist of a schema; a list that is not given stays as it is (ddm-api 2.9).
struct ModifySqlBlacklist
{
    static const OperationInfo info;
    using Reply = SqlBlacklist;

    QString instanceId;
    QString schemaName;
    std::optional<QString> full;
    std::optional<QString> prefix;
    std::optional<QString> regex;

    static void describe(Fields &at, ModifySqlBlacklist &self);
};
Problems check(const ModifySqlBlacklist &operation, const Known &known);

} // namespace ddm
