// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/credentials.h"
#include "core/base/clock.h"
#include "core/net/authenticator.h"

namespace ddm {

/// Authorises by signing each request with an access key (ddm-api 8). Needs nothing beforehand.
class SigningAuthenticator final : public Authenticator
{
    Q_OBJECT

public:
    SigningAuthenticator(AccessKeyCredentials credentials, const Clock &clock, QObject *parent = nullptr);

    void prepare(QObject *context, Done done) override;
    void authorize(HttpRequest &request) override;
    /// A signature is made anew for each request; what the service refuses it would refuse again.
    bool renew(const HttpRequest &) override { return false; }

private:
    AccessKeyCredentials m_credentials;
    const Clock &m_clock;
};

} // namespace ddm
