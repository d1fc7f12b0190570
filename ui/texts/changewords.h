// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/changeentry.h"
#include "ui/texts/errorwords.h"
#include "ui/texts/statewords.h"

namespace ddm {

/// What a change is about to do, as a heading: "Restart the instance".
QString headingOf(const ChangeEntry &entry);
/// Where a change stands: word and shape.
StateWords wordsOf(const ChangeEntry &entry);
/// How its end is known or why it failed, in a sentence; its progress while it runs.
QString detailOf(const ChangeEntry &entry);
/// Why a change was refused or lost, as the road reported it.
ApiError errorOf(const ChangeEntry &entry);
/// The refusal of a change in words, like any other error.
ErrorWords refusalOf(const ChangeEntry &entry);

} // namespace ddm
