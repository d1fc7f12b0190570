// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/replyreading.h"

#include <QJsonArray>
#include <QJsonObject>

#include <limits>

namespace ddm {

namespace {

/// ASCII as UTF-16 on the stack; times and numbers are short.
class ShortText
{
public:
    explicit ShortText(std::string_view text)
    {
        for (const char c : text)
            m_characters.append(char16_t(static_cast<unsigned char>(c)));
    }
    QStringView view() const { return {m_characters.constData(), m_characters.size()}; }

private:
    QVarLengthArray<char16_t, 48> m_characters;
};

bool readExactText(std::string_view text, void *value, const ValueType &type)
{
    switch (type.kind) {
    case ValueType::Kind::Text:
        *static_cast<QString *>(value) = QString::fromUtf8(text.data(), qsizetype(text.size()));
        return true;
    case ValueType::Kind::Time: {
        if (text.size() > 40)
            return false;
        const Timestamp time = Timestamp::fromText(ShortText(text).view());
        if (time.isValid())
            *static_cast<Timestamp *>(value) = time;
        return time.isValid();
    }
    case ValueType::Kind::Integer:
    case ValueType::Kind::Long: {
        bool ok = false;
        const qint64 number = QByteArrayView(text.data(), qsizetype(text.size())).toLongLong(&ok);
        if (!ok)
            return false;
        if (type.kind == ValueType::Kind::Long) {
            *static_cast<qint64 *>(value) = number;
            return true;
        }
        if (number < std::numeric_limits<int>::min() || number > std::numeric_limits<int>::max())
            return false;
        *static_cast<int *>(value) = int(number);
        return true;
    }
    default: return false;
    }
}

} // namespace

QJsonValue scalarOf(const simdjson::dom::element &json)
{
    using simdjson::dom::element_type;
    switch (json.type()) {
    case element_type::STRING: {
        const std::string_view text = json.get_string().value_unsafe();
        return QString::fromUtf8(text.data(), qsizetype(text.size()));
    }
    case element_type::INT64: return qint64(json.get_int64().value_unsafe());
    case element_type::UINT64: return double(json.get_uint64().value_unsafe());
    case element_type::DOUBLE: return json.get_double().value_unsafe();
    case element_type::BOOL: return json.get_bool().value_unsafe();
    case element_type::ARRAY: return QJsonArray();
    case element_type::OBJECT: return QJsonObject();
    default: return QJsonValue::Null;
    }
}

bool readExactly(const simdjson::dom::element &json, void *value, const ValueType &type)
{
    using simdjson::dom::element_type;
    switch (json.type()) {
    case element_type::STRING: return readExactText(json.get_string().value_unsafe(), value, type);
    case element_type::INT64: {
        const qint64 number = json.get_int64().value_unsafe();
        if (type.kind == ValueType::Kind::Long) {
            *static_cast<qint64 *>(value) = number;
            return true;
        }
        if (type.kind != ValueType::Kind::Integer || number < std::numeric_limits<int>::min()
            || number > std::numeric_limits<int>::max()) {
            return false;
        }
        *static_cast<int *>(value) = int(number);
        return true;
    }
    case element_type::BOOL:
        if (type.kind != ValueType::Kind::Boolean)
            return false;
        *static_cast<bool *>(value) = json.get_bool().value_unsafe();
        return true;
    default: return false;
    }
}

} // namespace ddm
