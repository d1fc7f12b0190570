// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/tablepage.h"

class QLabel;
class QTabWidget;

namespace ddm {

class DataNodesModel;
class DetailPane;
class SchemasModel;
class ShardsModel;
struct SchemaDetail;

/// The schemas of an instance; the chosen one's shards and data nodes beside them.
class SchemasPage final : public TablePage
{
    Q_OBJECT

public:
    explicit SchemasPage(const PageContext &context, QWidget *parent = nullptr);

    void refresh() override;

protected:
    QList<Resource *> resources() const override;
    void present() override;
    void clear() override;

private:
    DetailPane *makeDetail(const PageContext &context);
    void showDetail();
    void showSummary(const SchemaDetail &detail);
    void showTables(const SchemaDetail &detail);

    SchemasModel *m_schemas;
    ShardsModel *m_shards;
    DataNodesModel *m_dataNodes;
    QTabWidget *m_tabs;
    QLabel *m_title;
    QLabel *m_summary;
    QLabel *m_times;
    QLabel *m_addresses;
    DetailPane *m_detailPane = nullptr;
};

} // namespace ddm
