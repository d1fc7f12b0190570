// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/document.h"
#include "core/json/fields.h"

namespace ddm {

/// A value as a JSON node; nothing where an optional is not set.
std::optional<JsonNode> toNode(const void *value, const ValueType &type, Form form = Form::Plain);

/// The text of a scalar as it stands in a path, a query or a header. Nothing where an optional is not set.
/// A secret has no text.
std::optional<QString> toPlainText(const void *value, const ValueType &type, Form form = Form::Plain);

/// An object as JSON, in the order of its describe().
template<class T>
JsonNode toNode(const T &object)
{
    return toNode(&object, valueType<T>()).value_or(JsonNode::object());
}

} // namespace ddm
