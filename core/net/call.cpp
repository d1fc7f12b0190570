// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/call.h"

#include "core/base/logging.h"

#include <QJsonDocument>
#include <QRandomGenerator>

namespace ddm {

namespace {

/// Retry-After in milliseconds: seconds or an HTTP date. -1 if absent or unreadable.
qint64 retryAfterMs(const HttpOutcome &outcome, const Clock &clock)
{
    constexpr qint64 Longest = 3600 * 1000;
    const QByteArray text = outcome.header("retry-after").trimmed();
    if (text.isEmpty())
        return -1;
    bool ok = false;
    const qint64 seconds = text.toLongLong(&ok);
    if (ok && seconds >= 0)
        return qMin(seconds * 1000, Longest);
    const QDateTime date = QDateTime::fromString(QString::fromLatin1(text), Qt::RFC2822Date);
    return date.isValid() ? qBound<qint64>(0, date.toMSecsSinceEpoch() - clock.nowMs(), Longest) : -1;
}

/// By how many seconds our clock is off, by the Date of an answer; 0 if it has none.
qint64 skewSeconds(const HttpOutcome &outcome, const Clock &clock)
{
    const QDateTime date = QDateTime::fromString(QString::fromLatin1(outcome.header("date")), Qt::RFC2822Date);
    return date.isValid() ? (clock.nowMs() - date.toMSecsSinceEpoch()) / 1000 : 0;
}

constexpr qint64 MostSkewSeconds = 15 * 60; // the gateway's own (ddm-api 7)

} // namespace

CallBase::CallBase(Road road, WireRequest request, Priority priority, QObject *parent)
    : QObject(parent)
    , m_road(std::move(road))
    , m_request(std::move(request))
    , m_priority(priority)
{
    m_backoff.setSingleShot(true);
    connect(&m_backoff, &QTimer::timeout, this, &CallBase::prepare);
    QMetaObject::invokeMethod(this, &CallBase::prepare, Qt::QueuedConnection);
}

CallBase::~CallBase()
{
    letGo();
    if (m_state != State::Ended) {
        m_state = State::Ended;
        Q_EMIT ended();
    }
}

void CallBase::watch(QObject *context)
{
    m_contexts.append(context);
    connect(context, &QObject::destroyed, this, [this](QObject *gone) {
        m_contexts.removeOne(gone);
        // A closed tab must not eat the budget. A change goes on: what has been asked for is carried out once.
        if (m_contexts.isEmpty() && m_request.info->effect == Effect::Reads && !isSettled())
            abort();
    });
}

void CallBase::prepare()
{
    if (isSettled())
        return;
    m_state = State::Preparing;
    if (m_refusal) {
        settleWith(*m_refusal);
        return;
    }
    if (!m_road.authenticator) {
        enqueue();
        return;
    }
    m_road.authenticator->prepare(this, [this](const std::optional<ApiError> &error) {
        if (m_state != State::Preparing)
            return;
        if (error)
            settleWith(*error);
        else
            enqueue();
    });
}

void CallBase::enqueue()
{
    if (!m_road.limiter) {
        send();
        return;
    }
    m_state = State::Queued;
    m_ticket = m_road.limiter->acquire(this, m_priority, [this] {
        m_ticket = 0;
        send();
    });
}

HttpRequest CallBase::httpRequest() const
{
    HttpRequest http;
    http.verb = m_request.info->verb;
    http.url = m_road.endpoint;
    http.url.setPath(QString::fromLatin1(m_request.encodedPath), QUrl::TolerantMode);
    const QByteArray query = m_request.encodedQuery();
    if (!query.isEmpty())
        http.url.setQuery(QString::fromLatin1(query), QUrl::TolerantMode);
    // Also where there is no body: the gateway wants it on DELETE (ddm-api 5.8, 69).
    http.headers.append({"Content-Type", "application/json", {}});
    http.headers.append({"Accept", "application/json", {}});
    for (const HttpHeader &header : m_road.headers)
        http.headers.append(header);
    for (const auto &[name, value] : m_request.headers) {
        http.headers.removeIf([&name = name](const HttpHeader &h) { return h.name.compare(name, Qt::CaseInsensitive) == 0; });
        http.headers.append({name, value, {}});
    }
    if (m_request.body)
        http.body = m_request.bodyJson(Secrets::Open);
    return http;
}

void CallBase::send()
{
    if (!m_road.transport) {
        abort();
        return;
    }
    m_state = State::Sending;
    ++m_attempts;
    m_sent = httpRequest();
    if (m_road.authenticator)
        m_road.authenticator->authorize(m_sent);
    beginJournal(m_sent);
    m_sentAtMs = m_road.clock->steadyMs();
    m_exchange = m_road.transport->send(m_sent, this);
    if (m_sent.body)
        wipeMemory(m_sent.body->data(), size_t(m_sent.body->size()));
    connect(m_exchange, &Exchange::finished, this, &CallBase::onFinished);
}

void CallBase::beginJournal(const HttpRequest &request)
{
    if (!m_road.journal)
        return;
    JournalEntry entry;
    entry.startedMs = m_road.clock->nowMs();
    entry.operation = m_request.info;
    entry.verb = request.verb;
    entry.url = request.url.toString(QUrl::FullyEncoded);
    entry.attempt = m_attempts;
    entry.requestHeaders = RequestJournal::masked(request.headers);
    entry.requestBody = m_request.bodyJson(Secrets::Masked, Layout::Indented);
    m_journalId = m_road.journal->begin(std::move(entry));
}

void CallBase::onFinished(const HttpOutcome &outcome)
{
    if (m_state != State::Sending)
        return;
    if (m_exchange)
        m_exchange->deleteLater();
    m_exchange.clear();
    if (m_road.journal)
        m_road.journal->finish(m_journalId, m_road.clock->steadyMs() - m_sentAtMs, outcome);
    if (outcome.status == 0)
        onFault(outcome);
    else if (outcome.status >= 200 && outcome.status < 300)
        onSuccess(outcome);
    else
        onRefusal(outcome);
}

void CallBase::onFault(const HttpOutcome &outcome)
{
    ApiError error = errorOf(outcome);
    const bool passing = error.kind == ErrorKind::ConnectionRefused || error.kind == ErrorKind::ConnectionLost
        || error.kind == ErrorKind::ConnectTimedOut || error.kind == ErrorKind::ReplyTimedOut
        || error.kind == ErrorKind::NetworkFailed;
    const bool harmless = mayBeRetried() || !outcome.mayHaveArrived;
    if (passing && harmless && m_attempts < m_road.retry.attempts) {
        tryAgainAfter(backoffMs());
        return;
    }
    if (outcome.mayHaveArrived && m_request.info->effect != Effect::Reads)
        error.kind = ErrorKind::OutcomeUnknown;
    settleWith(error);
}

void CallBase::onRefusal(const HttpOutcome &outcome)
{
    const ApiError error = errorOf(outcome);
    if (error.kind == ErrorKind::NotSignedIn && m_road.authenticator && !m_renewed) {
        // The service did not even look at the call: it may go again, with a new token.
        m_renewed = true;
        if (m_road.authenticator->renew(m_sent)) {
            prepare();
            return;
        }
    }
    if (error.kind == ErrorKind::TooManyCalls && m_throttled < m_road.retry.throttled) {
        ++m_throttled;
        --m_attempts; // it was not looked at either
        const qint64 wait = error.retryAfterMs >= 0 ? error.retryAfterMs : m_road.retry.throttledBackoffMs;
        if (m_road.limiter) {
            m_road.limiter->hold(wait);
            prepare();
        } else {
            tryAgainAfter(wait);
        }
        return;
    }
    const bool passing = error.kind == ErrorKind::ServerFailed || error.kind == ErrorKind::Unavailable;
    if (passing && mayBeRetried() && m_attempts < m_road.retry.attempts) {
        tryAgainAfter(error.retryAfterMs >= 0 ? error.retryAfterMs : backoffMs());
        return;
    }
    settleWith(error);
}

void CallBase::onSuccess(const HttpOutcome &outcome)
{
    QJsonParseError parse;
    QJsonValue body = QJsonObject();
    const QByteArray text = outcome.body.trimmed();
    if (!text.isEmpty()) {
        const QJsonDocument json = QJsonDocument::fromJson(text, &parse);
        if (json.isObject())
            body = json.object();
        else if (json.isArray())
            parse.error = QJsonParseError::IllegalValue;
    }
    ReplyReader reader;
    // Answers of pure acknowledgement come as {}, as text, or not at all (ddm-api 5.3, trap 33).
    const bool acknowledged = parse.error != QJsonParseError::NoError && !text.startsWith('{') && !text.startsWith('<')
        && !text.startsWith('[') && text.size() < 256 && m_request.info->effect != Effect::Reads;
    const bool readable = parse.error == QJsonParseError::NoError || acknowledged;
    const bool read = readable && decode(body, outcome.headers, reader);
    if (m_road.journal)
        m_road.journal->noteDeviations(m_journalId, reader.deviations());
    if (read) {
        settle();
        return;
    }
    ApiError error = errorOf(outcome);
    error.kind = ErrorKind::Unreadable;
    error.message = readable ? QString() : parse.errorString();
    if (text.startsWith('<'))
        error.message = parseErrorBody(outcome.body, m_request.info->service).message;
    settleWith(error);
}

ApiError CallBase::errorOf(const HttpOutcome &outcome) const
{
    ApiError error;
    error.operation = m_request.info;
    error.path = m_request.path;
    error.httpStatus = outcome.status;
    error.requestId = QString::fromLatin1(outcome.header("x-request-id"));
    if (error.requestId.isEmpty())
        error.requestId = QString::fromLatin1(outcome.header("x-iam-trace-id"));
    if (outcome.status == 0) {
        error.kind = outcome.fault.value_or(ErrorKind::NetworkFailed);
        error.message = outcome.faultText;
        return error;
    }
    const ErrorBody body = parseErrorBody(outcome.body, m_request.info->service);
    error.code = body.code;
    error.message = body.message;
    if (error.requestId.isEmpty())
        error.requestId = body.requestId;
    error.retryAfterMs = retryAfterMs(outcome, *m_road.clock);
    error.kind = errorKindOf(outcome.status, body.code, m_request.info->service);
    const qint64 skew = skewSeconds(outcome, *m_road.clock);
    if (error.httpStatus == 401 && qAbs(skew) > MostSkewSeconds) {
        error.kind = ErrorKind::ClockSkew;
        error.message = QString::number(skew);
    }
    return error;
}

qint64 CallBase::backoffMs() const
{
    // Full jitter: a random moment up to a limit that doubles.
    const qint64 limit = qMin(m_road.retry.mostBackoffMs, m_road.retry.firstBackoffMs << qMin(m_attempts - 1, 10));
    return limit > 0 ? QRandomGenerator::global()->bounded(limit) : 0;
}

void CallBase::tryAgainAfter(qint64 ms)
{
    m_state = State::BackingOff;
    m_backoff.start(int(ms));
}

void CallBase::settleWith(const ApiError &error)
{
    ApiError complete = error;
    if (!complete.operation) {
        complete.operation = m_request.info;
        complete.path = m_request.path;
    }
    fail(complete);
    settle();
}

void CallBase::settle()
{
    const QPointer<CallBase> self(this);
    m_state = State::Settled;
    Q_EMIT settled();
    if (self) // a callback may have deleted us
        end();
}

void CallBase::letGo()
{
    m_backoff.stop();
    if (m_ticket && m_road.limiter)
        m_road.limiter->cancel(m_ticket);
    m_ticket = 0;
    if (m_exchange) {
        m_exchange->abort();
        if (m_road.journal) {
            HttpOutcome outcome;
            outcome.faultText = QStringLiteral("aborted");
            m_road.journal->finish(m_journalId, m_road.clock->steadyMs() - m_sentAtMs, outcome);
        }
    }
    m_exchange.clear();
}

void CallBase::end()
{
    if (m_state == State::Ended)
        return;
    m_state = State::Ended;
    const QPointer<CallBase> self(this);
    Q_EMIT ended();
    if (self)
        deleteLater();
}

void CallBase::abort()
{
    if (m_state == State::Ended)
        return;
    disconnect(this, &CallBase::settled, nullptr, nullptr);
    letGo();
    end();
}

} // namespace ddm
