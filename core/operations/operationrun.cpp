// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/operationrun.h"

#include "core/operations/changerecord.h"
#include "core/operations/factreader.h"

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The answer does not say whether the request was carried out. A refusal with a code of the service does.
bool leavesOpen(const ApiError &error)
{
    switch (error.kind) {
    case ErrorKind::OutcomeUnknown:
    case ErrorKind::Unreadable:
    case ErrorKind::TooLarge: return true;
    case ErrorKind::ServerFailed:
    case ErrorKind::Unavailable: return error.httpStatus >= 500;
    default: return false;
    }
}

} // namespace

OperationRun::OperationRun(std::shared_ptr<ChangeEntry> entry, Client &client, Parts parts, QObject *parent)
    : QObject(parent)
    , m_entry(std::move(entry))
    , m_client(&client)
    , m_parts(std::move(parts))
    , m_trace(traceOf(m_entry->operation))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_waiting) {
            waitForFree();
        } else if (m_recorded) {
            onLate();
        } else {
            look();
        }
    });
    connect(m_parts.journal, &OperationJournal::written, this, [this](quint64 number) {
        if (m_ticket != 0 && number >= m_ticket) {
            m_ticket = 0;
            onWrittenDown();
        }
    });
    if (!m_parts.audit)
        return;
    connect(m_parts.audit, &Audit::written, this, [this](quint64 number) {
        if (number == m_auditTicket) {
            m_auditTicket = 0;
            onWrittenDown();
        }
    });
    connect(m_parts.audit, &Audit::failed, this, [this](quint64 number) {
        if (number == m_auditTicket) {
            m_auditTicket = 0;
            m_entry->audited = false;
            onWrittenDown();
        }
    });
}

void OperationRun::start(Sender sender, bool whenFree)
{
    m_sender = std::move(sender);
    m_whenFree = whenFree && !m_entry->evidence.instanceId.isEmpty();
    if (m_whenFree) {
        m_entry->error.reset();
        setState(EntryState::Waiting);
        waitForFree();
    } else {
        readBefore();
    }
}

void OperationRun::takeUp()
{
    m_left = true;
    m_since = m_parts.clock->steadyMs();
    if (m_entry->state == EntryState::Following)
        look();
    else
        lookUp();
}

bool OperationRun::withdraw(EntryReason reason)
{
    if (m_left || m_entry->hasEnded())
        return false;
    end(EntryState::NotSent, reason);
    return true;
}

void OperationRun::suspend()
{
    if (withdraw(EntryReason::ProgramEnded) || m_entry->hasEnded())
        return;
    m_timer.stop();
    m_client.clear();
    if (m_entry->state == EntryState::Sending)
        setState(EntryState::LookingUp);
}

void OperationRun::waitForFree()
{
    m_waiting = true;
    const Evidence instance{Probe::Instance, Proof::Busy, m_entry->evidence.instanceId, {}, {}, 0};
    readFacts(*m_client, instance, this, [this](const Result<Facts> &facts) { onFree(facts); });
}

void OperationRun::onFree(const Result<Facts> &facts)
{
    if (!m_client || !m_waiting)
        return;
    if (!facts || isBusyState(facts->value(u"state"_s))) {
        schedule();
        return;
    }
    m_waiting = false;
    readBefore();
}

void OperationRun::readBefore()
{
    setState(EntryState::Preparing);
    readFacts(*m_client, m_entry->evidence, this, [this](const Result<Facts> &facts) {
        if (!m_client || m_entry->state != EntryState::Preparing)
            return;
        if (facts) // where it cannot be read, the request itself will show why
            m_entry->before = *facts;
        record();
    });
}

void OperationRun::record()
{
    if (isElsewhere()) {
        withdraw(EntryReason::Withdrawn);
        return;
    }
    m_entry->sent = {m_parts.clock->nowMs()};
    m_entry->state = EntryState::Sending;
    m_recorded = true;
    m_ticket = m_parts.journal->record(*m_entry);
    if (m_parts.audit)
        m_auditTicket = m_parts.audit->write(auditRecordOf(*m_entry, AuditEvent::Asked));
    m_timer.start(m_parts.pace.journalWaitMs);
    Q_EMIT changed();
}

void OperationRun::onWrittenDown()
{
    if (m_recorded && m_ticket == 0 && m_auditTicket == 0)
        send();
}

