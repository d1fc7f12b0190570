// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/operationrun.h"

#include <map>

namespace ddm {

/// Every change of this program: sends each once, follows it to its end, one after the other on one instance, and takes up
/// after a restart what had not ended. Passwords live in it only while their change can still be sent.
class OperationTracker : public QObject
{
    Q_OBJECT

public:
    static constexpr int MostEnded = 200; ///< Entries that have ended; the oldest go first.

    /// Reads the journal. \a journal, \a clock and \a audit, which may be missing, must live longer.
    OperationTracker(OperationJournal &journal, const Clock &clock, Pace pace = {}, Audit *audit = nullptr,
                     QObject *parent = nullptr);

    /// Submits a change and returns its entry's id. It is written down, sent once, and followed; what becomes of it is in
    /// the entry, a refusal included. Not for operations that only read.
    template<class Operation>
    QString submit(Client &client, const Operation &operation, const QString &instanceName = {})
    {
        return submit(client, Operation::info, evidenceOf(operation),
                      previewOf(buildRequest(operation, client.scope().projectId)), senderOf(operation), instanceName);
    }

    /// True for an entry that was refused because the instance was busy, while the request is still at hand.
    bool canSendWhenFree(const QString &id) const;
    /// Sends such an entry as soon as the instance is free.
    void sendWhenFree(const QString &id);
    /// Takes back what has not been sent. False if it is too late.
    bool withdraw(const QString &id);
    /// Takes up what was submitted for the user and project of that client and has not ended. Nothing is sent again.
    void resume(Client &client);

    /// Ids of the projects in which a change of that user has not ended.
    QStringList projectsUnderWay(const QString &user) const;

    /// Ids, oldest first.
    const QStringList &ids() const { return m_order; }
    /// nullptr if there is none. Good until the next signal.
    const ChangeEntry *find(const QString &id) const;

Q_SIGNALS:
    void added(const QString &id);
    void changed(const QString &id);
    /// Once for each entry; again where a busy refusal was sent after all.
    void ended(const QString &id);
    /// It is too old to be kept.
    void removed(const QString &id);

private:
    struct Tracked
    {
        std::shared_ptr<ChangeEntry> entry;
        QPointer<Client> client;
        Sender sender; ///< Empty once it has been sent, unless it may be sent again.
        QPointer<OperationRun> run;
    };

    QString submit(Client &client, const OperationInfo &info, const Evidence &evidence, const QString &request,
                   Sender sender, const QString &instanceName);
    void load();
    Tracked *tracked(const QString &id);
    OperationRun *makeRun(const QString &id, Client &client);
    void enqueue(const QString &id, bool whenFree);
    void startRun(const QString &id, bool whenFree);
    void onChanged(const QString &id);
    void onEnded(const QString &id);
    void leaveQueue(const QString &id);
    void watch(Client &client);
    void onClientGone(const QObject *client);
    void endUnsent(Tracked &tracked, EntryReason reason);
    void forgetOldest();
    QString queueOf(const ChangeEntry &entry) const;
    int followed() const;
    bool isTaken(const QString &jobId) const;

    OperationJournal &m_journal;
    const Clock &m_clock;
    Pace m_pace;
    Audit *m_audit;
    std::map<QString, Tracked> m_tracked;
    QStringList m_order;
    QHash<QString, QStringList> m_queues; // by instance; the first is under way
    QList<const QObject *> m_watched;
};

} // namespace ddm
