// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demoservice.h"

#include "core/demo/demovariants.h"
#include "core/demo/demowork.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

// The gateway's own bounds (ddm-api 6.4).
constexpr qsizetype MostBodyBytes = 12 * 1024 * 1024;
constexpr qsizetype MostUriBytes = 32 * 1024;
constexpr qsizetype MostHeaderBytes = 32 * 1024;
constexpr qsizetype MostHeadersBytes = 128 * 1024;

std::optional<DemoAnswer> refuseBySize(const DemoRequest &request)
{
    if (request.path.size() + request.query.size() > MostUriBytes)
        return DemoAnswer::gatewayError(414, "APIG.0201"_L1, u"Request-URI too large"_s);
    qsizetype all = 0;
    bool tooLarge = false;
    for (const auto &[name, value] : request.headers) {
        all += name.size() + value.size();
        tooLarge = tooLarge || name.size() + value.size() > MostHeaderBytes + 256;
    }
    if (tooLarge || all > MostHeadersBytes)
        return DemoAnswer::gatewayError(494, "APIG.0201"_L1, u"Request headers too large"_s);
    if (request.body.size() > MostBodyBytes)
        return DemoAnswer::gatewayError(413, "APIG.0201"_L1, u"Request body too large"_s);
    return std::nullopt;
}

} // namespace

DemoService::DemoService(DemoSettings settings, const Clock &clock)
    : m_settings(std::move(settings))
    , m_clock(clock)
    , m_world(World::make(m_settings.seed, clock.nowMs()))
    , m_access(m_world, clock, m_settings.callsAMinute, m_settings.timeScale)
    , m_routes(DemoRoutes::all())
    , m_faults(m_settings.faults, m_world.seed.of("faults"_L1))
    , m_startedMs(clock.steadyMs())
{
    if (m_settings.atRest)
        m_world.settle();
}

DemoAnswer DemoService::answer(const DemoRequest &request)
{
    ++m_requests;
    for (DemoProject &project : m_world.projects)
        bringForward(project, m_clock.nowMs(), runningMs(), m_settings.timeScale);
    DemoAnswer answer = [&] {
        if (auto refusal = refuseBySize(request))
            return *refusal;
        const DemoRoutes::Match match = m_routes.find(request);
        if (!match.operation) {
            return DemoAnswer::gatewayError(404, "APIG.0101"_L1,
                                            u"The API does not exist or has not been published in the environment"_s);
        }
        return answerOrFail(match, request);
    }();
    const QByteArray requestId = m_world.seed.of("request"_L1).of(m_requests).hex(32).toLatin1();
    answer.body.replace("\"request_id\":\"\"", QByteArray("\"request_id\":\"" + requestId + '"'));
    answer.headers.append({request.service == Service::Iam ? "X-IAM-Trace-Id" : "X-Request-Id", requestId});
    answer.headers.emplaceBack("Server", "api-gateway");
    answer.headers.append(
        {"Date", QLocale::c().toString(m_clock.nowUtc(), u"ddd, dd MMM yyyy HH:mm:ss").toLatin1() + " GMT"});
    return answer;
}

DemoAnswer DemoService::answerOrFail(const DemoRoutes::Match &match, const DemoRequest &request)
{
    const DemoFault *fault = m_faults.next(*match.operation);
    DemoAnswer answer;
    if (fault && fault->status) {
        answer.status = *fault->status;
        answer.body = fault->body;
        answer.headers = fault->headers;
    } else if (!fault || fault->drop != DemoFault::Drop::Before) {
        answer = answerMatched(match, request);
        if (m_settings.variants)
            applyVariants(answer, m_requests);
    }
    if (fault) {
        answer.delayMs = fault->delayMs;
        answer.dropped = fault->drop != DemoFault::Drop::Never;
    }
    return answer;
}

DemoAnswer DemoService::answerMatched(const DemoRoutes::Match &match, const DemoRequest &request)
{
    if (match.operation == &CreateToken::info)
        return run(match, request, nullptr);
    const auto caller = m_access.identify(request);
    if (!caller)
        return caller.error();
    if (auto throttled = m_access.throttle(*caller, request.service))
        return *throttled;
    DemoProject *project = nullptr;
    if (match.operation->scope == Scope::Project) {
        const QString id = match.path.value(u"project_id"_s);
        project = m_world.findProject(id);
        if (!project || (!caller->projectId.isEmpty() && caller->projectId != id)) {
            const bool vpc = request.service == Service::Vpc;
            return DemoAnswer::error(*match.operation, 403, vpc ? u"VPC.0007"_s : u"DBS.300541"_s,
                                     u"The project in the URL is not that of the token."_s);
        }
    }
    return run(match, request, project);
}

qint64 DemoService::runningMs() const
{
    return qint64(double(m_clock.steadyMs() - m_startedMs) * m_settings.timeScale);
}

DemoAnswer DemoService::run(const DemoRoutes::Match &match, const DemoRequest &request, DemoProject *project)
{
    RequestParts parts;
    parts.path = match.path;
    const QList<QByteArray> items = request.query.isEmpty() ? QList<QByteArray>() : request.query.split('&');
    for (const QByteArray &item : items) {
        const qsizetype equals = item.indexOf('=');
        parts.query.append({QUrl::fromPercentEncoding(equals < 0 ? item : item.left(equals)),
                            equals < 0 ? QString() : QUrl::fromPercentEncoding(item.mid(equals + 1))});
    }
    for (const auto &[name, value] : request.headers)
        parts.headers.insert(name.toLower(), value);
    DemoContext context{m_world, m_access,        *match.operation, request,
                        project, m_clock.nowMs(), runningMs(),      m_settings.pageCap};
    if (!request.body.trimmed().isEmpty()) {
        const QByteArray type = parts.headers.value("content-type").toLower();
        if (!type.isEmpty() && !type.contains("json"))
            return context.refuse(415, "DBS.280001"_L1, u"The content type is not supported."_s);
        QJsonParseError error;
        const QJsonDocument json = QJsonDocument::fromJson(request.body, &error);
        if (error.error != QJsonParseError::NoError || !json.isObject())
            return context.refuse(400, "DBS.280001"_L1, u"The request body is not a JSON object."_s);
        parts.body = json.object();
    }
    return (*match.handler)(parts, context);
}

} // namespace ddm
