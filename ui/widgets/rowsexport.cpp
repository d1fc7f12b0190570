// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowsexport.h"

#include "ui/models/tablemodel.h"
#include "ui/widgets/tablecolumns.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QKeySequence>
#include <QMenu>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

constexpr QStringView CsvSuffix = u"csv";
constexpr QStringView MarkdownSuffix = u"md";

void put(const QString &text)
{
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

bool isMarkdown(const QString &path)
{
    return path.endsWith(".md"_L1, Qt::CaseInsensitive) || path.endsWith(".markdown"_L1, Qt::CaseInsensitive);
}

} // namespace

RowsExport::RowsExport(QTableView *table, const TableModel *model, const TableColumns *columns, QString (*name)())
    : QObject(table)
    , m_table(table)
    , m_model(model)
    , m_columns(columns)
    , m_name(name)
{
}

TextTable RowsExport::tableOf(const QModelIndexList &rows) const
{
    const QList<int> columns = m_columns->shown();
    TextTable table;
    for (const int column : columns) {
        table.titles.append(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        table.numbers.append(m_model->isNumber(column));
    }
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (const int column : columns)
            cells.append(row.siblingAtColumn(column).data().toString());
        table.rows.append(cells);
    }
    return table;
}

TextTable RowsExport::selected() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    return tableOf(rows);
}

TextTable RowsExport::all() const
{
    QModelIndexList rows;
    for (int row = 0; row < m_table->model()->rowCount(); ++row)
        rows.append(m_table->model()->index(row, 0));
    return tableOf(rows);
}

void RowsExport::copy() const
{
    put(asTabSeparated(selected(), Titles::Without));
}

void RowsExport::fill(QMenu *menu)
{
    menu->addMenu(makeCopyMenu(menu));
    QAction *write = menu->addAction(tr("Export…"));
    write->setEnabled(m_table->model()->rowCount() > 0);
    connect(write, &QAction::triggered, this, &RowsExport::chooseFile);
}

QMenu *RowsExport::makeCopyMenu(QMenu *parent) const
{
    auto *menu = new QMenu(tr("Copy"), parent);
    menu->setEnabled(m_table->selectionModel()->hasSelection());
    const auto add = [this, menu](const QString &text, auto run) {
        connect(menu->addAction(text), &QAction::triggered, this, run);
    };
    // Not a shortcut: the table hears the key itself.
    const QString key = QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText);
    add(tr("Rows") + u'\t' + key, [this] { copy(); });
    add(tr("Rows with column titles"), [this] { put(asTabSeparated(selected(), Titles::With)); });
    add(tr("Rows as CSV"), [this] { put(asCsv(selected())); });
    add(tr("Rows as Markdown"), [this] { put(asMarkdown(selected())); });
    menu->addSeparator();
    add(tr("This cell only"), [this] { put(m_table->currentIndex().data().toString()); });
    return menu;
}

void RowsExport::chooseFile()
{
    auto *dialog = new QFileDialog(m_table, tr("Export: %1").arg(m_name()));
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("CSV (*.csv)"), tr("Markdown (*.md)")});
    dialog->setDefaultSuffix(CsvSuffix.toString());
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(m_name() + u'.' + CsvSuffix);
    connect(dialog, &QFileDialog::filterSelected, this, [dialog](const QString &filter) {
        const QStringView suffix = filter.contains("*.md"_L1) ? MarkdownSuffix : CsvSuffix;
        dialog->setDefaultSuffix(suffix.toString());
    });
    connect(dialog, &QFileDialog::fileSelected, this, &RowsExport::write);
    dialog->open();
}

void RowsExport::write(const QString &path)
{
    const TextTable table = all();
    QByteArray bytes = isMarkdown(path) ? asMarkdown(table).toUtf8() : asCsv(table).toUtf8();
    if (!isMarkdown(path))
        bytes.prepend("\xEF\xBB\xBF"); // or Excel takes it for the code page of the system
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        Q_EMIT failed(path, file.errorString());
    else
        Q_EMIT written(path, int(table.rows.size()));
}

} // namespace ddm
