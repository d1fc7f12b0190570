// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/clearsecrets.h"

#include "core/json/fields.h"

namespace ddm {

namespace {

class SecretClearer final : public Fields
{
protected:
    void visit(const Field &, void *value, const ValueType &type) override { clearSecrets(value, type); }
};

} // namespace

void clearSecrets(void *object, const ValueType &type)
{
    switch (type.kind) {
    case ValueType::Kind::Secret: static_cast<Secret *>(object)->clear(); break;
    case ValueType::Kind::Object: {
        SecretClearer clearer;
        type.describe(clearer, object);
        break;
    }
    case ValueType::Kind::List:
    case ValueType::Kind::Optional:
        for (qsizetype i = 0; i < type.size(object); ++i)
            clearSecrets(type.at(object, i), *type.element);
        break;
    case ValueType::Kind::Map: {
        const QStringList keys = type.keys(object);
        for (const QString &key : keys)
            clearSecrets(type.insert(object, key), *type.element);
        break;
    }
    default: break;
    }
}

} // namespace ddm
