// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demowork.h"

#include <algorithm>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

Job jobOf(const DemoContext &context, const DemoInstance &instance, const WorkPlan &plan)
{
    Job job;
    job.id = context.world.seed.of("job"_L1).of(quint64(++context.world.jobsMade)).uuid();
    job.name = QString::fromLatin1(plan.jobName);
    job.status = JobState::Running;
    job.created = {context.nowMs - context.nowMs % 1000};
    job.instanceId = instance.base.id;
    job.instanceName = instance.base.name;
    return job;
}

void begin(DemoProject &project, DemoWork &work)
{
    work.hasBegun = true;
    if (DemoInstance *instance = project.findInstance(work.instanceId); instance && work.busy)
        instance->base.status = *work.busy;
    if (work.begin)
        work.begin(project);
}

void finish(DemoProject &project, const DemoWork &work, qint64 endedMs)
{
    if (DemoInstance *instance = project.findInstance(work.instanceId)) {
        if (work.busy)
            instance->base.status = InstanceState::Running;
        instance->base.updated = {endedMs - endedMs % 1000};
    }
    if (work.finish)
        work.finish(project);
    for (Job &job : project.jobs) {
        if (job.id != work.jobId)
            continue;
        job.status = JobState::Completed;
        job.ended = {std::max(job.created.ms, endedMs - endedMs % 1000)};
    }
}

} // namespace

QString beginWork(const DemoContext &context, const QString &instanceId, const WorkPlan &plan,
                  std::function<void(DemoProject &)> finish, std::function<void(DemoProject &)> begin)
{
    DemoProject &project = *context.project;
    const DemoInstance *instance = project.findInstance(instanceId);
    DemoWork work;
    work.instanceId = instanceId;
    if (plan.jobName) {
        project.jobs.insert(project.jobs.begin(), jobOf(context, *instance, plan));
        work.jobId = project.jobs.front().id;
    }
    const Seed chance = instance->seed.of("work"_L1).of(quint64(++context.world.worksMade));
    work.busy = plan.busy;
    work.acceptedMs = context.runningMs;
    work.beginsMs = work.acceptedMs + (plan.lagMs > 0 ? qint64(chance.number(quint64(plan.lagMs) + 1)) : 0);
    work.endsMs = work.beginsMs + plan.durationMs;
    work.begin = std::move(begin);
    work.finish = std::move(finish);
    QString jobId = work.jobId;
    project.works.push_back(std::move(work));
    return jobId;
}

bool isAtWork(const DemoProject &project, const DemoInstance &instance)
{
    return isBusy(instance.base.status)
        || std::any_of(project.works.begin(), project.works.end(),
                       [&instance](const DemoWork &work) { return work.instanceId == instance.base.id; });
}

void bringForward(DemoProject &project, qint64 nowMs, qint64 runningMs, double timeScale)
{
    for (DemoWork &work : project.works) {
        if (!work.hasBegun && work.beginsMs <= runningMs)
            begin(project, work);
    }
    std::vector<DemoWork> ended;
    const auto due = std::stable_partition(project.works.begin(), project.works.end(),
                                           [runningMs](const DemoWork &work) { return work.endsMs > runningMs; });
    std::move(due, project.works.end(), std::back_inserter(ended));
    project.works.erase(due, project.works.end());
    std::stable_sort(ended.begin(), ended.end(),
                     [](const DemoWork &a, const DemoWork &b) { return a.endsMs < b.endsMs; });
    for (const DemoWork &work : ended)
        finish(project, work, nowMs - qint64(double(runningMs - work.endsMs) / timeScale));
}

QString progressOf(const Job &job, const DemoContext &context)
{
    if (!isRunning(job.status))
        return QString();
    for (const DemoWork &work : context.project->works) {
        if (work.jobId == job.id) {
            const qint64 whole = std::max<qint64>(1, work.endsMs - work.acceptedMs);
            return QString::number(std::min<qint64>(99, (context.runningMs - work.acceptedMs) * 100 / whole)) + u'%';
        }
    }
    // What the region was made with never ends.
    constexpr qint64 Round = 600'000;
    const qint64 elapsed = context.nowMs - job.created.ms + context.runningMs;
    return QString::number(5 + (elapsed % Round) * 90 / Round) + u'%';
}

} // namespace ddm
