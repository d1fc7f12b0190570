// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/jobs.h"
#include "core/operations/changeentry.h"
#include "ui/models/rowsmodel.h"
#include "ui/texts/statewords.h"

namespace ddm {

/// Something that happened to an instance: a job of the service, a change of this program, or both in one.
struct ActivityRow
{
    std::optional<Job> job;
    std::optional<ChangeEntry> change;
    Timestamp asOf; ///< While it is under way: when that was known.

    QString key() const;
    QString heading() const;
    /// The service's own word for what it does; the request where no job is known.
    QString origin() const;
    StateWords state() const;
    QString stateTip() const;
    bool isUnderWay() const;
    QString progress() const;
    Timestamp begun() const;
    Timestamp ended() const;
    /// Until its end, or so far; -1 where it has not begun or nobody knows.
    qint64 durationMs() const;
    QString durationText() const;
    /// Why it failed, or what is known of its end.
    QString remark() const;
};

/// What happened to an instance, newest first. A change and its job are one row.
std::vector<ActivityRow> activityOf(const QString &instanceId, const std::vector<Job> &jobs,
                                    const std::vector<ChangeEntry> &changes, Timestamp now);

/// What happened to an instance.
class ActivityModel final : public RowsModel<ActivityRow>
{
    Q_OBJECT

public:
    /// By which it is sorted at first: when it began.
    static constexpr int BegunColumn = 3;

    explicit ActivityModel(const TimeDisplay &times, QObject *parent = nullptr);
};

} // namespace ddm
