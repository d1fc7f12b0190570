// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/fuzzymatch.h"
#include "ui/theme/stateglyph.h"

#include <QAbstractListModel>

#include <functional>
#include <optional>
#include <vector>

namespace ddm {

enum class PaletteKind : quint8 { Action, Instance, Schema, Account, Page };

/// Something that the command palette can find.
struct PaletteItem
{
    QString id = {}; ///< What it is known by among the recent choices; its kind and title where it is empty.
    QString title = {};
    QString detail = {}; ///< Where it is: "eu-west-0 · Running"
    QString keys = {};
    PaletteKind kind = PaletteKind::Action;
    std::optional<Glyph> glyph = {};
    QString whyNot = {}; ///< The reason why it cannot be chosen; empty where it can.
    std::function<void()> run = {};
};

/// The items that match what was typed, best first. With nothing typed: those chosen last, then all actions.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int MostRecent = 8;

    explicit PaletteModel(QObject *parent = nullptr);

    void setItems(std::vector<PaletteItem> items);
    /// ">" before the words asks for actions only, "@" for instances, "#" for schemas.
    void setQuery(const QString &query);
    bool isFiltered() const { return m_kind.has_value(); }
    /// What was typed, without the character for a kind.
    const QString &words() const { return m_words; }

    const PaletteItem &item(int row) const { return m_items[m_rows[size_t(row)]]; }
    QString idOf(int row) const { return idOf(item(row)); }
    /// The row of an item; -1 where it is not shown.
    int rowOf(const QString &id) const;
    /// The letters of the title that were looked for.
    QList<int> positions(int row) const { return m_pattern.positions(item(row).title); }
    /// The first rows are those chosen last.
    int recentRows() const { return m_recentRows; }
    static QString kindWord(PaletteKind kind);

    void remember(int row);
    const QStringList &recent() const { return m_recent; }
    void setRecent(const QStringList &ids) { m_recent = ids.first(qMin<qsizetype>(ids.size(), MostRecent)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    static QString idOf(const PaletteItem &item);
    QString spokenText(int row) const;
    void rank();
    void rankMatches();
    void listRecentAndActions();

    std::vector<PaletteItem> m_items;
    std::vector<size_t> m_rows;
    QStringList m_recent; // newest first
    QString m_words;
    FuzzyPattern m_pattern;
    std::optional<PaletteKind> m_kind;
    int m_recentRows = 0;
};

} // namespace ddm
