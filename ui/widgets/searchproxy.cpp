// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchproxy.h"

#include "ui/models/tablemodel.h"
#include "ui/texts/naturalorder.h"

#include <algorithm>
#include <numeric>

namespace ddm {

namespace {

/// From here on a view is quicker with one new layout than with each range.
constexpr size_t MostRanges = 16;

} // namespace

SearchProxy::SearchProxy(QObject *parent)
    : QAbstractProxyModel(parent)
    , m_collator(naturalOrder())
{
}

void SearchProxy::setSourceModel(QAbstractItemModel *model)
{
    beginResetModel();
    if (sourceModel())
        sourceModel()->disconnect(this);
    QAbstractProxyModel::setSourceModel(model);
    connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, &SearchProxy::settle);
    connect(model, &QAbstractItemModel::rowsInserted, this, &SearchProxy::onInserted);
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &SearchProxy::onAboutToBeRemoved);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &SearchProxy::onRemoved);
    connect(model, &QAbstractItemModel::dataChanged, this, &SearchProxy::onDataChanged);
    connect(model, &QAbstractItemModel::layoutAboutToBeChanged, this, &SearchProxy::onLayoutAboutToBeChanged);
    connect(model, &QAbstractItemModel::layoutChanged, this, &SearchProxy::onLayoutChanged);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        readAll();
        endResetModel();
    });
    connect(model, &QAbstractItemModel::headerDataChanged, this, [this](Qt::Orientation which, int first, int last) {
        parse();
        Q_EMIT headerDataChanged(which, first, last);
    });
    if (const auto *table = qobject_cast<TableModel *>(model)) {
        connect(table, &TableModel::aboutToRefresh, this, [this] { m_refreshing = true; });
        connect(table, &TableModel::refreshed, this, [this] {
            m_refreshing = false;
            settle();
        });
    }
    parse();
    readAll();
    endResetModel();
}

// ---- What is shown, and in which order

void SearchProxy::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    parse();
    for (int row = 0; row < int(m_rows.size()); ++row)
        m_rows[size_t(row)].matches = matches(row);
    show(matching());
}

