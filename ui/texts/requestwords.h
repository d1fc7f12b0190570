// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/curlcommand.h"
#include "core/net/requestsummary.h"
#include "ui/texts/statewords.h"

namespace ddm {

/// A part of what is known of a call, with its title.
struct RequestSection
{
    QString title;
    QString text;

    friend bool operator==(const RequestSection &, const RequestSection &) = default;
};

/// How a call stands.
StateWords wordsOf(const RequestSummary &row);
/// What it does: "List the instances".
QString headingOf(const RequestSummary &row);
/// Everything that the journal has of it, in the order in which it is read: error, request, reply, deviations.
QList<RequestSection> sectionsOf(const JournalEntry &entry);
/// A curl command for the clipboard; comments say what is missing.
QString curlTextOf(const CurlCommand &command);

} // namespace ddm
