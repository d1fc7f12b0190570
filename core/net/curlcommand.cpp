// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/curlcommand.h"

#include "core/json/document.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

bool isPlain(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-';
}

/// The variable that stands for the value of a secret header.
QString variableOf(const QString &header)
{
    if (header.compare("X-Auth-Token"_L1, Qt::CaseInsensitive) == 0)
        return u"DDM_TOKEN"_s;
    QString name = header.toUpper();
    if (name.startsWith("X-"_L1))
        name.remove(0, 2);
    for (QChar &c : name) {
        if (!isPlain(c) || c == u'-')
            c = u'_';
    }
    return u"DDM_"_s + name;
}

QString headerOption(const QString &name, const QByteArray &value, QStringList &variables)
{
    if (value == MaskedSecret.toUtf8() || isSecretHeader(name.toLower().toUtf8())) {
        const QString variable = variableOf(name);
        variables.append(variable);
        // Within double quotes a shell would find variables of its own in a strange name.
        const bool plain = std::all_of(name.begin(), name.end(), isPlain);
        return plain ? u"-H \"%1: $%2\""_s.arg(name, variable)
                     : u"-H %1\"$%2\""_s.arg(shellQuoted(name + ": "_L1), variable);
    }
    // "Name:" would make curl leave the header out.
    const QString line = value.isEmpty() ? QString(name + u';') : QString(name + ": "_L1 + QString::fromUtf8(value));
    return "-H "_L1 + shellQuoted(line);
}

bool isGlob(QChar c)
{
    return c == u'[' || c == u']' || c == u'{' || c == u'}';
}

} // namespace

QString shellQuoted(const QString &text)
{
    QString inner = text;
    inner.remove(QChar(u'\0'));
    inner.replace(u'\'', "'\\''"_L1);
    return u'\'' + inner + u'\'';
}

CurlCommand curlCommandOf(const JournalEntry &entry)
{
    CurlCommand command;
    QStringList parts = {u"curl"_s};
    if (entry.verb != Verb::Get)
        parts[0] += " -X "_L1 + verbName(entry.verb);
    if (std::any_of(entry.url.begin(), entry.url.end(), isGlob))
        parts[0] += " --globoff"_L1;
    parts[0] += u' ' + shellQuoted(entry.url);
    for (const auto &[name, value] : entry.requestHeaders)
        parts.append(headerOption(QString::fromUtf8(name), value, command.variables));
    // Without any body curl gives no length, and there are gateways that refuse that. (--data would read a file where the
    // body begins with "@".)
    if (!entry.requestBody.isEmpty() || entry.verb == Verb::Post || entry.verb == Verb::Put)
        parts.append("--data-raw "_L1 + shellQuoted(QString::fromUtf8(entry.requestBody)));
    command.text = parts.join(" \\\n  "_L1);
    command.hasMaskedBody = entry.requestBody.contains(QByteArray('"' + MaskedSecret.toUtf8() + '"'));
    return command;
}

} // namespace ddm
