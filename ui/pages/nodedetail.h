// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/nodes.h"
#include "ui/widgets/keyvalueview.h"

namespace ddm {

/// Everything that the service says of one node: its addresses, and the machine it runs on.
QList<KeyValueView::Section> sectionsOf(const ShowNode::Reply &node);

} // namespace ddm
