// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language/timedisplay.h"

using namespace Qt::StringLiterals;

namespace ddm {

void TimeDisplay::setUtc(bool utc)
{
    if (m_utc == utc)
        return;
    m_utc = utc;
    Q_EMIT changed();
}

QDateTime TimeDisplay::zoned(Timestamp time) const
{
    return m_utc ? time.utc() : time.utc().toLocalTime();
}

QString TimeDisplay::text(Timestamp time) const
{
    // The same form in every language: it sorts by eye and is never read month first.
    return time.isValid() ? zoned(time).toString(u"yyyy-MM-dd HH:mm:ss"_s) : u"—"_s;
}

QString TimeDisplay::withAge(Timestamp time, Timestamp now) const
{
    constexpr qint64 MinuteMs = 60'000;
    const qint64 minutes = time.isValid() ? qMax<qint64>(0, now.ms - time.ms) / MinuteMs : 0;
    const QString ago = minutes < 1 ? tr("less than a minute ago")
        : minutes < 120             ? tr("%1 min ago").arg(minutes)
        : minutes < 48 * 60         ? tr("%1 h ago").arg(minutes / 60)
                                    : tr("%1 days ago").arg(minutes / 60 / 24);
    return tr("%1 (%2)").arg(text(time), ago);
}

QString TimeDisplay::exact(Timestamp time)
{
    return time.isValid() ? time.utc().toString(Qt::ISODateWithMs) + u" (UTC)"_s : QString();
}

Timestamp TimeDisplay::fromZoned(const QDate &date, const QTime &time) const
{
    return Timestamp::fromMs(QDateTime(date, time, m_utc ? Qt::UTC : Qt::LocalTime).toMSecsSinceEpoch());
}

QString TimeDisplay::zoneName() const
{
    if (m_utc)
        return u"UTC"_s;
    const int minutes = QDateTime::currentDateTime().offsetFromUtc() / 60;
    const QString offset = u"UTC%1%2:%3"_s.arg(QChar(minutes < 0 ? u'-' : u'+'))
                               .arg(qAbs(minutes) / 60, 2, 10, QLatin1Char('0'))
                               .arg(qAbs(minutes) % 60, 2, 10, QLatin1Char('0'));
    const QString id = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    return id.isEmpty() ? offset : u"%1 (%2)"_s.arg(offset, id);
}

} // namespace ddm
