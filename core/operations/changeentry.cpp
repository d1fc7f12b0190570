// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/changeentry.h"

namespace ddm {

template<>
std::span<const EnumName> enumNames<EntryState>()
{
    static constexpr EnumName names[] = {
        {int(EntryState::Waiting), "waiting"},      {int(EntryState::Preparing), "preparing"},
        {int(EntryState::Sending), "sending"},      {int(EntryState::Following), "following"},
        {int(EntryState::LookingUp), "looking_up"}, {int(EntryState::Done), "done"},
        {int(EntryState::Failed), "failed"},        {int(EntryState::Refused), "refused"},
        {int(EntryState::NotDone), "not_done"},     {int(EntryState::Unknown), "unknown"},
        {int(EntryState::NotSent), "not_sent"},
    };
    return names;
}

template<>
std::span<const EnumName> enumNames<EntryReason>()
{
    static constexpr EnumName names[] = {
        {int(EntryReason::None), "none"},
        {int(EntryReason::Answer), "answer"},
        {int(EntryReason::Job), "job"},
        {int(EntryReason::State), "state"},
        {int(EntryReason::Target), "target"},
        {int(EntryReason::NothingSeen), "nothing_seen"},
        {int(EntryReason::NoEvidence), "no_evidence"},
        {int(EntryReason::TargetMissing), "target_missing"},
        {int(EntryReason::SubjectGone), "subject_gone"},
        {int(EntryReason::Overdue), "overdue"},
        {int(EntryReason::JobGone), "job_gone"},
        {int(EntryReason::Withdrawn), "withdrawn"},
        {int(EntryReason::ProgramEnded), "program_ended"},
        {int(EntryReason::ReadOnly), "read_only"},
    };
    return names;
}

EntryError EntryError::of(const ApiError &error)
{
    return {int(error.kind), error.httpStatus, error.code, error.message, error.requestId, error.field};
}

void EntryError::describe(Fields &at, EntryError &self)
{
    at.body("kind", self.kind);
    at.body("status", self.httpStatus);
    at.body("code", self.code);
    at.body("message", self.message);
    at.body("request_id", self.requestId);
    at.body("field", self.field);
}

void ChangeEntry::describe(Fields &at, ChangeEntry &self)
{
    at.body("id", self.id, Indispensable);
    at.body("operation", self.operation, Indispensable);
    at.body("state", self.state, Indispensable);
    at.body("reason", self.reason);
    at.body("user", self.user);
    at.body("connection", self.connection);
    at.body("project_id", self.projectId);
    at.body("region", self.region);
    at.body("instance_name", self.instanceName);
    at.body("request", self.request);
    at.body("evidence", self.evidence);
    at.body("before", self.before);
    at.body("submitted", self.submitted, AsUnixMs);
    at.body("sent", self.sent, AsUnixMs);
    at.body("ended", self.ended, AsUnixMs);
    at.body("job_id", self.jobId);
    at.body("order_id", self.orderId);
    at.body("status", self.httpStatus);
    at.body("request_id", self.requestId);
    at.body("fail_reason", self.failReason);
    at.body("need_restart", self.needRestart);
    at.body("seen_busy", self.seenBusy);
    at.body("audited", self.audited);
    at.body("error", self.error);
}

} // namespace ddm
