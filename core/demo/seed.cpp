// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/seed.h"

namespace ddm {

namespace {

// The finaliser of SplitMix64 (Steele, Lea, Flood 2014): every input bit reaches every output bit.
quint64 mix(quint64 value)
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

} // namespace

Seed Seed::of(QLatin1StringView part) const
{
    quint64 hash = 0xcbf29ce484222325ULL; // FNV-1a
    for (const char c : part)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    return of(hash);
}

Seed Seed::of(quint64 part) const
{
    return Seed(mix(m_value ^ mix(part)));
}

quint64 Seed::bits() const
{
    return mix(m_value);
}

quint64 Seed::number(quint64 below) const
{
    return bits() % below;
}

double Seed::fraction() const
{
    return double(bits() >> 11) / double(1ULL << 53);
}

QString Seed::hex(int digits) const
{
    QString text;
    for (quint64 part = 0; text.size() < digits; ++part)
        text += QString::number(of(part).bits(), 16).rightJustified(16, u'0');
    return text.left(digits);
}

QString Seed::uuid() const
{
    const QString digits = hex(32);
    return digits.left(8) + u'-' + digits.mid(8, 4) + u'-' + digits.mid(12, 4) + u'-' + digits.mid(16, 4) + u'-'
        + digits.mid(20);
}

} // namespace ddm
