// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demoroutes.h"

#include <QUrl>

#include <algorithm>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList decodedSegments(const QByteArray &path)
{
    QStringList segments;
    const QList<QByteArray> parts = path.split('/');
    for (const QByteArray &part : parts) {
        if (!part.isEmpty())
            segments.append(QUrl::fromPercentEncoding(part));
    }
    return segments;
}

/// The withdrawn spellings with underscores are still understood (ddm-api 5.1, 1).
void modernise(QStringList &segments)
{
    static const QStringList withdrawn = {u"reload_config"_s, u"modify_name"_s, u"modify_security_group"_s,
                                          u"read_write_ratio"_s};
    if (!segments.isEmpty() && withdrawn.contains(segments.last()))
        segments.last().replace(u'_', u'-');
}

bool fits(const OperationInfo &operation, const QStringList &segments, QHash<QString, QString> &values)
{
    const QStringList wanted = QString::fromLatin1(operation.path).split(u'/', Qt::SkipEmptyParts);
    if (wanted.size() != segments.size())
        return false;
    values.clear();
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (wanted[i].startsWith(u'{'))
            values.insert(wanted[i].sliced(1, wanted[i].size() - 2), segments[i]);
        else if (wanted[i] != segments[i])
            return false;
    }
    return true;
}

/// Without delete_rds_data the data stays (ddm-api 2.1); that we always say it is for the sake of the user.
bool isRefusing(const Problem &problem)
{
    return problem.severity == Problem::Severity::Refuse && problem.rule != Rule::SentAlways;
}

} // namespace

DemoAnswer DemoContext::noInstance() const
{
    return refuse(404, "DBS.200002"_L1, u"The instance does not exist."_s);
}

int DemoContext::pageSize(std::optional<int> limit, int usual, int most) const
{
    const int asked = std::min(limit.value_or(usual), most);
    return pageCap > 0 ? std::min(asked, pageCap) : asked;
}

DemoRoutes DemoRoutes::all()
{
    DemoRoutes routes;
    addInstanceRoutes(routes);
    addContentRoutes(routes);
    addMonitoringRoutes(routes);
    addIdentityRoutes(routes);
    addInstanceChanges(routes);
    addNodeChanges(routes);
    addSchemaChanges(routes);
    addAccountChanges(routes);
    addSettingChanges(routes);
    addCompanionRoutes(routes);
    return routes;
}

DemoRoutes::Match DemoRoutes::find(const DemoRequest &request) const
{
    QStringList segments = decodedSegments(request.path);
    modernise(segments);
    Match match;
    for (const Route &route : m_routes) {
        if (route.operation->service == request.service && verbName(route.operation->verb).toLatin1() == request.method
            && fits(*route.operation, segments, match.path)) {
            match.operation = route.operation;
            match.handler = &route.handler;
            return match;
        }
    }
    return {};
}

DemoAnswer DemoRoutes::refuseFaults(const DemoContext &context, const QList<RequestFault> &faults)
{
    const RequestFault &fault = faults.first();
    const QString why = fault.kind == RequestFault::Kind::Missing ? u"is missing"_s
        : fault.kind == RequestFault::Kind::Unknown               ? u"is unknown"_s
        : fault.kind == RequestFault::Kind::UnknownWord           ? u"has a value that is not possible"_s
                                                                  : u"has the wrong type"_s;
    return context.refuse(400, "DBS.280001"_L1, u"Parameter error: %1 %2."_s.arg(fault.field, why));
}

bool DemoRoutes::isRefused(const Problems &problems)
{
    return std::any_of(problems.begin(), problems.end(), isRefusing);
}

DemoAnswer DemoRoutes::refuseProblems(const DemoContext &context, const Problems &problems)
{
    const auto refused = std::find_if(problems.begin(), problems.end(), isRefusing);
    return DemoAnswer::error(context.operation, 400, refused->code, u"Parameter error: %1."_s.arg(refused->field));
}

} // namespace ddm
