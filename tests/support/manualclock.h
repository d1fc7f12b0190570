// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

namespace ddm {

/// A clock that stands still until it is told to go on.
class ManualClock final : public Clock
{
public:
    qint64 nowMs() const override { return m_nowMs; }
    qint64 steadyMs() const override { return m_steadyMs; }

    /// Time passes, for both clocks.
    void advance(qint64 ms)
    {
        m_nowMs += ms;
        m_steadyMs += ms;
    }
    /// Somebody sets the wall clock.
    void jump(qint64 ms) { m_nowMs += ms; }

private:
    qint64 m_nowMs = 1'781'079'300'000; // 2026-06-10T08:15:00Z
    qint64 m_steadyMs = 1'000'000;
};

} // namespace ddm
