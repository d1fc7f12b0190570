// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inventory/inventory.h"
#include "tests/support/manualclock.h"
#include "tests/support/testclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QRandomGenerator>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr InventoryPace Pace = {.busyMs = 5'000, .restMs = 300'000, .failedMs = 30'000};

/// A project with instances that a test makes and changes.
class Scene
{
public:
    Scene()
    {
        test.server.setHandler([this](const RawRequest &) -> RawStep {
            if (fails)
                return {.answer = {.status = 404, .body = R"({"errCode":"DBS.200002","externalMessage":"gone"})"}};
            return {
                .answer = {.body = list()}, .moment = stalls ? Moment::RequestEnd : Moment::Never, .deed = Deed::Stall};
        });
    }

    /// Until nothing is being asked for.
    bool comesToRest()
    {
        return comesTrue([this] { return !inventory->instances().isRefreshing(); });
    }
    /// The timer's work, at the moment at which it is due.
    void goTo(qint64 ms)
    {
        clock.advance(ms);
        inventory->poll();
        comesToRest();
    }
    int requests() const { return test.server.heads(); }

    QMap<QString, QString> instances; ///< Id to state.
    bool fails = false;
    bool stalls = false;
    ManualClock clock;
    TestClient test{clock};
    std::unique_ptr<Inventory> inventory = std::make_unique<Inventory>(*test.client, Pace);
    QObject watcher;

private:
    QByteArray list() const
    {
        QJsonArray rows;
        for (auto it = instances.begin(); it != instances.end(); ++it)
            rows.append(QJsonObject{{u"id"_s, it.key()}, {u"name"_s, it.key()}, {u"status"_s, it.value()}});
        const double total = double(instances.size());
        return QJsonDocument(QJsonObject{{u"instances"_s, rows}, {u"total_record"_s, total}}).toJson();
    }
};

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

} // namespace

/// What is known of the service: asked for once at a time, kept fresh while somebody sees it, told as differences.
class TestInventory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOnceAtATime();
    void moreUrgentGoesFirst();
    void tellsDifferences();
    void errorKeepsTheValue();
    void restsWhileNothingMoves();
    void looksOftenWhileSomethingMoves();
    void looksLessOftenAtWhatNeverEnds();
    void unknownStateIsBusy();
    void nobodySeesIt();
    void asleep();
    void pollsByItself();
    void diesWithinItsSignals();
};

void TestInventory::readsOnceAtATime()
{
    Scene scene;
    scene.instances[u"i1"_s] = u"RUNNING"_s;
    ListResource<ListInstances> &list = scene.inventory->instances();
    QVERIFY(!list.isKnown());
    for (int i = 0; i < 3; ++i)
        list.refresh(Priority::Click);
    QVERIFY(list.isRefreshing());
    QVERIFY(scene.comesToRest());
    QCOMPARE(scene.requests(), 1);
    QVERIFY(list.isKnown());
    QCOMPARE(list.readAt().ms, scene.clock.nowMs());
    QCOMPARE(list.rows().size(), 1U);
    QVERIFY(list.find(u"i1"_s) && !list.find(u"i2"_s));
}

