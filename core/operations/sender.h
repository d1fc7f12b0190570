// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/parameterchange.h"
#include "core/operations/evidence.h"
#include "core/operations/expect.h"

#include <functional>

namespace ddm {

/// What an answer of success tells, whichever operation gave it.
struct Accepted
{
    QString jobId;
    QString orderId;
    QString newInstanceId; ///< Of an instance that was bought.
    bool needRestart = false;
    int httpStatus = 0;
    QString requestId;
};

using AcceptedFunction = std::function<void(const Result<Accepted> &)>;

/// Sends one operation, without its type. It holds the operation, passwords included.
using Sender = std::function<void(Client &, QObject *context, const AcceptedFunction &)>;

namespace detail {

inline QString textOr(const QString &text)
{
    return text;
}
inline QString textOr(const std::optional<QString> &text)
{
    return text.value_or(QString());
}

/// "success": false is not looked at: older services leave the field out (ddm-api 5.6, 59), and an absent field reads the same.
template<class Reply>
Accepted acceptedOf(const Reply &reply)
{
    Accepted accepted;
    if constexpr (requires { reply.jobId; })
        accepted.jobId = textOr(reply.jobId);
    if constexpr (requires { reply.orderId; })
        accepted.orderId = textOr(reply.orderId);
    if constexpr (std::is_same_v<Reply, BuyInstance::Reply>)
        accepted.newInstanceId = textOr(reply.id);
    if constexpr (requires { reply.needRestart; })
        accepted.needRestart = reply.needRestart;
    return accepted;
}

template<class Source, class Reply>
void passOn(Source *source, QObject *context, const AcceptedFunction &function)
{
    const auto answered = [function, call = QPointer(source)](const Result<Reply> &reply) {
        if (!reply)
            return function(tl::make_unexpected(reply.error()));
        Accepted accepted = acceptedOf(*reply);
        if (call) {
            accepted.httpStatus = call->httpStatus();
            accepted.requestId = call->requestId();
        }
        function(accepted);
    };
    expect<Source, Result<Reply>>(source, context, ErrorKind::OutcomeUnknown, answered);
}

} // namespace detail

/// A sender for that operation. What a user asked for goes before everything else in the budget of calls.
template<class Operation>
Sender senderOf(const Operation &operation)
{
    return [operation](Client &client, QObject *context, const AcceptedFunction &function) {
        if constexpr (std::is_same_v<Operation, ModifyParameters>) {
            detail::passOn<ParameterChange, ParametersModified>(sendParameters(client, operation), context, function);
        } else {
            using Reply = typename Operation::Reply;
            detail::passOn<Call<Reply>, Reply>(client.send(operation, Priority::Click), context, function);
        }
    };
}

} // namespace ddm
