// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demoroutes.h"
#include "core/demo/demoslowlog.h"
#include "core/demo/demowork.h"

#include "core/api/sessions.h"

#include <algorithm>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

DemoAnswer listSlowQueries(const ListSlowQueries &op, const DemoContext &context)
{
    const DemoInstance *instance = context.project->findInstance(op.instanceId);
    if (!instance)
        return context.noInstance();
    const DemoSlowLog log(*instance);
    const qint64 end = std::min(op.end.ms, context.nowMs); // the future has no rows yet
    ListSlowQueries::Reply reply;
    if (end >= op.start.ms) {
        reply.totalRecord = log.count(op.start.ms, end);
        reply.queries = log.page(op.start.ms, end, op.page, context.pageSize(op.pageSize, 100, 100));
    }
    return context.reply(reply);
}

void sortBy(std::vector<SlowQueryTemplate> &templates, const QString &order)
{
    const auto by = [&templates](double SlowQueryTemplate::*field) {
        std::stable_sort(templates.begin(), templates.end(),
                         [field](const auto &a, const auto &b) { return a.*field > b.*field; });
    };
    if (order == "execute_times"_L1)
        by(&SlowQueryTemplate::executions);
    else if (order == "max_time"_L1)
        by(&SlowQueryTemplate::maximumTime);
    else if (order == "avg_time"_L1)
        by(&SlowQueryTemplate::averageTime);
    else if (order == "rows_examined_sum"_L1)
        by(&SlowQueryTemplate::totalRowsExamined);
}

DemoAnswer analyseSlowQueries(const AnalyseSlowQueries &op, const DemoContext &context)
{
    const DemoInstance *instance = context.project->findInstance(op.instanceId);
    if (!instance)
        return context.noInstance();
    std::vector<SlowQueryTemplate> all = DemoSlowLog(*instance).analyse(op.start.ms,
                                                                        std::min(op.end.ms, context.nowMs));
    sortBy(all, op.order.value_or(QString()));
    AnalyseSlowQueries::Reply reply;
    reply.total = int(all.size());
    reply.templates = pageOf(all, op.offset.value_or(0), context.pageSize(op.limit, 10));
    return context.reply(reply);
}

