// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/timestamp.h"

#include <QObject>
#include <QTimeZone>

namespace ddm {

/// How moments are shown: in the zone that the user chose, the computer's by default. The exact UTC value is for tool tips.
class TimeDisplay : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool isUtc() const { return m_utc; }
    void setUtc(bool utc);

    /// Date and time to the second; an em dash where there is none.
    QString text(Timestamp time) const;
    /// The same with how long ago that was: "2026-01-02 03:04:05 (5 min ago)".
    QString withAge(Timestamp time, Timestamp now) const;
    /// The UTC value to the millisecond, as ISO 8601.
    static QString exact(Timestamp time);
    QDateTime zoned(Timestamp time) const;
    Timestamp fromZoned(const QDate &date, const QTime &time) const;
    /// "UTC+08:00 (Asia/Shanghai)"
    QString zoneName() const;

Q_SIGNALS:
    void changed();

private:
    bool m_utc = false;
};

} // namespace ddm
