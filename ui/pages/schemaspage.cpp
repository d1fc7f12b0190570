// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/schemaspage.h"

#include "core/inventory/inventory.h"
#include "ui/language/language.h"
#include "ui/language/timedisplay.h"
#include "ui/models/datanodesmodel.h"
#include "ui/models/schemasmodel.h"
#include "ui/models/shardsmodel.h"
#include "ui/pages/detailpane.h"
#include "ui/texts/format.h"
#include "ui/texts/statewords.h"
#include "ui/theme/colours.h"
#include "ui/widgets/dataview.h"
#include "ui/widgets/pageframe.h"
#include "ui/widgets/panes.h"

#include <QBoxLayout>
#include <QLabel>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace ddm {

SchemasPage::SchemasPage(const PageContext &context, QWidget *parent)
    : TablePage(context, parent)
    , m_schemas(new SchemasModel(context.times, this))
    , m_shards(new ShardsModel(context.times, this))
    , m_dataNodes(new DataNodesModel(context.times, this))
    , m_tabs(new QTabWidget)
    , m_title(new QLabel)
    , m_summary(new QLabel)
    , m_times(new QLabel)
    , m_addresses(new QLabel)
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
    auto *dataNodes = new DataView(m_dataNodes, context.language, [] { return tr("Data nodes"); });
    dataNodes->setObjectName(u"dataNodes"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(shards, QString());
    m_tabs->addTab(dataNodes, QString());
    auto *layout = new QVBoxLayout(detail);
    layout->setContentsMargins(0, Space::Small, 0, 0);
    layout->setSpacing(Space::Tiny);
    for (QLabel *label : {m_title, m_summary, m_times, m_addresses}) {
        label->setContentsMargins(Space::Small, 0, Space::Small, 0);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    layout->addSpacing(Space::Tiny);
    layout->addWidget(m_tabs, 1);
    connect(&context.times, &TimeDisplay::changed, this, &SchemasPage::showDetail);
    context.language.bind(this, [this] { showDetail(); });
    return new DetailPane(detail, context.language,
                          {[this](const QString &name) { return &known().schema(name); }, [this] { showDetail(); },
                           [this] { showTables({}); }, [this](Timestamp readAt) { return ageOf(readAt); }});
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
    showSummary(reply->schema);
    showTables(reply->schema);
}

void SchemasPage::showSummary(const SchemaDetail &detail)
{
    m_title->setText(detail.name);
    const QStringList parts = {wordsOf(detail.status).word, wordOf(detail.shardMode),
                               tr("%n shard(s)", nullptr, detail.shardNumber),
                               tr("%1 on each data node").arg(formatCount(detail.shardUnit))};
    m_summary->setText(parts.join(u" · "));
    m_summary->setToolTip(plainTip(wireName(detail.status) + u'\n' + wireName(detail.shardMode)));
    const TimeDisplay &times = context().times;
    m_times->setText(tr("Created %1 · changed %2").arg(times.text(detail.created), times.text(detail.updated)));
    m_times->setToolTip(plainTip(TimeDisplay::exact(detail.created) + u'\n' + TimeDisplay::exact(detail.updated)));
    m_addresses->setText(tr("Addresses: %1").arg(detail.addresses.join(u", ")));
    m_addresses->setVisible(!detail.addresses.isEmpty());
}

void SchemasPage::showTables(const SchemaDetail &detail)
{
    QHash<QString, int> counts;
    for (const Shard &shard : detail.shards)
        ++counts[shard.dataNodeId];
    QHash<QString, QString> names;
    std::vector<DataNodeRow> dataNodes;
    for (const SchemaDataNode &node : detail.dataNodes) {
        names.insert(node.id, node.name.isEmpty() ? node.id : node.name);
        dataNodes.push_back({node, counts.value(node.id)});
    }
    std::vector<ShardRow> shards;
    for (const Shard &shard : detail.shards)
        shards.push_back({shard, names.value(shard.dataNodeId, shard.dataNodeId)});
    m_tabs->setTabText(0, tr("Shards (%1)").arg(formatCount(int(shards.size()))));
    m_tabs->setTabText(1, tr("Data nodes (%1)").arg(formatCount(int(dataNodes.size()))));
    m_shards->setRows(std::move(shards));
    m_dataNodes->setRows(std::move(dataNodes));
}

void SchemasPage::clear()
{
    m_detailPane->choose({});
    m_schemas->clear();
}

} // namespace ddm
