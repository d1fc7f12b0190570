// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/call.h"
#include "tests/support/rawserver.h"

#include <functional>
#include <memory>

namespace ddm {

/// What an invented operation answers.
struct Thing
{
    QString id;

    static void describe(Fields &at, Thing &self) { at.body("id", self.id); }
};

/// An invented operation of each verb: the road does not care for more. A text makes a body.
WireRequest thingRequest(Verb verb, const QString &text = {});

/// Small backoffs: a test waits for no one.
RetryPolicy quickRetries();

/// Runs the event loop until it holds; false if it never does. QTRY_ looks every 50 ms only, which is long for a thousand
/// exchanges.
bool comesTrue(const std::function<bool()> &holds);

/// Watches a call, as its context: dies, and the call has lost its context.
class CallWatch
{
public:
    template<class T>
    explicit CallWatch(Call<T> *call)
        : m_context(std::make_unique<QObject>())
        , m_counts(std::make_shared<Counts>())
    {
        QObject::connect(call, &CallBase::ended, m_counter.get(), [counts = m_counts] { ++counts->ended; });
        call->then(m_context.get(), [counts = m_counts](const Result<T> &result) {
            ++counts->results;
            counts->error = result ? std::optional<ApiError>() : result.error();
        });
    }

    int results() const { return m_counts->results; }
    int ended() const { return m_counts->ended; }
    bool succeeded() const { return results() == 1 && !m_counts->error; }
    bool failed() const { return results() == 1 && m_counts->error; }
    /// Only after it failed.
    ApiError error() const { return m_counts->error.value_or(ApiError()); }
    ErrorKind kind() const { return error().kind; }
    void dropContext() { m_context.reset(); }

private:
    struct Counts
    {
        int results = 0;
        int ended = 0;
        std::optional<ApiError> error;
    };

    std::unique_ptr<QObject> m_context;
    std::unique_ptr<QObject> m_counter = std::make_unique<QObject>();
    std::shared_ptr<Counts> m_counts;
};

/// A raw server and a road to it, with neither authenticator nor limiter unless a test puts one there.
class TestRoad
{
public:
    explicit TestRoad(const std::optional<Identity> &identity = {}, const Deadlines &deadlines = {});

    /// Sends an invented operation. The call belongs to `client`.
    Call<Thing> *send(Verb verb, const QString &text = {}, Priority priority = Priority::Page);

    RawServer server;
    std::unique_ptr<Transport> transport;
    RequestJournal journal;
    Road road;
    std::unique_ptr<QObject> client = std::make_unique<QObject>();
};

} // namespace ddm
