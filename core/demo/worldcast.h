// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/world.h"

namespace ddm {

/// One instance of the cast: who it is, before the details are made up.
struct CastMember
{
    const char *name;
    const char *state;
    const char *nodeClass;
    int nodes;
    const char *version;
    const char *enterpriseProject; ///< Name
    int dataNodes;
    int schemas;
    int accounts;
    int groups;
    DemoWorkload::Kind workload;
    int slowRowsAWeek;
    const char *errorMessage = nullptr;
};

/// A region of the cast.
struct CastRegion
{
    const char *project;
    const char *english;
    const char *chinese;
    std::vector<CastMember> instances;
};

const std::vector<CastRegion> &worldCast();

} // namespace ddm
