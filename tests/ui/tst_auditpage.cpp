// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/audit.h"
#include "tests/support/manualclock.h"
#include "tests/support/testroad.h"
#include "tests/ui/windowfixture.h"
#include "ui/actions/actioncatalog.h"
#include "ui/models/auditmodel.h"
#include "ui/pages/auditpage.h"
#include "ui/widgets/keyvalueview.h"
#include "ui/widgets/rowsexport.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 DayMs = 24 * 3600 * 1000;

AuditRecord recordOf(const QString &change, AuditEvent event)
{
    AuditRecord record;
    record.event = event;
    record.change = change;
    record.user = u"somebody"_s;
    record.operation = u"RenameInstance"_s;
    record.instanceName = u"orders"_s;
    record.instanceId = u"i1"_s;
    record.request = u"PUT /v1/p1/instances/i1/modify-name\n{\n    \"name\": \"x\"\n}"_s;
    if (event != AuditEvent::Asked) {
        record.requestId = u"r-77"_s;
        record.outcome = u"done"_s;
        record.reason = u"answer"_s;
    }
    return record;
}

/// An audit with two changes in June and an export in July, and the page on it.
struct AuditScene
{
    AuditScene()
    {
        language.choose(u"en_US"_s);
        audit.write(recordOf(u"a"_s, AuditEvent::Asked));
        audit.write(recordOf(u"b"_s, AuditEvent::Asked));
        clock.advance(1000);
        audit.write(recordOf(u"a"_s, AuditEvent::Ended));
        AuditRecord late = recordOf(u"b"_s, AuditEvent::Ended);
        late.unaudited = true;
        audit.write(late);
        clock.advance(30 * DayMs);
        AuditRecord exported;
        exported.event = AuditEvent::Exported;
        exported.object = u"Instances"_s;
        exported.file = u"/home/a/rows.csv"_s;
        exported.rows = 7;
        last = audit.write(exported);
        QObject::connect(&audit, &Audit::written, &page, [this] { ++written; });
    }
    bool isWritten()
    {
        return comesTrue([this] { return written == int(last); });
    }
    QAbstractItemModel *rows() const { return page.view()->table()->model(); }
    QString cell(int row, QStringView id) const
    {
        const auto *model = page.findChild<AuditModel *>();
        return rows()->index(row, model->columnOf(id)).data().toString();
    }
    void showAll()
    {
        auto *from = page.findChild<QComboBox *>(u"auditFrom"_s);
        from->setCurrentIndex(from->count() - 1);
    }

    QTemporaryDir folder;
    ManualClock clock;
    Language language;
    TimeDisplay times;
    Audit audit{folder.filePath(u"audit"_s), clock};
    AuditPage page{audit, language, times};
    quint64 last = 0;
    int written = 0;
};

} // namespace

/// The page of the audit: a row for each change, found, looked at and taken out.
class TestAuditPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mergesTheLinesOfAChange();
    void newestMonthThenTheOthers();
    void searchesAndShowsDetails();
    void exportsTheLines();
    void manyLines();
    void fromTheMenu();
};

void TestAuditPage::mergesTheLinesOfAChange()
{
    AuditRecord asked = recordOf(u"a"_s, AuditEvent::Asked);
    asked.time = {1000};
    AuditRecord other = recordOf(u"b"_s, AuditEvent::Asked);
    other.time = {2000};
    AuditRecord ended = recordOf(u"a"_s, AuditEvent::Ended);
    ended.time = {3000};
    const std::vector<AuditRow> rows = auditRowsOf({asked, other, ended});
    QCOMPARE(rows.size(), 2u);
    QCOMPARE(rows[0].key, u"b"_s); // the newest first
    QVERIFY(!rows[0].ended.isValid());
    QCOMPARE(rows[1].begun.ms, 1000);
    QCOMPARE(rows[1].ended.ms, 3000);
    QCOMPARE(rows[1].known.outcome, u"done"_s);
    const TimeDisplay times;
    AuditModel model(times);
    const QAbstractItemModelTester tester(&model);
    model.setRows(rows);
    model.setRows(auditRowsOf({asked, ended}));
    QCOMPARE(model.rowCount(), 1);
}

void TestAuditPage::newestMonthThenTheOthers()
{
    AuditScene scene;
    QVERIFY(scene.isWritten());
    scene.page.show();
    QTRY_COMPARE(scene.rows()->rowCount(), 1);
    QCOMPARE(scene.cell(0, u"change"), u"Export the table “Instances”"_s);
    QVERIFY(scene.cell(0, u"detail").startsWith(u'7'));
    QVERIFY(scene.cell(0, u"detail").contains(u"/home/a/rows.csv"_s));
    scene.showAll();
    QTRY_COMPARE(scene.rows()->rowCount(), 3);
    QCOMPARE(scene.cell(1, u"status"), u"Done"_s);
    QCOMPARE(scene.cell(1, u"object"), u"orders"_s);
    // What came meanwhile is there when it is asked for.
    scene.audit.write(recordOf(u"c"_s, AuditEvent::Asked));
    QVERIFY(comesTrue([&] { return scene.written == int(scene.last) + 1; }));
    scene.page.findChild<QPushButton *>(u"auditRefresh"_s)->click();
    QTRY_COMPARE(scene.rows()->rowCount(), 4);
    QCOMPARE(scene.cell(0, u"status"), u"Sending"_s);
}

