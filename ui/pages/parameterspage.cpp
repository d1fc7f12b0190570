// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/parameterspage.h"

#include "core/client/paging.h"
#include "ui/language/language.h"
#include "ui/models/parametersmodel.h"
#include "ui/widgets/dataview.h"

namespace ddm {

ParametersPage::ParametersPage(const PageContext &context, QWidget *parent)
    : TablePage(context, parent)
    , m_model(new ParametersModel(context.times, this))
{
    m_view = new DataView(m_model, context.language, [] { return tr("Parameters"); });
    setContent(m_view);
    // Descriptions come from the service, in the language that was asked for.
    connect(&context.language, &Language::changed, this, [this] {
        fetchAgainWhenShown();
        if (isVisible())
            load(Priority::Page);
    });
}

void ParametersPage::fetch(QObject *load, Priority priority)
{
    m_fetched.clear();
    ListParameters list;
    list.instanceId = instanceId();
    readAll(client(), list, priority)
        ->page(
            load,
            [this](const std::vector<Parameter> &page) { m_fetched.insert(m_fetched.end(), page.begin(), page.end()); })
        .then(load, [this](const Result<PagerEnd> &end) {
            if (!end)
                return fail(end.error());
            show();
        });
}

void ParametersPage::show()
{
    const bool empty = m_fetched.empty();
    m_model->setRows(std::move(m_fetched));
    if (!empty)
        return done();
    doneEmpty([] {
        return Message{Icon::Empty,
                       tr("No parameters"),
                       tr("The service lists no parameter of this instance."),
                       {},
                       {},
                       tr("Refresh"),
                       {}};
    });
}

void ParametersPage::clear()
{
    m_model->clear();
}

} // namespace ddm
