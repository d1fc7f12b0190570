// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

class QPalette;

namespace ddm {

/// The colours that a palette has no role for. The palette of the moment decides between the light and the dark set, so
/// that whoever paints needs nothing but the palette it is given anyway.
struct Colours
{
    QColor good;
    QColor busy;
    QColor bad;
    QColor muted;       ///< Secondary text; at least 4.5:1 on the window.
    QColor line;        ///< Hairlines between parts.
    QColor panel;       ///< Behind banners and headers.
    QColor warningBack; ///< Behind a banner that says something is stale.
    QColor count;       ///< Bars of a chart.
    QColor longest;     ///< First line of a chart.
    QColor percentile;  ///< Second line of a chart.
};

const Colours &coloursOf(const QPalette &palette);
bool isDark(const QPalette &palette);

/// Distances, in device-independent pixels. Nothing else is used between things.
namespace Space {
inline constexpr int Tiny = 4;
inline constexpr int Small = 8;
inline constexpr int Medium = 12;
inline constexpr int Large = 24;
} // namespace Space

} // namespace ddm
