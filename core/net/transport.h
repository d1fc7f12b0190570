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
class QNetworkRequest;

namespace ddm {

class Exchange;

/// How long to wait, in milliseconds. Each is a deadline of ours; none is Qt's.
struct Deadlines
{
    int connect = 10'000; ///< Until a connection stands, TLS included.
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

/// The road's last mile: one HTTP exchange at a time for whoever asks, with deadlines, a size limit, and no change sent twice.
///
/// A change is given to Qt only when a connection stands. Qt cannot be asked whether a byte has left: requestSent() comes
/// after the bytes, and not at all for a request without a body. So what fails before that is known not to have arrived,
/// and everything after it may have.
class Transport : public QObject
{
    Q_OBJECT

public:
    explicit Transport(TransportSettings settings = {}, QObject *parent = nullptr);
    ~Transport() override;

    /// So many exchanges run at once with one host; more wait, changes first. It is Qt's own number: one more would wait
    /// inside Qt, unseen, and its time to connect would run out behind a slow answer to somebody else.
    static constexpr int MostAtOnce = 6;

    /// Starts an exchange. It belongs to \a owner and ends with exactly one finished(), later than this call.
    Exchange *send(const HttpRequest &request, QObject *owner);

private:
    friend class Exchange;

    void admit(Exchange *exchange);
    void leave(const QString &host);
    void admitNext();
    QNetworkReply *connectTo(const QUrl &url);
    /// Wipes the request's body.
    QNetworkReply *start(HttpRequest &request);
    QNetworkRequest networkRequest(const QUrl &url) const;
    QNetworkAccessManager *manager();

    TransportSettings m_settings;
    QNetworkAccessManager *m_manager = nullptr; // made at the first exchange: it costs start-up time
    QHash<QString, int> m_running;              // by host
    QList<QPointer<Exchange>> m_waiting;        // changes before reads, each in the order of their coming
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
    void begin();
    void start();
    QString host() const { return m_request.url.authority(); }
    void connectFirst();
    void hand();
    void watchTls();
    void read();
    void stop(ErrorKind fault, const QString &text);
    void conclude();
    void dropReply();
    void readHeaders();
    bool isWhole() const;
    ErrorKind faultOfReply() const;
    bool mayHaveArrived() const;
    void emitLater();

    QPointer<Transport> m_transport;
    HttpRequest m_request;
    Deadlines m_deadlines;
    HttpOutcome m_outcome;
    QPointer<QNetworkReply> m_reply;
    QTimer m_connectTimer;
    QTimer m_idleTimer;
    QTimer m_totalTimer;
    QString m_tlsErrors;
    bool m_admitted = false;
    bool m_handed = false; // Qt has the request: it has left, or may have
    bool m_over = false;
};

} // namespace ddm
