// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/manualclock.h"
#include "tests/support/testclient.h"
#include "tests/ui/pagescene.h"
#include "ui/pages/slowqueryloader.h"
#include "ui/widgets/dataview.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QUrlQuery>

using namespace ddm;
using namespace Qt::StringLiterals;

namespace {

using State = PageFrame::State;

/// A project whose instances a test invents, and the pages in front of it.
class Scene
{
public:
    Scene()
    {
        language.choose(u"en_US"_s);
        test.server.setHandler([this](const RawRequest &request) -> RawStep { return {.answer = answer(request)}; });
        inventory = std::make_unique<Inventory>(
            *test.client, InventoryPace{.busyMs = 3'600'000, .restMs = 3'600'000, .failedMs = 3'600'000});
        fleet.resize(1000, 500);
        fleet.show();
    }

    RawAnswer answer(const RawRequest &request) const
    {
        if (forbidden)
            return {403, R"({"error_code":"IAM.0003","error_msg":"The policy forbids it."})"};
        const QUrl target = QUrl::fromEncoded(request.target());
        const QString id = target.path().section(u"/instances/"_s, 1).section(u'/', 0, 0);
        if (!id.isEmpty()) {
            const qsizetype at = ids.indexOf(id);
            if (at < 0)
                return {404, R"({"errCode":"DBS.200002","externalMessage":"missing"})"};
            return {.body = QJsonDocument(instance(at)).toJson()};
        }
        const QUrlQuery query(target);
        const qsizetype offset = query.queryItemValue(u"offset"_s).toInt();
        const qsizetype limit = qMin(128, query.queryItemValue(u"limit"_s).toInt());
        QJsonArray rows;
        for (qsizetype at = offset; at < qMin(offset + limit, ids.size()); ++at)
            rows.append(instance(at));
        return {.body = QJsonDocument(QJsonObject{{u"instances"_s, rows}, {u"total_record"_s, int(ids.size())}})
                            .toJson(QJsonDocument::Compact)};
    }
    QJsonObject instance(qsizetype at) const
    {
        return {{u"id"_s, ids[at]}, {u"name"_s, names.value(at, ids[at])}, {u"status"_s, u"RUNNING"_s}};
    }
    void begin()
    {
        fleet.begin(*inventory);
        QVERIFY(isAtRest(fleet.frame()));
    }
    static bool isAtRest(const PageFrame *frame)
    {
        return comesTrue([frame] { return !frame->isLoading() && frame->state() != State::Nothing; });
    }
    PageContext context()
    {
        return {*test.client, *inventory, language, times, [] { return static_cast<TimeChartFactory *>(nullptr); }};
    }
    QTableView *table() const { return fleet.view()->table(); }

    ManualClock clock;
    TestClient test{clock};
    Language language;
    TimeDisplay times;
    QStringList ids;
    QStringList names;
    bool forbidden = false;
    std::unique_ptr<Inventory> inventory;
    FleetPage fleet{language, times};
};

QStringList oddNames()
{
    return {QString(),
            u" "_s,
            QString(10'000, u'x'),
            u"name with a\nline break and a\ttab"_s,
            u"<b>bold</b><img src=\"file:///etc/passwd\">"_s,
            u"&File && %1 %n %2"_s,
            u"数据库实例－订单"_s,
            u"قاعدة بيانات الطلبات"_s,
            u"\u202Eevil\u202C"_s,
            u"👩‍👩‍👧‍👦🗄️"_s,
            u"z̷̢̛̖͓̫̈́a̸l̵g̶o̷"_s,
            u"\"quoted\" 'too' \\ / ; --"_s,
            QString(QChar(0xD800)) + u"half"_s,
            QString(QChar(0)) + u"null"_s};
}

} // namespace

/// Projects as nobody would make them.
class TestOddProjects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesOfAnyLengthAndScript();
    void tenThousandInstances();
    void noInstances();
    void instanceIsDeletedWhileItIsLookedAt();
    void projectWithoutPermission();
    void tokenExpiresInTheMiddleOfARefresh();
    void tokenIsRefusedInTheMiddleOfARefresh();
};

