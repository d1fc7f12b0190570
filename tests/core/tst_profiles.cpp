// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/profilefile.h"
#include "core/profiles/profilestore.h"
#include "core/profiles/regions.h"
#include "tests/support/filler.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

using Kind = ProfileProblem::Kind;

class TestProfiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void regions_data();
    void regions();
    void knownRegionsLookLikeRegions();
    void checks_data();
    void checks();
    void namesAreTakenWhateverTheirCase();
    void keepsEveryField();
    void storeComesBack();
    void storePassesOverWhatIsSpoilt();
    void removedWithAllThatIsKept();
    void movesAndChanges();
    void duplicatesHaveNamesOfTheirOwn();
    void exportsNoIdsAndImports();
    void importRefusesOtherFiles_data();
    void importRefusesOtherFiles();
};

namespace {

Profile usable()
{
    Profile profile = newProfile();
    profile.name = u"Shop"_s;
    profile.region = u"cn-north-4"_s;
    profile.domainName = u"shop-account"_s;
    profile.userName = u"admin"_s;
    return profile;
}

Profile filledProfile()
{
    Profile profile;
    Filler().fill(&profile, valueType<Profile>());
    return profile;
}

} // namespace

void TestProfiles::regions_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("ddm");
    QTest::addColumn<QString>("iam");
    QTest::addColumn<QString>("eps");
    QTest::newRow("china") << u"cn-north-4"_s << u"https://ddm.cn-north-4.myhuaweicloud.com"_s
                           << u"https://iam.cn-north-4.myhuaweicloud.com"_s << u"https://eps.myhuaweicloud.com"_s;
    QTest::newRow("europe") << u"eu-west-101"_s << u"https://ddm.eu-west-101.myhuaweicloud.eu"_s
                            << u"https://iam.eu-west-101.myhuaweicloud.eu"_s
                            << u"https://eps.eu-west-101.myhuaweicloud.eu"_s;
    QTest::newRow("own projects") << u"ru-moscow-1"_s << u"https://ddm.ru-moscow-1.myhuaweicloud.com"_s
                                  << u"https://iam.ru-moscow-1.myhuaweicloud.com"_s
                                  << u"https://eps.ru-moscow-1.myhuaweicloud.com"_s;
}

void TestProfiles::regions()
{
    QFETCH(const QString, region);
    Profile profile = usable();
    profile.region = region;
    const Endpoints places = profile.places();
    QTEST(places[Service::Ddm].toString(), "ddm");
    QTEST(places[Service::Iam].toString(), "iam");
    QTEST(places[Service::Eps].toString(), "eps");
    QCOMPARE(places[Service::Vpc].host().section(u'.', 0, 1), u"vpc."_s + region);
    QCOMPARE(places[Service::Rds].host().section(u'.', 0, 1), u"rds."_s + region);
}

void TestProfiles::knownRegionsLookLikeRegions()
{
    QVERIFY(knownRegions().size() >= 16);
    QCOMPARE(QSet<QString>(knownRegions().begin(), knownRegions().end()).size(), knownRegions().size());
    for (const QString &region : knownRegions())
        QVERIFY2(looksLikeRegion(region), qPrintable(region));
    for (const char *text :
         {"", "cn", "cn-north", "CN-NORTH-4", "cn north 4", "cn-north-4.evil.example", "cn-north-4/"})
        QVERIFY2(!looksLikeRegion(QLatin1StringView(text)), text);
}

