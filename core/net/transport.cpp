// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/transport.h"

#include "core/base/logging.h"
#include "core/net/oncedevice.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QSslError>

#include <algorithm>
#include <utility>

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
    exchange->begin();
    return exchange;
}

void Transport::admit(Exchange *exchange)
{
    auto place = m_waiting.end();
    if (exchange->m_request.sentOnce()) {
        place = std::find_if(m_waiting.begin(), m_waiting.end(),
                             [](const QPointer<Exchange> &other) { return other && !other->m_request.sentOnce(); });
    }
    m_waiting.insert(place, exchange);
    admitNext();
}

void Transport::leave(const QString &host)
{
    --m_running[host];
    QMetaObject::invokeMethod(this, &Transport::admitNext, Qt::QueuedConnection);
}

void Transport::admitNext()
{
    m_waiting.removeIf([](const QPointer<Exchange> &one) { return !one || one->m_over; });
    for (auto it = m_waiting.begin(); it != m_waiting.end();) {
        int &running = m_running[(*it)->host()];
        if (running < MostAtOnce) {
            ++running;
            Exchange *next = *it;
            it = m_waiting.erase(it);
            next->start(); // calls nobody back
        } else {
            ++it;
        }
    }
}

QNetworkRequest Transport::networkRequest(const QUrl &url) const
{
    QNetworkRequest network(url);
    // One connection, one request at a time: what a peer saw of a request is then known when it closes.
    network.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    network.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    // No redirect is followed, not even on the same host: no operation of the service answers with one, a signature is good
    // for one URL, and Qt 6.4 that follows one sometimes sends the first request again before.
    network.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    if (!m_settings.extraCertificates.isEmpty()) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.addCaCertificates(m_settings.extraCertificates);
        network.setSslConfiguration(tls);
    }
    return network;
}

QNetworkReply *Transport::connectTo(const QUrl &url)
{
    // What QNetworkAccessManager::connectToHost() does, which gives no reply to wait for.
    QUrl there;
    there.setScheme(QLatin1StringView("preconnect-") + url.scheme());
    there.setHost(url.host());
    there.setPort(url.port());
    return manager()->get(networkRequest(there));
}

QNetworkReply *Transport::start(HttpRequest &request)
{
    QNetworkRequest network = networkRequest(request.url);
    for (const HttpHeader &header : std::as_const(request.headers))
        network.setRawHeader(header.name, WireHeaders::valueOf(header));
    if (!request.sentOnce())
        return manager()->get(network);

    auto *device = new OnceDevice(std::exchange(request.body, std::nullopt).value_or(QByteArray()), nullptr);
    network.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    network.setHeader(QNetworkRequest::ContentLengthHeader, device->bytesAvailable());
    QNetworkReply *reply = nullptr;
    if (request.verb == Verb::Post)
        reply = manager()->post(network, device);
    else if (request.verb == Verb::Put)
        reply = manager()->put(network, device);
    else
        reply = manager()->sendCustomRequest(network, verbBytes(request.verb), device);
    device->setParent(reply); // Qt reads from it as long as the reply lives, also when it was aborted
    return reply;
}

Exchange::Exchange(Transport *transport, const HttpRequest &request, QObject *owner)
    : QObject(owner)
    , m_transport(transport)
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
    connect(transport, &QObject::destroyed, this, [this] { stop(ErrorKind::NetworkFailed, QString()); });
}

Exchange::~Exchange()
{
    dropReply();
    if (m_request.body)
        wipeMemory(m_request.body->data(), size_t(m_request.body->size()));
}

void Exchange::emitLater()
{
    m_over = true;
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT finished(m_outcome); }, Qt::QueuedConnection);
}

void Exchange::begin()
{
    const QString scheme = m_request.url.scheme();
    if (scheme != QLatin1StringView("https")
        && !(scheme == QLatin1StringView("http") && isLoopback(m_request.url.host()))) {
        m_outcome.fault = ErrorKind::PlainHttpRefused;
        m_outcome.faultText = m_request.url.host();
        m_outcome.mayHaveArrived = false;
        emitLater();
        return;
    }
    m_totalTimer.start(m_deadlines.total);
    m_transport->admit(this);
}

void Exchange::start()
{
    m_admitted = true;
    m_connectTimer.start(m_deadlines.connect);
    if (m_request.sentOnce())
        connectFirst();
    else
        hand();
}

void Exchange::connectFirst()
{
    m_reply = m_transport->connectTo(m_request.url);
    watchTls();
    connect(m_reply, &QNetworkReply::finished, this, [this] {
        if (m_reply->error() != QNetworkReply::NoError) {
            conclude();
            return;
        }
        m_reply->deleteLater();
        m_connectTimer.stop();
        m_idleTimer.start(m_deadlines.idle);
        hand();
    });
}

