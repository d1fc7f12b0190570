// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/iam.h"
#include "core/auth/credentials.h"
#include "core/net/call.h"

namespace ddm {

/// Authorises by IAM token: obtained at the first use, cached in memory, renewed before it expires and when the service
/// refuses it. One renewal at a time; whoever needs the token meanwhile waits for it. A refused password is never tried
/// again, since accounts lock (ddm-api 6.5).
class TokenAuthenticator final : public Authenticator
{
    Q_OBJECT

public:
    /// A token is renewed when less than this is left of it, milliseconds; or half of its life, where that is less.
    static constexpr qint64 RenewalMarginMs = 10 * 60 * 1000;

    /// \a iam is the road to IAM, without an authenticator. \a projectName scopes the token; a domain's where it is empty.
    TokenAuthenticator(Road iam, PasswordCredentials credentials, QString projectName, QObject *parent = nullptr);
    ~TokenAuthenticator() override;

    void prepare(QObject *context, Done done) override;
    bool isReady() const override { return hasToken(); }
    void authorize(HttpRequest &request) override;
    bool renew(const HttpRequest &refused) override;

    /// After a refusal: what the user typed now. Whoever waits goes on with that.
    void setCredentials(PasswordCredentials credentials);
    /// Drops the token, e.g. at sign-out, also one that is on its way. Whoever waits for it is not signed in.
    void forget();
    /// What IAM said of the token, without its value. Valid while there is one.
    const std::optional<Token> &token() const { return m_token; }
    bool hasToken() const { return m_token && remainingMs() > 0; }

Q_SIGNALS:
    void signedIn();
    void refused(const ddm::ApiError &error);

private:
    struct Waiting
    {
        QPointer<QObject> context;
        Done done;
    };

    void obtain();
    void onToken(const Result<Token> &token);
    void answer(const std::optional<ApiError> &error);
    void drop();
    /// False if that takes a new one-time code: a code is good for one token.
    bool canObtain() const { return !m_codeUsed; }
    qint64 remainingMs() const;
    CreateToken request() const;

    Road m_iam;
    PasswordCredentials m_credentials;
    QString m_projectName;
    std::optional<Token> m_token;
    qint64 m_expiresAtSteadyMs = 0;
    qint64 m_renewAtSteadyMs = 0;
    std::optional<ApiError> m_refusal;
    QPointer<CallBase> m_call;
    QList<Waiting> m_waiting;
    bool m_codeUsed = false;
};

} // namespace ddm
