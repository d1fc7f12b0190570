// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demoaccess.h"
#include "core/demo/demoroutes.h"

#include <algorithm>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

IamLinks linksTo(QLatin1StringView path)
{
    return {u"https://iam.example.com"_s + path, std::nullopt, std::nullopt};
}

DemoAnswer createToken(const CreateToken &op, const DemoContext &context)
{
    return context.access.createToken(op, context.request);
}

std::vector<Project> projectsOf(const World &world)
{
    std::vector<Project> all;
    for (const DemoProject &project : world.projects) {
        Project shown = project.project;
        shown.links = linksTo("/v3/projects"_L1);
        all.push_back(std::move(shown));
    }
    return all;
}

DemoAnswer listProjects(const ListProjects &op, const DemoContext &context)
{
    std::vector<Project> all = projectsOf(context.world);
    std::erase_if(all, [&op](const Project &project) {
        return (op.name && project.name != *op.name) || (op.domainId && project.domainId != *op.domainId)
            || (op.parentId && project.parentId != *op.parentId) || (op.enabled && project.enabled != *op.enabled)
            || (op.isDomain && project.isDomain != *op.isDomain);
    });
    ProjectList list;
    list.links = linksTo("/v3/projects"_L1);
    list.projects = op.page ? pageOf(all, (*op.page - 1) * op.pageSize.value_or(1), op.pageSize.value_or(1)) : all;
    return context.reply(list);
}

DemoAnswer listAccessibleProjects(const ListAccessibleProjects &, const DemoContext &context)
{
    return context.reply(ProjectList{projectsOf(context.world), linksTo("/v3/auth/projects"_L1)});
}

DemoAnswer listDomains(const ListDomains &, const DemoContext &context)
{
    ListDomains::Reply reply;
    reply.domains.push_back(
        {context.world.domainId, context.world.domainName, true, QString(), linksTo("/v3/domains"_L1)});
    reply.links = linksTo("/v3/auth/domains"_L1);
    return context.reply(reply);
}

DemoAnswer listRegions(const ListRegions &, const DemoContext &context)
{
    ListRegions::Reply reply;
    for (const DemoProject &project : context.world.projects) {
        Region region;
        region.id = project.region;
        region.type = u"public"_s;
        region.locales = {{u"en-us"_s, project.regionEnglish}, {u"zh-cn"_s, project.regionChinese}};
        region.links = linksTo("/v3/regions"_L1);
        reply.regions.push_back(std::move(region));
    }
    reply.links = linksTo("/v3/regions"_L1);
    return context.reply(reply);
}

/// A page by marker: what comes after the record of that id.
template<class T>
std::vector<T> afterMarker(const std::vector<T> &all, const std::optional<QString> &marker, int limit)
{
    int offset = 0;
    if (marker) {
        const auto at = std::find_if(all.begin(), all.end(),
                                     [&marker](const T &record) { return record.id == *marker; });
        offset = at == all.end() ? int(all.size()) : int(at - all.begin()) + 1;
    }
    return pageOf(all, offset, limit);
}

DemoAnswer listVpcs(const ListVpcs &op, const DemoContext &context)
{
    std::vector<Vpc> all = context.project->vpcs;
    std::erase_if(all, [&op](const Vpc &vpc) {
        return op.enterpriseProjectId && vpc.enterpriseProjectId != *op.enterpriseProjectId;
    });
    return context.reply(ListVpcs::Reply{afterMarker(all, op.marker, context.pageSize(op.limit, 2000, 2000))});
}

DemoAnswer listSubnets(const ListSubnets &op, const DemoContext &context)
{
    std::vector<Subnet> all = context.project->subnets;
    std::erase_if(all, [&op](const Subnet &subnet) { return op.vpcId && subnet.vpcId != *op.vpcId; });
    return context.reply(ListSubnets::Reply{afterMarker(all, op.marker, context.pageSize(op.limit, 2000, 2000))});
}

DemoAnswer listSecurityGroups(const ListSecurityGroups &op, const DemoContext &context)
{
    std::vector<SecurityGroup> all = context.project->securityGroups;
    std::erase_if(all, [&op](const SecurityGroup &group) {
        return op.enterpriseProjectId && group.enterpriseProjectId != *op.enterpriseProjectId;
    });
    ListSecurityGroups::Reply reply;
    reply.groups = afterMarker(all, op.marker, context.pageSize(op.limit, 2000, 2000));
    reply.currentCount = int(reply.groups.size());
    if (!reply.groups.empty() && reply.groups.back().id != all.back().id)
        reply.nextMarker = reply.groups.back().id;
    return context.reply(reply);
}

DemoAnswer listEnterpriseProjects(const ListEnterpriseProjects &op, const DemoContext &context)
{
    std::vector<EnterpriseProject> all = context.world.enterpriseProjects;
    std::erase_if(all, [&op](const EnterpriseProject &project) { return op.status && project.status != *op.status; });
    ListEnterpriseProjects::Reply reply;
    reply.total = int(all.size());
    reply.projects = pageOf(all, op.offset.value_or(0), context.pageSize(op.limit, 1000, 1000));
    return context.reply(reply);
}

DemoAnswer listRdsInstances(const ListRdsInstances &op, const DemoContext &context)
{
    std::vector<RdsInstance> all;
    for (const DemoDataNode &node : context.project->dataNodes) {
        const RdsInstance &rds = node.rds;
        if ((!op.id || rds.id == *op.id) && (!op.name || rds.name.contains(*op.name))
            && (!op.vpcId || rds.vpcId == *op.vpcId) && (!op.engine || rds.engine == *op.engine)) {
            all.push_back(rds);
        }
    }
    ListRdsInstances::Reply reply;
    reply.total = int(all.size());
    reply.instances = pageOf(all, op.offset.value_or(0), context.pageSize(op.limit, 100, 100));
    return context.reply(reply);
}

} // namespace

void addIdentityRoutes(DemoRoutes &routes)
{
    routes.add<CreateToken>(createToken);
    routes.add<ListProjects>(listProjects);
    routes.add<ListAccessibleProjects>(listAccessibleProjects);
    routes.add<ListDomains>(listDomains);
    routes.add<ListRegions>(listRegions);
}

void addCompanionRoutes(DemoRoutes &routes)
{
    routes.add<ListVpcs>(listVpcs);
    routes.add<ListSubnets>(listSubnets);
    routes.add<ListSecurityGroups>(listSecurityGroups);
    routes.add<ListEnterpriseProjects>(listEnterpriseProjects);
    routes.add<ListRdsInstances>(listRdsInstances);
}

} // namespace ddm
