// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/start.h"
#include "core/audit/audit.h"
#include "core/settings/inistore.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QDirIterator>
#include <QProcess>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

#ifdef Q_OS_UNIX
void setUmask(int mask)
{
    umask(mode_t(mask));
}
#else
void setUmask(int) { }
#endif

bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
}

/// What is there when a program begins that was killed with a change in the queue: it notes at once that it was not sent.
bool fill(const QString &folder)
{
    return QDir().mkpath(folder) && put(IniStore::pathIn(folder), QByteArray("\0\1\2garbage", 10))
        && put(folder + u"/operations.jsonl"_s,
               "{\"id\":\"a\",\"operation\":\"RenameInstance\",\"state\":\"waiting\"}\n");
}

/// "0644 settings.ini" of each file and folder below that is not for its user alone.
QStringList openToOthers(const QString &folder)
{
    QStringList open;
    QDirIterator it(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                    QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QFileInfo info(it.next());
        const QFile::Permissions rights = info.permissions();
        const QFile::Permissions own = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser
            | (info.isDir() ? QFile::ExeOwner | QFile::ExeUser : QFile::Permissions());
        if (rights != own)
            open.append(QString::number(int(rights), 16) + u' ' + info.fileName());
    }
    return open;
}

} // namespace

/// Every file that the program writes by itself is for its user alone.
class TestAccessRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wholeProgram_data() { masks(); }
    void wholeProgram();
    void realProgram_data() { masks(); }
    void realProgram();

private:
    static void masks();
};

void TestAccessRights::initTestCase()
{
#ifndef Q_OS_UNIX
    QSKIP("access rights are another matter on Windows");
#endif
}

void TestAccessRights::masks()
{
    QTest::addColumn<int>("mask");
    QTest::newRow("for all") << 0;
    QTest::newRow("strict") << 077;
}

void TestAccessRights::wholeProgram()
{
    QFETCH(const int, mask);
    const QTemporaryDir folder;
    const QString config = folder.filePath(u"not/yet/there"_s);
    setUmask(mask);
    CommandLine line;
    line.configDir = config;
    Milestones milestones;
    {
        Start start(std::move(line), milestones);
        start.begin();
        MainWindow *window = nullptr;
        const auto found = [&window] {
            const auto widgets = QApplication::topLevelWidgets();
            for (QWidget *widget : widgets)
                window = window ? window : qobject_cast<MainWindow *>(widget);
            return window != nullptr;
        };
        QTRY_VERIFY(found());
        window->findChild<QAction *>(u"theme.dark"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(IniStore::pathIn(config)), 30'000);
        QCOMPARE(openToOthers(folder.path()), QStringList());
        QVERIFY(QFile::exists(config + u"/console.lock"_s));
    }
    setUmask(022);
    QCOMPARE(openToOthers(folder.path()), QStringList());
}

void TestAccessRights::realProgram()
{
    QFETCH(const int, mask);
    const QTemporaryDir folder;
    QVERIFY(fill(folder.path()));
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
#ifdef Q_OS_UNIX
    process.setChildProcessModifier([mask] { setUmask(mask); });
#endif
    process.start(qEnvironmentVariable("DDM_BIN_DIR") + u"/ddm-console"_s, {u"--config-dir"_s, folder.path()});
    QByteArray output;
    const auto said = [&process, &output] {
        output += process.readAll();
        return output.contains("settings.ini.broken-");
    };
    QVERIFY(process.waitForStarted());
    const auto written = [&folder] {
        const QString audit = folder.filePath(u"audit"_s);
        const QStringList months = Audit::months(audit);
        return !months.isEmpty() && !Audit::read(audit, months[0]).empty();
    };
    QTRY_VERIFY2_WITH_TIMEOUT(said(), output.constData(), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(written(), 30'000);
    QVERIFY(QFile::exists(folder.filePath(u"console.lock"_s)));
    QTRY_COMPARE(openToOthers(folder.path()), QStringList()); // the journal of changes may be just about to be opened
    process.kill();
    process.waitForFinished();
}

QTEST_MAIN(TestAccessRights)

#include "tst_accessrights.moc"
