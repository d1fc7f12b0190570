// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace ddm {

/// What somebody types to find something by a few of its letters. Each word of it has to be a subsequence of the text,
/// case aside; of all ways to lay it over the text the best one counts:
///
///   score of a way = sum of WordStart etc. for each letter + Consecutive for each letter right behind the one before
///                    - Gap for each one that is not - how far from the start the first one is, LateStart at most
///
/// A text that begins with what was typed comes before all others, and one that equals it before those.
class FuzzyPattern
{
public:
    enum Points : int {
        TextStart = 10,
        WordStart = 8,
        CamelCase = 7,
        Consecutive = 6,
        Gap = 2,
        LateStart = 4,
        Prefix = 1'000,
        Exact = 2'000,
    };

    explicit FuzzyPattern(QStringView typed);

    bool isEmpty() const { return m_words.isEmpty(); }
    /// How good the match is; nothing where there is none. A word that is not in the text may be in \a detail as a whole;
    /// that earns no points.
    std::optional<int> score(QStringView text, QStringView detail = {}) const;
    /// The letters of the text that the score is for, rising.
    QList<int> positions(QStringView text) const;
    /// The points of a letter for the place where it is, whatever comes before it.
    static int pointsAt(QStringView text, qsizetype place);

private:
    bool isPrefixOf(QStringView text) const;

    QString m_whole; // case folded
    QList<QString> m_words;
};

} // namespace ddm
