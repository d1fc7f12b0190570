// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace ddm {

/// The texts of a row as they are searched: folded, in one piece, so that a word is looked for once and not once a column.
class SearchedRow
{
public:
    SearchedRow() = default;
    /// \a cells: the columns in their order; whatever follows them is found without a column.
    explicit SearchedRow(const QStringList &cells);

    bool isEmpty() const { return m_ends.isEmpty(); }
    QStringView all() const { return m_text; }
    QStringView cell(int column) const;

private:
    QString m_text;
    QList<int> m_ends;
};

/// What was typed into the search box of a table. Words that blanks separate must all be in the row, in whatever column;
/// `!word` must not be; `column:word` looks in that column only, which may be cut short (`sta:run`); quotes keep blanks
/// together. Upper and lower case are the same.
class RowSearch
{
public:
    RowSearch() = default;
    /// \a titles: of the columns, as the user reads them; \a ids: what they are called in every language.
    RowSearch(const QString &text, const QStringList &titles, const QStringList &ids = {});

    bool isEmpty() const { return m_terms.isEmpty(); }
    bool matches(const SearchedRow &row) const;

private:
    struct Term
    {
        QString word; ///< Folded.
        int column = -1;
        bool excludes = false;
    };

    static QStringList split(const QString &text);
    static Term termOf(const QString &token, const QStringList &titles, const QStringList &ids);

    QList<Term> m_terms;
};

} // namespace ddm
