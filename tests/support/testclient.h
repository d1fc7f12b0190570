// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/client.h"
#include "tests/support/testroad.h"

namespace ddm {

/// A client whose every service is one raw server. Its parts can be taken away one by one.
class TestClient
{
public:
    explicit TestClient(const Clock &clock = SystemClock::instance(), Authenticator *authenticator = nullptr);

    RawServer server;
    std::unique_ptr<Transport> transport;
    std::unique_ptr<RateLimiterPool> limiters;
    RequestJournal journal;
    std::unique_ptr<Client> client;
};

} // namespace ddm
