// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/palettedelegate.h"

#include "ui/actions/palettemodel.h"
#include "ui/theme/colours.h"

#include <QPainter>
#include <QStyleOptionViewItem>
#include <QTextLayout>

#include <cmath>

namespace ddm {

namespace {

constexpr int GlyphSide = 10;
constexpr int LeastDetail = 48; ///< With less room for it the detail is left out.

QColor between(const QColor &first, const QColor &second)
{
    return QColor((first.red() * 3 + second.red()) / 4, (first.green() * 3 + second.green()) / 4,
                  (first.blue() * 3 + second.blue()) / 4);
}

/// All texts of a row stand on one line. Centred each by itself, Chinese and Latin ones would not.
qreal baselineOf(const QStyleOptionViewItem &option)
{
    const QFontMetricsF metrics(option.font);
    return option.rect.top() + (option.rect.height() - metrics.height()) / 2 + metrics.ascent();
}

int widestKind(const QFontMetrics &metrics)
{
    int widest = 0;
    for (int kind = 0; kind <= int(PaletteKind::Page); ++kind)
        widest = qMax(widest, metrics.horizontalAdvance(PaletteModel::kindWord(PaletteKind(kind))));
    return widest;
}

} // namespace

PaletteDelegate::Ink PaletteDelegate::inkOf(const QStyleOptionViewItem &option, const PaletteItem &item)
{
    QColor text = option.palette.color(QPalette::Active, QPalette::Text);
    QColor aside = coloursOf(option.palette).muted;
    if (option.state.testFlag(QStyle::State_Selected)) {
        // The grey is made for the window's background; on the selection's it could not be read.
        text = option.palette.color(QPalette::Active, QPalette::HighlightedText);
        aside = between(text, option.palette.color(QPalette::Active, QPalette::Highlight));
    }
    return {item.whyNot.isEmpty() ? text : aside, aside};
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, option.fontMetrics.height() + Space::Medium};
}

/// Kind and keys, at the right; returns where they begin.
int PaletteDelegate::paintAside(QPainter &painter, const QStyleOptionViewItem &option, const PaletteItem &item)
{
    const QFontMetrics &metrics = option.fontMetrics;
    const qreal baseline = baselineOf(option);
    const QString kind = PaletteModel::kindWord(item.kind);
    const int right = option.rect.right() - Space::Medium;
    painter.setPen(inkOf(option, item).aside);
    painter.drawText(QPointF(right - metrics.horizontalAdvance(kind), baseline), kind);
    int left = right - widestKind(metrics) - Space::Medium;
    if (!item.keys.isEmpty()) {
        const int most = qMin(metrics.horizontalAdvance(item.keys) + 2, option.rect.width() / 4);
        const QString keys = metrics.elidedText(item.keys, Qt::ElideRight, most);
        left -= metrics.horizontalAdvance(keys);
        painter.drawText(QPointF(left, baseline), keys);
        left -= Space::Medium;
    }
    return left;
}

/// Returns where the title ends.
int PaletteDelegate::paintTitle(QPainter &painter, const QStyleOptionViewItem &option, const QRect &area,
                                const PaletteItem &item, const QList<int> &bold)
{
    QFont heavy = option.font;
    heavy.setBold(true);
    QString title = item.title;
    if (QFontMetrics(heavy).horizontalAdvance(title) > area.width())
        title = QFontMetrics(heavy).elidedText(title, Qt::ElideRight, area.width());
    QList<QTextLayout::FormatRange> ranges;
    for (const int place : bold) {
        // The last letter of a title that was cut is the ellipsis.
        if (place >= title.size() || (title.size() < item.title.size() && place == title.size() - 1))
            break;
        if (!ranges.isEmpty() && ranges.last().start + ranges.last().length == place) {
            ++ranges.last().length;
            continue;
        }
        QTextLayout::FormatRange range{place, 1, {}};
        range.format.setFontWeight(QFont::Bold);
        ranges.append(range);
    }
    QTextLayout layout(title, option.font, painter.device());
    layout.setFormats(ranges);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    if (!line.isValid())
        return area.left();
    painter.setPen(inkOf(option, item).title);
    layout.draw(&painter, QPointF(area.left(), baselineOf(option) - line.ascent()));
    return area.left() + int(std::ceil(line.naturalTextWidth()));
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const PaletteModel *>(index.model());
    Q_ASSERT(model);
    const PaletteItem &item = model->item(index.row());
    painter->save();
    painter->setFont(option.font);
    // The list never has the focus, the box above it has; the selection is that of the box.
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, option.palette.brush(QPalette::Active, QPalette::Highlight));
    const int left = option.rect.left() + Space::Medium;
    if (item.glyph) {
        const QRectF place(left, option.rect.center().y() - GlyphSide / 2.0, GlyphSide, GlyphSide);
        paintGlyph(*painter, place, *item.glyph, glyphColour(*item.glyph, option.palette));
    }
    QRect area = option.rect;
    area.setLeft(left + GlyphSide + Space::Small);
    area.setRight(paintAside(*painter, option, item));
    area.setLeft(paintTitle(*painter, option, area, item, model->positions(index.row())) + Space::Medium);
    const QString &detail = item.whyNot.isEmpty() ? item.detail : item.whyNot;
    if (area.width() >= LeastDetail) {
        painter->setPen(inkOf(option, item).aside);
        painter->drawText(QPointF(area.left(), baselineOf(option)),
                          option.fontMetrics.elidedText(detail, Qt::ElideRight, area.width()));
    }
    if (index.row() + 1 == model->recentRows() && index.row() + 1 < model->rowCount())
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          coloursOf(option.palette).line);
    painter->restore();
}

} // namespace ddm
