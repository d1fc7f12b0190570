// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowsearch.h"

#include <algorithm>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QChar Separator(0x1f); // nobody types it
constexpr QChar Quote = u'"';

/// The column that is meant: its title, the beginning of one title only, or its id.
int columnOf(QStringView name, const QStringList &titles, const QStringList &ids)
{
    int found = -1;
    for (int column = 0; column < int(titles.size()); ++column) {
        if (titles[column].compare(name, Qt::CaseInsensitive) == 0)
            return column;
        if (titles[column].startsWith(name, Qt::CaseInsensitive))
            found = found == -1 ? column : -2;
    }
    return found >= 0 ? found : int(ids.indexOf(name.toString().toLower()));
}

QString unquoted(QString text)
{
    return text.remove(Quote);
}

} // namespace

SearchedRow::SearchedRow(const QStringList &cells)
{
    m_ends.reserve(cells.size());
    for (const QString &cell : cells) {
        m_text += cell.toCaseFolded();
        m_ends.append(int(m_text.size()));
        m_text += Separator;
    }
}

QStringView SearchedRow::cell(int column) const
{
    if (column >= m_ends.size())
        return {};
    const int start = column == 0 ? 0 : m_ends[column - 1] + 1;
    return QStringView(m_text).sliced(start, m_ends[column] - start);
}

RowSearch::RowSearch(const QString &text, const QStringList &titles, const QStringList &ids)
{
    const QStringList tokens = split(text);
    for (const QString &token : tokens) {
        const Term term = termOf(token, titles, ids);
        if (!term.word.isEmpty()) // "!" and "state:" are on their way to something
            m_terms.append(term);
    }
}

QStringList RowSearch::split(const QString &text)
{
    QStringList tokens;
    QString token;
    bool quoted = false;
    for (const QChar c : text) {
        if (c == Quote)
            quoted = !quoted;
        if (c.isSpace() && !quoted) {
            tokens.append(token);
            token.clear();
        } else {
            token += c;
        }
    }
    tokens.append(token);
    tokens.removeAll(QString());
    return tokens;
}

RowSearch::Term RowSearch::termOf(const QString &token, const QStringList &titles, const QStringList &ids)
{
    Term term;
    QStringView rest = token;
    if (rest.startsWith(u'!') || rest.startsWith(u'！')) {
        term.excludes = true;
        rest = rest.sliced(1);
    }
    // A Chinese keyboard writes the other colon.
    qsizetype colon = rest.indexOf(u':');
    if (const qsizetype wide = rest.indexOf(u'：'); wide >= 0 && (colon < 0 || wide < colon))
        colon = wide;
    if (colon > 0 && !rest.first(colon).contains(Quote)) {
        term.column = columnOf(rest.first(colon), titles, ids);
        if (term.column >= 0)
            rest = rest.sliced(colon + 1);
    }
    term.word = unquoted(rest.toString()).toCaseFolded();
    return term;
}

bool RowSearch::matches(const SearchedRow &row) const
{
    return std::all_of(m_terms.begin(), m_terms.end(), [&row](const Term &term) {
        const QStringView where = term.column < 0 ? row.all() : row.cell(term.column);
        return where.contains(term.word) != term.excludes;
    });
}

} // namespace ddm
