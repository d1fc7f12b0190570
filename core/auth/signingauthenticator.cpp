// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/signingauthenticator.h"

#include "core/auth/requestsigner.h"

#include <QUrlQuery>

namespace ddm {

namespace {

/// As QNetworkAccessManager writes it: the port only where it is not the scheme's own.
QByteArray hostHeader(const QUrl &url)
{
    const int usual = url.scheme() == QLatin1StringView("https") ? 443 : 80;
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    const int port = url.port(usual);
    return port == usual ? host : host + ':' + QByteArray::number(port);
}

} // namespace

SigningAuthenticator::SigningAuthenticator(AccessKeyCredentials credentials, const Clock &clock, QObject *parent)
    : Authenticator(parent)
    , m_credentials(std::move(credentials))
    , m_clock(clock)
{
}

void SigningAuthenticator::prepare(QObject *context, Done done)
{
    QMetaObject::invokeMethod(
        context, [done = std::move(done)] { done(std::nullopt); }, Qt::QueuedConnection);
}

void SigningAuthenticator::authorize(HttpRequest &request)
{
    request.headers.append({"X-Sdk-Date", m_clock.nowUtc().toString(u"yyyyMMdd'T'HHmmss'Z'").toLatin1(), {}});
    if (!m_credentials.securityToken.isEmpty())
        request.headers.append({"X-Security-Token", {}, m_credentials.securityToken});

    SignedParts parts;
    parts.method = verbName(request.verb).toLatin1();
    parts.path = request.url.path(QUrl::FullyEncoded).toLatin1();
    const auto items = QUrlQuery(request.url).queryItems(QUrl::FullyEncoded);
    for (const auto &[name, value] : items)
        parts.query.append({QUrl::fromPercentEncoding(name.toLatin1()), QUrl::fromPercentEncoding(value.toLatin1())});
    parts.headers.append({"Host", hostHeader(request.url)});
    for (const HttpHeader &header : std::as_const(request.headers)) {
        const QByteArray name = header.name.toLower();
        if (name.startsWith("x-") || name == "content-type")
            parts.headers.append({header.name, WireHeaders::valueOf(header)});
    }
    parts.body = request.body.value_or(QByteArray());
    request.headers.append(
        {"Authorization",
         RequestSigner::authorize(parts, m_credentials.accessKey.toLatin1(), m_credentials.secretKey),
         {}});
}

} // namespace ddm
