// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/wirerequest.h"
#include "core/json/requestreader.h"

namespace ddm {

/// A request as it comes out at the other end of the wire: everything goes through bytes once.
RequestParts partsOf(const WireRequest &request);

} // namespace ddm
