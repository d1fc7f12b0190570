// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/transport.h"

#include "core/base/logging.h"
#include "core/net/oncedevice.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QSslError>

namespace ddm {

namespace {

bool isLoopback(const QString &host)
{
    return host == QLatin1StringView("localhost") || QHostAddress(host).isLoopback();
}

QByteArray verbBytes(Verb verb)
{
    return verbName(verb).toLatin1();
}

} // namespace

QByteArray WireHeaders::valueOf(const HttpHeader &header)
{
    return header.isSecret() ? header.secret.open(SecretKey()).toByteArray() : header.value;
}

Transport::Transport(TransportSettings settings, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
{
}

Transport::~Transport() = default;

QNetworkAccessManager *Transport::manager()
{
    if (!m_manager) {
        m_manager = new QNetworkAccessManager(this);
        m_manager->setAutoDeleteReplies(false);
        if (m_settings.proxy.type() != QNetworkProxy::DefaultProxy)
            m_manager->setProxy(m_settings.proxy);
    }
    return m_manager;
}

Exchange *Transport::send(const HttpRequest &request, QObject *owner)
{
    auto *exchange = new Exchange(this, request, owner);
    exchange->begin(this);
    return exchange;
}

QNetworkReply *Transport::start(const HttpRequest &request, QObject *bodyOwner)
{
    QNetworkRequest network(request.url);
    for (const HttpHeader &header : request.headers)
        network.setRawHeader(header.name, WireHeaders::valueOf(header));
    // One connection, one request at a time: what a peer saw of a request is then known when it closes.
    network.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    network.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    network.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         request.sentOnce() ? QNetworkRequest::ManualRedirectPolicy
                                            : QNetworkRequest::SameOriginRedirectPolicy);
    if (!m_settings.extraCertificates.isEmpty()) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.addCaCertificates(m_settings.extraCertificates);
        network.setSslConfiguration(tls);
    }
    if (!request.sentOnce())
        return manager()->get(network);

    const QByteArray body = request.body.value_or(QByteArray());
    network.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    network.setHeader(QNetworkRequest::ContentLengthHeader, body.size());
    auto *device = new OnceDevice(body, bodyOwner);
    switch (request.verb) {
    case Verb::Post:
        return manager()->post(network, device);
    case Verb::Put:
        return manager()->put(network, device);
    default:
        return manager()->sendCustomRequest(network, verbBytes(request.verb), device);
    }
}

Exchange::Exchange(Transport *transport, const HttpRequest &request, QObject *owner)
    : QObject(owner)
    , m_request(request)
    , m_deadlines(transport->m_settings.deadlines)
{
    const auto onTimeout = [this](QTimer &timer, ErrorKind kind) {
        timer.setSingleShot(true);
        connect(&timer, &QTimer::timeout, this, [this, kind] { stop(kind, QString()); });
    };
    onTimeout(m_connectTimer, ErrorKind::ConnectTimedOut);
    onTimeout(m_idleTimer, ErrorKind::ReplyTimedOut);
    onTimeout(m_totalTimer, ErrorKind::ReplyTimedOut);
}

Exchange::~Exchange()
{
    dropReply();
}

void Exchange::emitLater(HttpOutcome outcome)
{
    m_outcome = std::move(outcome);
    QMetaObject::invokeMethod(this, [this] { Q_EMIT finished(m_outcome); }, Qt::QueuedConnection);
}

void Exchange::begin(Transport *transport)
{
    const QString scheme = m_request.url.scheme();
    if (scheme != QLatin1StringView("https")
        && !(scheme == QLatin1StringView("http") && isLoopback(m_request.url.host()))) {
        HttpOutcome refused;
        refused.fault = ErrorKind::PlainHttpRefused;
        refused.faultText = m_request.url.host();
        refused.mayHaveArrived = false;
        emitLater(refused);
        return;
    }
    m_reply = transport->start(m_request, this);
    connect(m_reply, &QNetworkReply::requestSent, this, [this] {
        m_sent = true;
        m_connectTimer.stop();
        m_idleTimer.start(m_deadlines.idle);
    });
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        QStringList texts;
        for (const QSslError &error : errors)
            texts.append(error.errorString());
        m_tlsErrors = texts.join(QLatin1StringView("; "));
    });
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this](qint64 sent, qint64) {
        m_sent = m_sent || sent > 0;
        if (m_idleTimer.isActive())
            m_idleTimer.start(m_deadlines.idle);
    });
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::read);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::conclude);
    m_connectTimer.start(m_deadlines.connect);
    m_totalTimer.start(m_deadlines.total);
}

