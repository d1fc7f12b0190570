// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/operation.h"

namespace ddm {

QString verbName(Verb verb)
{
    switch (verb) {
    case Verb::Get: return QStringLiteral("GET");
    case Verb::Post: return QStringLiteral("POST");
    case Verb::Put: return QStringLiteral("PUT");
    case Verb::Delete: return QStringLiteral("DELETE");
    }
    return {};
}

QString serviceName(Service service)
{
    switch (service) {
    case Service::Ddm: return QStringLiteral("ddm");
    case Service::Iam: return QStringLiteral("iam");
    case Service::Vpc: return QStringLiteral("vpc");
    case Service::Eps: return QStringLiteral("eps");
    case Service::Rds: return QStringLiteral("rds");
    }
    return {};
}

} // namespace ddm
