// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/apierror.h"
#include "core/api/operation.h"
#include "core/base/secret.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QUrl>

#include <optional>

namespace ddm {

/// A header. Secret values are opened by WireHeaders alone, when the request leaves.
struct HttpHeader
{
    QByteArray name;
    QByteArray value;
    Secret secret; ///< Stands for the value where it is set.

    bool isSecret() const { return !secret.isEmpty(); }
};

/// A request as Transport sends it.
struct HttpRequest
{
    Verb verb = Verb::Get;
    QUrl url;
    QList<HttpHeader> headers;
    std::optional<QByteArray> body;
    qint64 mostBytes = 64 * 1024 * 1024; ///< Of the answer.

    /// Everything but GET goes out once, whatever happens to the connection (transport.h).
    bool sentOnce() const { return verb != Verb::Get; }
};

/// How an exchange ended: with an answer (status is not 0) or with a fault.
struct HttpOutcome
{
    int status = 0;
    QHash<QByteArray, QByteArray> headers; ///< Lower-case names; repeated ones joined with ", ".
    QByteArray body;
    std::optional<ErrorKind> fault;
    QString faultText;
    /// False only where the request provably never reached the service.
    bool mayHaveArrived = true;

    QByteArray header(const char *lowerCaseName) const { return headers.value(lowerCaseName); }
};

/// Opens secret headers for the wire.
class WireHeaders
{
public:
    static QByteArray valueOf(const HttpHeader &header);
};

} // namespace ddm
