// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/rowsearch.h"

#include <QCollator>
#include <QSortFilterProxyModel>

#include <vector>

namespace ddm {

/// Rows that match what was typed (RowSearch); numbers sort as numbers, and "node-2" comes before "node-10".
class SearchProxy final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit SearchProxy(QObject *parent = nullptr);

    void setSourceModel(QAbstractItemModel *model) override;
    void setText(const QString &text);
    const QString &text() const { return m_text; }
    void setLocale(const QLocale &locale);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    void parse();
    const SearchedRow &searched(int row) const;

    QString m_text;
    RowSearch m_search;
    mutable std::vector<SearchedRow>
        m_rows; // by source row; made when first searched, empty where it has to be made anew
    QCollator m_collator;
};

} // namespace ddm
