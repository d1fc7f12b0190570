// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/schemaspage.h"

#include "core/inventory/inventory.h"
#include "ui/language/language.h"
#include "ui/models/schemasmodel.h"
#include "ui/models/shardsmodel.h"
#include "ui/pages/detailpane.h"
#include "ui/theme/colours.h"
#include "ui/widgets/dataview.h"
#include "ui/widgets/pageframe.h"
#include "ui/widgets/panes.h"

#include <QBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace ddm {

SchemasPage::SchemasPage(const PageContext &context, QWidget *parent)
    : TablePage(context, parent)
    , m_schemas(new SchemasModel(context.times, this))
    , m_shards(new ShardsModel(context.times, this))
    , m_title(new QLabel)
    , m_summary(new QLabel)
{
    m_view = new DataView(m_schemas, context.language, [] { return tr("Schemas"); });
    m_view->setObjectName(u"schemas"_s);
    m_detailPane = makeDetail(context);
    setContent(new Panes(Qt::Horizontal, u"schemas"_s, {{m_view, 600, 1}, {m_detailPane, 600, 1}}));
    connect(m_view, &DataView::selectionChanged, m_detailPane, [this] { m_detailPane->choose(m_view->selectedKey()); });
}

DetailPane *SchemasPage::makeDetail(const PageContext &context)
{
    auto *detail = new QWidget;
    auto *shards = new DataView(m_shards, context.language, [] { return tr("Shards"); });
    shards->setObjectName(u"shards"_s);
    auto *layout = new QVBoxLayout(detail);
    layout->setContentsMargins(0, Space::Small, 0, 0);
    layout->setSpacing(Space::Tiny);
    for (QLabel *label : {m_title, m_summary}) {
        label->setContentsMargins(Space::Small, 0, Space::Small, 0);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    layout->addWidget(shards, 1);
    context.language.bind(this, [this] { showDetail(); });
    return new DetailPane(detail, context.language,
                          {[this](const QString &name) { return &known().schema(name); }, [this] { showDetail(); },
                           [this] { m_shards->clear(); }, [this](Timestamp readAt) { return ageOf(readAt); }});
}

QList<Resource *> SchemasPage::resources() const
{
    return {&known().schemas()};
}

void SchemasPage::present()
{
    const std::vector<Schema> &schemas = known().schemas().rows();
    m_schemas->setRows(schemas);
    if (schemas.empty()) {
        return frame()->showEmpty([] {
            return Message{Icon::Empty,
                           tr("No schemas yet"),
                           tr("A schema spreads the tables of an application over the shards of several data nodes "
                              "(RDS instances)."),
                           {},
                           {},
                           tr("Refresh"),
                           {}};
        });
    }
    frame()->showContent();
    if (m_view->selectedKey().isEmpty())
        m_view->selectFirst();
}

void SchemasPage::refresh()
{
    TablePage::refresh();
    m_detailPane->refresh();
}

void SchemasPage::showDetail()
{
    if (!m_detailPane || m_detailPane->key().isEmpty())
        return;
    const auto &reply = known().schema(m_detailPane->key()).value();
    if (!reply)
        return;
    const SchemaDetail &detail = reply->schema;
    QHash<QString, QString> names;
    QStringList nodes;
    for (const SchemaDataNode &node : detail.dataNodes) {
        names.insert(node.id, node.name);
        nodes.append(node.name.isEmpty() ? node.id : node.name);
    }
    m_title->setText(tr("Shards of %1").arg(detail.name));
    QStringList parts = {tr("%n shard(s)", nullptr, detail.shardNumber),
                         tr("%n data node(s)", nullptr, int(detail.dataNodes.size()))};
    if (!detail.addresses.isEmpty())
        parts.append(detail.addresses.join(u", "));
    m_summary->setText(parts.join(u" · "));
    m_summary->setToolTip(plainTip(nodes.join(u'\n')));
    std::vector<ShardRow> rows;
    for (const Shard &shard : detail.shards)
        rows.push_back({shard, names.value(shard.dataNodeId, shard.dataNodeId)});
    m_shards->setRows(std::move(rows));
}

void SchemasPage::clear()
{
    m_detailPane->choose({});
    m_schemas->clear();
}

} // namespace ddm
