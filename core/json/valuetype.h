// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/json/timestamp.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>
#include <type_traits>
#include <vector>

namespace ddm {

class Fields;

/// One wire name of an enumerator.
struct EnumName
{
    int value;
    const char *wire;
};

/// The wire names of an enumeration, to be specialised beside it.
template<class Enum>
std::span<const EnumName> enumNames();

/// An enumeration of a reply: its value, or the service's own word where that is none we know. Enum::Unknown must exist.
template<class Enum>
struct Word
{
    Enum value = Enum::Unknown;
    QString text; ///< Only set when value is Unknown; known words cost no memory.

    Word() = default;
    Word(Enum known)
        : value(known)
    {
    }
    friend bool operator==(const Word &word, Enum other) { return word.value == other; }
    friend bool operator==(const Word &, const Word &) = default;
};

/// What readers and writers know of a C++ type. They are compiled once, in one .cpp each, and work through these
/// functions: a visitor template over every operation cost 42 s of compile time, this costs none.
struct ValueType
{
    enum class Kind : quint8 {
        Boolean,
        Integer,
        Long,
        Number,
        Text,
        Secret,
        Time,
        Enumeration,
        Word,
        Object,
        List,
        Map,
        Optional
    };

    Kind kind = Kind::Text;
    const ValueType *element = nullptr; ///< Of a list, map or optional.
    std::span<const EnumName> (*names)() = nullptr;
    int (*enumValue)(const void *) = nullptr;
    void (*setEnum)(void *, int) = nullptr;
    QString *(*wordText)(void *) = nullptr;
    void (*describe)(Fields &, void *) = nullptr; ///< Of an object.
    qsizetype (*size)(const void *) = nullptr;    ///< Of a list; 0 or 1 for an optional.
    void *(*at)(void *, qsizetype) = nullptr;     ///< Element of a list; the value of an optional that is set.
    void *(*append)(void *) = nullptr;            ///< A new last element of a list; the value of an optional, now set.
    void (*removeLast)(void *) = nullptr;
    void (*reserve)(void *, qsizetype) = nullptr;
    void *(*insert)(void *, const QString &) = nullptr; ///< Into a map.
    QStringList (*keys)(const void *) = nullptr;        ///< Of a map.
    void *(*create)() = nullptr;                        ///< Of an object: a default-constructed one, for destroy().
    void (*destroy)(void *) = nullptr;
};

template<class T>
const ValueType &valueType();

namespace detail {

template<class T>
struct IsVector : std::false_type
{
};
template<class T>
struct IsVector<std::vector<T>> : std::true_type
{
};
template<class T>
struct IsOptional : std::false_type
{
};
template<class T>
struct IsOptional<std::optional<T>> : std::true_type
{
};
template<class T>
struct IsMap : std::false_type
{
};
template<class T>
struct IsMap<QMap<QString, T>> : std::true_type
{
};
template<class T>
struct IsWord : std::false_type
{
};
template<class T>
struct IsWord<Word<T>> : std::true_type
{
    using Enum = T;
};

extern const ValueType booleanType, integerType, longType, numberType, textType, secretType, timeType, textListType;

template<class T>
ValueType listType()
{
    using Element = typename T::value_type;
    ValueType type;
    type.kind = ValueType::Kind::List;
    type.element = &valueType<Element>();
    type.size = [](const void *list) { return qsizetype(static_cast<const T *>(list)->size()); };
    type.at = [](void *list, qsizetype i) -> void * { return &(*static_cast<T *>(list))[size_t(i)]; };
    type.append = [](void *list) -> void * { return &static_cast<T *>(list)->emplace_back(); };
    type.removeLast = [](void *list) { static_cast<T *>(list)->pop_back(); };
    type.reserve = [](void *list, qsizetype n) { static_cast<T *>(list)->reserve(size_t(n)); };
    return type;
}

template<class T>
ValueType optionalType()
{
    ValueType type;
    type.kind = ValueType::Kind::Optional;
    type.element = &valueType<typename T::value_type>();
    type.size = [](const void *value) { return qsizetype(static_cast<const T *>(value)->has_value()); };
    type.at = [](void *value, qsizetype) -> void * { return &**static_cast<T *>(value); };
    type.append = [](void *value) -> void * { return &static_cast<T *>(value)->emplace(); };
    type.removeLast = [](void *value) { static_cast<T *>(value)->reset(); };
    return type;
}

template<class T>
ValueType mapType()
{
    ValueType type;
    type.kind = ValueType::Kind::Map;
    type.element = &valueType<typename T::mapped_type>();
    type.size = [](const void *map) { return qsizetype(static_cast<const T *>(map)->size()); };
    type.insert = [](void *map, const QString &key) -> void * { return &(*static_cast<T *>(map))[key]; };
    type.keys = [](const void *map) { return QStringList(static_cast<const T *>(map)->keys()); };
    return type;
}

template<class T>
ValueType enumerationType()
{
    ValueType type;
    type.kind = ValueType::Kind::Enumeration;
    type.names = &enumNames<T>;
    type.enumValue = [](const void *value) { return int(*static_cast<const T *>(value)); };
    type.setEnum = [](void *value, int number) { *static_cast<T *>(value) = T(number); };
    return type;
}

template<class T>
ValueType wordType()
{
    using Enum = typename IsWord<T>::Enum;
    ValueType type;
    type.kind = ValueType::Kind::Word;
    type.names = &enumNames<Enum>;
    type.enumValue = [](const void *value) { return int(static_cast<const T *>(value)->value); };
    type.setEnum = [](void *value, int number) { static_cast<T *>(value)->value = Enum(number); };
    type.wordText = [](void *value) { return &static_cast<T *>(value)->text; };
    return type;
}

template<class T>
ValueType objectType()
{
    ValueType type;
    type.kind = ValueType::Kind::Object;
    type.describe = [](Fields &at, void *self) { T::describe(at, *static_cast<T *>(self)); };
    type.create = []() -> void * { return new T; };
    type.destroy = [](void *object) { delete static_cast<T *>(object); };
    return type;
}

template<class T>
ValueType makeType()
{
    if constexpr (IsVector<T>::value)
        return listType<T>();
    else if constexpr (IsOptional<T>::value)
        return optionalType<T>();
    else if constexpr (IsMap<T>::value)
        return mapType<T>();
    else if constexpr (IsWord<T>::value)
        return wordType<T>();
    else if constexpr (std::is_enum_v<T>)
        return enumerationType<T>();
    else
        return objectType<T>();
}

} // namespace detail

/// The description of T. Lists of objects are std::vector, lists of text QStringList, maps QMap<QString, T>.
template<class T>
const ValueType &valueType()
{
    if constexpr (std::is_same_v<T, bool>)
        return detail::booleanType;
    else if constexpr (std::is_same_v<T, int>)
        return detail::integerType;
    else if constexpr (std::is_same_v<T, qint64>)
        return detail::longType;
    else if constexpr (std::is_same_v<T, double>)
        return detail::numberType;
    else if constexpr (std::is_same_v<T, QString>)
        return detail::textType;
    else if constexpr (std::is_same_v<T, Secret>)
        return detail::secretType;
    else if constexpr (std::is_same_v<T, Timestamp>)
        return detail::timeType;
    else if constexpr (std::is_same_v<T, QStringList>)
        return detail::textListType;
    else {
        static const ValueType type = detail::makeType<T>();
        return type;
    }
}

/// The wire name of an enumerator; empty if it has none.
QString enumWireName(const ValueType &type, const void *value);
/// Sets the enumerator that has this wire name, whatever its case. False if there is none; value is then unchanged.
bool setEnumByWireName(const ValueType &type, void *value, QStringView name);

/// The wire name of an enumerator.
template<class Enum>
QString wireName(Enum value)
{
    return enumWireName(valueType<Enum>(), &value);
}
/// The service's word: ours where it is known, its own where it is not.
template<class Enum>
QString wireName(const Word<Enum> &word)
{
    return enumWireName(valueType<Word<Enum>>(), &word);
}

} // namespace ddm
