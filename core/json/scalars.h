// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>

#include <optional>

namespace ddm {

/// The text of a text, number or boolean; nothing for null, lists and objects.
std::optional<QString> textOf(const QJsonValue &json);
/// A whole number, from a number or from text.
std::optional<qint64> integerOf(const QJsonValue &json);
std::optional<double> numberOf(const QJsonValue &json);
/// true/false, 0/1, "true"/"false", "0"/"1", "yes"/"no", "on"/"off", in any case.
std::optional<bool> booleanOf(const QJsonValue &json);

} // namespace ddm
