// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/engines.h"

namespace ddm {

void Engine::Zone::describe(Fields &at, Zone &self)
{
    at.body("code", self.code, Indispensable);
    at.body("name", self.name);
    at.body("favored", self.favored);
}

void Engine::describe(Fields &at, Engine &self)
{
    at.body("id", self.id, Indispensable);
    at.body("name", self.name);
    at.body("version", self.version);
    at.body("supportAzs", self.zones);
}

const OperationInfo ListEngines::info = {
    "ListEngines",  "ListEngines", Service::Ddm,   Verb::Get, "/v2/{project_id}/engines",
    Scope::Project, Effect::Reads, BodyForm::None, 200,       "4.1.15"};

void ListEngines::describe(Fields &at, ListEngines &self)
{
    at.query("offset", self.offset);
    at.query("limit", self.limit);
}

void ListEngines::Reply::describe(Fields &at, Reply &self)
{
    at.body("engineGroups", self.engines);
    at.body("offset", self.offset);
    at.body("limit", self.limit);
    at.body("total", self.total);
}

void NodeClass::describe(Fields &at, NodeClass &self)
{
    at.body("id", self.id, Indispensable);
    at.body("typeCode", self.typeCode);
    at.body("code", self.code);
    at.body("iaasCode", self.iaasCode);
    at.body("cpu", self.cpu, AsText);
    at.body("mem", self.memory, AsText);
    at.body("maxConnections", self.maxConnections);
    at.body("serverType", self.serverType);
    at.body("architecture", self.architecture);
    at.body("azStatus", self.zoneStatus);
    at.body("regionStatus", self.regionStatus);
    at.body("groupType", self.groupType);
    at.body("dbType", self.databaseType);
    at.body("extendFields", self.extendFields);
}

void NodeClassGroup::describe(Fields &at, NodeClassGroup &self)
{
    at.body("groupType", self.groupType);
    at.body("computeFlavors", self.classes);
    at.body("offset", self.offset);
    at.body("limit", self.limit);
    at.body("total", self.total);
}

const OperationInfo ListNodeClasses::info = {
    "ListNodeClasses", "ListFlavors", Service::Ddm,   Verb::Get, "/v2/{project_id}/flavors",
    Scope::Project,    Effect::Reads, BodyForm::None, 200,       "4.1.16"};

void ListNodeClasses::describe(Fields &at, ListNodeClasses &self)
{
    at.query("engine_id", self.engineId);
    at.query("offset", self.offset);
    at.query("limit", self.limit);
}

void ListNodeClasses::Reply::describe(Fields &at, Reply &self)
{
    at.body("computeFlavorGroups", self.groups);
}

} // namespace ddm
