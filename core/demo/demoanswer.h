// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/operation.h"
#include "core/json/fieldwriter.h"
#include "core/json/requestreader.h"

#include <QByteArray>
#include <QHash>

namespace ddm {

/// A request to the demo service, as it came in.
struct DemoRequest
{
    Service service = Service::Ddm;
    QByteArray method;
    QByteArray path;  ///< Percent-encoded.
    QByteArray query; ///< Percent-encoded, without "?".
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

    QByteArray header(QByteArrayView lowerCaseName) const;
};

/// What the demo service answers.
struct DemoAnswer
{
    int status = 200;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    int delayMs = 0;      ///< It is to be sent so much later.
    bool dropped = false; ///< The connection is to be cut instead.

    static DemoAnswer ofReply(int status, const void *reply, const ValueType &type);
    template<class Reply>
    static DemoAnswer of(const Reply &reply, int status = 200)
    {
        return ofReply(status, &reply, valueType<Reply>());
    }
    /// {"error_msg","error_code","request_id"} (ddm-api 7).
    static DemoAnswer gatewayError(int status, QLatin1StringView code, const QString &message);
    /// {"error":{"code","message","title"}} (ddm-api 6.5).
    static DemoAnswer iamError(int status, const QString &message, QLatin1StringView title);
    /// The error shape of the operation: errCode/externalMessage for v1 and v2, error_code/error_msg for v3, and those of
    /// the companions.
    static DemoAnswer error(const OperationInfo &operation, int status, const QString &code, const QString &message);
};

} // namespace ddm
