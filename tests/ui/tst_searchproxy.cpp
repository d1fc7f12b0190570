// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/instancesmodel.h"
#include "ui/widgets/searchproxy.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int NameColumn = 1;
constexpr int NodesColumn = 4;

Instance instance(const QString &id, const QString &name, int nodes)
{
    Instance instance;
    instance.id = id;
    instance.name = name;
    instance.nodeCount = nodes;
    return instance;
}

QString keyAt(const QAbstractItemModel &model, int row)
{
    return model.index(row, 0).data(TableModel::KeyRole).toString();
}

QStringList keysOf(const QAbstractItemModel &model)
{
    QStringList keys;
    for (int row = 0; row < model.rowCount(); ++row)
        keys.append(keyAt(model, row));
    return keys;
}

/// The plainest way to say what the proxy is to show: filtered, then sorted by the number of nodes, equal ones as they were.
QStringList expected(const std::vector<Instance> &rows, const QString &word, int column, Qt::SortOrder order)
{
    std::vector<Instance> shown;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(shown),
                 [&word](const Instance &row) { return row.name.contains(word); });
    if (column == NodesColumn) {
        std::stable_sort(shown.begin(), shown.end(), [order](const Instance &left, const Instance &right) {
            return order == Qt::AscendingOrder ? left.nodeCount < right.nodeCount : right.nodeCount < left.nodeCount;
        });
    }
    QStringList keys;
    for (const Instance &row : shown)
        keys.append(row.id);
    return keys;
}

} // namespace

/// What a table shows of its model, while everything changes under it.
class TestSearchProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsNamesAsPeopleDo();
    void equalOnesStayInTheModelsOrder();
    void manyGapsAreOneChange();
    void fewRowsAreInsertedAndRemoved();
    void aRefreshIsSettledOnce();
    void selectionGoesAlong();
    void behavesLikeTheModel_data();
    void behavesLikeTheModel();
};

void TestSearchProxy::sortsNamesAsPeopleDo()
{
    TimeDisplay times;
    InstancesModel model(times);
    SearchProxy proxy;
    proxy.setSourceModel(&model);
    model.setRows({instance(u"a"_s, u"node-10"_s, 1), instance(u"b"_s, u"Node-2"_s, 1),
                   instance(u"c"_s, u"node-1"_s, 1), instance(u"d"_s, {}, 1)});
    proxy.sort(NameColumn);
    QCOMPARE(keysOf(proxy), QStringList({u"d"_s, u"c"_s, u"b"_s, u"a"_s}));
    model.setRows({instance(u"e"_s, u"张三"_s, 1), instance(u"f"_s, u"李四"_s, 1), instance(u"g"_s, u"王五"_s, 1)});
    proxy.setLocale(QLocale(QLocale::Chinese, QLocale::China));
    QCOMPARE(keysOf(proxy), QStringList({u"f"_s, u"g"_s, u"e"_s})); // li, wang, zhang
}

void TestSearchProxy::equalOnesStayInTheModelsOrder()
{
    TimeDisplay times;
    InstancesModel model(times);
    SearchProxy proxy;
    proxy.setSourceModel(&model);
    model.setRows({instance(u"a"_s, u"x"_s, 2), instance(u"b"_s, u"x"_s, 1), instance(u"c"_s, u"x"_s, 2)});
    proxy.sort(NodesColumn, Qt::DescendingOrder);
    QCOMPARE(keysOf(proxy), QStringList({u"a"_s, u"c"_s, u"b"_s}));
    proxy.sort(-1);
    QCOMPARE(keysOf(proxy), QStringList({u"a"_s, u"b"_s, u"c"_s}));
}

void TestSearchProxy::manyGapsAreOneChange()
{
    TimeDisplay times;
    InstancesModel model(times);
    SearchProxy proxy;
    proxy.setSourceModel(&model);
    std::vector<Instance> rows;
    for (int i = 0; i < 1'000; ++i)
        rows.push_back(instance(QString::number(i), i % 2 ? u"odd"_s : u"even"_s, i));
    model.setRows(rows);
    QSignalSpy removed(&proxy, &QAbstractItemModel::rowsRemoved);
    QSignalSpy layout(&proxy, &QAbstractItemModel::layoutChanged);
    proxy.setText(u"name:odd"_s);
    QCOMPARE(proxy.rowCount(), 500);
    QCOMPARE(removed.size(), 0);
    QCOMPARE(layout.size(), 1);
    proxy.setText(u"name:odd !name:x"_s); // the same rows
    QCOMPARE(layout.size(), 1);
}

void TestSearchProxy::fewRowsAreInsertedAndRemoved()
{
    TimeDisplay times;
    InstancesModel model(times);
    SearchProxy proxy;
    proxy.setSourceModel(&model);
    proxy.sort(NodesColumn, Qt::DescendingOrder);
    model.setRows({instance(u"a"_s, u"x"_s, 1), instance(u"b"_s, u"x"_s, 2)});
    QSignalSpy inserted(&proxy, &QAbstractItemModel::rowsInserted);
    QSignalSpy layout(&proxy, &QAbstractItemModel::layoutChanged);
    model.append({instance(u"c"_s, u"x"_s, 3), instance(u"d"_s, u"x"_s, 4)});
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 0);
    QCOMPARE(inserted.first().at(2).toInt(), 1);
    QCOMPARE(keysOf(proxy), QStringList({u"d"_s, u"c"_s, u"b"_s, u"a"_s}));
    model.put(instance(u"a"_s, u"y"_s, 1)); // where it was
    QCOMPARE(layout.size(), 0);
    model.put(instance(u"a"_s, u"y"_s, 5));
    QCOMPARE(keysOf(proxy).first(), u"a"_s);
    QSignalSpy removed(&proxy, &QAbstractItemModel::rowsRemoved);
    model.remove(u"b"_s);
    QCOMPARE(removed.size(), 1);
}

