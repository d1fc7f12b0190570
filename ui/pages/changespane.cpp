// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/changespane.h"

#include "core/api/instances.h"
#include "core/operations/operationtracker.h"
#include "ui/language/language.h"
#include "ui/language/timedisplay.h"
#include "ui/models/changesmodel.h"
#include "ui/widgets/dataview.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {
constexpr int SubmittedColumn = 3;
}

ChangesPane::ChangesPane(OperationTracker &tracker, Language &language, TimeDisplay &times, QWidget *parent)
    : QWidget(parent)
    , m_tracker(tracker)
    , m_model(new ChangesModel(times, this))
    , m_view(new DataView(m_model, language, [] { return tr("Changes"); }))
    , m_withdraw(new QPushButton)
    , m_whenFree(new QPushButton)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    setMinimumHeight(90);
    m_withdraw->setObjectName(u"withdraw"_s);
    m_whenFree->setObjectName(u"sendWhenFree"_s);
    m_view->addBesideSearch(m_whenFree);
    m_view->addBesideSearch(m_withdraw);
    m_view->sortBy(SubmittedColumn, Qt::DescendingOrder);
    m_view->growWithRows();
    m_view->setEmptyText([] { return tr("What you change is listed here, with what became of it."); });
    connect(m_view, &DataView::selectionChanged, this, &ChangesPane::showButtons);
    connect(m_withdraw, &QPushButton::clicked, this, [this] { m_tracker.withdraw(m_view->selectedKey()); });
    connect(m_whenFree, &QPushButton::clicked, this, [this] { m_tracker.sendWhenFree(m_view->selectedKey()); });
    for (const auto signal : {&OperationTracker::added, &OperationTracker::changed, &OperationTracker::ended})
        connect(&m_tracker, signal, this, &ChangesPane::onEntry);
    connect(&m_tracker, &OperationTracker::removed, this, [this](const QString &id) {
        m_model->remove(id);
        m_stages.remove(id);
    });
    language.bind(this, [this] {
        m_withdraw->setText(tr("Take back"));
        m_withdraw->setToolTip(tr("Not to send a change that still waits"));
        m_whenFree->setText(tr("Send when it is free"));
        m_view->search()->setPlaceholderText(tr("Search changes"));
    });
    fill();
}

void ChangesPane::fill()
{
    std::vector<ChangeEntry> rows;
    for (const QString &id : m_tracker.ids()) {
        if (const ChangeEntry *entry = m_tracker.find(id))
            rows.push_back(*entry);
    }
    m_model->setRows(std::move(rows));
    showButtons();
}

void ChangesPane::onEntry(const QString &id)
{
    const ChangeEntry *entry = m_tracker.find(id);
    if (!entry)
        return;
    m_model->put(*entry);
    showButtons();
    if (entry->state < EntryState::Following)
        return;
    const int stage = int(entry->state) * 2 + int(entry->seenBusy);
    if (m_stages.value(id, -1) == stage)
        return;
    m_stages.insert(id, stage);
    const bool gone = entry->operation == QLatin1StringView(DeleteInstance::info.name)
        && entry->state == EntryState::Done;
    Q_EMIT instanceChanged(gone ? QString() : entry->evidence.instanceId);
}

void ChangesPane::showButtons()
{
    const ChangeEntry *entry = m_tracker.find(m_view->selectedKey());
    m_withdraw->setEnabled(entry && entry->state == EntryState::Waiting);
    m_whenFree->setVisible(entry && m_tracker.canSendWhenFree(entry->id));
}

} // namespace ddm
