// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tablepage.h"

#include "ui/widgets/dataview.h"

#include <QTableView>

namespace ddm {

QLineEdit *TablePage::search() const
{
    return m_view->search();
}

void TablePage::focusContent()
{
    m_view->table()->setFocus();
}

} // namespace ddm
