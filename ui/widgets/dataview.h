// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QPersistentModelIndex>
#include <QWidget>

#include <functional>

class QContextMenuEvent;
class QKeyEvent;
class QLabel;
class QLineEdit;
class QMenu;
class QSplitter;
class QTableView;
class QToolButton;

namespace ddm {

class Language;
class Notice;
class RowsExport;
class SearchProxy;
class Settings;
class TableColumns;
class TableModel;

/// A table with a search box above it: sorted by raw values, its columns chosen by the user, its rows copied or exported
/// as text. A refresh keeps what is selected, what is current and what is seen.
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

    /// Which columns are shown, where, how wide, sorted by which one, and whether the details are shown; by ids of columns,
    /// so that other versions can read it.
    QJsonObject saveState() const;
    void restoreState(const QJsonObject &state);
    /// As it was left the last time, and from now on kept for the next one: under that name, which no other kind of table has.
    void keepIn(const Settings &settings, const QString &name);

    /// Copying, exporting and the columns, for a menu that the page makes itself. Without one, that is with the table's
    /// contextMenuPolicy left alone, the table has a menu, and menuWanted() lets the page put its own actions in front.
    void addToMenu(QMenu *menu);
    bool areDetailsShown() const;
    /// A pane at the right with all that is known of the current row.
    void showDetails(bool shown);

    /// Of the current row.
    QString selectedKey() const;
    /// Of all selected rows, as they are shown.
    QStringList selectedKeys() const;
    int selectedRowCount() const;
    /// Selects the row of that key and brings it into view. False if it is not there.
    bool select(const QString &key);
    /// The same, and where it is not there yet: as soon as it comes.
    void selectOnceThere(const QString &key);
    void selectFirst();

Q_SIGNALS:
    /// Another row is the current one, or none is.
    void selectionChanged();
    /// Other rows are selected.
    void selectedKeysChanged();
    /// The user has changed what saveState() gives.
    void stateChanged();
    void menuWanted(QMenu *menu);
    /// Return or double click.
    void activated();
    void scrolledToEnd();
    /// So many rows of the table were written into a file.
    void exported(const QString &table, const QString &path, int rows);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpTable();
    void setUpBar();
    void setUpModel();
    void chooseRow(int row);
    void focusRows();
    void keepCurrent();
    void keepPlace();
    void onRowsChanged();
    void fillColumnMenu(QMenu *menu, int column);
    void showMenu(const QContextMenuEvent &event);
    void showColumnMenu();
    void say(bool failed, std::function<QString()> words);
    bool onSearchKey(const QKeyEvent &key);
    void retranslate();

    Language &m_language;
    TableModel *m_model;
    SearchProxy *m_proxy;
    QString (*m_name)();
    QString (*m_emptyText)() = nullptr;
    QWidget *m_bar;
    QLineEdit *m_search;
    QLabel *m_count;
    QToolButton *m_columnsButton;
    QTableView *m_table;
    TableColumns *m_columns;
    RowsExport *m_export;
    Notice *m_notice = nullptr;      // made when there is something to say
    QSplitter *m_splitter = nullptr; // made with the details
    QWidget *m_details = nullptr;
    int m_detailsWidth = 360;
    QLabel *m_noMatch;
    QString m_awaited;           // the key of a row that is to be selected when it comes
    QString m_current;           // the key of the current row
    QString m_hidden;            // the same, while the search hides it
    QPersistentModelIndex m_top; // the first row that is seen, while a refresh is under way
    bool m_empty = true;         // of rows, before the last change
    bool m_allSelected = false;  // before what is shown changes
};

} // namespace ddm
