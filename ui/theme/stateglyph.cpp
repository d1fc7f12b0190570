// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/stateglyph.h"

#include "ui/theme/colours.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>

namespace ddm {

namespace {

void paintBusy(QPainter &painter, const QRectF &area, const QColor &colour)
{
    const qreal pen = area.width() * 0.17;
    const QRectF ring = area.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2);
    painter.setPen(QPen(colour, pen, Qt::SolidLine, Qt::FlatCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(ring, 60 * 16, 270 * 16);
    // The head of the arrow, where the ring is open.
    const QPointF tip(ring.center().x() + ring.width() * 0.62, ring.center().y() - ring.height() * 0.12);
    QPainterPath head(tip);
    head.lineTo(tip + QPointF(-area.width() * 0.36, -area.height() * 0.02));
    head.lineTo(tip + QPointF(-area.width() * 0.02, -area.height() * 0.38));
    head.closeSubpath();
    painter.fillPath(head, colour);
}

class GlyphEngine final : public QIconEngine
{
public:
    explicit GlyphEngine(Glyph glyph)
        : m_glyph(glyph)
    {
    }

    // A selected row keeps its shape's colour: the selections of our palettes are pale enough for that.
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        const QColor colour = glyphColour(m_glyph, QGuiApplication::palette());
        const qreal side = qMin(rect.width(), rect.height()) * 0.72;
        QRectF area(0, 0, side, side);
        area.moveCenter(QRectF(rect).center());
        paintGlyph(*painter, area, m_glyph, colour);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new GlyphEngine(m_glyph); }

private:
    Glyph m_glyph;
};

} // namespace

void paintGlyph(QPainter &painter, const QRectF &area, Glyph glyph, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (glyph) {
    case Glyph::Running: painter.drawEllipse(area.adjusted(1, 1, -1, -1)); break;
    case Glyph::Busy: paintBusy(painter, area, colour); break;
    case Glyph::Failed:
        painter.drawPolygon(QPolygonF({QPointF(area.center().x(), area.top()), area.bottomRight(), area.bottomLeft()}));
        break;
    case Glyph::Unknown:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, area.width() * 0.15));
        painter.drawEllipse(area.adjusted(1.5, 1.5, -1.5, -1.5));
        break;
    }
    painter.restore();
}

QColor glyphColour(Glyph glyph, const QPalette &palette)
{
    const Colours &colours = coloursOf(palette);
    switch (glyph) {
    case Glyph::Running: return colours.good;
    case Glyph::Busy: return colours.busy;
    case Glyph::Failed: return colours.bad;
    case Glyph::Unknown: break;
    }
    return colours.muted;
}

QIcon glyphIcon(Glyph glyph)
{
    return QIcon(new GlyphEngine(glyph));
}

} // namespace ddm
