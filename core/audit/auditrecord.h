// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/fields.h"

#include <optional>

namespace ddm {

/// What a line of the audit tells.
enum class AuditEvent : quint8 {
    Asked,    ///< A change is about to be sent.
    Answered, ///< What the service said to it.
    Ended,    ///< What became of it.
    Exported, ///< Rows were written into a file.
};
template<>
std::span<const EnumName> enumNames<AuditEvent>();

/// One line of the audit: data only, without any secret. Each line of a change tells all that is known by then, so that one
/// that is lost costs little.
struct AuditRecord
{
    Timestamp time;
    AuditEvent event = AuditEvent::Asked;
    QString change; ///< ChangeEntry::id; the lines of one change bear the same. Empty for an export.
    QString user;
    QString connection; ///< As the user calls it.
    QString projectId;
    QString region;
    QString operation; ///< OperationInfo::name
    QString instanceId;
    QString instanceName;
    QString object;  ///< Schema, account or other thing that it is about; the table of an export.
    QString request; ///< Verb, target and body, secrets masked.
    Timestamp submitted;
    int status = 0; ///< HTTP; 0 where no answer of failure came.
    QString code;
    QString message; ///< The service's words.
    QString requestId;
    QString jobId;
    QString outcome;        ///< EntryState's name, or "exported".
    QString reason;         ///< EntryReason's name.
    bool unaudited = false; ///< It went out before its line was on disk.
    QString file;           ///< That was exported to.
    int rows = 0;           ///< So many.

    static void describe(Fields &at, AuditRecord &self);
};

/// A line, without its end; what is not known is left out.
QByteArray lineOf(const AuditRecord &record);
/// Nothing for what is not a line of the audit.
std::optional<AuditRecord> auditRecordOf(const QByteArray &line);

} // namespace ddm
