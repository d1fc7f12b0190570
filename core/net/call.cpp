// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/call.h"

#include "core/net/outcome.h"
#include "core/net/requestdraft.h"

#include <QRandomGenerator>

namespace ddm {

CallBase::CallBase(Road road, WireRequest request, Priority priority, QObject *parent)
    : QObject(parent)
    , m_road(std::move(road))
    , m_request(std::move(request))
    , m_priority(priority)
    , m_authenticated(m_road.authenticator)
    , m_limited(m_road.limiter)
{
    m_backoff.setSingleShot(true);
    connect(&m_backoff, &QTimer::timeout, this, &CallBase::prepare);
    // Nobody would call us back. What is under way comes to its end without them.
    const auto giveUp = [this] {
        if (m_state != State::Sending && !isSettled())
            abort();
    };
    if (m_authenticated)
        connect(m_road.authenticator, &QObject::destroyed, this, giveUp);
    if (m_limited)
        connect(m_road.limiter, &QObject::destroyed, this, giveUp);
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
    if (!m_authenticated) {
        enqueue();
        return;
    }
    if (!m_road.authenticator) {
        abort();
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
    if (!m_limited) {
        send();
        return;
    }
    if (!m_road.limiter) {
        abort();
        return;
    }
    m_state = State::Queued;
    m_ticket = m_road.limiter->acquire(this, m_priority, [this] {
        m_ticket = 0;
        // It may have taken a while; the token that was there may have been refused to another call since.
        if (m_road.authenticator && !m_road.authenticator->isReady())
            prepare();
        else
            send();
    });
}

std::optional<qint64> CallBase::budgetWaitMs() const
{
    return m_ticket && m_road.limiter ? m_road.limiter->waitMs(m_ticket) : std::nullopt;
}

void CallBase::send()
{
    if (!m_road.transport) {
        abort();
        return;
    }
    m_state = State::Sending;
    ++m_attempts;
    m_sent = httpRequestOf(m_road, m_request, Secrets::Open);
    if (m_road.authenticator)
        m_road.authenticator->authorize(m_sent);
    beginJournal(m_sent);
    m_sentAtMs = m_road.clock->steadyMs();
    m_exchange = m_road.transport->send(m_sent, this);
    m_sent.body.reset(); // the exchange has the only copy now, and wipes it
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
    const HttpOutcome shown = withoutSecrets(outcome, m_sent.headers, m_request.body);
    if (m_road.journal)
        m_road.journal->finish(m_journalId, m_road.clock->steadyMs() - m_sentAtMs, shown);
    m_httpStatus = shown.status;
    m_requestId = requestIdOf(shown);
    if (outcome.fault)
        onFault(shown);
    else if (outcome.status >= 200 && outcome.status < 300)
        onSuccess(outcome);
    else
        onRefusal(shown);
}

void CallBase::onFault(const HttpOutcome &outcome)
{
    ApiError error = errorOf(outcome, m_request, *m_road.clock, m_authenticated);
    const bool passing = error.kind == ErrorKind::ConnectionRefused || error.kind == ErrorKind::ConnectionLost
        || error.kind == ErrorKind::ConnectTimedOut || error.kind == ErrorKind::ReplyTimedOut
        || error.kind == ErrorKind::NetworkFailed;
    const bool harmless = mayBeRetried() || !outcome.mayHaveArrived;
    if (passing && harmless && m_attempts < m_road.retry.attempts) {
        tryAgainAfter(backoffMs());
        return;
    }
    // A redirect is an answer, and says that nothing was done; but 303 says that it was.
    const bool refused = outcome.status != 0 && outcome.status != 303;
    if (outcome.mayHaveArrived && !refused && m_request.info->effect != Effect::Reads)
        error.kind = ErrorKind::OutcomeUnknown;
    settleWith(error);
}

void CallBase::onRefusal(const HttpOutcome &outcome)
{
    ApiError error = errorOf(outcome, m_request, *m_road.clock, m_authenticated);
    // The clock may be off and yet have nothing to do with it: tokens bear no time of ours.
    const bool unauthorised = error.kind == ErrorKind::NotSignedIn || error.kind == ErrorKind::ClockSkew;
    if (unauthorised && m_road.authenticator && !m_renewed) {
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
    // A gateway that lost its service, or gave up waiting for it, does not know what became of the request.
    if ((outcome.status == 502 || outcome.status == 504) && m_request.info->effect != Effect::Reads)
        error.kind = ErrorKind::OutcomeUnknown;
    settleWith(error);
}

void CallBase::onSuccess(const HttpOutcome &outcome)
{
    const QByteArray text = outcome.body.trimmed();
    const bool reads = m_request.info->effect == Effect::Reads;
    ReplyReader reader;
    ReplyReader::Outcome read = ReplyReader::Outcome::NotJson; // nothing is no answer to a question
    if (!text.isEmpty() || !reads)
        read = decode(text, outcome.headers, reader);
    // Answers of pure acknowledgement come as {}, as text, or not at all (ddm-api 5.3, trap 33).
    const bool word = !text.startsWith('{') && !text.startsWith('<') && !text.startsWith('[') && text.size() < 256;
    if (read == ReplyReader::Outcome::NotJson && word && !reads)
        read = decode({}, outcome.headers, reader);
    if (m_road.journal)
        m_road.journal->noteDeviations(m_journalId, reader.deviations());
    if (read == ReplyReader::Outcome::Read) {
        settle();
        return;
    }
    ApiError error = errorOf(outcome, m_request, *m_road.clock, m_authenticated);
    error.kind = ErrorKind::Unreadable;
    error.message = reader.parseError();
    if (text.startsWith('<'))
        error.message = parseErrorBody(outcome.body, m_request.info->service).message;
    settleWith(error);
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
    m_hasResult = true;
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
