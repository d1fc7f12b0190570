// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/requestspanetest.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

/// The table of the requests while the journal changes under it.
class TestRequestsList : public RequestsPaneTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void nothingIsReadWhileHidden();
    void manyChangesAreReadOnce();
    void choiceAndPlaceStay();
    void followsTheNewest();
    void onlyFailed();
    void searchKnowsNoneOfOurCounts();
};

void TestRequestsList::nothingIsReadWhileHidden()
{
    show(*journal);
    pane->hide();
    const auto *model = pane->findChild<RequestsModel *>();
    QSignalSpy inserted(model, &QAbstractItemModel::rowsInserted);
    add();
    QTest::qWait(300);
    QCOMPARE(inserted.size(), 0);
    pane->show();
    QCOMPARE(rows(), 1); // at once, not a moment later
}

void TestRequestsList::manyChangesAreReadOnce()
{
    show(*journal);
    const auto *model = pane->findChild<RequestsModel *>();
    QSignalSpy inserted(model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(model, &QAbstractItemModel::dataChanged);
    for (int i = 0; i < 200; ++i)
        add();
    const quint64 running = add(0);
    QTRY_COMPARE(rows(), 201);
    QVERIFY(choose(running));
    QVERIFY(details().contains("Under way"_L1) && !details().contains("Reply headers"_L1));
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(changed.size(), 0);
    journal->finish(running, 7, outcomeOf(200));
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 200); // the others are as they were
    QVERIFY(details().contains("200 succeeded"_L1) && details().contains("Reply headers"_L1));
    // What the journal forgets goes.
    for (size_t i = 0; i < RequestJournal::MostEntries; ++i)
        add();
    QTRY_COMPARE(rows(), int(RequestJournal::MostEntries));
    QCOMPARE(inserted.size(), 2);
}

void TestRequestsList::choiceAndPlaceStay()
{
    for (int i = 0; i < 100; ++i)
        add();
    show(*journal);
    QCOMPARE(rows(), 100);
    const quint64 chosen = journal->entries()[50].id;
    QVERIFY(choose(chosen));
    QVERIFY(!box("followNewest")->isChecked());
    const int top = table()->verticalScrollBar()->value();
    const QString first = table()->indexAt({1, 1}).data(TableModel::KeyRole).toString();
    pane->detail()->selectAll();
    QVERIFY(top > 0);
    for (int i = 0; i < 20; ++i)
        add();
    QTRY_COMPARE(rows(), 120);
    QCOMPARE(pane->current()->id, chosen);
    QCOMPARE(table()->indexAt({1, 1}).data(TableModel::KeyRole).toString(), first);
    QCOMPARE(table()->verticalScrollBar()->value(), top + 20);
    QVERIFY(pane->detail()->textCursor().hasSelection());
}

void TestRequestsList::followsTheNewest()
{
    for (int i = 0; i < 100; ++i)
        add();
    show(*journal);
    QScrollBar *bar = table()->verticalScrollBar();
    QCOMPARE(bar->value(), 0);
    quint64 newest = add();
    QTRY_COMPARE(rows(), 101);
    QCOMPARE(table()->indexAt({1, 1}).data(TableModel::KeyRole).toString(), RequestsModel::keyOfId(newest));
    bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
    QVERIFY(!box("followNewest")->isChecked());
    const int place = bar->value();
    add();
    QTRY_COMPARE(bar->value(), place + 1);
    bar->triggerAction(QAbstractSlider::SliderToMinimum);
    QVERIFY(box("followNewest")->isChecked());
    QVERIFY(choose(journal->entries()[10].id));
    QVERIFY(!box("followNewest")->isChecked());
    QTest::keyClick(box("followNewest"), Qt::Key_Space);
    QCOMPARE(bar->value(), 0);
    QVERIFY(!pane->current());
    QVERIFY(details().isEmpty());
    newest = add();
    QTRY_COMPARE(table()->indexAt({1, 1}).data(TableModel::KeyRole).toString(), RequestsModel::keyOfId(newest));
    // The other way round, the newest are at the end.
    pane->view()->sortBy(RequestsModel::Time, Qt::AscendingOrder);
    newest = add();
    QTRY_COMPARE(rows(), int(journal->entries().size()));
    QCOMPARE(bar->value(), bar->maximum());
}

void TestRequestsList::onlyFailed()
{
    add(200);
    const quint64 refused = add(409, R"({"errCode":"DBS.200019","externalMessage":"Another operation"})");
    const quint64 lost = add(0);
    add(0);
    HttpOutcome outcome;
    outcome.fault = ErrorKind::ConnectionLost;
    journal->finish(lost, 5, outcome);
    show(*journal);
    QCOMPARE(rows(), 4);
    box("onlyFailed")->click();
    QCOMPARE(rows(), 2);
    QCOMPARE(cell(0, RequestsModel::Status), u"Connection lost"_s);
    QCOMPARE(cell(1, RequestsModel::Status), u"409 refused"_s);
    QVERIFY(choose(refused));
    QVERIFY(details().contains("Could not list the instances"_L1));
    QVERIFY(details().contains("DBS.200019"_L1));
    box("onlyFailed")->click();
    QCOMPARE(rows(), 4);
    QCOMPARE(pane->current()->id, refused);
}

void TestRequestsList::searchKnowsNoneOfOurCounts()
{
    for (int i = 0; i < 450; ++i)
        add(i == 3 ? 404 : 200);
    show(*journal);
    pane->view()->search()->setText(u"404"_s);
    QCOMPARE(rows(), 1);
    for (const quint64 id : {1ULL, 404ULL, 18'446'744'073'709'551'615ULL})
        QCOMPARE(RequestsModel::idOfKey(RequestsModel::keyOfId(id)), id);
}

QTEST_MAIN(TestRequestsList)
#include "tst_requestslist.moc"
