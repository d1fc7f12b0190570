// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/faultscene.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ddm {

/// How the ways of sending differ where an answer is missing.
enum class Way : quint8 {
    Get,      ///< Goes again.
    PostRead, ///< Changes nothing, but goes once: signing in counts refusals.
    Change,
};

inline Way wayOf(const OperationInfo &info)
{
    return info.effect != Effect::Reads ? Way::Change : info.verb == Verb::Get ? Way::Get : Way::PostRead;
}

/// What a call comes to: nothing for success.
struct FaultOutcome
{
    std::optional<ErrorKind> kind;
    int arrivals = 1;           ///< Whole requests at the proxy.
    bool mayArriveMore = false; ///< Qt itself sends a read again when a connection that stood ends without an answer.
};

/// A row of the table; its columns are the operations.
struct FaultRow
{
    const char *name;
    std::optional<ProxyFault> fault;
    std::function<FaultOutcome(const OperationInfo &)> expected;
};

namespace faults {

using namespace Qt::Literals::StringLiterals;

inline RawAnswer json(int status, const QByteArray &code, QList<std::pair<QByteArray, QByteArray>> headers = {})
{
    return {status, R"({"errCode":")" + code + R"(","externalMessage":"said the service"})", std::move(headers)};
}

inline RawAnswer page(int status)
{
    return {status,
            "<!DOCTYPE html><html><head><title>Blocked by policy</title></head><body>No</body></html>",
            {{"Content-Type", "text/html"}}};
}

inline ProxyFault answering(RawAnswer answer, int times = -1)
{
    return {.kind = ProxyFault::Kind::Answer, .answer = std::move(answer), .times = times};
}

inline std::function<FaultOutcome(const OperationInfo &)> always(std::optional<ErrorKind> kind, int arrivals = 1)
{
    return [=](const OperationInfo &) { return FaultOutcome{kind, arrivals}; };
}

/// No answer, or none that is whole: reads go again, and of a change nobody knows what became of it.
inline std::function<FaultOutcome(const OperationInfo &)> lost(ErrorKind kind)
{
    return [kind](const OperationInfo &info) {
        switch (wayOf(info)) {
        case Way::Get: return FaultOutcome{kind, FaultScene::Attempts, kind == ErrorKind::ConnectionLost};
        case Way::PostRead: return FaultOutcome{kind, 1};
        default: return FaultOutcome{ErrorKind::OutcomeUnknown, 1};
        }
    };
}

/// The service failed, or is away. What a gateway says that has lost its service leaves a change unknown.
inline std::function<FaultOutcome(const OperationInfo &)> failed(ErrorKind kind, bool byGateway)
{
    return [=](const OperationInfo &info) {
        const bool unknown = byGateway && wayOf(info) == Way::Change;
        return FaultOutcome{unknown ? ErrorKind::OutcomeUnknown : kind,
                            info.verb == Verb::Get ? FaultScene::Attempts : 1};
    };
}

/// A call that bears no token has none that could be renewed.
inline std::function<FaultOutcome(const OperationInfo &)> unauthorised(std::optional<ErrorKind> kind)
{
    return [kind](const OperationInfo &info) {
        return &info == &CreateToken::info ? FaultOutcome{ErrorKind::SignInRefused, 1} : FaultOutcome{kind, 2};
    };
}

/// Every value becomes one of another type.
inline QJsonValue otherType(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Object: {
        QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            member.value() = otherType(member.value());
        return object;
    }
    case QJsonValue::Array: return 7;
    case QJsonValue::String: return QJsonObject{{u"is"_s, u"an object"_s}};
    case QJsonValue::Bool: return u"neither"_s;
    case QJsonValue::Double: return QJsonArray{u"a list"_s};
    default: return true;
    }
}

inline QByteArray withOtherTypes(const QByteArray &body)
{
    return QJsonDocument(otherType(QJsonDocument::fromJson(body).object()).toObject()).toJson();
}

inline QByteArray unclosed(const QByteArray &)
{
    return "{\"instances\": [{\"id\": ";
}

} // namespace faults

inline const std::vector<FaultRow> &faultTable()
{
    using namespace faults;
    using E = ErrorKind;
    const QList<std::pair<QByteArray, QByteArray>> now = {{"Retry-After", "0"}};
    static const std::vector<FaultRow> all = {
        {"nothing", std::nullopt, always(std::nullopt)},
        {"unreadable JSON", ProxyFault{.kind = ProxyFault::Kind::Rewrite, .rewrite = unclosed}, always(E::Unreadable)},
        {"a page of the proxy", answering(page(200)), always(E::Unreadable)},
        {"a page of the proxy that forbids", answering(page(403)), always(E::Forbidden)},
        {"cut in the middle", ProxyFault{.kind = ProxyFault::Kind::CutAnswer}, lost(E::ConnectionLost)},
        {"no answer", ProxyFault{.kind = ProxyFault::Kind::DropAfter}, lost(E::ConnectionLost)},
        {"closed at once", ProxyFault{.kind = ProxyFault::Kind::DropBefore}, lost(E::ConnectionLost)},
        {"no HTTP", ProxyFault{.kind = ProxyFault::Kind::Garbage}, lost(E::ConnectionLost)},
        {"stalled", ProxyFault{.kind = ProxyFault::Kind::Swallow}, lost(E::ReplyTimedOut)},
        {"stalled in the middle", ProxyFault{.kind = ProxyFault::Kind::StallAnswer}, lost(E::ReplyTimedOut)},
        {"100 MB", ProxyFault{.kind = ProxyFault::Kind::Flood, .floodBytes = 100 << 20},
         [](const OperationInfo &info) {
             return FaultOutcome{wayOf(info) == Way::Change ? E::OutcomeUnknown : E::TooLarge, 1};
         }},
        {"redirect", answering({302, "", {{"Location", "https://elsewhere.example.com/"}}}),
         always(E::RedirectRefused)},
        {"redirect that keeps the verb", answering({307, "", {{"Location", "https://elsewhere.example.com/"}}}),
         always(E::RedirectRefused)},
        {"400", answering(json(400, "DBS.280001")), always(E::BadRequest)},
        {"401 once", answering(json(401, "APIG.0307"), 1), unauthorised(std::nullopt)},
        {"401", answering(json(401, "APIG.0307")), unauthorised(E::NotSignedIn)},
        {"403", answering(json(403, "DBS.300541")), always(E::Forbidden)},
        {"404", answering(json(404, "DBS.200002")), always(E::NotFound)},
        {"409", answering(json(409, "DBS.200019")), always(E::Conflict)},
        {"429 once", answering(json(429, "APIG.0308"), 1), always(std::nullopt, 2)},
        {"429 once with Retry-After", answering(json(429, "APIG.0308", now), 1), always(std::nullopt, 2)},
        {"429", answering(json(429, "APIG.0308")), always(E::TooManyCalls, 1 + FaultScene::Throttled)},
        {"500", answering(json(500, "DBS.200412")), failed(E::ServerFailed, false)},
        {"502", answering(page(502)), failed(E::Unavailable, true)},
        {"503", answering(json(503, "DBS.200412")), failed(E::Unavailable, false)},
        {"504", answering(page(504)), failed(E::Unavailable, true)},
    };
    return all;
}

inline bool hasHan(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

} // namespace ddm
