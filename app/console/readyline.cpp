// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/readyline.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ddm {

std::optional<ReadyLine> parseReadyLine(const QByteArray &json)
{
    const QJsonObject line = QJsonDocument::fromJson(json).object();
    const QJsonObject endpoints = line[u"endpoints"].toObject();
    ReadyLine ready;
    for (int i = 0; i < ServiceCount; ++i)
        ready.endpoints[Service(i)] = QUrl(endpoints[serviceName(Service(i))].toString());
    ready.credentials.domainName = line[u"domain"].toString();
    ready.credentials.userName = line[u"user"].toString();
    ready.credentials.password = Secret(line[u"password"].toString());
    const QJsonArray projects = line[u"projects"].toArray();
    for (const QJsonValue &project : projects)
        ready.projects.append({project[u"id"].toString(), project[u"name"].toString(), project[u"region"].toString()});
    if (!ready.endpoints[Service::Ddm].isValid() || !ready.endpoints[Service::Iam].isValid()
        || ready.projects.isEmpty())
        return {};
    return ready;
}

} // namespace ddm
