// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/audit.h"
#include "tests/support/manualclock.h"
#include "tests/support/testroad.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 DayMs = 24 * 3600 * 1000;
const QString Month = u"2026-06"_s; // where the clock begins

AuditRecord recordOf(const QString &change)
{
    AuditRecord record;
    record.event = AuditEvent::Answered;
    record.change = change;
    record.user = u"somebody"_s;
    record.connection = u"demo"_s;
    record.operation = u"RenameInstance"_s;
    record.instanceId = u"i1"_s;
    record.instanceName = u"orders \"二\"\n"_s;
    record.request = u"PUT /v1/p1/instances/i1/modify-name\n{\"name\": \"x\"}"_s;
    record.status = 409;
    record.code = u"DBS.200019"_s;
    record.requestId = u"r1"_s;
    record.outcome = u"refused"_s;
    record.unaudited = true;
    return record;
}

/// An audit in a folder of its own.
struct AuditPlace
{
    QString path() const { return folder.filePath(u"audit"_s); }
    QString file() const { return Audit::pathOf(path(), Month); }
    /// Writes records and waits until they are on disk.
    void write(const QStringList &changes) const
    {
        Audit audit(path(), clock);
        for (const QString &change : changes)
            audit.write(recordOf(change));
    }
    QStringList changes() const
    {
        QStringList changes;
        for (const AuditRecord &record : Audit::read(path(), Month))
            changes.append(record.change);
        return changes;
    }
    QByteArray bytes() const
    {
        QFile content(file());
        return content.open(QIODevice::ReadOnly) ? content.readAll() : QByteArray();
    }
    void put(const QByteArray &bytes) const
    {
        QDir().mkpath(path());
        QFile content(file());
        QVERIFY(content.open(QIODevice::WriteOnly));
        content.write(bytes);
    }

    QTemporaryDir folder;
    ManualClock clock;
};

/// What an audit has told.
struct Told
{
    explicit Told(Audit &audit)
    {
        QObject::connect(&audit, &Audit::written, &context, [this](quint64 number) { written.append(number); });
        QObject::connect(&audit, &Audit::failed, &context, [this](quint64 number) { failed.append(number); });
        QObject::connect(&audit, &Audit::troubled, &context, [this](const QString &text) { reasons.append(text); });
    }

    QObject context;
    QList<quint64> written;
    QList<quint64> failed;
    QStringList reasons;
};

} // namespace

/// The files of the audit: what is written comes back, month by month, whatever was cut off; and what happens when it cannot
/// be written.
class TestAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBack();
    void saysOnlyWhatIsKnown();
    void oneFileForEachMonth();
    void neverShortened();
    void cutAnywhere();
    void strangeLines();
    void folderCannotBeMade();
    void diskIsFull();
    void tourWritesNothing();
};

void TestAudit::comesBack()
{
    const AuditPlace place;
    place.write({u"a"_s});
    const std::vector<AuditRecord> records = Audit::read(place.path(), Month);
    QCOMPARE(records.size(), 1u);
    const AuditRecord &record = records[0];
    const AuditRecord expected = recordOf(u"a"_s);
    QCOMPARE(record.time.ms, place.clock.nowMs());
    QCOMPARE(record.event, AuditEvent::Answered);
    QCOMPARE(record.instanceName, expected.instanceName);
    QCOMPARE(record.request, expected.request);
    QCOMPARE(record.status, 409);
    QCOMPARE(record.requestId, u"r1"_s);
    QVERIFY(record.unaudited);
}

void TestAudit::saysOnlyWhatIsKnown()
{
    AuditRecord record;
    record.time = {1'781'079'300'000};
    record.event = AuditEvent::Exported;
    record.file = u"/home/a/rows.csv"_s;
    record.rows = 7;
    QCOMPARE(lineOf(record),
             R"({"time":"2026-06-10T08:15:00.000000Z","event":"exported","file":"/home/a/rows.csv","rows":7})"_ba);
}

void TestAudit::oneFileForEachMonth()
{
    AuditPlace place;
    Audit audit(place.path(), place.clock);
    const Told told(audit);
    audit.write(recordOf(u"june"_s));
    place.clock.advance(30 * DayMs);
    audit.write(recordOf(u"july"_s));
    audit.write(recordOf(u"july too"_s));
    place.clock.jump(-30 * DayMs); // somebody sets the clock
    audit.write(recordOf(u"june again"_s));
    QVERIFY(comesTrue([&] { return told.written.size() == 4; }));
    QList<quint64> numbers = told.written; // files are written beside each other
    std::sort(numbers.begin(), numbers.end());
    QCOMPARE(numbers, (QList<quint64>{1, 2, 3, 4}));
    QCOMPARE(Audit::months(place.path()), (QStringList{u"2026-07"_s, u"2026-06"_s}));
    QCOMPARE(place.changes(), (QStringList{u"june"_s, u"june again"_s}));
    QCOMPARE(Audit::read(place.path(), u"2026-07"_s).size(), 2u);
    QVERIFY(Audit::read(place.path(), u"2026-08"_s).empty());
}

