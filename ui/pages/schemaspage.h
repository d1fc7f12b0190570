// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/schemas.h"
#include "ui/pages/tablepage.h"

#include <optional>

namespace ddm {

class SchemasModel;
class ShardsModel;

/// The schemas of an instance; the chosen one's shards and data nodes beside them.
class SchemasPage final : public TablePage
{
    Q_OBJECT

public:
    explicit SchemasPage(const PageContext &context, QWidget *parent = nullptr);

protected:
    void fetch(QObject *load, Priority priority) override;
    void clear() override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeDetail(const PageContext &context);
    void show();
    void onSelected();
    void fetchDetail(Priority priority);
    void showDetail();
    void abandonDetail();

    SchemasModel *m_schemas;
    ShardsModel *m_shards;
    std::vector<Schema> m_fetched;
    QLabel *m_title;
    QLabel *m_summary;
    PageFrame *m_detailFrame;
    QString m_schemaName;
    std::optional<SchemaDetail> m_detail;
    std::unique_ptr<QObject> m_detailLoad;
};

} // namespace ddm
