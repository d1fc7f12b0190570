// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowdetails.h"

#include "ui/language/language.h"
#include "ui/models/tablemodel.h"

#include <QTableView>

namespace ddm {

RowDetails::RowDetails(const QTableView *table, const TableModel *model, Language &language)
    : m_table(table)
    , m_model(model)
{
    setFocusPolicy(Qt::StrongFocus);
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RowDetails::update);
    connect(table->model(), &QAbstractItemModel::layoutChanged, this, &RowDetails::update);
    connect(table->model(), &QAbstractItemModel::modelReset, this, &RowDetails::update);
    connect(table->model(), &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                const int current = m_table->currentIndex().row();
                if (current >= first.row() && current <= last.row())
                    update();
            });
    language.bind(this, [this] {
        setAccessibleName(tr("Details of the chosen row"));
        update();
    });
}

void RowDetails::update()
{
    const QModelIndex current = m_table->currentIndex();
    Section section;
    section.title = current.isValid() ? tr("Details") : tr("No row is chosen");
    for (int column = 0; current.isValid() && column < m_model->columnCount(); ++column) {
        const QModelIndex cell = current.siblingAtColumn(column);
        const QVariant glyph = cell.data(TableModel::GlyphRole);
        section.values.append({.term = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                               .text = cell.data().toString(),
                               .tip = cell.data(TableModel::TipRole).toString(),
                               .glyph = glyph.isValid() ? std::optional(Glyph(glyph.toInt())) : std::nullopt});
    }
    setSections({section});
}

} // namespace ddm
