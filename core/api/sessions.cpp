// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/sessions.h"

namespace ddm {

void LogicalSession::describe(Fields &at, LogicalSession &self)
{
    at.body("id", self.id, Indispensable);
    at.body("user", self.user);
    at.body("host", self.host);
    at.body("db", self.schema);
    at.body("command", self.command);
    at.body("time", self.seconds, AsText);
    at.body("state", self.state);
    at.body("info", self.statement);
}

const OperationInfo ListLogicalSessions::info = {"ListLogicalSessions",
                                                 "ShowLogicalProcesses",
                                                 Service::Ddm,
                                                 Verb::Get,
                                                 "/v3/{project_id}/instances/{instance_id}/logical-processes",
                                                 Scope::Project,
                                                 Effect::Reads,
                                                 BodyForm::None,
                                                 200,
                                                 "ddm-api 2.11"};

void ListLogicalSessions::describe(Fields &at, ListLogicalSessions &self)
{
    at.path("instance_id", self.instanceId);
    at.query("offset", self.offset);
    at.query("limit", self.limit);
    at.query("keyword", self.keyword);
}

void ListLogicalSessions::Reply::describe(Fields &at, Reply &self)
{
    at.body("logical_processes", self.sessions);
    at.body("total_count", self.total);
}

void KillReply::describe(Fields &at, KillReply &self)
{
    at.body("resp", self.answer);
}

const OperationInfo KillLogicalSessions::info = {"KillLogicalSessions",
                                                 "ExecuteKillLogicalProcesses",
                                                 Service::Ddm,
                                                 Verb::Delete,
                                                 "/v3/{project_id}/instances/{instance_id}/logical-processes",
                                                 Scope::Project,
                                                 Effect::Disrupts,
                                                 BodyForm::Fields,
                                                 202,
                                                 "ddm-api 2.11"};

void KillLogicalSessions::describe(Fields &at, KillLogicalSessions &self)
{
    at.path("instance_id", self.instanceId);
    at.body("process_ids", self.sessionIds);
}

void PhysicalSession::describe(Fields &at, PhysicalSession &self)
{
    at.body("id", self.id, Indispensable);
    at.body("user", self.user);
    at.body("host", self.host, {.alias = "hots"}); // trap 13
    at.body("db", self.schema);
    at.body("state", self.state);
    at.body("command", self.command);
    at.body("info", self.statement);
    at.body("time", self.seconds);
    at.body("trx_executed_time", self.transactionSeconds);
}

const OperationInfo ListPhysicalSessions::info = {"ListPhysicalSessions",
                                                  "ShowPhysicalProcesses",
                                                  Service::Ddm,
                                                  Verb::Get,
                                                  "/v3/{project_id}/instances/{instance_id}/physical-processes",
                                                  Scope::Project,
                                                  Effect::Reads,
                                                  BodyForm::None,
                                                  200,
                                                  "ddm-api 2.11"};

void ListPhysicalSessions::describe(Fields &at, ListPhysicalSessions &self)
{
    at.path("instance_id", self.dataNodeId);
    at.query("offset", self.offset);
    at.query("limit", self.limit);
    at.query("keyword", self.keyword);
}

void ListPhysicalSessions::Reply::describe(Fields &at, Reply &self)
{
    at.body("physical_processes", self.sessions);
    at.body("total_count", self.total);
}

const OperationInfo KillPhysicalSessions::info = {"KillPhysicalSessions",
                                                  "ExecuteKillPhysicalProcesses",
                                                  Service::Ddm,
                                                  Verb::Delete,
                                                  "/v3/{project_id}/instances/{instance_id}/physical-processes",
                                                  Scope::Project,
                                                  Effect::Disrupts,
                                                  BodyForm::Fields,
                                                  202,
                                                  "ddm-api 2.11"};

void KillPhysicalSessions::describe(Fields &at, KillPhysicalSessions &self)
{
    at.path("instance_id", self.dataNodeId);
    at.body("process_ids", self.sessionIds);
}

} // namespace ddm
