// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablecolumns.h"

#include "ui/models/tablemodel.h"
#include "ui/theme/colours.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

constexpr int Widest = 4'000;
constexpr int MeasuredRows = 50;

/// A word of the data in a menu is no mnemonic.
QString escaped(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

TableColumns::TableColumns(QTableView *table, TableModel *model)
    : QObject(table)
    , m_table(table)
    , m_model(model)
{
    for (int column = 0; column < model->columnCount(); ++column)
        table->setColumnHidden(column, !model->isShownAtFirst(column));
    m_last = shown().last();
    header()->setSectionsMovable(true);
    header()->setSortIndicatorClearable(true); // back to the service's order
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header(), &QHeaderView::sectionResized, this, &TableColumns::onResized);
    connect(header(), &QHeaderView::sectionMoved, this, &TableColumns::onArranged);
    connect(header(), &QHeaderView::sortIndicatorChanged, this, [this] {
        if (!m_busy)
            Q_EMIT changed();
    });
    connect(header(), &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        auto *menu = new QMenu(m_table);
        menu->setObjectName(u"columnMenu"_s);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fill(menu, header()->logicalIndexAt(place));
        menu->popup(header()->mapToGlobal(place));
    });
}

QHeaderView *TableColumns::header() const
{
    return m_table->horizontalHeader();
}

QString TableColumns::titleOf(int column) const
{
    return m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
}

// ---- Widths

/// What the first rows and the title need.
int TableColumns::widthOf(int column) const
{
    constexpr int Arrow = 16; // of the column that is sorted by
    const QFontMetrics metrics = m_table->fontMetrics();
    const QAbstractItemModel *model = m_table->model();
    int width = header()->fontMetrics().horizontalAdvance(titleOf(column)) + Arrow;
    const int rows = qMin(model->rowCount(), MeasuredRows);
    for (int row = 0; row < rows; ++row) {
        const QModelIndex index = model->index(row, column);
        const int icon = index.data(Qt::DecorationRole).isValid() ? 30 : 0; // with its distances
        width = qMax(width, metrics.horizontalAdvance(index.data().toString()) + icon);
    }
    return qMin(width, metrics.averageCharWidth() * m_model->widest(column)) + 2 * Space::Small;
}

void TableColumns::fitUnlessSized()
{
    if (m_sizedByUser)
        return;
    const QScopedValueRollback busy(m_busy, true);
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (!m_table->isColumnHidden(column))
            m_table->setColumnWidth(column, widthOf(column));
    }
}

void TableColumns::fit()
{
    m_sizedByUser = false;
    fitUnlessSized();
    Q_EMIT changed();
}

void TableColumns::growWithRows()
{
    connect(m_table->model(), &QAbstractItemModel::dataChanged, this, [this] {
        if (m_sizedByUser)
            return;
        const QScopedValueRollback busy(m_busy, true);
        for (int column = 0; column < m_model->columnCount(); ++column) {
            if (!m_table->isColumnHidden(column))
                m_table->setColumnWidth(column, qMax(m_table->columnWidth(column), widthOf(column)));
        }
    });
}

void TableColumns::onResized(int section, int before, int now)
{
    const bool isHiddenOrShown = before == 0 || now == 0;
    const bool isStretched = section == m_last || section == shown().last();
    if (m_busy || isHiddenOrShown || isStretched || !m_table->isVisible())
        return;
    m_sizedByUser = true;
    Q_EMIT changed();
}

// ---- Which ones, and where

void TableColumns::sortBy(int column, Qt::SortOrder order)
{
    const QScopedValueRollback busy(m_busy, true);
    m_sortColumn = column;
    m_sortOrder = order;
    m_table->sortByColumn(column, order);
}

QList<int> TableColumns::shown() const
{
    QList<int> columns;
    for (int place = 0; place < header()->count(); ++place) {
        if (const int column = header()->logicalIndex(place); !header()->isSectionHidden(column))
            columns.append(column);
    }
    return columns;
}

void TableColumns::setShown(int column, bool show)
{
    if (!show && shown() == QList<int>{column})
        return;
    {
        const QScopedValueRollback busy(m_busy, true);
        m_table->setColumnHidden(column, !show);
        if (show && !m_sizedByUser)
            m_table->setColumnWidth(column, widthOf(column));
    }
    onArranged();
}

void TableColumns::move(int column, int by)
{
    const QList<int> columns = shown();
    const qsizetype to = columns.indexOf(column) + by;
    if (to < 0 || to >= columns.size())
        return;
    header()->moveSection(header()->visualIndex(column), header()->visualIndex(columns[to]));
}

void TableColumns::onArranged()
{
    m_last = shown().last();
    if (!m_busy)
        Q_EMIT changed();
}

void TableColumns::arrange(const QList<int> &order)
{
    for (int place = 0; place < int(order.size()); ++place)
        header()->moveSection(header()->visualIndex(order[place]), place);
}