void TestProfiles::checks_data()
{
    QTest::addColumn<std::function<void(Profile &)>>("spoil");
    QTest::addColumn<QList<ProfileProblem>>("problems");
    using Spoil = std::function<void(Profile &)>;
    using Problems = QList<ProfileProblem>;
    const auto row = [](const char *name, const Spoil &spoil, const Problems &problems) {
        QTest::newRow(name) << spoil << problems;
    };
    row("fine", [](Profile &) {}, {});
    row("no name", [](Profile &p) { p.name = u" "_s; }, {{u"name"_s, Kind::Required}});
    row("colour", [](Profile &p) { p.colour = u"red"_s; }, {{u"colour"_s, Kind::NotAColour}});
    row("good colour", [](Profile &p) { p.colour = u"#aB0012"_s; }, {});
    row("no region", [](Profile &p) { p.region.clear(); }, {{u"region"_s, Kind::Required}});
    row("odd region", [](Profile &p) { p.region = u"moon"_s; }, {{u"region"_s, Kind::NotARegion}});
    row("region of next year", [](Profile &p) { p.region = u"ap-southeast-17"_s; }, {});
    row("nobody signs in",
        [](Profile &p) {
            p.domainName.clear();
            p.userName.clear();
        },
        {{u"domain_name"_s, Kind::Required}, {u"user_name"_s, Kind::Required}});
    row("access key", [](Profile &p) { p.signIn = SignInMethod::AccessKey; }, {{u"access_key"_s, Kind::Required}});
    row("demo needs nothing",
        [](Profile &p) {
            p = newProfile();
            p.name = u"Demo"_s;
            p.signIn = SignInMethod::Demo;
        },
        {});
    row("agency", [](Profile &p) { p.agency = Agency(); },
        {{u"agency.domain_name"_s, Kind::Required}, {u"agency.name"_s, Kind::Required}});
    row("own endpoints",
        [](Profile &p) {
            p.endpoints = {{u"ddm"_s, u"https://ddm.corp:8443/"_s}};
        },
        {{u"endpoints.iam"_s, Kind::Required}});
    const auto endpoint = [row](const char *name, const char *text, const Problems &problems) {
        row(
            name,
            [text](Profile &p) {
                p.endpoints = {{u"iam"_s, u"https://iam.corp"_s}, {u"ddm"_s, QString::fromLatin1(text)}};
            },
            problems);
    };
    endpoint("plain here", "http://127.0.0.1:8080", {});
    endpoint("plain elsewhere", "http://ddm.corp", {{u"endpoints.ddm"_s, Kind::NeedsHttps}});
    for (const char *text : {"ddm.corp", "ftp://ddm.corp", "https://", "https://u:p@ddm.corp", "https://ddm.corp/v1",
                             "https://ddm.corp?x=1", "https://ddm corp"})
        endpoint(text, text, {{u"endpoints.ddm"_s, Kind::NotAnAddress}});
    row("proxy", [](Profile &p) { p.proxy.mode = ProxyMode::Socks5; },
        {{u"proxy.host"_s, Kind::Required}, {u"proxy.port"_s, Kind::NotAPort}});
    row("good proxy", [](Profile &p) { p.proxy = {ProxyMode::Http, u"proxy"_s, 3128, {}}; }, {});
    row("no such file", [](Profile &p) { p.caFile = u"/no/such/file.pem"_s; }, {{u"ca_file"_s, Kind::NotAFile}});
}

void TestProfiles::checks()
{
    QFETCH(const std::function<void(Profile &)>, spoil);
    QFETCH(const QList<ProfileProblem>, problems);
    Profile profile = usable();
    spoil(profile);
    QCOMPARE(check(profile), problems);
}

void TestProfiles::namesAreTakenWhateverTheirCase()
{
    const Profile one = usable();
    Profile two = usable();
    two.name = u"sHOP"_s;
    QCOMPARE(check(two, {one}), (QList<ProfileProblem>{{u"name"_s, Kind::NameTaken}}));
    QCOMPARE(check(one, {one}), QList<ProfileProblem>()); // itself
}

void TestProfiles::keepsEveryField()
{
    const Profile profile = filledProfile();
    const std::optional<Profile> read = profileOf(jsonOf(profile));
    QVERIFY(read);
    QVERIFY(*read == profile);
    QVERIFY(!(*read == usable()));
}

void TestProfiles::storeComesBack()
{
    MemoryStore file;
    const Profile one = filledProfile();
    Profile two = usable();
    {
        ProfileStore store{Settings(file)};
        QSignalSpy added(&store, &ProfileStore::added);
        store.put(one);
        store.put(two);
        QCOMPARE(added.size(), 2);
        two.readOnly = true;
        QSignalSpy changed(&store, &ProfileStore::changed);
        store.put(two);
        store.put(two); // nothing new
        QCOMPARE(changed.size(), 1);
    }
    const ProfileStore store{Settings(file)};
    QCOMPARE(store.all().size(), 2);
    QVERIFY(store.all()[0] == one);
    QVERIFY(store.all()[1] == two);
    QVERIFY(!store.find(u"nobody"_s));
}

void TestProfiles::storePassesOverWhatIsSpoilt()
{
    MemoryStore file;
    const Profile good = usable();
    {
        ProfileStore store{Settings(file)};
        store.put(good);
    }
    const QString key = u"connection/%1/profile"_s.arg(good.id);
    QVERIFY(file.value(key).isValid());
    file.setValue(u"profiles"_s, QStringList({u"gone"_s, good.id, good.id}));
    QCOMPARE(ProfileStore{Settings(file)}.all().size(), 1);
    for (const char *spoilt : {"", "nonsense", "[]", R"({"id":"other","name":"Shop"})", R"({"name":"Shop"})"}) {
        file.setValue(key, QString::fromLatin1(spoilt));
        QVERIFY2(ProfileStore{Settings(file)}.all().isEmpty(), spoilt);
        QVERIFY(file.value(key).isValid());
    }
}

