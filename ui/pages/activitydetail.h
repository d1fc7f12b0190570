// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/activitymodel.h"
#include "ui/widgets/keyvalueview.h"

namespace ddm {

/// Everything that is known of something that happened: what it was, its job, the change of this program.
QList<KeyValueView::Section> sectionsOf(const ActivityRow &row, const TimeDisplay &times);

} // namespace ddm
