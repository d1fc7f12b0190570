// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/resourcepage.h"

#include "core/inventory/inventory.h"
#include "ui/pages/resourceview.h"

namespace ddm {

void ResourcePage::setContent(QWidget *content)
{
    Page::setContent(content);
    m_resourceView = new ResourceView(frame());
    m_resourceView->setPresenter([this] {
        present();
        Q_EMIT presented();
    });
}

InstanceResources &ResourcePage::known() const
{
    return context().inventory.of(instanceId());
}

Timestamp ResourcePage::readAt() const
{
    Timestamp oldest;
    if (instanceId().isEmpty())
        return oldest;
    const QList<Resource *> shown = resources();
    for (const Resource *resource : shown) {
        if (resource->isKnown() && (!oldest.isValid() || resource->readAt() < oldest))
            oldest = resource->readAt();
    }
    return oldest;
}

void ResourcePage::enter()
{
    m_resourceView->watch(resources());
}

void ResourcePage::leave()
{
    m_resourceView->leave();
}

void ResourcePage::refresh()
{
    m_resourceView->refresh(Priority::Click);
}

} // namespace ddm
