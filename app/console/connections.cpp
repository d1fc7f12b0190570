// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/connections.h"

namespace ddm {

Connections::Connections(const ReadyLine &account, ReplyLanguage language, const Parts &parts)
    : m_account(account)
    , m_language(language)
    , m_parts(parts)
{
    // Later: whoever says that a change has ended may be at work in the client that is let go.
    connect(&m_parts.tracker, &OperationTracker::ended, this, &Connections::tend, Qt::QueuedConnection);
}

Connections::~Connections() = default;

Connections::Connection &Connections::connection(int project)
{
    Connection &connection = m_connections[project];
    if (connection.client)
        return connection;
    const ProjectChoice &choice = m_account.projects[project];
    Road iam;
    iam.transport = &m_parts.transport;
    iam.journal = &m_parts.journal;
    iam.endpoint = m_account.endpoints[Service::Iam];
    connection.authenticator = std::make_unique<TokenAuthenticator>(iam, m_account.credentials, choice.name);
    ClientScope scope;
    scope.endpoints = m_account.endpoints;
    scope.user = m_account.credentials.userName;
    scope.projectId = choice.id;
    scope.region = choice.region;
    scope.language = m_language;
    scope.connection = m_parts.name;
    Client::Parts parts;
    parts.transport = &m_parts.transport;
    parts.authenticator = connection.authenticator.get();
    parts.limiters = &m_parts.limiters;
    parts.journal = &m_parts.journal;
    parts.lock = &m_lock;
    connection.client = std::make_unique<Client>(scope, parts);
    connection.inventory = std::make_unique<Inventory>(*connection.client);
    return connection;
}

void Connections::setCurrent(int project)
{
    m_current = project;
    tend();
}

void Connections::tend()
{
    const QStringList underWay = m_parts.tracker.projectsUnderWay(m_account.credentials.userName);
    for (int project = 0; project < int(m_account.projects.size()); ++project) {
        if (underWay.contains(m_account.projects[project].id))
            m_parts.tracker.resume(to(project));
        else if (project != m_current)
            m_connections.erase(project);
    }
}

void Connections::setLanguage(ReplyLanguage language)
{
    m_language = language;
    for (auto &[project, connection] : m_connections) {
        connection.client->setLanguage(language);
        connection.inventory->expireTexts();
    }
}

} // namespace ddm
