// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/schemacollector.h"

#include <utility>

namespace ddm {

namespace {

class SchemaCollector final : public Fields
{
public:
    std::vector<WireField> fields;

protected:
    void visit(const Field &field, void *, const ValueType &type) override
    {
        WireField collected;
        collected.name = QString::fromLatin1(field.name);
        collected.place = field.place;
        collected.options = field.options;
        collected.optional = type.kind == ValueType::Kind::Optional;
        collected.shape = shapeOf(type, field.options.form);
        fields.push_back(std::move(collected));
    }
};

WireShape scalar(WireShape::Kind kind, Form form)
{
    WireShape shape;
    shape.kind = form == Form::Plain ? kind : WireShape::Kind::Text;
    if (kind == WireShape::Kind::Boolean && form != Form::Plain) {
        // Whether the other side lists the two words is its affair.
        shape.words = form == Form::Digit ? QStringList{QStringLiteral("0"), QStringLiteral("1")}
                                          : QStringList{QStringLiteral("true"), QStringLiteral("false")};
        shape.open = true;
    }
    return shape;
}

QStringList writtenNames(std::span<const EnumName> names)
{
    QStringList written;
    QList<int> seen;
    for (const EnumName &name : names) {
        if (!seen.contains(name.value))
            written.append(QString::fromLatin1(name.wire));
        seen.append(name.value);
    }
    return written;
}

WireShape words(const ValueType &type)
{
    WireShape shape;
    shape.words = writtenNames(type.names());
    shape.open = type.kind == ValueType::Kind::Word;
    return shape;
}

WireShape container(WireShape::Kind kind, const ValueType &element, Form form)
{
    WireShape shape;
    shape.kind = kind;
    shape.element.push_back(shapeOf(element, form));
    return shape;
}

WireShape object(const ValueType &type)
{
    WireShape shape;
    shape.kind = WireShape::Kind::Object;
    void *self = type.create();
    SchemaCollector collector;
    type.describe(collector, self);
    type.destroy(self);
    shape.fields = std::move(collector.fields);
    return shape;
}

} // namespace

WireShape shapeOf(const ValueType &type, Form form)
{
    switch (type.kind) {
    case ValueType::Kind::Boolean: return scalar(WireShape::Kind::Boolean, form);
    case ValueType::Kind::Integer: return scalar(WireShape::Kind::Integer, form);
    case ValueType::Kind::Long: return scalar(WireShape::Kind::Long, form);
    case ValueType::Kind::Number: return scalar(WireShape::Kind::Number, form);
    case ValueType::Kind::Text:
    case ValueType::Kind::Secret: return {};
    case ValueType::Kind::Time: return form == Form::UnixMs ? scalar(WireShape::Kind::Long, Form::Plain) : WireShape();
    case ValueType::Kind::Enumeration:
    case ValueType::Kind::Word: return words(type);
    case ValueType::Kind::Object: return object(type);
    case ValueType::Kind::List: return container(WireShape::Kind::List, *type.element, form);
    case ValueType::Kind::Map: return container(WireShape::Kind::Map, *type.element, form);
    case ValueType::Kind::Optional: return shapeOf(*type.element, form);
    }
    return {};
}

QString kindName(WireShape::Kind kind)
{
    switch (kind) {
    case WireShape::Kind::Boolean: return QStringLiteral("boolean");
    case WireShape::Kind::Integer: return QStringLiteral("integer");
    case WireShape::Kind::Long: return QStringLiteral("long integer");
    case WireShape::Kind::Number: return QStringLiteral("number");
    case WireShape::Kind::Text: return QStringLiteral("text");
    case WireShape::Kind::Object: return QStringLiteral("object");
    case WireShape::Kind::List: return QStringLiteral("list");
    case WireShape::Kind::Map: return QStringLiteral("map");
    }
    return {};
}

} // namespace ddm
