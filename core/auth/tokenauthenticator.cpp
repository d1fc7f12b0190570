// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/tokenauthenticator.h"

#include "core/base/logging.h"

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 ShortestLifeMs = 60'000; // whatever IAM says: else each call would sign in again

void post(QObject *context, Authenticator::Done done, const std::optional<ApiError> &error)
{
    QMetaObject::invokeMethod(
        context, [done = std::move(done), error] { done(error); }, Qt::QueuedConnection);
}

ApiError notSignedIn()
{
    ApiError error;
    error.kind = ErrorKind::NotSignedIn;
    return error;
}

/// True if IAM cannot have seen the request.
bool provablyNotSent(ErrorKind kind)
{
    return kind == ErrorKind::HostNotFound || kind == ErrorKind::ConnectionRefused || kind == ErrorKind::ConnectTimedOut
        || kind == ErrorKind::TlsFailed || kind == ErrorKind::PlainHttpRefused;
}

} // namespace

TokenAuthenticator::TokenAuthenticator(Road iam, PasswordCredentials credentials, QString projectName, QObject *parent)
    : Authenticator(parent)
    , m_iam(std::move(iam))
    , m_credentials(std::move(credentials))
    , m_projectName(std::move(projectName))
{
}

TokenAuthenticator::~TokenAuthenticator()
{
    // Whoever waits hears nothing more; the call must not tell us its end when there is nothing left of us.
    m_waiting.clear();
    drop();
}

qint64 TokenAuthenticator::remainingMs() const
{
    return m_expiresAtSteadyMs - m_iam.clock->steadyMs();
}

void TokenAuthenticator::prepare(QObject *context, Done done)
{
    const bool usable = hasToken();
    const bool due = !usable || m_iam.clock->steadyMs() >= m_renewAtSteadyMs;
    if (m_refusal) {
        post(context, std::move(done), m_refusal);
        return;
    }
    if (!usable && !canObtain()) {
        post(context, std::move(done), notSignedIn());
        return;
    }
    if (due && canObtain() && !m_call)
        obtain();
    if (usable) // the old token serves until the new one is here
        post(context, std::move(done), std::nullopt);
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
    connect(call, &CallBase::ended, this, [this, call] {
        if (m_call == call) { // without a result: what it travelled on is gone
            m_call.clear();
            answer(notSignedIn());
        }
    });
}

void TokenAuthenticator::onToken(const Result<Token> &token)
{
    m_call.clear();
    const QPointer<TokenAuthenticator> self(this);
    if (token) {
        m_token = *token;
        // Its life, not its end: our clock may be off.
        const qint64 said = token->issuedAt.isValid() ? token->expiresAt.ms - token->issuedAt.ms
                                                      : token->expiresAt.ms - m_iam.clock->nowMs();
        const qint64 life = qMax(said, ShortestLifeMs);
        m_expiresAtSteadyMs = m_iam.clock->steadyMs() + life;
        m_renewAtSteadyMs = m_expiresAtSteadyMs - qMin(RenewalMarginMs, life / 2);
        m_codeUsed = !m_credentials.oneTimeCode.isEmpty();
        m_credentials.oneTimeCode.clear();
        answer(std::nullopt);
        if (self)
            Q_EMIT signedIn();
        return;
    }
    // NOLINTNEXTLINE(performance-unnecessary-copy-initialization): the call may end below, and take its result along
    const ApiError error = token.error();
    // Whatever IAM refuses it would refuse again, and it counts.
    const bool final = error.httpStatus >= 400 && error.httpStatus < 500 && error.kind != ErrorKind::TooManyCalls;
    if (final) {
        m_refusal = error;
        m_token.reset();
    } else if (!m_credentials.oneTimeCode.isEmpty() && !provablyNotSent(error.kind)) {
        m_codeUsed = true;
        m_credentials.oneTimeCode.clear();
    }
    answer(error);
    if (final && self)
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
    if (!canObtain())
        return false;
    m_token.reset();
    m_expiresAtSteadyMs = 0;
    return true;
}

void TokenAuthenticator::setCredentials(PasswordCredentials credentials)
{
    m_credentials = std::move(credentials);
    m_codeUsed = false;
    drop();
    if (!m_waiting.isEmpty())
        obtain();
}

void TokenAuthenticator::forget()
{
    drop();
    for (const Waiting &one : std::as_const(m_waiting)) {
        if (one.context)
            post(one.context, one.done, notSignedIn());
    }
    m_waiting.clear();
}

void TokenAuthenticator::drop()
{
    m_refusal.reset();
    m_token.reset();
    m_expiresAtSteadyMs = 0;
    // It was asked for with what is no longer valid; its answer, yes or no, is none to us.
    CallBase *call = m_call;
    m_call = nullptr;
    if (call)
        call->abort();
}

} // namespace ddm
