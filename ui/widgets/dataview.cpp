// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dataview.h"

#include "ui/language/language.h"
#include "ui/models/tablemodel.h"
#include "ui/texts/format.h"
#include "ui/theme/colours.h"
#include "ui/widgets/rowsexport.h"
#include "ui/widgets/searchproxy.h"
#include "ui/widgets/tablecolumns.h"

#include <QBoxLayout>
#include <QContextMenuEvent>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ddm {

DataView::DataView(TableModel *model, Language &language, QString (*name)(), QWidget *parent)
    : QWidget(parent)
    , m_language(language)
    , m_model(model)
    , m_proxy(new SearchProxy(this))
    , m_name(name)
    , m_bar(new QWidget)
    , m_search(new QLineEdit)
    , m_count(new QLabel)
    , m_columnsButton(new QToolButton)
    , m_table(new QTableView)
    , m_noMatch(new QLabel(m_table->viewport()))
{
    m_proxy->setSourceModel(model);
    setUpTable();
    m_columns = new TableColumns(m_table, model);
    m_export = new RowsExport(m_table, model, m_columns, name);
    setUpBar();
    setUpModel();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_table, 1);

    connect(m_columns, &TableColumns::changed, this, &DataView::stateChanged);
    connect(m_export, &RowsExport::written, this, [this](const QString &path, int rows) {
        say(false,
            [path, rows] { return tr("%n row(s) written to %1", nullptr, rows).arg(QDir::toNativeSeparators(path)); });
        Q_EMIT exported(m_name(), path, rows);
    });
    connect(m_export, &RowsExport::failed, this, [this](const QString &path, const QString &reason) {
        say(true, [path, reason] { return tr("Could not write %1: %2").arg(QDir::toNativeSeparators(path), reason); });
    });
    language.bind(this, [this, &language] {
        m_proxy->setLocale(QLocale(language.code()));
        retranslate();
    });
}

void DataView::setUpBar()
{
    m_search->setMinimumWidth(140);
    m_search->setMaximumWidth(320);
    m_search->installEventFilter(this);
    m_columnsButton->setObjectName(u"columns"_s);
    m_columnsButton->setAutoRaise(true);
    m_columnsButton->setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QHBoxLayout(m_bar);
    layout->setContentsMargins(Space::Small, Space::Small, Space::Small, Space::Small);
    layout->setSpacing(Space::Small);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_count);
    layout->addWidget(m_columnsButton);
    layout->addStretch();
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        // Its icon makes Qt load plugins: not before there is something to clear.
        m_search->setClearButtonEnabled(true);
        m_proxy->setText(text.trimmed());
        onRowsChanged(); // it says what was looked for
    });
    connect(m_search, &QLineEdit::returnPressed, m_table, [this] { focusRows(); });
    connect(m_columnsButton, &QToolButton::clicked, this, &DataView::showColumnMenu);
}

void DataView::setUpModel()
{
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_proxy, signal, this, &DataView::onRowsChanged);
    connect(m_proxy, &QAbstractItemModel::modelReset, this, &DataView::onRowsChanged);
    connect(m_proxy, &QAbstractItemModel::layoutAboutToBeChanged, this, [this] {
        const int rows = m_proxy->rowCount();
        m_allSelected = rows > 1 && selectedRowCount() == rows;
    });
    connect(m_proxy, &QAbstractItemModel::layoutChanged, this, [this] {
        // Of a large table that is selected whole, Qt remembers nothing when the number of rows changes.
        if (m_allSelected && selectedRowCount() != m_proxy->rowCount()) {
            const QModelIndex last = m_proxy->index(m_proxy->rowCount() - 1, m_proxy->columnCount() - 1);
            m_table->selectionModel()->select(QItemSelection(m_proxy->index(0, 0), last),
                                              QItemSelectionModel::ClearAndSelect);
        }
        keepCurrent();
        onRowsChanged();
    });
    connect(m_model, &TableModel::aboutToRefresh, this, [this] {
        // At the top one wants to see what is new.
        m_top = m_table->verticalScrollBar()->value() > 0 ? m_table->indexAt({1, 1}) : QModelIndex();
    });
    connect(m_model, &TableModel::refreshed, this, &DataView::keepPlace);
}

void DataView::setUpTable()
{
    m_table->setModel(m_proxy);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder); // the service's order, until somebody asks for another
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false); // Tab leaves the table, as everywhere
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setIconSize({14, 14});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 6);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setMinimumSectionSize(48);
    m_table->installEventFilter(this);
    m_noMatch->setAlignment(Qt::AlignCenter);
    m_noMatch->hide();
    m_table->viewport()->installEventFilter(this);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        m_current = selectedKey();
        m_hidden.clear();
        Q_EMIT selectionChanged();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DataView::selectedKeysChanged);
    connect(m_table, &QAbstractItemView::activated, this, &DataView::activated);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value == m_table->verticalScrollBar()->maximum() && value > 0)
            Q_EMIT scrolledToEnd();
    });
}

void DataView::sortBy(int column, Qt::SortOrder order)
{
    m_columns->sortBy(column, order);
}

void DataView::growWithRows()
{
    m_columns->growWithRows();
}

void DataView::setEmptyText(QString (*text)())
{
    m_emptyText = text;
    onRowsChanged();
}

