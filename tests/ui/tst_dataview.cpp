// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/dataviewfixture.h"
#include "ui/widgets/keyvalueview.h"
#include "ui/widgets/notice.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QJsonArray>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

QString clipboardText()
{
    return QGuiApplication::clipboard()->text();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// A table with the mouse and the keyboard: what stays through a refresh, and what can be taken out of it.
class TestDataView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<DataViewFixture>(); }
    void cleanup() { m_fixture.reset(); }
    void refreshKeepsWhatIsSeen_data();
    void refreshKeepsWhatIsSeen();
    void newRowsAreSeenAtTheTop();
    void manyAreSelected();
    void searchHidesTheCurrentRow();
    void copies();
    void menuOfThePageComesFirst();
    void pageMayHaveAMenuOfItsOwn();
    void exports();
    void saysThatItCannotWrite();
    void dialogOfExport();
    void details();

private:
    std::unique_ptr<DataViewFixture> m_fixture;
};

void TestDataView::refreshKeepsWhatIsSeen_data()
{
    QTest::addColumn<std::vector<Instance>>("rows");
    const std::vector<Instance> all = DataViewFixture::instances(1, 200);
    std::vector<Instance> above = DataViewFixture::instances(1'000, 1'030);
    above.insert(above.end(), all.begin(), all.end());
    std::vector<Instance> fewer = all;
    std::erase_if(fewer, [](const Instance &row) { return row.nodeCount < 60 && row.nodeCount % 2; });
    std::vector<Instance> reordered(all.rbegin(), all.rend());
    std::vector<Instance> mixed = above;
    std::erase_if(mixed, [](const Instance &row) { return row.nodeCount < 60 && row.nodeCount % 3 == 0; });
    std::rotate(mixed.begin(), mixed.begin() + 20, mixed.begin() + 60);
    QTest::newRow("the same") << all;
    QTest::newRow("added above") << above;
    QTest::newRow("removed above") << fewer;
    QTest::newRow("reordered") << reordered;
    QTest::newRow("all at once") << mixed;
}

void TestDataView::refreshKeepsWhatIsSeen()
{
    QFETCH(const std::vector<Instance>, rows);
    DataViewFixture &fixture = *m_fixture;
    fixture.show(200);
    QVERIFY(fixture.view.select(fixture.keyOf(104)));
    const QModelIndex cell = fixture.table()->currentIndex().siblingAtColumn(3);
    fixture.table()->selectionModel()->setCurrentIndex(cell, QItemSelectionModel::NoUpdate);
    for (const int number : {101, 102})
        fixture.table()->selectionModel()->select(fixture.table()->model()->index(number - 1, 0),
                                                  QItemSelectionModel::Select | QItemSelectionModel::Rows);
    fixture.table()->verticalScrollBar()->setValue(99);
    const QString top = fixture.topKey();
    QStringList selected = fixture.view.selectedKeys();
    QCOMPARE(selected.size(), 3);
    QSignalSpy moved(&fixture.view, &DataView::selectionChanged);
    fixture.model.setRows(rows);
    QCOMPARE(int(fixture.table()->model()->rowCount()), int(rows.size()));
    if (rows.front().id == fixture.keyOf(200)) // with the others the other way round the bar may be at its end
        QVERIFY(fixture.table()->verticalScrollBar()->value() > 0);
    else
        QCOMPARE(fixture.topKey(), top);
    QStringList now = fixture.view.selectedKeys();
    std::sort(now.begin(), now.end());
    std::sort(selected.begin(), selected.end());
    QCOMPARE(now, selected);
    QCOMPARE(fixture.view.selectedKey(), fixture.keyOf(104));
    QCOMPARE(fixture.table()->currentIndex().column(), 3);
    QCOMPARE(moved.size(), 0);
}

void TestDataView::newRowsAreSeenAtTheTop()
{
    DataViewFixture &fixture = *m_fixture;
    fixture.show(100);
    std::vector<Instance> rows = fixture.model.all();
    rows.insert(rows.begin(), fixture.instance(500));
    fixture.model.setRows(rows);
    QCOMPARE(fixture.topKey(), fixture.keyOf(500));
}

