// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/paging.h"
#include "core/inventory/resource.h"

namespace ddm {

/// The jobs of the project, of the last thirty days: the service has no list for one instance. Once they are known, only
/// those are asked for again that may have changed, so that a project with many jobs costs a call and not ten.
class JobsResource final : public Resource
{
    Q_OBJECT

public:
    JobsResource(Client &client, QObject *parent);

    /// Newest first.
    const std::vector<Job> &rows() const { return m_rows; }
    /// nullptr if there is none of that id.
    const Job *find(const QString &id) const;
    bool isInTransition() const override;
    std::optional<qint64> budgetWaitMs() const override;

protected:
    void read(QObject *reading, Priority priority) override;

private:
    Timestamp firstOfInterest(qint64 nowMs, Priority priority) const;
    void take(Timestamp since, qint64 nowMs);

    QPointer<PagerBase> m_pager; // under way
    std::vector<Job> m_rows;
    std::vector<Job> m_coming;
};

} // namespace ddm
