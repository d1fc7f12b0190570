// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demoaccess.h"

#include "core/auth/requestsigner.h"

#include <QDateTime>
#include <QUrl>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 TokenLifeMs = 24LL * 3600 * 1000;
constexpr qint64 MostSkewMs = 15 * 60 * 1000;
constexpr qint64 LockMs = 15 * 60 * 1000;
constexpr int MostFailures = 5;
constexpr qint64 RateWindowMs = 60'000;
// What is kept of tokens: a client that signs in without end must not fill the memory.
constexpr qsizetype MostTokens = 5000;

DemoAnswer notAuthenticated(const QString &reason)
{
    return DemoAnswer::gatewayError(401, "APIG.0301"_L1, u"Incorrect IAM authentication information: "_s + reason);
}

SignedParts signedParts(const DemoRequest &request)
{
    SignedParts parts;
    parts.method = request.method;
    parts.path = request.path;
    const QList<QByteArray> items = request.query.isEmpty() ? QList<QByteArray>() : request.query.split('&');
    for (const QByteArray &item : items) {
        const qsizetype equals = item.indexOf('=');
        parts.query.append({QUrl::fromPercentEncoding(equals < 0 ? item : item.left(equals)),
                            equals < 0 ? QString() : QUrl::fromPercentEncoding(item.mid(equals + 1))});
    }
    parts.headers = request.headers;
    parts.body = request.body;
    return parts;
}

} // namespace

DemoAccess::DemoAccess(World &world, const Clock &clock, int callsAMinute, double timeScale)
    : m_world(world)
    , m_clock(clock)
    , m_callsAMinute(callsAMinute)
    , m_timeScale(timeScale)
{
}

bool DemoAccess::isLocked() const
{
    return int(m_failures.size()) >= MostFailures && m_failures.back() + scaled(LockMs) > m_clock.steadyMs();
}

DemoAnswer DemoAccess::refuseSignIn()
{
    m_failures.push_back(m_clock.steadyMs());
    while (int(m_failures.size()) > MostFailures)
        m_failures.pop_front();
    return DemoAnswer::iamError(401, u"The username or password is wrong."_s, "Unauthorized"_L1);
}

DemoAnswer DemoAccess::createToken(const CreateToken &request, const DemoRequest &http)
{
    const bool withCode = request.methods.contains("totp"_L1);
    if (request.methods.contains("assume_role"_L1)) {
        const auto caller = identifyToken(http.header("x-auth-token"));
        if (!caller)
            return DemoAnswer::iamError(401, u"The X-Auth-Token is invalid!"_s, "Unauthorized"_L1);
        if (request.agencyName != m_world.agencyName && request.agencyOldName != m_world.agencyName)
            return DemoAnswer::iamError(403, u"You have no right to do this action"_s, "Forbidden"_L1);
        return issue(request, request.agencyDomainName.value_or(m_world.domainName) + u'/' + m_world.agencyName);
    }
    if (!request.methods.contains("password"_L1) || !request.password)
        return DemoAnswer::iamError(400, u"The request body is invalid"_s, "Bad Request"_L1);
    if (isLocked())
        return DemoAnswer::error(CreateToken::info, 401, u"IAM.0061"_s, u"Account locked."_s);
    const QString named = request.userName.value_or(QString());
    const bool needsCode = named == m_world.userName + "-mfa"_L1;
    const bool userFits = request.userId ? *request.userId == m_world.userId
                                         : (named == m_world.userName || needsCode)
            && (request.userDomainName == m_world.domainName || request.userDomainId == m_world.domainId);
    if (!userFits || !request.password->matches(m_world.password.toUtf8()))
        return refuseSignIn();
    if (needsCode && !withCode)
        return DemoAnswer::iamError(401, u"The one-time code is missing."_s, "Unauthorized"_L1);
    if (withCode && !(request.oneTimeCode && request.oneTimeCode->matches(m_world.oneTimeCode.toUtf8())))
        return refuseSignIn();
    m_failures.clear();
    return issue(request, named.isEmpty() ? m_world.userName : named);
}

