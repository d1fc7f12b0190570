// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/regions.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

/// Enterprise projects belong to no region; these have a service of their own all the same.
bool hasOwnProjectService(const QString &region)
{
    return region == "eu-west-101"_L1 || region == "ru-moscow-1"_L1 || region == "my-kualalumpur-1"_L1;
}

} // namespace

const QStringList &knownRegions()
{
    static const QStringList regions = {
        u"cn-north-1"_s,     u"cn-north-4"_s,  u"cn-north-9"_s,       u"cn-east-2"_s,
        u"cn-east-3"_s,      u"cn-south-1"_s,  u"cn-south-2"_s,       u"cn-southwest-2"_s,
        u"ap-southeast-1"_s, u"la-north-2"_s,  u"la-south-2"_s,       u"sa-brazil-1"_s,
        u"eu-west-101"_s,    u"ru-moscow-1"_s, u"my-kualalumpur-1"_s, u"ae-ad-1"_s};
    return regions;
}

bool looksLikeRegion(const QString &id)
{
    static const QRegularExpression pattern(u"^[a-z]{2}-[a-z]+(-[a-z]+)*-[0-9]{1,4}[a-z]?$"_s);
    return pattern.match(id).hasMatch();
}

Endpoints endpointsOfRegion(const QString &id)
{
    const QString cloud = id.startsWith("eu-west-1"_L1) ? u"myhuaweicloud.eu"_s : u"myhuaweicloud.com"_s;
    Endpoints endpoints;
    for (const Service service : {Service::Ddm, Service::Iam, Service::Vpc, Service::Eps, Service::Rds}) {
        const QString name = serviceName(service);
        const bool isGlobal = service == Service::Eps && !hasOwnProjectService(id);
        endpoints[service] = QUrl(isGlobal ? u"https://%1.%2"_s.arg(name, cloud)
                                           : u"https://%1.%2.%3"_s.arg(name, id, cloud));
    }
    return endpoints;
}

} // namespace ddm
