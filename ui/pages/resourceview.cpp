// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/resourceview.h"

#include "ui/widgets/pageframe.h"

namespace ddm {

ResourceView::ResourceView(PageFrame *frame)
    : QObject(frame)
    , m_frame(frame)
{
    frame->setBudgetWait([this] { return budgetWaitMs(); });
    connect(frame, &PageFrame::retryRequested, this, [this] { refresh(Priority::Click); });
    connect(frame, &PageFrame::cancelRequested, this, [this] {
        for (const auto &resource : std::as_const(m_resources)) {
            if (resource)
                resource->abandon();
        }
        m_frame->cancel();
    });
}

std::optional<qint64> ResourceView::budgetWaitMs() const
{
    std::optional<qint64> longest;
    for (const auto &resource : m_resources) {
        const std::optional<qint64> wait = resource ? resource->budgetWaitMs() : std::nullopt;
        longest = std::max(longest, wait);
    }
    return longest;
}

Timestamp ResourceView::readAt() const
{
    Timestamp oldest;
    for (const auto &resource : m_resources) {
        if (resource && resource->isKnown() && (!oldest.isValid() || resource->readAt() < oldest))
            oldest = resource->readAt();
    }
    return oldest;
}

void ResourceView::watch(const QList<Resource *> &resources)
{
    leave();
    bool known = true;
    for (Resource *resource : resources) {
        m_resources.append(resource);
        known = known && (resource->isKnown() || !isToBeHad(*resource));
        connect(resource, &Resource::updated, this, &ResourceView::settle);
        connect(resource, &Resource::failed, this, &ResourceView::settle);
        resource->watch(this);
    }
    if (resources.isEmpty())
        return;
    if (known)
        settle(); // what is due is asked for by the inventory, behind what the user waits for
    else
        refresh(Priority::Click);
}

void ResourceView::leave()
{
    const QList<QPointer<Resource>> resources = std::exchange(m_resources, {});
    bool loads = false;
    for (const auto &resource : resources) {
        if (!resource)
            continue;
        loads = loads || resource->isRefreshing();
        resource->disconnect(this);
        resource->unwatch(this);
    }
    if (loads && m_frame->isLoading())
        m_frame->cancel();
}

void ResourceView::refresh(Priority priority)
{
    if (m_resources.isEmpty())
        return;
    if (priority == Priority::Click)
        m_frame->begin();
    const QList<QPointer<Resource>> resources = m_resources;
    for (const auto &resource : resources) {
        if (resource)
            resource->refresh(priority);
    }
}

bool ResourceView::isToBeHad(const Resource &resource) const
{
    return !(resource.error() && m_tolerates && m_tolerates(resource, *resource.error()));
}

/// Called when one of them has come to an end, and shows what all of them say together.
void ResourceView::settle()
{
    const ApiError *error = nullptr;
    for (const auto &resource : std::as_const(m_resources)) {
        if (!resource)
            return;
        if (resource->isRefreshing() && (m_frame->isLoading() || !resource->isKnown()))
            return; // what is still missing calls us again
        if (!error && resource->error() && isToBeHad(*resource))
            error = &*resource->error();
    }
    if (error)
        m_frame->showError(*error);
    else
        m_present();
}

} // namespace ddm
