// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace ddm {

/// What a signature covers. Names and values as they travel, but for the query, which is decoded.
struct SignedParts
{
    QByteArray method;
    QByteArray path; ///< Percent-encoded, as on the wire.
    QList<std::pair<QString, QString>> query;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< X-Sdk-Date among them.
    QByteArray body;
};

/// The AK/SK signature SDK-HMAC-SHA256 (ddm-api 8). Client and demo service both use it.
class RequestSigner
{
public:
    static constexpr QByteArrayView Algorithm = "SDK-HMAC-SHA256";

    /// An Authorization header, taken apart.
    struct Authorization
    {
        QByteArray accessKey;
        QList<QByteArray> signedHeaders; ///< Lower case.
        QByteArray signature;
    };

    /// Signs all headers of \a parts and returns the Authorization header's value.
    static QByteArray authorize(const SignedParts &parts, const QByteArray &accessKey, const Secret &secretKey);
    /// True if the signature is that of the secret key over exactly the headers that are listed.
    static bool verify(const SignedParts &parts, const Authorization &authorization, const Secret &secretKey);
    static std::optional<Authorization> parse(const QByteArray &header);

    static QByteArray canonicalRequest(const SignedParts &parts, const QList<QByteArray> &signedHeaders);
    static QByteArray stringToSign(const QByteArray &date, const QByteArray &canonicalRequest);
    /// Lower-case hexadecimal.
    static QByteArray signature(const Secret &secretKey, const QByteArray &stringToSign);
    static QList<QByteArray> headerNames(const SignedParts &parts);
};

} // namespace ddm
