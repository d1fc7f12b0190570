// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemDelegate>

namespace ddm {

struct PaletteItem;

/// A row of the command palette: the shape of its state, the title with the letters that were looked for in bold, where it
/// is (or why it cannot be chosen), its keys and its kind.
class PaletteDelegate final : public QAbstractItemDelegate
{
    Q_OBJECT

public:
    using QAbstractItemDelegate::QAbstractItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Ink
    {
        QColor title;
        QColor aside;
    };

    static Ink inkOf(const QStyleOptionViewItem &option, const PaletteItem &item);
    static int paintAside(QPainter &painter, const QStyleOptionViewItem &option, const PaletteItem &item);
    static int paintTitle(QPainter &painter, const QStyleOptionViewItem &option, const QRect &area,
                          const PaletteItem &item, const QList<int> &bold);
};

} // namespace ddm
