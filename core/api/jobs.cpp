// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/jobs.h"

namespace ddm {

template<>
std::span<const EnumName> enumNames<JobState>()
{
    static constexpr EnumName names[] = {
        {int(JobState::Running), "Running"},
        {int(JobState::Completed), "Completed"},
        {int(JobState::Failed), "Failed"},
        {int(JobState::Expanding), "Expanding"},
        {int(JobState::Canceling), "Canceling"},
        {int(JobState::RollingBack), "Rollbacking"},
        {int(JobState::RolledBack), "RollbackSuccess"},
        {int(JobState::Canceled), "CancelSuccess"},
        {int(JobState::ToBeSwitched), "ToBeSwitched"},
        {int(JobState::Switching), "Switching"},
        {int(JobState::ToBeCleaned), "ToBeCleaned"},
    };
    return names;
}

bool isRunning(const Word<JobState> &state)
{
    return state != JobState::Completed && state != JobState::Failed && state != JobState::RolledBack
        && state != JobState::Canceled;
}

void Job::describe(Fields &at, Job &self)
{
    at.body("id", self.id, Indispensable);
    at.body("name", self.name);
    at.body("status", self.status);
    at.body("created_time", self.created, AsIsoOffset);
    at.body("end_time", self.ended, AsIsoOffset);
    at.body("process", self.progress);
    at.body("instance_name", self.instanceName);
    at.body("instance_id", self.instanceId);
    at.body("operations", self.operations, {.alias = "jobs"}); // trap 12
    at.body("database_name", self.schemaName);
    at.body("fail_reason", self.failReason);
}

const OperationInfo ListJobs::info = {"ListJobs",     "ListTasks",   Service::Ddm,   Verb::Get, "/v3/{project_id}/jobs",
                                      Scope::Project, Effect::Reads, BodyForm::None, 200,       "ddm-api 2.11"};

void ListJobs::describe(Fields &at, ListJobs &self)
{
    at.query("start_time", self.start, AsUnixMs);
    at.query("end_time", self.end, AsUnixMs);
    at.query("offset", self.offset);
    at.query("limit", self.limit);
}

void ListJobs::Reply::describe(Fields &at, Reply &self)
{
    at.body("offset", self.offset);
    at.body("limit", self.limit);
    at.body("total", self.total);
    at.body("jobs", self.jobs);
}

void JobDetail::describe(Fields &at, JobDetail &self)
{
    at.body("id", self.id, Indispensable);
    at.body("name", self.name);
    at.body("status", self.status);
    at.body("created_time", self.created, AsIsoOffset);
    at.body("end_time", self.ended, AsIsoOffset);
    at.body("process", self.progress);
    at.body("instance.id", self.instanceId);
    at.body("instance.name", self.instanceName);
}

const OperationInfo ShowJob::info = {
    "ShowJob",      "ShowDdmJobResult", Service::Ddm,   Verb::Get, "/v3/{project_id}/jobs/{job_id}",
    Scope::Project, Effect::Reads,      BodyForm::None, 200,       "ddm-api 2.11"};

void ShowJob::describe(Fields &at, ShowJob &self)
{
    at.path("job_id", self.jobId);
}

void ShowJob::Reply::describe(Fields &at, Reply &self)
{
    at.body("job", self.job, Indispensable);
}

} // namespace ddm
