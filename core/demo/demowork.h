// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/demoroutes.h"

namespace ddm {

/// How a change runs (ddm-api 3).
struct WorkPlan
{
    const char *jobName = nullptr;     ///< nullptr: no job is shown for it.
    std::optional<InstanceState> busy; ///< nothing: the instance stays as it is.
    qint64 lagMs = 20'000;             ///< It begins at most so long after the answer.
    qint64 durationMs = 0;             ///< From then on.
};

/// Accepts work on an instance and returns its job's id, empty where it has none. \a finish is what has changed when it has
/// ended; \a begin what changes when it begins, beside the state.
QString beginWork(const DemoContext &context, const QString &instanceId, const WorkPlan &plan,
                  std::function<void(DemoProject &)> finish, std::function<void(DemoProject &)> begin = {});

/// True from the moment at which work on the instance is accepted until it has ended.
bool isAtWork(const DemoProject &project, const DemoInstance &instance);

/// Does what is due. \a nowMs is the clock's, \a runningMs the service's own, \a timeScale the one over the other.
void bringForward(DemoProject &project, qint64 nowMs, qint64 runningMs, double timeScale);

/// "60%" of a job that runs.
QString progressOf(const Job &job, const DemoContext &context);

} // namespace ddm
