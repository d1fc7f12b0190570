// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/tokenauthenticator.h"
#include "core/client/client.h"
#include "core/client/paging.h"
#include "core/demo/demoserver.h"
#include "core/profiles/changelock.h"

#include <QTest>

namespace ddm {

/// A demo service on loopback and a client that is signed in to one of its projects.
class DemoFixture
{
public:
    explicit DemoFixture(DemoSettings settings = unlimited(), int project = 0)
        : server(settings)
        , limiters(SystemClock::instance())
    {
        if (!server.listen(0))
            qFatal("the demo service cannot listen: %s", qPrintable(server.errorString()));
        const World &world = server.service().world();
        const DemoProject &chosen = world.projects[size_t(project)];
        Road iam;
        iam.transport = &transport;
        iam.journal = &journal;
        iam.endpoint = server.endpoint(Service::Iam);
        authenticator = std::make_unique<TokenAuthenticator>(
            iam, PasswordCredentials{world.domainName, world.userName, Secret(world.password), {}, {}},
            chosen.project.name);
        ClientScope scope;
        for (int i = 0; i < ServiceCount; ++i)
            scope.endpoints[Service(i)] = server.endpoint(Service(i));
        scope.user = world.userName;
        scope.projectId = chosen.project.id;
        scope.region = chosen.region;
        RetryPolicy quick;
        quick.firstBackoffMs = 1;
        quick.throttledBackoffMs = 50;
        client = std::make_unique<Client>(scope,
                                          Client::Parts{&transport, authenticator.get(), &limiters, &journal,
                                                        &SystemClock::instance(), quick, &lock});
    }

    static DemoSettings unlimited()
    {
        DemoSettings settings;
        settings.callsAMinute = 0;
        return settings;
    }

    /// The result of an operation; the test waits for it.
    template<class Operation>
    Result<typename Operation::Reply> run(const Operation &operation)
    {
        // The limiter of the client is not what these tests are about.
        QObject context;
        std::optional<Result<typename Operation::Reply>> result;
        client->send(operation)->then(&context, [&result](const auto &reply) { result = reply; });
        while (!result)
            QTest::qWait(1);
        return *result;
    }

    template<class Operation>
    std::vector<typename Paging<Operation>::Item> readWhole(const Operation &operation)
    {
        QObject context;
        std::vector<typename Paging<Operation>::Item> all;
        bool ended = false;
        auto *pager = readAll(*client, operation);
        pager->page(&context, [&all](const auto &items) { all.insert(all.end(), items.begin(), items.end()); });
        pager->then(&context, [&ended](const Result<PagerEnd> &end) {
            if (!end)
                qWarning("paging failed: %s", qPrintable(end.error().code + QLatin1Char(' ') + end.error().message));
            ended = true;
        });
        while (!ended)
            QTest::qWait(1);
        return all;
    }

    const World &world() { return server.service().world(); }
    const DemoProject &project() { return *server.service().findProject(client->scope().projectId); }
    const DemoInstance &instance(const char *name)
    {
        for (const DemoInstance &candidate : project().instances) {
            if (candidate.base.name == QLatin1StringView(name))
                return candidate;
        }
        qFatal("no such instance: %s", name);
    }

    DemoServer server;
    Transport transport;
    RequestJournal journal;
    RateLimiterPool limiters;
    std::unique_ptr<TokenAuthenticator> authenticator;
    ChangeLock lock{false};
    std::unique_ptr<Client> client;
};

} // namespace ddm
