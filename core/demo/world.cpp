// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/world.h"

#include "core/demo/worldmaker.h"

#include <algorithm>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

template<class Range, class Matches>
auto *findIn(Range &range, Matches matches)
{
    const auto it = std::find_if(range.begin(), range.end(), matches);
    return it == range.end() ? nullptr : &*it;
}

} // namespace

World World::make(quint64 seed, qint64 nowMs)
{
    World world;
    world.seed = Seed(seed);
    WorldMaker maker(world, nowMs);
    maker.makeAccount();
    int index = 0;
    for (const CastRegion &region : worldCast())
        maker.makeProject(region, index++);
    return world;
}

void World::settle()
{
    for (DemoProject &project : projects) {
        for (DemoInstance &instance : project.instances) {
            if (!isBusy(instance.base.status))
                continue;
            instance.base.status = InstanceState::Running;
            for (DemoNode &node : instance.nodes)
                node.detail.status = NodeState::Normal;
            for (SchemaDetail &schema : instance.schemas)
                schema.status = SchemaState::Running;
        }
        for (Job &job : project.jobs) {
            if (job.status == JobState::Running) {
                job.status = JobState::Completed;
                job.ended = job.created;
            }
        }
    }
}

DemoProject *World::findProject(const QString &id)
{
    return findIn(projects, [&id](const DemoProject &p) { return p.project.id == id; });
}

DemoProject *World::findProjectByName(const QString &name)
{
    return findIn(projects, [&name](const DemoProject &p) { return p.project.name == name; });
}

QString DemoInstance::parameterTemplateId() const
{
    return seed.of("template"_L1).hex(32) + "pr09"_L1;
}

const SchemaDetail *DemoInstance::findSchema(const QString &name) const
{
    const auto found = std::find_if(schemas.begin(), schemas.end(), [&name](const SchemaDetail &schema) {
        return schema.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == schemas.end() ? nullptr : &*found;
}

SchemaDetail *DemoInstance::findSchema(const QString &name)
{
    return const_cast<SchemaDetail *>(std::as_const(*this).findSchema(name));
}

DemoInstance *DemoProject::findInstance(const QString &id)
{
    return findIn(instances, [&id](const DemoInstance &i) { return i.base.id == id; });
}

} // namespace ddm
