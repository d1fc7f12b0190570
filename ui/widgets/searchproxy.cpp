// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchproxy.h"

#include "ui/models/tablemodel.h"

namespace ddm {

SearchProxy::SearchProxy(QObject *parent)
    : QSortFilterProxyModel(parent)
    // The C locale, which a bare system has, cannot sort node-2 before node-10.
    , m_collator(QLocale(QLocale::English, QLocale::UnitedStates))
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

void SearchProxy::setSourceModel(QAbstractItemModel *model)
{
    // Before Qt's own connections: when it filters what has changed, the old texts have to be gone.
    const auto forget = [this] { m_rows.clear(); };
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, signal, this, forget);
    connect(model, &QAbstractItemModel::modelReset, this, forget);
    connect(model, &QAbstractItemModel::layoutChanged, this, forget);
    connect(model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        for (int row = first.row(); row <= last.row() && size_t(row) < m_rows.size(); ++row)
            m_rows[size_t(row)] = {};
    });
    connect(model, &QAbstractItemModel::headerDataChanged, this, &SearchProxy::parse);
    QSortFilterProxyModel::setSourceModel(model);
}

void SearchProxy::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    parse();
    invalidateFilter();
}

/// Columns are named as the user reads them: in another language they have other names.
void SearchProxy::parse()
{
    QStringList titles;
    for (int column = 0; column < sourceModel()->columnCount(); ++column)
        titles.append(sourceModel()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    m_search = RowSearch(m_text, titles);
}

const SearchedRow &SearchProxy::searched(int row) const
{
    m_rows.resize(size_t(sourceModel()->rowCount()));
    SearchedRow &searched = m_rows[size_t(row)];
    if (searched.isEmpty()) {
        QStringList cells;
        for (int column = 0; column < sourceModel()->columnCount(); ++column)
            cells.append(sourceModel()->index(row, column).data().toString());
        // What a row is known by can be searched, shown or not.
        cells.append(sourceModel()->index(row, 0).data(TableModel::KeyRole).toString());
        searched = SearchedRow(cells);
    }
    return searched;
}

void SearchProxy::setLocale(const QLocale &locale)
{
    if (m_collator.locale() == locale)
        return;
    m_collator.setLocale(locale);
    invalidate();
}

bool SearchProxy::filterAcceptsRow(int row, const QModelIndex &) const
{
    return m_search.isEmpty() || m_search.matches(searched(row));
}

bool SearchProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant first = left.data(TableModel::SortRole);
    const QVariant second = right.data(TableModel::SortRole);
    if (first.userType() == QMetaType::QString && second.userType() == QMetaType::QString)
        return m_collator.compare(first.toString(), second.toString()) < 0;
    return QVariant::compare(first, second) == QPartialOrdering::Less;
}

} // namespace ddm
