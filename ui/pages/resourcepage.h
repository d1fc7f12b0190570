// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

namespace ddm {

class InstanceResources;
class Resource;
class ResourceView;

/// A page that shows what the inventory knows of the instance.
class ResourcePage : public Page
{
    Q_OBJECT

public:
    using Page::Page;

    void refresh() override;
    Timestamp readAt() const override;

protected:
    void setContent(QWidget *content);
    void enter() override;
    void leave() override;

    /// What it shows.
    virtual QList<Resource *> resources() const = 0;
    /// Shows it, and ends with PageFrame::showContent() or showEmpty().
    virtual void present() = 0;

    InstanceResources &known() const;
    ResourceView &resourceView() const { return *m_resourceView; }

private:
    ResourceView *m_resourceView = nullptr;
};

} // namespace ddm
