// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/schemas.h"
#include "ui/models/rowsmodel.h"

namespace ddm {

/// The schemas of an instance.
class SchemasModel final : public RowsModel<Schema>
{
    Q_OBJECT

public:
    explicit SchemasModel(const TimeDisplay &times, QObject *parent = nullptr);
};

} // namespace ddm
