// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/rowsearch.h"
#include "ui/widgets/sortkey.h"

#include <QAbstractProxyModel>

#include <vector>

namespace ddm {

/// The rows of a table that match what was typed (RowSearch), in the order of a column: numbers sort as numbers,
/// "node-2" comes before "node-10", equal ones stay as the model has them.
///
/// QSortFilterProxyModel tells the view of every gap that a filter makes, one by one, which is what typing would wait
/// for in a table of 10,000 rows. Here many gaps are one change of the layout, and selections go along with it.
class SearchProxy final : public QAbstractProxyModel
{
    Q_OBJECT

public:
    explicit SearchProxy(QObject *parent = nullptr);

    void setSourceModel(QAbstractItemModel *model) override;
    void setText(const QString &text);
    const QString &text() const { return m_text; }
    void setLocale(const QLocale &locale);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override { return rowCount(parent) > 0; }
    QModelIndex mapToSource(const QModelIndex &index) const override;
    QModelIndex mapFromSource(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    int sortColumn() const { return m_column; }
    Qt::SortOrder sortOrder() const { return m_order; }

private:
    /// What is known of a row of the source: made when it is first wanted.
    struct Row
    {
        SearchedRow searched;
        std::optional<SortKey> key;
        bool matches = true;
    };
    using Rows = std::vector<int>; // of the source

    void onInserted(const QModelIndex &parent, int first, int last);
    void onAboutToBeRemoved(const QModelIndex &parent, int first, int last);
    void onRemoved(const QModelIndex &parent, int first, int last);
    void onDataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles);
    void onLayoutAboutToBeChanged();
    void onLayoutChanged();
    void parse();
    bool matches(int row);
    bool comesBefore(int left, int right);
    void makeKeys(const Rows &rows);
    void readAll();
    void sortAll();
    void settle();
    void insertShown(const Rows &fresh);
    Rows matching() const;
    void show(Rows rows);
    int placeOf(int row) const;

    QString m_text;
    RowSearch m_search;
    QCollator m_collator;
    int m_column = -1; // -1: the order of the source
    Qt::SortOrder m_order = Qt::AscendingOrder;
    std::vector<Row> m_rows; // as in the source
    Rows m_sorted;           // all of them
    Rows m_shown;            // those that match
    Rows m_unsettled;        // they may belong elsewhere
    bool m_refreshing = false;
    mutable std::vector<int> m_places; // of the rows of the source among the shown ones, or -1; empty: to be made
    QList<std::pair<QModelIndex, QPersistentModelIndex>> m_held; // ours and the source's, while its layout changes
};

} // namespace ddm
