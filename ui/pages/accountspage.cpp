// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/accountspage.h"

#include "core/client/paging.h"
#include "ui/language/language.h"
#include "ui/models/accountsmodel.h"
#include "ui/widgets/dataview.h"

namespace ddm {

AccountsPage::AccountsPage(const PageContext &context, QWidget *parent)
    : TablePage(context, parent)
    , m_model(new AccountsModel(context.times, this))
{
    m_view = new DataView(m_model, context.language, [] { return tr("Accounts"); });
    setContent(m_view);
}

void AccountsPage::fetch(QObject *load, Priority priority)
{
    m_fetched.clear();
    ListAccounts list;
    list.instanceId = instanceId();
    readAll(client(), list, priority)
        ->page(
            load,
            [this](const std::vector<Account> &page) { m_fetched.insert(m_fetched.end(), page.begin(), page.end()); })
        .then(load, [this](const Result<PagerEnd> &end) {
            if (!end)
                return fail(end.error());
            show();
        });
}

void AccountsPage::show()
{
    const bool empty = m_fetched.empty();
    m_model->setRows(std::move(m_fetched));
    if (!empty)
        return done();
    doneEmpty([] {
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
