// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/parameters.h"

namespace ddm {

template<>
std::span<const EnumName> enumNames<ReplyLanguage>()
{
    static constexpr EnumName names[] = {{int(ReplyLanguage::Chinese), "zh-cn"},
                                         {int(ReplyLanguage::English), "en-us"}};
    return names;
}

void Parameter::describe(Fields &at, Parameter &self)
{
    at.body("name", self.name, Indispensable);
    at.body("value", self.value);
    at.body("need_restart", self.needRestart, AsDigit);
    at.body("read_only", self.readOnly, AsDigit);
    at.body("value_range", self.valueRange);
    at.body("data_type", self.dataType);
    at.body("description", self.description);
}

const OperationInfo ListParameters::info = {"ListParameters",
                                            "ShowInstanceParam",
                                            Service::Ddm,
                                            Verb::Get,
                                            "/v3/{project_id}/instances/{instance_id}/configurations",
                                            Scope::Project,
                                            Effect::Reads,
                                            BodyForm::None,
                                            200,
                                            "4.1.18"};

void ListParameters::describe(Fields &at, ListParameters &self)
{
    at.path("instance_id", self.instanceId);
    at.query("offset", self.offset);
    at.query("limit", self.limit);
    at.header("X-Language", self.language);
}

void ListParameters::Reply::describe(Fields &at, Reply &self)
{
    at.body("id", self.id);
    at.body("name", self.name);
    at.body("description", self.description);
    at.body("updated", self.updated, AsSpacedBare);
    at.body("configuration_parameter", self.parameters);
    at.body("offset", self.offset);
    at.body("limit", self.limit);
    at.body("total", self.total);
}

const OperationInfo ModifyParameters::info = {"ModifyParameters",
                                              "ModifyConfiguration",
                                              Service::Ddm,
                                              Verb::Put,
                                              "/v3.1/{project_id}/instances/{instance_id}/configurations",
                                              Scope::Project,
                                              Effect::Disrupts,
                                              BodyForm::Fields,
                                              200,
                                              "ddm-api 2.2"};

void ModifyParameters::describe(Fields &at, ModifyParameters &self)
{
    at.path("instance_id", self.instanceId);
    at.body("name", self.name);
    at.body("description", self.description);
    at.body("values", self.values);
}

void ModifyParameters::Reply::describe(Fields &at, Reply &self)
{
    at.body("need_restart", self.needRestart);
}

const OperationInfo ModifyParametersV3::info = {"ModifyParametersV3",
                                                "UpdateInstanceParam",
                                                Service::Ddm,
                                                Verb::Put,
                                                "/v3/{project_id}/instances/{instance_id}/configurations",
                                                Scope::Project,
                                                Effect::Disrupts,
                                                BodyForm::Fields,
                                                200,
                                                "ddm-api 2.2"};

void ModifyParametersV3::describe(Fields &at, ModifyParametersV3 &self)
{
    at.path("instance_id", self.instanceId);
    at.header("X-Language", self.language);
    at.body("values", self.values);
}

void ModifyParametersV3::Reply::describe(Fields &at, Reply &self)
{
    at.body("nodeList", self.nodeList);
    at.body("needRestart", self.needRestart);
    at.body("jobId", self.jobId);
    at.body("configId", self.configId);
    at.body("configName", self.configName);
}

} // namespace ddm
