// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/audit.h"
#include "tests/ui/windowfixture.h"
#include "ui/pages/tablepage.h"
#include "ui/widgets/rowsexport.h"

#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

/// Whoever takes rows out of the window leaves a line in the audit: whose, which table, how many, where to.
class TestAuditedExports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void ofTheFleet();
    void ofAnInstance();
    void thatFailed();

private:
    static RowsExport *exportOf(const QWidget *widget) { return widget->findChild<RowsExport *>(); }
    std::vector<AuditRecord> records() const
    {
        const QString folder = m_fixture->audit.folder();
        std::vector<AuditRecord> all;
        for (const QString &month : Audit::months(folder)) {
            const std::vector<AuditRecord> more = Audit::read(folder, month);
            all.insert(all.end(), more.begin(), more.end());
        }
        return all;
    }

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<DemoFixture> m_demo;
    QTemporaryDir m_folder;
};

void TestAuditedExports::init()
{
    m_demo = std::make_unique<DemoFixture>();
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->window->begin(WindowFixture::sessionOf(m_demo->client.get()));
    QTRY_COMPARE(m_fixture->table()->model()->rowCount(), 22);
}

void TestAuditedExports::cleanup()
{
    m_fixture.reset();
    m_demo.reset();
}

void TestAuditedExports::ofTheFleet()
{
    const QString file = m_folder.filePath(u"fleet.csv"_s);
    exportOf(m_fixture->table())->write(file);
    QTRY_COMPARE(records().size(), 1u);
    const AuditRecord record = records()[0];
    QCOMPARE(record.event, AuditEvent::Exported);
    QCOMPARE(record.object, u"Instances"_s);
    QCOMPARE(record.rows, 22);
    QCOMPARE(record.file, file);
    QCOMPARE(record.user, u"demo-admin"_s);
    QCOMPARE(record.projectId, m_demo->client->scope().projectId);
    QVERIFY(record.instanceId.isEmpty());
    // Nothing of what is in the file.
    const QString first = m_fixture->table()->model()->index(0, 0).data().toString();
    QVERIFY(!first.isEmpty());
    QVERIFY(!lineOf(record).contains(first.toUtf8()));
}

void TestAuditedExports::ofAnInstance()
{
    const InstanceView *view = m_fixture->open("shop-production"_L1);
    QVERIFY(view);
    Page *page = m_fixture->show(InstanceView::Schemas);
    const auto tables = page->findChildren<QTableView *>();
    const auto schemas = std::find_if(tables.begin(), tables.end(),
                                      [](const QTableView *table) { return table->accessibleName() == u"Schemas"_s; });
    QVERIFY(schemas != tables.end());
    QTRY_VERIFY((*schemas)->model()->rowCount() > 0);
    const int rows = (*schemas)->model()->rowCount();
    exportOf(*schemas)->write(m_folder.filePath(u"schemas.md"_s));
    QTRY_COMPARE(records().size(), 1u);
    QCOMPARE(records()[0].instanceId, view->instanceId());
    QCOMPARE(records()[0].instanceName, u"shop-production"_s);
    QCOMPARE(records()[0].object, u"Schemas"_s);
    QCOMPARE(records()[0].rows, rows);
}

void TestAuditedExports::thatFailed()
{
    exportOf(m_fixture->table())->write(m_folder.filePath(u"no/such/folder.csv"_s));
    exportOf(m_fixture->table())->write(m_folder.filePath(u"after.csv"_s));
    QTRY_COMPARE(records().size(), 1u); // what was not written has not left
    QVERIFY(records()[0].file.endsWith("after.csv"_L1));
}

QTEST_MAIN(TestAuditedExports)

#include "tst_auditedexports.moc"
