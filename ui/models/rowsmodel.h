// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/tablemodel.h"
#include "ui/texts/format.h"

#include <algorithm>
#include <concepts>
#include <vector>

namespace ddm {

/// A column of a table over rows of type Row. Plain functions: a table says what it shows and nothing else.
template<class Row>
struct Column
{
    QString (*title)();
    QString (*text)(const Row &, const TimeDisplay &);
    QVariant (*sort)(const Row &) = nullptr; ///< The text, where there is none.
    QString (*tip)(const Row &) = nullptr;
    std::optional<Glyph> (*glyph)(const Row &) = nullptr;
    bool number = false;
    int widest = 44;
};

/// A table over a vector of rows. New rows are applied as differences by key, so that selection, scroll position and
/// whatever else holds on to a row survive a refresh.
template<class Row>
class RowsModel : public TableModel
{
public:
    using Columns = std::vector<Column<Row>>;
    using Key = QString (*)(const Row &);

    RowsModel(Columns columns, Key key, const TimeDisplay &times, QObject *parent)
        : TableModel(times, parent)
        , m_columns(std::move(columns))
        , m_key(key)
    {
    }

    const std::vector<Row> &all() const { return m_rows; }
    const Row &row(int number) const { return m_rows[size_t(number)]; }
    /// The row of that key, or nullptr.
    const Row *find(const QString &key) const
    {
        const int at = rowOf(key);
        return at < 0 ? nullptr : &row(at);
    }

    void setRows(std::vector<Row> rows)
    {
        const Difference difference = differenceOf(keys(m_rows), keys(rows));
        for (const auto &[first, last] : difference.removed) {
            beginRemoveRows({}, first, last);
            m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
            endRemoveRows();
        }
        if (!difference.sameOrder)
            reorder(difference.from);
        const int kept = int(m_rows.size());
        int first = kept; // of those that differ
        int last = -1;
        for (int i = 0; i < kept; ++i) {
            if constexpr (std::equality_comparable<Row>) {
                if (m_rows[size_t(i)] == rows[size_t(i)])
                    continue;
            }
            first = std::min(first, i);
            last = i;
            m_rows[size_t(i)] = std::move(rows[size_t(i)]);
        }
        if (last >= 0)
            Q_EMIT dataChanged(index(first, 0), index(last, int(m_columns.size()) - 1));
        rows.erase(rows.begin(), rows.begin() + kept);
        append(std::move(rows));
    }

    void append(std::vector<Row> rows)
    {
        if (rows.empty())
            return;
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + rows.size()) - 1);
        m_rows.insert(m_rows.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
        endInsertRows();
    }

    /// One row that is new or looks different.
    void put(Row row)
    {
        const int at = rowOf(m_key(row));
        if (at < 0) {
            beginInsertRows({}, int(m_rows.size()), int(m_rows.size()));
            m_rows.push_back(std::move(row));
            endInsertRows();
        } else {
            m_rows[size_t(at)] = std::move(row);
            Q_EMIT dataChanged(index(at, 0), index(at, int(m_columns.size()) - 1));
        }
    }

    void remove(const QString &key)
    {
        const int at = rowOf(key);
        if (at < 0)
            return;
        beginRemoveRows({}, at, at);
        m_rows.erase(m_rows.begin() + at);
        endRemoveRows();
    }

    void clear() { setRows({}); }

    bool isNumber(int column) const final { return m_columns[size_t(column)].number; }
    int widest(int column) const final { return m_columns[size_t(column)].widest; }

protected:
    size_t rows() const final { return m_rows.size(); }
    size_t columns() const final { return m_columns.size(); }
    QString titleOf(int column) const final { return m_columns[size_t(column)].title(); }
    QString textOf(int at, int column) const final { return m_columns[size_t(column)].text(row(at), times()); }
    QString tipOf(int at, int column) const final
    {
        const auto tip = m_columns[size_t(column)].tip;
        return tip ? tip(row(at)) : QString();
    }
    QVariant sortValueOf(int at, int column) const final
    {
        const auto sort = m_columns[size_t(column)].sort;
        return sort ? sort(row(at)) : QVariant(textOf(at, column));
    }
    std::optional<Glyph> glyphOf(int at, int column) const final
    {
        const auto glyph = m_columns[size_t(column)].glyph;
        return glyph ? glyph(row(at)) : std::nullopt;
    }
    QString keyOf(int at) const final { return m_key(row(at)); }

private:
    int rowOf(const QString &key) const
    {
        const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                        [&](const Row &row) { return m_key(row) == key; });
        return found == m_rows.end() ? -1 : int(found - m_rows.begin());
    }

    QStringList keys(const std::vector<Row> &rows) const
    {
        QStringList keys;
        keys.reserve(qsizetype(rows.size()));
        for (const Row &row : rows)
            keys.append(m_key(row));
        return keys;
    }

    /// Brings the kept rows and the new ones into their new order. New rows take part as inserted at the end first.
    void reorder(const QList<int> &from)
    {
        std::vector<Row> fresh(size_t(std::count(from.begin(), from.end(), -1)));
        int next = int(m_rows.size());
        append(std::move(fresh));
        Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
        std::vector<int> to(m_rows.size());
        for (int i = 0; i < int(from.size()); ++i)
            to[size_t(from[i] >= 0 ? from[i] : next++)] = i;
        const QModelIndexList before = persistentIndexList();
        QModelIndexList after;
        for (const QModelIndex &old : before)
            after.append(index(to[size_t(old.row())], old.column()));
        changePersistentIndexList(before, after);
        Q_EMIT layoutChanged({}, VerticalSortHint);
    }

    Columns m_columns;
    Key m_key;
    std::vector<Row> m_rows;
};

} // namespace ddm
