// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/client.h"

#include "core/client/repeatedcall.h"
#include "core/profiles/changelock.h"

#include <algorithm>

namespace ddm {

Client::Client(ClientScope scope, Parts parts, QObject *parent)
    : QObject(parent)
    , m_scope(std::move(scope))
    , m_parts(parts)
{
}

void Client::setProject(const QString &projectId, const QString &region)
{
    m_scope.projectId = projectId;
    m_scope.region = region;
}

bool Client::canRepeat(const JournalEntry &entry) const
{
    return repeatableRequest(entry, m_scope).has_value();
}

CallBase *Client::repeat(const JournalEntry &entry)
{
    std::optional<WireRequest> request = repeatableRequest(entry, m_scope);
    if (!request)
        return nullptr;
    const OperationEntry *operation = findOperation(QString::fromLatin1(entry.operation->name));
    return new RepeatedCall(roadTo(*entry.operation), std::move(*request), *operation->reply, this);
}

Road Client::roadTo(const OperationInfo &info) const
{
    Road road;
    road.transport = m_parts.transport;
    road.authenticator = m_parts.authenticator;
    road.limiter = m_parts.limiters->limiter(m_scope.user, int(info.service));
    road.journal = m_parts.journal;
    road.clock = m_parts.clock;
    road.endpoint = m_scope.endpoints[info.service];
    road.retry = m_parts.retry;
    road.headers.append({"X-Language", wireName(m_scope.language).toLatin1(), {}});
    if (info.scope == Scope::Project && !m_scope.projectId.isEmpty())
        road.headers.append({"X-Project-Id", m_scope.projectId.toLatin1(), {}});
    if (info.scope == Scope::Domain && !m_scope.domainId.isEmpty())
        road.headers.append({"X-Domain-Id", m_scope.domainId.toLatin1(), {}});
    return road;
}

void Client::refuseIfLocked(CallBase &call) const
{
    if (call.operation().effect == Effect::Reads || !m_parts.lock || !m_parts.lock->isLocked())
        return;
    ApiError error;
    error.kind = ErrorKind::ReadOnly;
    call.refuse(error);
}

void Client::refuseIfInvalid(CallBase &call, const Problems &problems)
{
    const auto refused = std::find_if(problems.begin(), problems.end(), [](const Problem &problem) {
        return problem.severity == Problem::Severity::Refuse;
    });
    if (refused == problems.end())
        return;
    ApiError error;
    error.kind = ErrorKind::Invalid;
    error.code = refused->code;
    error.field = refused->field;
    call.refuse(error);
}

} // namespace ddm
