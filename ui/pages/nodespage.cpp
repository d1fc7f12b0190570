// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/nodespage.h"

#include "core/inventory/inventory.h"
#include "ui/language/language.h"
#include "ui/models/nodegroupsmodel.h"
#include "ui/models/nodesmodel.h"
#include "ui/pages/detailpane.h"
#include "ui/pages/nodedetail.h"
#include "ui/pages/resourceview.h"
#include "ui/widgets/dataview.h"
#include "ui/widgets/pageframe.h"
#include "ui/widgets/panes.h"

#include <QBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

NodeRow rowOf(const Node &node, const std::vector<NodeGroup> &groups)
{
    NodeRow row;
    row.node = node;
    for (const NodeGroup &group : groups) {
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
    return row;
}

} // namespace

NodesPage::NodesPage(const PageContext &context, QWidget *parent)
    : TablePage(context, parent)
    , m_nodes(new NodesModel(context.times, this))
    , m_groups(new NodeGroupsModel(context.times, this))
    , m_detail(new KeyValueView)
{
    QWidget *tables = makeTables(context);
    m_detailPane = makeDetail(context);
    setContent(new Panes(Qt::Horizontal, u"nodes"_s, {{tables, 800, 1}, {m_detailPane, 340, 0}}));
    connect(m_view, &DataView::selectionChanged, m_detailPane, [this] { m_detailPane->choose(m_view->selectedKey()); });
    // Many regions do not offer groups: the nodes are worth showing without them.
    resourceView().setTolerance([this](const Resource &resource, const ApiError &error) {
        return &resource == &known().nodeGroups()
            && (error.kind == ErrorKind::NotFound || error.kind == ErrorKind::NotPublished);
    });
}

QWidget *NodesPage::makeTables(const PageContext &context)
{
    m_view = new DataView(m_nodes, context.language, [] { return tr("Nodes"); });
    m_view->setObjectName(u"nodes"_s);
    auto *groups = new DataView(m_groups, context.language, [] { return tr("Node groups"); });
    groups->setObjectName(u"nodeGroups"_s);
    m_groupsPane = groups;
    auto *title = new QLabel;
    groups->takeSearch()->hide();
    title->setObjectName(QStringLiteral("groupsTitle"));
    title->setContentsMargins(8, 8, 8, 8);
    static_cast<QVBoxLayout *>(groups->layout())->insertWidget(0, title);
    context.language.bind(this, [title] { title->setText(tr("Node groups")); });
    return new Panes(Qt::Vertical, u"nodeTables"_s, {{m_view, 3, 3}, {groups, 2, 2}});
}

DetailPane *NodesPage::makeDetail(const PageContext &context)
{
    context.language.bind(this, [this] {
        m_detail->setAccessibleName(tr("Details of the chosen node"));
        showDetail();
    });
    return new DetailPane(m_detail, context.language,
                          {[this](const QString &id) { return &known().node(id); }, [this] { showDetail(); },
                           [this] { m_detail->setSections({}); }, [this](Timestamp readAt) { return ageOf(readAt); }});
}

void NodesPage::showDetail()
{
    if (!m_detailPane || m_detailPane->key().isEmpty())
        return;
    if (const auto &node = known().node(m_detailPane->key()).value())
        m_detail->setSections(sectionsOf(*node));
}

void NodesPage::refresh()
{
    TablePage::refresh();
    m_detailPane->refresh();
}

QList<Resource *> NodesPage::resources() const
{
    return {&known().nodes(), &known().nodeGroups()};
}

void NodesPage::present()
{
    const std::vector<NodeGroup> &groups = known().nodeGroups().rows();
    std::vector<NodeRow> rows;
    for (const Node &node : known().nodes().rows())
        rows.push_back(rowOf(node, groups));
    const bool empty = rows.empty();
    m_nodes->setRows(std::move(rows));
    m_groupsPane->setVisible(!groups.empty());
    m_groups->setRows(groups);
    if (!empty) {
        frame()->showContent();
        if (m_view->selectedKey().isEmpty())
            m_view->selectFirst();
        return;
    }
    frame()->showEmpty([] {
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
    m_detailPane->choose({});
    m_nodes->clear();
    m_groups->clear();
}

} // namespace ddm
