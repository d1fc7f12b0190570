// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/soakregion.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

DemoSettings settingsOf(quint64 seed)
{
    DemoSettings settings;
    settings.seed = seed;
    settings.timeScale = 60;
    settings.atRest = true;    // everything is to come to an end
    settings.callsAMinute = 0; // a console that was killed forgets what it has used of the minute
    return settings;
}

/// The path of an operation with its instance caught.
QRegularExpression patternOf(const OperationInfo &info)
{
    QString path = QRegularExpression::escape(QString::fromLatin1(info.path));
    path.replace(u"\\{instance_id\\}"_s, u"(?<instance>[^/]+)"_s);
    path.replace(QRegularExpression(u"\\\\\\{[^}]*\\\\\\}"_s), u"[^/]+"_s);
    return QRegularExpression(u'^' + path + u"(\\?.*)?$"_s);
}

struct Pattern
{
    const OperationInfo *info;
    QRegularExpression path;
};

const std::vector<Pattern> &patterns()
{
    static const std::vector<Pattern> all = [] {
        std::vector<Pattern> made;
        for (const OperationEntry &entry : allOperations()) {
            if (entry.info->effect != Effect::Reads)
                made.push_back({entry.info, patternOf(*entry.info)});
        }
        return made;
    }();
    return all;
}

} // namespace

SoakRegion::SoakRegion(quint64 seed, int faultPercent)
    : m_server(settingsOf(seed))
    , m_ddm([this]() -> quint16 {
        if (!m_server.listen(0))
            qFatal("the demo service cannot listen: %s", qPrintable(m_server.errorString()));
        return quint16(m_server.endpoint(Service::Ddm).port());
    }())
    , m_random(quint32(seed))
    , m_faultPercent(faultPercent)
{
    m_ddm.start();
    m_ddm.setFaults([this](const RawRequest &request) { return faultOf(request); });
}

QByteArray SoakRegion::readyLine() const
{
    QJsonObject ready = QJsonDocument::fromJson(m_server.readyLine()).object();
    QJsonObject endpoints = ready[u"endpoints"].toObject();
    endpoints[u"ddm"_s] = m_ddm.url().toString();
    ready[u"endpoints"_s] = endpoints;
    return QJsonDocument(ready).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<ProxyFault> SoakRegion::faultOf(const RawRequest &)
{
    if (int(m_random.bounded(100)) >= m_faultPercent)
        return std::nullopt;
    using Kind = ProxyFault::Kind;
    static constexpr std::array<Kind, 7> Kinds = {Kind::Answer,    Kind::Answer,  Kind::CutAnswer,  Kind::DropBefore,
                                                  Kind::DropAfter, Kind::Garbage, Kind::StallAnswer};
    static const std::array<RawAnswer, 5> answers = {
        RawAnswer{.status = 429, .body = R"({"error_code":"APIG.0308","error_msg":"throttled"})"},
        RawAnswer{.status = 500, .body = R"({"errCode":"DBS.200412","externalMessage":"failed"})"},
        RawAnswer{.status = 502, .body = "<html><head><title>Bad gateway</title></head></html>"},
        RawAnswer{.status = 503, .body = R"({"errCode":"DBS.200412","externalMessage":"away"})"},
        RawAnswer{.status = 403, .body = R"({"error_code":"DBS.300541","error_msg":"no permission"})"}};
    ++m_faults;
    ProxyFault fault;
    fault.kind = Kinds[m_random.bounded(quint32(Kinds.size()))];
    if (fault.kind == Kind::Answer)
        fault.answer = answers[m_random.bounded(quint32(answers.size()))];
    return fault;
}

QMap<std::pair<QString, QString>, int> SoakRegion::changes() const
{
    QMap<std::pair<QString, QString>, int> counts;
    for (const RawRequest &request : m_ddm.requests()) {
        if (request.served < 200 || request.served >= 300)
            continue;
        for (const Pattern &pattern : patterns()) {
            if (request.verb() != verbName(pattern.info->verb).toLatin1())
                continue;
            const auto match = pattern.path.match(QString::fromLatin1(request.target()).section(u'?', 0, 0));
            if (match.hasMatch())
                ++counts[{QString::fromLatin1(pattern.info->name), match.captured(u"instance"_s)}];
        }
    }
    return counts;
}

int SoakRegion::carriedOut() const
{
    int sum = 0;
    for (const int count : changes())
        sum += count;
    return sum;
}

QStringList SoakRegion::differences(const QList<ChangeEntry> &entries) const
{
    struct Count
    {
        int done = 0;
        int unknown = 0;
    };
    QMap<std::pair<QString, QString>, Count> journal;
    for (const ChangeEntry &entry : entries) {
        Count &known = journal[{entry.operation, entry.evidence.instanceId}];
        known.done += entry.state == EntryState::Done || entry.state == EntryState::Failed ? 1 : 0;
        known.unknown += entry.state == EntryState::Unknown ? 1 : 0;
    }
    QStringList lines;
    QMap<std::pair<QString, QString>, int> served = changes();
    for (const auto &key : journal.keys())
        served[key] += 0;
    for (auto it = served.begin(); it != served.end(); ++it) {
        const Count known = journal.value(it.key());
        if (it.value() < known.done || it.value() > known.done + known.unknown) {
            lines.append(u"%1 of %2: carried out %3 times; the journal has %4 done, %5 unknown"_s
                             .arg(it.key().first, it.key().second)
                             .arg(it.value())
                             .arg(known.done)
                             .arg(known.unknown));
        }
    }
    return lines;
}

} // namespace ddm
