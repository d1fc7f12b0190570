// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"
#include "ui/actions/actioncatalog.h"
#include "ui/models/navigatormodel.h"
#include "ui/shell/instanceactions.h"
#include "ui/shell/navigator.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QMenu>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

/// The tree at the left: what is in it, and how one gets from it to an instance.
class TestNavigator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsConnectionProjectsAndInstances();
    void clickAndReturnOpen();
    void narrowsDown();
    void followsWhatIsInFront();
    void choosesAnotherProject();
    void menuActsOnTheRow();
    void modelFollowsEveryDifference();

private:
    MainWindow *window() const { return m_fixture->window.get(); }
    Navigator *navigator() const { return window()->navigator(); }
    QTreeView *tree() const { return navigator()->tree(); }
    QModelIndex project(int row) const { return tree()->model()->index(row, 0, tree()->model()->index(0, 0)); }
    QModelIndex instance(const QString &name) const
    {
        const QModelIndexList found = tree()->model()->match(project(0), NavigatorModel::NameRole, name, 1,
                                                             Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? QModelIndex() : found.first();
    }

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<DemoFixture> m_demo;
};

void TestNavigator::init()
{
    m_demo = std::make_unique<DemoFixture>();
    m_fixture = std::make_unique<WindowFixture>();
    Session session = WindowFixture::sessionOf(m_demo->client.get());
    session.projects.append({u"other"_s, u"cn-north-4_team"_s, u"cn-north-4"_s});
    window()->begin(session);
    window()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window()));
    QTRY_COMPARE(tree()->model()->rowCount(project(0)), 22);
}

void TestNavigator::cleanup()
{
    m_fixture.reset();
    m_demo.reset();
}

void TestNavigator::showsConnectionProjectsAndInstances()
{
    QCOMPARE(tree()->model()->rowCount(), 1);
    QCOMPARE(tree()->model()->index(0, 0).data().toString(), u"Demo region"_s);
    QCOMPARE(tree()->model()->rowCount(tree()->model()->index(0, 0)), 2);
    QCOMPARE(project(1).data().toString(), u"cn-north-4 · cn-north-4_team"_s);
    QCOMPARE(tree()->model()->rowCount(project(1)), 0);
    QVERIFY(tree()->isExpanded(project(0)));
    const QModelIndex shop = instance(u"shop-production"_s);
    QCOMPARE(shop.data(NavigatorModel::StateRole).toString(), u"Running"_s);
    QCOMPARE(shop.data(Qt::AccessibleTextRole).toString(), u"shop-production, Running"_s);
    m_fixture->language.choose(u"zh_CN"_s);
    QCOMPARE(shop.data(NavigatorModel::StateRole).toString(), u"运行中"_s);
    QCOMPARE(tree()->model()->index(0, 0).data().toString(), u"演示区域"_s);
    // By name, as people count.
    QStringList names;
    for (int row = 0; row < 22; ++row)
        names.append(tree()->model()->index(row, 0, project(0)).data().toString());
    QVERIFY(std::is_sorted(names.begin(), names.end(), [](const QString &left, const QString &right) {
        return left.compare(right, Qt::CaseInsensitive) < 0;
    }));
}

void TestNavigator::clickAndReturnOpen()
{
    tree()->scrollTo(instance(u"crm-production"_s));
    QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {},
                      tree()->visualRect(instance(u"crm-production"_s)).center());
    QTRY_COMPARE(m_fixture->view()->name(), u"crm-production"_s);
    tree()->setFocus();
    tree()->setCurrentIndex(instance(u"shop-production"_s));
    QCOMPARE(m_fixture->view()->name(), u"crm-production"_s); // going past something opens nothing
    QTest::keyClick(tree(), Qt::Key_Return);
    QTRY_COMPARE(m_fixture->view()->name(), u"shop-production"_s);
    // The project that is open stands for its fleet.
    QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, tree()->visualRect(project(0)).center());
    QVERIFY(window()->workspace()->isFleetInFront());
}

