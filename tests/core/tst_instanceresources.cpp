// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inventory/inventory.h"
#include "tests/support/manualclock.h"
#include "tests/support/testclient.h"

#include <QTest>
#include <QUrlQuery>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr InventoryPace Pace = {.busyMs = 5'000, .restMs = 300'000, .failedMs = 30'000};

/// A project with one instance, of which a test says how it is called and what state it is in.
class Scene
{
public:
    Scene()
    {
        test.server.setHandler([this](const RawRequest &request) -> RawStep {
            const QByteArray target = request.target();
            targets.append(target);
            if (target.contains("/jobs"))
                return {.answer = {.body = jobs}};
            if (target.contains("/databases"))
                return {.answer = {.body = R"({"databases":[],"total":0})"}};
            const QByteArray object = R"({"id":"i1","name":")" + name + R"(","status":")" + state + R"("})";
            if (target.contains("/instances/i1"))
                return {.answer = {.body = object}};
            if (target.contains("/instances/"))
                return {.answer = {.body = R"({"id":"other","name":"other","status":"RUNNING"})"}};
            return {.answer = {.body = R"({"instances":[)" + object + R"(],"total_record":1})"}};
        });
    }

    bool reads(Resource &resource)
    {
        resource.refresh(Priority::Click);
        return comesTrue([&resource] { return !resource.isRefreshing(); }) && resource.isKnown();
    }
    qsizetype requests(const QByteArray &part) const
    {
        return std::count_if(targets.begin(), targets.end(),
                             [&part](const QByteArray &target) { return target.contains(part); });
    }

    QByteArray name = "one";
    QByteArray state = "RUNNING";
    QByteArray jobs;
    QByteArrayList targets;
    ManualClock clock;
    TestClient test{clock};
    std::unique_ptr<Inventory> inventory = std::make_unique<Inventory>(*test.client, Pace);
    QObject watcher;
};

QByteArray jobsOf(const QList<std::tuple<QByteArray, QByteArray, qint64>> &jobs)
{
    QByteArrayList rows;
    for (const auto &[id, state, ms] : jobs)
        rows.append(R"({"id":")" + id + R"(","status":")" + state + R"(","created_time":")"
                    + formatTimestamp({ms}, Form::IsoOffset).toLatin1() + R"("})");
    return R"({"jobs":[)" + rows.join(',') + R"(],"total":)" + QByteArray::number(jobs.size()) + '}';
}

QStringList idsOf(const JobsResource &jobs)
{
    QStringList ids;
    for (const Job &job : jobs.rows())
        ids.append(job.id);
    return ids;
}

/// From when on the last request asked.
qint64 startOf(const QByteArray &target)
{
    return QUrlQuery(QString::fromLatin1(target).section(u'?', 1)).queryItemValue(u"start_time"_s).toLongLong();
}

} // namespace

/// What hangs on an instance: known once, due when something was done to it, forgotten when nobody needs it.
class TestInstanceResources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForNothingUnwatched();
    void detailIsKnownOnce();
    void detailMakesTheListBetter();
    void expiresWhenSomethingWasDone();
    void expiresWhileItIsBeingRead();
    void followsATransition();
    void forgetsWhatNobodyWatches();
    void forgetsSchemasThatNobodyWatches();
    void jobsAreAskedForOnceAndThenWhatMayHaveChanged();
    void jobsLeaveWithTheServicesMemory();
    void saysHowLongItWaitsForTheBudget();
};

void TestInstanceResources::asksForNothingUnwatched()
{
    Scene scene;
    scene.inventory->of(u"i1"_s);
    scene.clock.advance(3'600'000);
    scene.inventory->poll();
    QVERIFY(!scene.inventory->nextPollMs());
    QVERIFY(scene.targets.isEmpty());
}

void TestInstanceResources::detailIsKnownOnce()
{
    Scene scene;
    ObjectResource<ShowInstance> &detail = scene.inventory->of(u"i1"_s).detail();
    QVERIFY(!detail.value());
    QList<Difference> told;
    connect(&detail, &Resource::updated, &scene.watcher, [&told](const Difference &one) { told.append(one); });
    QVERIFY(scene.reads(detail));
    QCOMPARE(detail.value()->instance.name, u"one"_s);
    QVERIFY(scene.reads(detail));
    scene.name = "two";
    QVERIFY(scene.reads(detail));
    QCOMPARE(told.size(), 3);
    QCOMPARE(told[0].added.size(), 1);
    QVERIFY(told[1].isEmpty());
    QCOMPARE(told[2].changed, told[0].added);
    QCOMPARE(&scene.inventory->of(u"i1"_s).detail(), &detail);
}

