// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/worldcast.h"

namespace ddm {

/// Makes up the details of the demo world. Each function fills one part of it; all follow from the seed.
class WorldMaker
{
public:
    WorldMaker(World &world, qint64 nowMs);

    /// The parts of an instance that follow from what was bought.
    void makeBoughtInstance(DemoProject &project, const BuyInstance &bought, Seed seed);
    /// One more node of an instance, the \a number th (from 0) that it ever had.
    static DemoNode makeNode(const DemoProject &project, const DemoInstance &instance, const QString &groupId,
                             int number);
    /// A schema over data nodes, with its shards.
    static void makeShards(const DemoProject &project, SchemaDetail &schema, const QStringList &dataNodes);

    void makeAccount();
    void makeProject(const CastRegion &region, int index);

    /// vCPUs and GB of a node class, by the size in its name (reference A.4).
    static std::pair<int, int> sizeOf(const QString &nodeClass);

private:
    void makeNetwork(DemoProject &project);
    void makeCatalogue(DemoProject &project);
    void makeFreeDataNodes(DemoProject &project);
    void makeInstance(DemoProject &project, const CastMember &member, int index);
    void makeNodes(DemoProject &project, DemoInstance &instance, const CastMember &member);
    QStringList makeDataNodes(DemoProject &project, const DemoInstance &instance, int count);
    RdsInstance makeRds(const DemoProject &project, Seed seed, const QString &name, const QString &vpcId,
                        const QString &subnetId);
    void makeSchemas(DemoProject &project, DemoInstance &instance, const CastMember &member,
                     const QStringList &dataNodes);
    void makeAccounts(DemoInstance &instance, int count);
    void makeParameters(DemoInstance &instance);
    void makeJobs(DemoProject &project, const DemoInstance &instance);
    Timestamp ago(double days) const;
    QString enterpriseProjectId(QLatin1StringView name) const;

    World &m_world;
    qint64 m_nowMs;
};

} // namespace ddm
