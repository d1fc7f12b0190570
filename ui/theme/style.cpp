// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/colours.h"
#include "ui/theme/icons.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyleOption>

namespace ddm {

namespace {
constexpr int CellMargin = 6; ///< Left and right of what is in a cell.
constexpr int CloseSide = 16; ///< Of the button that closes a tab.
} // namespace

Style::Style()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_HeaderMargin: return CellMargin;
    case PM_FocusFrameHMargin:
        // The distance of a cell's text from its edge; without it a number touches the text to its right.
        return qobject_cast<const QAbstractItemView *>(widget) ? CellMargin - 1
                                                               : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_SplitterWidth: return 5;
    case PM_TabCloseIndicatorWidth:
    case PM_TabCloseIndicatorHeight: return CloseSide;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returned) const
{
    // What a button does is said in words; a red cross on "Cancel" says something else.
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_HeaderSection)
        result.setHeight(option->fontMetrics.height() + Space::Small); // the margin is meant for the sides
    return result;
}

QIcon Style::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    // Every tool bar is born with one. Fusion's are files, for which Qt loads every plugin for pictures that there is.
    if (which == SP_ToolBarHorizontalExtensionButton || which == SP_ToolBarVerticalExtensionButton)
        return icon(Icon::More);
    // The buttons of a dock: Fusion's are small pictures, grey on whatever is behind them.
    if (which == SP_TitleBarCloseButton || which == SP_DockWidgetCloseButton)
        return icon(Icon::Close);
    if (which == SP_TitleBarNormalButton)
        return icon(Icon::Float);
    return QProxyStyle::standardIcon(which, option, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const Colours &colours = coloursOf(option->palette);
    switch (element) {
    case CE_HeaderSection: {
        const QRect rect = option->rect;
        painter->fillRect(rect, colours.panel);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.line);
        painter->fillRect(QRect(rect.right(), rect.top() + Space::Tiny, 1, rect.height() - 2 * Space::Tiny),
                          colours.line);
        return;
    }
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            // The margin is meant for the sides; above and below it would cut the text.
            QStyleOptionHeader label = *header;
            label.rect.adjust(0, -CellMargin, 0, CellMargin);
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_HeaderEmptyArea: painter->fillRect(option->rect, colours.panel); return;
    case CE_ToolBar:
        painter->fillRect(option->rect, option->palette.window());
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), colours.line);
        return;
    case CE_MenuBarEmptyArea: painter->fillRect(option->rect, option->palette.window()); return;
    case CE_MenuBarItem:
        // Fusion draws a line below that ends where the menus do.
        QProxyStyle::drawControl(element, option, painter, widget);
        if (!option->state.testFlag(State_Selected))
            painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                              option->palette.window());
        return;
    case CE_Splitter:
        // The distance between the parts says enough; the cursor says the rest.
        return;
    default: QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    // Rows are chosen whole: a frame around one cell would mean nothing.
    if (element == PE_FrameFocusRect && qobject_cast<const QAbstractItemView *>(widget))
        return;
    if (element == PE_IndicatorTabClose)
        return drawTabClose(option, painter);
    if (element == PE_PanelStatusBar || element == PE_FrameStatusBarItem)
        return;
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

/// Fusion's is a file, red under the mouse; a tab is not a danger.
void Style::drawTabClose(const QStyleOption *option, QPainter *painter)
{
    const bool hovered = option->state.testFlag(State_MouseOver) || option->state.testFlag(State_Sunken);
    const QColor text = option->palette.color(QPalette::WindowText);
    QRectF place = QRectF(QPointF(), QSizeF(CloseSide, CloseSide));
    place.moveCenter(QRectF(option->rect).center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (hovered) {
        QColor back = text;
        back.setAlphaF(option->state.testFlag(State_Sunken) ? 0.25F : 0.15F);
        painter->setPen(Qt::NoPen);
        painter->setBrush(back);
        painter->drawRoundedRect(place, 3, 3);
    }
    painter->setPen(QPen(hovered ? text : coloursOf(option->palette).muted, 1.4, Qt::SolidLine, Qt::RoundCap));
    const QRectF cross = place.adjusted(4.5, 4.5, -4.5, -4.5);
    painter->drawLine(cross.topLeft(), cross.bottomRight());
    painter->drawLine(cross.topRight(), cross.bottomLeft());
    painter->restore();
}

} // namespace ddm
