// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rawconnection.h"

#include <QSslConfiguration>
#include <QTimer>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace ddm {

namespace {

/// A close of the socket then breaks the connection (RST) instead of ending it (FIN).
void letCloseReset(qintptr descriptor)
{
    linger option = {};
    option.l_onoff = 1;
#ifdef Q_OS_WIN
    setsockopt(SOCKET(descriptor), SOL_SOCKET, SO_LINGER, reinterpret_cast<const char *>(&option), sizeof option);
#else
    setsockopt(int(descriptor), SOL_SOCKET, SO_LINGER, &option, sizeof option);
#endif
}

constexpr qsizetype MidHeadSize = 24;
constexpr int MomentToReadMs = 20; // a reset takes with it what the peer has not read yet

} // namespace

RawConnection::RawConnection(RawServer *server, qintptr descriptor, int number)
    : QObject(server)
    , m_server(server)
    , m_number(number)
{
    m_socket.setSocketDescriptor(descriptor);
    connect(&m_socket, &QIODevice::readyRead, this, &RawConnection::read);
    if (const std::optional<RawStep> step = server->takeStep(true))
        m_step = *step;
    if (reached(Moment::Accepted) || !server->m_identity || m_step.moment == Moment::Hello)
        return;
    m_socket.setLocalCertificate(server->m_identity->certificate);
    m_socket.setPrivateKey(server->m_identity->key);
    connect(&m_socket, &QSslSocket::encrypted, this, [this] { reached(Moment::Encrypted); });
    m_socket.startServerEncryption();
}

RawConnection::~RawConnection()
{
    m_socket.disconnect(this);
}

bool RawConnection::reached(Moment moment)
{
    if (m_step.moment == moment)
        stop(m_step.deed);
    return m_stopped;
}

void RawConnection::stop(Deed deed)
{
    m_stopped = true;
    if (deed == Deed::Close) {
        m_socket.disconnectFromHost();
    } else if (deed == Deed::Reset) {
        letCloseReset(m_socket.socketDescriptor());
        m_socket.abort();
    }
}

void RawConnection::read()
{
    if (m_stopped || reached(Moment::Hello))
        return;
    m_unread += m_socket.readAll();
    while (!m_stopped && !m_answering && !m_unread.isEmpty()) {
        if (m_request == None) {
            m_server->m_requests.push_back({.connection = m_number});
            m_request = m_server->m_requests.size() - 1;
            m_bodySize = 0;
            const std::optional<RawStep> step = m_server->takeStep(false);
            m_asks = !step;
            m_step = step.value_or(RawStep());
        }
        if (m_server->m_requests[m_request].headComplete)
            takeBody();
        else
            takeHead();
    }
}

void RawConnection::takeHead()
{
    RawRequest &request = m_server->m_requests[m_request];
    // Byte by byte, so that nothing counts as arrived that came after the server had broken off.
    for (qsizetype i = 0; i < m_unread.size(); ++i) {
        request.head += m_unread[i];
        if (request.head.size() == 1) {
            Q_EMIT m_server->requestBegan();
            if (reached(Moment::FirstByte))
                return;
        }
        if (request.head.size() == MidHeadSize && reached(Moment::MidHead))
            return;
        if (request.head.endsWith("\r\n\r\n")) {
            m_unread.remove(0, i + 1);
            onHead();
            return;
        }
    }
    m_unread.clear();
}

void RawConnection::onHead()
{
    RawRequest &request = m_server->m_requests[m_request];
    request.headComplete = true;
    m_bodySize = request.header("content-length").toLongLong();
    if (!reached(Moment::HeadEnd) && m_bodySize == 0)
        onRequest();
}

void RawConnection::takeBody()
{
    RawRequest &request = m_server->m_requests[m_request];
    qint64 wanted = m_bodySize - request.body.size();
    if (m_step.moment == Moment::MidBody)
        wanted = qMin(wanted, qMax<qint64>(1, m_bodySize / 2) - request.body.size());
    const QByteArray part = m_unread.left(wanted);
    m_unread.remove(0, part.size());
    request.body += part;
    if (part.size() == wanted && !reached(Moment::MidBody))
        onRequest();
}

void RawConnection::onRequest()
{
    RawRequest &request = m_server->m_requests[m_request];
    request.complete = true;
    m_answering = true;
    if (m_asks && m_server->m_handler)
        m_step = m_server->m_handler(request);
    Q_EMIT m_server->requestEnded();
    if (!reached(Moment::RequestEnd))
        answer(m_step.answer);
}

void RawConnection::answer(const RawAnswer &answer)
{
    const QByteArray head = answer.head();
    QByteArray bytes = head + answer.body;
    if (m_step.moment == Moment::MidStatusLine)
        bytes.truncate(7);
    else if (m_step.moment == Moment::MidHeaders)
        bytes.truncate((head.indexOf("\r\n") + head.size()) / 2);
    else if (m_step.moment == Moment::MidAnswer)
        bytes.truncate(head.size() + answer.body.size() / 2);
    m_socket.write(bytes);
    m_socket.flush();
    if (m_step.moment < Moment::Never && m_step.moment > Moment::RequestEnd) {
        m_stopped = true;
        QTimer::singleShot(m_step.deed == Deed::Reset ? MomentToReadMs : 0, this, [this] { stop(m_step.deed); });
        return;
    }
    m_stopped = false; // it may have been stalled
    m_answering = false;
    m_request = None;
    m_step = RawStep();
    read();
}

} // namespace ddm
