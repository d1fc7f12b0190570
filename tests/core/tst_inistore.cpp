// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/inistore.h"
#include "core/settings/settings.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <csignal>
#include <cstring>
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

const Setting<QString> Name{"name"_L1, u"nobody"_s, [](const QString &name) { return name.size() < 10; }};
const Setting<bool> Flag{"group/flag"_L1, true};
const Setting<int> Rows{"group/rows"_L1, 50, [](int rows) { return rows >= 1 && rows <= 500; }};
const Setting<QByteArray> Bytes{"bytes"_L1};
const Setting<QStringList> List{"list"_L1, {u"one"_s, u"two"_s}};
const Setting<QJsonObject> Object{"object"_L1};

bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList asideIn(const QString &folder)
{
    return QDir(folder).entryList({u"settings.ini.broken-*"_s}, QDir::Files);
}

} // namespace

/// The file of the settings, whole and broken.
class TestIniStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesAreWrittenOnceTheySettle();
    void nothingIsWrittenWithoutAChange();
    void removedStaysRemoved();
    void damagedFileIsPutAside_data();
    void damagedFileIsPutAside();
    void damagedAgainKeepsBoth();
    void noGarbageBreaksIt();
    void readOnlyAccessTouchesNothing();
    void folderInPlaceOfTheFile();
    void fileInPlaceOfTheFolder();
    void noPermission();
    void diskIsFull();
};

