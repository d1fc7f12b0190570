// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/fieldwriter.h"

#include <QLocale>

namespace ddm {

namespace {

/// Writes the body fields of one object.
class ObjectWriter final : public Fields
{
public:
    JsonNode node = JsonNode::object();

protected:
    void visit(const Field &field, void *value, const ValueType &type) override
    {
        if (field.place != Place::Body)
            return;
        if (std::optional<JsonNode> json = toNode(value, type, field.options.form))
            node.member(QString::fromLatin1(field.name)) = std::move(*json);
    }
};

JsonNode textNode(QString text)
{
    return JsonNode::ofText(std::move(text));
}

JsonNode booleanNode(bool value, Form form)
{
    if (form == Form::Text)
        return textNode(value ? QStringLiteral("true") : QStringLiteral("false"));
    if (form == Form::Digit)
        return textNode(value ? QStringLiteral("1") : QStringLiteral("0"));
    JsonNode node;
    node.kind = JsonNode::Kind::Boolean;
    node.boolean = value;
    return node;
}

JsonNode numberNode(double value, Form form)
{
    if (form == Form::Text)
        return textNode(QString::number(value, 'g', QLocale::FloatingPointShortest));
    JsonNode node;
    node.kind = JsonNode::Kind::Number;
    node.number = value;
    return node;
}

JsonNode integerNode(qint64 value, Form form)
{
    return form == Form::Text ? textNode(QString::number(value)) : JsonNode::ofInteger(value);
}

JsonNode timeNode(Timestamp value, Form form)
{
    if (!value.isValid())
        return form == Form::UnixMs ? JsonNode() : textNode(QString());
    return form == Form::UnixMs ? JsonNode::ofInteger(value.ms) : textNode(formatTimestamp(value, form));
}

JsonNode listNode(void *list, const ValueType &type, Form form)
{
    JsonNode node = JsonNode::list();
    const qsizetype count = type.size(list);
    node.rows.reserve(size_t(count));
    for (qsizetype i = 0; i < count; ++i)
        node.rows.push_back(toNode(type.at(list, i), *type.element, form).value_or(JsonNode()));
    return node;
}

JsonNode mapNode(void *map, const ValueType &type, Form form)
{
    JsonNode node = JsonNode::object();
    for (const QString &key : type.keys(map)) {
        // Not member(): a key may hold dots.
        node.append(key, toNode(type.insert(map, key), *type.element, form).value_or(JsonNode()));
    }
    return node;
}

} // namespace

std::optional<JsonNode> toNode(const void *constValue, const ValueType &type, Form form)
{
    // describe() serves reading and writing, so it takes its object as not const; writers do not change it.
    void *value = const_cast<void *>(constValue);
    switch (type.kind) {
    case ValueType::Kind::Boolean: return booleanNode(*static_cast<bool *>(value), form);
    case ValueType::Kind::Integer: return integerNode(*static_cast<int *>(value), form);
    case ValueType::Kind::Long: return integerNode(*static_cast<qint64 *>(value), form);
    case ValueType::Kind::Number: return numberNode(*static_cast<double *>(value), form);
    case ValueType::Kind::Text: return textNode(*static_cast<QString *>(value));
    case ValueType::Kind::Secret: {
        JsonNode node;
        node.kind = JsonNode::Kind::Secret;
        node.secret = *static_cast<Secret *>(value);
        return node;
    }
    case ValueType::Kind::Time: return timeNode(*static_cast<Timestamp *>(value), form);
    case ValueType::Kind::Enumeration:
    case ValueType::Kind::Word: return textNode(enumWireName(type, value));
    case ValueType::Kind::Object: {
        ObjectWriter writer;
        type.describe(writer, value);
        return std::move(writer.node);
    }
    case ValueType::Kind::List: return listNode(value, type, form);
    case ValueType::Kind::Map: return mapNode(value, type, form);
    case ValueType::Kind::Optional:
        if (type.size(value) == 0)
            return std::nullopt;
        return toNode(type.at(value, 0), *type.element, form);
    }
    return std::nullopt;
}

std::optional<QString> toPlainText(const void *value, const ValueType &type, Form form)
{
    const std::optional<JsonNode> node = toNode(value, type, form);
    if (!node)
        return std::nullopt;
    switch (node->kind) {
    case JsonNode::Kind::Boolean: return node->boolean ? QStringLiteral("true") : QStringLiteral("false");
    case JsonNode::Kind::Integer: return QString::number(node->integer);
    case JsonNode::Kind::Number: return QString::number(node->number, 'g', QLocale::FloatingPointShortest);
    case JsonNode::Kind::Text: return node->text;
    default: return std::nullopt;
    }
}

} // namespace ddm
