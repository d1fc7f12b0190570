// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/fieldwriter.h"
#include "tests/support/filler.h"
#include "tests/support/testclient.h"
#include "tests/ui/pagescene.h"
#include "ui/models/tablemodel.h"
#include "ui/pages/detailpane.h"
#include "ui/widgets/dataview.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPlainTextEdit>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Where a value stands in a document: names, and "0" for the first row of a list.
using Spot = QStringList;

/// They say where a page of a list begins and ends; who sees the whole list has no use for them.
const QStringList OfPaging = {u"offset"_s,   u"limit"_s,     u"total"_s,        u"total_record"_s, u"total_page"_s,
                              u"page_no"_s,  u"page_size"_s, u"instance_num"_s, u"totalRecord"_s,  u"pageNo"_s,
                              u"pageSize"_s, u"totalPage"_s, u"total_count"_s};

QList<Spot> spotsIn(const QJsonValue &json, const Spot &at = {})
{
    QList<Spot> spots;
    if (json.isArray())
        return spotsIn(json[0], at + Spot(u"0"_s));
    if (!json.isObject())
        return {at};
    const QJsonObject object = json.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!at.isEmpty() || !OfPaging.contains(member.key()))
            spots += spotsIn(member.value(), at + Spot(member.key()));
    }
    return spots;
}

QJsonValue another(const QJsonValue &value)
{
    if (value.isBool())
        return !value.toBool();
    if (value.isDouble())
        return value.toDouble() + 1;
    return QString(value.toString() + u'7');
}

QJsonValue with(const QJsonValue &json, Spot spot, const QJsonValue &value)
{
    if (spot.isEmpty())
        return value;
    const QString name = spot.takeFirst();
    if (json.isArray()) {
        QJsonArray array = json.toArray();
        array[0] = with(array[0], spot, value);
        return array;
    }
    QJsonObject object = json.toObject();
    object[name] = with(object[name], spot, value);
    return object;
}

QJsonValue valueAt(QJsonValue json, const Spot &spot)
{
    for (const QString &name : spot)
        json = json.isArray() ? json[0] : json[name];
    return json;
}

/// A reply in which every field says something.
template<class Operation>
QJsonValue filled()
{
    typename Operation::Reply reply;
    Filler().fill(&reply, valueType<typename Operation::Reply>());
    QJsonObject json = QJsonDocument::fromJson(WireWriter::toJson(toNode(reply), Layout::Compact, Secrets::Masked))
                           .object();
    for (const QString &name : OfPaging) {
        if (json.contains(name))
            json[name] = 2; // rows that the filler gives every list
    }
    return json;
}

/// What a service answers, by the last part of the path; in the singular for one of them.
class Answers
{
public:
    Answers()
    {
        const Spot status = {u"status"_s};
        texts[u"instances"_s] = with(filled<ListInstances>(), {u"instances"_s, u"0"_s, u"status"_s}, u"RUNNING"_s);
        texts[u"instance"_s] = with(filled<ShowInstance>(), status, u"RUNNING"_s);
        texts[u"nodes"_s] = with(filled<ListNodes>(), {u"nodes"_s, u"0"_s, u"status"_s}, u"normal"_s);
        texts[u"node"_s] = with(filled<ShowNode>(), status, u"normal"_s);
        texts[u"groups"_s] = with(filled<ListNodeGroups>(), {u"group_list"_s, u"0"_s, u"node_list"_s, u"0"_s, u"id"_s},
                                  texts[u"nodes"_s][u"nodes"][0][u"node_id"]);
        texts[u"databases"_s] = with(filled<ListSchemas>(), {u"databases"_s, u"0"_s, u"status"_s}, u"RUNNING"_s);
        texts[u"database"_s] = with(filled<ShowSchema>(), {u"database"_s, u"status"_s}, u"RUNNING"_s);
        texts[u"users"_s] = filled<ListAccounts>();
        texts[u"configurations"_s] = filled<ListParameters>();
        texts[u"slowlog"_s] = filled<ListSlowQueries>();
        texts[u"jobs"_s] = with(filled<ListJobs>(), {u"jobs"_s, u"0"_s, u"instance_id"_s}, u"i1"_s);
    }

    QByteArray to(const QString &path) const
    {
        const QString last = path.section(u'/', -1);
        const QString before = path.section(u'/', -2, -2);
        const QJsonValue answer = texts.contains(last) ? texts[last] : texts.value(before.chopped(1));
        return QJsonDocument(answer.toObject()).toJson();
    }

    QMap<QString, QJsonValue> texts;
};

} // namespace

/// Every field that the reference has in the answers behind the pages is to be seen somewhere: each is changed by itself,
/// and the page must look different.
class TestEveryField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOnThePage_data();
    void isOnThePage();