void TestDataView::manyAreSelected()
{
    DataViewFixture &fixture = *m_fixture;
    fixture.show(20);
    QSignalSpy changed(&fixture.view, &DataView::selectedKeysChanged);
    fixture.table()->setFocus();
    fixture.view.selectFirst();
    QTest::keyClick(fixture.table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(fixture.table(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(fixture.view.selectedKeys(), QStringList({u"id-1"_s, u"id-2"_s, u"id-3"_s}));
    QCOMPARE(fixture.view.selectedKey(), u"id-3"_s);
    QVERIFY(changed.size() >= 3);
    QTest::keyClick(fixture.table(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(fixture.view.selectedKeys().size(), 20);
}

void TestDataView::searchHidesTheCurrentRow()
{
    DataViewFixture &fixture = *m_fixture;
    fixture.show(100);
    QVERIFY(fixture.view.select(u"id-42"_s));
    QSignalSpy changed(&fixture.view, &DataView::selectionChanged);
    fixture.view.search()->setText(u"name:node-7"_s);
    QCOMPARE(fixture.view.selectedKey(), u"id-7"_s); // the first of those
    fixture.view.search()->setText(u"nothing like this"_s);
    QCOMPARE(fixture.view.selectedKey(), QString());
    fixture.view.search()->clear();
    QCOMPARE(fixture.view.selectedKey(), u"id-42"_s);
    QCOMPARE(changed.size(), 3);
    // What the user has chosen in between stays.
    fixture.view.search()->setText(u"name:node-7"_s);
    QVERIFY(fixture.view.select(u"id-70"_s));
    fixture.view.search()->clear();
    QCOMPARE(fixture.view.selectedKey(), u"id-70"_s);
}

void TestDataView::copies()
{
    DataViewFixture &fixture = *m_fixture;
    fixture.show(3);
    const QJsonObject state = {
        {u"columns"_s, QJsonArray{QJsonObject{{u"id"_s, u"name"_s}}, QJsonObject{{u"id"_s, u"nodes"_s}}}}};
    fixture.view.restoreState(state);
    for (int column = 0; column < fixture.model.columnCount(); ++column)
        fixture.table()->setColumnHidden(column, column != 1 && column != 4);
    fixture.table()->selectAll();
    fixture.table()->setFocus();
    QTest::keyClick(fixture.table(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboardText(), u"node-1\t1\nnode-2\t2\nnode-3\t3"_s);
    QMenu *menu = fixture.openMenu();
    QVERIFY(menu && menu->isVisible());
    fixture.action(menu, u"Rows with column titles"_s)->trigger();
    QCOMPARE(clipboardText(), u"Name\tNodes\nnode-1\t1\nnode-2\t2\nnode-3\t3"_s);
    fixture.action(menu, u"Rows as CSV"_s)->trigger();
    QCOMPARE(clipboardText(), u"Name,Nodes\r\nnode-1,1\r\nnode-2,2\r\nnode-3,3\r\n"_s);
    fixture.action(menu, u"Rows as Markdown"_s)->trigger();
    QVERIFY(clipboardText().startsWith(u"| Name | Nodes |\n| --- | ---: |\n| node-1 | 1 |"_s));
    fixture.table()->setCurrentIndex(fixture.table()->model()->index(1, 1));
    fixture.action(menu, u"This cell only"_s)->trigger();
    QCOMPARE(clipboardText(), u"node-2"_s);
    menu->close();
}

void TestDataView::menuOfThePageComesFirst()
{
    DataViewFixture &fixture = *m_fixture;
    fixture.show(3);
    connect(&fixture.view, &DataView::menuWanted, this, [](QMenu *menu) { menu->addAction(u"Restart"_s); });
    QMenu *menu = fixture.openMenu();
    QCOMPARE(menu->actions().first()->text(), u"Restart"_s);
    QVERIFY(!fixture.action(menu, u"Rows"_s)->isEnabled() || fixture.view.selectedKeys().isEmpty());
    QVERIFY(fixture.action(menu, u"Columns"_s));
    menu->close();
}

void TestDataView::pageMayHaveAMenuOfItsOwn()
{
    DataViewFixture &fixture = *m_fixture;
    fixture.show(3);
    fixture.table()->setContextMenuPolicy(Qt::CustomContextMenu);
    QSignalSpy wanted(fixture.table(), &QWidget::customContextMenuRequested);
    QVERIFY(!fixture.openMenu());
    QCOMPARE(wanted.size(), 1);
    QMenu own;
    fixture.view.addToMenu(&own);
    QVERIFY(fixture.action(&own, u"Export…"_s));
}

void TestDataView::exports()
{
    DataViewFixture &fixture = *m_fixture;
    fixture.show(30);
    fixture.view.search()->setText(u"name:node-2"_s);
    QTemporaryDir folder;
    QMenu *menu = fixture.openMenu();
    for (const auto &name : {u"rows.csv"_s, u"rows.md"_s}) {
        fixture.action(menu, u"Export…"_s)->trigger();
        auto *dialog = fixture.view.findChild<QFileDialog *>(u"exportDialog"_s);
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(folder.filePath(name));
        delete dialog;
    }
    menu->close();
    const QByteArray csv = contentOf(folder.filePath(u"rows.csv"_s));
    QVERIFY(csv.startsWith("\xEF\xBB\xBFState,Name,"));
    QCOMPARE(csv.count("\r\n"), 12); // node-2, node-20 to node-29, and the titles
    QVERIFY(contentOf(folder.filePath(u"rows.md"_s)).startsWith("| State | Name |"));
    const auto *notice = fixture.view.findChild<Notice *>();
    QVERIFY(notice && notice->isVisible());
    QVERIFY(notice->text().startsWith(u"11 row"_s) && notice->text().contains(u"rows.md"_s));
    fixture.language.choose(u"zh_CN"_s);
    fixture.language.choose(u"en_US"_s);
    QTest::keyClick(notice->findChild<QToolButton *>(u"closeNotice"_s), Qt::Key_Space);
    QVERIFY(!notice->isVisible());
}

void TestDataView::saysThatItCannotWrite()
{
    DataViewFixture &fixture = *m_fixture;
    fixture.show(3);
    QMenu *menu = fixture.openMenu();
    fixture.action(menu, u"Export…"_s)->trigger();
    menu->close();
    auto *dialog = fixture.view.findChild<QFileDialog *>(u"exportDialog"_s);
    Q_EMIT dialog->fileSelected(u"/nowhere/at/all/rows.csv"_s);
    const auto *notice = fixture.view.findChild<Notice *>();
    QVERIFY(notice && notice->isVisible());
    QVERIFY2(notice->text().startsWith(u"Could not write "_s), qPrintable(notice->text()));
}

void TestDataView::dialogOfExport()
{
    DataViewFixture &fixture = *m_fixture;
    fixture.show(3);
    QMenu *menu = fixture.openMenu();
    fixture.action(menu, u"Export…"_s)->trigger();
    menu->close();
    auto *dialog = fixture.view.findChild<QFileDialog *>(u"exportDialog"_s);
    QVERIFY(dialog->isVisible());
    QCOMPARE(dialog->defaultSuffix(), u"csv"_s);
    Q_EMIT dialog->filterSelected(dialog->nameFilters().last());
    QCOMPARE(dialog->defaultSuffix(), u"md"_s);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!fixture.view.findChild<QFileDialog *>());
}

void TestDataView::details()
{
    DataViewFixture &fixture = *m_fixture;
    fixture.show(30);
    QVERIFY(!fixture.view.findChild<KeyValueView *>());
    QVERIFY(fixture.view.select(u"id-7"_s));
    QSignalSpy changed(&fixture.view, &DataView::stateChanged);
    QTest::mouseClick(fixture.view.findChild<QToolButton *>(u"columns"_s), Qt::LeftButton);
    auto *menu = fixture.view.findChild<QMenu *>(u"columnMenu"_s);
    QVERIFY(menu && menu->isVisible());
    fixture.action(menu, u"Details of the chosen row"_s)->trigger();
    menu->close();
    QVERIFY(changed.size() >= 1);
    QVERIFY(fixture.view.saveState()[u"details"_s].toBool());
    const auto says = [&fixture](const QString &text) {
        const auto labels = fixture.view.findChild<KeyValueView *>()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&text](const QLabel *label) { return label->text() == text; });
    };
    QVERIFY(says(u"node-7"_s));
    QVERIFY(fixture.view.select(u"id-8"_s));
    QVERIFY(says(u"node-8"_s) && !says(u"node-7"_s));
    Instance renamed = fixture.instance(8);
    renamed.name = u"orders"_s;
    fixture.model.put(renamed);
    QVERIFY(says(u"orders"_s));
    fixture.view.showDetails(false);
    QVERIFY(!fixture.view.findChild<KeyValueView *>());
    QVERIFY(!fixture.view.saveState()[u"details"_s].toBool());
}

QTEST_MAIN(TestDataView)

#include "tst_dataview.moc"