void TestAudit::neverShortened()
{
    const AuditPlace place;
    QStringList expected;
    for (int run = 0; run < 3; ++run) {
        QStringList changes;
        for (int i = 0; i < 4'000; ++i)
            changes.append(QString::number(run * 10'000 + i));
        place.write(changes);
        expected += changes;
    }
    QVERIFY(place.bytes().size() > 4'000'000); // more than a log that is rolled would keep in one file
    QCOMPARE(QDir(place.path()).entryList(QDir::Files).size(), 1);
    QCOMPARE(place.changes(), expected);
}

void TestAudit::cutAnywhere()
{
    const AuditPlace whole;
    whole.write({u"a"_s, u"b"_s});
    const QByteArray bytes = whole.bytes();
    const qsizetype second = bytes.indexOf('\n') + 1;
    QVERIFY(second > 100 && second < bytes.size());
    for (qsizetype length = second; length <= bytes.size(); ++length) {
        const AuditPlace place;
        place.put(bytes.left(length));
        QStringList expected{u"a"_s};
        if (length >= bytes.size() - 1) // a line that lacks only its end is whole
            expected.append(u"b"_s);
        QCOMPARE(place.changes(), expected);
        place.write({u"c"_s});
        QCOMPARE(place.changes(), expected + QStringList{u"c"_s});
    }
}

void TestAudit::strangeLines()
{
    const AuditPlace place;
    place.write({u"a"_s});
    const QByteArray good = place.bytes();
    place.put(good + "\n[]\n7\n{\"id\":\"x\"}\n{\"time\":\"yesterday\",\"event\":\"asked\",\"change\":\"y\"}\n"
              + "{\"time\":\"2026-06-10T08:15:00Z\",\"event\":\"asked\"}\n\x00\xff\xfe\n"_ba
              + "{\"time\":\"2026-06-10T08:15:00Z\",\"event\":\"asked\",\"change\":\"z\",\"new_field\":{\"a\":[1]}}\n");
    QCOMPARE(place.changes(), (QStringList{u"a"_s, u"z"_s}));
    QVERIFY(QFile::copy(place.file(), place.path() + u"/audit-2026-06.jsonl.bak"_s));
    QCOMPARE(Audit::months(place.path()), QStringList{Month});
}

void TestAudit::folderCannotBeMade()
{
    const AuditPlace place;
    QFile file(place.path()); // a file is no folder
    QVERIFY(file.open(QIODevice::WriteOnly));
    Audit audit(place.path(), place.clock);
    const Told told(audit);
    QVERIFY(!audit.trouble());
    audit.write(recordOf(u"a"_s));
    audit.write(recordOf(u"b"_s));
    QVERIFY(comesTrue([&] { return told.failed.size() == 2; }));
    QCOMPARE(told.failed, (QList<quint64>{1, 2}));
    QVERIFY(told.written.isEmpty());
    QCOMPARE(told.reasons.size(), 1); // it is told once
    QVERIFY(audit.trouble() && !audit.trouble()->isEmpty());
}

void TestAudit::diskIsFull()
{
#ifdef Q_OS_LINUX
    const AuditPlace place;
    QVERIFY(QDir().mkpath(place.path()));
    QVERIFY(QFile::link(u"/dev/full"_s, place.file()));
    const QFile::Permissions rights = QFile::permissions(u"/dev/full"_s);
    Audit audit(place.path(), place.clock);
    const Told told(audit);
    audit.write(recordOf(u"a"_s));
    QVERIFY(comesTrue([&] { return told.failed == QList<quint64>{1}; }));
    QCOMPARE(told.reasons, QStringList{QString::fromLocal8Bit(strerror(ENOSPC))});
    QCOMPARE(QFile::permissions(u"/dev/full"_s), rights);
    // There is room again.
    QVERIFY(QFile::remove(place.file()));
    audit.write(recordOf(u"b"_s));
    QVERIFY(comesTrue([&] { return told.written == QList<quint64>{2}; }));
    QCOMPARE(place.changes(), QStringList{u"b"_s});
    QVERIFY(!audit.trouble());
#else
    QSKIP("there is no /dev/full");
#endif
}

void TestAudit::tourWritesNothing()
{
    const AuditPlace place;
    {
        const Audit audit(place.path(), place.clock);
    }
    QVERIFY(!QFile::exists(place.path()));
}

QTEST_GUILESS_MAIN(TestAudit)

#include "tst_audit.moc"
