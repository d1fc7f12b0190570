// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/valuetype.h"

namespace ddm {

namespace detail {

namespace {

constexpr ValueType simple(ValueType::Kind kind)
{
    ValueType type;
    type.kind = kind;
    return type;
}

constexpr ValueType textList()
{
    ValueType type;
    type.kind = ValueType::Kind::List;
    type.element = &textType;
    type.size = [](const void *list) { return static_cast<const QStringList *>(list)->size(); };
    type.at = [](void *list, qsizetype i) -> void * { return &(*static_cast<QStringList *>(list))[i]; };
    type.append = [](void *list) -> void * { return &static_cast<QStringList *>(list)->emplaceBack(); };
    type.removeLast = [](void *list) { static_cast<QStringList *>(list)->removeLast(); };
    type.reserve = [](void *list, qsizetype n) { static_cast<QStringList *>(list)->reserve(n); };
    return type;
}

} // namespace

constinit const ValueType booleanType = simple(ValueType::Kind::Boolean);
constinit const ValueType integerType = simple(ValueType::Kind::Integer);
constinit const ValueType longType = simple(ValueType::Kind::Long);
constinit const ValueType numberType = simple(ValueType::Kind::Number);
constinit const ValueType textType = simple(ValueType::Kind::Text);
constinit const ValueType secretType = simple(ValueType::Kind::Secret);
constinit const ValueType timeType = simple(ValueType::Kind::Time);
constinit const ValueType textListType = textList();

} // namespace detail

QString enumWireName(const ValueType &type, const void *value)
{
    const int number = type.enumValue(value);
    for (const EnumName &name : type.names()) {
        if (name.value == number)
            return QString::fromLatin1(name.wire);
    }
    return type.wordText ? *type.wordText(const_cast<void *>(value)) : QString();
}

bool setEnumByWireName(const ValueType &type, void *value, QStringView name)
{
    for (const EnumName &candidate : type.names()) {
        if (name.compare(QLatin1StringView(candidate.wire), Qt::CaseInsensitive) == 0) {
            type.setEnum(value, candidate.value);
            if (type.wordText)
                type.wordText(value)->clear();
            return true;
        }
    }
    return false;
}

} // namespace ddm
