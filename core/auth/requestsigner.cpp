// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/requestsigner.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace ddm {

namespace {

QByteArray hexSha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray headerValue(const SignedParts &parts, const QByteArray &lowerCaseName)
{
    for (const auto &[name, value] : parts.headers) {
        if (name.toLower() == lowerCaseName)
            return value.trimmed();
    }
    return {};
}

/// Decodes each segment once and encodes it again; ends with a slash, unlike the path that travels.
QByteArray canonicalPath(const QByteArray &path)
{
    QByteArray canonical;
    const QList<QByteArray> segments = path.split('/');
    for (qsizetype i = 0; i < segments.size(); ++i) {
        if (i > 0)
            canonical += '/';
        canonical += QByteArray::fromPercentEncoding(segments[i]).toPercentEncoding(); // bytes: they may be no UTF-8
    }
    if (!canonical.endsWith('/'))
        canonical += '/';
    return canonical;
}

/// Sorted before encoding, by bytes.
QByteArray canonicalQuery(const SignedParts &parts)
{
    QList<std::pair<QByteArray, QByteArray>> pairs;
    for (const auto &[name, value] : parts.query)
        pairs.append({name.toUtf8(), value.toUtf8()});
    std::sort(pairs.begin(), pairs.end());
    QByteArray canonical;
    for (const auto &[name, value] : std::as_const(pairs)) {
        if (!canonical.isEmpty())
            canonical += '&';
        canonical += name.toPercentEncoding() + '=' + value.toPercentEncoding();
    }
    return canonical;
}

} // namespace

QList<QByteArray> RequestSigner::headerNames(const SignedParts &parts)
{
    QList<QByteArray> names;
    for (const auto &header : parts.headers)
        names.append(header.first.toLower());
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

QByteArray RequestSigner::canonicalRequest(const SignedParts &parts, const QList<QByteArray> &signedHeaders)
{
    QByteArray headers;
    for (const QByteArray &name : signedHeaders)
        headers += name + ':' + headerValue(parts, name) + '\n';
    QByteArray hash = headerValue(parts, "x-sdk-content-sha256");
    if (hash.isEmpty())
        hash = hexSha256(parts.body);
    return parts.method + '\n' + canonicalPath(parts.path) + '\n' + canonicalQuery(parts) + '\n' + headers + '\n'
        + signedHeaders.join(';') + '\n' + hash;
}

QByteArray RequestSigner::stringToSign(const QByteArray &date, const QByteArray &canonicalRequest)
{
    return Algorithm.toByteArray() + '\n' + date + '\n' + hexSha256(canonicalRequest);
}

QByteArray RequestSigner::signature(const Secret &secretKey, const QByteArray &stringToSign)
{
    QByteArray key = secretKey.open(SecretKey()).toByteArray();
    QByteArray code = QMessageAuthenticationCode::hash(stringToSign, key, QCryptographicHash::Sha256).toHex();
    wipeMemory(key.data(), size_t(key.size()));
    return code;
}

QByteArray RequestSigner::authorize(const SignedParts &parts, const QByteArray &accessKey, const Secret &secretKey)
{
    const QList<QByteArray> names = headerNames(parts);
    const QByteArray text = stringToSign(headerValue(parts, "x-sdk-date"), canonicalRequest(parts, names));
    return Algorithm.toByteArray() + " Access=" + accessKey + ", SignedHeaders=" + names.join(';')
        + ", Signature=" + signature(secretKey, text);
}

bool RequestSigner::verify(const SignedParts &parts, const Authorization &authorization, const Secret &secretKey)
{
    if (!authorization.signedHeaders.contains("x-sdk-date"))
        return false;
    const QByteArray text = stringToSign(headerValue(parts, "x-sdk-date"),
                                         canonicalRequest(parts, authorization.signedHeaders));
    return Secret::fromUtf8(signature(secretKey, text)).matches(authorization.signature);
}

std::optional<RequestSigner::Authorization> RequestSigner::parse(const QByteArray &header)
{
    const QByteArray text = header.trimmed();
    if (text.size() <= Algorithm.size() || !text.startsWith(Algorithm) || text.at(Algorithm.size()) != ' ')
        return std::nullopt;
    Authorization parsed;
    const QList<QByteArray> parts = text.mid(Algorithm.size() + 1).split(',');
    for (const QByteArray &part : parts) {
        const qsizetype equals = part.indexOf('=');
        const QByteArray name = part.left(equals).trimmed();
        const QByteArray value = part.mid(equals + 1).trimmed();
        if (name == "Access")
            parsed.accessKey = value;
        else if (name == "SignedHeaders" && !value.isEmpty())
            parsed.signedHeaders = value.toLower().split(';');
        else if (name == "Signature")
            parsed.signature = value;
    }
    if (parsed.accessKey.isEmpty() || parsed.signedHeaders.isEmpty() || parsed.signature.isEmpty())
        return std::nullopt;
    return parsed;
}

} // namespace ddm
