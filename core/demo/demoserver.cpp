// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demoserver.h"

#include "core/base/logging.h"

#include <QHttpServer>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSslConfiguration>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <memory>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray methodName(QHttpServerRequest::Method method)
{
    switch (method) {
    case QHttpServerRequest::Method::Get: return "GET";
    case QHttpServerRequest::Method::Post: return "POST";
    case QHttpServerRequest::Method::Put: return "PUT";
    case QHttpServerRequest::Method::Delete: return "DELETE";
    case QHttpServerRequest::Method::Head: return "HEAD";
    case QHttpServerRequest::Method::Options: return "OPTIONS";
    case QHttpServerRequest::Method::Patch: return "PATCH";
    default: return "UNKNOWN";
    }
}

DemoRequest demoRequest(Service service, const QHttpServerRequest &http)
{
    DemoRequest request;
    request.service = service;
    request.method = methodName(http.method());
    request.path = http.url().path(QUrl::FullyEncoded).toLatin1();
    request.query = http.url().query(QUrl::FullyEncoded).toLatin1();
    request.body = http.body();
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    const auto headers = http.headers().toListOfPairs();
#else
    const auto headers = http.headers();
#endif
    for (const auto &[name, value] : headers)
        request.headers.append({name, value});
    return request;
}

void respond(QHttpServerResponder &responder, const DemoAnswer &answer)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QHttpHeaders headers;
    for (const auto &[name, value] : answer.headers)
        headers.append(name, value);
    responder.write(answer.body, headers, QHttpServerResponder::StatusCode(answer.status));
#else
    // Written by hand: write(body, headers) puts one more Content-Length in front of ours, and an empty reason confuses
    // some clients.
    responder.writeStatusLine(QHttpServerResponder::StatusCode(answer.status));
    for (const auto &[name, value] : answer.headers)
        responder.writeHeader(name, value);
    responder.writeHeader("Content-Length", QByteArray::number(answer.body.size()));
    responder.writeBody(answer.body);
#endif
}

QTcpSocket *socketOf([[maybe_unused]] QHttpServer *server, [[maybe_unused]] const QHttpServerRequest &http,
                     [[maybe_unused]] const QHttpServerResponder &responder)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    const QList<QTcpSocket *> sockets = server->findChildren<QTcpSocket *>();
    const auto found = std::find_if(sockets.begin(), sockets.end(), [&http](const QTcpSocket *socket) {
        return socket->peerPort() == http.remotePort();
    });
    return found == sockets.end() ? nullptr : *found;
#else
    return responder.socket();
#endif
}

/// Answers after the answer's delay, or cuts the connection then.
void respondLater(QHttpServer *server, const QHttpServerRequest &http, QHttpServerResponder &&responder,
                  const DemoAnswer &answer)
{
    QTcpSocket *socket = socketOf(server, http, responder);
    if (!socket)
        return;
    // The socket is the context: an answer that is written after the client has left crashes Qt 6.4.
    auto kept = std::make_shared<QHttpServerResponder>(std::move(responder));
    QTimer::singleShot(answer.delayMs, socket, [socket, kept, answer] {
        if (answer.dropped)
            socket->abort();
        else if (socket->state() == QAbstractSocket::ConnectedState)
            respond(*kept, answer);
    });
}

} // namespace

DemoServer::DemoServer(DemoSettings settings, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_service(std::move(settings), clock)
{
}

DemoServer::~DemoServer() = default;

void DemoServer::setTls(QList<QSslCertificate> chain, QSslKey key)
{
    m_chain = std::move(chain);
    m_key = std::move(key);
}

bool DemoServer::listen(quint16 port)
{
    for (int i = 0; i < ServiceCount; ++i) {
        if (!listenFor(Service(i), port == 0 ? 0 : quint16(port + i)))
            return false;
    }
    return true;
}

bool DemoServer::listenFor(Service service, quint16 port)
{
    std::unique_ptr<QTcpServer> socket;
    if (!m_key) {
        socket = std::make_unique<QTcpServer>();
    } else {
        auto tls = std::make_unique<QSslServer>();
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificateChain(m_chain);
        configuration.setPrivateKey(*m_key);
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // of clients: they have no certificates
        tls->setSslConfiguration(configuration);
        socket = std::move(tls);
    }
    if (!socket->listen(QHostAddress::LocalHost, port)) {
        m_error = u"%1: port %2: %3"_s.arg(serviceName(service)).arg(port).arg(socket->errorString());
        return false;
    }
    QUrl &endpoint = m_endpoints[size_t(service)];
    endpoint.setScheme(!m_key ? u"http"_s : u"https"_s);
    endpoint.setHost(!m_key ? u"127.0.0.1"_s : u"localhost"_s);
    endpoint.setPort(socket->serverPort());

    // QHttpServer loads OpenSSL, with TLS or without: whoever waits for the ready line need not wait for that.
    socket->pauseAccepting();
    QTcpServer *waiting = socket.release();
    waiting->setParent(this);
    QMetaObject::invokeMethod(
        this, [this, service, waiting] { serve(service, waiting); }, Qt::QueuedConnection);
    return true;
}

void DemoServer::serve(Service service, QTcpServer *socket)
{
    auto server = std::make_unique<QHttpServer>();
    const auto handle = [this, service, web = server.get()](const QHttpServerRequest &http,
                                                            QHttpServerResponder &responder) {
        const DemoAnswer answer = m_service.answer(demoRequest(service, http));
        if (answer.delayMs == 0 && !answer.dropped)
            respond(responder, answer);
        else
            respondLater(web, http, std::move(responder), answer);
    };
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    server->setMissingHandler(this, handle);
#else
    server->setMissingHandler(
        [handle](const QHttpServerRequest &http, QHttpServerResponder &&responder) { handle(http, responder); });
#endif
    server->bind(socket); // which owns it from now on
    socket->resumeAccepting();
    m_servers.push_back(std::move(server));
}

QByteArray DemoServer::readyLine() const
{
    QJsonObject endpoints;
    for (int i = 0; i < ServiceCount; ++i)
        endpoints.insert(serviceName(Service(i)), m_endpoints[size_t(i)].toString());
    const World &world = m_service.world();
    QJsonArray projects;
    for (const DemoProject &project : world.projects) {
        projects.append(QJsonObject{
            {u"id"_s, project.project.id}, {u"name"_s, project.project.name}, {u"region"_s, project.region}});
    }
    const QJsonObject ready{{u"endpoints"_s, endpoints},
                            {u"domain"_s, world.domainName},
                            {u"user"_s, world.userName},
                            {u"password"_s, world.password},
                            {u"ak"_s, world.accessKey},
                            {u"sk"_s, world.secretKey},
                            {u"data_node_password"_s, world.dataNodePassword},
                            {u"projects"_s, projects}};
    return QJsonDocument(ready).toJson(QJsonDocument::Compact);
}

} // namespace ddm
