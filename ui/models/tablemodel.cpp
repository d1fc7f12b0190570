// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tablemodel.h"

#include "ui/texts/format.h"

#include <QHash>

#include <algorithm>

namespace ddm {

TableModel::TableModel(const TimeDisplay &times, QObject *parent)
    : QAbstractTableModel(parent)
    , m_times(times)
{
    connect(&times, &TimeDisplay::changed, this, &TableModel::retranslate);
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case Qt::DisplayRole: return textOf(index.row(), index.column());
    case Qt::ToolTipRole: {
        const QString tip = tipOf(index.row(), index.column());
        return tip.isEmpty() ? QVariant() : plainTip(tip);
    }
    case Qt::DecorationRole:
        if (const auto glyph = glyphOf(index.row(), index.column()))
            return glyphIcon(*glyph);
        return {};
    case Qt::TextAlignmentRole:
        return int((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SortRole: return sortValueOf(index.row(), index.column());
    case KeyRole: return keyOf(index.row());
    default: return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return titleOf(section);
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

void TableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

TableModel::Difference TableModel::differenceOf(const QStringList &before, const QStringList &after)
{
    Difference difference;
    QHash<QString, int> wanted;
    for (const QString &key : after)
        ++wanted[key];
    QHash<QString, QList<int>> kept; // by key: the rows after the removals, first ones first
    QList<int> gone;
    int row = 0;
    for (int old = 0; old < int(before.size()); ++old) {
        int &count = wanted[before[old]];
        if (count > 0) {
            --count;
            kept[before[old]].append(row++);
        } else {
            gone.append(old);
        }
    }
    for (auto it = gone.crbegin(); it != gone.crend(); ++it) {
        if (!difference.removed.isEmpty() && difference.removed.last().first == *it + 1)
            difference.removed.last().first = *it;
        else
            difference.removed.append({*it, *it});
    }
    int last = -1;
    bool added = false;
    for (const QString &key : after) {
        QList<int> &rows = kept[key];
        const int from = rows.isEmpty() ? -1 : rows.takeFirst();
        difference.from.append(from);
        difference.sameOrder = difference.sameOrder && (from < 0 || (!added && from > last));
        added = added || from < 0;
        last = std::max(last, from);
    }
    return difference;
}

} // namespace ddm
