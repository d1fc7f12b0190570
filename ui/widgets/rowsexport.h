// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/rowsastext.h"

#include <QModelIndexList>
#include <QObject>

class QMenu;
class QTableView;

namespace ddm {

class TableColumns;
class TableModel;

/// Takes what a table shows out of it: the selected rows to the clipboard, all rows into a file.
class RowsExport final : public QObject
{
    Q_OBJECT

public:
    /// \a name is proposed for files.
    RowsExport(QTableView *table, const TableModel *model, const TableColumns *columns, QString (*name)());

    /// The rows alone, as text.
    void copy() const;
    void fill(QMenu *menu);
    void chooseFile();
    /// CSV, or Markdown where the name ends so.
    void write(const QString &path);

Q_SIGNALS:
    void written(const QString &path, int rows);
    void failed(const QString &path, const QString &reason);

private:
    TextTable tableOf(const QModelIndexList &rows) const;
    TextTable selected() const;
    TextTable all() const;
    QMenu *makeCopyMenu(QMenu *parent) const;

    QTableView *m_table;
    const TableModel *m_model;
    const TableColumns *m_columns;
    QString (*m_name)();
};

} // namespace ddm
