// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/parameterspage.h"

#include "core/inventory/inventory.h"
#include "ui/language/language.h"
#include "ui/models/parametersmodel.h"
#include "ui/widgets/dataview.h"
#include "ui/widgets/pageframe.h"

using namespace Qt::StringLiterals;

namespace ddm {

ParametersPage::ParametersPage(const PageContext &context, QWidget *parent)
    : TablePage(context, parent)
    , m_model(new ParametersModel(context.times, this))
{
    m_view = new DataView(m_model, context.language, [] { return tr("Parameters"); });
    m_view->setObjectName(u"parameters"_s);
    setContent(m_view);
}

QList<Resource *> ParametersPage::resources() const
{
    return {&known().parameters()};
}

void ParametersPage::present()
{
    m_model->setRows(known().parameters().rows());
    if (!known().parameters().rows().empty())
        return frame()->showContent();
    frame()->showEmpty([] {
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
