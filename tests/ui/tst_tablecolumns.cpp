// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/dataviewfixture.h"

#include <QContextMenuEvent>
#include <QJsonArray>
#include <QSignalSpy>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Name = 1;
constexpr int Nodes = 4;
const QStringList AllTitles = {u"State"_s, u"Name"_s,   u"Version"_s,           u"Class"_s,  u"Nodes"_s, u"Address"_s,
                               u"vCPUs"_s, u"Memory"_s, u"Availability zone"_s, u"Created"_s};

QJsonObject column(const QString &id, bool hidden = false)
{
    QJsonObject state = {{u"id"_s, id}};
    if (hidden)
        state.insert(u"hidden"_s, true);
    return state;
}

} // namespace

/// Which columns are shown, in which order and how wide, and what is kept of that.
class TestTableColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<DataViewFixture>();
        m_fixture->show(30);
    }
    void cleanup() { m_fixture.reset(); }
    void everyModelHasIds();
    void theLastColumnStays();
    void keyboardDoesWhatTheMouseDoes();
    void headerHasAMenu();
    void stateComesBack();
    void otherVersions_data();
    void otherVersions();
    void rubbishIsIgnored();
    void widthsAreTheUsersOnceSaid();
    void resetIsTheBeginning();
    void nothingIsSaidWithoutTheUser();

private:
    QMenu *columnMenu() const
    {
        QTest::mouseClick(m_fixture->view.findChild<QToolButton *>(u"columns"_s), Qt::LeftButton);
        return m_fixture->view.findChild<QMenu *>(u"columnMenu"_s);
    }

    std::unique_ptr<DataViewFixture> m_fixture;
};

void TestTableColumns::everyModelHasIds()
{
    const InstancesModel &model = m_fixture->model;
    QSet<QString> ids;
    for (int i = 0; i < model.columnCount(); ++i) {
        ids.insert(model.columnId(i));
        QCOMPARE(model.columnOf(QString(model.columnId(i))), i);
    }
    QCOMPARE(int(ids.size()), model.columnCount());
    QCOMPARE(model.columnOf(u"other"_s), -1);
}

void TestTableColumns::theLastColumnStays()
{
    QMenu *menu = columnMenu();
    QVERIFY(menu && menu->isVisible());
    for (const QString &title : AllTitles)
        m_fixture->action(menu, title)->trigger();
    QCOMPARE(m_fixture->shownTitles(), QStringList{AllTitles.last()});
    menu->close();
    QTRY_VERIFY(!m_fixture->view.findChild<QMenu *>(u"columnMenu"_s));
    menu = columnMenu();
    QVERIFY(!m_fixture->action(menu, AllTitles.last())->isEnabled());
    QVERIFY(m_fixture->action(menu, u"Name"_s)->isEnabled() && !m_fixture->action(menu, u"Name"_s)->isChecked());
    m_fixture->action(menu, u"Name"_s)->trigger();
    QCOMPARE(m_fixture->shownTitles(), QStringList({u"Name"_s, AllTitles.last()}));
    QVERIFY(m_fixture->header()->sectionSize(Name) >= 48);
    menu->close();
}

void TestTableColumns::keyboardDoesWhatTheMouseDoes()
{
    DataViewFixture &fixture = *m_fixture;
    fixture.table()->setCurrentIndex(fixture.table()->model()->index(0, Name));
    QMenu *menu = fixture.openMenu();
    fixture.action(menu, u"Sort by “Name”, descending"_s)->trigger();
    QCOMPARE(fixture.keyAt(0), u"id-30"_s);
    fixture.action(menu, u"Move “Name” to the left"_s)->trigger();
    QCOMPARE(fixture.shownTitles().mid(0, 3), QStringList({u"Name"_s, u"State"_s, u"Version"_s}));
    fixture.action(menu, u"Move “Name” to the right"_s)->trigger();
    fixture.action(menu, u"Move “Name” to the right"_s)->trigger();
    QCOMPARE(fixture.shownTitles().mid(0, 3), QStringList({u"State"_s, u"Version"_s, u"Name"_s}));
    fixture.action(menu, u"Hide “Name”"_s)->trigger();
    QVERIFY(!fixture.shownTitles().contains(u"Name"_s));
    menu->close();
    QTRY_VERIFY(!fixture.table()->findChild<QMenu *>(u"tableMenu"_s));
    menu = fixture.openMenu();
    fixture.action(menu, u"Do not sort"_s)->trigger();
    QCOMPARE(fixture.keyAt(0), u"id-1"_s);
    menu->close();
}

void TestTableColumns::headerHasAMenu()
{
    const QPoint place(m_fixture->header()->sectionViewportPosition(Nodes) + 5, 5);
    Q_EMIT m_fixture->header()->customContextMenuRequested(place);
    auto *menu = m_fixture->table()->findChild<QMenu *>(u"columnMenu"_s);
    QVERIFY(menu && menu->isVisible());
    QVERIFY(m_fixture->action(menu, u"Hide “Nodes”"_s));
    menu->close();
}

