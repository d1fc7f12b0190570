// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/datanodes.h"

namespace ddm {

void AvailableDataNode::describe(Fields &at, AvailableDataNode &self)
{
    at.body("id", self.id, Indispensable);
    at.body("projectId", self.projectId);
    at.body("status", self.status, InLowerCase); // trap 40
    at.body("name", self.name);
    at.body("engineName", self.engineName);
    at.body("engineSoftwareVersion", self.engineVersion);
    at.body("privateIp", self.privateIp);
    at.body("mode", self.mode);
    at.body("port", self.port);
    at.body("azCode", self.zoneCode);
    at.body("timeZone", self.timeZone);
}

const OperationInfo ListAvailableDataNodes::info = {"ListAvailableDataNodes",
                                                    "ListAvailableRdsList",
                                                    Service::Ddm,
                                                    Verb::Get,
                                                    "/v1/{project_id}/instances/{instance_id}/rds",
                                                    Scope::Project,
                                                    Effect::Reads,
                                                    BodyForm::None,
                                                    200,
                                                    "4.2.5"};

void ListAvailableDataNodes::describe(Fields &at, ListAvailableDataNodes &self)
{
    at.path("instance_id", self.instanceId);
    at.query("offset", self.offset);
    at.query("limit", self.limit);
}

void ListAvailableDataNodes::Reply::describe(Fields &at, Reply &self)
{
    at.body("instances", self.dataNodes);
    at.body("offset", self.offset);
    at.body("limit", self.limit);
    at.body("total", self.total);
}

const OperationInfo SetReadPolicy::info = {"SetReadPolicy",
                                           "UpdateReadAndWriteStrategy",
                                           Service::Ddm,
                                           Verb::Put,
                                           "/v2/{project_id}/instances/{instance_id}/action/read-write-strategy",
                                           Scope::Project,
                                           Effect::Disrupts,
                                           BodyForm::Fields,
                                           200,
                                           "4.1.11"};

void SetReadPolicy::describe(Fields &at, SetReadPolicy &self)
{
    at.path("instance_id", self.instanceId);
    at.body("read_weight", self.readWeight);
}

void SetReadPolicy::Reply::describe(Fields &at, Reply &self)
{
    at.body("success", self.success);
    at.body("instance_id", self.instanceId);
}

const OperationInfo SynchroniseDataNodes::info = {"SynchroniseDataNodes",
                                                  "UpdateDatabaseInfo",
                                                  Service::Ddm,
                                                  Verb::Post,
                                                  "/v1/{project_id}/instances/{instance_id}/rds/sync",
                                                  Scope::Project,
                                                  Effect::Changes,
                                                  BodyForm::None,
                                                  200,
                                                  "4.1.12"};

void SynchroniseDataNodes::describe(Fields &at, SynchroniseDataNodes &self)
{
    at.path("instance_id", self.instanceId);
}

void SynchroniseDataNodes::Reply::describe(Fields &at, Reply &self)
{
    at.body("instanceId", self.instanceId);
    at.body("jobId", self.jobId);
}

} // namespace ddm
