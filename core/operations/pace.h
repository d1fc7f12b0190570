// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace ddm {

/// How often and how long the service is looked at. Milliseconds.
struct Pace
{
    int journalWaitMs = 200; ///< For the line on disk before a change goes out all the same.
    int firstLookMs = 1000;  ///< Each wait is half as long again as the one before.
    int mostLookMs = 15'000;
    int looksAMinute = 20;              ///< Of all changes together; the budget is 60 (reference 1.2).
    qint64 settleMs = 60'000;           ///< An instance leaves RUNNING up to 20 s after the answer; three times that.
    qint64 longestMs = 2 * 3600 * 1000; ///< Without any sign of an end.
};

/// The wait before the next look. \a looks: so many were made. \a followed: so many changes are looked after.
int nextLookMs(const Pace &pace, int looks, int followed, bool budgetLow);

} // namespace ddm
