// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/demofixture.h"

#include "core/api/slowqueries.h"

#include <QSet>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

/// The demo region as a client sees it over HTTP: what issue and reference promise is there, read without a deviation.
class TestDemoWorld : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void canBeginAtRest();
    void hasInstancesInEveryDocumentedState();
    void hasManySchemasAndAccounts();
    void describesParametersInBothLanguages();
    void hasNodeGroupsAndNodes();
    void hasClassesOfBothArchitecturesAndSoldOutZones();
    void hasNetworksAndDataNodes();
    void answersEveryReadingOperation();
    void followsFromTheSeed();
    void answersVariantsThatReadTheSame();
    void capsPages();
};

void TestDemoWorld::hasInstancesInEveryDocumentedState()
{
    QSet<QString> states;
    QSet<QString> regions;
    size_t count = 0;
    for (int project = 0; project < 3; ++project) {
        DemoFixture demo(DemoFixture::unlimited(), project);
        const std::vector<Instance> instances = demo.readWhole(ListInstances());
        count += instances.size();
        for (const Instance &instance : instances)
            states.insert(wireName(instance.status));
        regions.insert(demo.client->scope().region);
    }
    QVERIFY2(count >= 40, qPrintable(QString::number(count)));
    QCOMPARE(regions.size(), 3);
    // Reference A.6, and ddm-api 3 for the last row.
    const QStringList documented =
        u"CREATING CREATEFAILED RUNNING ERROR RESTARTING RESIZING UPGRADE_VERSION_INSTANCE ROLL_BACK_DB_VERSION "
        u"GROWING "
        "REDUCING RESTORE BACKUP MODIFY_NAME MIGRATE_DATABASE RESET_PASSWORD SET_CONFIGURATION "
        "CREATE_GROUP DELETE_GROUP SWITCH_SSL CREATE_DATABASE DROP_DATABASE DELETING"_s.split(u' ');
    for (const QString &state : documented)
        QVERIFY2(states.contains(state), qPrintable(state));
}

void TestDemoWorld::hasManySchemasAndAccounts()
{
    DemoFixture demo;
    const std::vector<Schema> schemas = demo.readWhole(
        ListSchemas{demo.instance("tenants-production").base.id, {}, {}});
    QCOMPARE(schemas.size(), size_t(170));
    const std::vector<Account> accounts = demo.readWhole(
        ListAccounts{demo.instance("identity-production").base.id, {}, {}});
    QCOMPARE(accounts.size(), size_t(100));

    const QString shop = demo.instance("shop-production").base.id;
    const auto schema = demo.run(ShowSchema{shop, u"SHOP"_s}); // the service does not mind the case
    QVERIFY(schema);
    QCOMPARE(schema->schema.name, u"shop"_s);
    QCOMPARE(schema->schema.shards.size(), size_t(64));
    QCOMPARE(schema->schema.shards.at(9).name, u"shop_0009"_s);
    QCOMPARE(schema->schema.dataNodes.size(), size_t(8));
}

void TestDemoWorld::describesParametersInBothLanguages()
{
    DemoFixture demo;
    ListParameters english{demo.instance("shop-production").base.id, {}, {}, ReplyLanguage::English};
    ListParameters chinese = english;
    chinese.language = ReplyLanguage::Chinese;
    const auto inEnglish = demo.run(english);
    const auto inChinese = demo.run(chinese);
    QVERIFY(inEnglish && inChinese);
    QCOMPARE(inEnglish->parameters.size(), size_t(22));
    QCOMPARE(inEnglish->total, 22);
    for (size_t i = 0; i < 22; ++i) {
        QCOMPARE(inEnglish->parameters[i].name, inChinese->parameters[i].name);
        QVERIFY(inEnglish->parameters[i].description != inChinese->parameters[i].description);
        QVERIFY(!inChinese->parameters[i].description.isEmpty());
    }
}

void TestDemoWorld::hasNodeGroupsAndNodes()
{
    DemoFixture demo;
    const DemoInstance &shop = demo.instance("shop-production");
    const std::vector<Node> nodes = demo.readWhole(ListNodes{shop.base.id, {}, {}});
    const std::vector<NodeGroup> groups = demo.readWhole(ListNodeGroups{shop.base.id, {}, {}});
    QCOMPARE(nodes.size(), size_t(shop.base.nodeCount));
    QCOMPARE(groups.size(), size_t(2));
    size_t members = 0;
    for (const NodeGroup &group : groups)
        members += group.nodes.size();
    QCOMPARE(members, nodes.size());
    const auto detail = demo.run(ShowNode{shop.base.id, nodes.front().id});
    QVERIFY(detail);
    QCOMPARE(detail->id, nodes.front().id);
    QVERIFY(!detail->subnetId.isEmpty());
}