/// No disk may keep a change from being made.
void OperationRun::onLate()
{
    if (m_auditTicket != 0)
        m_parts.audit->noteLate();
    if (m_auditTicket != 0 || !m_parts.audit)
        m_entry->audited = false;
    send();
}

void OperationRun::send()
{
    m_timer.stop();
    forgetTickets();
    m_left = true;
    if (m_client)
        m_sender(*m_client, this, [this](const Result<Accepted> &answer) { onAnswer(answer); });
}

void OperationRun::onAnswer(const Result<Accepted> &answer)
{
    if (!m_client)
        return;
    if (answer) {
        onAccepted(*answer);
    } else if (leavesOpen(answer.error())) {
        m_entry->error = EntryError::of(answer.error());
        tell(AuditEvent::Answered);
        m_watched = true;
        lookUp();
    } else {
        onRefused(answer.error());
    }
}

void OperationRun::onAccepted(const Accepted &accepted)
{
    m_entry->jobId = accepted.jobId;
    m_entry->orderId = accepted.orderId;
    m_entry->needRestart = accepted.needRestart;
    m_entry->httpStatus = accepted.httpStatus;
    m_entry->requestId = accepted.requestId;
    tell(AuditEvent::Answered);
    if (!accepted.newInstanceId.isEmpty()) {
        // Now that it has an id, it is that instance that has to run.
        m_entry->evidence = {Probe::Instance,
                             Proof::Equals,
                             accepted.newInstanceId,
                             m_entry->evidence.subject,
                             {{u"state"_s, u"RUNNING"_s}},
                             0};
    }
    if (accepted.jobId.isEmpty() && m_trace->answer == OperationTrace::Answer::IsTheEnd)
        end(EntryState::Done, EntryReason::Answer);
    else
        accept();
}

void OperationRun::onRefused(const ApiError &error)
{
    if (error.kind == ErrorKind::Conflict && m_whenFree) {
        // It did not run, and whoever waits here has said that it may go again.
        m_left = false;
        m_waiting = true;
        m_entry->error = EntryError::of(error);
        tell(AuditEvent::Answered);
        m_entry->error.reset();
        setState(EntryState::Waiting);
        schedule();
        return;
    }
    m_entry->error = EntryError::of(error);
    if (error.kind == ErrorKind::ReadOnly) {
        end(EntryState::NotSent, EntryReason::ReadOnly);
    } else {
        tell(AuditEvent::Answered);
        end(EntryState::Refused, EntryReason::Answer);
    }
}

void OperationRun::lookUp()
{
    m_sender = nullptr;
    setState(EntryState::LookingUp);
    const bool nothingToFind = m_entry->evidence.probe == Probe::Nothing && !m_trace->jobName;
    if (nothingToFind)
        end(EntryState::Unknown, EntryReason::NoEvidence);
    else
        schedule();
}

void OperationRun::accept()
{
    m_sender = nullptr;
    setState(EntryState::Following);
    schedule();
}

void OperationRun::forgetTickets()
{
    m_ticket = 0;
    m_auditTicket = 0;
    m_recorded = false;
}

void OperationRun::tell(AuditEvent event)
{
    if (m_parts.audit)
        m_parts.audit->write(auditRecordOf(*m_entry, event));
}

void OperationRun::setState(EntryState state)
{
    m_entry->state = state;
    m_since = m_parts.clock->steadyMs();
    m_looks = 0;
    m_waits = 0;
    m_parts.journal->record(*m_entry);
    Q_EMIT changed();
}

void OperationRun::end(EntryState state, EntryReason reason)
{
    m_timer.stop();
    forgetTickets();
    m_waiting = false;
    m_entry->state = state;
    m_entry->reason = reason;
    m_entry->ended = {m_parts.clock->nowMs()};
    m_entry->before.reset(); // nothing is looked up any more
    if (state == EntryState::Done)
        m_entry->error.reset(); // the answer that was lost does not matter any more
    m_parts.journal->record(*m_entry);
    tell(AuditEvent::Ended);
    m_client.clear();
    m_sender = nullptr;
    Q_EMIT ended();
}

bool OperationRun::isElsewhere() const
{
    // A client can be set to another project: what is missing there is not gone.
    const ClientScope &scope = m_client->scope();
    return scope.projectId != m_entry->projectId || scope.user != m_entry->user;
}

} // namespace ddm
