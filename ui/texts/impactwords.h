// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/impact.h"

namespace ddm {

/// What a request does, or what stops by it, as a sentence.
QString wordsOf(const ConsequencePoint &point);
/// True for what stops, is lost or costs: the points a user must not overlook.
bool isWarning(Consequence consequence);

} // namespace ddm
