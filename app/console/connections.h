// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/readyline.h"
#include "core/auth/tokenauthenticator.h"
#include "core/client/client.h"
#include "core/inventory/inventory.h"
#include "core/operations/operationtracker.h"
#include "core/profiles/changelock.h"

#include <map>
#include <memory>

namespace ddm {

/// The clients of one account: that of the project on screen, and one for every other project in which a change is still
/// under way. A change is followed to its end whatever the window shows meanwhile.
class Connections : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Transport &transport;
        RequestJournal &journal;
        RateLimiterPool &limiters;
        OperationTracker &tracker;
        QString name = {}; ///< Of the connection, as the user calls it.
    };

    Connections(const ReadyLine &account, ReplyLanguage language, const Parts &parts);
    ~Connections() override;

    const ReadyLine &account() const { return m_account; }
    ChangeLock &lock() { return m_lock; }
    /// The client of a project; made when it is first asked for.
    Client &to(int project) { return *connection(project).client; }
    /// What is known of a project.
    Inventory &inventoryOf(int project) { return *connection(project).inventory; }
    /// That project is on screen now: takes up what had not ended anywhere, and lets go of the clients that nobody needs.
    void setCurrent(int project);
    void setLanguage(ReplyLanguage language);

private:
    struct Connection
    {
        std::unique_ptr<TokenAuthenticator> authenticator;
        std::unique_ptr<Client> client;
        std::unique_ptr<Inventory> inventory; // goes first
    };

    Connection &connection(int project);
    void tend();

    ReadyLine m_account;
    ReplyLanguage m_language;
    Parts m_parts;
    ChangeLock m_lock{false};
    std::map<int, Connection> m_connections;
    int m_current = 0;
};

} // namespace ddm
