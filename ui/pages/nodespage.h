// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/tablepage.h"

namespace ddm {

class DetailPane;
class KeyValueView;
class NodeGroupsModel;
class NodesModel;

/// The nodes of an instance and its node groups; beside them all that is known of the chosen node.
class NodesPage final : public TablePage
{
    Q_OBJECT

public:
    explicit NodesPage(const PageContext &context, QWidget *parent = nullptr);

    void refresh() override;

protected:
    QList<Resource *> resources() const override;
    void present() override;
    void clear() override;

private:
    QWidget *makeTables(const PageContext &context);
    DetailPane *makeDetail(const PageContext &context);
    void showDetail();

    NodesModel *m_nodes;
    NodeGroupsModel *m_groups;
    QWidget *m_groupsPane = nullptr;
    KeyValueView *m_detail;
    DetailPane *m_detailPane = nullptr;
};

} // namespace ddm