private:
    static std::unique_ptr<QWidget> make(PageKind kind, const PageContext &context)
    {
        std::unique_ptr<Page> page;
        switch (kind) {
        case PageKind::Instances: {
            auto fleet = std::make_unique<FleetPage>(context.language, context.times);
            fleet->begin(context.inventory);
            return fleet;
        }
        case PageKind::Overview: page = std::make_unique<OverviewPage>(context); break;
        case PageKind::Nodes: page = std::make_unique<NodesPage>(context); break;
        case PageKind::Schemas: page = std::make_unique<SchemasPage>(context); break;
        case PageKind::Accounts: page = std::make_unique<AccountsPage>(context); break;
        case PageKind::Parameters: page = std::make_unique<ParametersPage>(context); break;
        case PageKind::SlowQueries: page = std::make_unique<SlowQueriesPage>(context); break;
        case PageKind::Activity: page = std::make_unique<ActivityPage>(context); break;
        }
        page->setInstance(u"i1"_s);
        return page;
    }
    static bool isAtRest(const QWidget *page)
    {
        const auto frames = page->findChildren<PageFrame *>();
        return std::all_of(frames.begin(), frames.end(), [](const PageFrame *frame) {
            return !frame->isVisible() || frame->state() == PageFrame::State::Content
                || frame->state() == PageFrame::State::Empty;
        });
    }
    /// All that can be seen of it: also in columns that are not shown to begin with, and in tool tips.
    static QStringList seen(const QWidget *page)
    {
        QStringList texts;
        const auto labels = page->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->isVisibleTo(page) && label->objectName() != "fleetAge"_L1)
                texts << label->text() << label->toolTip();
        }
        const auto edits = page->findChildren<QPlainTextEdit *>();
        for (const QPlainTextEdit *edit : edits)
            texts << edit->toPlainText();
        const auto tables = page->findChildren<QTableView *>();
        for (const QTableView *table : tables) {
            const QAbstractItemModel *rows = table->model();
            for (int row = 0; row < rows->rowCount(); ++row) {
                for (int column = 0; column < rows->columnCount(); ++column) {
                    const QModelIndex cell = rows->index(row, column);
                    texts << cell.data().toString() << cell.data(TableModel::TipRole).toString();
                }
            }
        }
        return texts;
    }
    /// Asked for anew, with the first row of each table chosen.
    static QStringList seenAnew(PageKind kind, const Answers &answers)
    {
        Language language;
        language.choose(u"en_US"_s);
        TimeDisplay times;
        TestClient test;
        test.server.setHandler([&answers](const RawRequest &request) {
            return RawStep{.answer = {.body = answers.to(QString::fromLatin1(request.target()).section(u'?', 0, 0))}};
        });
        Inventory inventory(*test.client);
        const std::unique_ptr<QWidget> page = make(
            kind, {*test.client, inventory, language, times, [] { return static_cast<TimeChartFactory *>(nullptr); }});
        page->resize(1200, 800);
        page->show();
        if (!comesTrue([&] { return isAtRest(page.get()); }))
            return {};
        const auto views = page->findChildren<DataView *>();
        for (DataView *view : views) {
            if (view->isVisible())
                view->selectFirst();
        }
        return comesTrue([&] { return isAtRest(page.get()); }) ? seen(page.get()) : QStringList();
    }
};

void TestEveryField::isOnThePage_data()
{
    QTest::addColumn<PageKind>("kind");
    QTest::addColumn<QString>("answer");
    QTest::newRow("instances") << PageKind::Instances << u"instances"_s;
    QTest::newRow("instance") << PageKind::Overview << u"instance"_s;
    QTest::newRow("nodes") << PageKind::Nodes << u"nodes"_s;
    QTest::newRow("node") << PageKind::Nodes << u"node"_s;
    QTest::newRow("groups") << PageKind::Nodes << u"groups"_s;
    QTest::newRow("databases") << PageKind::Schemas << u"databases"_s;
    QTest::newRow("database") << PageKind::Schemas << u"database"_s;
    QTest::newRow("users") << PageKind::Accounts << u"users"_s;
    QTest::newRow("configurations") << PageKind::Parameters << u"configurations"_s;
    QTest::newRow("slow queries") << PageKind::SlowQueries << u"slowlog"_s;
    QTest::newRow("jobs") << PageKind::Activity << u"jobs"_s;
}

void TestEveryField::isOnThePage()
{
    QFETCH(const PageKind, kind);
    QFETCH(const QString, answer);
    Answers answers;
    const QStringList before = seenAnew(kind, answers);
    QVERIFY(!before.isEmpty());
    QCOMPARE(seenAnew(kind, answers), before); // or it would say nothing that it looks different
    const QJsonValue document = answers.texts[answer];
    const QList<Spot> spots = spotsIn(document);
    QVERIFY(!spots.isEmpty());
    QStringList missing;
    for (const Spot &spot : spots) {
        answers.texts[answer] = with(document, spot, another(valueAt(document, spot)));
        if (seenAnew(kind, answers) == before)
            missing.append(spot.join(u'.'));
    }
    QCOMPARE(missing.join(u", "), QString());
}

QTEST_MAIN(TestEveryField)

#include "tst_everyfield.moc"
