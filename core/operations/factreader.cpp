// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/factreader.h"

#include "core/client/paging.h"
#include "core/operations/expect.h"

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Older services answer 400 for an instance that is not there (ddm-api 5.6, 56).
bool isGone(const ApiError &error)
{
    return error.kind == ErrorKind::NotFound || error.code == "DBS.200002"_L1;
}

/// Reads one object and makes facts of it.
template<class Operation>
void readOne(Client &client, const Operation &operation, QObject *context, const FactsFunction &function,
             std::function<Facts(const typename Operation::Reply &)> facts, bool mayBeGone = false)
{
    using Reply = Result<typename Operation::Reply>;
    expect<Call<typename Operation::Reply>, Reply>(client.send(operation, Priority::Background), context,
                                                   ErrorKind::NetworkFailed,
                                                   [function, facts, mayBeGone](const Reply &reply) {
                                                       if (reply)
                                                           function(facts(*reply));
                                                       else if (mayBeGone && isGone(reply.error()))
                                                           function(Facts());
                                                       else
                                                           function(tl::make_unexpected(reply.error()));
                                                   });
}

/// Reads a list whole and lets \a note make facts of each row. \a moves: rows come and go all the time.
template<class Operation, class Note>
void readList(Client &client, const Operation &operation, QObject *context, const FactsFunction &function, Note note,
              bool moves = false)
{
    auto facts = std::make_shared<Facts>();
    auto *pager = readAll(client, operation, Priority::Background);
    expect<Pager<Operation>, Result<PagerEnd>>(pager, context, ErrorKind::NetworkFailed,
                                               [facts, function, moves](const Result<PagerEnd> &end) {
                                                   if (!end) {
                                                       function(tl::make_unexpected(end.error()));
                                                   } else if (end->moved && !moves) {
                                                       ApiError error;
                                                       error.kind = ErrorKind::Unreadable;
                                                       function(tl::make_unexpected(error));
                                                   } else {
                                                       function(*facts);
                                                   }
                                               });
    pager->page(context, [facts, note](const std::vector<typename Paging<Operation>::Item> &rows) {
        for (const auto &row : rows)
            note(row, *facts);
    });
}

void readInstances(Client &client, const QString &name, QObject *context, const FactsFunction &function)
{
    readList(client, ListInstances(), context, function, [name](const Instance &instance, Facts &facts) {
        if (instance.name == name)
            facts.insert(instance.id, wireName(instance.status));
    });
}

void readAccounts(Client &client, const Evidence &evidence, QObject *context, const FactsFunction &function)
{
    ListAccounts list;
    list.instanceId = evidence.instanceId;
    const bool one = evidence.probe == Probe::Account;
    readList(client, list, context, function, [one, subject = evidence.subject](const Account &account, Facts &facts) {
        if (!one)
            facts.insert(account.name, QString());
        else if (account.name == subject)
            facts = factsOf(account);
    });
}

template<class Operation, class Session>
void readSessions(Client &client, const Operation &list, QObject *context, const FactsFunction &function)
{
    readList(
        client, list, context, function,
        [](const Session &session, Facts &facts) { facts.insert(Paging<Operation>::key(session), QString()); }, true);
}

} // namespace

void readFacts(Client &client, const Evidence &evidence, QObject *context, const FactsFunction &function)
{
    const QString &id = evidence.instanceId;
    switch (evidence.probe) {
    case Probe::Nothing:
        QMetaObject::invokeMethod(
            context, [function] { function(Facts()); }, Qt::QueuedConnection);
        break;
    case Probe::Instance:
        readOne(
            client, ShowInstance{id}, context, function,
            [](const InstanceDetail &detail) {
                return detail.instance.status == InstanceState::Deleted ? Facts() : factsOf(detail);
            },
            true);
        break;
    case Probe::Instances: readInstances(client, evidence.subject, context, function); break;
    case Probe::Schemas:
        readList(client, ListSchemas{id, {}, {}}, context, function,
                 [](const Schema &schema, Facts &facts) { facts.insert(schema.name, wireName(schema.status)); });
        break;
    case Probe::Accounts:
    case Probe::Account: readAccounts(client, evidence, context, function); break;
    case Probe::Parameters:
        readList(client, ListParameters{id, {}, {}, {}}, context, function,
                 [wanted = evidence.wanted](const Parameter &parameter, Facts &facts) {
                     if (wanted.contains(parameter.name))
                         facts.insert(parameter.name, parameter.value);
                 });
        break;
    case Probe::SqlBlacklist:
        readOne(client, ShowSqlBlacklist{id, evidence.subject}, context, function, [](const SqlBlacklist &list) {
            return Facts{{u"full"_s, list.full}, {u"prefix"_s, list.prefix}, {u"regex"_s, list.regex}};
        });
        break;
    case Probe::LogicalSessions:
        readSessions<ListLogicalSessions, LogicalSession>(client, {id, {}, {}, {}}, context, function);
        break;
    case Probe::PhysicalSessions:
        readSessions<ListPhysicalSessions, PhysicalSession>(client, {id, {}, {}, {}}, context, function);
        break;
    }
}

} // namespace ddm
