// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/net/authenticator.h"
#include "core/net/ratelimiter.h"
#include "core/net/requestjournal.h"
#include "core/net/transport.h"

#include <QPointer>
#include <QUrl>

namespace ddm {

/// How often and how long to try again.
struct RetryPolicy
{
    int attempts = 4;            ///< Of a read, all in all; of a change that provably did not arrive.
    int throttled = 10;          ///< How often a call is queued again after 429.
    qint64 firstBackoffMs = 500; ///< Doubled each time, with full jitter.
    qint64 mostBackoffMs = 15'000;
    qint64 throttledBackoffMs = 5'000; ///< Where a 429 names no time.
};

/// What a call travels on to one service: everything between an operation struct and the network.
struct Road
{
    QPointer<Transport> transport;
    QPointer<Authenticator> authenticator; ///< Null where no authentication is wanted.
    QPointer<RateLimiter> limiter;         ///< Null where nothing limits.
    QPointer<RequestJournal> journal;
    const Clock *clock = &SystemClock::instance();
    QUrl endpoint;             ///< Scheme, host and port.
    QList<HttpHeader> headers; ///< For every request, e.g. X-Language.
    RetryPolicy retry;
};

} // namespace ddm
