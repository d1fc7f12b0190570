// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/operation.h"
#include "core/api/problem.h"

namespace ddm {

/// One slow query (reference 4.4.1). Only statements over long_query_time are recorded.
struct SlowQuery
{
    QString user;
    QString schema;
    QString sql;
    Timestamp start; ///< Whole seconds; the service gives no zone, taken as UTC (trap 36).
    double milliseconds = 0;
    QString shard; ///< Physical shard, "shop_0003".
    qint64 rowsExamined = 0;
    QString host; ///< Address of the client.
    std::optional<QString> nodeId;

    static void describe(Fields &at, SlowQuery &self);
};

/// Lists slow queries of at most seven days (reference 4.4.1).
struct ListSlowQueries
{
    static const OperationInfo info;
    struct Reply
    {
        int totalRecord = 0; ///< All that match, not those on the page.
        std::vector<SlowQuery> queries;
        static void describe(Fields &at, Reply &self);
    };

    QString instanceId;
    int page = 1; ///< From 1.
    int pageSize = 100;
    Timestamp start;
    Timestamp end;

    static void describe(Fields &at, ListSlowQueries &self);
};
Problems check(const ListSlowQueries &operation, const Known &known);

/// The service's own sum over one statement template (ddm-api 2.11, ESDBSlowSqlTemplateItem). Times in milliseconds.
struct SlowQueryTemplate
{
    QString sql;
    QString schema;
    double executions = 0;
    double averageRowsExamined = 0;
    double maximumTime = 0;
    double averageTime = 0;
    double maximumRowsExamined = 0;
    double totalRowsExamined = 0;
    double totalTime = 0;

    static void describe(Fields &at, SlowQueryTemplate &self);
};

/// Sums slow queries by template, as the service sees them (ddm-api 2.11, v3).
struct AnalyseSlowQueries
{
    static const OperationInfo info;
    struct Reply
    {
        int total = 0;
        std::vector<SlowQueryTemplate> templates;
        static void describe(Fields &at, Reply &self);
    };

    QString instanceId;
    Timestamp start;
    Timestamp end;
    std::optional<int> offset;
    std::optional<int> limit;     ///< 1 to 128; 10 if absent.
    std::optional<QString> order; ///< Undocumented values.

    static void describe(Fields &at, AnalyseSlowQueries &self);
};
Problems check(const AnalyseSlowQueries &operation, const Known &known);

/// Reads and writes of one table (ddm-api 2.2).
struct ReadWriteRatio
{
    QString schema;
    QString table;
    qint64 readCount = 0;
    qint64 writeCount = 0;
    QString relatedTables;
    Timestamp lastUpdated;

    static void describe(Fields &at, ReadWriteRatio &self);
};

/// Lists reads and writes by table (ddm-api 2.2; announced as withdrawn).
struct ListReadWriteRatio
{
    static const OperationInfo info;
    struct Reply
    {
        int totalRecord = 0;
        std::vector<ReadWriteRatio> ratios;
        static void describe(Fields &at, Reply &self);
    };

    QString instanceId;
    int page = 1; ///< From 1.
    int pageSize = 100;
    Timestamp start;
    Timestamp end; ///< At most a month later.

    static void describe(Fields &at, ListReadWriteRatio &self);
};
Problems check(const ListReadWriteRatio &operation, const Known &known);

} // namespace ddm
