// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/filler.h"

#include <QStringList>

namespace ddm {

void Filler::visit(const Field &field, void *value, const ValueType &type)
{
    fill(value, type, field.options.form);
}

void Filler::fill(void *value, const ValueType &type, Form form)
{
    const int number = ++m_count;
    switch (type.kind) {
    case ValueType::Kind::Boolean: *static_cast<bool *>(value) = !*static_cast<bool *>(value); break;
    case ValueType::Kind::Integer: *static_cast<int *>(value) = 1000 + number; break;
    case ValueType::Kind::Long: // more than a double can hold
        *static_cast<qint64 *>(value) = (qint64(1) << 53) + 2 * number + 1;
        break;
    case ValueType::Kind::Number: *static_cast<double *>(value) = number + 0.1; break;
    case ValueType::Kind::Text: *static_cast<QString *>(value) = QStringLiteral("text %1/é\u4e2d").arg(number); break;
    case ValueType::Kind::Secret:
        *static_cast<Secret *>(value) = Secret(QStringLiteral("secret %1/é").arg(number));
        break;
    case ValueType::Kind::Time: {
        const bool milliseconds = form == Form::UnixMs || form == Form::UnixMsText || form == Form::IsoMicroseconds;
        *static_cast<Timestamp *>(value) = {1642063713000 + number * 1000 + (milliseconds ? 625 : 0)};
        break;
    }
    case ValueType::Kind::Enumeration:
    case ValueType::Kind::Word: {
        const std::span<const EnumName> names = type.names();
        type.setEnum(value, names[size_t(number) % names.size()].value);
        break;
    }
    case ValueType::Kind::Object: type.describe(*this, value); break;
    case ValueType::Kind::List:
        for (int row = 0; row < 2; ++row)
            fill(type.append(value), *type.element, form);
        break;
    case ValueType::Kind::Map: // keys may hold dots, unlike the names of fields
        for (const QString &key : {QStringLiteral("key %1").arg(number), QStringLiteral("dotted.key %1").arg(number)})
            fill(type.insert(value, key), *type.element, form);
        break;
    case ValueType::Kind::Optional: fill(type.append(value), *type.element, form); break;
    }
}

} // namespace ddm