void TestSearchProxy::aRefreshIsSettledOnce()
{
    TimeDisplay times;
    InstancesModel model(times);
    SearchProxy proxy;
    proxy.setSourceModel(&model);
    proxy.sort(NodesColumn);
    std::vector<Instance> rows;
    for (int i = 0; i < 100; ++i)
        rows.push_back(instance(QString::number(i), u"x"_s, i));
    model.setRows(rows);
    QSignalSpy layout(&proxy, &QAbstractItemModel::layoutChanged);
    for (size_t i = 0; i < rows.size(); i += 2)
        rows[i].nodeCount += 1'000;
    model.setRows(rows);
    QCOMPARE(layout.size(), 1);
    QCOMPARE(keysOf(proxy), expected(rows, {}, NodesColumn, Qt::AscendingOrder));
}

void TestSearchProxy::selectionGoesAlong()
{
    TimeDisplay times;
    InstancesModel model(times);
    SearchProxy proxy;
    proxy.setSourceModel(&model);
    std::vector<Instance> rows;
    for (int i = 0; i < 400; ++i)
        rows.push_back(instance(QString::number(i), i % 2 ? u"odd"_s : u"even"_s, i));
    model.setRows(rows);
    QItemSelectionModel selection(&proxy);
    const auto choose = QItemSelectionModel::Select | QItemSelectionModel::Rows;
    for (const int row : {10, 11, 12, 13})
        selection.select(proxy.index(row, 0), choose);
    selection.setCurrentIndex(proxy.index(13, 0), QItemSelectionModel::NoUpdate);
    proxy.setText(u"odd"_s);
    QStringList keys;
    const auto chosen = selection.selectedRows();
    for (const QModelIndex &index : chosen)
        keys.append(index.data(TableModel::KeyRole).toString());
    QCOMPARE(keys, QStringList({u"11"_s, u"13"_s}));
    QCOMPARE(selection.currentIndex().data(TableModel::KeyRole).toString(), u"13"_s);
    // All of a large table: the selection model has a short way for that.
    proxy.setText({});
    selection.select(QItemSelection(proxy.index(0, 0), proxy.index(399, proxy.columnCount() - 1)), choose);
    proxy.setText(u"odd"_s);
    const auto left = selection.selectedRows();
    for (const QModelIndex &index : left)
        QVERIFY(index.isValid() && index.row() < 200);
}

void TestSearchProxy::behavesLikeTheModel_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<Qt::SortOrder>("order");
    QTest::newRow("unsorted") << -1 << Qt::AscendingOrder;
    QTest::newRow("ascending") << NodesColumn << Qt::AscendingOrder;
    QTest::newRow("descending") << NodesColumn << Qt::DescendingOrder;
}

void TestSearchProxy::behavesLikeTheModel()
{
    QFETCH(const int, column);
    QFETCH(const Qt::SortOrder, order);
    TimeDisplay times;
    InstancesModel model(times);
    SearchProxy proxy;
    QAbstractItemModelTester modelTester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester proxyTester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    proxy.setSourceModel(&model);
    proxy.sort(column, order);
    QRandomGenerator random(7);
    const QStringList words = {{}, u"a"_s, u"b"_s, u"ab"_s};
    for (int round = 0; round < 60; ++round) {
        std::vector<Instance> rows = model.all();
        const int most = random.bounded(4) == 0 ? 100 : 3;
        std::erase_if(rows, [&](const Instance &) { return int(random.bounded(200)) < most; });
        for (int i = int(random.bounded(most)); i > 0; --i) {
            const int at = int(random.bounded(int(rows.size()) + 1));
            rows.insert(rows.begin() + at, instance(u"%1-%2"_s.arg(round).arg(i), words[random.bounded(4)], 0));
        }
        for (Instance &row : rows) {
            if (random.bounded(30) == 0)
                row.nodeCount = int(random.bounded(9));
            if (random.bounded(30) == 0)
                row.name = words[random.bounded(4)];
        }
        if (random.bounded(5) == 0)
            std::shuffle(rows.begin(), rows.end(), random);
        QHash<QString, QPersistentModelIndex> held;
        for (int row = 0; row < proxy.rowCount(); row += 3)
            held.insert(keyAt(proxy, row), proxy.index(row, 2));
        model.setRows(rows);
        QVERIFY(model.all() == rows);
        const QString word = random.bounded(2) ? proxy.text() : words[random.bounded(4)];
        // In a column: the keys are searched as well.
        const QString text = word.isEmpty() || word.startsWith(u"name"_s) ? word : u"name:"_s + word;
        proxy.setText(text);
        const QStringList due = expected(rows, text.mid(5), column, order);
        QCOMPARE(keysOf(proxy), due);
        for (auto it = held.cbegin(); it != held.cend(); ++it) {
            if (it->isValid())
                QCOMPARE(it->data(TableModel::KeyRole).toString(), it.key());
        }
    }
}

QTEST_MAIN(TestSearchProxy)

#include "tst_searchproxy.moc"
