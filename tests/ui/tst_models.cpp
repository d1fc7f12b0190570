// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/accountsmodel.h"
#include "ui/models/bucketsmodel.h"
#include "ui/models/datanodesmodel.h"
#include "ui/models/instancesmodel.h"
#include "ui/models/nodegroupsmodel.h"
#include "ui/models/nodesmodel.h"
#include "ui/models/parametersmodel.h"
#include "ui/models/schemasmodel.h"
#include "ui/models/shardsmodel.h"
#include "ui/models/slowqueriesmodel.h"
#include "ui/widgets/searchproxy.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

using namespace ddm;
using namespace Qt::StringLiterals;

namespace {

Instance instance(const QString &id, int nodes = 2)
{
    Instance instance;
    instance.id = id;
    instance.name = u"name of "_s + id;
    instance.status = InstanceState::Running;
    instance.nodeCount = nodes;
    return instance;
}

std::vector<Instance> instances(const QStringList &ids)
{
    std::vector<Instance> all;
    for (const QString &id : ids)
        all.push_back(instance(id));
    return all;
}

QStringList keysOf(const QAbstractItemModel &model)
{
    QStringList keys;
    for (int row = 0; row < model.rowCount(); ++row)
        keys.append(model.index(row, 0).data(TableModel::KeyRole).toString());
    return keys;
}

/// Every model goes through the same life: filled, exchanged in part, appended to, emptied.
template<class Model, class Row>
void live(std::vector<Row> first, std::vector<Row> second)
{
    TimeDisplay times;
    Model model(times);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(model.columnCount() > 3);
    const int count = int(first.size());
    model.setRows(first);
    QCOMPARE(model.rowCount(), count);
    for (int column = 0; column < model.columnCount(); ++column) {
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        QVERIFY(!model.index(0, column).data().toString().isEmpty());
        QVERIFY(model.index(0, column).data(TableModel::SortRole).isValid());
    }
    times.setUtc(true);
    model.setRows(second);
    QCOMPARE(model.rowCount(), int(second.size()));
    model.append(first);
    model.setRows(second);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

} // namespace

class ModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyModel()
    {
        live<InstancesModel, Instance>(instances({u"a"_s, u"b"_s}), instances({u"c"_s, u"a"_s}));
        NodeRow node;
        node.node.id = u"n1"_s;
        NodeRow other = node;
        other.node.id = u"n2"_s;
        live<NodesModel, NodeRow>({node, other}, {other});
        NodeGroup group;
        group.id = u"g"_s;
        live<NodeGroupsModel, NodeGroup>({group}, {group});
        Schema schema;
        schema.name = u"shop"_s;
        schema.shardMode = ShardMode::Cluster;
        schema.dataNodes.push_back({u"rds"_s, u"rds-1"_s, u"ACTIVE"_s, {}});
        live<SchemasModel, Schema>({schema}, {schema});
        ShardRow shard;
        shard.shard.name = u"shop_0000"_s;
        live<ShardsModel, ShardRow>({shard}, {shard});
        DataNodeRow dataNode;
        dataNode.node.id = u"rds"_s;
        live<DataNodesModel, DataNodeRow>({dataNode}, {dataNode});
        Account account;
        account.name = u"app"_s;
        live<AccountsModel, Account>({account}, {account});
        Parameter parameter;
        parameter.name = u"long_query_time"_s;
        live<ParametersModel, Parameter>({parameter}, {parameter});
        SlowQuery query;
        query.sql = u"SELECT 1"_s;
        // True duplicates are two events.
        live<SlowQueriesModel, SlowQuery>({query, query}, {query, query, query});
        live<BucketsModel, SlowBucket>({SlowBucket{Timestamp::fromMs(0), Timestamp::fromMs(1000)}},
                                       {SlowBucket{Timestamp::fromMs(5), Timestamp::fromMs(1000), 4}});
    }