void TestOddProjects::namesOfAnyLengthAndScript()
{
    Scene scene;
    scene.names = oddNames();
    for (qsizetype i = 0; i < scene.names.size(); ++i)
        scene.ids.append(u"id-%1"_s.arg(i));
    scene.begin();
    const QAbstractItemModel *rows = scene.table()->model();
    QCOMPARE(rows->rowCount(), int(scene.ids.size()));
    QCOMPARE(scene.fleet.all().size(), size_t(scene.ids.size()));
    scene.fleet.grab();
    OverviewPage page(scene.context());
    page.resize(900, 500);
    page.show();
    for (const QString &id : std::as_const(scene.ids)) {
        QVERIFY(scene.fleet.view()->select(id));
        QCOMPARE(scene.fleet.current()->id, id);
        for (int column = 0; column < rows->columnCount(); ++column) {
            const QString tip = scene.table()->currentIndex().siblingAtColumn(column).data(Qt::ToolTipRole).toString();
            QVERIFY(!tip.contains(u"<img"_s));
        }
        page.setInstance(id);
        QVERIFY(Scene::isAtRest(page.frame()));
        QCOMPARE(page.frame()->state(), State::Content);
        QVERIFY(page.width() <= 1000); // no name makes the window grow
        const auto labels = page.findChildren<QLabel *>();
        for (const QLabel *label : labels)
            QVERIFY2(label->textFormat() == Qt::PlainText || !Qt::mightBeRichText(label->text()), qPrintable(id));
        page.grab();
    }
    // No column takes the whole window because of one name.
    for (int column = 0; column + 1 < rows->columnCount(); ++column)
        QVERIFY(scene.table()->columnWidth(column) < 600);
    // What is searched for is found as it is written.
    scene.fleet.view()->search()->setText(u"订单"_s);
    QTRY_COMPARE(rows->rowCount(), 1);
    scene.language.choose(u"zh_CN"_s);
    QCOMPARE(rows->rowCount(), 1);
}

/// More than a minute's calls: the page says what it waits for, and then has all of them.
void TestOddProjects::tenThousandInstances()
{
    constexpr int Count = 10'000;
    Scene scene;
    for (int i = 0; i < Count; ++i)
        scene.ids.append(u"instance-%1"_s.arg(i, 5, 10, QLatin1Char('0')));
    scene.fleet.begin(*scene.inventory);
    QVERIFY(comesTrue([&] { return scene.fleet.frame()->isWaitingForBudget(); }));
    QCOMPARE(scene.test.server.heads(), RateLimiter::CallsAMinute);
    scene.clock.advance(RateLimiter::WindowMs + RateLimiter::MarginMs);
    scene.test.client->limiter()->hold(0);
    QVERIFY(Scene::isAtRest(scene.fleet.frame()));
    QCOMPARE(scene.test.server.heads(), (Count + 127) / 128);
    QCOMPARE(scene.table()->model()->rowCount(), Count);
    QVERIFY(scene.fleet.view()->select(u"instance-09999"_s));
    QCOMPARE(scene.fleet.current()->id, u"instance-09999"_s);
    scene.fleet.view()->search()->setText(u"instance-0042"_s);
    QTRY_COMPARE(scene.table()->model()->rowCount(), 10);
}

void TestOddProjects::noInstances()
{
    Scene scene;
    scene.begin();
    QCOMPARE(scene.fleet.frame()->state(), State::Empty);
    QVERIFY(!scene.fleet.current());
    const auto *panel = scene.fleet.frame()->findChild<MessagePanel *>();
    QVERIFY(!panel->title().isEmpty() && !panel->text().isEmpty());
    // The first one comes.
    scene.ids = {u"first"_s};
    QTest::mouseClick(panel->findChild<QPushButton *>(u"messageAction"_s), Qt::LeftButton);
    QVERIFY(Scene::isAtRest(scene.fleet.frame()));
    QCOMPARE(scene.fleet.frame()->state(), State::Content);
    QCOMPARE(scene.fleet.current()->id, u"first"_s);
    // And goes.
    scene.ids.clear();
    scene.fleet.refresh();
    QVERIFY(Scene::isAtRest(scene.fleet.frame()));
    QCOMPARE(scene.fleet.frame()->state(), State::Empty);
    QVERIFY(!scene.fleet.current());
}

