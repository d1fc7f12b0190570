// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/timestamp.h"

namespace ddm {

namespace {

// Days since 1970-01-01 of a date in the proleptic Gregorian calendar. QDateTime::fromString is twenty times slower, and
// a list of ten thousand instances has twenty thousand of these.
qint64 daysFromCivil(int year, int month, int day)
{
    const int y = month <= 2 ? year - 1 : year;
    const int era = (y >= 0 ? y : y - 399) / 400;
    const int yearOfEra = y - era * 400;
    const int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return qint64(era) * 146097 + dayOfEra - 719468;
}

int daysInMonth(int year, int month)
{
    constexpr int Days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && leap ? 29 : Days[month - 1];
}

class Scanner
{
public:
    explicit Scanner(QStringView text)
        : m_text(text)
    {
    }

    bool digits(int count, int &value)
    {
        if (m_at + count > m_text.size())
            return false;
        value = 0;
        for (int i = 0; i < count; ++i) {
            const char16_t c = m_text[m_at + i].unicode();
            if (c < u'0' || c > u'9')
                return false;
            value = value * 10 + (c - u'0');
        }
        m_at += count;
        return true;
    }

    bool literal(char16_t c)
    {
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    void spaces()
    {
        while (literal(u' ')) { }
    }

    /// What stands between date and time: "T", blanks, or both ("yyyy-mm-dd Thh:mm:ssZ", trap 35). False if nothing does.
    bool separator()
    {
        const qsizetype start = m_at;
        spaces();
        literal(u'T');
        spaces();
        return m_at > start;
    }

    /// The first three digits of a fraction of any length. False if there are none.
    bool fraction(int &ms)
    {
        ms = 0;
        int seen = 0;
        int digit = 0;
        for (; digits(1, digit); ++seen) {
            if (seen < 3)
                ms = ms * 10 + digit;
        }
        for (int missing = seen; missing < 3; ++missing)
            ms *= 10;
        return seen > 0;
    }

    bool atEnd() const { return m_at == m_text.size(); }

private:
    QStringView m_text;
    qsizetype m_at = 0;
};

bool zoneMinutes(Scanner &scan, int &minutes)
{
    minutes = 0;
    if (scan.atEnd() || scan.literal(u'Z') || scan.literal(u'z'))
        return true;
    const bool east = scan.literal(u'+');
    if (!east && !scan.literal(u'-'))
        return false;
    int hours = 0;
    int rest = 0;
    if (!scan.digits(2, hours))
        return false;
    scan.literal(u':');
    scan.spaces();
    if (!scan.atEnd() && !scan.digits(2, rest))
        return false;
    minutes = (hours * 60 + rest) * (east ? 1 : -1);
    return hours <= 14 && rest <= 59; // no zone is further from UTC
}

} // namespace

Timestamp Timestamp::fromText(QStringView text)
{
    text = text.trimmed();
    bool number = false;
    const qint64 unixMs = text.toLongLong(&number);
    if (number)
        return {unixMs};

    Scanner scan(text);
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, milliseconds = 0, offset = 0;
    if (!scan.digits(4, year) || !scan.literal(u'-') || !scan.digits(2, month) || !scan.literal(u'-')
        || !scan.digits(2, day)) {
        return {};
    }
    if (!scan.separator() || !scan.digits(2, hour) || !scan.literal(u':') || !scan.digits(2, minute)
        || !scan.literal(u':') || !scan.digits(2, second)) {
        return {};
    }
    if (scan.literal(u'.') && !scan.fraction(milliseconds))
        return {};
    if (!zoneMinutes(scan, offset) || !scan.atEnd())
        return {};
    if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
        return {};
    if (hour > 23 || minute > 59 || second > 60) // 60: a leap second, which UNIX time counts with the next minute
        return {};
    const qint64 seconds = ((daysFromCivil(year, month, day) * 24 + hour) * 60 + minute - offset) * 60 + second;
    return {seconds * 1000 + milliseconds};
}

QString formatTimestamp(Timestamp time, Form form)
{
    if (!time.isValid())
        return {};
    if (form == Form::UnixMs || form == Form::UnixMsText)
        return QString::number(time.ms);
    const QDateTime utc = time.utc();
    switch (form) {
    case Form::IsoBare: return utc.toString(u"yyyy-MM-ddTHH:mm:ss");
    case Form::IsoMicroseconds: return utc.toString(u"yyyy-MM-ddTHH:mm:ss.zzz") + QLatin1StringView("000Z");
    case Form::IsoZulu: return utc.toString(u"yyyy-MM-ddTHH:mm:ss") + u'Z';
    case Form::SpacedBare: return utc.toString(u"yyyy-MM-dd HH:mm:ss");
    default: return utc.toString(u"yyyy-MM-ddTHH:mm:ss") + QLatin1StringView("+0000");
    }
}

} // namespace ddm
