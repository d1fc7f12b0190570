// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/setting.h"

#include <QJsonDocument>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

std::optional<QString> StoredAs<QString>::read(const QVariant &stored)
{
    // A file knows no types: a list where text is due is text that somebody typed with commas in it, without quotes.
    if (stored.metaType().id() == QMetaType::QStringList)
        return stored.toStringList().join(u", "_s);
    if (stored.metaType().id() == QMetaType::QString)
        return stored.toString();
    return std::nullopt;
}

std::optional<bool> StoredAs<bool>::read(const QVariant &stored)
{
    if (stored.metaType().id() == QMetaType::Bool)
        return stored.toBool();
    const QString word = StoredAs<QString>::read(stored).value_or(QString()).trimmed().toLower();
    if (word == "true"_L1 || word == "1"_L1)
        return true;
    if (word == "false"_L1 || word == "0"_L1)
        return false;
    return std::nullopt;
}

std::optional<int> StoredAs<int>::read(const QVariant &stored)
{
    if (stored.metaType().id() == QMetaType::Int)
        return stored.toInt();
    bool ok = false;
    const int number = StoredAs<QString>::read(stored).value_or(QString()).toInt(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

std::optional<QByteArray> StoredAs<QByteArray>::read(const QVariant &stored)
{
    return stored.metaType().id() == QMetaType::QByteArray ? std::optional(stored.toByteArray()) : std::nullopt;
}

std::optional<QStringList> StoredAs<QStringList>::read(const QVariant &stored)
{
    if (stored.metaType().id() == QMetaType::QStringList)
        return stored.toStringList();
    // A file keeps a list of one text as that text.
    const std::optional<QString> one = StoredAs<QString>::read(stored);
    if (!one)
        return std::nullopt;
    return one->isEmpty() ? QStringList() : QStringList(*one);
}

std::optional<QJsonObject> StoredAs<QJsonObject>::read(const QVariant &stored)
{
    const std::optional<QString> text = StoredAs<QString>::read(stored);
    const QJsonDocument document = QJsonDocument::fromJson(text.value_or(QString()).toUtf8());
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

QVariant StoredAs<QJsonObject>::write(const QJsonObject &value)
{
    return QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact));
}

} // namespace ddm
