// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/slowqueries.h"

namespace ddm {

void SlowQuery::describe(Fields &at, SlowQuery &self)
{
    at.body("users", self.user);
    at.body("database", self.schema);
    at.body("querySample", self.sql);
    at.body("logTime", self.start, AsIsoBare);
    at.body("time", self.milliseconds, AsText);
    at.body("shards", self.shard);
    at.body("rowsExamined", self.rowsExamined, AsText);
    at.body("host", self.host);
    at.body("ddmNodeId", self.nodeId);
}

const OperationInfo ListSlowQueries::info = {
    "ListSlowQueries", "ListSlowLog", Service::Ddm,   Verb::Get, "/v2/{project_id}/instances/{instance_id}/slowlog",
    Scope::Project,    Effect::Reads, BodyForm::None, 200,       "4.4.1"};

void ListSlowQueries::describe(Fields &at, ListSlowQueries &self)
{
    at.path("instance_id", self.instanceId);
    at.query("curPage", self.page, AsText);
    at.query("perPage", self.pageSize, AsText);
    at.query("startDate", self.start, AsUnixMsText);
    at.query("endDate", self.end, AsUnixMsText);
}

void ListSlowQueries::Reply::describe(Fields &at, Reply &self)
{
    at.body("totalRecord", self.totalRecord);
    at.body("slowLogList", self.queries);
}

void SlowQueryTemplate::describe(Fields &at, SlowQueryTemplate &self)
{
    at.body("query_sample", self.sql);
    at.body("database", self.schema);
    at.body("execute_times", self.executions);
    at.body("avg_rows_examined", self.averageRowsExamined);
    at.body("max_time", self.maximumTime);
    at.body("avg_time", self.averageTime);
    at.body("max_rows_examined", self.maximumRowsExamined);
    at.body("rows_examined_sum", self.totalRowsExamined);
    at.body("cost_time_sum", self.totalTime);
}

const OperationInfo AnalyseSlowQueries::info = {"AnalyseSlowQueries",
                                                "ListSlowLogAnalysis",
                                                Service::Ddm,
                                                Verb::Get,
                                                "/v3/{project_id}/instances/{instance_id}/slow-log-analysis",
                                                Scope::Project,
                                                Effect::Reads,
                                                BodyForm::None,
                                                200,
                                                "ddm-api 2.11"};

void AnalyseSlowQueries::describe(Fields &at, AnalyseSlowQueries &self)
{
    at.path("instance_id", self.instanceId);
    at.query("start_date", self.start, AsUnixMs);
    at.query("end_date", self.end, AsUnixMs);
    at.query("offset", self.offset);
    at.query("limit", self.limit);
    at.query("order", self.order);
}

void AnalyseSlowQueries::Reply::describe(Fields &at, Reply &self)
{
    at.body("total", self.total);
    at.body("slow_log_list", self.templates, {.alias = "slowLogList"}); // trap 13
}

void ReadWriteRatio::describe(Fields &at, ReadWriteRatio &self)
{
    at.body("schema", self.schema);
    at.body("table", self.table);
    at.body("readCount", self.readCount, AsText);
    at.body("writeCount", self.writeCount, AsText);
    at.body("relationTables", self.relatedTables);
    at.body("lastUpdated", self.lastUpdated, AsUnixMsText);
}

const OperationInfo ListReadWriteRatio::info = {"ListReadWriteRatio",
                                                "ListReadWriteRatio",
                                                Service::Ddm,
                                                Verb::Get,
                                                "/v2/{project_id}/instances/{instance_id}/read-write-ratio",
                                                Scope::Project,
                                                Effect::Reads,
                                                BodyForm::None,
                                                200,
                                                "ddm-api 2.2"};

void ListReadWriteRatio::describe(Fields &at, ListReadWriteRatio &self)
{
    at.path("instance_id", self.instanceId);
    at.query("curPage", self.page, AsText);
    at.query("perPage", self.pageSize, AsText);
    at.query("startDate", self.start, AsUnixMsText);
    at.query("endDate", self.end, AsUnixMsText);
}

void ListReadWriteRatio::Reply::describe(Fields &at, Reply &self)
{
    at.body("totalRecord", self.totalRecord);
    at.body("readWriteRatioList", self.ratios);
}

} // namespace ddm
