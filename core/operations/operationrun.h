// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/jobs.h"
#include "core/audit/audit.h"
#include "core/client/client.h"
#include "core/operations/operationjournal.h"
#include "core/operations/pace.h"
#include "core/operations/sender.h"

#include <QTimer>

namespace ddm {

/// One change on its way: reads what is there, has itself written down, sends the request once, follows it to its end.
/// Where no answer comes it looks for what became of the request, and never sends it again. The entry is the tracker's.
class OperationRun final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        OperationJournal *journal;
        const Clock *clock;
        Pace pace;
        std::function<int()> followed;                     ///< Changes that are looked after now.
        std::function<bool(const QString &jobId)> isTaken; ///< The job is another entry's.
        Audit *audit = nullptr;                            ///< May be missing.
    };

    OperationRun(std::shared_ptr<ChangeEntry> entry, Client &client, Parts parts, QObject *parent);

    /// Sends the operation. \a whenFree: as soon as nothing else runs on the instance, however often it says that it is busy.
    void start(Sender sender, bool whenFree);
    /// Follows what was sent by an earlier run, or looks for it.
    void takeUp();
    /// Before it was sent: it will not be. False if it is too late.
    bool withdraw(EntryReason reason);
    /// The client goes. Notes what is known.
    void suspend();

Q_SIGNALS:
    void changed();
    void ended();

private:
    void waitForFree();
    void onFree(const Result<Facts> &facts);
    void readBefore();
    void record();
    void onWrittenDown();
    void onLate();
    void send();
    void onAnswer(const Result<Accepted> &answer);
    void onAccepted(const Accepted &accepted);
    void onRefused(const ApiError &error);
    void lookUp();

    void schedule();
    void look();
    void lookAtJob();
    void onJob(const Result<ShowJob::Reply> &reply);
    void onJobGone();
    void readFailReason();
    void lookForJob();
    void onJobs(const Result<ListJobs::Reply> &reply);
    void lookAtFacts();
    void onFacts(const Result<Facts> &facts);
    void noteState(const QString &state);
    void follow(Verdict verdict, const QString &state);
    void judgeLost(Verdict verdict, const QString &state);
    void concludeLost(Verdict verdict);

    void accept();
    void forgetTickets();
    void tell(AuditEvent event);
    void setState(EntryState state);
    void end(EntryState state, EntryReason reason);
    qint64 sinceMs() const { return m_parts.clock->steadyMs() - m_since; }
    bool isElsewhere() const;

    std::shared_ptr<ChangeEntry> m_entry;
    QPointer<Client> m_client;
    Parts m_parts;
    const OperationTrace *m_trace;
    Sender m_sender;
    QTimer m_timer;            // the next look, or the end of waiting for the journal
    quint64 m_ticket = 0;      // of the journal's line that is waited for; 0: none is
    quint64 m_auditTicket = 0; // the same of the audit
    bool m_recorded = false;   // and about to be sent, as soon as that is on disk
    bool m_whenFree = false;
    bool m_waiting = false; // for the instance to be free
    bool m_left = false;    // the request may be on its way
    bool m_watched = false; // from the moment the answer was lost
    bool m_jobsRead = false;
    int m_waits = 0; // since the pace last began anew
    int m_looks = 0; // that told something, since the state last changed
    int m_jobMisses = 0;
    qint64 m_since = 0;      // steady; of the state, or of the last sign of life
    qint64 m_backSince = -1; // steady; the instance is running again
};

} // namespace ddm
