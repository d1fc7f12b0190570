// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rawserver.h"

#include "tests/support/rawconnection.h"

#include <QHostAddress>

namespace ddm {

RawServer::RawServer(QObject *parent)
    : QTcpServer(parent)
{
}

RawServer::~RawServer()
{
    qDeleteAll(m_open);
}

void RawServer::start(const std::optional<Identity> &identity, quint16 port)
{
    m_identity = identity;
    if (!listen(QHostAddress::LocalHost, port))
        qFatal("the raw server cannot listen: %s", qPrintable(errorString()));
    m_port = serverPort();
}

QUrl RawServer::url() const
{
    QUrl url;
    url.setScheme(m_identity ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_port);
    return url;
}

void RawServer::incomingConnection(qintptr descriptor)
{
    m_open.append(new RawConnection(this, descriptor, ++m_connections));
}

std::optional<RawStep> RawServer::takeStep(bool ofConnection)
{
    if (m_script.empty() || (m_script.front().moment < Moment::FirstByte) != ofConnection)
        return std::nullopt;
    const RawStep step = m_script.front();
    m_script.pop_front();
    return step;
}

void RawServer::answerStalled(size_t request, const RawAnswer &answer)
{
    for (RawConnection *connection : std::as_const(m_open)) {
        if (connection->isOf(request))
            connection->answer(answer);
    }
}

void RawServer::writeTo(size_t request, const QByteArray &bytes)
{
    for (RawConnection *connection : std::as_const(m_open)) {
        if (connection->isOf(request))
            connection->write(bytes);
    }
}

void RawServer::breakAll(Deed deed)
{
    for (RawConnection *connection : std::as_const(m_open))
        connection->stop(deed);
}

} // namespace ddm
