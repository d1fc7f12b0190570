// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    QList<Resource *> resources() const override;
    void present() override;
    void clear() override;

private:
    NodesModel *m_nodes;
    NodeGroupsModel *m_groups;
    QWidget *m_groupsPane;
};

} // namespace ddm
