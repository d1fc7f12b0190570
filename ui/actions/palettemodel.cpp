// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/palettemodel.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

std::optional<PaletteKind> kindOf(const QString &query)
{
    switch (query.isEmpty() ? u'\0' : query.front().unicode()) {
    case u'>': return PaletteKind::Action;
    case u'@': return PaletteKind::Instance;
    case u'#': return PaletteKind::Schema;
    default: return {};
    }
}

} // namespace

PaletteModel::PaletteModel(QObject *parent)
    : QAbstractListModel(parent)
    , m_pattern(QStringView())
{
}

void PaletteModel::setItems(std::vector<PaletteItem> items)
{
    beginResetModel();
    m_items = std::move(items);
    rank();
    endResetModel();
}

void PaletteModel::setQuery(const QString &query)
{
    beginResetModel();
    const QString trimmed = query.trimmed();
    m_kind = kindOf(trimmed);
    m_words = trimmed.mid(m_kind ? 1 : 0).trimmed();
    m_pattern = FuzzyPattern(m_words);
    rank();
    endResetModel();
}

void PaletteModel::rank()
{
    m_rows.clear();
    m_recentRows = 0;
    if (m_pattern.isEmpty() && !m_kind)
        listRecentAndActions();
    else
        rankMatches();
}

void PaletteModel::rankMatches()
{
    // Better first; of equals what can be chosen, then what is shorter, then what came first.
    using Rank = std::tuple<int, bool, qsizetype, size_t>;
    std::vector<Rank> ranks;
    for (size_t i = 0; i < m_items.size(); ++i) {
        const PaletteItem &item = m_items[i];
        if (m_kind && item.kind != *m_kind)
            continue;
        if (m_pattern.isEmpty())
            ranks.emplace_back(0, false, 0, i);
        else if (const auto score = m_pattern.score(item.title, item.detail))
            ranks.emplace_back(-*score, !item.whyNot.isEmpty(), item.title.size(), i);
    }
    std::sort(ranks.begin(), ranks.end());
    m_rows.reserve(ranks.size());
    for (const Rank &rank : ranks)
        m_rows.push_back(std::get<size_t>(rank));
}

void PaletteModel::listRecentAndActions()
{
    std::vector<size_t> recent(size_t(m_recent.size()), m_items.size());
    std::vector<size_t> actions;
    for (size_t i = 0; i < m_items.size(); ++i) {
        const qsizetype place = m_recent.isEmpty() ? -1 : m_recent.indexOf(idOf(m_items[i]));
        if (place >= 0)
            recent[size_t(place)] = i;
        else if (m_items[i].kind == PaletteKind::Action)
            actions.push_back(i);
    }
    // What was chosen once and is gone by now has no row.
    std::copy_if(recent.begin(), recent.end(), std::back_inserter(m_rows),
                 [this](size_t item) { return item < m_items.size(); });
    m_recentRows = int(m_rows.size());
    m_rows.insert(m_rows.end(), actions.begin(), actions.end());
}

QString PaletteModel::idOf(const PaletteItem &item)
{
    return item.id.isEmpty() ? QString::number(int(item.kind)) + u':' + item.title : item.id;
}

int PaletteModel::rowOf(const QString &id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [this, &id](size_t item) { return idOf(m_items[item]) == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

void PaletteModel::remember(int row)
{
    const QString id = idOf(row);
    m_recent.removeAll(id);
    m_recent.prepend(id);
    if (m_recent.size() > MostRecent)
        m_recent.resize(MostRecent);
}

QString PaletteModel::kindWord(PaletteKind kind)
{
    switch (kind) {
    case PaletteKind::Action: return tr("Action");
    case PaletteKind::Instance: return tr("Instance");
    case PaletteKind::Schema: return tr("Schema");
    case PaletteKind::Account: return tr("Account");
    case PaletteKind::Page: break;
    }
    return tr("Page");
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QString PaletteModel::spokenText(int row) const
{
    const PaletteItem &of = item(row);
    QStringList parts{of.title, kindWord(of.kind)};
    if (!of.detail.isEmpty())
        parts.append(of.detail);
    if (!of.whyNot.isEmpty())
        parts.append(tr("Not available: %1").arg(of.whyNot));
    if (!of.keys.isEmpty())
        parts.append(of.keys);
    return parts.join(u", "_s);
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return item(index.row()).title;
    if (role == Qt::AccessibleTextRole)
        return spokenText(index.row());
    return {};
}

} // namespace ddm
