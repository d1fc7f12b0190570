// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http.h"

#include <QNetworkProxy>
#include <QObject>
#include <QPointer>
#include <QSslCertificate>
#include <QTimer>

class QNetworkAccessManager;
class QNetworkReply;

namespace ddm {

class Exchange;

/// How long to wait, in milliseconds. Each is a deadline of ours; none is Qt's.
struct Deadlines
{
    int connect = 10'000; ///< Until the request is on its way, TLS included.
    int idle = 30'000;    ///< Without a byte.
    int total = 120'000;
};

/// How to reach the network.
struct TransportSettings
{
    QNetworkProxy proxy = QNetworkProxy(QNetworkProxy::DefaultProxy);
    QList<QSslCertificate> extraCertificates; ///< Of a company's own authority.
    Deadlines deadlines;
};

/// The road's last mile: one HTTP exchange at a time for whoever asks, with deadlines, a size limit, and no request sent twice.
class Transport : public QObject
{
    Q_OBJECT

public:
    explicit Transport(TransportSettings settings = {}, QObject *parent = nullptr);
    ~Transport() override;

    /// Starts an exchange. It belongs to \a owner and ends with exactly one finished(), later than this call.
    Exchange *send(const HttpRequest &request, QObject *owner);

private:
    friend class Exchange;

    QNetworkReply *start(const HttpRequest &request, QObject *bodyOwner);
    QNetworkAccessManager *manager();

    TransportSettings m_settings;
    QNetworkAccessManager *m_manager = nullptr; // made at the first exchange: it costs start-up time
};

/// One request and its answer.
class Exchange : public QObject
{
    Q_OBJECT

public:
    ~Exchange() override;

    /// Ends it without finished().
    void abort();

Q_SIGNALS:
    void finished(const ddm::HttpOutcome &outcome);

private:
    friend class Transport;

    Exchange(Transport *transport, const HttpRequest &request, QObject *owner);
    void begin(Transport *transport);
    void read();
    void stop(ErrorKind fault, const QString &text);
    void conclude();
    void dropReply();
    void readHeaders();
    ErrorKind faultOfReply() const;
    void emitLater(HttpOutcome outcome);

    HttpRequest m_request;
    Deadlines m_deadlines;
    HttpOutcome m_outcome;
    QPointer<QNetworkReply> m_reply;
    QTimer m_connectTimer;
    QTimer m_idleTimer;
    QTimer m_totalTimer;
    QString m_tlsErrors;
    bool m_sent = false; // the request has left, or may have
};

} // namespace ddm
