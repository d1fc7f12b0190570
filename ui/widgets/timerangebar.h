// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/timestamp.h"

#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QLabel;

namespace ddm {

class Clock;
class Language;
class TimeDisplay;

struct TimeRange
{
    Timestamp start;
    Timestamp end;

    qint64 length() const { return end.ms - start.ms; }
};

/// Which time: the last hour, six hours, day, week, or from and to. A preset is anchored at the moment of asking.
class TimeRangeBar : public QWidget
{
    Q_OBJECT

public:
    /// The service answers for seven days at once and no more.
    static constexpr qint64 MostMs = 7 * 24 * 3'600'000LL;

    TimeRangeBar(Language &language, const TimeDisplay &times, const Clock &clock, QWidget *parent = nullptr);

    TimeRange range() const;
    void choosePreset(int index);

Q_SIGNALS:
    void chosen();

private:
    bool isCustom() const;
    void onPreset();
    void onEdited();
    void fill(const TimeRange &range);
    void retranslate();

    const TimeDisplay &m_times;
    const Clock &m_clock;
    QComboBox *m_presets;
    QDateTimeEdit *m_from;
    QDateTimeEdit *m_to;
    QLabel *m_between;
};

} // namespace ddm
