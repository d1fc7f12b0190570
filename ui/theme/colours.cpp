// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colours.h"

#include <QPalette>

namespace ddm {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

const Colours &coloursOf(const QPalette &palette)
{
    static const Colours light = {
        .good = QColor(0x1f, 0x8a, 0x4c),
        .busy = QColor(0x1c, 0x6d, 0xd0),
        .bad = QColor(0xc4, 0x2b, 0x2b),
        .muted = QColor(0x5f, 0x68, 0x73),
        .line = QColor(0xd9, 0xdd, 0xe2),
        .panel = QColor(0xee, 0xf0, 0xf3),
        .warningBack = QColor(0xff, 0xf3, 0xd6),
        .count = QColor(0x8f, 0xb8, 0xec),
        .longest = QColor(0xc4, 0x4e, 0x1a),
        .percentile = QColor(0x7a, 0x4f, 0xc4),
    };
    static const Colours dark = {
        .good = QColor(0x4c, 0xc2, 0x7e),
        .busy = QColor(0x6c, 0xa9, 0xf5),
        .bad = QColor(0xf2, 0x7a, 0x74),
        .muted = QColor(0x9b, 0xa4, 0xb0),
        .line = QColor(0x43, 0x4a, 0x54),
        .panel = QColor(0x30, 0x35, 0x3d),
        .warningBack = QColor(0x45, 0x3a, 0x1c),
        .count = QColor(0x46, 0x72, 0xa8),
        .longest = QColor(0xf0, 0x95, 0x5a),
        .percentile = QColor(0xb5, 0x93, 0xf0),
    };
    return isDark(palette) ? dark : light;
}

} // namespace ddm