void Exchange::read()
{
    m_sent = true;
    m_connectTimer.stop();
    m_idleTimer.start(m_deadlines.idle);
    m_outcome.body += m_reply->readAll();
    if (m_outcome.body.size() > m_request.mostBytes)
        stop(ErrorKind::TooLarge, QString::number(m_request.mostBytes));
}

void Exchange::readHeaders()
{
    m_outcome.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto &[name, value] : m_reply->rawHeaderPairs()) {
        QByteArray &joined = m_outcome.headers[name.toLower()];
        joined = joined.isEmpty() ? value : joined + ", " + value;
    }
}

void Exchange::stop(ErrorKind fault, const QString &text)
{
    readHeaders();
    dropReply();
    m_outcome.fault = fault;
    m_outcome.faultText = text;
    m_outcome.mayHaveArrived = m_sent;
    // An answer that came in part tells nothing: the status alone would pass for a whole one.
    m_outcome.status = 0;
    emitLater(m_outcome);
}

void Exchange::conclude()
{
    const QNetworkReply::NetworkError error = m_reply->error();
    m_outcome.body += m_reply->readAll();
    readHeaders();
    const bool answered = m_outcome.status != 0;
    const bool redirect = m_outcome.status >= 300 && m_outcome.status < 400;
    // Qt reports 4xx and 5xx as errors too; those are answers. An answer that is cut is one with a transport error.
    const bool cut = answered && error != QNetworkReply::NoError && error < QNetworkReply::ContentAccessDenied;
    if (redirect) {
        m_outcome.fault = ErrorKind::RedirectRefused;
        m_outcome.faultText = QString::fromUtf8(m_outcome.header("location"));
    } else if (!answered || cut) {
        m_outcome.fault = faultOfReply();
        m_outcome.faultText = m_tlsErrors.isEmpty() ? m_reply->errorString() : m_tlsErrors;
        switch (*m_outcome.fault) {
        case ErrorKind::ConnectionRefused:
        case ErrorKind::HostNotFound:
        case ErrorKind::TlsFailed:
        case ErrorKind::ProxyFailed:
            m_outcome.mayHaveArrived = m_sent;
            break;
        default:
            break;
        }
        m_outcome.status = 0;
    }
    dropReply();
    if (m_outcome.body.size() > m_request.mostBytes) {
        m_outcome.fault = ErrorKind::TooLarge;
        m_outcome.status = 0;
    }
    Q_EMIT finished(m_outcome);
}

ErrorKind Exchange::faultOfReply() const
{
    switch (m_reply->error()) {
    case QNetworkReply::ConnectionRefusedError:
        return ErrorKind::ConnectionRefused;
    case QNetworkReply::HostNotFoundError:
        return ErrorKind::HostNotFound;
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorKind::TlsFailed;
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError: // Qt wanted to send it again and could not: the peer closed without an answer
        return ErrorKind::ConnectionLost;
    case QNetworkReply::TimeoutError:
        return m_sent ? ErrorKind::ReplyTimedOut : ErrorKind::ConnectTimedOut;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return ErrorKind::ProxyFailed;
    case QNetworkReply::InsecureRedirectError:
    case QNetworkReply::TooManyRedirectsError:
        return ErrorKind::RedirectRefused;
    default:
        return ErrorKind::NetworkFailed;
    }
}

void Exchange::dropReply()
{
    m_connectTimer.stop();
    m_idleTimer.stop();
    m_totalTimer.stop();
    if (!m_reply)
        return;
    QNetworkReply *reply = m_reply;
    m_reply.clear();
    reply->disconnect(this); // abort() emits finished()
    reply->abort();
    reply->deleteLater();
}

void Exchange::abort()
{
    dropReply();
    deleteLater();
    disconnect();
}

} // namespace ddm
