// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/curlcommand.h"

#include <QUuid>

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

/// "adminPassword" and "admin_password" are DDM_ADMIN_PASSWORD; a second one is DDM_ADMIN_PASSWORD_2.
QString variableOfField(const QString &field, const QStringList &taken)
{
    QString name = u"DDM"_s;
    QChar before = u'_';
    for (const QChar c : field) {
        const bool plain = isPlain(c) && c != u'-';
        if (before == u'_' || (c.isUpper() && before.isLower()))
            name += u'_';
        if (plain)
            name += c.toUpper();
        before = plain ? c : u'_';
    }
    QString variable = name;
    for (int number = 2; taken.contains(variable); ++number)
        variable = name + u'_' + QString::number(number);
    return variable;
}

/// Puts a mark in the place of each secret, and notes the variables in the order of the marks.
void markSecrets(JsonNode &node, const QString &field, const QString &mark, QStringList &variables,
                 const QStringList &taken)
{
    if (node.kind == JsonNode::Kind::Secret) {
        variables.append(variableOfField(field, taken + variables));
        node = JsonNode::ofText(mark);
    }
    for (JsonNode::Member &member : node.members)
        markSecrets(member.value, member.name, mark, variables, taken);
    for (JsonNode &row : node.rows)
        markSecrets(row, field, mark, variables, taken);
}

bool isGlob(QChar c)
{
    return c == u'[' || c == u']' || c == u'{' || c == u'}';
}

CurlCommand commandOf(const JournalEntry &entry, const QString &quotedBody)
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
        parts.append("--data-raw "_L1 + quotedBody);
    command.text = parts.join(" \\\n  "_L1);
    command.hasMaskedBody = entry.requestBody.contains(QByteArray('"' + MaskedSecret.toUtf8() + '"'));
    return command;
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
    return commandOf(entry, shellQuoted(QString::fromUtf8(entry.requestBody)));
}

CurlCommand curlCommandOf(const JournalEntry &entry, const JsonNode &body)
{
    const QStringList headers = curlCommandOf(entry).variables;
    // A mark that nobody can have typed: what was typed must not end the quotes.
    const QString mark = QUuid::createUuid().toString(QUuid::WithoutBraces);
    JsonNode marked = body;
    QStringList variables;
    markSecrets(marked, u"secret"_s, mark, variables, headers);
    const QStringList pieces = QString::fromUtf8(WireWriter::toJson(marked, Layout::Compact, Secrets::Masked))
                                   .split(mark);
    QString quoted = shellQuoted(pieces.first());
    for (qsizetype i = 1; i < pieces.size(); ++i)
        quoted += "\"$"_L1 + variables.at(i - 1) + u'"' + shellQuoted(pieces[i]);
    CurlCommand command = commandOf(entry, quoted);
    command.variables += variables;
    command.hasMaskedBody = false;
    return command;
}

} // namespace ddm
