// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/nodes.h"
#include "ui/pages/tablepage.h"

namespace ddm {

class NodeGroupsModel;
class NodesModel;

/// The nodes of an instance, and its node groups.
class NodesPage final : public TablePage
{
    Q_OBJECT

public:
    explicit NodesPage(const PageContext &context, QWidget *parent = nullptr);

protected:
    void fetch(QObject *load, Priority priority) override;
    void clear() override;

private:
    void fetchGroups(QObject *load, Priority priority);
    void show();

    NodesModel *m_nodes;
    NodeGroupsModel *m_groups;
    QWidget *m_groupsPane;
    std::vector<Node> m_fetchedNodes;
    std::vector<NodeGroup> m_fetchedGroups;
};

} // namespace ddm