void TableColumns::reset()
{
    {
        const QScopedValueRollback busy(m_busy, true);
        QList<int> order;
        for (int column = 0; column < m_model->columnCount(); ++column) {
            m_table->setColumnHidden(column, !m_model->isShownAtFirst(column));
            order.append(column);
        }
        arrange(order);
        m_table->sortByColumn(m_sortColumn, m_sortOrder);
        m_last = shown().last();
        m_sizedByUser = false;
        fitUnlessSized();
    }
    Q_EMIT changed();
}

// ---- The menu

void TableColumns::fill(QMenu *menu, int column)
{
    if (column >= 0)
        fillForColumn(menu, column);
    const QList<int> columns = shown();
    for (int place = 0; place < header()->count(); ++place) {
        const int other = header()->logicalIndex(place);
        QAction *action = menu->addAction(escaped(titleOf(other)));
        action->setCheckable(true);
        action->setChecked(columns.contains(other));
        action->setEnabled(columns != QList<int>{other});
        connect(action, &QAction::toggled, this, [this, other](bool on) { setShown(other, on); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Fit widths")), &QAction::triggered, this, &TableColumns::fit);
    connect(menu->addAction(tr("Reset columns")), &QAction::triggered, this, &TableColumns::reset);
}

/// The header takes no focus: this is also the way of the keyboard to all that the mouse does there.
void TableColumns::fillForColumn(QMenu *menu, int column)
{
    const QString title = escaped(titleOf(column));
    const QList<int> columns = shown();
    const auto add = [this, menu](const QString &text, bool enabled, auto run) {
        QAction *action = menu->addAction(text);
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, run);
    };
    const auto sort = [this](int by, Qt::SortOrder order) { return [=, this] { m_table->sortByColumn(by, order); }; };
    add(tr("Sort by “%1”, ascending").arg(title), true, sort(column, Qt::AscendingOrder));
    add(tr("Sort by “%1”, descending").arg(title), true, sort(column, Qt::DescendingOrder));
    add(tr("Do not sort"), header()->sortIndicatorSection() >= 0, sort(-1, Qt::AscendingOrder));
    menu->addSeparator();
    add(tr("Move “%1” to the left").arg(title), column != columns.first(), [this, column] { move(column, -1); });
    add(tr("Move “%1” to the right").arg(title), column != columns.last(), [this, column] { move(column, 1); });
    add(tr("Hide “%1”").arg(title), columns.size() > 1, [this, column] { setShown(column, false); });
    menu->addSeparator();
}

// ---- What is kept

QJsonObject TableColumns::saveState() const
{
    QJsonArray columns;
    const int last = shown().last();
    for (int place = 0; place < header()->count(); ++place) {
        const int column = header()->logicalIndex(place);
        QJsonObject state = {{u"id"_s, m_model->columnId(column)}};
        if (header()->isSectionHidden(column))
            state.insert(u"hidden"_s, true);
        else if (m_sizedByUser && column != last) // the last one is as wide as there is room
            state.insert(u"width"_s, header()->sectionSize(column));
        columns.append(state);
    }
    QJsonObject sort;
    if (const int column = header()->sortIndicatorSection(); column >= 0 && column < m_model->columnCount()) {
        sort = {{u"column"_s, m_model->columnId(column)},
                {u"descending"_s, header()->sortIndicatorOrder() == Qt::DescendingOrder}};
    }
    return {{u"columns"_s, columns}, {u"sort"_s, sort}};
}

/// Columns that the state does not know stay behind those that they follow by default.
QList<int> TableColumns::orderIn(const QJsonArray &columns) const
{
    QList<int> order;
    for (const QJsonValue &value : columns) {
        const int column = m_model->columnOf(value[u"id"_s].toString());
        if (column >= 0 && !order.contains(column))
            order.append(column);
    }
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (!order.contains(column))
            order.insert(order.indexOf(column - 1) + 1, column);
    }
    return order;
}

void TableColumns::restoreState(const QJsonObject &state)
{
    const QScopedValueRollback busy(m_busy, true);
    const QJsonArray columns = state[u"columns"_s].toArray();
    const QList<int> order = orderIn(columns);
    QHash<int, QJsonObject> known;
    for (const QJsonValue &value : columns)
        known.insert(m_model->columnOf(value[u"id"_s].toString()), value.toObject());
    const auto isHidden = [this, &known](int column) {
        return known.contains(column) ? known[column][u"hidden"_s].toBool() : !m_model->isShownAtFirst(column);
    };
    const bool anyShown = !std::all_of(order.begin(), order.end(), isHidden);
    m_sizedByUser = std::any_of(order.begin(), order.end(),
                                [&known](int column) { return known.value(column).contains(u"width"_s); });
    arrange(order);
    for (const int column : order)
        m_table->setColumnHidden(column, anyShown && isHidden(column));
    m_last = shown().last();
    for (const int column : order) {
        if (const int width = known.value(column)[u"width"_s].toInt(); width > 0)
            m_table->setColumnWidth(column, std::clamp(width, header()->minimumSectionSize(), Widest));
    }
    fitUnlessSized();
    if (const QJsonValue sort = state[u"sort"_s]; sort.isObject()) {
        const int column = m_model->columnOf(sort[u"column"_s].toString());
        m_table->sortByColumn(column, sort[u"descending"_s].toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
}

} // namespace ddm
