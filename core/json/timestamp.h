// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <limits>

namespace ddm {

/// A moment, milliseconds since 1970-01-01T00:00Z, as the service gives it in any of its five forms (ddm-api 1, "Times").
struct Timestamp
{
    static constexpr qint64 Unset = std::numeric_limits<qint64>::min();

    qint64 ms = Unset;

    bool isValid() const { return ms != Unset; }
    QDateTime utc() const { return isValid() ? QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC) : QDateTime(); }
    friend bool operator==(const Timestamp &, const Timestamp &) = default;
    // NOLINTNEXTLINE(modernize-use-nullptr): it means the 0 with which the compiler itself compares
    friend auto operator<=>(const Timestamp &, const Timestamp &) = default;

    /// Reads "2021-12-14T07:46:22+0000", "…+08:00", "….701000Z", "2021-11-09 03:26:52" and UNIX milliseconds as text. A time
    /// without a zone is taken as UTC. Invalid if the text is none of these.
    static Timestamp fromText(QStringView text);
    static Timestamp fromMs(qint64 value) { return {value}; }
};

/// How a value that is not simply itself looks on the wire.
enum class Form : quint8 {
    Plain,
    Text,            ///< A number or a boolean, in quotes.
    Digit,           ///< A boolean as "0" or "1".
    UnixMs,          ///< A time as a number of milliseconds.
    UnixMsText,      ///< The same in quotes.
    IsoOffset,       ///< 2021-12-14T07:46:22+0000
    IsoBare,         ///< 2021-04-26T02:40:21
    IsoMicroseconds, ///< 2020-01-04T09:05:22.701000Z
    IsoZulu,         ///< 2018-05-18T06:49:06Z
    SpacedBare,      ///< 2021-11-09 03:26:52
};

/// The text of a time in one of the Iso… and Spaced… forms, UTC; milliseconds as text in the Unix forms.
QString formatTimestamp(Timestamp time, Form form);

} // namespace ddm