/// Columns are named as the user reads them, in another language by other names; their ids work in every language.
void SearchProxy::parse()
{
    QStringList titles;
    QStringList ids;
    for (int column = 0; column < sourceModel()->columnCount(); ++column) {
        titles.append(sourceModel()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        ids.append(sourceModel()->headerData(column, Qt::Horizontal, TableModel::IdRole).toString());
    }
    m_search = RowSearch(m_text, titles, ids);
}

void SearchProxy::setLocale(const QLocale &locale)
{
    if (m_collator.locale() == locale)
        return;
    m_collator.setLocale(locale);
    for (Row &row : m_rows)
        row.key.reset();
    sortAll();
    show(matching());
}

void SearchProxy::sort(int column, Qt::SortOrder order)
{
    if (column != m_column) {
        for (Row &row : m_rows)
            row.key.reset();
    }
    m_column = column;
    m_order = order;
    sortAll();
    show(matching());
}

bool SearchProxy::matches(int number)
{
    if (m_search.isEmpty())
        return true;
    Row &row = m_rows[size_t(number)];
    if (row.searched.isEmpty()) {
        QStringList cells;
        for (int column = 0; column < sourceModel()->columnCount(); ++column)
            cells.append(sourceModel()->index(number, column).data().toString());
        // What a row is known by can be searched, shown or not.
        cells.append(sourceModel()->index(number, 0).data(TableModel::KeyRole).toString());
        row.searched = SearchedRow(cells);
    }
    return m_search.matches(row.searched);
}

/// A total order: what is equal in the column is in the order of the source.
bool SearchProxy::comesBefore(int left, int right)
{
    if (m_column >= 0) {
        const int order = m_rows[size_t(left)].key->compare(*m_rows[size_t(right)].key);
        if (order != 0)
            return (order < 0) == (m_order == Qt::AscendingOrder);
    }
    return left < right;
}

void SearchProxy::makeKeys(const Rows &rows)
{
    if (m_column < 0)
        return;
    for (const int row : rows) {
        if (std::optional<SortKey> &key = m_rows[size_t(row)].key; !key)
            key.emplace(sourceModel()->index(row, m_column).data(TableModel::SortRole), m_collator);
    }
}

void SearchProxy::readAll()
{
    m_unsettled.clear();
    m_rows.clear();
    m_rows.resize(size_t(sourceModel()->rowCount()));
    for (int row = 0; row < int(m_rows.size()); ++row)
        m_rows[size_t(row)].matches = matches(row);
    sortAll();
    m_shown = matching();
    m_places.clear();
}

void SearchProxy::sortAll()
{
    m_sorted.resize(m_rows.size());
    std::iota(m_sorted.begin(), m_sorted.end(), 0);
    if (m_column < 0)
        return;
    makeKeys(m_sorted);
    std::sort(m_sorted.begin(), m_sorted.end(), [this](int left, int right) { return comesBefore(left, right); });
}

SearchProxy::Rows SearchProxy::matching() const
{
    Rows rows;
    rows.reserve(m_sorted.size());
    std::copy_if(m_sorted.begin(), m_sorted.end(), std::back_inserter(rows),
                 [this](int row) { return m_rows[size_t(row)].matches; });
    return rows;
}

void SearchProxy::show(Rows rows)
{
    if (rows == m_shown)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    Rows held;
    for (const QModelIndex &index : before)
        held.push_back(m_shown[size_t(index.row())]);
    m_shown = std::move(rows);
    m_places.clear();
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(placeOf(held[size_t(i)]), before[i].column())); // none where it is not shown any more
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

int SearchProxy::placeOf(int row) const
{
    if (m_places.empty()) {
        m_places.assign(m_rows.size(), -1);
        for (size_t place = 0; place < m_shown.size(); ++place)
            m_places[size_t(m_shown[place])] = int(place);
    }
    return row < 0 || row >= int(m_places.size()) ? -1 : m_places[size_t(row)];
}

// ---- Changes of the source

void SearchProxy::onInserted(const QModelIndex &, int first, int last)
{
    const int count = last - first + 1;
    m_rows.insert(m_rows.begin() + first, size_t(count), Row());
    for (Rows *rows : {&m_sorted, &m_shown}) {
        for (int &row : *rows)
            row += row >= first ? count : 0;
    }
    m_places.clear();
    Rows fresh(static_cast<size_t>(count));
    std::iota(fresh.begin(), fresh.end(), first);
    makeKeys(fresh);
    const auto before = [this](int left, int right) { return comesBefore(left, right); };
    std::sort(fresh.begin(), fresh.end(), before);
    for (const int row : fresh)
        m_rows[size_t(row)].matches = matches(row);
    const auto middle = m_sorted.insert(m_sorted.end(), fresh.begin(), fresh.end());
    std::inplace_merge(m_sorted.begin(), middle, m_sorted.end(), before);
    std::erase_if(fresh, [this](int row) { return !m_rows[size_t(row)].matches; });
    insertShown(fresh);
}

/// \a fresh: in their order.
void SearchProxy::insertShown(const Rows &fresh)
{
    std::vector<std::pair<int, Rows>> runs; // where, and what
    for (const int row : fresh) {
        const auto at = std::lower_bound(m_shown.begin(), m_shown.end(), row,
                                         [this](int left, int right) { return comesBefore(left, right); });
        const int place = int(at - m_shown.begin());
        if (runs.empty() || runs.back().first != place)
            runs.push_back({place, {}});
        runs.back().second.push_back(row);
    }
    if (runs.size() > MostRanges)
        return show(matching());
    for (auto run = runs.crbegin(); run != runs.crend(); ++run) {
        const auto &[place, rows] = *run;
        beginInsertRows({}, place, place + int(rows.size()) - 1);
        m_shown.insert(m_shown.begin() + place, rows.begin(), rows.end());
        m_places.clear();
        endInsertRows();
    }
}

void SearchProxy::onAboutToBeRemoved(const QModelIndex &, int first, int last)
{
    settle();
    const auto goes = [first, last](int row) { return row >= first && row <= last; };
    std::erase_if(m_sorted, goes);
    std::vector<int> places;
    for (size_t place = 0; place < m_shown.size(); ++place) {
        if (goes(m_shown[place]))
            places.push_back(int(place));
    }
    const TableModel::Ranges ranges = TableModel::rangesOf(places);
    if (ranges.size() > MostRanges)
        return show(matching());
    for (auto range = ranges.crbegin(); range != ranges.crend(); ++range) {
        beginRemoveRows({}, range->first, range->second);
        m_shown.erase(m_shown.begin() + range->first, m_shown.begin() + range->second + 1);
        m_places.clear();
        endRemoveRows();
    }
}

void SearchProxy::onRemoved(const QModelIndex &, int first, int last)
{
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
    for (Rows *rows : {&m_sorted, &m_shown}) {
        for (int &row : *rows)
            row -= row > last ? last - first + 1 : 0;
    }
    m_places.clear();
}

void SearchProxy::onDataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    std::vector<int> places;
    for (int number = topLeft.row(); number <= bottomRight.row(); ++number) {
        Row &row = m_rows[size_t(number)];
        const Row before = std::exchange(row, Row());
        row.matches = matches(number);
        makeKeys({number});
        if (row.matches != before.matches || (row.key && row.key->compare(*before.key) != 0))
            m_unsettled.push_back(number);
        if (const int place = placeOf(number); place >= 0)
            places.push_back(place);
    }
    std::sort(places.begin(), places.end());
    TableModel::Ranges ranges = TableModel::rangesOf(places);
    if (ranges.size() > MostRanges)
        ranges = {{ranges.front().first, ranges.back().second}};
    for (const auto &[from, to] : ranges)
        Q_EMIT dataChanged(index(from, topLeft.column()), index(to, bottomRight.column()), roles);
    if (!m_refreshing)
        settle();
}

