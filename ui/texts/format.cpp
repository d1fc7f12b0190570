// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTextDocument>

#include <cmath>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ddm::Format)
};

} // namespace

QString formatCount(qint64 number)
{
    return QLocale().toString(number);
}

QString formatDuration(double milliseconds)
{
    const QLocale locale;
    if (milliseconds < 1000)
        return Texts::tr("%1 ms").arg(locale.toString(std::round(milliseconds), 'f', 0));
    const double seconds = milliseconds / 1000;
    if (seconds < 60)
        return Texts::tr("%1 s").arg(locale.toString(seconds, 'f', seconds < 10 ? 1 : 0));
    const qint64 whole = qRound64(seconds);
    constexpr qint64 Long = 2 * 60 * 60;
    if (whole >= Long)
        return Texts::tr("%1 h %2 min").arg(locale.toString(whole / 3600), locale.toString(whole % 3600 / 60));
    return Texts::tr("%1 min %2 s").arg(locale.toString(whole / 60), locale.toString(whole % 60));
}

QString formatExactDuration(double milliseconds)
{
    return Texts::tr("%1 ms").arg(QLocale().toString(milliseconds, 'f', QLocale::FloatingPointShortest));
}

QString plainTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text) : text;
}

QString orDash(const QString &text)
{
    return text.isEmpty() ? u"—"_s : text;
}

} // namespace ddm
