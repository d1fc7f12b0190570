// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/operationjournal.h"
#include "tests/support/testroad.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

ChangeEntry entryNamed(const QString &id, EntryState state = EntryState::Following)
{
    ChangeEntry entry;
    entry.id = id;
    entry.operation = u"RenameInstance"_s;
    entry.state = state;
    entry.user = u"somebody"_s;
    entry.projectId = u"p1"_s;
    entry.evidence = {Probe::Instance, Proof::Equals, u"i1"_s, {}, {{u"name"_s, u"new \"name\"\n二"_s}}, -3};
    entry.before = Facts{{u"name"_s, u"old"_s}};
    entry.sent = {1'700'000'000'123};
    entry.jobId = u"j1"_s;
    entry.error = EntryError{int(ErrorKind::Conflict), 409, u"DBS.200019"_s, u"busy"_s, u"r1"_s, {}};
    entry.audited = false;
    return entry;
}

/// A journal in a folder of its own.
class Folder
{
public:
    QString path() const { return m_folder.path(); }
    QString file(const QString &suffix = {}) const { return path() + u"/operations.jsonl"_s + suffix; }

    /// Records entries and waits until they are on disk.
    void record(const QList<ChangeEntry> &entries) const
    {
        OperationJournal journal(path());
        journal.load();
        for (const ChangeEntry &entry : entries)
            journal.record(entry);
    }
    QList<ChangeEntry> load() const { return OperationJournal(path()).load(); }
    QStringList ids() const
    {
        QStringList ids;
        for (const ChangeEntry &entry : load())
            ids.append(entry.id);
        return ids;
    }
    QByteArray bytes() const
    {
        QFile file(this->file());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray &bytes) const
    {
        QFile file(this->file());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private:
    QTemporaryDir m_folder;
};

} // namespace

/// The journal of changes: what is in it comes back, whatever was cut off and when.
class TestOperationJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBack();
    void lastLineWins();
    void cutAnywhere();
    void strangeLines();
    void isAcknowledged();
    void cannotBeWritten();
    void isBounded();
};

void TestOperationJournal::comesBack()
{
    const Folder folder;
    folder.record({entryNamed(u"a"_s)});
    const QList<ChangeEntry> entries = folder.load();
    QCOMPARE(entries.size(), 1);
    const ChangeEntry &entry = entries[0];
    const ChangeEntry expected = entryNamed(u"a"_s);
    QCOMPARE(entry.state, EntryState::Following);
    QCOMPARE(entry.operation, expected.operation);
    QCOMPARE(entry.evidence.wanted, expected.evidence.wanted);
    QCOMPARE(entry.evidence.probe, Probe::Instance);
    QCOMPARE(entry.evidence.proof, Proof::Equals);
    QCOMPARE(entry.evidence.count, -3);
    QVERIFY(entry.before);
    QCOMPARE(*entry.before, *expected.before);
    QCOMPARE(entry.sent.ms, expected.sent.ms);
    QCOMPARE(entry.jobId, u"j1"_s);
    QVERIFY(!entry.audited);
    QVERIFY(entry.error);
    QCOMPARE(entry.error->errorKind(), ErrorKind::Conflict);
    QCOMPARE(entry.error->code, u"DBS.200019"_s);
}

void TestOperationJournal::lastLineWins()
{
    const Folder folder;
    folder.record({entryNamed(u"a"_s), entryNamed(u"b"_s), entryNamed(u"a"_s, EntryState::Done)});
    const QList<ChangeEntry> entries = folder.load();
    QCOMPARE(folder.ids(), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(entries[0].state, EntryState::Done);
    QCOMPARE(entries[1].state, EntryState::Following);
}

void TestOperationJournal::cutAnywhere()
{
    const Folder whole;
    whole.record({entryNamed(u"a"_s), entryNamed(u"b"_s)});
    const QByteArray bytes = whole.bytes();
    const qsizetype second = bytes.indexOf('\n') + 1;
    QVERIFY(second > 100 && second < bytes.size());
    // A program that was killed left any beginning of the second line; the next one goes on.
    for (qsizetype length = second; length <= bytes.size(); ++length) {
        const Folder folder;
        folder.write(bytes.left(length));
        // A line that lacks only its end is whole.
        QStringList expected{u"a"_s};
        if (length >= bytes.size() - 1)
            expected.append(u"b"_s);
        QCOMPARE(folder.ids(), expected);
        folder.record({entryNamed(u"c"_s)});
        QCOMPARE(folder.ids(), expected + QStringList{u"c"_s});
    }
}

void TestOperationJournal::strangeLines()
{
    const Folder folder;
    folder.record({entryNamed(u"a"_s)});
    const QByteArray good = folder.bytes();
    folder.write(
        "\n[]\n7\n{\"id\":\"x\"}\n{\"id\":\"y\",\"operation\":\"Nonsense\",\"state\":\"done\"}\n\x00\xff\xfe\n" + good
        + "{\"id\":\"z\",\"operation\":\"RenameInstance\",\"state\":\"following\",\"new_field\":{\"a\":[1]}}\n");
    QCOMPARE(folder.ids(), (QStringList{u"a"_s, u"z"_s}));
}

void TestOperationJournal::isAcknowledged()
{
    const Folder folder;
    OperationJournal journal(folder.path());
    quint64 written = 0;
    connect(&journal, &OperationJournal::written, this, [&](quint64 number) {
        QVERIFY(folder.bytes().endsWith('\n'));
        QCOMPARE(number, written + 1);
        written = number;
    });
    journal.record(entryNamed(u"a"_s));
    const quint64 last = journal.record(entryNamed(u"b"_s));
    QVERIFY(comesTrue([&] { return written == last; }));
    QCOMPARE(folder.bytes().count('\n'), 2);
}

void TestOperationJournal::cannotBeWritten()
{
    const Folder folder;
    const QString path = folder.path() + u"/file"_s;
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    OperationJournal journal(path); // a file is no folder
    QString reason;
    bool written = false;
    connect(&journal, &OperationJournal::failed, this, [&](quint64, const QString &text) { reason = text; });
    connect(&journal, &OperationJournal::written, this, [&] { written = true; });
    journal.record(entryNamed(u"a"_s));
    QVERIFY(comesTrue([&] { return !reason.isEmpty(); }));
    QVERIFY(!written);
}

void TestOperationJournal::isBounded()
{
    const Folder folder;
    constexpr qint64 MostBytes = 20'000;
    {
        OperationJournal journal(folder.path(), MostBytes);
        quint64 written = 0;
        connect(&journal, &OperationJournal::written, this, [&](quint64 number) { written = number; });
        journal.record(entryNamed(u"unfinished"_s));
        for (int i = 0; i < 500; ++i) {
            const quint64 last = journal.record(entryNamed(QString::number(i), EntryState::Done));
            QVERIFY(comesTrue([&] { return written >= last; }));
        }
    }
    const QFileInfoList files = QDir(folder.path()).entryInfoList(QDir::Files);
    QCOMPARE(files.size(), 3);
    for (const QFileInfo &file : files)
        QVERIFY2(file.size() < MostBytes + 2000, qPrintable(QString::number(file.size())));
    const QStringList ids = folder.ids();
    QVERIFY(ids.contains(u"unfinished"_s));
    QVERIFY(ids.contains(u"499"_s));
    QVERIFY(!ids.contains(u"0"_s));
}

QTEST_GUILESS_MAIN(TestOperationJournal)

#include "tst_operationjournal.moc"
