// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demoparameters.h"

namespace ddm {

// clang-format off
std::span<const DemoParameter> demoParameters()
{
    static constexpr DemoParameter parameters[] = {
        {"bind_table", "", "", "string", false, false,
         "Groups of columns that are sharded alike, so that joins between their tables stay on one shard.",
         "分片规则一致的列组，使相关表之间的关联查询落在同一分片。"},
        {"character_set_server", "utf8mb4", "gbk|utf8|utf8mb4", "list", true, false,
         "Character set of the server. Change it together with collation_server.",
         "服务端字符集，须与 collation_server 一同修改。"},
        {"collation_server", "utf8mb4_unicode_ci", "utf8_unicode_ci|utf8_bin|gbk_chinese_ci|gbk_bin|utf8mb4_unicode_ci|utf8mb4_bin", "list", true, false,
         "Collation of the server. It has to fit character_set_server.",
         "服务端排序规则，须与 character_set_server 匹配。"},
        {"concurrent_execution_level", "DATA_NODE", "RDS_INSTANCE|DATA_NODE|PHY_TABLE", "list", false, false,
         "How far a statement over several shards runs in parallel: by RDS instance, by shard or by physical table.",
         "跨分片语句的并发粒度：按 RDS 实例、按分片或按物理表。"},
        {"connection_idle_timeout", "28800", "60-28800", "integer", false, false,
         "Seconds after which an idle connection is closed.",
         "空闲连接的关闭时间，单位为秒。"},
        {"contains_shard_key", "OFF", "OFF|ON", "boolean", false, false,
         "Whether SELECT, UPDATE and DELETE must name a sharding key.",
         "SELECT、UPDATE 和 DELETE 语句是否必须包含拆分键。"},
        {"enable_table_recycle", "OFF", "OFF|ON", "boolean", false, false,
         "Whether dropped tables are kept in a recycle bin.",
         "是否将删除的表保留在回收站中。"},
        {"insert_to_load_data", "OFF", "OFF|ON", "boolean", false, false,
         "Whether large INSERT statements are carried out as LOAD DATA.",
         "是否将大批量 INSERT 转换为 LOAD DATA 执行。"},
        {"live_transaction_timeout_on_shutdown", "1", "0-100", "integer", false, false,
         "Seconds that running transactions are given when a node stops.",
         "节点停止时留给运行中事务的时间，单位为秒。"},
        {"long_query_time", "1", "0.01-10", "float", false, false,
         "Statements that take longer, in seconds, are recorded as slow queries.",
         "执行时间超过该值（秒）的语句会被记录为慢查询。"},
        {"max_allowed_packet", "16777216", "1024-1073741824", "integer", false, false,
         "Largest packet between client and server in bytes, a multiple of 1024.",
         "客户端与服务端之间的最大数据包，单位为字节，须为 1024 的倍数。"},
        {"max_backend_connections", "0", "0-10000000", "integer", false, false,
         "Most connections of a node to one RDS instance. 0 means that it follows from the RDS instance.",
         "单个节点到一个 RDS 实例的最大连接数，0 表示按 RDS 实例自动计算。"},
        {"max_connections", "20000", "10-40000", "integer", false, false,
         "Most connections of clients to a node.",
         "单个节点允许的最大客户端连接数。"},
        {"min_backend_connections", "10", "0-10000000", "integer", false, false,
         "Connections to an RDS instance that a node keeps open.",
         "单个节点与 RDS 实例之间保持的最小连接数。"},
        {"not_from_pushdown", "OFF", "OFF|ON", "boolean", false, false,
         "Whether a SELECT without FROM is passed on to a data node.",
         "不带 FROM 的 SELECT 是否下推到数据节点执行。"},
        {"seconds_behind_master", "30", "0-7200", "integer", false, false,
         "Seconds a read replica may lag before reads avoid it.",
         "只读实例允许的最大延迟（秒），超过后读请求不再路由到该实例。"},
        {"sql_audit", "OFF", "OFF|ON", "boolean", false, false,
         "Whether statements are recorded for audit.",
         "是否开启 SQL 审计。"},
        {"sql_execute_timeout", "28800", "100-28800", "integer", false, false,
         "Seconds after which a statement is given up.",
         "语句执行超时时间，单位为秒。"},
        {"support_ddl_binlog_hint", "OFF", "OFF|ON", "boolean", false, false,
         "Whether DDL statements carry a hint into the binary log.",
         "DDL 语句是否在 binlog 中携带 hint。"},
        {"temp_table_size_limit", "1000000", "500000-2000000000", "integer", false, false,
         "Largest number of rows of a temporary table.",
         "临时表的最大行数。"},
        {"transaction_policy", "XA", "XA|FREE|NO_DTX", "list", false, false,
         "Transactions over several data nodes: XA, best effort (FREE) or forbidden (NO_DTX).",
         "跨数据节点事务的策略：XA、尽力而为（FREE）或禁止（NO_DTX）。"},
        {"ultimate_optimize", "ON", "OFF|ON", "boolean", false, true,
         "Whether the optimiser pushes down as much as it can. Set by the service.",
         "优化器是否尽可能下推，由服务设定。"},
    };
    static_assert(std::size(parameters) == 22);
    return parameters;
}
// clang-format on

} // namespace ddm