void TestInventory::moreUrgentGoesFirst()
{
    Scene scene;
    RateLimiter *limiter = scene.test.client->limiter();
    limiter->hold(60'000);
    ListResource<ListInstances> &list = scene.inventory->instances();
    list.refresh(Priority::Background);
    QVERIFY(comesTrue([&] { return limiter->queued() == 1; }));
    list.refresh(Priority::Click); // in place of the other, not beside it
    list.refresh(Priority::Background);
    QVERIFY(comesTrue([&] { return limiter->queued() == 1; }));
    scene.clock.advance(60'000);
    limiter->hold(0);
    QVERIFY(scene.comesToRest());
    QCOMPARE(scene.requests(), 1);
}

void TestInventory::tellsDifferences()
{
    Scene scene;
    ListResource<ListInstances> &list = scene.inventory->instances();
    Difference told;
    connect(&list, &Resource::updated, &scene.watcher, [&told](const Difference &difference) { told = difference; });
    QRandomGenerator random(7);
    static const QStringList states = {u"RUNNING"_s, u"CREATING"_s, u"ERROR"_s};
    for (int round = 0; round < 60; ++round) {
        const QMap<QString, QString> before = scene.instances;
        for (int step = 0; step < 5; ++step) {
            const QString id = u"i%1"_s.arg(random.bounded(12));
            if (round % 3 == 0 && !scene.instances.contains(id))
                continue; // others only look different
            if (round % 3 != 0 && random.bounded(3) == 0)
                scene.instances.remove(id);
            else
                scene.instances[id] = states[int(random.bounded(3))];
        }
        Difference due;
        for (auto it = scene.instances.begin(); it != scene.instances.end(); ++it) {
            if (!before.contains(it.key()))
                due.added.append(it.key());
            else if (before[it.key()] != it.value())
                due.changed.append(it.key());
        }
        for (auto it = before.begin(); it != before.end(); ++it) {
            if (!scene.instances.contains(it.key()))
                due.removed.append(it.key());
        }
        scene.clock.advance(60'000);
        list.refresh(Priority::Page);
        QVERIFY(scene.comesToRest());
        QCOMPARE(sorted(told.added), due.added);
        QCOMPARE(sorted(told.changed), due.changed);
        QCOMPARE(sorted(told.removed), due.removed);
        QCOMPARE(int(list.rows().size()), int(scene.instances.size()));
        QStringList inPlace;
        for (const int place : told.places)
            inPlace.append(list.rows()[size_t(place)].id);
        QCOMPARE(told.isInPlace, due.added.isEmpty() && due.removed.isEmpty());
        QVERIFY(std::is_sorted(told.places.begin(), told.places.end()));
        QCOMPARE(inPlace, due.added.isEmpty() && due.removed.isEmpty() ? told.changed : QStringList());
    }
    // What another page has learnt.
    const Instance first = list.rows().front();
    Instance renamed = first;
    list.replace(first);
    QVERIFY(told.changed != QStringList{first.id} || told.added.size() > 0 || told.removed.size() > 0);
    renamed.name = u"another"_s;
    list.replace(renamed);
    QCOMPARE(told, (Difference{{}, {first.id}, {}, true, {0}}));
    QCOMPARE(list.find(first.id)->name, u"another"_s);
}

void TestInventory::errorKeepsTheValue()
{
    Scene scene;
    scene.instances[u"i1"_s] = u"RUNNING"_s;
    ListResource<ListInstances> &list = scene.inventory->instances();
    list.watch(&scene.watcher);
    scene.goTo(0);
    const Timestamp readAt = list.readAt();
    scene.fails = true;
    scene.goTo(Pace.restMs);
    QCOMPARE(list.error()->kind, ErrorKind::NotFound);
    QCOMPARE(list.rows().size(), 1U);
    QCOMPARE(list.readAt(), readAt);
    QCOMPARE(*scene.inventory->nextPollMs(), Pace.failedMs);
    scene.fails = false;
    scene.goTo(Pace.failedMs);
    QVERIFY(!list.error());
    QVERIFY(list.readAt() > readAt);
}

void TestInventory::restsWhileNothingMoves()
{
    Scene scene;
    scene.instances[u"i1"_s] = u"RUNNING"_s;
    scene.instances[u"i2"_s] = u"ERROR"_s; // which lasts until somebody does something
    scene.inventory->instances().watch(&scene.watcher);
    QCOMPARE(*scene.inventory->nextPollMs(), 0); // nobody has looked yet
    scene.goTo(0);
    QCOMPARE(scene.requests(), 1);
    QCOMPARE(*scene.inventory->nextPollMs(), Pace.restMs);
    scene.goTo(Pace.restMs - 1);
    QCOMPARE(scene.requests(), 1);
    scene.goTo(1);
    QCOMPARE(scene.requests(), 2);
}

void TestInventory::looksOftenWhileSomethingMoves()
{
    Scene scene;
    scene.instances[u"i1"_s] = u"RESTARTING"_s;
    scene.inventory->instances().watch(&scene.watcher);
    scene.goTo(0);
    QCOMPARE(*scene.inventory->nextPollMs(), Pace.busyMs);
    scene.instances[u"i1"_s] = u"RUNNING"_s;
    scene.goTo(Pace.busyMs);
    QCOMPARE(scene.requests(), 2);
    QCOMPARE(*scene.inventory->nextPollMs(), Pace.restMs);
}

void TestInventory::looksLessOftenAtWhatNeverEnds()
{
    Scene scene;
    scene.instances[u"i1"_s] = u"CREATING"_s;
    scene.inventory->instances().watch(&scene.watcher);
    scene.goTo(0);
    qint64 last = 0;
    qint64 elapsed = 0;
    while (elapsed < 24 * 3'600'000) {
        const qint64 next = *scene.inventory->nextPollMs();
        QVERIFY(next >= last && next <= Pace.restMs);
        last = next;
        elapsed += next;
        scene.goTo(next);
    }
    QCOMPARE(last, Pace.restMs);
    QVERIFY2(scene.requests() < 340, qPrintable(QString::number(scene.requests())));
    // As soon as something happens it is looked at closely again.
    scene.instances[u"i2"_s] = u"CREATING"_s;
    scene.goTo(last);
    QCOMPARE(*scene.inventory->nextPollMs(), Pace.busyMs);
}

void TestInventory::unknownStateIsBusy()
{
    Scene scene;
    scene.instances[u"i1"_s] = u"POLISHING"_s;
    scene.inventory->instances().watch(&scene.watcher);
    scene.goTo(0);
    QVERIFY(scene.inventory->instances().isInTransition());
    QCOMPARE(scene.inventory->instances().rows().front().status.text, u"POLISHING"_s);
    QCOMPARE(*scene.inventory->nextPollMs(), Pace.busyMs);
}

void TestInventory::nobodySeesIt()
{
    Scene scene;
    ListResource<ListInstances> &list = scene.inventory->instances();
    scene.goTo(3'600'000);
    QCOMPARE(scene.requests(), 0);
    QVERIFY(!scene.inventory->nextPollMs());
    {
        QObject page;
        list.watch(&page);
        list.watch(&page);
        scene.test.client->limiter()->hold(60'000);
        scene.inventory->poll();
        QVERIFY(comesTrue([&] { return scene.test.client->limiter()->queued() == 1; }));
    }
    // It is given up before it could cost anything.
    QVERIFY(!list.isRefreshing());
    QVERIFY(!list.isWatched());
    QVERIFY(comesTrue([&] { return scene.test.client->limiter()->queued() == 0; }));
    QVERIFY(!scene.inventory->nextPollMs());
}

void TestInventory::asleep()
{
    Scene scene;
    scene.instances[u"i1"_s] = u"CREATING"_s;
    scene.inventory->instances().watch(&scene.watcher);
    scene.goTo(0);
    scene.inventory->setAwake(false);
    QVERIFY(!scene.inventory->nextPollMs());
    scene.goTo(3'600'000);
    QCOMPARE(scene.requests(), 1);
    scene.inventory->instances().refresh(Priority::Click); // who asks gets an answer
    QVERIFY(scene.comesToRest());
    QCOMPARE(scene.requests(), 2);
    scene.goTo(3'600'000);
    QCOMPARE(scene.requests(), 2);
    scene.inventory->setAwake(true);
    QCOMPARE(*scene.inventory->nextPollMs(), 0);
    QVERIFY(comesTrue([&] { return scene.requests() == 3; })); // the timer does it
}

void TestInventory::pollsByItself()
{
    Scene scene;
    scene.inventory = std::make_unique<Inventory>(*scene.test.client, InventoryPace{1, 1, 1});
    scene.inventory->instances().watch(&scene.watcher);
    for (int round = 1; round < 5; ++round) {
        QVERIFY(comesTrue([&] { return scene.requests() == round; }));
        QVERIFY(scene.comesToRest());
        scene.clock.advance(1);
    }
}

void TestInventory::diesWithinItsSignals()
{
    for (const bool fails : {false, true}) {
        Scene scene;
        scene.fails = fails;
        scene.instances[u"i1"_s] = u"RUNNING"_s;
        ListResource<ListInstances> &list = scene.inventory->instances();
        connect(&list, &Resource::updated, &scene.watcher, [&scene] { scene.inventory.reset(); });
        connect(&list, &Resource::failed, &scene.watcher, [&scene] { scene.inventory.reset(); });
        list.refresh(Priority::Click);
        QVERIFY(comesTrue([&] { return !scene.inventory; }));
    }
    // The client goes first.
    Scene scene;
    scene.stalls = true;
    scene.inventory->instances().watch(&scene.watcher);
    scene.inventory->poll();
    QVERIFY(comesTrue([&] { return scene.requests() == 1; }));
    scene.inventory.reset();
    scene.test.client.reset();
}

QTEST_GUILESS_MAIN(TestInventory)

#include "tst_inventory.moc"
