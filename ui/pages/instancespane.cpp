// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/instancespane.h"

#include "core/inventory/inventory.h"
#include "ui/language/language.h"
#include "ui/models/instancesmodel.h"
#include "ui/widgets/dataview.h"
#include "ui/widgets/pageframe.h"

#include <QBoxLayout>
#include <QHideEvent>

namespace ddm {

InstancesPane::InstancesPane(Language &language, TimeDisplay &times, QWidget *parent)
    : QWidget(parent)
    , m_language(language)
    , m_model(new InstancesModel(times, this))
    , m_view(new DataView(m_model, language, [] { return tr("Instances"); }))
    , m_frame(new PageFrame(m_view, language))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_frame);
    connect(m_frame, &PageFrame::retryRequested, this, [this] { refresh(); });
    connect(m_frame, &PageFrame::cancelRequested, this, [this] {
        if (m_inventory)
            m_inventory->instances().abandon();
        m_frame->cancel();
    });
    connect(m_view, &DataView::activated, this, &InstancesPane::opened);
    connect(m_view, &DataView::selectionChanged, this, [this] {
        const QString id = m_view->selectedKey();
        if (id == m_chosenId)
            return;
        m_chosenId = id;
        Q_EMIT chosen();
    });
}

void InstancesPane::leave()
{
    if (!m_inventory)
        return;
    m_inventory->instances().disconnect(this);
    m_inventory->instances().unwatch(this);
    m_inventory.clear();
}

void InstancesPane::begin(Inventory &inventory)
{
    leave();
    m_inventory = &inventory;
    m_model->clear();
    m_frame->reset();
    ListResource<ListInstances> &list = inventory.instances();
    connect(&list, &Resource::updated, this, &InstancesPane::onUpdated);
    connect(&list, &Resource::failed, this, &InstancesPane::onFailed);
    if (list.isKnown())
        onUpdated();
    if (isVisible())
        list.watch(this);
    refresh(Priority::Page);
}

void InstancesPane::waitForClient()
{
    m_frame->reset();
    m_frame->begin();
}

void InstancesPane::showTrouble(std::function<ErrorWords()> words)
{
    leave();
    m_frame->showTrouble(std::move(words));
}

void InstancesPane::refresh(Priority priority)
{
    if (!m_inventory) {
        waitForClient();
        Q_EMIT clientWanted();
        return;
    }
    m_frame->begin();
    m_inventory->instances().refresh(priority);
}

void InstancesPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_inventory)
        m_inventory->instances().watch(this);
}

void InstancesPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    // A window that is minimised hides it as well; then the inventory sleeps, and what is under way may come to its end.
    if (m_inventory && !event->spontaneous())
        m_inventory->instances().unwatch(this);
}

void InstancesPane::onUpdated()
{
    const std::vector<Instance> &rows = m_inventory->instances().rows();
    m_model->setRows(rows);
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

void InstancesPane::onFailed(const ApiError &error)
{
    m_frame->showError(error);
}

const Instance *InstancesPane::current() const
{
    return m_chosenId.isEmpty() ? nullptr : m_model->find(m_chosenId);
}

const std::vector<Instance> &InstancesPane::all() const
{
    return m_model->all();
}

} // namespace ddm