void TestNavigator::narrowsDown()
{
    navigator()->filter()->setFocus();
    QTest::keyClicks(navigator()->filter(), u"LEDGER run"_s);
    QVERIFY(instance(u"ledger-production"_s).isValid());
    QVERIFY(!instance(u"shop-production"_s).isValid());
    QVERIFY(tree()->isExpanded(project(0)));
    QTest::keyClick(navigator()->filter(), Qt::Key_Return);
    QVERIFY(tree()->hasFocus());
    QCOMPARE(NavigatorModel::levelOf(tree()->currentIndex()), NavigatorModel::Level::Instance);
    // By its id, which is in a ticket.
    navigator()->filter()->setText(m_demo->instance("shop-production").base.id);
    QVERIFY(instance(u"shop-production"_s).isValid());
    QCOMPARE(tree()->model()->rowCount(project(0)), 1);
    navigator()->filter()->setText(u"nowhere"_s);
    QCOMPARE(tree()->model()->rowCount(), 0);
    QVERIFY(WindowFixture::allText(navigator()).contains("Nothing here matches."_L1));
    navigator()->filter()->setFocus();
    QTest::keyClick(navigator()->filter(), Qt::Key_Escape);
    QCOMPARE(tree()->model()->rowCount(project(0)), 22);
}

void TestNavigator::followsWhatIsInFront()
{
    m_fixture->table()->setFocus();
    m_fixture->open("ledger-production"_L1);
    QCOMPARE(tree()->currentIndex().data().toString(), u"ledger-production"_s);
    window()->workspace()->showFleet();
    QCOMPARE(tree()->currentIndex(), project(0));
}

void TestNavigator::choosesAnotherProject()
{
    QSignalSpy chosen(window(), &MainWindow::projectChosen);
    QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, tree()->visualRect(project(1)).center());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toInt(), 1);
}

void TestNavigator::menuActsOnTheRow()
{
    m_fixture->open("crm-production"_L1);
    const QModelIndex shop = instance(u"shop-production"_s);
    tree()->scrollTo(shop);
    Q_EMIT tree()->customContextMenuRequested(tree()->visualRect(shop).center());
    auto *menu = window()->findChild<QMenu *>(u"instanceMenu"_s);
    QVERIFY(menu && menu->isVisible());
    QAction *restart = window()->catalog()->action("instance.restart"_L1);
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(restart).center());
    QTRY_VERIFY(window()->actions()->dialog());
    QVERIFY(window()->actions()->dialog()->windowTitle().contains("shop-production"_L1));
    window()->actions()->dialog()->reject();
    QTRY_COMPARE(window()->actions()->target()->name, u"crm-production"_s);
}

/// Against a plain list: random instances come, go and change.
void TestNavigator::modelFollowsEveryDifference()
{
    QRandomGenerator random(7);
    NavigatorModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.begin(u"here"_s, {{u"a"_s, u"A"_s}, {u"b"_s, u"B"_s}}, 1);
    std::vector<Instance> rows;
    int next = 0;
    for (int round = 0; round < 300; ++round) {
        std::vector<Instance> now;
        for (const Instance &row : rows) {
            if (random.bounded(10) == 0)
                continue;
            now.push_back(row);
            if (random.bounded(6) == 0)
                now.back().name += u'x';
        }
        for (quint32 fresh = random.bounded(4U); fresh > 0 && now.size() < 60; --fresh) {
            Instance instance;
            instance.id = QString::number(++next);
            instance.name = u"i"_s + instance.id;
            now.insert(now.begin() + random.bounded(qsizetype(now.size()) + 1), instance);
        }
        const Difference difference = differenceOf(rows, now, [](const Instance &instance) { return instance.id; });
        rows = now;
        model.setInstances(rows, difference);
        const QModelIndex project = model.indexOfProject(1);
        QCOMPARE(model.rowCount(project), int(rows.size()));
        QMap<QString, QString> shown;
        for (int row = 0; row < model.rowCount(project); ++row) {
            const QModelIndex index = model.index(row, 0, project);
            QCOMPARE(index.parent(), project);
            shown.insert(index.data(NavigatorModel::IdRole).toString(), index.data().toString());
            QCOMPARE(model.indexOfInstance(index.data(NavigatorModel::IdRole).toString()), index);
        }
        QMap<QString, QString> expected;
        for (const Instance &row : rows)
            expected.insert(row.id, row.name);
        QCOMPARE(shown, expected);
    }
    QCOMPARE(model.rowCount(model.indexOfProject(0)), 0);
    model.begin(u"there"_s, {}, -1);
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
}

QTEST_MAIN(TestNavigator)

#include "tst_navigator.moc"