/// Gives the request to Qt.
void Exchange::hand()
{
    m_handed = true;
    m_reply = m_transport->start(m_request);
    watchTls();
    connect(m_reply, &QNetworkReply::requestSent, this, [this] {
        m_connectTimer.stop();
        m_idleTimer.start(m_deadlines.idle);
    });
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this] { m_idleTimer.start(m_deadlines.idle); });
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::read);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::conclude);
}

void Exchange::watchTls()
{
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        QStringList texts;
        for (const QSslError &error : errors)
            texts.append(error.errorString());
        m_tlsErrors = texts.join(QLatin1StringView("; "));
    });
}

void Exchange::read()
{
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
    if (m_over)
        return;
    if (m_reply)
        readHeaders();
    dropReply();
    m_outcome.fault = fault == ErrorKind::ReplyTimedOut && !m_handed ? ErrorKind::ConnectTimedOut : fault;
    m_outcome.faultText = text;
    m_outcome.mayHaveArrived = m_handed;
    // An answer that came in part tells nothing: the status alone would pass for a whole one.
    m_outcome.status = 0;
    emitLater();
}

void Exchange::conclude()
{
    m_over = true;
    m_outcome.body += m_reply->readAll();
    readHeaders();
    if (m_outcome.status >= 300 && m_outcome.status < 400) {
        m_outcome.fault = ErrorKind::RedirectRefused;
        m_outcome.faultText = QString::fromUtf8(m_outcome.header("location"));
    } else if (!isWhole()) {
        m_outcome.fault = faultOfReply();
        m_outcome.faultText = m_tlsErrors.isEmpty() ? m_reply->errorString() : m_tlsErrors;
        m_outcome.mayHaveArrived = mayHaveArrived();
        m_outcome.status = 0;
    } else if (m_outcome.body.size() > m_request.mostBytes) {
        m_outcome.fault = ErrorKind::TooLarge;
        m_outcome.faultText = QString::number(m_request.mostBytes);
        m_outcome.status = 0;
    }
    dropReply();
    Q_EMIT finished(m_outcome);
}

/// True if a whole answer came, of whatever status.
bool Exchange::isWhole() const
{
    const QNetworkReply::NetworkError error = m_reply->error();
    // Qt reports 4xx and 5xx as errors too, but not every error beside such a status is that.
    const bool ofStatus = m_outcome.status >= 400 && error >= QNetworkReply::ContentAccessDenied
        && error != QNetworkReply::ContentReSendError && error != QNetworkReply::ProtocolFailure;
    if (m_outcome.status == 0 || (error != QNetworkReply::NoError && !ofStatus))
        return false;
    // Qt 6.4 takes an answer for whole when the peer resets a connection in its middle. (It drops this header where it has
    // decompressed the body.)
    bool known = false;
    const qint64 length = m_outcome.header("content-length").toLongLong(&known);
    return !known || m_outcome.body.size() >= length;
}

/// False only where the request provably did not leave.
bool Exchange::mayHaveArrived() const
{
    // These two end an attempt to connect, and a request that has left is never sent again (OnceDevice).
    const bool neverConnected = m_outcome.fault == ErrorKind::ConnectionRefused
        || m_outcome.fault == ErrorKind::HostNotFound;
    return m_handed && !neverConnected;
}

ErrorKind Exchange::faultOfReply() const
{
    switch (m_reply->error()) {
    case QNetworkReply::ConnectionRefusedError: return ErrorKind::ConnectionRefused;
    case QNetworkReply::HostNotFoundError: return ErrorKind::HostNotFound;
    case QNetworkReply::SslHandshakeFailedError: return ErrorKind::TlsFailed;
    case QNetworkReply::NoError: // but the answer was not whole
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::
        ContentReSendError: // Qt wanted to send it again and could not: the peer closed without an answer
        return ErrorKind::ConnectionLost;
    case QNetworkReply::TimeoutError: return m_handed ? ErrorKind::ReplyTimedOut : ErrorKind::ConnectTimedOut;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError: return ErrorKind::ProxyFailed;
    case QNetworkReply::InsecureRedirectError:
    case QNetworkReply::TooManyRedirectsError: return ErrorKind::RedirectRefused;
    default: return ErrorKind::NetworkFailed;
    }
}

void Exchange::dropReply()
{
    m_connectTimer.stop();
    m_idleTimer.stop();
    m_totalTimer.stop();
    if (std::exchange(m_admitted, false) && m_transport)
        m_transport->leave(host());
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
    m_over = true;
    dropReply();
    deleteLater();
    disconnect();
}

} // namespace ddm
