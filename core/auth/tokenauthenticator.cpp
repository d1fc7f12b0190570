// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/tokenauthenticator.h"

#include "core/base/logging.h"

namespace ddm {

using namespace Qt::Literals::StringLiterals;

TokenAuthenticator::TokenAuthenticator(Road iam, PasswordCredentials credentials, QString projectName, QObject *parent)
    : Authenticator(parent)
    , m_iam(std::move(iam))
    , m_credentials(std::move(credentials))
    , m_projectName(std::move(projectName))
{
}

TokenAuthenticator::~TokenAuthenticator() = default;

qint64 TokenAuthenticator::remainingMs() const
{
    return m_expiresAtSteadyMs - m_iam.clock->steadyMs();
}

void TokenAuthenticator::prepare(QObject *context, Done done)
{
    if (m_refusal) {
        const ApiError error = *m_refusal;
        QMetaObject::invokeMethod(context, [done = std::move(done), error] { done(error); }, Qt::QueuedConnection);
        return;
    }
    const bool usable = hasToken();
    if (!usable || (remainingMs() < RenewalMarginMs && !m_codeUsed)) {
        if (!m_call)
            obtain();
    }
    if (usable) // the old token serves until the new one is here
        QMetaObject::invokeMethod(context, [done = std::move(done)] { done(std::nullopt); }, Qt::QueuedConnection);
    else
        m_waiting.append({context, std::move(done)});
}

CreateToken TokenAuthenticator::request() const
{
    CreateToken op;
    op.noCatalog = u"true"_s;
    op.methods = {u"password"_s};
    op.userName = m_credentials.userName;
    op.password = m_credentials.password;
    op.userDomainName = m_credentials.domainName;
    if (!m_credentials.oneTimeCode.isEmpty()) {
        op.methods.append(u"totp"_s);
        op.codeUserId = m_credentials.userId;
        op.oneTimeCode = m_credentials.oneTimeCode;
    }
    if (m_projectName.isEmpty())
        op.domainName = m_credentials.domainName;
    else
        op.projectName = m_projectName;
    return op;
}

void TokenAuthenticator::obtain()
{
    auto *call = new Call<Token>(m_iam, buildRequest(request(), QString()), Priority::Click, this);
    m_call = call;
    call->then(this, [this](const Result<Token> &token) { onToken(token); });
}

void TokenAuthenticator::onToken(const Result<Token> &token)
{
    m_call.clear();
    if (token) {
        m_token = *token;
        // Its life, not its end: our clock may be off.
        const qint64 life = token->issuedAt.isValid() ? token->expiresAt.ms - token->issuedAt.ms
                                                      : token->expiresAt.ms - m_iam.clock->nowMs();
        m_expiresAtSteadyMs = m_iam.clock->steadyMs() + life;
        m_codeUsed = !m_credentials.oneTimeCode.isEmpty();
        m_credentials.oneTimeCode.clear(); // it is good for one token only
        answer(std::nullopt);
        Q_EMIT signedIn();
        return;
    }
    const ApiError &error = token.error();
    const bool final = error.kind == ErrorKind::SignInRefused || error.kind == ErrorKind::AccountLocked
        || error.kind == ErrorKind::Forbidden || error.kind == ErrorKind::BadRequest;
    if (final) {
        m_refusal = error;
        m_token.reset();
    }
    answer(error);
    if (final)
        Q_EMIT refused(error);
}

void TokenAuthenticator::answer(const std::optional<ApiError> &error)
{
    const QPointer<TokenAuthenticator> self(this);
    QList<Waiting> waiting;
    waiting.swap(m_waiting);
    for (const Waiting &one : std::as_const(waiting)) {
        if (one.context)
            one.done(error);
        if (!self)
            return;
    }
}

void TokenAuthenticator::authorize(HttpRequest &request)
{
    if (m_token)
        request.headers.append({"X-Auth-Token", {}, m_token->value});
}

bool TokenAuthenticator::renew(const HttpRequest &refused)
{
    for (const HttpHeader &header : refused.headers) {
        // Another call was refused with the same token before, and it is a new one by now.
        if (header.name == "X-Auth-Token" && m_token && !header.secret.matches(m_token->value))
            return true;
    }
    if (m_codeUsed && m_credentials.oneTimeCode.isEmpty())
        return false;
    m_token.reset();
    m_expiresAtSteadyMs = 0;
    return true;
}

void TokenAuthenticator::setCredentials(PasswordCredentials credentials)
{
    m_credentials = std::move(credentials);
    forget();
}

void TokenAuthenticator::forget()
{
    m_refusal.reset();
    m_token.reset();
    m_expiresAtSteadyMs = 0;
    m_codeUsed = false;
}

} // namespace ddm
