// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/tokenauthenticator.h"
#include "tests/support/manualclock.h"
#include "tests/support/testroad.h"

namespace ddm {

/// An IAM that gives numbered tokens ("token-1" …) and a service that takes the last one only, each a raw server, with a
/// road to both and a clock that stands still.
class TestRegion
{
public:
    explicit TestRegion(PasswordCredentials credentials = somebody(), const std::optional<Identity> &identity = {});

    static PasswordCredentials somebody();
    /// The same with a one-time code.
    static PasswordCredentials somebodyWithCode(const QString &code = QStringLiteral("493816"));

    Call<Thing> *send(Verb verb = Verb::Get);
    /// One call to its end.
    CallWatch sent(Verb verb = Verb::Get);
    /// What IAM answers next when it is pleased.
    RawAnswer newToken();
    /// The token that came with a request to the service.
    QByteArray tokenAt(size_t request) const { return service.requests()[request].header("x-auth-token"); }

    ManualClock clock;
    RawServer iam;
    RawServer service;
    std::unique_ptr<Transport> transport;
    RequestJournal journal;
    std::unique_ptr<TokenAuthenticator> authenticator;
    Road road;
    std::unique_ptr<QObject> client = std::make_unique<QObject>();

    int tokens = 0;                   ///< Given so far.
    qint64 lifeMs = 24 * 3600 * 1000; ///< Of a token.
    QByteArray prefix = "token-";
    RawAnswer refusal = {.status = 401, .body = R"({"error_code":"APIG.0307","error_msg":"renew"})"};
};

} // namespace ddm
