// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rawproxy.h"

#include "tests/support/rawproxylink.h"

#include <QHostAddress>

namespace ddm {

namespace {

constexpr qint64 FloodPiece = 1 << 20;
constexpr char NoHttp[] = "\x15\x03\x03 not HTTP\r\n\0\xff\xfe\r\n\r\n";

/// Size of the message at the beginning of what has come, or 0 as long as it is not whole.
qsizetype wholeMessage(const QByteArray &bytes)
{
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return 0;
    const RawRequest message{.head = bytes.left(headEnd + 4)};
    const qsizetype size = headEnd + 4 + message.header("content-length").toLongLong();
    return bytes.size() >= size ? size : 0;
}

/// The same answer with another body.
QByteArray withBody(const QByteArray &answer, const std::function<QByteArray(const QByteArray &)> &rewrite)
{
    const qsizetype headEnd = answer.indexOf("\r\n\r\n");
    const QByteArray body = rewrite(answer.mid(headEnd + 4));
    QByteArray head;
    const QList<QByteArray> lines = answer.left(headEnd).split('\n');
    for (const QByteArray &line : lines) {
        if (!line.toLower().startsWith("content-length"))
            head += line.trimmed() + "\r\n";
    }
    return head + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

RawProxy::RawProxy(quint16 servicePort, QObject *parent)
    : QTcpServer(parent)
    , m_servicePort(servicePort)
{
}

RawProxy::~RawProxy()
{
    stop();
}

void RawProxy::start(const std::optional<Identity> &identity)
{
    m_identity = identity;
    if (!listen(QHostAddress::LocalHost, m_port))
        qFatal("the raw proxy cannot listen: %s", qPrintable(errorString()));
    m_port = serverPort();
}

void RawProxy::stop()
{
    close();
    qDeleteAll(findChildren<RawProxyLink *>());
}

QUrl RawProxy::url() const
{
    QUrl url;
    url.setScheme(m_identity ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_port);
    return url;
}

void RawProxy::forgetRequests()
{
    for (RawProxyLink *link : findChildren<RawProxyLink *>())
        link->forgetRequest();
    m_requests.clear();
}

void RawProxy::incomingConnection(qintptr descriptor)
{
    new RawProxyLink(this, descriptor, ++m_connections);
}

void RawProxy::setFault(const std::optional<ProxyFault> &fault)
{
    m_choice = nullptr;
    if (!fault)
        return;
    m_choice = [fault, left = fault->times](const RawRequest &) mutable -> std::optional<ProxyFault> {
        if (left == 0)
            return std::nullopt;
        left = std::max(-1, left - 1);
        return fault;
    };
}

RawProxyLink::RawProxyLink(RawProxy *proxy, qintptr descriptor, int number)
    : QObject(proxy)
    , m_proxy(proxy)
    , m_number(number)
{
    m_client.setSocketDescriptor(descriptor);
    connect(&m_client, &QIODevice::readyRead, this, &RawProxyLink::readClient);
    connect(&m_client, &QAbstractSocket::disconnected, this, &RawProxyLink::end);
    connect(&m_client, &QIODevice::bytesWritten, this, &RawProxyLink::flood);
    connect(&m_client, &QSslSocket::encryptedBytesWritten, this, &RawProxyLink::flood);
    connect(&m_service, &QIODevice::readyRead, this, &RawProxyLink::readService);
    connect(&m_service, &QAbstractSocket::disconnected, this, &RawProxyLink::end);
    m_service.connectToHost(QHostAddress(QHostAddress::LocalHost), proxy->m_servicePort);
    if (proxy->m_identity) {
        m_client.setLocalCertificate(proxy->m_identity->certificate);
        m_client.setPrivateKey(proxy->m_identity->key);
        m_client.startServerEncryption();
    }
}

RawProxyLink::~RawProxyLink()
{
    m_client.disconnect(this);
    m_service.disconnect(this);
}

/// What stands in a socket's buffer is still sent; a client that does not read it is not waited for. The answer to a client
/// that is gone is: the service carries the request out, and whoever counts what it did must know.
void RawProxyLink::end()
{
    m_deaf = true;
    if (m_client.state() != QAbstractSocket::UnconnectedState)
        m_client.disconnectFromHost();
    else if (!m_awaitsAnswer || m_service.state() == QAbstractSocket::UnconnectedState)
        deleteLater();
}

void RawProxyLink::readClient()
{
    if (m_deaf) {
        m_client.readAll();
        return;
    }
    m_fromClient += m_client.readAll();
    while (const qsizetype size = m_deaf ? 0 : wholeMessage(m_fromClient)) {
        const QByteArray request = m_fromClient.left(size);
        m_fromClient.remove(0, size);
        onRequest(request);
    }
}

void RawProxyLink::onRequest(const QByteArray &bytes)
{
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n") + 4;
    m_proxy->m_requests.push_back({m_number, bytes.left(headEnd), bytes.mid(headEnd), true, true});
    m_request = &m_proxy->m_requests.back();
    m_fault = m_proxy->m_choice ? m_proxy->m_choice(*m_request) : std::nullopt;
    using Kind = ProxyFault::Kind;
    switch (m_fault ? m_fault->kind : Kind::Rewrite) {
    case Kind::Answer: m_client.write(m_fault->answer.head() + m_fault->answer.body); break;
    case Kind::DropBefore: end(); break;
    case Kind::Garbage:
        m_client.write(NoHttp, sizeof NoHttp - 1);
        end();
        break;
    case Kind::Flood:
        m_client.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n");
        m_floodLeft = m_fault->floodBytes;
        flood();
        break;
    default: m_service.write(bytes); m_awaitsAnswer = true;
    }
}

void RawProxyLink::readService()
{
    m_fromService += m_service.readAll();
    while (const qsizetype size = wholeMessage(m_fromService)) {
        const QByteArray answer = m_fromService.left(size);
        m_fromService.remove(0, size);
        onAnswer(answer);
    }
}

void RawProxyLink::onAnswer(const QByteArray &bytes)
{
    if (m_request)
        m_request->served = bytes.mid(qstrlen("HTTP/1.1 "), 3).toInt();
    m_awaitsAnswer = false;
    if (m_client.state() == QAbstractSocket::UnconnectedState)
        return end();
    if (!m_fault) {
        m_client.write(bytes);
        return;
    }
    // At least a byte is missing, and at least the head is there.
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n") + 4;
    const QByteArray half = bytes.left(std::min(bytes.size() - 1, headEnd + (bytes.size() - headEnd) / 2));
    using Kind = ProxyFault::Kind;
    switch (m_fault->kind) {
    case Kind::Rewrite: m_client.write(withBody(bytes, m_fault->rewrite)); break;
    case Kind::CutAnswer:
        m_client.write(half);
        end();
        break;
    case Kind::StallAnswer: m_client.write(half); break;
    case Kind::DropAfter: end(); break;
    default: break;
    }
}

void RawProxyLink::flood()
{
    constexpr qint64 MostWaiting = 4 * FloodPiece;
    static const QByteArray piece(FloodPiece, ' ');
    while (m_floodLeft > 0 && m_client.bytesToWrite() + m_client.encryptedBytesToWrite() < MostWaiting) {
        const qint64 size = std::min(m_floodLeft, FloodPiece);
        m_client.write(piece.constData(), size);
        m_floodLeft -= size;
        if (m_floodLeft == 0)
            end();
    }
}

} // namespace ddm