void TestTableColumns::stateComesBack()
{
    DataViewFixture &fixture = *m_fixture;
    QSignalSpy changed(&fixture.view, &DataView::stateChanged);
    fixture.header()->moveSection(fixture.header()->visualIndex(Nodes), 0);
    fixture.header()->resizeSection(Name, 211);
    fixture.table()->sortByColumn(Nodes, Qt::DescendingOrder);
    QMenu *menu = columnMenu();
    fixture.action(menu, u"Version"_s)->trigger();
    menu->close();
    QVERIFY(changed.size() >= 4);
    const QJsonObject state = fixture.view.saveState();

    DataViewFixture other;
    QSignalSpy otherChanged(&other.view, &DataView::stateChanged);
    other.view.restoreState(state); // before there is a row, and before it is shown
    other.show(30);
    QCOMPARE(other.shownTitles(), fixture.shownTitles());
    QCOMPARE(other.shownTitles().first(), u"Nodes"_s);
    QCOMPARE(other.header()->sectionSize(Name), 211);
    QCOMPARE(other.keyAt(0), u"id-30"_s);
    QCOMPARE(other.view.saveState(), state);
    QCOMPARE(otherChanged.size(), 0);
}

void TestTableColumns::otherVersions_data()
{
    QTest::addColumn<QJsonArray>("columns");
    QTest::addColumn<QStringList>("first");
    QTest::newRow("older, without most") << QJsonArray{column(u"nodes"_s), column(u"name"_s)}
                                         << QStringList({u"State"_s, u"Nodes"_s});
    QTest::newRow("newer, with others") << QJsonArray{column(u"colour"_s), column(u"name"_s), column(u"status"_s)}
                                        << QStringList({u"Name"_s, u"Version"_s});
    QTest::newRow("twice") << QJsonArray{column(u"name"_s), column(u"name"_s, true), column(u"status"_s)}
                           << QStringList({u"Version"_s});
    QTest::newRow("all hidden") << [] {
        QJsonArray all;
        for (const char *id :
             {"status", "name", "version", "class", "nodes", "address", "vcpus", "memory", "zone", "created"})
            all.append(column(QLatin1StringView(id), true));
        return all;
    }() << AllTitles;
}

void TestTableColumns::otherVersions()
{
    QFETCH(const QJsonArray, columns);
    QFETCH(const QStringList, first);
    m_fixture->view.restoreState({{u"columns"_s, columns}});
    QCOMPARE(m_fixture->shownTitles().mid(0, first.size()), first);
}

void TestTableColumns::rubbishIsIgnored()
{
    for (const QJsonObject &state :
         {QJsonObject(), QJsonObject{{u"columns"_s, 7}, {u"sort"_s, u"x"_s}, {u"details"_s, u"y"_s}},
          QJsonObject{{u"columns"_s, QJsonArray{1, u"name"_s, QJsonArray()}},
                      {u"sort"_s, QJsonObject{{u"column"_s, u"colour"_s}}}},
          QJsonObject{{u"columns"_s, QJsonArray{QJsonObject{{u"id"_s, u"name"_s}, {u"width"_s, -5}}}}}}) {
        m_fixture->view.restoreState(state);
        QCOMPARE(int(m_fixture->shownTitles().size()), int(AllTitles.size()));
        QVERIFY(m_fixture->header()->sectionSize(Name) >= 48);
    }
}

void TestTableColumns::widthsAreTheUsersOnceSaid()
{
    DataViewFixture &fixture = *m_fixture;
    QVERIFY(!fixture.view.saveState()[u"columns"_s][Name].toObject().contains(u"width"_s));
    fixture.header()->resizeSection(Name, 150);
    QCOMPARE(fixture.view.saveState()[u"columns"_s][Name][u"width"_s].toInt(), 150);
    fixture.model.clear();
    fixture.model.setRows(fixture.instances(1'000'000, 1'000'010));
    fixture.language.choose(u"zh_CN"_s);
    fixture.language.choose(u"en_US"_s);
    QCOMPARE(fixture.header()->sectionSize(Name), 150);
    QMenu *menu = columnMenu();
    fixture.action(menu, u"Fit widths"_s)->trigger();
    menu->close();
    QVERIFY(fixture.header()->sectionSize(Name) != 150);
    QVERIFY(!fixture.view.saveState()[u"columns"_s][Name].toObject().contains(u"width"_s));
}

void TestTableColumns::resetIsTheBeginning()
{
    DataViewFixture &fixture = *m_fixture;
    fixture.view.sortBy(Nodes, Qt::DescendingOrder);
    const QJsonObject before = fixture.view.saveState();
    fixture.header()->moveSection(3, 0);
    fixture.header()->resizeSection(Name, 150);
    fixture.table()->sortByColumn(Name, Qt::AscendingOrder);
    QMenu *menu = columnMenu();
    fixture.action(menu, u"Version"_s)->trigger();
    QVERIFY(fixture.view.saveState() != before);
    fixture.action(menu, u"Reset columns"_s)->trigger();
    menu->close();
    QCOMPARE(fixture.shownTitles(), AllTitles);
    QCOMPARE(fixture.view.saveState(), before);
    QCOMPARE(fixture.keyAt(0), u"id-30"_s);
}

void TestTableColumns::nothingIsSaidWithoutTheUser()
{
    DataViewFixture &fixture = *m_fixture;
    QSignalSpy changed(&fixture.view, &DataView::stateChanged);
    fixture.view.sortBy(Name, Qt::DescendingOrder);
    fixture.model.setRows(fixture.instances(5, 90));
    fixture.view.resize(1500, 500);
    fixture.language.choose(u"zh_CN"_s);
    fixture.language.choose(u"en_US"_s);
    fixture.view.search()->setText(u"node-9"_s);
    QTest::qWait(50);
    QCOMPARE(changed.size(), 0);
}

QTEST_MAIN(TestTableColumns)

#include "tst_tablecolumns.moc"
