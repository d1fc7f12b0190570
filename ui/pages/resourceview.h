// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inventory/resource.h"

#include <QPointer>

#include <functional>

namespace ddm {

class PageFrame;

/// Shows in a frame how it stands with one or more resources of the inventory: that they load, that they cannot be had, that
/// what is seen is old. What they hold is shown by others.
class ResourceView final : public QObject
{
    Q_OBJECT

public:
    explicit ResourceView(PageFrame *frame);

    /// \a present is called whenever there is something new to show, and tells the frame what that is: content, or that
    /// there is none.
    void setPresenter(std::function<void()> present) { m_present = std::move(present); }
    /// An error for which that is true leaves its resource out, and the rest is shown.
    void setTolerance(std::function<bool(const Resource &, const ApiError &)> tolerates)
    {
        m_tolerates = std::move(tolerates);
    }

    /// From now on these are seen and kept fresh; what is known of them is shown at once.
    void watch(const QList<Resource *> &resources);
    bool isWatching() const { return !m_resources.isEmpty(); }
    /// Nobody sees them any more; what is under way for us is given up.
    void leave();
    /// When the oldest of them was right; unset where none is known.
    Timestamp readAt() const;
    /// The user wants to see them as they are now.
    void refresh(Priority priority);

private:
    std::optional<qint64> budgetWaitMs() const;
    void settle();
    bool isToBeHad(const Resource &resource) const;

    PageFrame *m_frame;
    QList<QPointer<Resource>> m_resources;
    std::function<void()> m_present;
    std::function<bool(const Resource &, const ApiError &)> m_tolerates;
};

} // namespace ddm
