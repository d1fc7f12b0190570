// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/demoservice.h"

#include <QObject>
#include <QSslCertificate>
#include <QSslKey>
#include <QUrl>

#include <array>
#include <memory>
#include <vector>

class QHttpServer;
class QTcpServer;

namespace ddm {

/// Serves a DemoService over HTTP or TLS, on loopback only: each of the five services on a port of its own, since their
/// paths collide on one. All that depends on Qt HttpServer, whose interface changed in Qt 6.8, is in its .cpp.
class DemoServer : public QObject
{
    Q_OBJECT

public:
    explicit DemoServer(DemoSettings settings, const Clock &clock = SystemClock::instance(), QObject *parent = nullptr);
    ~DemoServer() override;

    /// Serves TLS from the next listen() on.
    void setTls(QList<QSslCertificate> chain, QSslKey key);
    /// Listens on \a port and the four after it; 0 takes free ones. False if one is taken; errorString() says which. Requests
    /// are answered from the next turn of the event loop on.
    bool listen(quint16 port);
    QString errorString() const { return m_error; }

    QUrl endpoint(Service service) const { return m_endpoints[size_t(service)]; }
    /// What a client needs to know, as one line of JSON (without the line end). Holds the secrets of the demo user.
    QByteArray readyLine() const;
    DemoService &service() { return m_service; }

private:
    bool listenFor(Service service, quint16 port);
    void serve(Service service, QTcpServer *socket);

    DemoService m_service;
    QList<QSslCertificate> m_chain;
    std::optional<QSslKey> m_key; // an empty one would load OpenSSL all the same
    std::vector<std::unique_ptr<QHttpServer>> m_servers;
    std::array<QUrl, ServiceCount> m_endpoints;
    QString m_error;
};

} // namespace ddm
