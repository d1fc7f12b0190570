// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/scalars.h"

#include <QLocale>

#include <cmath>

namespace ddm {

namespace {

/// The number, if it is whole and fits; numbers beyond 2^53 keep every digit.
std::optional<qint64> wholeNumber(const QJsonValue &json)
{
    const qint64 number = json.toInteger(0);
    if (number == 0 && json.toDouble() != 0)
        return std::nullopt;
    return number;
}

} // namespace

std::optional<QString> textOf(const QJsonValue &json)
{
    switch (json.type()) {
    case QJsonValue::String: return json.toString();
    case QJsonValue::Bool: return json.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double:
        if (const std::optional<qint64> number = wholeNumber(json))
            return QString::number(*number);
        return QString::number(json.toDouble(), 'g', QLocale::FloatingPointShortest);
    default: return std::nullopt;
    }
}

std::optional<qint64> integerOf(const QJsonValue &json)
{
    if (json.isDouble())
        return wholeNumber(json);
    if (json.isString()) {
        bool ok = false;
        const QString text = json.toString().trimmed();
        const qint64 number = text.toLongLong(&ok);
        if (ok)
            return number;
        const double real = text.toDouble(&ok);
        if (ok && std::floor(real) == real && std::abs(real) < 9.2e18)
            return qint64(real);
    }
    if (json.isBool())
        return json.toBool() ? 1 : 0;
    return std::nullopt;
}

std::optional<double> numberOf(const QJsonValue &json)
{
    if (json.isDouble())
        return json.toDouble();
    if (json.isString()) {
        bool ok = false;
        const double number = json.toString().trimmed().toDouble(&ok);
        if (ok && std::isfinite(number))
            return number;
    }
    return std::nullopt;
}

std::optional<bool> booleanOf(const QJsonValue &json)
{
    if (json.isBool())
        return json.toBool();
    if (json.isDouble() && (json.toDouble() == 0 || json.toDouble() == 1))
        return json.toDouble() == 1;
    if (json.isString()) {
        const QString word = json.toString().trimmed().toLower();
        if (word == QLatin1StringView("true") || word == QLatin1StringView("1") || word == QLatin1StringView("yes")
            || word == QLatin1StringView("on")) {
            return true;
        }
        if (word == QLatin1StringView("false") || word == QLatin1StringView("0") || word == QLatin1StringView("no")
            || word == QLatin1StringView("off")) {
            return false;
        }
    }
    return std::nullopt;
}

} // namespace ddm
