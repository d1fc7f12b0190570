// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/schemaspage.h"

#include "core/client/paging.h"
#include "ui/language/language.h"
#include "ui/models/schemasmodel.h"
#include "ui/models/shardsmodel.h"
#include "ui/theme/colours.h"
#include "ui/widgets/dataview.h"
#include "ui/widgets/pageframe.h"

#include <QBoxLayout>
#include <QHideEvent>
#include <QLabel>
#include <QSplitter>

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
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_view);
    splitter->addWidget(makeDetail(context));
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({600, 600});
    setContent(splitter);
    connect(m_view, &DataView::selectionChanged, this, &SchemasPage::onSelected);
}

QWidget *SchemasPage::makeDetail(const PageContext &context)
{
    auto *detail = new QWidget;
    auto *shards = new DataView(m_shards, context.language, [] { return tr("Shards"); });
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
    m_detailFrame = new PageFrame(detail, context.language);
    connect(m_detailFrame, &PageFrame::retryRequested, this, [this] { fetchDetail(Priority::Click); });
    connect(m_detailFrame, &PageFrame::cancelRequested, this, &SchemasPage::abandonDetail);
    context.language.bind(this, [this] { showDetail(); });
    return m_detailFrame;
}

void SchemasPage::fetch(QObject *load, Priority priority)
{
    m_fetched.clear();
    ListSchemas list;
    list.instanceId = instanceId();
    readAll(client(), list, priority)
        ->page(load,
               [this](const std::vector<Schema> &page) { m_fetched.insert(m_fetched.end(), page.begin(), page.end()); })
        .then(load, [this](const Result<PagerEnd> &end) {
            if (!end)
                return fail(end.error());
            show();
        });
}

void SchemasPage::show()
{
    const bool empty = m_fetched.empty();
    m_schemas->setRows(std::move(m_fetched));
    if (empty) {
        return doneEmpty([] {
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
    done();
    if (m_view->selectedKey().isEmpty())
        m_view->selectFirst();
    else
        fetchDetail(Priority::Page); // the list was refreshed: so is what hangs on it
}

void SchemasPage::onSelected()
{
    const QString name = m_view->selectedKey();
    if (name == m_schemaName)
        return;
    abandonDetail();
    m_schemaName = name;
    m_detail.reset();
    m_shards->clear();
    m_detailFrame->reset();
    fetchDetail(Priority::Click);
}

void SchemasPage::fetchDetail(Priority priority)
{
    if (m_schemaName.isEmpty())
        return;
    m_detailLoad = std::make_unique<QObject>();
    m_detailFrame->begin();
    client()
        .send(ShowSchema{instanceId(), m_schemaName}, priority)
        ->then(m_detailLoad.get(), [this](const Result<ShowSchema::Reply> &reply) {
            m_detailLoad.release()->deleteLater();
            if (!reply)
                return m_detailFrame->showError(reply.error());
            m_detail = reply->schema;
            showDetail();
            m_detailFrame->showContent();
        });
}

void SchemasPage::showDetail()
{
    if (!m_detail)
        return;
    QHash<QString, QString> names;
    QStringList nodes;
    for (const SchemaDataNode &node : m_detail->dataNodes) {
        names.insert(node.id, node.name);
        nodes.append(node.name.isEmpty() ? node.id : node.name);
    }
    m_title->setText(tr("Shards of %1").arg(m_detail->name));
    QStringList parts = {tr("%n shard(s)", nullptr, m_detail->shardNumber),
                         tr("%n data node(s)", nullptr, int(m_detail->dataNodes.size()))};
    if (!m_detail->addresses.isEmpty())
        parts.append(m_detail->addresses.join(u", "));
    m_summary->setText(parts.join(u" · "));
    m_summary->setToolTip(nodes.join(u'\n'));
    std::vector<ShardRow> rows;
    for (const Shard &shard : m_detail->shards)
        rows.push_back({shard, names.value(shard.dataNodeId, shard.dataNodeId)});
    m_shards->setRows(std::move(rows));
}

void SchemasPage::abandonDetail()
{
    if (!m_detailLoad)
        return;
    m_detailLoad.reset();
    m_detailFrame->cancel();
}

void SchemasPage::clear()
{
    abandonDetail();
    m_schemaName.clear();
    m_detail.reset();
    m_schemas->clear();
    m_shards->clear();
    m_detailFrame->reset();
}

void SchemasPage::showEvent(QShowEvent *event)
{
    TablePage::showEvent(event);
    if (!m_detail && !m_detailLoad && !isLoading())
        fetchDetail(Priority::Click);
}

void SchemasPage::hideEvent(QHideEvent *event)
{
    TablePage::hideEvent(event);
    if (!event->spontaneous())
        abandonDetail();
}

} // namespace ddm
