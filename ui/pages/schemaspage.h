// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/tablepage.h"

namespace ddm {

class DetailPane;
class SchemasModel;
class ShardsModel;

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

    SchemasModel *m_schemas;
    ShardsModel *m_shards;
    QLabel *m_title;
    QLabel *m_summary;
    DetailPane *m_detailPane = nullptr;
};

} // namespace ddm
