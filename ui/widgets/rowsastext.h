// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace ddm {

/// Rows of a table as they are shown.
struct TextTable
{
    QStringList titles;
    QList<bool> numbers; ///< For each column: its cells are numbers.
    QList<QStringList> rows;
};

enum class Titles : quint8 { Without, With };

/// A line for each row. Tabs and line breaks within a cell become blanks.
QString asTabSeparated(const TextTable &table, Titles titles);
/// RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe in front: names come from anywhere.
QString asCsv(const TextTable &table);
QString asMarkdown(const TextTable &table);

} // namespace ddm
