// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/problem.h"
#include "core/demo/demoanswer.h"
#include "core/demo/world.h"

#include <functional>

namespace ddm {

class DemoAccess;

/// What a handler works on: the world, and the request beyond its operation struct.
struct DemoContext
{
    World &world;
    DemoAccess &access;
    const OperationInfo &operation;
    const DemoRequest &request;
    DemoProject *project = nullptr; ///< Of the path; null for operations without one.
    qint64 nowMs = 0;
    qint64 runningMs = 0; ///< Scaled time since the service started.
    int pageCap = 0;      ///< Most records of a page; 0: as documented.

    DemoAnswer refuse(int status, QLatin1StringView code, const QString &message) const
    {
        return DemoAnswer::error(operation, status, code, message);
    }
    template<class Reply>
    DemoAnswer reply(const Reply &reply) const
    {
        return DemoAnswer::of(reply, operation.success);
    }
    /// "The instance does not exist." in the operation's shape.
    DemoAnswer noInstance() const;
    /// The limit to page by: what was asked, at most what there may be.
    int pageSize(std::optional<int> limit, int usual, int most = 128) const;
};

/// Which operation a request is, and who answers it.
class DemoRoutes
{
public:
    using Handler = std::function<DemoAnswer(const RequestParts &, const DemoContext &)>;

    struct Match
    {
        const OperationInfo *operation = nullptr;
        const Handler *handler = nullptr;
        QHash<QString, QString> path;
    };

    /// All routes of the demo service.
    static DemoRoutes all();

    /// The route of a request; no handler where the operation is not published.
    Match find(const DemoRequest &request) const;

    template<class Operation>
    void add(std::function<DemoAnswer(const Operation &, const DemoContext &)> answer)
    {
        m_routes.push_back({&Operation::info, [answer](const RequestParts &parts, const DemoContext &context) {
                                Operation operation;
                                RequestReader reader;
                                const QList<RequestFault> faults = reader.read(parts, &operation,
                                                                               valueType<Operation>());
                                if (!faults.isEmpty())
                                    return refuseFaults(context, faults);
                                const Problems problems = check(operation, Known());
                                if (isRefused(problems))
                                    return refuseProblems(context, problems);
                                return answer(operation, context);
                            }});
    }

    /// True if the service refuses it; it leaves to the client what is only our own caution.
    static bool isRefused(const Problems &problems);
    static DemoAnswer refuseProblems(const DemoContext &context, const Problems &problems);

private:
    static DemoAnswer refuseFaults(const DemoContext &context, const QList<RequestFault> &faults);

    struct Route
    {
        const OperationInfo *operation;
        Handler handler;
    };
    std::vector<Route> m_routes;
};

void addInstanceChanges(DemoRoutes &routes);
void addNodeChanges(DemoRoutes &routes);
void addSchemaChanges(DemoRoutes &routes);
void addAccountChanges(DemoRoutes &routes);
void addSettingChanges(DemoRoutes &routes);
void addInstanceRoutes(DemoRoutes &routes);
void addContentRoutes(DemoRoutes &routes);
void addMonitoringRoutes(DemoRoutes &routes);
void addIdentityRoutes(DemoRoutes &routes);
void addCompanionRoutes(DemoRoutes &routes);

/// The records [offset, offset + limit) of a list.
template<class T>
std::vector<T> pageOf(const std::vector<T> &all, int offset, int limit)
{
    const size_t from = std::min(size_t(std::max(offset, 0)), all.size());
    const size_t to = std::min(from + size_t(limit), all.size());
    return {all.begin() + qsizetype(from), all.begin() + qsizetype(to)};
}

} // namespace ddm
