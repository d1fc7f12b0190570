// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/document.h"

#include <QLocale>

#include <cmath>

namespace ddm {

namespace {

void writeText(QByteArray &out, QByteArrayView utf8)
{
    out += '"';
    for (const char c : utf8) {
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20)
                out += "\\u00" + QByteArray::number(static_cast<unsigned char>(c), 16).rightJustified(2, '0');
            else
                out += c;
        }
    }
    out += '"';
}

void newLine(QByteArray &out, Layout layout, int depth)
{
    if (layout == Layout::Indented) {
        out += '\n';
        out.append(depth * 2, ' ');
    }
}

} // namespace

JsonNode JsonNode::ofKind(Kind kind)
{
    JsonNode node;
    node.kind = kind;
    return node;
}

JsonNode JsonNode::object()
{
    return ofKind(Kind::Object);
}

JsonNode JsonNode::list()
{
    return ofKind(Kind::List);
}

void JsonNode::append(QString name, JsonNode value)
{
    members.push_back({std::move(name), std::move(value)});
}

JsonNode JsonNode::ofText(QString text)
{
    JsonNode node = ofKind(Kind::Text);
    node.text = std::move(text);
    return node;
}

JsonNode JsonNode::ofInteger(qint64 number)
{
    JsonNode node = ofKind(Kind::Integer);
    node.integer = number;
    return node;
}

JsonNode &JsonNode::member(QStringView dottedName)
{
    kind = Kind::Object;
    const qsizetype dot = dottedName.indexOf(u'.');
    const QStringView first = dot < 0 ? dottedName : dottedName.left(dot);
    JsonNode *found = nullptr;
    for (Member &member : members) {
        if (member.name == first)
            found = &member.value;
    }
    if (!found) {
        append(first.toString(), JsonNode());
        found = &members.back().value;
    }
    return dot < 0 ? *found : found->member(dottedName.mid(dot + 1));
}

QByteArray WireWriter::toJson(const JsonNode &node, Layout layout, Secrets secrets)
{
    QByteArray out;
    write(out, node, layout, secrets, 0);
    return out;
}

void WireWriter::write(QByteArray &out, const JsonNode &node, Layout layout, Secrets secrets, int depth)
{
    switch (node.kind) {
    case JsonNode::Kind::Null: out += "null"; break;
    case JsonNode::Kind::Boolean: out += node.boolean ? "true" : "false"; break;
    case JsonNode::Kind::Integer: out += QByteArray::number(node.integer); break;
    case JsonNode::Kind::Number:
        out += std::isfinite(node.number) ? QByteArray::number(node.number, 'g', QLocale::FloatingPointShortest)
                                          : "null";
        break;
    case JsonNode::Kind::Text: writeText(out, node.text.toUtf8()); break;
    case JsonNode::Kind::Secret:
        if (secrets == Secrets::Open)
            writeText(out, node.secret.open(SecretKey()));
        else
            writeText(out, MaskedSecret.toUtf8());
        break;
    case JsonNode::Kind::Object:
    case JsonNode::Kind::List: writeContainer(out, node, layout, secrets, depth); break;
    }
}

void WireWriter::writeContainer(QByteArray &out, const JsonNode &node, Layout layout, Secrets secrets, int depth)
{
    const bool isObject = node.kind == JsonNode::Kind::Object;
    const size_t count = isObject ? node.members.size() : node.rows.size();
    out += isObject ? '{' : '[';
    for (size_t i = 0; i < count; ++i) {
        if (i > 0)
            out += ',';
        newLine(out, layout, depth + 1);
        if (isObject) {
            writeText(out, node.members[i].name.toUtf8());
            out += layout == Layout::Indented ? ": " : ":";
            write(out, node.members[i].value, layout, secrets, depth + 1);
        } else {
            write(out, node.rows[i], layout, secrets, depth + 1);
        }
    }
    if (count > 0)
        newLine(out, layout, depth);
    out += isObject ? '}' : ']';
}

} // namespace ddm
