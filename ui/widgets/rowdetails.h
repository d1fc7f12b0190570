// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/keyvalueview.h"

class QTableView;

namespace ddm {

class Language;
class TableModel;

/// All that a table knows of its current row, also what no column has room for or is shown for.
class RowDetails final : public KeyValueView
{
    Q_OBJECT

public:
    RowDetails(const QTableView *table, const TableModel *model, Language &language);

private:
    void update();

    const QTableView *m_table;
    const TableModel *m_model;
};

} // namespace ddm
