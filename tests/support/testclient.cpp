// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testclient.h"

namespace ddm {

TestClient::TestClient(const Clock &clock, Authenticator *authenticator)
    : limiters(std::make_unique<RateLimiterPool>(clock))
{
    server.start();
    TransportSettings settings;
    settings.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    transport = std::make_unique<Transport>(settings);
    ClientScope scope;
    scope.endpoints.urls.fill(server.url());
    scope.user = QStringLiteral("somebody");
    scope.projectId = QStringLiteral("p1");
    client = std::make_unique<Client>(
        scope, Client::Parts{transport.get(), authenticator, limiters.get(), &journal, &clock, quickRetries()});
}

} // namespace ddm