void TestIniStore::changesAreWrittenOnceTheySettle()
{
    const QTemporaryDir folder;
    IniStore store(folder.path());
    Settings settings(store);
    QSignalSpy written(&store, &IniStore::written);
    for (int rows = 1; rows <= 500; ++rows)
        settings.set(Rows, rows);
    QVERIFY(!QFile::exists(IniStore::pathIn(folder.path())));
    QVERIFY(written.wait(30'000));
    const IniStore again(folder.path(), IniStore::Access::ReadOnly);
    QCOMPARE(again.value(u"group/rows"_s).toInt(), 500);
    QCOMPARE(written.size(), 1);
}

void TestIniStore::nothingIsWrittenWithoutAChange()
{
    const QTemporaryDir folder;
    {
        IniStore store(folder.path());
        Settings settings(store);
        QVERIFY(!settings.find(Rows));
        settings.reset(Rows);
    }
    QVERIFY(!QFile::exists(IniStore::pathIn(folder.path())));
    QVERIFY(put(IniStore::pathIn(folder.path()), "; mine\nname=x\n"));
    {
        IniStore store(folder.path());
        Settings(store).set(Name, u"x"_s);
    }
    QCOMPARE(contentOf(IniStore::pathIn(folder.path())), "; mine\nname=x\n");
}

void TestIniStore::removedStaysRemoved()
{
    const QTemporaryDir folder;
    {
        IniStore store(folder.path());
        Settings(store).set(Name, u"x"_s);
        Settings(store).set(Rows, 3);
    }
    {
        IniStore store(folder.path());
        Settings(store).reset(Name);
    }
    IniStore store(folder.path());
    QVERIFY(!Settings(store).find(Name));
    QCOMPARE(Settings(store).get(Rows), 3);
}

void TestIniStore::damagedFileIsPutAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("zeros, as a file system leaves them after a crash") << QByteArray(512, '\0');
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    QTest::newRow("another encoding") << QByteArray("name=\xff\xfe\xe9\n");
    QTest::newRow("no key") << QByteArray("[group]\nwhatever this is\n");
    QTest::newRow("a value that asks for gigabytes")
        << QByteArray("name=@Variant(\\0\\0\\0\\x10\\x7f\\xff\\xff\\xf0)\n");
    QTest::newRow("the same, written differently")
        << QByteArray("name=\\x40Variant(\\0\\0\\0\\x10\\x7f\\xff\\xff\\xf0)\n");
    QTest::newRow("the same, in octal") << QByteArray("name=\\100\\126ariant(\\0\\0\\0\\x10\\x7f\\xff\\xff\\xf0)\n");
    QTest::newRow("huge") << QByteArray(int(IniStore::MostBytes) + 1, 'x');
}

void TestIniStore::damagedFileIsPutAside()
{
    QFETCH(const QByteArray, content);
    const QTemporaryDir folder;
    const QString path = IniStore::pathIn(folder.path());
    QVERIFY(put(path, content));
    {
        IniStore store(folder.path());
        QVERIFY(store.trouble());
        QCOMPARE(store.trouble()->kind, SettingsTrouble::Kind::Damaged);
        QVERIFY(store.keys().isEmpty());
        QVERIFY(!QFile::exists(path));
        QVERIFY(contentOf(store.trouble()->keptAs) == content);
        QCOMPARE(Settings(store).get(Rows), 50);
        Settings(store).set(Rows, 60);
    }
    QCOMPARE(asideIn(folder.path()).size(), 1);
    IniStore store(folder.path());
    QVERIFY(!store.trouble());
    QCOMPARE(Settings(store).get(Rows), 60);
}

void TestIniStore::damagedAgainKeepsBoth()
{
    const QTemporaryDir folder;
    for (int round = 1; round <= 3; ++round) {
        QVERIFY(put(IniStore::pathIn(folder.path()), QByteArray(round, '\0')));
        const IniStore store(folder.path());
        QVERIFY(store.trouble());
        QCOMPARE(asideIn(folder.path()).size(), round);
    }
}

void TestIniStore::noGarbageBreaksIt()
{
    const QTemporaryDir folder;
    const QString path = IniStore::pathIn(folder.path());
    QLoggingCategory::setFilterRules(u"ddm.base.warning=false\ndefault.warning=false"_s);
    QRandomGenerator random(42);
    const QByteArray whole =
        "[General]\nname=@Variant(\\0\\0\\0\\t\\0\\0\\0)\nlist=a, \"b\"\n[group]\nrows=@Size(1 2)\n"
        "flag=@ByteArray(\\x1)\nobject={\"a\":1}\nbytes=@DateTime(\\0\\0\\0\\x10)\n";
    const QByteArray plain = "[General]\nname=short\nlist=a, \"b\"\n[group]\nrows=@Size(1 2)\nflag=@ByteArray(\\x1)\n"
                             "object={\"a\":1}\nbytes=@ByteArray(\\0\\xff\\x61)\n";
    for (int round = 0; round < 600; ++round) {
        QByteArray content = round % 3 == 0 ? whole : plain;
        for (int times = random.bounded(1, 6); times > 0; --times)
            content[random.bounded(content.size())] = round % 2 ? char(random.bounded(256))
                                                                : char(random.bounded(32, 127));
        content.truncate(random.bounded(content.size() + 1));
        QVERIFY(put(path, content));
        IniStore store(folder.path());
        Settings settings(store);
        // Each is its default or another value that it accepts.
        QVERIFY(settings.get(Name).size() < 10);
        QVERIFY(settings.get(Rows) >= 1 && settings.get(Rows) <= 500);
        settings.get(Flag);
        settings.get(Object);
        settings.get(List);
        settings.get(Bytes);
        QFile::remove(path);
    }
    QLoggingCategory::setFilterRules({});
}

void TestIniStore::readOnlyAccessTouchesNothing()
{
    const QTemporaryDir folder;
    const QString path = IniStore::pathIn(folder.path());
    QVERIFY(put(path, QByteArray(8, '\0')));
    {
        IniStore store(folder.path(), IniStore::Access::ReadOnly);
        QVERIFY(store.trouble());
        Settings(store).set(Rows, 60);
        QCOMPARE(Settings(store).get(Rows), 60);
    }
    QCOMPARE(contentOf(path), QByteArray(8, '\0'));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void TestIniStore::folderInPlaceOfTheFile()
{
    const QTemporaryDir folder;
    QVERIFY(QDir().mkpath(IniStore::pathIn(folder.path()) + u"/inner"_s));
    {
        IniStore store(folder.path());
        QVERIFY(store.trouble());
        QCOMPARE(store.trouble()->kind, SettingsTrouble::Kind::Unreadable);
        QVERIFY(!store.trouble()->reason.isEmpty());
        QSignalSpy troubled(&store, &IniStore::troubled);
        Settings(store).set(Rows, 60);
        QCOMPARE(Settings(store).get(Rows), 60);
        QCOMPARE(troubled.size(), 0); // it has been told
    }
    QVERIFY(QDir(IniStore::pathIn(folder.path()) + u"/inner"_s).exists());
}

void TestIniStore::fileInPlaceOfTheFolder()
{
    const QTemporaryDir folder;
    const QString config = folder.filePath(u"config"_s);
    QVERIFY(put(config, "x"));
    IniStore store(config);
    QVERIFY(!store.trouble());
    QSignalSpy troubled(&store, &IniStore::troubled);
    Settings settings(store);
    settings.set(Rows, 60);
    QVERIFY(troubled.wait(30'000));
    QCOMPARE(store.trouble()->kind, SettingsTrouble::Kind::NotWritten);
    QVERIFY2(store.trouble()->reason.contains(u"config"_s), qPrintable(store.trouble()->reason));
    QVERIFY(QFile::remove(config));
    // It is told once; what could not be written is written with the next change.
    QSignalSpy written(&store, &IniStore::written);
    settings.set(Flag, false);
    QVERIFY(written.wait(30'000));
    QCOMPARE(troubled.size(), 1);
    const IniStore again(config, IniStore::Access::ReadOnly);
    QCOMPARE(again.value(u"group/rows"_s).toInt(), 60);
}

void TestIniStore::noPermission()
{
#ifdef Q_OS_UNIX
    if (geteuid() == 0)
        QSKIP("root may read and write everything");
    const QTemporaryDir folder;
    const QString path = IniStore::pathIn(folder.path());
    QVERIFY(put(path, "name=x\n"));
    QVERIFY(QFile::setPermissions(path, {}));
    {
        IniStore store(folder.path());
        QVERIFY(store.trouble());
        QCOMPARE(store.trouble()->kind, SettingsTrouble::Kind::Unreadable);
        Settings(store).set(Rows, 60);
    }
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(contentOf(path), "name=x\n");
    QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner));
    IniStore store(folder.path());
    QSignalSpy troubled(&store, &IniStore::troubled);
    Settings(store).set(Rows, 60);
    QVERIFY(troubled.wait(30'000));
    QVERIFY(!store.trouble()->reason.isEmpty());
    QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
#else
    QSKIP("permissions are another matter on Windows");
#endif
}

void TestIniStore::diskIsFull()
{
#ifdef Q_OS_UNIX
    const QTemporaryDir folder;
    {
        IniStore store(folder.path());
        Settings(store).set(Name, u"before"_s);
    }
    const QByteArray before = contentOf(IniStore::pathIn(folder.path()));
    IniStore store(folder.path());
    Settings settings(store);
    QSignalSpy troubled(&store, &IniStore::troubled);
    // No file may grow beyond 4 kB: to whoever writes, that is a disk without room.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit old{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &old), 0);
    rlimit small = old;
    small.rlim_cur = 4096;
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    settings.set(Bytes, QByteArray(20'000, 'x'));
    const bool isTold = troubled.wait(30'000);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &old), 0);
    QVERIFY(isTold);
    QCOMPARE(store.trouble()->reason, QString::fromLocal8Bit(std::strerror(EFBIG)));
    QCOMPARE(contentOf(IniStore::pathIn(folder.path())), before);
    QSignalSpy written(&store, &IniStore::written);
    settings.set(Rows, 60);
    QVERIFY(written.wait(30'000));
    const IniStore again(folder.path(), IniStore::Access::ReadOnly);
    QCOMPARE(again.value(u"bytes"_s).toByteArray().size(), 20'000);
#else
    QSKIP("there is no limit on the size of files to be set");
#endif
}

QTEST_GUILESS_MAIN(TestIniStore)

#include "tst_inistore.moc"
