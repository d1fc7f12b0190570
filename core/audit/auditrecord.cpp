// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/auditrecord.h"

#include "core/json/fieldwriter.h"
#include "core/json/replyreader.h"

namespace ddm {

namespace {

bool saysNothing(const JsonNode::Member &member)
{
    switch (member.value.kind) {
    case JsonNode::Kind::Null: return true;
    case JsonNode::Kind::Text: return member.value.text.isEmpty();
    case JsonNode::Kind::Integer: return member.value.integer == 0;
    case JsonNode::Kind::Boolean: return !member.value.boolean;
    default: return false;
    }
}

} // namespace

template<>
std::span<const EnumName> enumNames<AuditEvent>()
{
    static constexpr EnumName names[] = {
        {int(AuditEvent::Asked), "asked"},
        {int(AuditEvent::Answered), "answered"},
        {int(AuditEvent::Ended), "ended"},
        {int(AuditEvent::Exported), "exported"},
    };
    return names;
}

void AuditRecord::describe(Fields &at, AuditRecord &self)
{
    FieldOptions time = AsIsoMicroseconds; // for whoever reads the file itself
    time.indispensable = true;
    at.body("time", self.time, time);
    at.body("event", self.event, Indispensable);
    at.body("change", self.change);
    at.body("user", self.user);
    at.body("connection", self.connection);
    at.body("project_id", self.projectId);
    at.body("region", self.region);
    at.body("operation", self.operation);
    at.body("instance_id", self.instanceId);
    at.body("instance_name", self.instanceName);
    at.body("object", self.object);
    at.body("request", self.request);
    at.body("submitted", self.submitted, AsIsoMicroseconds);
    at.body("status", self.status);
    at.body("code", self.code);
    at.body("message", self.message);
    at.body("request_id", self.requestId);
    at.body("job_id", self.jobId);
    at.body("outcome", self.outcome);
    at.body("reason", self.reason);
    at.body("unaudited", self.unaudited);
    at.body("file", self.file);
    at.body("rows", self.rows);
}

QByteArray lineOf(const AuditRecord &record)
{
    JsonNode node = toNode(record);
    std::erase_if(node.members, saysNothing);
    return WireWriter::toJson(node, Layout::Compact, Secrets::Masked);
}

std::optional<AuditRecord> auditRecordOf(const QByteArray &line)
{
    AuditRecord record;
    if (!line.startsWith('{') || !ReplyReader().read(line, record) || !record.time.isValid())
        return std::nullopt;
    // Of what: a line that names neither a change nor a file is somebody else's.
    if (record.event == AuditEvent::Exported ? record.file.isEmpty() : record.change.isEmpty())
        return std::nullopt;
    return record;
}

} // namespace ddm
