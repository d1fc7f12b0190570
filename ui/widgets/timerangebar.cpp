// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timerangebar.h"

#include "core/base/clock.h"
#include "ui/language/language.h"
#include "ui/language/timedisplay.h"
#include "ui/theme/colours.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {
constexpr qint64 HourMs = 3'600'000;
constexpr qint64 PresetMs[] = {HourMs, 6 * HourMs, 24 * HourMs, 7 * 24 * HourMs};
constexpr int PresetCount = int(std::size(PresetMs));
constexpr qint64 RoundMs = 5 * 60'000;
constexpr int FirstPreset = 2;
} // namespace

TimeRangeBar::TimeRangeBar(Language &language, const TimeDisplay &times, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_times(times)
    , m_clock(clock)
    , m_presets(new QComboBox)
    , m_from(new QDateTimeEdit)
    , m_to(new QDateTimeEdit)
    , m_between(new QLabel(u"–"_s))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Small);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_presets, m_from, m_between, m_to})
        layout->addWidget(widget);
    for (int i = 0; i <= PresetCount; ++i)
        m_presets->addItem(QString());
    for (QDateTimeEdit *edit : {m_from, m_to}) {
        edit->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
        edit->setCalendarPopup(true);
        // Typing "2" of "2026" is no range to ask the service about.
        edit->setKeyboardTracking(false);
        edit->hide();
        connect(edit, &QDateTimeEdit::dateTimeChanged, this, &TimeRangeBar::onEdited);
    }
    m_between->hide();
    m_presets->setCurrentIndex(FirstPreset);
    connect(m_presets, &QComboBox::currentIndexChanged, this, &TimeRangeBar::onPreset);
    connect(&m_times, &TimeDisplay::changed, this, [this] {
        if (isCustom())
            onEdited();
    });
    language.bind(this, [this] { retranslate(); });
}

bool TimeRangeBar::isCustom() const
{
    return m_presets->currentIndex() >= PresetCount;
}

TimeRange TimeRangeBar::range() const
{
    if (isCustom()) {
        return {m_times.fromZoned(m_from->date(), m_from->time()), m_times.fromZoned(m_to->date(), m_to->time())};
    }
    // Round times are easier to read on an axis; what has not come yet is not asked for.
    const qint64 end = (m_clock.nowMs() + RoundMs - 1) / RoundMs * RoundMs;
    return {Timestamp::fromMs(end - PresetMs[m_presets->currentIndex()]), Timestamp::fromMs(end)};
}

void TimeRangeBar::choosePreset(int index)
{
    m_presets->setCurrentIndex(index);
}

void TimeRangeBar::onPreset()
{
    if (isCustom() && !m_from->isVisible()) {
        const qint64 now = m_clock.nowMs();
        fill({Timestamp::fromMs(now - 24 * HourMs), Timestamp::fromMs(now)});
    }
    for (QWidget *widget : std::initializer_list<QWidget *>{m_from, m_between, m_to})
        widget->setVisible(isCustom());
    Q_EMIT chosen();
}

void TimeRangeBar::fill(const TimeRange &range)
{
    const QSignalBlocker from(m_from);
    const QSignalBlocker to(m_to);
    const QDateTime start = m_times.zoned(range.start);
    const QDateTime end = m_times.zoned(range.end);
    m_from->setDateTime(QDateTime(start.date(), QTime(start.time().hour(), start.time().minute())));
    m_to->setDateTime(QDateTime(end.date(), QTime(end.time().hour(), end.time().minute())));
}

void TimeRangeBar::onEdited()
{
    // The other end follows where the range would be none, or more than the service answers for.
    const bool fromMoved = sender() == m_from;
    TimeRange now = range();
    if (now.length() <= 0)
        fromMoved ? now.end.ms = now.start.ms + HourMs : now.start.ms = now.end.ms - HourMs;
    else if (now.length() > MostMs)
        fromMoved ? now.end.ms = now.start.ms + MostMs : now.start.ms = now.end.ms - MostMs;
    fill(now);
    Q_EMIT chosen();
}

void TimeRangeBar::retranslate()
{
    const QStringList names = {tr("Last hour"), tr("Last 6 hours"), tr("Last 24 hours"), tr("Last 7 days"),
                               tr("From … to …")};
    for (int i = 0; i <= PresetCount; ++i)
        m_presets->setItemText(i, names[i]);
    m_presets->setAccessibleName(tr("Time range"));
    m_presets->setToolTip(tr("Time range; the service answers for at most seven days"));
    m_from->setAccessibleName(tr("From"));
    m_to->setAccessibleName(tr("To"));
}

} // namespace ddm
