// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace ddm {

/// JSON in the order in which it was described, unlike QJsonObject, which sorts its keys; a request preview must read as the
/// form does. A secret stays a Secret until the text is made, so that it can be masked there.
class JsonNode
{
public:
    enum class Kind : quint8 { Null, Boolean, Integer, Number, Text, Secret, Object, List };

    Kind kind = Kind::Null;
    bool boolean = false;
    qint64 integer = 0;
    double number = 0;
    QString text;
    Secret secret;
    struct Member;
    std::vector<Member> members;
    std::vector<JsonNode> rows;

    static JsonNode object();
    static JsonNode list();
    static JsonNode ofText(QString text);
    static JsonNode ofInteger(qint64 number);

    /// The member of that dotted name, made where it is missing, with the objects on the way.
    JsonNode &member(QStringView dottedName);
    void append(QString name, JsonNode value);

private:
    static JsonNode ofKind(Kind kind);
};

struct JsonNode::Member
{
    QString name;
    JsonNode value;
};

/// What stands in a text for a secret that is not to be seen.
inline constexpr QStringView MaskedSecret = u"********";

enum class Secrets : quint8 { Masked, Open };
enum class Layout : quint8 { Compact, Indented };

/// Makes JSON text (UTF-8) of a node. Only WireWriter asks for open secrets.
class WireWriter
{
public:
    static QByteArray toJson(const JsonNode &node, Layout layout, Secrets secrets);

private:
    static void write(QByteArray &out, const JsonNode &node, Layout layout, Secrets secrets, int depth);
    static void writeContainer(QByteArray &out, const JsonNode &node, Layout layout, Secrets secrets, int depth);
};

} // namespace ddm
