// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/certificates.h"
#include "tests/support/rawmessage.h"

#include <QTcpServer>
#include <QUrl>

#include <deque>
#include <functional>
#include <optional>

namespace ddm {

class RawProxyLink;

/// What a RawProxy does to an exchange instead of passing it on.
struct ProxyFault
{
    enum class Kind : quint8 {
        Answer,      ///< Answers itself, as a company's proxy or a gateway does; the service hears nothing.
        Rewrite,     ///< Passes on the service's answer with another body.
        CutAnswer,   ///< Ends the connection in the middle of the service's answer.
        StallAnswer, ///< Half of the service's answer comes, and then nothing more.
        Swallow,     ///< The service hears of it, and not a byte of its answer comes back.
        DropBefore,  ///< Ends the connection; the service hears nothing.
        DropAfter,   ///< Ends the connection when the service has answered.
        Garbage,     ///< Sends bytes that are no HTTP.
        Flood,       ///< Sends an answer of floodBytes bytes.
    };

    Kind kind = Kind::Answer;
    RawAnswer answer = {};                                      ///< Of Answer.
    std::function<QByteArray(const QByteArray &)> rewrite = {}; ///< Of Rewrite: the service's body to another.
    qint64 floodBytes = 0;
    int times = -1; ///< For so many requests; -1: as long as it is set.
};

/// Stands between a client and a service on this computer, and spoils the connection. It passes bytes on as they are; of
/// HTTP it knows only where a message ends. It counts what really came.
class RawProxy : public QTcpServer
{
    Q_OBJECT

public:
    explicit RawProxy(quint16 servicePort, QObject *parent = nullptr);
    ~RawProxy() override;

    /// Listens at 127.0.0.1, after stop() where it did before; towards the client with TLS if an identity is given.
    void start(const std::optional<Identity> &identity = {});
    /// Refuses connections from now on, and ends those that stand.
    void stop();
    QUrl url() const;

    using Choice = std::function<std::optional<ProxyFault>(const RawRequest &)>;

    /// The fault of each request from now on.
    void setFaults(Choice choice) { m_choice = std::move(choice); }
    void setFault(const std::optional<ProxyFault> &fault);
    /// Every whole request that came, whatever became of it.
    const std::deque<RawRequest> &requests() const { return m_requests; }
    void forgetRequests();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    friend class RawProxyLink;

    quint16 m_servicePort;
    quint16 m_port = 0;
    std::optional<Identity> m_identity;
    Choice m_choice;
    std::deque<RawRequest> m_requests;
    int m_connections = 0;
};

} // namespace ddm
