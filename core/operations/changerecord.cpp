// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/changerecord.h"

namespace ddm {

AuditRecord auditRecordOf(const ChangeEntry &entry, AuditEvent event)
{
    AuditRecord record;
    record.event = event;
    record.change = entry.id;
    record.user = entry.user;
    record.connection = entry.connection;
    record.projectId = entry.projectId;
    record.region = entry.region;
    record.operation = entry.operation;
    record.instanceId = entry.evidence.instanceId;
    record.instanceName = entry.instanceName;
    record.object = entry.evidence.subject;
    record.request = entry.request;
    record.submitted = entry.submitted;
    record.status = entry.httpStatus;
    record.requestId = entry.requestId;
    record.jobId = entry.jobId;
    record.unaudited = !entry.audited;
    record.message = entry.failReason;
    if (entry.error) {
        record.status = entry.error->httpStatus;
        record.code = entry.error->code;
        record.message = entry.error->message;
        record.requestId = entry.error->requestId;
    }
    if (event != AuditEvent::Asked) {
        record.outcome = wireName(entry.state);
        record.reason = wireName(entry.reason);
    }
    return record;
}

} // namespace ddm
