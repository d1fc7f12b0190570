// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/outcome.h"

namespace ddm {

namespace {

constexpr qint64 LongestRetryAfterMs = 3600 * 1000;
constexpr qint64 MostSkewSeconds = 15 * 60; // the gateway's own (ddm-api 7)
constexpr qsizetype ShortestSecret = 4;     // less would mask what is none

/// Retry-After in milliseconds: seconds or a date. -1 if absent or unreadable.
qint64 retryAfterMs(const HttpOutcome &outcome, const Clock &clock)
{
    const QByteArray text = outcome.header("retry-after").trimmed();
    bool ok = false;
    const qint64 seconds = text.toLongLong(&ok);
    if (ok)
        return seconds < 0 ? -1 : qMin(seconds, LongestRetryAfterMs / 1000) * 1000;
    const std::optional<qint64> date = parseHttpDate(text);
    return date ? qBound<qint64>(0, *date - clock.nowMs(), LongestRetryAfterMs) : -1;
}

/// By how many seconds our clock is ahead, by the Date of an answer; 0 if it has none.
qint64 skewSeconds(const HttpOutcome &outcome, const Clock &clock)
{
    const std::optional<qint64> date = parseHttpDate(outcome.header("date"));
    return date ? (clock.nowMs() - *date) / 1000 : 0;
}

void mask(QByteArray &text, QByteArray &secret)
{
    if (secret.size() >= ShortestSecret && text.contains(secret))
        text.replace(secret, MaskedSecret.toUtf8());
    wipeMemory(secret.data(), size_t(secret.size()));
}

void maskSecretsOf(const JsonNode &node, QByteArray &text)
{
    if (node.kind == JsonNode::Kind::Secret) {
        QByteArray quoted = WireWriter::toJson(node, Layout::Compact, Secrets::Open);
        QByteArray escaped = quoted.mid(1, quoted.size() - 2);
        wipeMemory(quoted.data(), size_t(quoted.size()));
        mask(text, escaped);
    }
    for (const JsonNode::Member &member : node.members)
        maskSecretsOf(member.value, text);
    for (const JsonNode &row : node.rows)
        maskSecretsOf(row, text);
}

} // namespace

std::optional<qint64> parseHttpDate(const QByteArray &text)
{
    // Qt's reader of such dates knows numbers for time zones only.
    QString date = QString::fromLatin1(text.trimmed());
    if (!date.endsWith(QLatin1StringView(" GMT")))
        return std::nullopt;
    date.replace(date.size() - 3, 3, QStringLiteral("+0000"));
    const QDateTime time = QDateTime::fromString(date, Qt::RFC2822Date);
    return time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

QString requestIdOf(const HttpOutcome &outcome)
{
    const QByteArray id = outcome.header("x-request-id");
    return QString::fromLatin1(id.isEmpty() ? outcome.header("x-iam-trace-id") : id);
}

ApiError errorOf(const HttpOutcome &outcome, const WireRequest &request, const Clock &clock, bool signedIn)
{
    ApiError error;
    error.operation = request.info;
    error.path = request.path;
    error.httpStatus = outcome.status;
    error.requestId = requestIdOf(outcome);
    if (outcome.fault) {
        error.kind = *outcome.fault;
        error.message = outcome.faultText;
        return error;
    }
    const ErrorBody body = parseErrorBody(outcome.body, request.info->service);
    error.code = body.code;
    error.message = body.message;
    if (error.requestId.isEmpty())
        error.requestId = body.requestId;
    error.retryAfterMs = retryAfterMs(outcome, clock);
    error.kind = errorKindOf(outcome.status, body.code, request.info->service);
    if (signedIn && error.kind == ErrorKind::SignInRefused)
        error.kind = ErrorKind::NotSignedIn;
    // Only of what was signed or bears a token: a wrong password is wrong at any time.
    const qint64 skew = skewSeconds(outcome, clock);
    if (error.kind == ErrorKind::NotSignedIn && qAbs(skew) > MostSkewSeconds) {
        error.kind = ErrorKind::ClockSkew;
        error.message = QString::number(skew);
    }
    return error;
}

HttpOutcome withoutSecrets(HttpOutcome outcome, const QList<HttpHeader> &sent, const std::optional<JsonNode> &body)
{
    for (const HttpHeader &header : sent) {
        if (header.isSecret()) {
            QByteArray secret = WireHeaders::valueOf(header);
            mask(outcome.body, secret);
        }
    }
    if (body)
        maskSecretsOf(*body, outcome.body);
    return outcome;
}

} // namespace ddm
