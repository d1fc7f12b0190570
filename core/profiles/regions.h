// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/endpoints.h"

#include <QStringList>

namespace ddm {

/// The regions of Huawei Cloud that offer DDM, by id (ddm-api 9). There may be more by now: any id that looks like one works.
const QStringList &knownRegions();
bool looksLikeRegion(const QString &id);

/// Where the services of a region of Huawei Cloud are (ddm-api 9).
Endpoints endpointsOfRegion(const QString &id);

} // namespace ddm
