// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inventory/difference.h"
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
    const char *id; ///< What its place and width are kept under: the same in every language and version.
    QString (*title)();
    QString (*text)(const Row &, const TimeDisplay &);
    QVariant (*sort)(const Row &) = nullptr; ///< The text, where there is none.
    QString (*tip)(const Row &) = nullptr;
    std::optional<Glyph> (*glyph)(const Row &) = nullptr;
    bool number = false;
    int widest = 44;
    bool shownAtFirst = true; ///< False: there for who wants it, in the menu of the columns.
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

    /// Costs little where few rows are different.
    void setRows(std::vector<Row> rows)
    {
        const Refresh refresh(*this);
        // Most refreshes bring the same rows in the same order: no key has to be looked up for those at both ends.
        const size_t shorter = std::min(m_rows.size(), rows.size());
        size_t head = 0;
        while (head < shorter && m_key(m_rows[head]) == m_key(rows[head]))
            ++head;
        size_t tail = 0;
        while (tail < shorter - head && m_key(m_rows[m_rows.size() - 1 - tail]) == m_key(rows[rows.size() - 1 - tail]))
            ++tail;
        std::vector<bool> isNew(rows.size());
        if (head + tail < std::max(m_rows.size(), rows.size()))
            align(rows, head, tail, isNew);
        update(std::move(rows), isNew);
    }

    /// The same, where it is known what has become different against the rows that we have. Where only some look
    /// different, the others are not looked at.
    void apply(const Difference &difference, const std::vector<Row> &rows)
    {
        const std::vector<int> &places = difference.places;
        const bool fits = difference.isInPlace && m_rows.size() == rows.size()
            && (places.empty() || size_t(places.back()) < rows.size())
            && std::all_of(places.begin(), places.end(), [this, &rows](int place) {
                              return m_key(m_rows[size_t(place)]) == m_key(rows[size_t(place)]);
                          });
        if (!fits)
            return setRows(rows);
        if (places.empty())
            return;
        const Refresh refresh(*this);
        for (const int place : places)
            m_rows[size_t(place)] = rows[size_t(place)];
        tellChanged(places);
    }

    void append(std::vector<Row> rows)
    {
        const Refresh refresh(*this);
        if (!rows.empty())
            insert(int(m_rows.size()), rows.begin(), rows.end());
    }

    /// One row that is new or looks different.
    void put(Row row)
    {
        const Refresh refresh(*this);
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
        const Refresh refresh(*this);
        beginRemoveRows({}, at, at);
        m_rows.erase(m_rows.begin() + at);
        endRemoveRows();
    }

    void clear() { setRows({}); }

    bool isNumber(int column) const final { return m_columns[size_t(column)].number; }
    QLatin1StringView columnId(int column) const final { return QLatin1StringView(m_columns[size_t(column)].id); }
    int widest(int column) const final { return m_columns[size_t(column)].widest; }
    bool isShownAtFirst(int column) const final { return m_columns[size_t(column)].shownAtFirst; }

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

    QStringList keys(const std::vector<Row> &rows, size_t first, size_t end) const
    {
        QStringList keys;
        keys.reserve(qsizetype(end - first));
        for (size_t i = first; i < end; ++i)
            keys.append(m_key(rows[i]));
        return keys;
    }

    /// Brings our rows between the first \a head and the last \a tail to the keys of \a rows. Those that come are moved
    /// out of \a rows and marked in \a isNew.
    void align(std::vector<Row> &rows, size_t head, size_t tail, std::vector<bool> &isNew)
    {
        const size_t oldEnd = m_rows.size() - tail;
        const size_t newEnd = rows.size() - tail;
        const auto [from, gone] = alignmentOf(keys(m_rows, head, oldEnd), keys(rows, head, newEnd));
        std::vector<int> kept;
        std::vector<int> fresh;
        for (size_t i = 0; i < from.size(); ++i) {
            if (from[i] >= 0) {
                kept.push_back(from[i]);
            } else {
                fresh.push_back(int(head + i));
                isNew[head + i] = true;
            }
        }
        removeGone(kept, gone, int(head), int(oldEnd));
        insertFresh(rows, fresh, from, int(head));
    }

    /// Afterwards the kept rows are in their new order, without a gap.
    void removeGone(const std::vector<int> &kept, const std::vector<int> &gone, int head, int end)
    {
        Ranges ranges = rangesOf(gone);
        if (!std::is_sorted(kept.begin(), kept.end()) || ranges.size() > MostRanges) {
            std::vector<int> order = kept;
            order.insert(order.end(), gone.begin(), gone.end());
            permute(order, head);
            ranges.clear();
            if (!gone.empty())
                ranges.emplace_back(int(kept.size()), end - head - 1);
        }
        for (auto range = ranges.crbegin(); range != ranges.crend(); ++range) {
            beginRemoveRows({}, head + range->first, head + range->second);
            m_rows.erase(m_rows.begin() + head + range->first, m_rows.begin() + head + range->second + 1);
            endRemoveRows();
        }
    }

    void insertFresh(std::vector<Row> &rows, const std::vector<int> &fresh, const std::vector<int> &from, int head)
    {
        const Ranges ranges = rangesOf(fresh);
        if (ranges.size() <= MostRanges) {
            for (const auto &[first, last] : ranges)
                insert(first, rows.begin() + first, rows.begin() + last + 1);
            return;
        }
        std::vector<Row> together;
        together.reserve(fresh.size());
        for (const int row : fresh)
            together.push_back(std::move(rows[size_t(row)]));
        int next = int(from.size() - fresh.size());
        insert(head + next, together.begin(), together.end());
        std::vector<int> order;
        order.reserve(from.size());
        int kept = 0;
        for (const int old : from)
            order.push_back(old >= 0 ? kept++ : next++);
        permute(order, head);
    }

    void insert(int at, typename std::vector<Row>::iterator first, typename std::vector<Row>::iterator end)
    {
        beginInsertRows({}, at, at + int(end - first) - 1);
        m_rows.insert(m_rows.begin() + at, std::make_move_iterator(first), std::make_move_iterator(end));
        endInsertRows();
    }

    /// \a order: for each row from \a head on, which one of these it was.
    void permute(const std::vector<int> &order, int head)
    {
        if (std::is_sorted(order.begin(), order.end()))
            return;
        Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
        std::vector<Row> rows;
        rows.reserve(order.size());
        std::vector<int> to(order.size());
        for (size_t i = 0; i < order.size(); ++i) {
            rows.push_back(std::move(m_rows[size_t(head) + size_t(order[i])]));
            to[size_t(order[i])] = int(i);
        }
        std::move(rows.begin(), rows.end(), m_rows.begin() + head);
        const QModelIndexList before = persistentIndexList();
        QModelIndexList after;
        for (const QModelIndex &old : before) {
            const int at = old.row() - head;
            after.append(at >= 0 && at < int(to.size()) ? index(head + to[size_t(at)], old.column()) : old);
        }
        changePersistentIndexList(before, after);
        Q_EMIT layoutChanged({}, VerticalSortHint);
    }

    /// Both have the same keys by now.
    void update(std::vector<Row> rows, const std::vector<bool> &isNew)
    {
        std::vector<int> changed;
        for (size_t i = 0; i < rows.size(); ++i) {
            if (isNew[i])
                continue;
            if constexpr (std::equality_comparable<Row>) {
                if (m_rows[i] == rows[i])
                    continue;
            }
            m_rows[i] = std::move(rows[i]);
            changed.push_back(int(i));
        }
        tellChanged(changed);
    }

    void tellChanged(const std::vector<int> &places)
    {
        for (const auto &[first, last] : rangesOf(places))
            Q_EMIT dataChanged(index(first, 0), index(last, int(m_columns.size()) - 1));
    }

    /// From here on views are quicker with everything at once than with each range.
    static constexpr size_t MostRanges = 32;

    Columns m_columns;
    Key m_key;
    std::vector<Row> m_rows;
};

} // namespace ddm
