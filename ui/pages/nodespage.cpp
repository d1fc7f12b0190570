// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/nodespage.h"

#include "core/client/paging.h"
#include "ui/language/language.h"
#include "ui/models/nodegroupsmodel.h"
#include "ui/models/nodesmodel.h"
#include "ui/widgets/dataview.h"

#include <QBoxLayout>
#include <QLabel>
#include <QSplitter>

namespace ddm {

NodesPage::NodesPage(const PageContext &context, QWidget *parent)
    : TablePage(context, parent)
    , m_nodes(new NodesModel(context.times, this))
    , m_groups(new NodeGroupsModel(context.times, this))
{
    m_view = new DataView(m_nodes, context.language, [] { return tr("Nodes"); });
    auto *groups = new DataView(m_groups, context.language, [] { return tr("Node groups"); });
    m_groupsPane = groups;
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_view);
    splitter->addWidget(groups);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto *title = new QLabel;
    groups->takeSearch()->hide();
    title->setObjectName(QStringLiteral("groupsTitle"));
    title->setContentsMargins(8, 8, 8, 8);
    static_cast<QVBoxLayout *>(groups->layout())->insertWidget(0, title);
    context.language.bind(this, [title] { title->setText(tr("Node groups")); });
    setContent(splitter);
}

void NodesPage::fetch(QObject *load, Priority priority)
{
    m_fetchedNodes.clear();
    ListNodes list;
    list.instanceId = instanceId();
    readAll(client(), list, priority)
        ->page(load,
               [this](const std::vector<Node> &page) {
                   m_fetchedNodes.insert(m_fetchedNodes.end(), page.begin(), page.end());
               })
        .then(load, [this, load, priority](const Result<PagerEnd> &end) {
            if (!end)
                return fail(end.error());
            fetchGroups(load, priority);
        });
}

void NodesPage::fetchGroups(QObject *load, Priority priority)
{
    m_fetchedGroups.clear();
    ListNodeGroups list;
    list.instanceId = instanceId();
    readAll(client(), list, priority)
        ->page(load,
               [this](const std::vector<NodeGroup> &page) {
                   m_fetchedGroups.insert(m_fetchedGroups.end(), page.begin(), page.end());
               })
        .then(load, [this](const Result<PagerEnd> &end) {
            // Many regions do not offer groups: the nodes are worth showing without them.
            if (!end && end.error().kind != ErrorKind::NotFound && end.error().kind != ErrorKind::NotPublished)
                return fail(end.error());
            show();
        });
}

void NodesPage::show()
{
    std::vector<NodeRow> rows;
    for (Node &node : m_fetchedNodes) {
        NodeRow row;
        for (const NodeGroup &group : m_fetchedGroups) {
            if (node.groupId == group.id)
                row.groupName = group.name;
            for (const NodeGroup::Member &member : group.nodes) {
                if (member.id != node.id)
                    continue;
                row.groupName = group.name;
                row.name = member.name;
                row.zone = member.zone;
            }
        }
        row.node = std::move(node);
        rows.push_back(std::move(row));
    }
    const bool empty = rows.empty();
    m_nodes->setRows(std::move(rows));
    m_groupsPane->setVisible(!m_fetchedGroups.empty());
    m_groups->setRows(std::move(m_fetchedGroups));
    if (!empty)
        return done();
    doneEmpty([] {
        return Message{Icon::Empty,
                       tr("No nodes yet"),
                       tr("The service lists no node of this instance. While an instance is being created, its nodes "
                          "appear one by one."),
                       {},
                       {},
                       tr("Refresh"),
                       {}};
    });
}

void NodesPage::clear()
{
    m_nodes->clear();
    m_groups->clear();
}

} // namespace ddm
