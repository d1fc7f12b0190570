// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/iam.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/demo/demoanswer.h"
#include "core/demo/world.h"

#include <deque>
#include <optional>

namespace ddm {

/// Who is allowed to call: issues and verifies tokens, verifies AK/SK signatures over exactly the headers that are listed
/// as signed, locks users who fail too often, and enforces the sliding limit of calls (ddm-api 1, 6, 7, 8).
class DemoAccess
{
public:
    /// Lives are 24 hours of scaled time: a time scale of 60 makes them 24 minutes.
    DemoAccess(World &world, const Clock &clock, int callsAMinute, double timeScale);

    /// The caller, once known.
    struct Caller
    {
        QString user;
        QString projectId; ///< Of the token; empty with an access key or a token for the account.
    };

    /// Answers a request for a token (ddm-api 6.1).
    DemoAnswer createToken(const CreateToken &request, const DemoRequest &http);
    /// The caller, or the gateway's refusal.
    Expected<Caller, DemoAnswer> identify(const DemoRequest &request);
    /// A refusal with 429 if this call is one too many.
    std::optional<DemoAnswer> throttle(const Caller &caller, Service service);

private:
    struct IssuedToken
    {
        Caller caller;
        qint64 expiresAtMs = 0;
    };

    Expected<Caller, DemoAnswer> identifyToken(const QByteArray &token);
    Expected<Caller, DemoAnswer> identifySignature(const DemoRequest &request);
    DemoAnswer refuseSignIn();
    DemoAnswer issue(const CreateToken &request, const QString &userName);
    bool isLocked() const;
    qint64 scaled(qint64 ms) const { return qint64(double(ms) / m_timeScale); }

    World &m_world;
    const Clock &m_clock;
    int m_callsAMinute;
    double m_timeScale;
    QHash<QByteArray, IssuedToken> m_tokens;
    quint64 m_issued = 0;
    std::deque<qint64> m_failures;
    QHash<std::pair<QString, int>, std::deque<qint64>> m_calls;
};

} // namespace ddm
