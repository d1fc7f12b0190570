// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/navigatormodel.h"

#include "ui/texts/statewords.h"

#include <QLocale>
#include <QSet>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

// What an index belongs to is in its id; nothing has to be allocated for it.
constexpr quintptr ConnectionId = 0;
constexpr quintptr ProjectId = 1;
constexpr quintptr InstanceId = 2;

} // namespace

void NavigatorModel::begin(const QString &connection, QList<Project> projects, int current)
{
    beginResetModel();
    m_connection = connection;
    m_projects = std::move(projects);
    m_current = current;
    m_instances.clear();
    m_isKnown = false;
    endResetModel();
}

void NavigatorModel::setInstances(const std::vector<Instance> &rows, const Difference &difference)
{
    const QModelIndex project = indexOfProject(m_current);
    if (!project.isValid())
        return;
    if (!std::exchange(m_isKnown, true) || m_instances.empty()) {
        // All are new, whatever the difference was to.
        if (!m_instances.empty())
            takeOut([this] {
                QStringList ids;
                for (const Instance &instance : m_instances)
                    ids.append(instance.id);
                return ids;
            }());
        if (!rows.empty()) {
            beginInsertRows(project, 0, int(rows.size()) - 1);
            m_instances = rows;
            endInsertRows();
        }
        Q_EMIT dataChanged(project, project);
        return;
    }
    takeOut(difference.removed);
    const QSet<QString> changed(difference.changed.begin(), difference.changed.end());
    const QSet<QString> added(difference.added.begin(), difference.added.end());
    if (!changed.isEmpty()) {
        QHash<QString, const Instance *> now;
        for (const Instance &row : rows) {
            if (changed.contains(row.id))
                now.insert(row.id, &row);
        }
        for (int at = 0; at < int(m_instances.size()); ++at) {
            if (const Instance *row = now.value(m_instances[size_t(at)].id)) {
                m_instances[size_t(at)] = *row;
                Q_EMIT dataChanged(index(at, 0, project), index(at, 0, project));
            }
        }
    }
    if (!added.isEmpty()) {
        std::vector<Instance> fresh;
        std::copy_if(rows.begin(), rows.end(), std::back_inserter(fresh),
                     [&added](const Instance &row) { return added.contains(row.id); });
        const int first = int(m_instances.size());
        beginInsertRows(project, first, first + int(fresh.size()) - 1);
        m_instances.insert(m_instances.end(), fresh.begin(), fresh.end());
        endInsertRows();
    }
    if (!added.isEmpty() || !difference.removed.isEmpty())
        Q_EMIT dataChanged(project, project); // it says how many there are
}

void NavigatorModel::takeOut(const QStringList &ids)
{
    if (ids.isEmpty())
        return;
    const QModelIndex project = indexOfProject(m_current);
    const QSet<QString> gone(ids.begin(), ids.end());
    // From behind, a run at a time.
    for (int last = int(m_instances.size()) - 1; last >= 0; --last) {
        if (!gone.contains(m_instances[size_t(last)].id))
            continue;
        int first = last;
        while (first > 0 && gone.contains(m_instances[size_t(first) - 1].id))
            --first;
        beginRemoveRows(project, first, last);
        m_instances.erase(m_instances.begin() + first, m_instances.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

NavigatorModel::Level NavigatorModel::levelOf(const QModelIndex &index)
{
    return Level(index.data(LevelRole).toInt());
}

QModelIndex NavigatorModel::indexOfProject(int project) const
{
    return project < 0 || project >= m_projects.size() ? QModelIndex() : createIndex(project, 0, ProjectId);
}

QModelIndex NavigatorModel::indexOfInstance(const QString &id) const
{
    const auto found = std::find_if(m_instances.begin(), m_instances.end(),
                                    [&id](const Instance &instance) { return instance.id == id; });
    return found == m_instances.end() ? QModelIndex() : createIndex(int(found - m_instances.begin()), 0, InstanceId);
}

void NavigatorModel::retranslate(const QString &connection)
{
    if (m_connection.isEmpty())
        return;
    m_connection = connection;
    Q_EMIT dataChanged(index(0, 0), index(0, 0));
    if (!m_projects.isEmpty())
        Q_EMIT dataChanged(indexOfProject(0), indexOfProject(int(m_projects.size()) - 1));
    if (!m_instances.empty()) {
        const QModelIndex project = indexOfProject(m_current);
        Q_EMIT dataChanged(index(0, 0, project), index(int(m_instances.size()) - 1, 0, project));
    }
}

QModelIndex NavigatorModel::index(int row, int column, const QModelIndex &parent) const
{
    if (column != 0 || row < 0 || row >= rowCount(parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, ConnectionId);
    return createIndex(row, column, parent.internalId() == ConnectionId ? ProjectId : InstanceId);
}

QModelIndex NavigatorModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == ConnectionId)
        return {};
    if (child.internalId() == ProjectId)
        return createIndex(0, 0, ConnectionId);
    return indexOfProject(m_current);
}

int NavigatorModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return m_connection.isEmpty() ? 0 : 1;
    if (parent.column() != 0)
        return 0;
    if (parent.internalId() == ConnectionId)
        return int(m_projects.size());
    return parent.internalId() == ProjectId && parent.row() == m_current ? int(m_instances.size()) : 0;
}

int NavigatorModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant NavigatorModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (index.internalId()) {
    case ConnectionId: return ofConnection(role);
    case ProjectId: return ofProject(index.row(), role);
    default: return ofInstance(m_instances[size_t(index.row())], role);
    }
}

QVariant NavigatorModel::ofConnection(int role) const
{
    switch (role) {
    case LevelRole: return int(Level::Connection);
    case Qt::DisplayRole:
    case NameRole:
    case SearchedRole:
    case Qt::AccessibleTextRole: return m_connection;
    default: return {};
    }
}

QVariant NavigatorModel::ofProject(int project, int role) const
{
    const QString count = project == m_current && m_isKnown ? QLocale().toString(m_instances.size()) : QString();
    switch (role) {
    case LevelRole: return int(Level::Project);
    case IdRole: return m_projects[project].id;
    case Qt::DisplayRole:
    case NameRole:
    case SearchedRole: return m_projects[project].title;
    case StateRole: return count;
    case Qt::AccessibleTextRole:
        return count.isEmpty() ? m_projects[project].title
                               : tr("%1, instances: %2").arg(m_projects[project].title, count);
    case Qt::ToolTipRole:
        return project == m_current ? tr("%1: the project that is open").arg(m_projects[project].title)
                                    : tr("%1: open it to see its instances").arg(m_projects[project].title);
    default: return {};
    }
}

QVariant NavigatorModel::ofInstance(const Instance &instance, int role)
{
    switch (role) {
    case LevelRole: return int(Level::Instance);
    case IdRole: return instance.id;
    case Qt::DisplayRole:
    case NameRole: return instance.name;
    case StateRole: return wordsOf(instance.status).word;
    case GlyphRole: return int(wordsOf(instance.status).glyph);
    case SearchedRole: return QString(instance.name + u'\n' + wordsOf(instance.status).word + u'\n' + instance.id);
    case Qt::AccessibleTextRole: return u"%1, %2"_s.arg(instance.name, wordsOf(instance.status).word);
    case Qt::ToolTipRole: return u"%1 · %2\n%3"_s.arg(instance.name, wordsOf(instance.status).word, instance.id);
    default: return {};
    }
}

} // namespace ddm
