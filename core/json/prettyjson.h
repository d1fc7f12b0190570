// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace ddm {

/// JSON text with line breaks and indentation. It is not parsed: keys keep their order, numbers their digits, and a text that
/// was cut is laid out as far as it goes. Anything else comes back as it is.
QByteArray prettyJson(const QByteArray &text);

} // namespace ddm
