// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/schemas.h"
#include "ui/models/rowsmodel.h"

namespace ddm {

/// A shard, with the name of the data node that it lies on.
struct ShardRow
{
    Shard shard;
    QString dataNode;

    friend bool operator==(const ShardRow &, const ShardRow &) = default;
};

/// The physical shards of a schema.
class ShardsModel final : public RowsModel<ShardRow>
{
    Q_OBJECT

public:
    explicit ShardsModel(const TimeDisplay &times, QObject *parent = nullptr);
};

} // namespace ddm
