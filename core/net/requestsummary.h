// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/requestjournal.h"

namespace ddm {

/// A call of the journal without its headers and bodies: enough for a list, and cheap to compare.
struct RequestSummary
{
    quint64 id = 0;
    qint64 startedMs = 0;
    qint64 durationMs = -1;
    const OperationInfo *operation = nullptr;
    Verb verb = Verb::Get;
    int attempt = 1;
    int status = 0;
    std::optional<ErrorKind> fault;
    QString url;
    QString requestId;
    qint64 replyBytes = 0;

    RequestSummary() = default;
    explicit RequestSummary(const JournalEntry &entry)
        : id(entry.id)
        , startedMs(entry.startedMs)
        , durationMs(entry.durationMs)
        , operation(entry.operation)
        , verb(entry.verb)
        , attempt(entry.attempt)
        , status(entry.status)
        , fault(entry.fault)
        , url(entry.url)
        , requestId(entry.requestId)
        , replyBytes(entry.replyBytes)
    {
    }

    bool isRunning() const { return durationMs < 0; }
    /// Nobody answered, or somebody refused. One that was given up has not failed.
    bool hasFailed() const { return !isRunning() && (fault || status >= 400); }
    friend bool operator==(const RequestSummary &, const RequestSummary &) = default;
};

} // namespace ddm
