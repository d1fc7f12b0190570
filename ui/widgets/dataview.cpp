// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dataview.h"

#include "ui/language/language.h"
#include "ui/models/tablemodel.h"
#include "ui/texts/format.h"
#include "ui/theme/colours.h"
#include "ui/widgets/searchproxy.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace ddm {

DataView::DataView(TableModel *model, Language &language, QString (*name)(), QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_proxy(new SearchProxy(this))
    , m_name(name)
    , m_bar(new QWidget)
    , m_search(new QLineEdit)
    , m_count(new QLabel)
    , m_table(new QTableView)
    , m_noMatch(new QLabel(m_table->viewport()))
{
    m_proxy->setSourceModel(model);
    m_search->setMinimumWidth(140);
    m_search->setMaximumWidth(320);
    m_search->installEventFilter(this);
    setUpTable();

    auto *barLayout = new QHBoxLayout(m_bar);
    barLayout->setContentsMargins(Space::Small, Space::Small, Space::Small, Space::Small);
    barLayout->setSpacing(Space::Small);
    barLayout->addWidget(m_search, 1);
    barLayout->addWidget(m_count);
    barLayout->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_table, 1);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        // Its icon makes Qt load plugins: not before there is something to clear.
        m_search->setClearButtonEnabled(true);
        m_proxy->setText(text.trimmed());
        onRowsChanged(); // it says what was looked for
    });
    connect(m_search, &QLineEdit::returnPressed, m_table, [this] { focusRows(); });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_proxy, signal, this, &DataView::onRowsChanged);
    connect(m_proxy, &QAbstractItemModel::modelReset, this, &DataView::onRowsChanged);
    connect(m_proxy, &QAbstractItemModel::layoutChanged, this, [this] {
        keepCurrent();
        onRowsChanged();
    });
    language.bind(this, [this, &language] {
        m_proxy->setLocale(QLocale(language.code()));
        retranslate();
    });
}

void DataView::setUpTable()
{
    m_table->setModel(m_proxy);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder); // the service's order, until somebody asks for another
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
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
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this, [this](int section) {
        // The last one is stretched by the view.
        if (!m_sizing && isVisible() && section != m_model->columnCount() - 1)
            m_sizedByUser = true;
    });
    connect(m_table, &QAbstractItemView::activated, this, &DataView::activated);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value == m_table->verticalScrollBar()->maximum() && value > 0)
            Q_EMIT scrolledToEnd();
    });
}

void DataView::sortBy(int column, Qt::SortOrder order)
{
    m_table->sortByColumn(column, order);
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

bool DataView::select(const QString &key)
{
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        const QModelIndex index = m_proxy->index(row, 0);
        if (index.data(TableModel::KeyRole).toString() == key) {
            m_table->selectRow(row);
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
        m_table->selectRow(0);
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
        sizeColumns();
}

/// What the first rows and the title need.
int DataView::widthOf(int column) const
{
    constexpr int Arrow = 16; // of the column that is sorted by
    const QFontMetrics metrics = m_table->fontMetrics();
    const QString title = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    int width = m_table->horizontalHeader()->fontMetrics().horizontalAdvance(title) + Arrow;
    const int rows = qMin(m_proxy->rowCount(), 50);
    for (int row = 0; row < rows; ++row) {
        const QModelIndex index = m_proxy->index(row, column);
        const int icon = index.data(Qt::DecorationRole).isValid() ? 30 : 0; // with its distances
        width = qMax(width, metrics.horizontalAdvance(index.data().toString()) + icon);
    }
    return qMin(width, metrics.averageCharWidth() * m_model->widest(column)) + 2 * Space::Small;
}

/// When rows come into an empty table, and never again once the user has said how wide a column is.
void DataView::sizeColumns()
{
    if (m_sizedByUser)
        return;
    m_sizing = true;
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, widthOf(column));
    m_sizing = false;
}

void DataView::growWithRows()
{
    connect(m_proxy, &QAbstractItemModel::dataChanged, this, [this] {
        if (m_sizedByUser)
            return;
        m_sizing = true;
        for (int column = 0; column < m_model->columnCount(); ++column)
            m_table->setColumnWidth(column, qMax(m_table->columnWidth(column), widthOf(column)));
        m_sizing = false;
    });
}

void DataView::copySelection() const
{
    QStringList lines;
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex &row : std::as_const(rows)) {
        QStringList cells;
        for (int column = 0; column < m_proxy->columnCount(); ++column)
            cells.append(row.siblingAtColumn(column).data().toString());
        lines.append(cells.join(u'\t'));
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

bool DataView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        m_noMatch->setGeometry(m_table->viewport()->rect());
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_table && key->matches(QKeySequence::Copy)) {
        copySelection();
        return true;
    }
    if (watched == m_search && key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    if (watched == m_search && key->key() == Qt::Key_Down) {
        focusRows();
        return true;
    }
    return QWidget::eventFilter(watched, event);
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
    onRowsChanged();
    if (!m_empty)
        sizeColumns(); // words of another language need other widths
}

} // namespace ddm
