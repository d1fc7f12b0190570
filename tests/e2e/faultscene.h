// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/tokenauthenticator.h"
#include "core/client/client.h"
#include "core/demo/demoserver.h"
#include "tests/support/manualclock.h"
#include "tests/support/rawproxy.h"

namespace ddm {

/// A demo region, a proxy before each of its services, and a road through them; its token comes by another.
class FaultScene
{
public:
    static constexpr int Attempts = 2;
    static constexpr int Throttled = 2;

    /// The region's time stands still, or runs so many times as fast as ours.
    explicit FaultScene(const std::optional<Identity> &identity = {}, int idleMs = 10'000, double timeScale = 0)
        : server(unlimited(timeScale), timeScale > 0 ? SystemClock::instance() : static_cast<const Clock &>(clock))
        , m_transport(settings(identity.has_value(), idleMs))
    {
        if (!server.listen(0))
            qFatal("the demo service cannot listen: %s", qPrintable(server.errorString()));
        for (int i = 0; i < ServiceCount; ++i) {
            proxies.push_back(std::make_unique<RawProxy>(portOf(Service(i))));
            proxies.back()->start(identity);
            endpoints[Service(i)] = proxies.back()->url();
        }
        const World &world = server.service().world();
        Road iam;
        iam.transport = &m_beside;
        iam.journal = &m_journal;
        iam.endpoint = server.endpoint(Service::Iam);
        m_authenticator = std::make_unique<TokenAuthenticator>(
            iam, PasswordCredentials{world.domainName, world.userName, Secret(world.password), {}, {}},
            world.projects[0].project.name);
    }

    /// A client with a budget of its own.
    Client &newClient(bool honoursRetryAfter)
    {
        const World &world = server.service().world();
        ClientScope scope;
        scope.endpoints = endpoints;
        scope.user = QStringLiteral("user %1").arg(++m_clients);
        scope.projectId = world.projects[0].project.id;
        scope.domainId = world.domainId;
        scope.region = world.projects[0].region;
        retry.throttledBackoffMs = honoursRetryAfter ? 3'600'000 : 1;
        m_client = std::make_unique<Client>(scope,
                                            Client::Parts{&m_transport, m_authenticator.get(), &m_limiters, &m_journal,
                                                          &SystemClock::instance(), retry, lock});
        return *m_client;
    }
    /// How somebody signs in who has no token yet.
    Road signInRoad()
    {
        Road road;
        road.transport = &m_transport;
        road.journal = &m_journal;
        road.endpoint = endpoints[Service::Iam];
        road.retry = retry;
        return road;
    }

    void setFault(const std::optional<ProxyFault> &fault)
    {
        for (const auto &proxy : proxies)
            proxy->setFault(fault);
    }
    void stopProxies()
    {
        for (const auto &proxy : proxies)
            proxy->stop();
    }
    /// At the same ports as before.
    void startProxies(const std::optional<Identity> &identity)
    {
        for (const auto &proxy : proxies)
            proxy->start(identity);
    }
    void forgetRequests()
    {
        for (const auto &proxy : proxies)
            proxy->forgetRequests();
    }
    int arrivals() const
    {
        int sum = 0;
        for (const auto &proxy : proxies)
            sum += int(proxy->requests().size());
        return sum;
    }
    int deviationsOfLast() const { return int(m_journal.entries().back().deviations.size()); }

    ManualClock clock;
    DemoServer server;
    Endpoints endpoints;
    std::vector<std::unique_ptr<RawProxy>> proxies;
    const ChangeLock *lock = nullptr; ///< Of clients that are made from now on.
    RetryPolicy retry = {.attempts = Attempts, .throttled = Throttled, .firstBackoffMs = 1, .mostBackoffMs = 1};

private:
    static DemoSettings unlimited(double timeScale)
    {
        DemoSettings settings;
        if (timeScale > 0)
            settings.timeScale = timeScale;
        settings.callsAMinute = 0;
        return settings;
    }
    static TransportSettings settings(bool tls, int idleMs)
    {
        TransportSettings settings;
        settings.deadlines = {.connect = 5'000, .idle = idleMs, .total = 60'000};
        if (tls)
            settings.extraCertificates = {Certificates::instance().authority};
        return settings;
    }
    quint16 portOf(Service service) const { return quint16(server.endpoint(service).port()); }

    Transport m_transport;
    Transport m_beside;
    RequestJournal m_journal;
    RateLimiterPool m_limiters{SystemClock::instance()};
    std::unique_ptr<TokenAuthenticator> m_authenticator;
    std::unique_ptr<Client> m_client;
    int m_clients = 0;
};

} // namespace ddm