void TestDemoWorld::hasClassesOfBothArchitecturesAndSoldOutZones()
{
    DemoFixture demo;
    const std::vector<Engine> engines = demo.readWhole(ListEngines());
    QVERIFY(engines.size() >= 3);
    const auto classes = demo.run(ListNodeClasses{engines.front().id, {}, {}});
    QVERIFY(classes);
    QCOMPARE(classes->groups.size(), size_t(2));
    QSet<QString> zoneStates;
    for (const NodeClassGroup &group : classes->groups) {
        QVERIFY(!group.classes.empty());
        for (const NodeClass &nodeClass : group.classes) {
            QCOMPARE(nodeClass.architecture, group.groupType);
            for (const QString &state : nodeClass.zoneStatus)
                zoneStates.insert(state);
        }
    }
    QCOMPARE(zoneStates, QSet<QString>({u"normal"_s, u"sellout"_s, u"unsupported"_s}));
}

void TestDemoWorld::hasNetworksAndDataNodes()
{
    DemoFixture demo;
    const auto vpcs = demo.run(ListVpcs());
    QVERIFY(vpcs && vpcs->vpcs.size() == 3);
    ListSubnets inFirst;
    inFirst.vpcId = vpcs->vpcs.front().id;
    const auto subnets = demo.run(inFirst);
    QVERIFY(subnets && subnets->subnets.size() == 3);
    QVERIFY(demo.run(ListSecurityGroups())->groups.size() >= 2);
    const std::vector<RdsInstance> rds = demo.readWhole(ListRdsInstances());
    int taken = 0, free = 0, replicas = 0;
    for (const RdsInstance &instance : rds) {
        taken += instance.associatedWithDdm;
        free += !instance.associatedWithDdm;
        replicas += instance.type == "Replica"_L1;
    }
    QVERIFY(taken > 10 && free > 5 && replicas > 3);
    const std::vector<AvailableDataNode> usable = demo.readWhole(
        ListAvailableDataNodes{demo.instance("shop-production").base.id, {}, {}});
    QVERIFY(!usable.empty());
    for (const AvailableDataNode &node : usable) {
        const auto found = std::find_if(rds.begin(), rds.end(),
                                        [&node](const RdsInstance &r) { return r.id == node.id; });
        QVERIFY(found != rds.end() && !found->associatedWithDdm);
        QCOMPARE(found->vpcId, demo.instance("shop-production").base.vpcId);
    }
}