void TestAuditPage::searchesAndShowsDetails()
{
    AuditScene scene;
    QVERIFY(scene.isWritten());
    scene.page.resize(1000, 700);
    scene.page.show();
    QTRY_COMPARE(scene.rows()->rowCount(), 1);
    scene.showAll();
    QTRY_COMPARE(scene.rows()->rowCount(), 3);
    scene.page.view()->search()->setText(u"unaudited"_s);
    QTRY_COMPARE(scene.rows()->rowCount(), 1);
    scene.page.view()->selectFirst();
    QCOMPARE(scene.page.view()->selectedKey(), u"b"_s);
    const auto *detail = scene.page.findChild<KeyValueView *>();
    QTRY_VERIFY(detail->isVisible());
    QTRY_VERIFY(WindowFixture::allText(detail).contains(u"\"name\": \"x\""_s)); // what is new is shown a moment later
    const QString text = WindowFixture::allText(detail);
    QVERIFY(text.contains(u"r-77"_s));
    QVERIFY(text.contains(u"somebody"_s));
}

void TestAuditPage::exportsTheLines()
{
    AuditScene scene;
    QVERIFY(scene.isWritten());
    scene.page.show();
    QTRY_COMPARE(scene.rows()->rowCount(), 1);
    scene.showAll();
    QTRY_COMPARE(scene.rows()->rowCount(), 3);
    QSignalSpy exported(&scene.page, &AuditPage::exported);
    const QString path = scene.folder.filePath(u"out.jsonl"_s);
    scene.page.writeLines(path);
    QTRY_COMPARE(exported.size(), 1);
    QCOMPARE(exported[0], (QVariantList{u"Audit"_s, path, 5}));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 5);
    for (const QByteArray &line : lines)
        QVERIFY(auditRecordOf(line));
    // As a table, too.
    scene.page.view()->findChild<RowsExport *>()->write(scene.folder.filePath(u"out.csv"_s));
    QCOMPARE(exported.size(), 2);
    QCOMPARE(exported[1][2].toInt(), 3);
    // Where it cannot be written, that is said and nothing is noted.
    scene.page.writeLines(scene.folder.filePath(u"no/such/folder.jsonl"_s));
    QTRY_VERIFY(scene.page.findChild<QLabel *>(u"auditSaid"_s)->text().startsWith(u"Could not write"_s));
    QCOMPARE(exported.size(), 2);
}

void TestAuditPage::manyLines()
{
    AuditScene scene;
    QVERIFY(scene.isWritten());
    constexpr int Many = 100'000;
    QByteArray bytes;
    AuditRecord record = recordOf({}, AuditEvent::Ended);
    record.time = {scene.clock.nowMs()};
    for (int i = 0; i < Many; ++i) {
        record.change = QString::number(i);
        bytes += lineOf(record) + '\n';
    }
    QFile file(Audit::pathOf(scene.audit.folder(), u"2026-07"_s));
    QVERIFY(file.open(QIODevice::Append));
    QCOMPARE(file.write(bytes), bytes.size());
    file.close();
    scene.page.show(); // returns before anything is read
    QCOMPARE(scene.rows()->rowCount(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(scene.rows()->rowCount(), Many + 1, 60'000);
    scene.page.refresh(); // and it may go while it is read
}

void TestAuditPage::fromTheMenu()
{
    WindowFixture fixture;
    const auto page = [&fixture] { return fixture.window->findChild<AuditPage *>(u"auditWindow"_s); };
    fixture.window->catalog()->action("view.audit"_L1)->trigger();
    QVERIFY(page() && page()->isVisible() && page()->isWindow());
    QCOMPARE(page()->windowTitle(), u"Audit - DDM Console"_s);
    fixture.window->catalog()->action("view.audit"_L1)->trigger();
    QCOMPARE(fixture.window->findChildren<AuditPage *>().size(), 1);
    // What is taken out of the audit is in the audit.
    page()->view()->findChild<RowsExport *>()->write(fixture.folder.filePath(u"audit.csv"_s));
    const auto exports = [&fixture] {
        const QStringList months = Audit::months(fixture.audit.folder());
        return months.isEmpty() ? size_t(0) : Audit::read(fixture.audit.folder(), months[0]).size();
    };
    QTRY_COMPARE(exports(), size_t(1));
}

QTEST_MAIN(TestAuditPage)

#include "tst_auditpage.moc"
