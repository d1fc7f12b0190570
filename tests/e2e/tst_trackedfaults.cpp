// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/everyoperation.h"
#include "tests/e2e/faultscene.h"

#include <QTemporaryDir>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double TimeScale = 1'000; ///< The longest work of the region takes a third of a second.

/// For a region that lives so fast.
constexpr Pace Quick = {
    .journalWaitMs = 60'000, .firstLookMs = 5, .mostLookMs = 100, .looksAMinute = 1'000'000, .settleMs = 1'000};

/// Changes that leave nothing that could be looked at.
bool leavesNoTrace(const OperationInfo &info)
{
    return &info == &ReloadTableData::info || &info == &SetReadPolicy::info || &info == &SynchroniseDataNodes::info
        || &info == &ResetAccountPassword::info || &info == &SetAdministratorPassword::info;
}

bool isChange(const RawRequest &request)
{
    return request.verb() != "GET";
}

} // namespace

/// Every change, tracked at a real demo region behind a proxy that loses the answer before or after the change was made: it
/// goes out once, and the tracker finds out what can be found out.
class TestTrackedFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changes_data();
    void changes();

private:
    static EveryOperation::Sessions sessions(FaultScene &scene);
    static EntryState expected(const OperationInfo &info, const std::optional<ProxyFault> &fault);
};

void TestTrackedFaults::changes_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<int>("kind");
    for (const OperationEntry &entry : allOperations()) {
        if (entry.info->effect == Effect::Reads)
            continue;
        const QString name = QString::fromLatin1(entry.info->name);
        QTest::addRow("%s answered", entry.info->name) << name << -1;
        QTest::addRow("%s lost before", entry.info->name) << name << int(ProxyFault::Kind::DropBefore);
        QTest::addRow("%s lost after", entry.info->name) << name << int(ProxyFault::Kind::DropAfter);
        QTest::addRow("%s cut in the answer", entry.info->name) << name << int(ProxyFault::Kind::CutAnswer);
    }
}

EntryState TestTrackedFaults::expected(const OperationInfo &info, const std::optional<ProxyFault> &fault)
{
    if (!fault)
        return EntryState::Done;
    if (leavesNoTrace(info))
        return EntryState::Unknown;
    return fault->kind == ProxyFault::Kind::DropBefore ? EntryState::NotDone : EntryState::Done;
}

/// Some that are there.
EveryOperation::Sessions TestTrackedFaults::sessions(FaultScene &scene)
{
    const DemoProject &project = scene.server.service().world().projects[0];
    QMap<QString, QString> ids;
    for (const DemoInstance &instance : project.instances)
        ids.insert(instance.base.name, instance.base.id);
    EveryOperation::Sessions found;
    QObject context;
    int answers = 0;
    Client &client = scene.newClient(false);
    client.send(ListLogicalSessions{ids[u"shop-staging"_s]})->then(&context, [&](const auto &reply) {
        found.logical = reply->sessions.front().id;
        ++answers;
    });
    const QString dataNode = EveryOperation::dataNodeOf(project, ids[u"shop-production"_s]);
    client.send(ListPhysicalSessions{dataNode})->then(&context, [&](const auto &reply) {
        found.physical = QString::number(reply->sessions.front().id);
        ++answers;
    });
    comesTrue([&] { return answers == 2; });
    return found;
}

void TestTrackedFaults::changes()
{
    QFETCH(const QString, operation);
    QFETCH(const int, kind);
    FaultScene scene({}, 10'000, TimeScale);
    const EveryOperation every(scene.server.service().world(), SystemClock::instance().nowMs(), sessions(scene));
    const auto call = std::find_if(every.calls().begin(), every.calls().end(), [&](const SampleCall &candidate) {
        return operation == QLatin1StringView(candidate.info->name);
    });
    QVERIFY(call != every.calls().end() && call->submit);

    std::optional<ProxyFault> fault;
    if (kind >= 0)
        fault = ProxyFault{.kind = ProxyFault::Kind(kind)};
    scene.forgetRequests();
    for (const auto &proxy : scene.proxies)
        proxy->setFaults([&fault](const RawRequest &request) { return isChange(request) ? fault : std::nullopt; });
    QTemporaryDir folder;
    OperationJournal journal(folder.path());
    OperationTracker tracker(journal, SystemClock::instance(), Quick);
    const QString id = call->submit(tracker, scene.newClient(false));
    QVERIFY(comesTrue([&] { return tracker.find(id)->hasEnded(); }));
    QCOMPARE(tracker.find(id)->state, expected(*call->info, fault));
    int changes = 0;
    for (const auto &proxy : scene.proxies)
        changes += int(std::count_if(proxy->requests().begin(), proxy->requests().end(), isChange));
    QCOMPARE(changes, 1);
}

QTEST_GUILESS_MAIN(TestTrackedFaults)

#include "tst_trackedfaults.moc"
