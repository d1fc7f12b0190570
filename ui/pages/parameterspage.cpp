// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/parameterspage.h"

#include "core/inventory/inventory.h"
#include "ui/language/language.h"
#include "ui/language/timedisplay.h"
#include "ui/models/parametersmodel.h"
#include "ui/texts/format.h"
#include "ui/widgets/dataview.h"
#include "ui/widgets/pageframe.h"

#include <QLabel>

using namespace Qt::StringLiterals;

namespace ddm {

ParametersPage::ParametersPage(const PageContext &context, QWidget *parent)
    : TablePage(context, parent)
    , m_model(new ParametersModel(context.times, this))
    , m_template(new QLabel)
{
    m_view = new DataView(m_model, context.language, [] { return tr("Parameters"); });
    m_view->setObjectName(u"parameters"_s);
    m_template->setTextFormat(Qt::PlainText);
    m_template->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_template->setForegroundRole(QPalette::PlaceholderText);
    m_view->addBesideSearch(m_template);
    setContent(m_view);
    connect(&context.times, &TimeDisplay::changed, this, &ParametersPage::showTemplate);
    context.language.bind(this, [this] { showTemplate(); });
}

void ParametersPage::showTemplate()
{
    if (instanceId().isEmpty() || !known().parameters().isKnown())
        return m_template->clear();
    const ListParameters::Reply &about = known().parameters().about();
    const TimeDisplay &times = context().times;
    m_template->setText(tr("Template %1 · changed %2").arg(orDash(about.name), times.text(about.updated)));
    m_template->setToolTip(plainTip(
        QStringList({about.description, tr("Template id: %1").arg(orDash(about.id)), TimeDisplay::exact(about.updated)})
            .join(u'\n')));
}

QList<Resource *> ParametersPage::resources() const
{
    return {&known().parameters()};
}

void ParametersPage::present()
{
    showTemplate();
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
    m_template->clear();
    m_model->clear();
}

} // namespace ddm
