// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/pace.h"

namespace ddm {

int nextLookMs(const Pace &pace, int looks, int followed, bool budgetLow)
{
    double wait = pace.firstLookMs;
    for (int look = 0; look < looks && wait < pace.mostLookMs; ++look)
        wait *= 1.5;
    int ms = qMin(int(wait), pace.mostLookMs);
    // Clicks go first in any case, but pages and what others do for the same user want a share as well.
    if (budgetLow)
        ms = pace.mostLookMs;
    return qMax(ms, followed * 60'000 / pace.looksAMinute);
}

} // namespace ddm
