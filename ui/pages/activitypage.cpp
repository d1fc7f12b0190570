// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/activitypage.h"

#include "core/inventory/inventory.h"
#include "core/operations/operationtracker.h"
#include "ui/language/language.h"
#include "ui/pages/activitydetail.h"
#include "ui/widgets/dataview.h"
#include "ui/widgets/pageframe.h"
#include "ui/widgets/panes.h"

using namespace Qt::StringLiterals;

namespace ddm {

ActivityPage::ActivityPage(const PageContext &context, QWidget *parent)
    : TablePage(context, parent)
    , m_model(new ActivityModel(context.times, this))
    , m_detail(new KeyValueView)
{
    m_view = new DataView(m_model, context.language, [] { return tr("Activity of the instance"); });
    m_view->setObjectName(u"activity"_s);
    m_view->sortBy(ActivityModel::BegunColumn, Qt::DescendingOrder);
    m_view->growWithRows();
    setContent(new Panes(Qt::Vertical, u"activity"_s, {{m_view, 280, 3}, {m_detail, 260, 2}}));

    connect(m_view, &DataView::selectionChanged, this, &ActivityPage::showDetail);
    connect(&context.times, &TimeDisplay::changed, this, &ActivityPage::showDetail);
    if (OperationTracker *tracker = context.tracker) {
        for (const auto signal : {&OperationTracker::added, &OperationTracker::changed, &OperationTracker::ended,
                                  &OperationTracker::removed})
            connect(tracker, signal, this, &ActivityPage::showOwnChanges);
    }
    context.language.bind(this, [this] {
        m_detail->setAccessibleName(tr("Details"));
        showDetail();
    });
}

QList<Resource *> ActivityPage::resources() const
{
    return {&context().inventory.jobs()};
}

/// What this program did is known without asking anybody.
void ActivityPage::enter()
{
    showOwnChanges();
    TablePage::enter();
}

void ActivityPage::showOwnChanges()
{
    if (!isVisible() || instanceId().isEmpty())
        return;
    fill();
    if (m_model->rowCount() == 0 || frame()->state() == PageFrame::State::Content)
        return;
    frame()->showPart();
    if (const std::optional<ApiError> error = context().inventory.jobs().error(); error && !frame()->isLoading())
        frame()->showError(*error); // what is seen is not all
}

void ActivityPage::fill()
{
    std::vector<ChangeEntry> changes;
    if (const OperationTracker *tracker = context().tracker) {
        for (const QString &id : tracker->ids()) {
            if (const ChangeEntry *change = tracker->find(id))
                changes.push_back(*change);
        }
    }
    const QString chosen = m_view->selectedKey();
    m_model->setRows(activityOf(instanceId(), context().inventory.jobs().rows(), changes, {client().clock().nowMs()}));
    if (!chosen.isEmpty() && !m_model->find(chosen)) {
        // A job that was chosen has turned out to be that of a change.
        for (const ActivityRow &row : m_model->all()) {
            if (row.job && row.job->id == chosen)
                m_view->select(row.key());
        }
    }
    if (m_view->selectedKey().isEmpty())
        m_view->selectFirst();
    showDetail();
}

void ActivityPage::present()
{
    fill();
    if (m_model->rowCount() > 0)
        return frame()->showContent();
    frame()->showEmpty([] {
        return Message{Icon::Empty,
                       tr("Nothing happened in the last 30 days"),
                       tr("The service lists no job of this instance, and this program has changed nothing in it. The "
                          "service forgets jobs after 30 days."),
                       tr("Restart, scale or change the instance: how far it is, and how it ends, is shown here."),
                       {},
                       tr("Refresh"),
                       {}};
    });
}

void ActivityPage::clear()
{
    m_model->clear();
    m_detail->setSections({});
}

void ActivityPage::showDetail()
{
    const ActivityRow *row = m_model->find(m_view->selectedKey());
    m_detail->setSections(row ? sectionsOf(*row, context().times) : QList<KeyValueView::Section>());
}

} // namespace ddm
