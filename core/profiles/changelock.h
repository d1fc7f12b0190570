// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace ddm {

/// The read-only lock of a connection: while it is locked, Client sends nothing but reads. Who opens it does so for a time,
/// or until the program ends.
class ChangeLock : public QObject
{
    Q_OBJECT

public:
    explicit ChangeLock(bool locked, const Clock &clock = SystemClock::instance(), QObject *parent = nullptr);

    bool isLocked() const;
    /// It was locked, and somebody has opened it.
    bool isOpened() const { return m_wasLocked && !isLocked(); }
    void lock();
    /// Until lock(), or the end of the program.
    void unlock();
    /// Milliseconds of either clock: who closes the lid of a computer does not keep it open.
    void unlockFor(qint64 ms);
    /// In how many milliseconds it locks itself; nothing if it does not.
    std::optional<qint64> remainingMs() const;

Q_SIGNALS:
    void changed();

private:
    struct End
    {
        qint64 steadyMs;
        qint64 wallMs;
    };

    void onTimeout();

    const Clock &m_clock;
    QTimer m_timer;
    std::optional<End> m_end;
    bool m_locked;
    bool m_wasLocked;
};

} // namespace ddm