void TestOddProjects::instanceIsDeletedWhileItIsLookedAt()
{
    Scene scene;
    scene.ids = {u"stays"_s, u"goes"_s, u"stays-too"_s};
    scene.begin();
    QVERIFY(scene.fleet.view()->select(u"goes"_s));
    OverviewPage page(scene.context());
    page.resize(900, 500);
    page.setInstance(u"goes"_s);
    page.show();
    QVERIFY(Scene::isAtRest(page.frame()));
    QCOMPARE(page.frame()->state(), State::Content);
    scene.ids.removeOne(u"goes"_s);
    // The page keeps what was known and says that there is no such thing any more, in both languages.
    page.refresh();
    QVERIFY(Scene::isAtRest(page.frame()));
    QCOMPARE(page.frame()->state(), State::Content);
    QVERIFY(page.frame()->isStale());
    const auto *banner = page.frame()->findChild<QLabel *>(u"staleText"_s);
    QVERIFY(banner->isVisible());
    const QString english = banner->text();
    scene.language.choose(u"zh_CN"_s);
    QVERIFY(banner->text() != english);
    // The list has one less, and what is chosen is something that is there.
    scene.fleet.refresh();
    QVERIFY(Scene::isAtRest(scene.fleet.frame()));
    QCOMPARE(scene.table()->model()->rowCount(), 2);
    QVERIFY(!scene.fleet.current() || scene.ids.contains(scene.fleet.current()->id));
    // Who comes to it anew is told so.
    page.setInstance(u"stays"_s);
    QVERIFY(Scene::isAtRest(page.frame()));
    QVERIFY(page.frame()->state() == State::Content && !page.frame()->isStale());
    page.setInstance(u"was-never"_s);
    QVERIFY(Scene::isAtRest(page.frame()));
    QCOMPARE(page.frame()->state(), State::Failed);
}

void TestOddProjects::projectWithoutPermission()
{
    Scene scene;
    scene.ids = {u"one"_s};
    scene.forbidden = true;
    scene.begin();
    QCOMPARE(scene.fleet.frame()->state(), State::Forbidden);
    QVERIFY(!scene.fleet.current());
    QVERIFY(scene.fleet.all().empty());
    // Another project, of which everything may be seen; and back.
    scene.forbidden = false;
    Inventory other(*scene.test.client);
    scene.fleet.begin(other);
    QVERIFY(Scene::isAtRest(scene.fleet.frame()));
    QCOMPARE(scene.fleet.frame()->state(), State::Content);
    QCOMPARE(scene.fleet.current()->id, u"one"_s);
    scene.forbidden = true;
    scene.fleet.begin(*scene.inventory);
    QVERIFY(Scene::isAtRest(scene.fleet.frame()));
    QCOMPARE(scene.fleet.frame()->state(), State::Forbidden); // and not what the other project had
    QVERIFY(!scene.fleet.frame()->isStale());
    QVERIFY(!scene.fleet.current());
}

/// One of thirteen calls is refused for its token: a new one is fetched, and nobody notices.
void TestOddProjects::tokenExpiresInTheMiddleOfARefresh()
{
    PageScene scene;
    scene.open(PageKind::SlowQueries);
    QVERIFY(comesTrue([&] { return scene.isAtRest(); }));
    const auto *page = qobject_cast<SlowQueriesPage *>(scene.widget.get());
    const int total = page->loader()->total();
    QVERIFY(total > SlowQueryLoader::RowsAtOnce);
    int calls = 0;
    scene.faults.proxies[size_t(Service::Ddm)]->setFaults([&calls](const RawRequest &) -> std::optional<ProxyFault> {
        if (++calls != 5)
            return std::nullopt;
        return ProxyFault{.kind = ProxyFault::Kind::Answer,
                          .answer = {401, R"({"error_code":"APIG.0307","error_msg":"The token must be updated."})"}};
    });
    qobject_cast<Page *>(scene.widget.get())->refresh();
    QVERIFY(comesTrue([&] { return scene.isAtRest(); }));
    QVERIFY(calls > 5);
    QVERIFY(scene.showsData());
    QCOMPARE(page->loader()->notCounted(), 0);
    QVERIFY(page->loader()->total() > 0);
}

void TestOddProjects::tokenIsRefusedInTheMiddleOfARefresh()
{
    PageScene scene;
    scene.open(PageKind::Nodes);
    QVERIFY(comesTrue([&] { return scene.isAtRest(); }));
    QVERIFY(scene.showsData());
    int calls = 0;
    scene.faults.proxies[size_t(Service::Ddm)]->setFaults([&calls](const RawRequest &) -> std::optional<ProxyFault> {
        if (++calls < 2)
            return std::nullopt;
        return ProxyFault{.kind = ProxyFault::Kind::Answer,
                          .answer = {401, R"({"error_code":"APIG.0301","error_msg":"token expires"})"}};
    });
    qobject_cast<Page *>(scene.widget.get())->refresh();
    QVERIFY(comesTrue([&] { return scene.isAtRest(); }));
    QCOMPARE(scene.state(), State::Content); // what was there stays
    QVERIFY(scene.frame->isStale());
    scene.faults.setFault(std::nullopt);
    scene.press(scene.bannerAction());
    QVERIFY(comesTrue([&] { return scene.isAtRest(); }));
    QVERIFY(scene.showsData());
}

QTEST_MAIN(TestOddProjects)

#include "tst_oddprojects.moc"
