// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pagescene.h"
#include "ui/models/tablemodel.h"
#include "ui/pages/detailpane.h"
#include "ui/widgets/dataview.h"

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

using State = PageFrame::State;

ProxyFault noSuchThing()
{
    return {.kind = ProxyFault::Kind::Answer,
            .answer = {500, R"({"errCode":"DBS.280001","externalMessage":"boom"})", {}}};
}

} // namespace

/// The detail of the row that is chosen, on the pages that have it beside their table.
class TestDetailPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<PageScene>(); }
    void cleanup() { m_scene.reset(); }
    void followsTheChoice_data() { pages(); }
    void followsTheChoice();
    void walkingThroughCostsNothing_data() { pages(); }
    void walkingThroughCostsNothing();
    void whatIsKnownIsThereAtOnce_data() { pages(); }
    void whatIsKnownIsThereAtOnce();
    void failsAlone_data() { pages(); }
    void failsAlone();
    void everythingOfTheNode();
    void valuesCanBeSelected();

private:
    static void pages()
    {
        QTest::addColumn<int>("kind");
        for (const PageKind kind : {PageKind::Nodes, PageKind::Schemas})
            QTest::newRow(nameOf(kind)) << int(kind);
    }
    /// The page with its first row chosen, and nothing under way any more.
    void open(PageKind kind)
    {
        m_scene->open(kind);
        QVERIFY(comesTrue([this] { return m_scene->isAtRest() && pane()->state() == State::Content; }));
        m_scene->faults.forgetRequests();
    }
    DetailPane *pane() const { return m_scene->widget->findChild<DetailPane *>(); }
    DataView *view() const { return qobject_cast<TablePage *>(m_scene->widget.get())->view(); }
    /// What the pane says of the row, whatever that is.
    QString text() const
    {
        QStringList texts;
        const auto labels = pane()->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            texts.append(label->text());
        const auto tables = pane()->findChildren<QTableView *>();
        for (const QTableView *table : tables)
            texts.append(table->model()->index(0, 0).data(TableModel::KeyRole).toString());
        return texts.join(u'\n');
    }
    void goTo(int row) const { view()->table()->setCurrentIndex(view()->table()->model()->index(row, 0)); }

    std::unique_ptr<PageScene> m_scene;
};

void TestDetailPane::followsTheChoice()
{
    QFETCH(const int, kind);
    open(PageKind(kind));
    QCOMPARE(pane()->key(), view()->selectedKey());
    const QString before = text();
    QTest::qWait(300); // the user stays
    QTest::keyClick(view()->table(), Qt::Key_Down);
    QCOMPARE(pane()->key(), view()->selectedKey());
    QCOMPARE(m_scene->faults.arrivals(), 0);
    QVERIFY(comesTrue([this] { return pane()->state() == State::Content; }));
    QCOMPARE(m_scene->faults.arrivals(), 1);
    QVERIFY(text() != before);
}

void TestDetailPane::walkingThroughCostsNothing()
{
    QFETCH(const int, kind);
    open(PageKind(kind));
    const int rows = view()->table()->model()->rowCount();
    QVERIFY(rows >= 3);
    for (int i = 1; i < rows; ++i)
        QTest::keyClick(view()->table(), Qt::Key_Down);
    QVERIFY(comesTrue([this] { return pane()->state() == State::Content; }));
    QCOMPARE(pane()->key(), view()->selectedKey());
    QVERIFY2(m_scene->faults.arrivals() <= 2, qPrintable(QString::number(m_scene->faults.arrivals())));
}

void TestDetailPane::whatIsKnownIsThereAtOnce()
{
    QFETCH(const int, kind);
    open(PageKind(kind));
    const QString first = text();
    goTo(1);
    QVERIFY(comesTrue([this] { return pane()->state() == State::Content; }));
    m_scene->faults.forgetRequests();
    goTo(0);
    QCOMPARE(pane()->state(), State::Content);
    QCOMPARE(text(), first);
    QCOMPARE(m_scene->faults.arrivals(), 0);
}

void TestDetailPane::failsAlone()
{
    QFETCH(const int, kind);
    open(PageKind(kind));
    m_scene->faults.setFault(noSuchThing());
    goTo(1);
    QVERIFY(comesTrue([this] { return pane()->state() == State::Failed; }));
    QCOMPARE(m_scene->state(), State::Content);
    QVERIFY(view()->isVisible());
    m_scene->faults.setFault(std::nullopt);
    auto *retry = pane()->findChild<QPushButton *>(u"messageAction"_s);
    QVERIFY(retry->isVisible());
    m_scene->press(retry);
    QVERIFY(comesTrue([this] { return pane()->state() == State::Content; }));
    QCOMPARE(pane()->key(), view()->selectedKey());
}

void TestDetailPane::everythingOfTheNode()
{
    open(PageKind::Nodes);
    for (const DemoInstance &instance : m_scene->faults.server.service().world().projects[0].instances) {
        for (const DemoNode &each : instance.nodes) {
            const ShowNode::Reply &node = each.detail;
            if (node.id != pane()->key())
                continue;
            const QString seen = text();
            for (const QString &value :
                 {node.name, node.id, node.privateIp, node.floatingIp, node.serverId, node.subnetName,
                  node.dataVolumeId, node.resourceSubnetIp, node.systemVolumeId, node.groupId, node.subnetId})
                QVERIFY2(!value.isEmpty() && seen.contains(value), qPrintable(value));
            return;
        }
    }
    QFAIL("no such node");
}

/// Only where the mouse is: what makes a text selectable is heavier than all the rest of it.
void TestDetailPane::valuesCanBeSelected()
{
    open(PageKind::Nodes);
    const auto labels = pane()->findChildren<QLabel *>();
    const auto found = std::find_if(labels.begin(), labels.end(),
                                    [this](const QLabel *label) { return label->text() == pane()->key(); });
    QVERIFY(found != labels.end());
    QLabel *label = *found;
    QCOMPARE(label->textInteractionFlags(), Qt::LinksAccessibleByMouse);
    QEnterEvent enter(QPointF(5, 5), QPointF(5, 5), label->mapToGlobal(QPointF(5, 5)));
    QCoreApplication::sendEvent(label, &enter);
    QTest::mouseDClick(label, Qt::LeftButton, {}, QPoint(5, label->height() / 2));
    QCOMPARE(label->selectedText(), pane()->key());
}

QTEST_MAIN(TestDetailPane)

#include "tst_detailpane.moc"
