// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/demowork.h"

namespace ddm {

/// What the service knows when it checks a request about an instance.
Known knownOf(const DemoProject &project, const DemoInstance &instance);

/// 409 where other work runs on the instance, 400 where its state does not allow the change; nothing if it may go on.
std::optional<DemoAnswer> refuseByState(const DemoContext &context, const DemoInstance &instance);

/// A group's nodes, or all of them.
int nodesOf(const DemoInstance &instance, const std::optional<QString> &groupId);

/// Adds the route of an operation that changes an instance: the instance is there, nothing else runs on it, and the request
/// is in order by what is known of it; then \a answer makes the change. Other work comes first, because it may be about to
/// change what is known: a client that is told to come later must not be told that its request is wrong.
template<class Operation>
void addChange(DemoRoutes &routes, DemoAnswer (*answer)(const Operation &, const DemoContext &, DemoInstance &))
{
    routes.add<Operation>([answer](const Operation &operation, const DemoContext &context) -> DemoAnswer {
        DemoInstance *instance = context.project->findInstance(operation.instanceId);
        if (!instance)
            return context.noInstance();
        if (auto refusal = refuseByState(context, *instance))
            return *refusal;
        Known known = knownOf(*context.project, *instance);
        if constexpr (requires { operation.groupId; })
            known.nodeCount = nodesOf(*instance, operation.groupId);
        const Problems problems = check(operation, known);
        if (DemoRoutes::isRefused(problems))
            return DemoRoutes::refuseProblems(context, problems);
        return answer(operation, context, *instance);
    });
}

/// What the service's list of weak passwords, and its rule of three classes, come to.
bool isWeakPassword(const Secret &password);

/// What a change of a yearly/monthly instance answers with instead of a job.
QString makeOrder(const DemoContext &context);

} // namespace ddm
