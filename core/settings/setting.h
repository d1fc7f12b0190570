// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>
#include <QVariant>

#include <optional>
#include <span>
#include <type_traits>

namespace ddm {

/// How a value of a type is read from what a store holds, and written. What is held may have been typed by a person or
/// written by another version: whatever does not fit reads as nothing.
template<class T>
struct StoredAs;

template<>
struct StoredAs<QString>
{
    static std::optional<QString> read(const QVariant &stored);
    static QVariant write(const QString &value) { return value; }
};
template<>
struct StoredAs<bool>
{
    static std::optional<bool> read(const QVariant &stored);
    static QVariant write(bool value) { return value; }
};
template<>
struct StoredAs<int>
{
    static std::optional<int> read(const QVariant &stored);
    static QVariant write(int value) { return value; }
};
template<>
struct StoredAs<QByteArray>
{
    static std::optional<QByteArray> read(const QVariant &stored);
    static QVariant write(const QByteArray &value) { return value; }
};
template<>
struct StoredAs<QStringList>
{
    static std::optional<QStringList> read(const QVariant &stored);
    /// A file has no word for an empty list: it is kept as one empty text, and that reads as an empty list.
    static QVariant write(const QStringList &value) { return value.isEmpty() ? QVariant(QString()) : value; }
};
/// As the text of the object.
template<>
struct StoredAs<QJsonObject>
{
    static std::optional<QJsonObject> read(const QVariant &stored);
    static QVariant write(const QJsonObject &value);
};

/// A key with its type, its default, and what it accepts: `Setting<int> rows{"rows"_L1, 50, [](int n) { return n > 0; }}`.
template<class T>
struct Setting
{
    /// Small values are handed over as they are, so that a function for them can be written plainly.
    using Argument = std::conditional_t<std::is_arithmetic_v<T>, T, const T &>;

    QLatin1StringView name;
    T otherwise = {};
    bool (*accepts)(Argument) = nullptr; ///< Everything, where it is missing.

    std::optional<T> read(const QVariant &stored) const
    {
        std::optional<T> value = StoredAs<T>::read(stored);
        return value && accepts && !accepts(*value) ? std::nullopt : value;
    }
    /// Invalid where it is not accepted.
    QVariant write(const T &value) const { return accepts && !accepts(value) ? QVariant() : StoredAs<T>::write(value); }
};

template<class T>
struct SettingWord
{
    T value;
    QLatin1StringView word;
};

/// An enum is kept by its words, which outlive a change of its numbers.
template<class T>
requires std::is_enum_v<T>
struct Setting<T>
{
    QLatin1StringView name;
    T otherwise = {};
    std::span<const SettingWord<T>> words;

    std::optional<T> read(const QVariant &stored) const
    {
        const std::optional<QString> text = StoredAs<QString>::read(stored);
        for (const SettingWord<T> &each : words) {
            if (text && *text == each.word)
                return each.value;
        }
        return std::nullopt;
    }
    QVariant write(T value) const
    {
        for (const SettingWord<T> &each : words) {
            if (value == each.value)
                return QString(each.word);
        }
        return {};
    }
};

} // namespace ddm
