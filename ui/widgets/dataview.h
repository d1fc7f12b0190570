// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QModelIndex;
class QTableView;

namespace ddm {

class Language;
class SearchProxy;
class TableModel;

/// A table with a search box above it: sorted by raw values, rows copied with Ctrl+C, columns as wide as what is in them.
class DataView : public QWidget
{
    Q_OBJECT

public:
    /// \a name is what the table is called by assistive technology; made anew with the language.
    DataView(TableModel *model, Language &language, QString (*name)(), QWidget *parent = nullptr);

    QTableView *table() const { return m_table; }
    QLineEdit *search() const { return m_search; }
    void sortBy(int column, Qt::SortOrder order);
    /// Rows say more as time goes on: columns become wider with them, as long as the user has not said how wide they are.
    void growWithRows();
    /// Said in the place of the rows while there are none; a table in a page leaves that to the frame of the page.
    void setEmptyText(QString (*text)());
    /// Another place for the box, e.g. a tool bar.
    QWidget *takeSearch();
    /// Puts a widget to the right of the box.
    void addBesideSearch(QWidget *widget);

    QString selectedKey() const;
    /// Selects the row of that key and brings it into view. False if it is not there.
    bool select(const QString &key);
    /// The same, and where it is not there yet: as soon as it comes.
    void selectOnceThere(const QString &key);
    void selectFirst();

Q_SIGNALS:
    void selectionChanged();
    /// Return or double click.
    void activated();
    void scrolledToEnd();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpTable();
    void focusRows();
    void keepCurrent();
    void onRowsChanged();
    void sizeColumns();
    int widthOf(int column) const;
    void copySelection() const;
    void retranslate();

    TableModel *m_model;
    SearchProxy *m_proxy;
    QString (*m_name)();
    QString (*m_emptyText)() = nullptr;
    QWidget *m_bar;
    QLineEdit *m_search;
    QLabel *m_count;
    QTableView *m_table;
    QLabel *m_noMatch;
    QString m_awaited;     // the key of a row that is to be selected when it comes
    QString m_current;     // the key of the current row
    QString m_hidden;      // the same, while the search hides it
    bool m_empty = true;   // of rows, before the last change
    bool m_sizing = false; // we are at it, not the user
    bool m_sizedByUser = false;
};

} // namespace ddm
