// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/apierror.h"

#include "core/json/scalars.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype LongestMessage = 2000;

/// The first pair of names that the object has.
bool readPair(const QJsonObject &object, QLatin1StringView codeName, QLatin1StringView messageName, ErrorBody &body)
{
    const QJsonValue code = object.value(codeName);
    const QJsonValue message = object.value(messageName);
    if (code.isUndefined() && message.isUndefined())
        return false;
    body.code = textOf(code).value_or(QString());
    body.message = textOf(message).value_or(QString());
    return !body.code.isEmpty() || !body.message.isEmpty();
}

bool readShapes(const QJsonObject &object, ErrorBody &body)
{
    if (readPair(object, "errCode"_L1, "externalMessage"_L1, body)
        || readPair(object, "error_code"_L1, "error_msg"_L1, body)
        || readPair(object, "errorCode"_L1, "errorMsg"_L1, body) || readPair(object, "code"_L1, "message"_L1, body)) {
        if (body.message.isEmpty())
            body.message = object.value("title"_L1).toString();
        body.requestId = textOf(object.value("request_id"_L1)).value_or(QString());
        return true;
    }
    const auto readInner = [&body](const QJsonValue &inner) {
        return inner.isObject() && readShapes(inner.toObject(), body);
    };
    if (readInner(object.value("error"_L1))) // before whatever else is nested
        return true;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() != "error"_L1 && readInner(it.value()))
            return true;
    }
    return false;
}

/// A proxy's or a load balancer's page: its title says the most, the words on it serve where there is none.
QString wordsOfHtml(const QByteArray &html)
{
    static const QRegularExpression title(QStringLiteral("<title[^>]*>([^<]*)</title>"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    QString text = QString::fromUtf8(html.left(64 * 1024));
    const QRegularExpressionMatch match = title.match(text);
    return match.hasMatch() ? match.captured(1).simplified() : text.replace(tag, QStringLiteral(" ")).simplified();
}

/// One spelling for each code: "APIGW.0301" is "APIG.0301", IAM's bare number 401 is "IAM.401", "DBS.300 100" has no space.
QString normalised(QString code, Service service)
{
    code.removeIf([](QChar c) { return c.isSpace(); });
    if (code.startsWith(QLatin1StringView("APIGW.")))
        code.remove(4, 1);
    bool number = false;
    code.toInt(&number);
    if (number && service == Service::Iam)
        code.prepend(QLatin1StringView("IAM."));
    return code;
}

} // namespace

ErrorBody parseErrorBody(const QByteArray &bytes, Service service)
{
    ErrorBody body;
    const QJsonDocument json = QJsonDocument::fromJson(bytes);
    if (json.isObject()) {
        readShapes(json.object(), body);
        if (body.requestId.isEmpty())
            body.requestId = textOf(json.object().value(u"request_id")).value_or(QString());
    } else if (bytes.trimmed().startsWith('<')) {
        body.message = wordsOfHtml(bytes);
    } else {
        body.message = QString::fromUtf8(bytes.left(LongestMessage)).simplified();
    }
    body.code = normalised(body.code, service);
    body.message = body.message.left(LongestMessage);
    return body;
}

ErrorKind errorKindOf(int httpStatus, const QString &code, Service service)
{
    if (code == QLatin1StringView("APIG.0101"))
        return ErrorKind::NotPublished;
    if (code == QLatin1StringView("APIG.0308"))
        return ErrorKind::TooManyCalls;
    if (code == QLatin1StringView("IAM.0061"))
        return ErrorKind::AccountLocked;
    if (code == QLatin1StringView("IAM.1061")) // the one-time code, whatever the status
        return ErrorKind::SignInRefused;
    if (code == QLatin1StringView("DBS.200019") || code == QLatin1StringView("DBS.212033"))
        return ErrorKind::Conflict;
    switch (httpStatus) {
    case 400:
    case 405:
    case 413:
    case 414:
    case 415:
    case 494: // the gateway's own: headers too large (ddm-api 6.4)
        return ErrorKind::BadRequest;
    case 401: return service == Service::Iam ? ErrorKind::SignInRefused : ErrorKind::NotSignedIn;
    case 403: return ErrorKind::Forbidden;
    case 404: return ErrorKind::NotFound;
    case 409: return ErrorKind::Conflict;
    case 429: return ErrorKind::TooManyCalls;
    case 502:
    case 503:
    case 504: return ErrorKind::Unavailable;
    default: return httpStatus >= 500 ? ErrorKind::ServerFailed : ErrorKind::Refused;
    }
}

} // namespace ddm
