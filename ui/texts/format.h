// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ddm {

/// A whole number with the language's separators.
QString formatCount(qint64 number);
/// A duration for people: "840 ms", "1.2 s", "3 min 20 s", "5 h 10 min".
QString formatDuration(double milliseconds);
/// The same to the digit: "1,234.5 ms".
QString formatExactDuration(double milliseconds);
/// The text as a tool tip: the service's words are never markup, and a tool tip guesses.
QString plainTip(const QString &text);
/// The text, or an em dash where there is none.
QString orDash(const QString &text);

} // namespace ddm
