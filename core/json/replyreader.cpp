// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/replyreader.h"

#include "core/json/replyreading.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace ddm {

namespace {

/// Half a character somewhere in a name: the parser refuses the whole reply for it. Everything else is worth having.
QByteArray withWholeCharacters(QByteArrayView text)
{
    static const QRegularExpression firstHalfAlone(
        QStringLiteral("\\\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\\\u[dD][c-fC-F][0-9a-fA-F]{2})"));
    static const QRegularExpression secondHalfAlone(
        QStringLiteral("(?<!\\\\u[dD][89abAB][0-9a-fA-F]{2})\\\\u[dD][c-fC-F][0-9a-fA-F]{2}"));
    const QString replacement = QStringLiteral("\\ufffd");
    return QString::fromUtf8(text).replace(firstHalfAlone, replacement).replace(secondHalfAlone, replacement).toUtf8();
}

} // namespace

ReplyReader::Outcome ReplyReader::read(const QByteArray &body, const Headers &headers, void *value,
                                       const ValueType &type)
{
    m_deviations.clear();
    m_parseError.clear();
    ReplyReading reading(headers, m_deviations);
    QByteArrayView text = QByteArrayView(body).trimmed();
    if (text.startsWith("\xEF\xBB\xBF")) // a byte order mark
        text = text.sliced(3);
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    // A parser of a library that does the same three times faster than QJsonDocument: ten thousand instances are a list
    // that must not be felt (tests/bench/bench_instancelist.cpp).
    simdjson::error_code error = text.isEmpty() ? parser.parse("{}", 2, true).get(root)
                                                : parser.parse(text.data(), size_t(text.size()), true).get(root);
    if (error == simdjson::UTF8_ERROR || error == simdjson::STRING_ERROR) {
        m_deviations.append(
            {QStringLiteral("body"), Deviation::Kind::WrongType, QString::fromLatin1(simdjson::error_message(error))});
        const QByteArray whole = withWholeCharacters(text);
        error = parser.parse(whole.constData(), size_t(whole.size()), true).get(root);
    }
    if (error != simdjson::SUCCESS) {
        m_parseError = QString::fromLatin1(simdjson::error_message(error));
        return Outcome::NotJson;
    }
    if (root.is_array()) {
        m_parseError = QStringLiteral("an array where an object belongs");
        return Outcome::NotJson;
    }
    if (!root.is_object() && parser.parse("{}", 2, true).get(root) != simdjson::SUCCESS)
        return Outcome::NotJson;
    return reading.readRoot(root, value, type) ? Outcome::Read : Outcome::Incomplete;
}

QByteArray ReplyReader::textOf(const QJsonValue &body)
{
    return body.isObject() ? QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact) : QByteArray();
}

} // namespace ddm
