// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/operation.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace ddm {

/// What went wrong, for the program to decide by. Data, never words: those are made when shown (errorwords.h).
enum class ErrorKind : quint8 {
    // nobody answered
    HostNotFound,
    ConnectionRefused,
    ConnectionLost, ///< Of a read; a change that may have been carried out is OutcomeUnknown.
    ConnectTimedOut,
    ReplyTimedOut,
    TlsFailed, ///< message: what the certificate lacks.
    ProxyFailed,
    NetworkFailed, ///< Any other trouble on the way.
    // somebody answered, but not usefully
    Unreadable,       ///< Not JSON, cut, or without what makes it meaningful.
    TooLarge,         ///< More bytes than any answer may have.
    RedirectRefused,  ///< message: where to.
    PlainHttpRefused, ///< HTTP without TLS is for this computer only.
    // the service said no
    BadRequest,
    SignInRefused, ///< IAM does not accept the password, the code or the key.
    AccountLocked,
    NotSignedIn, ///< Token missing, expired or refused.
    ClockSkew,   ///< message: by how many seconds the clock is off.
    Forbidden,
    NotFound,
    NotPublished, ///< The gateway knows no such operation here (APIG.0101).
    Conflict,     ///< Another operation runs on the instance.
    TooManyCalls, ///< Throttled.
    ServerFailed,
    Unavailable,
    Refused, ///< Any other refusal.
    // we did not send it, or do not know
    OutcomeUnknown, ///< A change went out and no answer came: it may or may not have been carried out.
    Invalid,        ///< check() refuses it. field says where.
    ReadOnly,       ///< The connection is locked against changes.
};

/// Why an operation has no result.
struct ApiError
{
    ErrorKind kind = ErrorKind::NetworkFailed;
    int httpStatus = 0;       ///< 0 where no answer came.
    QString code;             ///< "DBS.300112", "APIG.0308", "IAM.0011" …; APIGW.* is turned into APIG.*
    QString message;          ///< The service's own words, or what the system says of the network.
    QString requestId;        ///< X-Request-Id or X-IAM-Trace-Id.
    qint64 retryAfterMs = -1; ///< What the service asks for, -1 if nothing.
    const OperationInfo *operation = nullptr;
    QString path;  ///< Without query.
    QString field; ///< Wire field that the refusal speaks of, where that is known.

    bool isNetwork() const { return httpStatus == 0 && kind < ErrorKind::Unreadable; }
};

template<class Value>
using Result = Expected<Value, ApiError>;

/// Status to kind, in one place. \a code is what the body says; it decides where the status is ambiguous.
ErrorKind errorKindOf(int httpStatus, const QString &code, Service service);

/// Code and message of an error body, in every shape of ddm-api 6.5: errCode/externalMessage, error_code/error_msg,
/// error.{code,message,title}, error.{error_code,error_msg}, code/message, and HTML (its title, as message).
struct ErrorBody
{
    QString code;
    QString message;
    QString requestId;
};
ErrorBody parseErrorBody(const QByteArray &body, Service service);

} // namespace ddm
