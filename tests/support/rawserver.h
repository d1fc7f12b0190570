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

class RawConnection;

/// A moment of an exchange, in the order in which they come.
enum class Moment : quint8 {
    Accepted,  ///< The connection stands; not a byte was read.
    Hello,     ///< The client's first bytes of a TLS handshake came; they stay unanswered.
    Encrypted, ///< The TLS handshake is over, as far as the server is concerned.
    FirstByte, ///< Of the request's head.
    MidHead,
    HeadEnd,
    MidBody,       ///< Half of the request's body came.
    RequestEnd,    ///< The whole request came.
    MidStatusLine, ///< A part of the answer's first line has left.
    MidHeaders,    ///< A part of the answer's headers has left.
    MidAnswer,     ///< Half of the answer's body has left.
    AnswerEnd,     ///< The whole answer has left.
    Never,
};

/// What the server does at that moment.
enum class Deed : quint8 {
    Close, ///< Ends the connection in good order.
    Reset, ///< Breaks it.
    Stall, ///< Does nothing any more.
};

/// What becomes of one exchange. One that ends before the request begins is used up by a connection, every other by a request.
struct RawStep
{
    RawAnswer answer = {};
    Moment moment = Moment::Never;
    Deed deed = Deed::Close;
};

/// An HTTP server without manners. It counts what really came, byte by byte, answers what it is told, and breaks off where
/// it is told. It lives in the test's thread; QNetworkAccessManager has a thread of its own.
class RawServer : public QTcpServer
{
    Q_OBJECT

public:
    using Handler = std::function<RawStep(const RawRequest &)>;

    explicit RawServer(QObject *parent = nullptr);
    ~RawServer() override;

    /// Listens at 127.0.0.1; with TLS if an identity is given. Port 0 is any free one.
    void start(const std::optional<Identity> &identity = {}, quint16 port = 0);
    /// Refuses connections from now on; those that stand stay.
    void stopListening() { close(); }
    QUrl url() const;

    /// What becomes of the next exchanges, in that order. Whatever comes after them gets what the handler says.
    void script(std::deque<RawStep> steps) { m_script = std::move(steps); }
    void add(RawStep step) { m_script.push_back(std::move(step)); }
    void setHandler(Handler handler) { m_handler = std::move(handler); }
    size_t stepsLeft() const { return m_script.size(); }

    /// Every request of which at least one byte came.
    const std::deque<RawRequest> &requests() const { return m_requests; }
    int heads() const { return int(m_requests.size()); }
    int connections() const { return m_connections; }
    /// Answers a request that was stalled at its end.
    void answerStalled(size_t request, const RawAnswer &answer);
    /// Writes to the connection of a request that was stalled at its end.
    void writeTo(size_t request, const QByteArray &bytes);
    /// Ends every connection that stands.
    void breakAll(Deed deed);

Q_SIGNALS:
    void requestBegan();
    void requestEnded();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    friend class RawConnection;

    std::optional<RawStep> takeStep(bool ofConnection);

    std::optional<Identity> m_identity;
    quint16 m_port = 0;
    std::deque<RawStep> m_script;
    Handler m_handler;
    std::deque<RawRequest> m_requests;
    int m_connections = 0;
    QList<RawConnection *> m_open;
};

} // namespace ddm
