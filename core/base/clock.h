// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace ddm {

/// The time, injected, so that a test can be at any moment it likes.
class Clock
{
public:
    virtual ~Clock() = default;

    /// Wall clock, milliseconds since 1970-01-01T00:00Z. May jump.
    virtual qint64 nowMs() const = 0;
    /// Steady clock in milliseconds, from an arbitrary start. Never goes back.
    virtual qint64 steadyMs() const = 0;

    QDateTime nowUtc() const { return QDateTime::fromMSecsSinceEpoch(nowMs(), Qt::UTC); }
};

/// The clocks of the operating system.
class SystemClock final : public Clock
{
public:
    qint64 nowMs() const override;
    qint64 steadyMs() const override;

    /// One instance for everybody who has no reason to inject another.
    static const SystemClock &instance();
};

} // namespace ddm
