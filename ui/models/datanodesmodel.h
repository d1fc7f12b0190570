// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/schemas.h"
#include "ui/models/rowsmodel.h"

namespace ddm {

/// A data node, with how many shards of the schema lie on it.
struct DataNodeRow
{
    SchemaDataNode node;
    int shards = 0;

    friend bool operator==(const DataNodeRow &, const DataNodeRow &) = default;
};

/// The data nodes of a schema.
class DataNodesModel final : public RowsModel<DataNodeRow>
{
    Q_OBJECT

public:
    explicit DataNodesModel(const TimeDisplay &times, QObject *parent = nullptr);
};

} // namespace ddm
