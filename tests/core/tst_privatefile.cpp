// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/privatefile.h"
#include "core/settings/inifile.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

#ifdef Q_OS_UNIX

namespace {

/// Another umask, as long as it lives.
class Umask
{
public:
    explicit Umask(int mask)
        : m_before(umask(mode_t(mask)))
    {
    }
    ~Umask() { umask(m_before); }
    Q_DISABLE_COPY_MOVE(Umask)

private:
    mode_t m_before;
};

int rightsOf(const QString &path)
{
    struct stat info = {};
    return stat(QFile::encodeName(path).constData(), &info) == 0 ? int(info.st_mode & 0777) : -1;
}

} // namespace

#endif

/// Files and folders of the program's own: for their user alone, whatever the umask.
class TestPrivateFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void newOnes_data();
    void newOnes();
    void closesWhatWasOpen();
    void leavesFoldersAndDevicesAlone();
    void settingsAsTheyWere();
    void saysWhyNot();
};

void TestPrivateFile::initTestCase()
{
#ifndef Q_OS_UNIX
    QSKIP("access rights are another matter on Windows");
#endif
}

#ifdef Q_OS_UNIX

void TestPrivateFile::newOnes_data()
{
    QTest::addColumn<int>("mask");
    QTest::newRow("for all") << 0;
    QTest::newRow("usual") << 022;
    QTest::newRow("strict") << 077;
    QTest::newRow("odd") << 0377;
}

void TestPrivateFile::newOnes()
{
    QFETCH(const int, mask);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a/b/file"_s);
    const Umask other(mask);
    QVERIFY(makePrivateFolder(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(openPrivate(file, QIODevice::ReadWrite | QIODevice::Append));
    QCOMPARE(rightsOf(path) & 077, 0); // before there is anything in it
    QCOMPARE(file.write("x"), 1);
    QCOMPARE(rightsOf(folder.filePath(u"a"_s)), 0700);
    QCOMPARE(rightsOf(folder.filePath(u"a/b"_s)), 0700);
    if ((mask & 0600) == 0)
        QCOMPARE(rightsOf(path), 0600);
}

void TestPrivateFile::closesWhatWasOpen()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"file"_s);
    {
        const Umask none(0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write("old"), 3);
    }
    QCOMPARE(rightsOf(path), 0666);
    QFile file(path);
    QVERIFY(openPrivate(file, QIODevice::ReadWrite | QIODevice::Append));
    QCOMPARE(rightsOf(path), 0600);
    QCOMPARE(file.size(), 3);
}

void TestPrivateFile::leavesFoldersAndDevicesAlone()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"his own"_s);
    const Umask none(0);
    QVERIFY(QDir().mkdir(path));
    QVERIFY(makePrivateFolder(path));
    QCOMPARE(rightsOf(path), 0777);
    const int before = rightsOf(u"/dev/null"_s);
    QVERIFY(QFile::link(u"/dev/null"_s, folder.filePath(u"null"_s)));
    QFile file(folder.filePath(u"null"_s));
    QVERIFY(openPrivate(file, QIODevice::WriteOnly));
    QCOMPARE(rightsOf(u"/dev/null"_s), before);
}

void TestPrivateFile::settingsAsTheyWere()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"new/settings.ini"_s);
    const Umask none(0);
    QVERIFY(!IniFile::apply({{u"language"_s, u"en_US"_s}}, path));
    QCOMPARE(rightsOf(path), 0600);
    QCOMPARE(rightsOf(folder.filePath(u"new"_s)), 0700);
    // One of an older version, or one that somebody has opened to others.
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
    QVERIFY(!IniFile::apply({{u"theme"_s, u"dark"_s}}, path));
    QCOMPARE(rightsOf(path), 0600);
    const SettingValues expected{{u"language"_s, u"en_US"_s}, {u"theme"_s, u"dark"_s}};
    QCOMPARE(IniFile::read(path).value_or(SettingValues()), expected);
}

void TestPrivateFile::saysWhyNot()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(!makePrivateFolder(folder.filePath(u"file/below"_s)));
    QCOMPARE(errno, ENOTDIR);
}

#else

void TestPrivateFile::newOnes_data() { }
void TestPrivateFile::newOnes() { }
void TestPrivateFile::closesWhatWasOpen() { }
void TestPrivateFile::leavesFoldersAndDevicesAlone() { }
void TestPrivateFile::settingsAsTheyWere() { }
void TestPrivateFile::saysWhyNot() { }

#endif

QTEST_GUILESS_MAIN(TestPrivateFile)

#include "tst_privatefile.moc"
