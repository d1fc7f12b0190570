// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/fuzzymatch.h"

#include <QVarLengthArray>

#include <algorithm>
#include <limits>

namespace ddm {

namespace {

constexpr int None = std::numeric_limits<int>::min() / 2; // no way leads here; leaves room to subtract

/// Letter by letter, so that places in it are places in the text. A whole text can become longer when it is folded.
QString folded(QStringView text)
{
    QString result(text.size(), Qt::Uninitialized);
    std::transform(text.begin(), text.end(), result.begin(), [](QChar letter) { return letter.toCaseFolded(); });
    return result;
}

/// Where the word can begin at the earliest and end at the latest; nothing where it is no subsequence. Most texts are done
/// with after this, and the table below is as narrow as it can be.
struct Span
{
    qsizetype first;
    qsizetype last;
};

std::optional<Span> spanOf(const QString &word, QStringView text)
{
    Span span{-1, text.size() - 1};
    qsizetype found = 0;
    for (qsizetype i = 0; i < text.size() && found < word.size(); ++i) {
        if (text[i].toCaseFolded() != word[found])
            continue;
        if (found++ == 0)
            span.first = i;
    }
    if (found < word.size())
        return {};
    while (text[span.last].toCaseFolded() != word.back())
        --span.last;
    return span;
}

/// A table with a row for each letter of the word and a column for each of the text: the best score of a way that puts
/// the letter there.
class Table
{
public:
    Table(const QString &word, QStringView text, Span span)
        : m_word(word)
        , m_first(span.first)
        , m_width(span.last - span.first + 1)
        , m_cells(word.size() * m_width)
    {
        for (qsizetype row = 0; row < m_word.size(); ++row)
            fill(row, text);
    }

    int best() const
    {
        const int *last = m_cells.cend() - m_width;
        return *std::max_element(last, last + m_width);
    }

    /// Back along the best way.
    void trace(QStringView text, QList<int> &places) const
    {
        qsizetype column = std::max_element(m_cells.cend() - m_width, m_cells.cend()) - (m_cells.cend() - m_width);
        for (qsizetype row = m_word.size() - 1; row > 0; --row) {
            places.append(int(column + m_first));
            const int before = at(row, column) - FuzzyPattern::pointsAt(text, column + m_first);
            if (at(row - 1, column - 1) + FuzzyPattern::Consecutive == before) {
                --column;
                continue;
            }
            column -= 2;
            while (at(row - 1, column) - FuzzyPattern::Gap != before)
                --column;
        }
        places.append(int(column + m_first));
    }

private:
    int at(qsizetype row, qsizetype column) const { return m_cells[row * m_width + column]; }

    void fill(qsizetype row, QStringView text)
    {
        int far = None; // the best of the row above that is not right before
        for (qsizetype column = 0; column < m_width; ++column) {
            int &cell = m_cells[row * m_width + column];
            if (row > 0 && column > 1)
                far = std::max(far, at(row - 1, column - 2));
            cell = None;
            const qsizetype place = column + m_first;
            if (text[place].toCaseFolded() != m_word[row])
                continue;
            int before = None;
            if (row == 0)
                before = -int(std::min<qsizetype>(place, FuzzyPattern::LateStart));
            else if (column > 0)
                before = std::max(at(row - 1, column - 1) + FuzzyPattern::Consecutive, far - FuzzyPattern::Gap);
            if (before > None / 2)
                cell = before + FuzzyPattern::pointsAt(text, place);
        }
    }

    const QString &m_word;
    qsizetype m_first;
    qsizetype m_width;
    QVarLengthArray<int, 512> m_cells;
};

} // namespace

FuzzyPattern::FuzzyPattern(QStringView typed)
    : m_whole(folded(typed.trimmed()))
{
    const auto words = QStringView(m_whole).split(u' ', Qt::SkipEmptyParts);
    for (const QStringView word : words)
        m_words.append(word.toString());
}

int FuzzyPattern::pointsAt(QStringView text, qsizetype place)
{
    if (place == 0)
        return TextStart;
    const QChar before = text[place - 1];
    const QChar letter = text[place];
    if (!before.isLetterOrNumber())
        return letter.isLetterOrNumber() ? WordStart : 0;
    return letter.isUpper() && !before.isUpper() ? CamelCase : 0;
}

bool FuzzyPattern::isPrefixOf(QStringView text) const
{
    return text.size() >= m_whole.size()
        && std::equal(m_whole.begin(), m_whole.end(), text.begin(),
                      [](QChar typed, QChar letter) { return typed == letter.toCaseFolded(); });
}

std::optional<int> FuzzyPattern::score(QStringView text, QStringView detail) const
{
    int sum = 0;
    for (const QString &word : m_words) {
        if (const auto span = spanOf(word, text))
            sum += Table(word, text, *span).best();
        else if (!detail.contains(word, Qt::CaseInsensitive))
            return {};
    }
    if (!isEmpty() && isPrefixOf(text))
        sum += text.size() == m_whole.size() ? Exact : Prefix;
    return sum;
}

QList<int> FuzzyPattern::positions(QStringView text) const
{
    QList<int> places;
    if (!isEmpty() && isPrefixOf(text)) {
        for (int place = 0; place < m_whole.size(); ++place)
            places.append(place);
        return places;
    }
    for (const QString &word : m_words) {
        if (const auto span = spanOf(word, text))
            Table(word, text, *span).trace(text, places);
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

} // namespace ddm
