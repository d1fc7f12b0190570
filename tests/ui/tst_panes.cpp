// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/dataviewfixture.h"
#include "tests/ui/windowfixture.h"
#include "ui/actions/actioncatalog.h"
#include "ui/settings/settingskeys.h"
#include "ui/widgets/panes.h"

#include <QAction>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Drags the divider between the two panes, and says how large the first one is then.
int drag(QSplitter *panes, int by)
{
    QSplitterHandle *divider = panes->handle(1);
    const QPoint from = divider->rect().center();
    const QPoint to = from + (panes->orientation() == Qt::Vertical ? QPoint(0, by) : QPoint(by, 0));
    QTest::mousePress(divider, Qt::LeftButton, {}, from);
    QTest::mouseMove(divider, to);
    QTest::mouseRelease(divider, Qt::LeftButton, {}, to);
    return panes->sizes().first();
}

} // namespace

class TestPanes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dividersComeBack();
    void dividersOfEachConnection();
    void detailsAreAsWideAsTheyWere();
};

void TestPanes::dividersComeBack()
{
    const DemoFixture demo;
    MemoryStore store;
    const auto begin = [&](const WindowFixture &fixture) {
        Session session = WindowFixture::sessionOf(demo.client.get());
        session.settings = Settings(store);
        fixture.window->begin(session);
        return QTest::qWaitFor([&] { return fixture.open("shop-production"_L1) != nullptr; });
    };
    const WindowFixture first;
    QVERIFY(begin(first));
    QMap<int, int> left;
    for (const int tab :
         {InstanceView::Nodes, InstanceView::Schemas, InstanceView::SlowQueries, InstanceView::Activity}) {
        auto *panes = first.show(tab)->findChild<Panes *>();
        QTRY_VERIFY(panes->isVisible());
        const int before = panes->sizes().first();
        left[tab] = drag(panes, 70);
        QVERIFY(left[tab] > before);
    }
    const auto requestsOf = [](const WindowFixture &fixture) {
        fixture.window->catalog()->action("view.requests"_L1)->trigger();
        return fixture.window->findChild<Panes *>(u"requests"_s);
    };
    Panes *requests = requestsOf(first);
    QTRY_VERIFY(requests->width() > 700); // laid out by the window, not yet by itself
    const int requestsLeft = drag(requests, -60);

    const WindowFixture second;
    QVERIFY(begin(second));
    for (auto each = left.cbegin(); each != left.cend(); ++each)
        QTRY_COMPARE(second.show(each.key())->findChild<Panes *>()->sizes().first(), each.value());
    requests = requestsOf(second);
    QTRY_COMPARE(requests->sizes().first(), requestsLeft);
}

void TestPanes::dividersOfEachConnection()
{
    MemoryStore one;
    MemoryStore two;
    QWidget window;
    Panes panes(Qt::Horizontal, u"test"_s, {{new QWidget, 300, 1}, {new QWidget, 300, 1}});
    panes.resize(605, 100);
    panes.show();
    panes.keepIn(Settings(one));
    const int before = panes.sizes().first();
    const int left = drag(&panes, 90);
    QVERIFY(left > before);
    panes.keepIn(Settings(two));
    QCOMPARE(panes.sizes().first(), before);
    panes.keepIn(Settings(one));
    QCOMPARE(panes.sizes().first(), left);
    QVERIFY(two.keys().isEmpty());
    // What a file says that was cut or written by hand.
    Settings(two).scoped(u"panes/test"_s).set(SettingsKeys::Dividers, "nonsense");
    panes.keepIn(Settings(two));
    QCOMPARE(panes.sizes().first(), before);
}

void TestPanes::detailsAreAsWideAsTheyWere()
{
    MemoryStore store;
    DataViewFixture first;
    first.view.keepIn(Settings(store), u"instances"_s);
    first.show(5);
    first.view.showDetails(true);
    auto *panes = first.view.findChild<QSplitter *>();
    const int wide = panes->sizes().last();
    drag(panes, -110);
    QCOMPARE(panes->sizes().last(), wide + 110);
    first.view.showDetails(false);
    first.view.showDetails(true);
    QCOMPARE(panes->sizes().last(), wide + 110);

    DataViewFixture second;
    second.view.keepIn(Settings(store), u"instances"_s);
    second.show(5);
    QTRY_COMPARE(second.view.findChild<QSplitter *>()->sizes().last(), wide + 110);
}

QTEST_MAIN(TestPanes)

#include "tst_panes.moc"