/// Rows that belong to another place, or came to match or not to, go there: all of a refresh at once.
void SearchProxy::settle()
{
    if (m_unsettled.empty())
        return;
    Rows rows = std::exchange(m_unsettled, {});
    std::vector<bool> moves(m_rows.size());
    for (const int row : rows)
        moves[size_t(row)] = true;
    const auto before = [this](int left, int right) { return comesBefore(left, right); };
    std::sort(rows.begin(), rows.end(), before);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::erase_if(m_sorted, [&moves](int row) { return moves[size_t(row)]; });
    const auto middle = m_sorted.insert(m_sorted.end(), rows.begin(), rows.end());
    std::inplace_merge(m_sorted.begin(), middle, m_sorted.end(), before);
    show(matching());
}

void SearchProxy::onLayoutAboutToBeChanged()
{
    settle();
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList all = persistentIndexList();
    for (const QModelIndex &index : all)
        m_held.append({index, mapToSource(index)});
}

void SearchProxy::onLayoutChanged()
{
    readAll();
    QModelIndexList before;
    QModelIndexList after;
    for (const auto &[ours, theirs] : std::as_const(m_held)) {
        before.append(ours);
        after.append(mapFromSource(theirs));
    }
    m_held.clear();
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

// ---- A flat model

QModelIndex SearchProxy::index(int row, int column, const QModelIndex &parent) const
{
    if (parent.isValid() || row < 0 || row >= int(m_shown.size()) || column < 0 || column >= columnCount())
        return {};
    return createIndex(row, column);
}

QModelIndex SearchProxy::parent(const QModelIndex &) const
{
    return {};
}

int SearchProxy::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int SearchProxy::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !sourceModel() ? 0 : sourceModel()->columnCount();
}

QModelIndex SearchProxy::mapToSource(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= int(m_shown.size()))
        return {};
    return sourceModel()->index(m_shown[size_t(index.row())], index.column());
}

QModelIndex SearchProxy::mapFromSource(const QModelIndex &index) const
{
    return index.isValid() ? this->index(placeOf(index.row()), index.column()) : QModelIndex();
}

QVariant SearchProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || !sourceModel())
        return {};
    return sourceModel()->headerData(section, orientation, role);
}

} // namespace ddm