void TestProfiles::removedWithAllThatIsKept()
{
    MemoryStore file;
    ProfileStore store{Settings(file)};
    const Profile one = usable();
    Profile two = usable();
    two.name = u"Other"_s;
    store.put(one);
    store.put(two);
    const Setting<QString> window{QLatin1StringView("window")};
    store.settingsOf(one.id).set(window, u"large"_s);
    store.settingsOf(two.id).set(window, u"small"_s);
    QSignalSpy removed(&store, &ProfileStore::removed);
    store.remove(one.id);
    store.remove(one.id);
    QCOMPARE(removed.size(), 1);
    const QStringList keys = file.keys();
    for (const QString &key : keys)
        QVERIFY2(!key.contains(one.id), qPrintable(key));
    QCOMPARE(store.settingsOf(two.id).get(window), u"small"_s);
}

void TestProfiles::movesAndChanges()
{
    MemoryStore file;
    ProfileStore store{Settings(file)};
    QStringList ids;
    for (const char *name : {"a", "b", "c"}) {
        Profile profile = usable();
        profile.name = QString::fromLatin1(name);
        store.put(profile);
        ids.append(profile.id);
    }
    QSignalSpy moved(&store, &ProfileStore::moved);
    store.move(ids[2], 0);
    store.move(ids[2], 0);
    store.move(ids[0], 7);
    store.move(u"nobody"_s, 1);
    QCOMPARE(moved.size(), 1);
    const ProfileStore again{Settings(file)};
    QCOMPARE(again.all().first().name, u"c"_s);
    QCOMPARE(again.all().last().name, u"b"_s);
}

void TestProfiles::duplicatesHaveNamesOfTheirOwn()
{
    const Profile one = usable();
    const Profile two = duplicateOf(one, {one});
    const Profile three = duplicateOf(one, {one, two});
    QCOMPARE(two.name, u"Shop 2"_s);
    QCOMPARE(three.name, u"Shop 3"_s);
    QVERIFY(two.id != one.id && three.id != two.id && !three.id.isEmpty());
    QCOMPARE(two.userName, one.userName);
}

void TestProfiles::exportsNoIdsAndImports()
{
    const Profile one = filledProfile();
    const Profile two = usable();
    const QByteArray file = exportProfiles({one, two});
    for (const QString &id : {one.id, two.id, one.projectId})
        QVERIFY(!file.contains(id.toUtf8()));
    const std::optional<ImportedProfiles> imported = importProfiles(file, {two});
    QVERIFY(imported);
    QCOMPARE(imported->unreadable, 0);
    QCOMPARE(imported->profiles.size(), 2);
    Profile first = imported->profiles[0];
    QVERIFY(!first.id.isEmpty() && first.id != one.id);
    first.id = one.id;
    first.projectId = one.projectId;
    QVERIFY(first == one);
    QCOMPARE(imported->profiles[1].name, u"Shop 2"_s); // there is a Shop already
}

void TestProfiles::importRefusesOtherFiles_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("profiles"); // -1: refused
    QTest::addColumn<int>("unreadable");
    QTest::newRow("nothing") << QByteArray() << -1 << 0;
    QTest::newRow("no JSON") << QByteArray("\x00\xff garbage", 10) << -1 << 0;
    QTest::newRow("a list") << QByteArray("[]") << -1 << 0;
    QTest::newRow("somebody else's") << QByteArray(R"({"profiles":[]})") << -1 << 0;
    QTest::newRow("no rows") << QByteArray(R"({"format":"ddm-console-profiles"})") << -1 << 0;
    QTest::newRow("empty") << QByteArray(R"({"format":"ddm-console-profiles","profiles":[]})") << 0 << 0;
    QTest::newRow("odd rows") << QByteArray(R"({"format":"ddm-console-profiles","profiles":[1,{},{"name":""},null,
        {"name":"Shop","environment":"orbit","new_field":1,"proxy":7}]})")
                              << 1 << 4;
}

void TestProfiles::importRefusesOtherFiles()
{
    QFETCH(const QByteArray, file);
    QFETCH(const int, profiles);
    QFETCH(const int, unreadable);
    const std::optional<ImportedProfiles> imported = importProfiles(file, {});
    QCOMPARE(imported.has_value(), profiles >= 0);
    if (!imported)
        return;
    QCOMPARE(imported->profiles.size(), profiles);
    QCOMPARE(imported->unreadable, unreadable);
    for (const Profile &profile : imported->profiles) {
        QCOMPARE(profile.environment, Environment::Other); // a word that we do not know
        QCOMPARE(profile.proxy.mode, ProxyMode::System);
    }
}

QTEST_GUILESS_MAIN(TestProfiles)

#include "tst_profiles.moc"