void TestInstanceResources::detailMakesTheListBetter()
{
    Scene scene;
    QVERIFY(scene.reads(scene.inventory->instances()));
    scene.name = "two";
    scene.state = "RESTARTING";
    QVERIFY(scene.reads(scene.inventory->of(u"i1"_s).detail()));
    QCOMPARE(scene.inventory->instances().find(u"i1"_s)->name, u"two"_s);
    QCOMPARE(scene.inventory->instances().find(u"i1"_s)->status, InstanceState::Restarting);
    // One that is not in the list does not come into it.
    QVERIFY(scene.reads(scene.inventory->of(u"other"_s).detail()));
    QCOMPARE(scene.inventory->instances().rows().size(), 1U);
}

void TestInstanceResources::expiresWhenSomethingWasDone()
{
    Scene scene;
    InstanceResources &one = scene.inventory->of(u"i1"_s);
    scene.inventory->instances().watch(&scene.watcher);
    one.detail().watch(&scene.watcher);
    QVERIFY(scene.reads(scene.inventory->instances()));
    QVERIFY(scene.reads(one.detail()));
    QVERIFY(scene.reads(one.schemas()));
    QCOMPARE(*scene.inventory->nextPollMs(), Pace.restMs);
    scene.targets.clear();
    scene.inventory->expire(u"i1"_s);
    QCOMPARE(*scene.inventory->nextPollMs(), 0);
    QVERIFY(comesTrue([&] { return scene.targets.size() == 2; })); // the timer does it, for what is seen
    QCOMPARE(scene.requests("/databases"), 0);
    // Whoever sees the schemas next does not get what was known before.
    one.schemas().watch(&scene.watcher);
    QVERIFY(comesTrue([&] { return scene.requests("/databases") == 1; }));
}

void TestInstanceResources::expiresWhileItIsBeingRead()
{
    Scene scene;
    ObjectResource<ShowInstance> &detail = scene.inventory->of(u"i1"_s).detail();
    detail.watch(&scene.watcher);
    detail.refresh(Priority::Click);
    scene.inventory->expire(u"i1"_s); // the answer under way may be older than what was done
    QVERIFY(comesTrue([&] { return scene.targets.size() == 2 && !detail.isRefreshing(); }));
    QCOMPARE(*scene.inventory->nextPollMs(), Pace.restMs);
}

void TestInstanceResources::followsATransition()
{
    Scene scene;
    scene.state = "RESTARTING";
    ObjectResource<ShowInstance> &detail = scene.inventory->of(u"i1"_s).detail();
    detail.watch(&scene.watcher);
    QVERIFY(scene.reads(detail));
    QCOMPARE(*scene.inventory->nextPollMs(), Pace.busyMs);
    scene.state = "RUNNING";
    scene.clock.advance(Pace.busyMs);
    scene.inventory->poll();
    QVERIFY(comesTrue([&] { return !detail.isRefreshing(); }));
    QCOMPARE(*scene.inventory->nextPollMs(), Pace.restMs);
}

void TestInstanceResources::forgetsWhatNobodyWatches()
{
    Scene scene;
    InstanceResources &kept = scene.inventory->of(u"kept"_s);
    kept.nodes().watch(&scene.watcher);
    const QPointer<InstanceResources> oldest(&scene.inventory->of(u"i0"_s));
    for (int i = 1; i < 16; ++i)
        scene.inventory->of(u"i%1"_s.arg(i));
    QVERIFY(oldest);
    scene.inventory->of(u"i0"_s); // it is the latest now
    const QPointer<InstanceResources> next(&scene.inventory->of(u"i1"_s));
    scene.inventory->of(u"i2"_s);
    scene.inventory->of(u"i0"_s);
    for (int i = 16; i < 30; ++i)
        scene.inventory->of(u"i%1"_s.arg(i));
    QVERIFY(oldest);
    QVERIFY(!next);
    QCOMPARE(&scene.inventory->of(u"kept"_s), &kept);
    scene.inventory->poll(); // nothing of those that are gone is asked for
}

void TestInstanceResources::forgetsSchemasThatNobodyWatches()
{
    Scene scene;
    InstanceResources &one = scene.inventory->of(u"i1"_s);
    const QPointer<Resource> watched(&one.schema(u"watched"_s));
    watched->watch(&scene.watcher);
    const QPointer<Resource> unwatched(&one.schema(u"unwatched"_s));
    for (int i = 0; i < 40; ++i)
        one.schema(u"s%1"_s.arg(i));
    QVERIFY(watched);
    QVERIFY(!unwatched);
    QVERIFY(one.all().size() < 30);
    QCOMPARE(static_cast<Resource *>(&one.schema(u"watched"_s)), watched.data());
}

