// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/rawserver.h"

#include <QSslSocket>

namespace ddm {

/// One connection to a RawServer.
class RawConnection : public QObject
{
    Q_OBJECT

public:
    RawConnection(RawServer *server, qintptr descriptor, int number);
    ~RawConnection() override;

    bool isOf(size_t request) const { return m_request == request; }
    void answer(const RawAnswer &answer);
    void write(const QByteArray &bytes) { m_socket.write(bytes); }
    void stop(Deed deed);

private:
    void read();
    void takeHead();
    void takeBody();
    void onHead();
    void onRequest();
    /// Does what the step wants at that moment. True if the exchange goes no further.
    bool reached(Moment moment);

    static constexpr size_t None = size_t(-1);

    RawServer *m_server;
    QSslSocket m_socket;
    int m_number;
    RawStep m_step;
    size_t m_request = None;
    qint64 m_bodySize = 0;
    QByteArray m_unread;
    bool m_stopped = false;
    bool m_answering = false;
    bool m_asks = false; // nothing was scripted: the handler says what to do
};

} // namespace ddm
