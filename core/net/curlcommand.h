// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/document.h"
#include "core/net/requestjournal.h"

#include <QString>
#include <QStringList>

namespace ddm {

/// A request as a line for a POSIX shell. What was masked stays so: headers name a variable instead, bodies the mask.
struct CurlCommand
{
    QString text;
    QStringList variables;      ///< To be set before it runs: "DDM_TOKEN".
    bool hasMaskedBody = false; ///< Something in the body must be written in by hand.
};

CurlCommand curlCommandOf(const JournalEntry &entry);
/// The same of a request whose body is still at hand: a secret in it is a variable too, which takes its name from the field.
/// (Documented passwords have no character that JSON would escape.)
CurlCommand curlCommandOf(const JournalEntry &entry, const JsonNode &body);

/// One word for a POSIX shell, whatever is in it. A NUL has no place in any word, and is left out.
QString shellQuoted(const QString &text);

} // namespace ddm
