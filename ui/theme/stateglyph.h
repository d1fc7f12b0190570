// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

class QPainter;
class QRectF;

namespace ddm {

/// The shape of a state. A word always stands beside it; neither is told by colour alone.
enum class Glyph : quint8 {
    Running, ///< Filled disc.
    Busy,    ///< Ring with an arrow.
    Failed,  ///< Filled triangle.
    Unknown, ///< Hollow disc.
};

void paintGlyph(QPainter &painter, const QRectF &area, Glyph glyph, const QColor &colour);
QColor glyphColour(Glyph glyph, const QPalette &palette);
/// The shape as an icon that follows the palette and the selection.
QIcon glyphIcon(Glyph glyph);

} // namespace ddm
