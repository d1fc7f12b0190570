// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/parameters.h"
#include "core/net/call.h"
#include "core/net/requestdraft.h"
#include "core/profiles/endpoints.h"

namespace ddm {

class ChangeLock;

/// Whom and what a client speaks for.
struct ClientScope
{
    Endpoints endpoints;
    QString user; ///< Names the budget of calls: whoever calls for the same user shares it.
    QString projectId;
    QString domainId; ///< Of the account; for services that know no project, with an access key.
    QString region;
    ReplyLanguage language = ReplyLanguage::English;
    QString connection = {}; ///< What the user calls it.
};

/// One account, region and project. The one place that sends.
class Client : public QObject
{
    Q_OBJECT

public:
    /// Everything that it is given must live longer than it does.
    struct Parts
    {
        Transport *transport;
        Authenticator *authenticator;
        RateLimiterPool *limiters;
        RequestJournal *journal;
        const Clock *clock = &SystemClock::instance();
        RetryPolicy retry;
        const ChangeLock *lock = nullptr; ///< Null: changes are always sent.
    };

    Client(ClientScope scope, Parts parts, QObject *parent = nullptr);

    const ClientScope &scope() const { return m_scope; }
    /// The language in which the service describes things from now on.
    void setLanguage(ReplyLanguage language) { m_scope.language = language; }
    void setProject(const QString &projectId, const QString &region);
    const Clock &clock() const { return *m_parts.clock; }
    /// The budget of calls to DDM.
    RateLimiter *limiter() const { return m_parts.limiters->limiter(m_scope.user, int(Service::Ddm)); }

    /// Sends an operation. The call belongs to the client; attach to it with then(). What check() refuses is not sent: the
    /// call fails with ErrorKind::Invalid. Nor is a change while the connection is locked: ErrorKind::ReadOnly.
    template<class Operation>
    Call<typename Operation::Reply> *send(const Operation &operation, Priority priority = Priority::Page)
    {
        using Reply = typename Operation::Reply;
        auto *call = new Call<Reply>(roadTo(Operation::info), buildRequest(operation, m_scope.projectId), priority,
                                     this);
        refuseIfInvalid(*call, check(operation, Known()));
        refuseIfLocked(*call);
        return call;
    }

    /// What send() would send, to be looked at.
    template<class Operation>
    RequestDraft draft(const Operation &operation) const
    {
        return draftOf(roadTo(Operation::info), buildRequest(operation, m_scope.projectId));
    }

    /// True for a read of the journal that went to this client's services and project.
    bool canRepeat(const JournalEntry &entry) const;
    /// Sends such a read again, for what comes back to be seen in the journal. Null for any other entry.
    CallBase *repeat(const JournalEntry &entry);

private:
    Road roadTo(const OperationInfo &info) const;
    void refuseIfLocked(CallBase &call) const;
    static void refuseIfInvalid(CallBase &call, const Problems &problems);

    ClientScope m_scope;
    Parts m_parts;
};

} // namespace ddm
