// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overviewpage.h"

#include "core/inventory/inventory.h"
#include "ui/language/language.h"
#include "ui/language/timedisplay.h"
#include "ui/texts/format.h"
#include "ui/texts/statewords.h"
#include "ui/widgets/keyvalueview.h"
#include "ui/widgets/pageframe.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ddm::OverviewPage)
};

using Section = KeyValueView::Section;
using Value = KeyValueView::Value;

Value timeValue(const QString &term, Timestamp time, const TimeDisplay &times)
{
    return {term, times.text(time), TimeDisplay::exact(time)};
}

Section generalSection(const InstanceDetail &detail, const TimeDisplay &times)
{
    const Instance &instance = detail.instance;
    const StateWords state = wordsOf(instance.status);
    Section section{
        Texts::tr("Instance"),
        {{Texts::tr("State"), state.word, wireName(instance.status), state.glyph},
         {Texts::tr("Name"), instance.name, {}, {}, true},
         {Texts::tr("Instance id"), instance.id, {}, {}, true},
         {Texts::tr("Engine version"), instance.engineVersion},
         {Texts::tr("Administrator"), detail.administrator.isEmpty() ? Texts::tr("None yet") : detail.administrator},
         timeValue(Texts::tr("Created"), instance.created, times),
         timeValue(Texts::tr("Changed"), instance.updated, times)}};
    if (instance.errorMessage && !instance.errorMessage->isEmpty())
        section.values.insert(1, Value{Texts::tr("Error message"), *instance.errorMessage, {}, Glyph::Failed});
    return section;
}

Section networkSection(const Instance &instance)
{
    return {Texts::tr("Connection"),
            {{Texts::tr("Address"), instance.accessIp, {}, {}, true},
             {Texts::tr("Port"), instance.accessPort},
             {Texts::tr("SSL"), instance.enableSsl ? Texts::tr("On") : Texts::tr("Off")},
             {Texts::tr("VPC"), instance.vpcId, {}, {}, true},
             {Texts::tr("Subnet"), instance.subnetId, {}, {}, true},
             {Texts::tr("Security group"), instance.securityGroupId, {}, {}, true},
             {Texts::tr("Availability zone"), instance.availableZone}}};
}

Section sizeSection(const Instance &instance)
{
    return {Texts::tr("Size"),
            {{Texts::tr("Node class"), instance.nodeClass},
             {Texts::tr("vCPUs per node"), formatCount(instance.coreCount)},
             {Texts::tr("Memory per node"), Texts::tr("%1 GB").arg(formatCount(instance.ramCapacity))},
             {Texts::tr("Nodes"), formatCount(instance.nodeCount)},
             {Texts::tr("State of the nodes"), nodeStatesOf(instance.nodeStatus), instance.nodeStatus}}};
}

Section ownerSection(const Instance &instance)
{
    const QString &project = instance.enterpriseProjectId;
    return {Texts::tr("Ownership"),
            {{Texts::tr("Enterprise project"), project == "0"_L1 ? Texts::tr("Default (0)") : project, project},
             {Texts::tr("Project id"), instance.projectId, {}, {}, true},
             {Texts::tr("Order id"),
              instance.orderId.value_or(QString()).isEmpty() ? Texts::tr("None: paid by use") : *instance.orderId}}};
}

Section nodesSection(const std::vector<InstanceNode> &nodes)
{
    Section section{Texts::tr("Nodes"), {}, true};
    for (const InstanceNode &node : nodes) {
        const StateWords state = wordsOfState(node.status);
        QStringList ids;
        if (node.nodeId && !node.nodeId->isEmpty())
            ids.append(Texts::tr("Node id %1").arg(*node.nodeId));
        if (node.groupId && !node.groupId->isEmpty())
            ids.append(Texts::tr("Group id %1").arg(*node.groupId));
        section.values.append({node.ip + u':' + node.port, state.word, node.status, state.glyph, false, ids});
    }
    return section;
}

} // namespace

OverviewPage::OverviewPage(const PageContext &context, QWidget *parent)
    : ResourcePage(context, parent)
    , m_view(new KeyValueView)
{
    setContent(m_view);
    connect(&context.times, &TimeDisplay::changed, this, &OverviewPage::showDetail);
    context.language.bind(this, [this] {
        m_view->setAccessibleName(tr("Overview of the instance"));
        showDetail();
    });
}

void OverviewPage::focusContent()
{
    m_view->setFocus();
}

QList<Resource *> OverviewPage::resources() const
{
    return {&known().detail()};
}

void OverviewPage::present()
{
    showDetail();
    frame()->showContent();
}

void OverviewPage::clear()
{
    m_view->setSections({});
}

void OverviewPage::showDetail()
{
    if (instanceId().isEmpty())
        return;
    const std::optional<InstanceDetail> &detail = known().detail().value();
    if (!detail)
        return;
    const Instance &instance = detail->instance;
    QList<Section> sections = {generalSection(*detail, context().times), networkSection(instance),
                               sizeSection(instance), ownerSection(instance)};
    if (!detail->nodes.empty())
        sections.append(nodesSection(detail->nodes));
    m_view->setSections(sections);
}

} // namespace ddm
