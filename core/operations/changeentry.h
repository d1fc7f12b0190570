// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/apierror.h"
#include "core/operations/evidence.h"

namespace ddm {

/// Where a change is on its way. From Done on it has ended.
enum class EntryState : quint8 {
    Waiting,   ///< For another change on the instance to end, or for the instance to be free.
    Preparing, ///< What is there is being read, to be compared with later.
    Sending,   ///< About to be sent, or sent and not yet answered.
    Following, ///< Accepted.
    LookingUp, ///< No answer came; the service is asked what became of it.
    Done,
    Failed,  ///< Accepted, and failed.
    Refused, ///< Not accepted, or never reached the service: error says why.
    NotDone, ///< No answer came, and the service shows that nothing was done.
    Unknown, ///< What became of it cannot be found out: reason says why.
    NotSent, ///< Withdrawn, or the program ended before its turn came.
};
template<>
std::span<const EnumName> enumNames<EntryState>();

/// How the end is known, or why it is not.
enum class EntryReason : quint8 {
    None,
    Answer,        ///< The service's answer said so.
    Job,           ///< Its job.
    State,         ///< The instance was busy and is running again; or it, or the new object, failed.
    Target,        ///< What was wanted is there.
    NothingSeen,   ///< The service shows no trace of it.
    NoEvidence,    ///< The service has no way to tell.
    TargetMissing, ///< The instance was busy and is running again, but what was wanted is not there.
    SubjectGone,   ///< What was to be changed is not there any more.
    Overdue,       ///< Accepted, and no end was seen for too long.
    JobGone,       ///< The service does not show its job any more.
    Withdrawn,
    ProgramEnded,
    ReadOnly, ///< The connection was locked against changes when its turn came.
};
template<>
std::span<const EnumName> enumNames<EntryReason>();

/// Why an operation was refused or lost, as the journal keeps it.
struct EntryError
{
    int kind = 0; ///< ErrorKind
    int httpStatus = 0;
    QString code;
    QString message;
    QString requestId;
    QString field;

    static EntryError of(const ApiError &error);
    ErrorKind errorKind() const { return ErrorKind(kind); }
    static void describe(Fields &at, EntryError &self);
};

/// A change that was submitted: what it is, where it stands. Data only, without any secret; a line of the journal is the
/// whole of it.
struct ChangeEntry
{
    QString id;        ///< Of our own making.
    QString operation; ///< OperationInfo::name
    QString user;
    QString connection; ///< As the user calls it.
    QString projectId;
    QString region;
    QString instanceName; ///< As the user knew it; empty if none was told.
    QString request;      ///< Verb, target and body as previewOf() shows them, secrets masked.
    Evidence evidence;
    std::optional<Facts> before; ///< What was read before it was sent.
    EntryState state = EntryState::Waiting;
    EntryReason reason = EntryReason::None;
    Timestamp submitted;
    Timestamp sent;
    Timestamp ended;
    QString jobId;
    QString orderId;
    int httpStatus = 0;       ///< Of the answer that accepted it.
    QString requestId;        ///< What the service calls the request that it accepted.
    QString progress;         ///< "60%", of the job.
    QString failReason;       ///< The service's words.
    bool needRestart = false; ///< New parameter values take effect with a restart.
    bool seenBusy = false;    ///< It was seen under way.
    bool audited = true;      ///< False: it went out before its line of the audit was on disk.
    std::optional<EntryError> error;

    bool hasEnded() const { return state >= EntryState::Done; }
    /// Another operation ran on the instance (409).
    bool isBusyRefusal() const
    {
        return state == EntryState::Refused && error && error->errorKind() == ErrorKind::Conflict;
    }

    static void describe(Fields &at, ChangeEntry &self);
};

} // namespace ddm