DemoAnswer listReadWriteRatio(const ListReadWriteRatio &op, const DemoContext &context)
{
    const DemoInstance *instance = context.project->findInstance(op.instanceId);
    if (!instance)
        return context.noInstance();
    const double days = double(op.end.ms - op.start.ms) / 86'400'000.0;
    std::vector<ReadWriteRatio> all;
    for (const SchemaDetail &schema : instance->schemas) {
        for (const char *table : {"orders", "order_item", "customer", "product"}) {
            const Seed seed = instance->seed.of("ratio"_L1)
                                  .of(QLatin1StringView(schema.name.toLatin1()))
                                  .of(QLatin1StringView(table));
            ReadWriteRatio ratio;
            ratio.schema = schema.name;
            ratio.table = QString::fromUtf8(table);
            ratio.readCount = qint64(days * double(50'000 + seed.number(2'000'000)));
            ratio.writeCount = ratio.readCount / qint64(2 + seed.of(1).number(30));
            ratio.lastUpdated = {std::min(op.end.ms, context.nowMs)};
            all.push_back(std::move(ratio));
        }
    }
    ListReadWriteRatio::Reply reply;
    const int limit = context.pageSize(op.pageSize, 100, 100);
    reply.totalRecord = int(all.size());
    reply.ratios = pageOf(all, (op.page - 1) * limit, limit);
    return context.reply(reply);
}

DemoAnswer listJobs(const ListJobs &op, const DemoContext &context)
{
    std::vector<Job> all;
    for (Job job : context.project->jobs) {
        if (job.created < op.start || op.end < job.created)
            continue;
        job.progress = progressOf(job, context);
        all.push_back(std::move(job));
    }
    ListJobs::Reply reply;
    reply.offset = op.offset.value_or(0);
    reply.limit = context.pageSize(op.limit, 10);
    reply.total = int(all.size());
    reply.jobs = pageOf(all, reply.offset, reply.limit);
    return context.reply(reply);
}

DemoAnswer showJob(const ShowJob &op, const DemoContext &context)
{
    const auto &jobs = context.project->jobs;
    const auto job = std::find_if(jobs.begin(), jobs.end(),
                                  [&op](const Job &candidate) { return candidate.id == op.jobId; });
    if (job == jobs.end())
        return context.refuse(400, "DBS.300400"_L1, u"The task is not found."_s);
    ShowJob::Reply reply;
    reply.job = {job->id,         job->name,        job->status, job->created, job->ended, progressOf(*job, context),
                 job->instanceId, job->instanceName};
    return context.reply(reply);
}

DemoAnswer listLogicalSessions(const ListLogicalSessions &op, const DemoContext &context)
{
    const DemoInstance *instance = context.project->findInstance(op.instanceId);
    if (!instance)
        return context.noInstance();
    std::vector<LogicalSession> all;
    const Seed base = instance->seed.of("sessions"_L1);
    const quint64 count = instance->accounts.empty() ? 0 : 6 + base.number(60);
    for (quint64 i = 0; i < count; ++i) {
        const Seed seed = base.of(i);
        const bool busy = seed.number(3) == 0;
        LogicalSession session;
        session.id = QString::number(1'000'000 + seed.of(1).number(9'000'000));
        session.user = instance->accounts[seed.of(2).number(instance->accounts.size())].name;
        session.host = u"10.%1.%2.%3:%4"_s.arg(20 + seed.of(3).number(4))
                           .arg(seed.of(4).number(8))
                           .arg(2 + seed.of(5).number(250))
                           .arg(30'000 + seed.of(6).number(30'000));
        session.schema = instance->schemas.empty() ? QString() : instance->schemas.front().name;
        session.command = busy ? u"Query"_s : u"Sleep"_s;
        session.seconds = busy ? int(1 + context.nowMs / 1000 % (20 + qint64(seed.of(7).number(200))))
                               : int(seed.of(8).number(3600));
        session.state = busy ? u"executing"_s : QString();
        if (busy) {
            const auto statements = shopStatements();
            session.statement = renderStatement(statements[seed.of(9).number(statements.size())], seed);
        }
        const QString everything = session.id + session.user + session.host + session.schema + session.statement;
        if (instance->endedSessions.contains(session.id))
            continue;
        if (!op.keyword || everything.contains(*op.keyword, Qt::CaseInsensitive))
            all.push_back(std::move(session));
    }
    ListLogicalSessions::Reply reply;
    reply.total = int(all.size());
    reply.sessions = pageOf(all, op.offset.value_or(0), context.pageSize(op.limit, 10));
    return context.reply(reply);
}

DemoAnswer listPhysicalSessions(const ListPhysicalSessions &op, const DemoContext &context)
{
    const auto &nodes = context.project->dataNodes;
    const auto node = std::find_if(nodes.begin(), nodes.end(),
                                   [&op](const DemoDataNode &candidate) { return candidate.rds.id == op.dataNodeId; });
    if (node == nodes.end())
        return context.noInstance();
    std::vector<PhysicalSession> all;
    const Seed base = context.world.seed.of(QLatin1StringView(op.dataNodeId.toLatin1()));
    const quint64 count = node->usedBy.isEmpty() ? 0 : 4 + base.number(30);
    for (quint64 i = 0; i < count; ++i) {
        const Seed seed = base.of(i);
        PhysicalSession session;
        session.id = qint64(10'000 + seed.number(90'000));
        session.user = u"ddm_proxy"_s;
        session.host = u"10.10.0.%1:%2"_s.arg(60 + seed.of(1).number(180)).arg(30'000 + seed.of(2).number(30'000));
        session.schema = u"shop_%1"_s.arg(int(seed.of(3).number(8)), 4, 10, QChar(u'0'));
        session.command = u"Sleep"_s;
        session.seconds = qint64(seed.of(4).number(600));
        if (seed.of(5).number(4) == 0) {
            session.command = u"Query"_s;
            session.state = u"Sending data"_s;
            session.statement = renderStatement(shopStatements()[seed.of(6).number(10)], seed);
            session.transactionSeconds = session.seconds;
        }
        const QString everything = session.user + session.host + session.schema + session.statement.value_or(QString());
        if (node->endedSessions.contains(QString::number(session.id)))
            continue;
        if (!op.keyword || everything.contains(*op.keyword, Qt::CaseInsensitive))
            all.push_back(std::move(session));
    }
    ListPhysicalSessions::Reply reply;
    reply.total = int(all.size());
    reply.sessions = pageOf(all, op.offset.value_or(0), context.pageSize(op.limit, 10));
    return context.reply(reply);
}

} // namespace

void addMonitoringRoutes(DemoRoutes &routes)
{
    routes.add<ListSlowQueries>(listSlowQueries);
    routes.add<AnalyseSlowQueries>(analyseSlowQueries);
    routes.add<ListReadWriteRatio>(listReadWriteRatio);
    routes.add<ListJobs>(listJobs);
    routes.add<ShowJob>(showJob);
    routes.add<ListLogicalSessions>(listLogicalSessions);
    routes.add<ListPhysicalSessions>(listPhysicalSessions);
}

} // namespace ddm
