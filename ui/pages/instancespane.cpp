// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/instancespane.h"

#include "core/client/paging.h"
#include "ui/language/language.h"
#include "ui/models/instancesmodel.h"
#include "ui/widgets/dataview.h"
#include "ui/widgets/pageframe.h"

#include <QBoxLayout>

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
    connect(m_frame, &PageFrame::cancelRequested, this, &InstancesPane::abandon);
    connect(m_view, &DataView::activated, this, &InstancesPane::opened);
    connect(m_view, &DataView::selectionChanged, this, [this] {
        const QString id = m_view->selectedKey();
        if (id == m_chosenId)
            return;
        m_chosenId = id;
        Q_EMIT chosen();
    });
}

void InstancesPane::begin(Client &client)
{
    abandon();
    m_client = &client;
    m_model->clear();
    m_frame->reset();
    refresh(Priority::Page);
}

void InstancesPane::waitForClient()
{
    m_frame->reset();
    m_frame->begin();
}

void InstancesPane::showTrouble(std::function<ErrorWords()> words)
{
    abandon();
    m_frame->showTrouble(std::move(words));
}

void InstancesPane::refresh(Priority priority)
{
    if (!m_client) {
        waitForClient();
        Q_EMIT clientWanted();
        return;
    }
    m_load = std::make_unique<QObject>();
    m_fetched.clear();
    m_frame->begin();
    readAll(*m_client, ListInstances{}, priority)
        ->page(
            m_load.get(),
            [this](const std::vector<Instance> &page) { m_fetched.insert(m_fetched.end(), page.begin(), page.end()); })
        .then(m_load.get(), [this](const Result<PagerEnd> &end) {
            m_load.release()->deleteLater();
            if (!end)
                return m_frame->showError(end.error());
            onLoaded();
        });
}

void InstancesPane::refreshQuietly()
{
    if (m_client && !m_load)
        refresh(Priority::Background);
}

void InstancesPane::onLoaded()
{
    const bool empty = m_fetched.empty();
    m_model->setRows(std::move(m_fetched));
    if (empty) {
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

void InstancesPane::update(const Instance &instance)
{
    std::vector<Instance> rows = m_model->all();
    for (Instance &row : rows) {
        if (row.id != instance.id)
            continue;
        // The detail leaves out some of what the list says.
        row.status = instance.status;
        row.name = instance.name;
        row.nodeCount = instance.nodeCount;
        row.engineVersion = instance.engineVersion;
        row.errorMessage = instance.errorMessage;
        m_model->setRows(std::move(rows));
        Q_EMIT currentChanged();
        return;
    }
}

const Instance *InstancesPane::current() const
{
    return m_chosenId.isEmpty() ? nullptr : m_model->find(m_chosenId);
}

const std::vector<Instance> &InstancesPane::all() const
{
    return m_model->all();
}

void InstancesPane::abandon()
{
    if (!m_load)
        return;
    m_load.reset();
    m_frame->cancel();
}

} // namespace ddm
