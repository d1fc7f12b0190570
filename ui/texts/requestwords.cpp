// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/requestwords.h"

#include "core/json/document.h"
#include "core/json/prettyjson.h"
#include "ui/texts/errorwords.h"
#include "ui/texts/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ddm::RequestWords)
};

/// Why there was no answer, in a word or two.
QString wordOf(ErrorKind fault)
{
    switch (fault) {
    case ErrorKind::HostNotFound: return Texts::tr("Host not found");
    case ErrorKind::ConnectionRefused: return Texts::tr("Connection refused");
    case ErrorKind::ConnectionLost: return Texts::tr("Connection lost");
    case ErrorKind::ConnectTimedOut:
    case ErrorKind::ReplyTimedOut: return Texts::tr("Timed out");
    case ErrorKind::TlsFailed: return Texts::tr("Identity not verified");
    case ErrorKind::ProxyFailed: return Texts::tr("Proxy failed");
    case ErrorKind::TooLarge: return Texts::tr("Answer too large");
    case ErrorKind::RedirectRefused: return Texts::tr("Redirect not followed");
    case ErrorKind::PlainHttpRefused: return Texts::tr("Not encrypted");
    default: return Texts::tr("Network failed");
    }
}

QString wordOf(Deviation::Kind kind)
{
    switch (kind) {
    case Deviation::Kind::WrongType: return Texts::tr("another type than documented");
    case Deviation::Kind::Missing: return Texts::tr("missing");
    case Deviation::Kind::UnknownWord: return Texts::tr("unknown word");
    case Deviation::Kind::UnknownField: return Texts::tr("unknown field");
    case Deviation::Kind::RowDropped: break;
    }
    return Texts::tr("row left out");
}

QString textOf(const QList<Deviation> &deviations)
{
    QStringList lines;
    for (const Deviation &deviation : deviations) {
        QString line = u"%1: %2"_s.arg(deviation.path, wordOf(deviation.kind));
        if (!deviation.found.isEmpty())
            line += u" (%1)"_s.arg(deviation.found);
        lines.append(line);
    }
    return lines.join(u'\n');
}

QString textOf(const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    QStringList lines;
    for (const auto &[name, value] : headers)
        lines.append(QString::fromUtf8(name) + ": "_L1 + QString::fromUtf8(value));
    return lines.join(u'\n');
}

/// The body as it is read, and what of it is missing.
QString replyTextOf(const JournalEntry &entry)
{
    QByteArray body = entry.replyBody.unpacked();
    const bool cut = entry.replyBytes > body.size();
    if (cut) { // perhaps in the middle of a character
        while (!body.isEmpty() && (body.back() & 0xc0) == 0x80)
            body.chop(1);
        if (!body.isEmpty() && (body.back() & 0x80))
            body.chop(1);
    }
    QString text = QString::fromUtf8(prettyJson(body));
    if (cut)
        text += "\n\n"_L1
            + Texts::tr("Cut off: only the first %1 of %2 bytes are kept.")
                  .arg(formatCount(entry.replyBody.size()), formatCount(entry.replyBytes));
    return text;
}

ApiError errorOf(const JournalEntry &entry)
{
    ApiError error;
    error.operation = entry.operation;
    error.httpStatus = entry.status;
    error.requestId = entry.requestId;
    if (entry.fault) {
        error.kind = *entry.fault;
        error.message = entry.faultText;
        return error;
    }
    const Service service = entry.operation ? entry.operation->service : Service::Ddm;
    const ErrorBody body = parseErrorBody(entry.replyBody.unpacked(), service);
    error.code = body.code;
    error.message = body.message;
    error.kind = errorKindOf(entry.status, body.code, service);
    return error;
}

} // namespace

StateWords wordsOf(const RequestSummary &row)
{
    if (row.isRunning())
        return {Texts::tr("Under way"), Glyph::Busy};
    if (row.fault)
        return {wordOf(*row.fault), Glyph::Failed};
    if (row.status == 0)
        return {Texts::tr("Given up"), Glyph::Unknown};
    if (row.status >= 500)
        return {Texts::tr("%1 service failed").arg(row.status), Glyph::Failed};
    if (row.status >= 400)
        return {Texts::tr("%1 refused").arg(row.status), Glyph::Failed};
    return {Texts::tr("%1 succeeded").arg(row.status), Glyph::Running};
}

QString headingOf(const RequestSummary &row)
{
    QString title = row.operation ? phraseOf(*row.operation) : verbName(row.verb);
    if (!title.isEmpty())
        title[0] = title[0].toUpper();
    return title;
}

QList<RequestSection> sectionsOf(const JournalEntry &entry)
{
    const RequestSummary row(entry);
    QList<RequestSection> sections;
    const auto add = [&sections](const QString &title, const QString &text) {
        if (!text.isEmpty())
            sections.append({title, text});
    };
    if (row.hasFailed())
        add(Texts::tr("Error"), wordsOf(errorOf(entry)).asText());
    add(Texts::tr("Request"), verbName(entry.verb) + u' ' + entry.url);
    add(Texts::tr("Request headers"), textOf(entry.requestHeaders));
    add(Texts::tr("Request body"), QString::fromUtf8(prettyJson(entry.requestBody)));
    QStringList reply = {wordsOf(row).word};
    if (!entry.isRunning())
        reply.append(formatExactDuration(double(entry.durationMs)));
    add(Texts::tr("Reply"), reply.join(u" · "_s));
    add(Texts::tr("Reply headers"), textOf(entry.replyHeaders));
    add(Texts::tr("Reply body"), replyTextOf(entry));
    add(Texts::tr("Not as documented"), textOf(entry.deviations));
    return sections;
}

QString curlTextOf(const CurlCommand &command)
{
    QString comments;
    if (!command.variables.isEmpty())
        comments += "# "_L1
            + Texts::tr("Secrets are left out. Set before it runs: %1").arg(command.variables.join(", "_L1)) + u'\n';
    if (command.hasMaskedBody)
        comments += "# "_L1 + Texts::tr("The body has masked values (%1): write them in.").arg(MaskedSecret) + u'\n';
    return comments + command.text + u'\n';
}

} // namespace ddm
