// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tablemodel.h"

#include "ui/texts/format.h"

#include <QHash>

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
    case TipRole: return tipOf(index.row(), index.column());
    case GlyphRole:
        if (const auto glyph = glyphOf(index.row(), index.column()))
            return int(*glyph);
        return {};
    default: return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return titleOf(section);
    if (role == IdRole)
        return QString(columnId(section));
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

/// -1 where there is none, e.g. because another version had it.
int TableModel::columnOf(QStringView id) const
{
    for (int column = 0; column < columnCount(); ++column) {
        if (columnId(column) == id)
            return column;
    }
    return -1;
}

void TableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

TableModel::Ranges TableModel::rangesOf(const std::vector<int> &numbers)
{
    Ranges ranges;
    for (const int number : numbers) {
        if (!ranges.empty() && ranges.back().second + 1 == number)
            ranges.back().second = number;
        else
            ranges.emplace_back(number, number);
    }
    return ranges;
}

/// Rows of one key, which are equal events, are matched in their order.
TableModel::Alignment TableModel::alignmentOf(const QStringList &before, const QStringList &after)
{
    QHash<QString, std::vector<int>> known; // last ones first
    for (qsizetype row = before.size() - 1; row >= 0; --row)
        known[before[row]].push_back(int(row));
    Alignment alignment;
    std::vector<bool> kept(size_t(before.size()));
    for (const QString &key : after) {
        const auto rows = known.find(key);
        if (rows == known.end() || rows->empty()) {
            alignment.from.push_back(-1);
            continue;
        }
        alignment.from.push_back(rows->back());
        kept[size_t(rows->back())] = true;
        rows->pop_back();
    }
    for (size_t row = 0; row < kept.size(); ++row) {
        if (!kept[row])
            alignment.gone.push_back(int(row));
    }
    return alignment;
}

} // namespace ddm
