// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace ddm {

/// Numbers that follow from a seed and nothing else: the same on every machine, in any order of asking.
class Seed
{
public:
    explicit Seed(quint64 value)
        : m_value(value)
    {
    }

    /// An independent seed for a part of the world, by name or by number.
    Seed of(QLatin1StringView part) const;
    Seed of(quint64 part) const;

    quint64 bits() const;
    /// 0 <= number < below.
    quint64 number(quint64 below) const;
    /// 0 <= number < 1.
    double fraction() const;
    /// So many lower-case hexadecimal digits.
    QString hex(int digits) const;
    /// 8-4-4-4-12 hexadecimal digits.
    QString uuid() const;

private:
    quint64 m_value;
};

} // namespace ddm
