// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/accountspage.h"

#include "core/inventory/inventory.h"
#include "ui/language/language.h"
#include "ui/models/accountsmodel.h"
#include "ui/widgets/dataview.h"
#include "ui/widgets/pageframe.h"

using namespace Qt::StringLiterals;

namespace ddm {

AccountsPage::AccountsPage(const PageContext &context, QWidget *parent)
    : TablePage(context, parent)
    , m_model(new AccountsModel(context.times, this))
{
    m_view = new DataView(m_model, context.language, [] { return tr("Accounts"); });
    m_view->setObjectName(u"accounts"_s);
    setContent(m_view);
}

QList<Resource *> AccountsPage::resources() const
{
    return {&known().accounts()};
}

void AccountsPage::present()
{
    m_model->setRows(known().accounts().rows());
    if (!known().accounts().rows().empty())
        return frame()->showContent();
    frame()->showEmpty([] {
        return Message{Icon::Empty,
                       tr("No accounts yet"),
                       tr("Applications log in to an instance with an account. The administrator of the instance is "
                          "not listed here."),
                       {},
                       {},
                       tr("Refresh"),
                       {}};
    });
}

void AccountsPage::clear()
{
    m_model->clear();
}

} // namespace ddm