void TestInstanceResources::jobsAreAskedForOnceAndThenWhatMayHaveChanged()
{
    constexpr qint64 Hour = 3'600'000;
    Scene scene;
    JobsResource &jobs = scene.inventory->jobs();
    jobs.watch(&scene.watcher);
    const qint64 begin = scene.clock.nowMs() / 1000 * 1000;
    scene.jobs = jobsOf({{"old", "Completed", begin - 200 * Hour}, {"runs", "Running", begin - 5 * Hour}});
    QVERIFY(scene.reads(jobs));
    QCOMPARE(idsOf(jobs), QStringList({u"runs"_s, u"old"_s}));
    QVERIFY(startOf(scene.targets.last()) < begin - 700 * Hour);
    QVERIFY(startOf(scene.targets.last()) > begin - 720 * Hour);
    QVERIFY(jobs.isInTransition());
    QCOMPARE(*scene.inventory->nextPollMs(), Pace.busyMs);
    // Only since the beginning of what still runs; the others are known.
    scene.clock.advance(Pace.busyMs);
    scene.jobs = jobsOf({{"new", "Completed", begin}, {"runs", "Completed", begin - 5 * Hour}});
    scene.inventory->poll();
    QVERIFY(comesTrue([&] { return !jobs.isRefreshing(); }));
    QCOMPARE(startOf(scene.targets.last()), begin - 5 * Hour);
    QCOMPARE(idsOf(jobs), QStringList({u"new"_s, u"runs"_s, u"old"_s}));
    QCOMPARE(jobs.find(u"runs"_s)->status, JobState::Completed);
    QCOMPARE(*scene.inventory->nextPollMs(), Pace.restMs);
    // The user wants to see for himself.
    scene.targets.clear();
    scene.jobs = jobsOf({{"new", "Completed", begin},
                         {"runs", "Completed", begin - 5 * Hour},
                         {"old", "Completed", begin - 200 * Hour}});
    QVERIFY(scene.reads(jobs));
    QVERIFY(startOf(scene.targets.last()) < begin - 700 * Hour);
    // Nothing runs any more. What was done to an instance may have made a job.
    scene.jobs = jobsOf({});
    scene.inventory->expire(u"i1"_s);
    QVERIFY(comesTrue([&] { return scene.targets.size() == 2 && !jobs.isRefreshing(); }));
    QVERIFY(startOf(scene.targets.last()) >= begin - Hour);
    QCOMPARE(idsOf(jobs), QStringList({u"runs"_s, u"old"_s})); // the new one is in that time, and is not there any more
}

void TestInstanceResources::jobsLeaveWithTheServicesMemory()
{
    constexpr qint64 Day = 24 * 3'600'000LL;
    Scene scene;
    JobsResource &jobs = scene.inventory->jobs();
    scene.jobs = jobsOf({{"old", "Completed", scene.clock.nowMs() - 29 * Day}});
    QVERIFY(scene.reads(jobs));
    QCOMPARE(jobs.rows().size(), 1U);
    scene.jobs = jobsOf({});
    scene.clock.advance(2 * Day);
    QVERIFY(scene.reads(jobs));
    QCOMPARE(jobs.rows().size(), 0U);
}

void TestInstanceResources::saysHowLongItWaitsForTheBudget()
{
    Scene scene;
    scene.test.client->limiter()->hold(20'000);
    InstanceResources &one = scene.inventory->of(u"i1"_s);
    const QList<Resource *> all = {&one.detail(), &one.nodes(), &scene.inventory->jobs()};
    for (Resource *resource : all) {
        QVERIFY(!resource->budgetWaitMs());
        resource->refresh(Priority::Click);
        QVERIFY(comesTrue([&] { return resource->budgetWaitMs() == 20'000; }));
    }
    scene.clock.advance(5'000);
    QCOMPARE(*one.detail().budgetWaitMs(), 15'000);
    one.detail().abandon();
    QVERIFY(!one.detail().budgetWaitMs());
    scene.clock.advance(15'000);
    scene.test.client->limiter()->hold(0);
    QVERIFY(comesTrue([&] { return one.nodes().isKnown(); }));
    QVERIFY(!one.nodes().budgetWaitMs());
}

QTEST_GUILESS_MAIN(TestInstanceResources)

#include "tst_instanceresources.moc"
