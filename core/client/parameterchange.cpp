// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/parameterchange.h"

namespace ddm {

ParameterChange::ParameterChange(Client &client, ModifyParameters operation, Priority priority)
    : QObject(&client)
    , m_client(client)
    , m_operation(std::move(operation))
    , m_priority(priority)
{
    auto *call = m_client.send(m_operation, m_priority);
    await(call);
    call->then(this, [this](const Result<ModifyParameters::Reply> &reply) {
        // The older operation has no name and no description: to drop them would change something else than was asked for.
        const bool same = !m_operation.name && !m_operation.description;
        if (reply)
            settle(ParametersModified{reply->needRestart, std::nullopt});
        else if (reply.error().kind == ErrorKind::NotPublished && same)
            sendOlder();
        else
            settle(tl::make_unexpected(reply.error()));
    });
}

ParameterChange::~ParameterChange()
{
    if (!m_ended) {
        m_ended = true;
        Q_EMIT ended();
    }
}

void ParameterChange::sendOlder()
{
    ModifyParametersV3 older;
    older.instanceId = m_operation.instanceId;
    older.values = m_operation.values;
    auto *call = m_client.send(older, m_priority);
    await(call);
    call->then(this, [this](const Result<ModifyParametersV3::Reply> &reply) {
        if (reply)
            settle(ParametersModified{reply->needRestart,
                                      reply->jobId.isEmpty() ? std::nullopt : std::optional(reply->jobId)});
        else
            settle(tl::make_unexpected(reply.error()));
    });
}

void ParameterChange::await(CallBase *call)
{
    m_call = call;
    connect(call, &CallBase::ended, this, [this, call] {
        if (!m_ended && m_call == call) // without a result: what it travelled on is gone
            abort();
    });
}

void ParameterChange::settle(const Result<ParametersModified> &result)
{
    *m_result = result;
    const QPointer<ParameterChange> self(this);
    Q_EMIT settled();
    if (self)
        abort();
}

void ParameterChange::abort()
{
    if (m_ended)
        return;
    m_ended = true;
    disconnect(this, &ParameterChange::settled, nullptr, nullptr);
    if (m_call)
        m_call->abort();
    const QPointer<ParameterChange> self(this);
    Q_EMIT ended();
    if (self)
        deleteLater();
}

} // namespace ddm
