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

void SearchProxy::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    invalidateFilter();
}

void SearchProxy::setLocale(const QLocale &locale)
{
    if (m_collator.locale() == locale)
        return;
    m_collator.setLocale(locale);
    invalidate();
}

bool SearchProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_text.isEmpty())
        return true;
    for (int column = 0; column < sourceModel()->columnCount(parent); ++column) {
        const QModelIndex index = sourceModel()->index(row, column, parent);
        if (index.data().toString().contains(m_text, Qt::CaseInsensitive))
            return true;
    }
    // What a row is known by can be searched, shown or not.
    return sourceModel()
        ->index(row, 0, parent)
        .data(TableModel::KeyRole)
        .toString()
        .contains(m_text, Qt::CaseInsensitive);
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
