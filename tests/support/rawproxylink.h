// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/rawproxy.h"

#include <QSslSocket>

namespace ddm {

/// One client of a RawProxy, and its connection to the service.
class RawProxyLink : public QObject
{
    Q_OBJECT

public:
    RawProxyLink(RawProxy *proxy, qintptr descriptor, int number);
    ~RawProxyLink() override;

    /// The request at hand is about to go.
    void forgetRequest() { m_request = nullptr; }

private:
    void readClient();
    void readService();
    void onRequest(const QByteArray &bytes);
    void onAnswer(const QByteArray &bytes);
    void flood();
    void end();

    RawProxy *m_proxy;
    int m_number;
    QSslSocket m_client;
    QTcpSocket m_service;
    QByteArray m_fromClient;
    QByteArray m_fromService;
    RawRequest *m_request = nullptr;   // the exchange at hand
    std::optional<ProxyFault> m_fault; // of it
    qint64 m_floodLeft = 0;
    bool m_deaf = false;         // whatever comes now is not looked at
    bool m_awaitsAnswer = false; // of the service, to what was passed on
};

} // namespace ddm
