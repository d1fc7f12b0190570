// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/fields.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace ddm {

struct WireField;

/// What a type of the contract looks like on the wire, whatever its value.
struct WireShape
{
    enum class Kind : quint8 { Boolean, Integer, Long, Number, Text, Object, List, Map };

    Kind kind = Kind::Text;
    QStringList words; ///< The names that are written, where the text is one of a few. Aliases are left out.
    bool open = false; ///< Words that we do not know are possible, too.
    std::vector<WireField> fields;  ///< Of an object.
    std::vector<WireShape> element; ///< Of a list or map: exactly one.
};

struct WireField
{
    QString name; ///< Dotted where the body nests.
    Place place = Place::Body;
    FieldOptions options;
    bool optional = false; ///< std::optional here.
    WireShape shape;

    bool mayBeAbsent() const { return optional || options.omissible; }
};

/// Describes a type by letting it describe itself to a visitor that looks at no value.
WireShape shapeOf(const ValueType &type, Form form = Form::Plain);

/// "text", "integer" … for messages.
QString kindName(WireShape::Kind kind);

} // namespace ddm
