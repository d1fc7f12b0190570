// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/seed.h"

#include <QString>

#include <span>

namespace ddm {

/// A kind of statement of the demo workload. In the text, {id}, {n}, {date}, {city}, {name}, {list} and {amount} stand for
/// values.
struct DemoStatement
{
    const char *text;
    const char *user;
    int weight;          ///< Relative frequency.
    double medianMs;     ///< Over the threshold.
    qint64 rows;         ///< Examined, about.
    bool broadcast;      ///< Names no sharding key: runs on every shard.
    bool slowedByDeploy; ///< The one that the bad deploy made slow.
};

std::span<const DemoStatement> shopStatements();
std::span<const DemoStatement> ledgerStatements();

/// The text with values that follow from the seed.
QString renderStatement(const DemoStatement &statement, Seed seed);

} // namespace ddm