    void differences_data()
    {
        QTest::addColumn<QStringList>("before");
        QTest::addColumn<QStringList>("after");
        const auto list = [](const char *text) { return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts); };
        QTest::newRow("same") << list("a b c") << list("a b c");
        QTest::newRow("added at the end") << list("a b") << list("a b c d");
        QTest::newRow("added in front") << list("a b") << list("x a b");
        QTest::newRow("removed") << list("a b c d e") << list("a c e");
        QTest::newRow("moved") << list("a b c") << list("c a b");
        QTest::newRow("all at once") << list("a b c d e") << list("e x c y a");
        QTest::newRow("others") << list("a b") << list("c d e");
        QTest::newRow("emptied") << list("a b") << QStringList();
    }

    void differences()
    {
        QFETCH(QStringList, before);
        QFETCH(QStringList, after);
        TimeDisplay times;
        InstancesModel model(times);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(instances(before));
        QHash<QString, QPersistentModelIndex> held;
        for (int row = 0; row < model.rowCount(); ++row)
            held.insert(before[row], model.index(row, 1));
        model.setRows(instances(after));
        QCOMPARE(keysOf(model), after);
        for (auto it = held.cbegin(); it != held.cend(); ++it) {
            QCOMPARE(it->isValid(), after.contains(it.key()));
            if (it->isValid())
                QCOMPARE(it->data(TableModel::KeyRole).toString(), it.key());
        }
    }

    void appliesWhatIsKnownToDiffer()
    {
        TimeDisplay times;
        InstancesModel model(times);
        const auto apply = [&model](const std::vector<Instance> &rows) {
            model.apply(differenceOf(model.all(), rows, [](const Instance &row) { return row.id; }), rows);
            return model.all() == rows;
        };
        std::vector<Instance> rows = instances({u"a"_s, u"b"_s, u"c"_s, u"d"_s});
        QVERIFY(apply(rows));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        rows[1].nodeCount = 7;
        rows[3].nodeCount = 7;
        QVERIFY(apply(rows));
        QCOMPARE(changed.size(), 2);
        QVERIFY(apply(rows));
        QCOMPARE(changed.size(), 2);
        std::swap(rows[0], rows[2]); // the same rows in another order
        QVERIFY(apply(rows));
        rows.erase(rows.begin());
        rows.push_back(instance(u"e"_s));
        rows[0].nodeCount = 9;
        QVERIFY(apply(rows));
    }

    void selectionSurvivesRefresh()
    {
        TimeDisplay times;
        InstancesModel model(times);
        SearchProxy proxy;
        proxy.setSourceModel(&model);
        proxy.sort(1, Qt::DescendingOrder);
        model.setRows(instances({u"a"_s, u"b"_s, u"c"_s}));
        QItemSelectionModel selection(&proxy);
        selection.setCurrentIndex(proxy.index(1, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        QCOMPARE(selection.currentIndex().data(TableModel::KeyRole).toString(), u"b"_s);
        QSignalSpy moved(&selection, &QItemSelectionModel::currentRowChanged);
        model.setRows(instances({u"z"_s, u"c"_s, u"b"_s}));
        QCOMPARE(selection.currentIndex().data(TableModel::KeyRole).toString(), u"b"_s);
        QVERIFY(selection.isRowSelected(selection.currentIndex().row()));
        QCOMPARE(moved.size(), 0);
    }

    void sortsByRawValues()
    {
        TimeDisplay times;
        InstancesModel model(times);
        SearchProxy proxy;
        proxy.setSourceModel(&model);
        model.setRows({instance(u"node-10"_s, 10), instance(u"node-2"_s, 9), instance(u"node-1"_s, 1000)});
        proxy.sort(4);
        QCOMPARE(keysOf(proxy), QStringList({u"node-2"_s, u"node-10"_s, u"node-1"_s}));
        proxy.sort(1);
        QCOMPARE(keysOf(proxy), QStringList({u"node-1"_s, u"node-2"_s, u"node-10"_s}));
        proxy.setText(u"NODE-1"_s);
        QCOMPARE(proxy.rowCount(), 2);
    }

    void manyRows()
    {
        TimeDisplay times;
        ParametersModel model(times);
        SearchProxy proxy;
        proxy.setSourceModel(&model);
        std::vector<Parameter> rows(10'000);
        for (size_t i = 0; i < rows.size(); ++i)
            rows[i].name = u"parameter_%1"_s.arg(i);
        QElapsedTimer timer;
        timer.start();
        model.setRows(rows);
        proxy.sort(0);
        proxy.setText(u"99"_s);
        model.setRows(rows);
        QCOMPARE(proxy.rowCount() > 0, true);
        // A frame of a busy machine, times the steps above, times slack for a debug build.
        QVERIFY2(timer.elapsed() < 4000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_MAIN(ModelsTest)
#include "tst_models.moc"