DemoAnswer DemoAccess::issue(const CreateToken &request, const QString &userName)
{
    Token token;
    DemoProject *project = nullptr;
    if (request.projectId || request.projectName) {
        project = request.projectId ? m_world.findProject(*request.projectId)
                                    : m_world.findProjectByName(*request.projectName);
        if (!project)
            return DemoAnswer::iamError(401, u"The project does not exist."_s, "Unauthorized"_L1);
        token.project = TokenProject{
            project->project.id, project->project.name, {m_world.domainId, m_world.domainName}};
    } else {
        token.domain = IamNamed{m_world.domainId, m_world.domainName};
    }
    const qint64 now = m_clock.nowMs();
    const qint64 life = scaled(TokenLifeMs);
    token.issuedAt = {now};
    token.expiresAt = {now + life};
    token.methods = request.methods;
    token.user = {m_world.userId, userName, {m_world.domainId, m_world.domainName}, std::nullopt};
    token.roles = {{u"0"_s, u"te_admin"_s}, {u"0"_s, u"ddm_admin"_s}};
    if (!request.noCatalog)
        token.catalog.emplace();
    if (request.methods.contains("totp"_L1))
        token.oneTimeCodeAt = token.issuedAt;
    if (request.methods.contains("assume_role"_L1))
        token.assumedBy = Token::AssumedBy{
            {m_world.userId, m_world.userName, {m_world.domainId, m_world.domainName}, {}}};

    // As long as real ones are, base64 with "-" for "/" (ddm-api 6.4).
    const Seed seed = m_world.seed.of("token"_L1).of(++m_issued).of(quint64(now));
    QByteArray value = "MII" + QByteArray::fromHex(seed.hex(1800).toLatin1()).toBase64().replace('/', '-');
    token.value = Secret::fromUtf8(value);
    if (m_tokens.size() >= MostTokens)
        m_tokens.removeIf([now](const auto &entry) { return entry.value().expiresAtMs <= now; });
    if (m_tokens.size() >= MostTokens)
        m_tokens.clear();
    m_tokens.insert(value, {{m_world.userId, project ? project->project.id : QString()}, now + life});
    return DemoAnswer::of(token, 201);
}

Expected<DemoAccess::Caller, DemoAnswer> DemoAccess::identify(const DemoRequest &request)
{
    const QByteArray token = request.header("x-auth-token");
    if (!token.isEmpty())
        return identifyToken(token);
    if (!request.header("authorization").isEmpty())
        return identifySignature(request);
    return tl::make_unexpected(notAuthenticated(u"x-auth-token not found"_s));
}

Expected<DemoAccess::Caller, DemoAnswer> DemoAccess::identifyToken(const QByteArray &token)
{
    const auto found = m_tokens.constFind(token);
    if (found == m_tokens.cend())
        return tl::make_unexpected(notAuthenticated(u"decrypt token fail"_s));
    if (found->expiresAtMs <= m_clock.nowMs()) {
        const QString expired = formatTimestamp({found->expiresAtMs}, Form::IsoMicroseconds);
        return tl::make_unexpected(notAuthenticated(u"token expires, expires_at: "_s + expired));
    }
    return found->caller;
}

Expected<DemoAccess::Caller, DemoAnswer> DemoAccess::identifySignature(const DemoRequest &request)
{
    const auto authorization = RequestSigner::parse(request.header("authorization"));
    if (!authorization)
        return tl::make_unexpected(notAuthenticated(u"verify aksk signature fail, malformed Authorization"_s));
    if (authorization->accessKey != m_world.accessKey.toLatin1()) {
        return tl::make_unexpected(
            notAuthenticated(u"ak %1 not exist"_s.arg(QString::fromLatin1(authorization->accessKey.left(64)))));
    }
    const QString date = QString::fromLatin1(request.header("x-sdk-date"));
    QDateTime sent = QDateTime::fromString(date, u"yyyyMMdd'T'HHmmss'Z'");
    sent.setTimeSpec(Qt::UTC);
    if (!sent.isValid() || qAbs(sent.toMSecsSinceEpoch() - m_clock.nowMs()) > MostSkewMs) {
        return tl::make_unexpected(notAuthenticated(
            u"verify aksk signature fail, request time %1 is off by more than 15 minutes"_s.arg(date)));
    }
    const SignedParts parts = signedParts(request);
    if (!RequestSigner::verify(parts, *authorization, Secret(m_world.secretKey))) {
        QString shown = QString::fromUtf8(RequestSigner::canonicalRequest(parts, authorization->signedHeaders));
        return tl::make_unexpected(
            notAuthenticated(u"verify aksk signature fail, canonicalRequest:"_s + shown.replace(u'\n', u'|')));
    }
    return Caller{m_world.userId, {}};
}

std::optional<DemoAnswer> DemoAccess::throttle(const Caller &caller, Service service)
{
    if (m_callsAMinute <= 0 || service == Service::Iam)
        return std::nullopt;
    const qint64 now = m_clock.steadyMs();
    std::deque<qint64> &calls = m_calls[{caller.user, int(service)}];
    while (!calls.empty() && calls.front() + RateWindowMs <= now)
        calls.pop_front();
    if (int(calls.size()) >= m_callsAMinute) {
        return DemoAnswer::gatewayError(
            429, "APIG.0308"_L1,
            u"The throttling threshold has been reached: policy user over ratelimit,limit:%1,time:1 minute"_s.arg(
                m_callsAMinute));
    }
    calls.push_back(now);
    return std::nullopt;
}

} // namespace ddm
