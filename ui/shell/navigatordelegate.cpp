// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigatordelegate.h"

#include "ui/models/navigatormodel.h"
#include "ui/theme/colours.h"

#include <QApplication>
#include <QPainter>

namespace ddm {

namespace {

constexpr int GlyphSide = 10;

/// Both texts stand on one line. Centred each by itself, Chinese and Latin ones would not.
qreal baselineOf(const QRect &rect, const QFontMetricsF &metrics)
{
    return rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
}

} // namespace

QSize NavigatorDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, option.fontMetrics.height() + Space::Small};
}

void NavigatorDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    painter->save();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);
    const bool chosen = item.state.testFlag(QStyle::State_Selected);
    const auto group = item.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    const QColor text = item.palette.color(group, chosen ? QPalette::HighlightedText : QPalette::Text);
    const bool isInstance = NavigatorModel::levelOf(index) == NavigatorModel::Level::Instance;

    QRect area = item.rect.adjusted(Space::Tiny, 0, -Space::Small, 0);
    if (isInstance) {
        const auto glyph = Glyph(index.data(NavigatorModel::GlyphRole).toInt());
        const QRectF place(area.left(), area.center().y() - GlyphSide / 2.0 + 0.5, GlyphSide, GlyphSide);
        paintGlyph(*painter, place, glyph, glyphColour(glyph, item.palette)); // also of the one that is chosen
        area.setLeft(area.left() + GlyphSide + Space::Small);
    }
    const QString state = index.data(NavigatorModel::StateRole).toString();
    const QFontMetrics plain(option.font);
    if (!state.isEmpty()) {
        painter->setFont(option.font);
        painter->setPen(chosen ? text : coloursOf(item.palette).muted);
        const QString shown = plain.elidedText(state, Qt::ElideRight, area.width() / 2);
        const int width = plain.horizontalAdvance(shown);
        painter->drawText(QPointF(area.right() - width, baselineOf(area, plain)), shown);
        area.setRight(area.right() - width - Space::Small);
    }
    QFont font = option.font;
    font.setBold(!isInstance && !(NavigatorModel::levelOf(index) == NavigatorModel::Level::Project && state.isEmpty()));
    const QFontMetrics metrics(font);
    painter->setFont(font);
    painter->setPen(text);
    painter->drawText(
        QPointF(area.left(), baselineOf(area, metrics)),
        metrics.elidedText(index.data(NavigatorModel::NameRole).toString(), Qt::ElideRight, area.width()));
    painter->restore();
}

} // namespace ddm
