// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/client.h"
#include "core/operations/evidence.h"

#include <functional>

namespace ddm {

using FactsFunction = std::function<void(const Result<Facts> &)>;

/// Reads what the evidence asks for, in the background of the budget of calls. Calls \a function once, later, while
/// \a context lives. An instance that is not there has no facts; a list that moved while it was read is an error
/// (ErrorKind::Unreadable): what is missing from it may be there.
void readFacts(Client &client, const Evidence &evidence, QObject *context, const FactsFunction &function);

} // namespace ddm