void TestDemoWorld::answersEveryReadingOperation()
{
    DemoFixture demo;
    const QString id = demo.instance("shop-production").base.id;
    const QString rds = demo.instance("shop-production").schemas.front().dataNodes.front().id;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const Timestamp start{now - 6 * 24 * 3600'000LL};
    const Timestamp end{now};
    const auto jobs = demo.run(ListJobs{start, end, {}, {}});
    QVERIFY(jobs && !jobs->jobs.empty());
    QVERIFY(demo.run(ShowJob{jobs->jobs.front().id}));
    QVERIFY(demo.run(ShowInstance{id}));
    QVERIFY(demo.run(ListSlowQueries{id, 1, 10, start, end})->totalRecord > 0);
    QVERIFY(!demo.run(AnalyseSlowQueries{id, start, end, {}, {}, {}})->templates.empty());
    QVERIFY(!demo.run(ListReadWriteRatio{id, 1, 10, start, end})->ratios.empty());
    QVERIFY(!demo.run(ListLogicalSessions{id, {}, {}, {}})->sessions.empty());
    QVERIFY(!demo.run(ListPhysicalSessions{rds, {}, {}, {}})->sessions.empty());
    QVERIFY(demo.run(ShowSqlBlacklist{id, u"shop"_s}));
    QVERIFY(demo.run(CheckPasswordStrength{Secret(u"Test@1234")})->isWeak);
    QVERIFY(!demo.run(CheckPasswordStrength{Secret(u"Qz7#kd-92Lmw")})->isWeak);
    QCOMPARE(demo.run(ListProjects())->projects.size(), size_t(3));
    QCOMPARE(demo.run(ListAccessibleProjects())->projects.size(), size_t(3));
    QCOMPARE(demo.run(ListDomains())->domains.size(), size_t(1));
    QCOMPARE(demo.run(ListRegions())->regions.size(), size_t(3));
    QVERIFY(demo.run(ListEnterpriseProjects())->projects.front().id == "0"_L1);
    for (const JournalEntry &entry : demo.journal.entries()) {
        const QString first = entry.deviations.isEmpty() ? QString() : entry.deviations.first().path;
        QVERIFY2(entry.deviations.isEmpty(), qPrintable(entry.url + u": "_s + first));
    }
}

void TestDemoWorld::followsFromTheSeed()
{
    const qint64 now = 1'790'000'000'000;
    const World one = World::make(7, now);
    const World again = World::make(7, now);
    const World other = World::make(8, now);
    QCOMPARE(one.password, again.password);
    QVERIFY(one.password != other.password);
    for (size_t p = 0; p < one.projects.size(); ++p) {
        for (size_t i = 0; i < one.projects[p].instances.size(); ++i) {
            const DemoInstance &a = one.projects[p].instances[i];
            QCOMPARE(WireWriter::toJson(toNode(a.base), Layout::Compact, Secrets::Masked),
                     WireWriter::toJson(toNode(again.projects[p].instances[i].base), Layout::Compact, Secrets::Masked));
            QVERIFY(a.base.id != other.projects[p].instances[i].base.id);
        }
    }
}

void TestDemoWorld::answersVariantsThatReadTheSame()
{
    DemoFixture plain;
    DemoSettings settings = DemoFixture::unlimited();
    settings.variants = true;
    DemoFixture varied(settings);
    const auto same = [](const auto &a, const auto &b) {
        return WireWriter::toJson(toNode(a), Layout::Compact, Secrets::Masked)
            == WireWriter::toJson(toNode(b), Layout::Compact, Secrets::Masked);
    };
    const QString id = plain.instance("shop-production").base.id;
    // More than once: two of three answers are varied.
    for (int round = 0; round < 3; ++round) {
        auto one = plain.run(ShowInstance{id});
        auto two = varied.run(ShowInstance{id});
        QVERIFY(one && two);
        two->instance.created = one->instance.created; // the two worlds were made at different moments
        two->instance.updated = one->instance.updated;
        QVERIFY(same(*one, *two));
        auto schema = plain.run(ShowSchema{id, u"shop"_s});
        auto variedSchema = varied.run(ShowSchema{id, u"shop"_s});
        QVERIFY(schema && variedSchema);
        QCOMPARE(variedSchema->schema.addresses, schema->schema.addresses);
        QVERIFY(variedSchema->schema.created.isValid());
        const auto parameters = varied.run(ListParameters{id, {}, {}, ReplyLanguage::English});
        QVERIFY(parameters && parameters->total == 22 && parameters->parameters[20].name == "transaction_policy"_L1);
        const auto refusal = varied.run(ShowInstance{u"nobody"_s});
        QVERIFY(!refusal);
        QCOMPARE(refusal.error().code, u"DBS.200002"_s);
    }
}

void TestDemoWorld::capsPages()
{
    DemoSettings settings = DemoFixture::unlimited();
    settings.pageCap = 7;
    DemoFixture demo(settings);
    QCOMPARE(demo.readWhole(ListSchemas{demo.instance("tenants-production").base.id, {}, {}}).size(), size_t(170));
    const auto page = demo.run(ListInstances{{}, 128});
    QVERIFY(page);
    QCOMPARE(page->instances.size(), size_t(7));
    QCOMPARE(page->pageSize, 7);
}

void TestDemoWorld::canBeginAtRest()
{
    World world = World::make(1, 1'795'000'000'000);
    const auto busy = [&world] {
        int count = 0;
        for (const DemoProject &project : world.projects) {
            for (const DemoInstance &instance : project.instances)
                count += isBusy(instance.base.status) ? 1 : 0;
            for (const Job &job : project.jobs)
                count += job.status == JobState::Running ? 1 : 0;
        }
        return count;
    };
    QVERIFY(busy() > 5);
    world.settle();
    QCOMPARE(busy(), 0);
}

QTEST_GUILESS_MAIN(TestDemoWorld)

#include "tst_demoworld.moc"
