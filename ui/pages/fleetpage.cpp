// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/fleetpage.h"

#include "core/inventory/inventory.h"
#include "ui/language/language.h"
#include "ui/language/timedisplay.h"
#include "ui/models/instancesmodel.h"
#include "ui/texts/statewords.h"
#include "ui/widgets/dataview.h"
#include "ui/widgets/glyphcounts.h"
#include "ui/widgets/pageframe.h"

#include <QBoxLayout>
#include <QHideEvent>
#include <QLabel>

#include <array>

using namespace Qt::StringLiterals;

namespace ddm {

FleetPage::FleetPage(Language &language, TimeDisplay &times, QWidget *parent)
    : QWidget(parent)
    , m_times(times)
    , m_model(new InstancesModel(times, this))
    , m_view(new DataView(m_model, language, [] { return tr("Instances"); }))
    , m_frame(new PageFrame(m_view, language))
    , m_counts(new GlyphCounts({{Glyph::Running, [] { return tr("Running: %1"); }},
                                {Glyph::Busy, [] { return tr("Busy: %1"); }},
                                {Glyph::Failed, [] { return tr("Faulty: %1"); }},
                                {Glyph::Unknown, [] { return tr("Unknown: %1"); }}}))
    , m_age(new QLabel)
{
    m_age->setObjectName(u"fleetAge"_s);
    m_age->setForegroundRole(QPalette::PlaceholderText);
    m_view->addBesideSearch(m_counts);
    m_view->addBesideSearch(m_age);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_frame);
    m_frame->setBudgetWait([this] { return m_inventory ? m_inventory->instances().budgetWaitMs() : std::nullopt; });
    m_frame->setAge([this] {
        const Timestamp readAt = m_inventory ? m_inventory->instances().readAt() : Timestamp();
        return readAt.isValid() ? m_times.withAge(readAt, {m_inventory->clock().nowMs()}) : QString();
    });
    connect(m_frame, &PageFrame::retryRequested, this, [this] { refresh(); });
    connect(m_frame, &PageFrame::cancelRequested, this, [this] {
        if (m_inventory)
            m_inventory->instances().abandon();
        m_frame->cancel();
    });
    connect(m_view, &DataView::activated, this, &FleetPage::opened);
    connect(m_view, &DataView::selectionChanged, this, &FleetPage::onChosen);
    connect(m_view, &DataView::selectedKeysChanged, this, &FleetPage::onChosen);
    connect(&times, &TimeDisplay::changed, this, &FleetPage::showAge);
    language.bind(this, [this] {
        m_counts->retranslate();
        showAge();
    });
}

/// Not the row that has the focus: that may be one that was just taken out of the selection.
void FleetPage::onChosen()
{
    const QString id = m_view->selectedRowCount() == 1 ? m_view->selectedKeys().constFirst() : QString();
    if (id == m_chosenId && !areSeveralChosen())
        return;
    m_chosenId = id;
    Q_EMIT chosen();
}

bool FleetPage::areSeveralChosen() const
{
    return m_view->selectedRowCount() > 1;
}

void FleetPage::leave()
{
    if (!m_inventory)
        return;
    m_inventory->instances().disconnect(this);
    m_inventory->instances().unwatch(this);
    m_inventory.clear();
}

void FleetPage::begin(Inventory &inventory)
{
    leave();
    m_inventory = &inventory;
    m_model->clear();
    m_frame->reset();
    ListResource<ListInstances> &list = inventory.instances();
    connect(&list, &Resource::updated, this, &FleetPage::onUpdated);
    connect(&list, &Resource::failed, this, &FleetPage::onFailed);
    m_model->setRows(list.rows());
    if (list.isKnown())
        onUpdated({});
    if (isVisible())
        list.watch(this);
    refresh(Priority::Page);
}

void FleetPage::waitForClient()
{
    m_frame->reset();
    m_frame->begin();
}

void FleetPage::showTrouble(std::function<ErrorWords()> words)
{
    leave();
    m_frame->showTrouble(std::move(words));
}

void FleetPage::refresh(Priority priority)
{
    if (!m_inventory) {
        waitForClient();
        Q_EMIT clientWanted();
        return;
    }
    m_frame->begin();
    m_inventory->instances().refresh(priority);
}

void FleetPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_inventory)
        m_inventory->instances().watch(this);
}

void FleetPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    // A window that is minimised hides it as well; then the inventory sleeps, and what is under way may come to its end.
    if (m_inventory && !event->spontaneous())
        m_inventory->instances().unwatch(this);
}

void FleetPage::onUpdated(const Difference &difference)
{
    const std::vector<Instance> &rows = m_inventory->instances().rows();
    m_model->apply(difference, rows);
    summarise();
    showAge();
    if (rows.empty()) {
        m_frame->showEmpty([] {
            return Message{
                Icon::Empty,
                tr("No instances in this project"),
                tr("An instance is a cluster of nodes that applications connect to as if it were one MySQL server."),
                tr("Choose another project, or buy an instance in the cloud's own console."),
                {},
                tr("Refresh"),
                {}};
        });
    } else {
        m_frame->showContent();
        if (m_view->selectedKey().isEmpty())
            m_view->selectFirst();
        else
            Q_EMIT currentChanged();
    }
    Q_EMIT loaded();
}

/// The first question to a fleet: does anything need me?
void FleetPage::summarise()
{
    std::array<int, GlyphCounts::Kinds> counts = {};
    for (const Instance &instance : m_model->all())
        ++counts[size_t(wordsOf(instance.status).glyph)];
    m_counts->show(counts);
}

void FleetPage::showAge()
{
    const Timestamp readAt = m_inventory ? m_inventory->instances().readAt() : Timestamp();
    m_age->setText(readAt.isValid() ? tr("As of %1").arg(m_times.text(readAt)) : QString());
    m_age->setToolTip(readAt.isValid() ? TimeDisplay::exact(readAt) : QString());
}

void FleetPage::onFailed(const ApiError &error)
{
    m_frame->showError(error);
}

const Instance *FleetPage::current() const
{
    return m_chosenId.isEmpty() ? nullptr : m_model->find(m_chosenId);
}

const std::vector<Instance> &FleetPage::all() const
{
    return m_model->all();
}

} // namespace ddm
