// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/timestamp.h"

namespace ddm {

/// Slow queries in a window of time: how many there are, and how long those took whose rows are loaded.
struct SlowBucket
{
    Timestamp start;
    Timestamp end;
    int total = -1;     ///< By the service's count; -1 while it is not known.
    int loaded = 0;     ///< Rows behind the durations.
    double longest = 0; ///< Milliseconds.
    double percentile95 = 0;
};

} // namespace ddm
