// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowsastext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

/// In one line.
QString flat(QString cell)
{
    cell.replace("\r\n"_L1, " "_L1);
    for (QChar &c : cell) {
        if (c == u'\t' || c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return cell;
}

QString csvCell(QString cell, bool isNumber)
{
    // A tab or a line break in front does not keep a spreadsheet from it either.
    constexpr QStringView Dangerous = u"=+-@\t\r\n";
    if (!isNumber && !cell.isEmpty() && Dangerous.contains(cell.front()))
        cell.prepend(u'\'');
    const bool isPlain = std::none_of(cell.begin(), cell.end(), [](QChar c) { return u",\";\r\n"_s.contains(c); });
    if (isPlain && cell == cell.trimmed())
        return cell;
    return u'"' + cell.replace(u'"', "\"\""_L1) + u'"';
}

QString markdownCell(const QString &cell)
{
    QString text;
    for (const QChar c : flat(cell)) {
        if (u"\\`*_[]<>|~#&"_s.contains(c))
            text += u'\\';
        text += c;
    }
    return text;
}

/// "| a | b |"
QString markdownRow(const QStringList &cells)
{
    return u"| "_s + cells.join(" | "_L1) + u" |\n"_s;
}

QStringList markdownCells(const QStringList &cells)
{
    QStringList texts;
    for (const QString &cell : cells)
        texts.append(markdownCell(cell));
    return texts;
}

} // namespace

QString asTabSeparated(const TextTable &table, Titles titles)
{
    QStringList lines;
    const auto add = [&lines](const QStringList &cells) {
        QStringList texts;
        for (const QString &cell : cells)
            texts.append(flat(cell));
        lines.append(texts.join(u'\t'));
    };
    if (titles == Titles::With)
        add(table.titles);
    for (const QStringList &row : table.rows)
        add(row);
    return lines.join(u'\n');
}

QString asCsv(const TextTable &table)
{
    QString text;
    const auto add = [&text, &table](const QStringList &cells, bool isHead) {
        for (qsizetype column = 0; column < cells.size(); ++column) {
            if (column > 0)
                text += u',';
            text += csvCell(cells[column], !isHead && table.numbers[column]);
        }
        text += "\r\n"_L1;
    };
    add(table.titles, true);
    for (const QStringList &row : table.rows)
        add(row, false);
    return text;
}

QString asMarkdown(const TextTable &table)
{
    QStringList rule;
    for (const bool isNumber : table.numbers)
        rule.append(isNumber ? u"---:"_s : u"---"_s);
    QString text = markdownRow(markdownCells(table.titles)) + markdownRow(rule);
    for (const QStringList &row : table.rows)
        text += markdownRow(markdownCells(row));
    return text;
}

} // namespace ddm
