// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/instances.h"
#include "core/inventory/difference.h"
#include "ui/theme/stateglyph.h"

#include <QAbstractItemModel>

#include <vector>

namespace ddm {

/// What there is to go to, as a tree: the connection, its projects, and the instances of the project that is open. States are
/// told by word and shape.
class NavigatorModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class Level : quint8 { Connection, Project, Instance };
    enum Role {
        LevelRole = Qt::UserRole,
        IdRole,       ///< Of the instance or project.
        NameRole,     ///< Without what the user reads beside it.
        StateRole,    ///< The word of an instance's state; of a project, how many instances it has.
        GlyphRole,    ///< int(Glyph) of an instance.
        SearchedRole, ///< All that it can be found by.
    };
    struct Project
    {
        QString id;
        QString title;
        friend bool operator==(const Project &, const Project &) = default;
    };

    using QAbstractItemModel::QAbstractItemModel;

    void begin(const QString &connection, QList<Project> projects, int current);
    /// The instances of the current project are those now. \a difference: against the last ones.
    void setInstances(const std::vector<Instance> &rows, const Difference &difference);
    int currentProject() const { return m_current; }
    QModelIndex indexOfProject(int project) const;
    QModelIndex indexOfInstance(const QString &id) const;
    static Level levelOf(const QModelIndex &index);
    /// The language is another one, and with it perhaps what the connection is called.
    void retranslate(const QString &connection);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QVariant ofConnection(int role) const;
    QVariant ofProject(int project, int role) const;
    static QVariant ofInstance(const Instance &instance, int role);
    void takeOut(const QStringList &ids);

    QString m_connection;
    QList<Project> m_projects;
    int m_current = -1;
    std::vector<Instance> m_instances;
    bool m_isKnown = false; // the list was read
};

} // namespace ddm