QWidget *DataView::takeSearch()
{
    m_bar->hide();
    return m_search;
}

void DataView::addBesideSearch(QWidget *widget)
{
    m_bar->layout()->addWidget(widget);
}

QString DataView::selectedKey() const
{
    const QModelIndex index = m_table->selectionModel()->currentIndex();
    return index.isValid() ? index.data(TableModel::KeyRole).toString() : QString();
}

QStringList DataView::selectedKeys() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList keys;
    for (const QModelIndex &row : std::as_const(rows))
        keys.append(row.data(TableModel::KeyRole).toString());
    return keys;
}

int DataView::selectedRowCount() const
{
    int count = 0;
    const QItemSelection selection = m_table->selectionModel()->selection(); // rows are selected whole
    for (const QItemSelectionRange &range : selection)
        count += range.height();
    return count;
}

/// QTableView::selectRow() adds to what is selected while the user holds Ctrl or Shift, e.g. of the key that led here.
void DataView::chooseRow(int row)
{
    const QHeaderView *header = m_table->horizontalHeader();
    int place = 0;
    while (place + 1 < header->count() && header->isSectionHidden(header->logicalIndex(place)))
        ++place;
    const QModelIndex index = m_proxy->index(row, header->logicalIndex(place));
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

bool DataView::select(const QString &key)
{
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        const QModelIndex index = m_proxy->index(row, 0);
        if (index.data(TableModel::KeyRole).toString() == key) {
            chooseRow(row);
            m_table->scrollTo(index);
            return true;
        }
    }
    return false;
}

void DataView::selectOnceThere(const QString &key)
{
    m_awaited = select(key) ? QString() : key;
}

void DataView::selectFirst()
{
    if (m_proxy->rowCount() > 0)
        chooseRow(0);
}

void DataView::focusRows()
{
    m_table->setFocus();
    if (!m_table->currentIndex().isValid())
        selectFirst();
}

/// The current row may not be among those that match: then the first one is, until it is back.
void DataView::keepCurrent()
{
    const bool isShown = m_table->currentIndex().isValid();
    const QString wanted = m_hidden.isEmpty() && !isShown ? m_current : m_hidden;
    if (wanted.isEmpty() || select(wanted))
        return;
    if (!isShown && m_proxy->rowCount() > 0) {
        selectFirst();
    } else if (!isShown) {
        m_current.clear();
        Q_EMIT selectionChanged();
    }
    m_hidden = wanted;
}

void DataView::onRowsChanged()
{
    const int shown = m_proxy->rowCount();
    const int all = m_model->rowCount();
    m_count->setText(shown == all ? tr("%n row(s)", nullptr, all)
                                  : tr("%1 of %2 rows").arg(formatCount(shown), formatCount(all)));
    m_noMatch->setVisible(shown == 0 && (all > 0 || m_emptyText));
    m_noMatch->setText(all > 0 || !m_emptyText ? tr("Nothing matches “%1”").arg(m_proxy->text()) : m_emptyText());
    m_noMatch->setGeometry(m_table->viewport()->rect());
    if (!m_awaited.isEmpty() && select(m_awaited))
        m_awaited.clear();
    if (std::exchange(m_empty, all == 0) && all > 0)
        m_columns->fitUnlessSized();
}

/// Rows that come or go above what is seen would move it.
void DataView::keepPlace()
{
    const int row = m_top.isValid() ? m_top.row() : -1;
    m_top = QModelIndex();
    QScrollBar *bar = m_table->verticalScrollBar();
    if (row < 0 || row == bar->value())
        return;
    m_table->doItemsLayout(); // or the bar would not know of the new rows yet
    bar->setValue(row);
}

bool DataView::eventFilter(QObject *watched, QEvent *event)
{
    const bool isTable = watched == m_table || watched == m_table->viewport();
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        m_noMatch->setGeometry(m_table->viewport()->rect());
    // A page that sets another policy makes a menu of its own.
    if (isTable && event->type() == QEvent::ContextMenu && m_table->contextMenuPolicy() == Qt::DefaultContextMenu) {
        showMenu(*static_cast<QContextMenuEvent *>(event));
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (watched == m_table && key.matches(QKeySequence::Copy)) {
        m_export->copy();
        return true;
    }
    return (watched == m_search && onSearchKey(key)) || QWidget::eventFilter(watched, event);
}

bool DataView::onSearchKey(const QKeyEvent &key)
{
    if (key.key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    if (key.key() == Qt::Key_Down) {
        focusRows();
        return true;
    }
    return false;
}

void DataView::retranslate()
{
    m_model->retranslate();
    m_table->setAccessibleName(m_name());
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search: %1").arg(m_name()));
    m_search->setToolTip(tr("Search (Ctrl+F or /)") + u"\n\n"_s
                         + tr("word: in any column\n!word: not there\ncolumn:word: in that column only\n\"two words\": "
                              "beside each other"));
    m_columnsButton->setText(tr("Columns") + u" \u25be"_s);
    m_columnsButton->setAccessibleName(tr("Columns: %1").arg(m_name()));
    m_columnsButton->setToolTip(tr("Which columns are shown, and details of the chosen row"));
    onRowsChanged();
    if (!m_empty)
        m_columns->fitUnlessSized(); // words of another language need other widths
}

} // namespace ddm
