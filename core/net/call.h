// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/apierror.h"
#include "core/api/wirerequest.h"
#include "core/json/replyreader.h"
#include "core/net/road.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <type_traits>

namespace ddm {

/// A call on its way, whatever its reply. It belongs to the client that made it and deletes itself after its end.
///
/// Its life: prepared by the authenticator, admitted by the limiter, sent, perhaps sent again (reads only, and changes that
/// provably did not arrive), settled. ended() comes exactly once on every path, the destructor included.
class CallBase : public QObject
{
    Q_OBJECT

public:
    ~CallBase() override;

    /// Drops the callbacks and ends the call. A change that has left may still be carried out.
    void abort();
    /// Makes the call fail with that error instead of being sent. Only before it has begun.
    void refuse(const ApiError &error) { m_refusal = error; }
    bool hasEnded() const { return m_state == State::Ended; }
    /// In how many milliseconds it may leave, while it waits for the budget of calls; nothing while it does not.
    std::optional<qint64> budgetWaitMs() const;
    const OperationInfo &operation() const { return *m_request.info; }
    /// Of the last answer; 0 and empty while there is none.
    int httpStatus() const { return m_httpStatus; }
    const QString &requestId() const { return m_requestId; }

Q_SIGNALS:
    /// The result is there. Not emitted by abort().
    void settled();
    /// The call is over. Exactly once.
    void ended();

protected:
    CallBase(Road road, WireRequest request, Priority priority, QObject *parent);

    /// Reads the body of an answer of success.
    virtual ReplyReader::Outcome decode(const QByteArray &body, const ReplyReader::Headers &headers,
                                        ReplyReader &reader) = 0;
    virtual void fail(const ApiError &error) = 0;

    /// From then on the call is of interest to \a context; a read that is of interest to nobody is given up.
    void watch(QObject *context);
    bool isSettled() const { return m_state == State::Settled || m_state == State::Ended; }
    /// False after abort(), when there never was a result.
    bool hasResult() const { return m_hasResult; }

private:
    enum class State : quint8 { Preparing, Queued, Sending, BackingOff, Settled, Ended };

    void prepare();
    void enqueue();
    void send();
    void onFinished(const HttpOutcome &outcome);
    void onFault(const HttpOutcome &outcome);
    void onRefusal(const HttpOutcome &outcome);
    void onSuccess(const HttpOutcome &outcome);
    void tryAgainAfter(qint64 ms);
    qint64 backoffMs() const;
    void beginJournal(const HttpRequest &request);
    void settleWith(const ApiError &error);
    void settle();
    void end();
    void letGo();
    bool mayBeRetried() const { return m_request.info->verb == Verb::Get; }

    Road m_road;
    WireRequest m_request;
    Priority m_priority;
    bool m_authenticated; // a pointer that is null does not tell whether there ever was one
    bool m_limited;
    State m_state = State::Preparing;
    bool m_hasResult = false;
    RateQueue::Ticket m_ticket = 0;
    QPointer<Exchange> m_exchange;
    HttpRequest m_sent;
    QTimer m_backoff;
    QList<QObject *> m_contexts;
    std::optional<ApiError> m_refusal;
    int m_attempts = 0;
    int m_throttled = 0;
    bool m_renewed = false;
    quint64 m_journalId = 0;
    qint64 m_sentAtMs = 0;
    int m_httpStatus = 0;
    QString m_requestId;
};

/// A call with a reply of type T.
template<class T>
class Call final : public CallBase
{
public:
    Call(Road road, WireRequest request, Priority priority, QObject *parent)
        : CallBase(std::move(road), std::move(request), priority, parent)
        , m_result(std::make_shared<Result<T>>(T()))
    {
    }

    /// Calls \a function with the result: later than this call, at most once, and only while \a context lives. Several may
    /// be attached, also after the call has settled. It may delete the call.
    template<class Context, class Function>
    Call &then(Context *context, Function function)
    {
        watch(context);
        auto deliver = [result = m_result, function = std::move(function)]() mutable {
            function(std::as_const(*result));
        };
        if (hasResult())
            QMetaObject::invokeMethod(context, std::move(deliver), Qt::QueuedConnection);
        else if (!hasEnded())
            connect(this, &CallBase::settled, context, std::move(deliver),
                    static_cast<Qt::ConnectionType>(Qt::DirectConnection | Qt::SingleShotConnection));
        return *this;
    }

private:
    ReplyReader::Outcome decode(const QByteArray &body, const ReplyReader::Headers &headers,
                                ReplyReader &reader) override
    {
        return reader.read(body, headers, &m_result->value(), valueType<T>());
    }
    void fail(const ApiError &error) override { *m_result = tl::make_unexpected(error); }

    std::shared_ptr<Result<T>> m_result;
};

} // namespace ddm
