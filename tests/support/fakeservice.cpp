// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeservice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray jsonOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject instanceRow(const QString &id, const QString &name, const QString &state)
{
    return {{u"id"_s, id}, {u"name"_s, name}, {u"status"_s, state}};
}

} // namespace

FakeService::FakeService()
    : test(clock)
{
    test.server.setHandler([this](const RawRequest &request) { return onRequest(request); });
}

QString FakeService::begin(const QString &jobName)
{
    const QString id = u"job-%1"_s.arg(jobs.size() + 1);
    jobs.append({.id = id, .name = jobName, .createdMs = clock.nowMs()});
    return id;
}

FakeService::Job &FakeService::job(const QString &id)
{
    for (Job &job : jobs) {
        if (job.id == id)
            return job;
    }
    qFatal("no such job");
}

QStringList FakeService::changes() const
{
    QStringList changes;
    for (const RawRequest &request : test.server.requests()) {
        if (request.verb() != "GET")
            changes.append(QString::fromLatin1(request.verb() + ' ' + request.target()));
    }
    return changes;
}

RawStep FakeService::onRequest(const RawRequest &request)
{
    if (request.verb() == "GET") {
        clock.advance(stepMs);
        onRead();
        return {.answer = read(QString::fromLatin1(request.target()).section(u'?', 0, 0))};
    }
    switch (answering) {
    case Answering::LosesBefore: return {.moment = Moment::RequestEnd, .deed = Deed::Close};
    case Answering::LosesAfter: change(); return {.moment = Moment::RequestEnd, .deed = Deed::Close};
    case Answering::Stalls: change(); return {.moment = Moment::RequestEnd, .deed = Deed::Stall};
    case Answering::Answers: break;
    }
    if (answer.status < 300)
        change();
    return {.answer = answer};
}

QJsonObject FakeService::asJson(const Job &job) const
{
    return {{u"id"_s, job.id},
            {u"name"_s, job.name},
            {u"status"_s, job.status},
            {u"created_time"_s, formatTimestamp({job.createdMs}, Form::IsoOffset)},
            {u"instance_id"_s, u"i1"_s},
            {u"instance_name"_s, job.instanceName},
            {u"fail_reason"_s, job.failReason}};
}

QByteArray FakeService::list(const QByteArray &listName, const QList<QJsonObject> &rows, const QByteArray &total) const
{
    QJsonArray array;
    for (const QJsonObject &row : rows)
        array.append(row);
    return jsonOf({{QString::fromLatin1(listName), array}, {QString::fromLatin1(total), int(rows.size())}});
}

RawAnswer FakeService::instance() const
{
    if (!exists)
        return {.status = 404, .body = R"({"errCode":"DBS.200002","externalMessage":"missing"})"};
    QJsonObject json = instanceRow(u"i1"_s, name, state);
    json.insert(u"node_count"_s, nodes);
    json.insert(u"flavor_ref"_s, nodeClass);
    json.insert(u"security_group_id"_s, securityGroup);
    return {.body = jsonOf(json)};
}

RawAnswer FakeService::read(const QString &path)
{
    const QString last = path.section(u'/', -1);
    if (forbidden.contains(last))
        return {.status = 403, .body = R"({"errCode":"DBS.200011","externalMessage":"no"})"};
    QList<QJsonObject> rows;
    if (last == "jobs"_L1) {
        for (const Job &job : std::as_const(jobs))
            rows.append(asJson(job));
        return {.body = list("jobs", rows, "total")};
    }
    if (path.section(u'/', -2, -2) == "jobs"_L1) {
        for (const Job &job : std::as_const(jobs)) {
            if (job.id == last)
                return {.body = jsonOf({{u"job"_s, asJson(job)}})};
        }
        return {.status = 404};
    }
    if (last == "instances"_L1) {
        rows.append(instanceRow(u"i1"_s, name, state));
        for (auto it = newInstances.begin(); it != newInstances.end(); ++it)
            rows.append(instanceRow(it.key(), u"new-one"_s, it.value()));
        return {.body = list("instances", rows, "total_record")};
    }
    if (newInstances.contains(last))
        return {.body = jsonOf(instanceRow(last, u"new-one"_s, newInstances.value(last)))};
    if (last == "i1"_L1 || !exists)
        return instance();
    if (last == "databases"_L1) {
        for (auto it = schemas.begin(); it != schemas.end(); ++it)
            rows.append({{u"name"_s, it.key()}, {u"status"_s, it.value()}});
        return {.body = list("databases", rows, "total")};
    }
    if (last == "users"_L1) {
        for (auto it = accounts.begin(); it != accounts.end(); ++it)
            rows.append({{u"name"_s, it.key()}, {u"base_authority"_s, QJsonArray::fromStringList(it.value())}});
        return {.body = list("users", rows, "total_record")};
    }
    if (last == "configurations"_L1) {
        for (auto it = parameters.begin(); it != parameters.end(); ++it)
            rows.append({{u"name"_s, it.key()}, {u"value"_s, it.value()}});
        return {.body = list("configuration_parameter", rows, "total")};
    }
    if (last == "sql-black-list"_L1)
        return {.body = jsonOf({{u"sql_black_list_full_check"_s, blacklist}})};
    if (last.endsWith("-processes"_L1)) {
        for (const QString &id : std::as_const(sessions))
            rows.append({{u"id"_s, id}});
        return {.body = list(last.startsWith(u'l') ? "logical_processes" : "physical_processes", rows, "total_count")};
    }
    return {.status = 404};
}

} // namespace ddm
