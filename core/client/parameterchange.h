// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/client.h"

namespace ddm {

/// What became of new parameter values, whichever operation took them.
struct ParametersModified
{
    bool needRestart = false;
    std::optional<QString> jobId; ///< Only the older operation names one.
};

/// Changes parameters by v3.1, or by v3 where the gateway does not know v3.1 (404/APIG.0101: it did not run). Behaves as a
/// call does: belongs to the client, deletes itself after its end, goes on without a context.
class ParameterChange final : public QObject
{
    Q_OBJECT

public:
    ParameterChange(Client &client, ModifyParameters operation, Priority priority);
    ~ParameterChange() override;

    /// Calls \a function with the result: later, at most once, and only while \a context lives.
    template<class Context, class Function>
    ParameterChange &then(Context *context, Function function)
    {
        connect(this, &ParameterChange::settled, context,
                [result = m_result, function = std::move(function)] { function(std::as_const(*result)); });
        return *this;
    }
    /// Of the last answer; 0 and empty while there is none.
    int httpStatus() const { return m_call ? m_call->httpStatus() : 0; }
    QString requestId() const { return m_call ? m_call->requestId() : QString(); }
    /// Drops the callbacks. What has left may still be carried out.
    void abort();

Q_SIGNALS:
    void settled();
    /// Exactly once.
    void ended();

private:
    void await(CallBase *call);
    void sendOlder();
    void settle(const Result<ParametersModified> &result);

    Client &m_client;
    ModifyParameters m_operation;
    Priority m_priority;
    QPointer<CallBase> m_call;
    std::shared_ptr<Result<ParametersModified>> m_result = std::make_shared<Result<ParametersModified>>(
        ParametersModified());
    bool m_ended = false;
};

/// Sends new parameter values, in whichever way the gateway knows.
inline ParameterChange *sendParameters(Client &client, ModifyParameters operation, Priority priority = Priority::Click)
{
    return new ParameterChange(client, std::move(operation), priority);
}

} // namespace ddm
