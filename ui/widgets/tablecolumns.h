// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QObject>

class QHeaderView;
class QMenu;
class QTableView;

namespace ddm {

class TableModel;

/// The columns of a table: which are shown, in which order, how wide, and by which one the rows are sorted. They are as
/// wide as what is in them until the user says otherwise.
class TableColumns final : public QObject
{
    Q_OBJECT

public:
    TableColumns(QTableView *table, TableModel *model);

    /// What reset() goes back to.
    void sortBy(int column, Qt::SortOrder order);
    void growWithRows();
    /// As wide as the first rows need, unless the user has said how wide.
    void fitUnlessSized();

    /// The shown ones, from left to right.
    QList<int> shown() const;
    /// The last one that is shown stays.
    void setShown(int column, bool shown);
    void move(int column, int by);
    void fit();
    void reset();

    /// What can be done with the columns, and with \a column where that is one.
    void fill(QMenu *menu, int column);

    /// By ids: a version that has other columns can read it.
    QJsonObject saveState() const;
    void restoreState(const QJsonObject &state);

Q_SIGNALS:
    /// By the user; again and again while a width is dragged.
    void changed();

private:
    QHeaderView *header() const;
    QString titleOf(int column) const;
    int widthOf(int column) const;
    void onResized(int section, int before, int now);
    void onArranged();
    void arrange(const QList<int> &order);
    QList<int> orderIn(const QJsonArray &columns) const;
    void fillForColumn(QMenu *menu, int column);

    QTableView *m_table;
    TableModel *m_model;
    int m_sortColumn = -1; // by default
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    int m_last = -1;     // the view stretches the one at the end
    bool m_busy = false; // we are at it, not the user
    bool m_sizedByUser = false;
};

} // namespace ddm
