// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/application.h"
#include "core/settings/inistore.h"
#include "ui/settings/settingskeys.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QProcess>
#include <QTest>
#include <QToolButton>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// The whole program on a configuration folder, without a service.
class Program
{
public:
    explicit Program(const QString &folder, bool leavesNothing = false)
    {
        CommandLine line;
        line.configDir = folder;
        if (leavesNothing)
            line.tourDir = folder;
        application = std::make_unique<Application>(std::move(line), milestones);
        application->start();
        const auto widgets = QApplication::topLevelWidgets();
        for (QWidget *widget : widgets) {
            if (auto *found = qobject_cast<MainWindow *>(widget))
                window = found;
        }
    }

    QString notice() const
    {
        const auto *label = window->findChild<QLabel *>(u"noticeText"_s);
        return label && label->isVisible() ? label->text() : QString();
    }
    void act(const char *action) const { window->findChild<QAction *>(QLatin1StringView(action))->trigger(); }

    Milestones milestones;
    std::unique_ptr<Application> application;
    MainWindow *window = nullptr;
};

} // namespace

/// The first start, and starts on settings that are broken: all of them end in a window that works.
class TestSettingsFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstStart();
    void whatWasChosenIsThereAgain();
    void recentChoicesOfThePalette();
    void valuesThatMakeNoSense();
    void damagedFile();
    void folderInPlaceOfTheFile();
    void folderThatCannotBeWrittenTo();
    void auditThatCannotBeWritten();
    void tourTouchesNothing();
    void realProgramStarts_data();
    void realProgramStarts();
};

void TestSettingsFile::firstStart()
{
    const QTemporaryDir folder;
    const QString config = folder.filePath(u"not/yet/there"_s);
    {
        const Program program(config);
        QVERIFY(program.window->isVisible());
        QTRY_VERIFY(program.milestones.asJson().contains("painted"));
        QVERIFY(program.notice().isEmpty());
        QCOMPARE(program.window->windowTitle(), u"DDM Console"_s);
    }
    // Nothing was chosen, so nothing but the window's place can be kept; the system may speak another language tomorrow.
    const IniStore store(config, IniStore::Access::ReadOnly);
    QVERIFY(!store.value(u"language"_s).isValid());
}

void TestSettingsFile::whatWasChosenIsThereAgain()
{
    const QTemporaryDir folder;
    {
        const Program program(folder.path());
        program.act("language.chinese");
        program.act("theme.dark");
        program.act("times.utc");
        program.window->resize(1000, 700);
        program.act("file.quit");
    }
    const Program program(folder.path());
    const auto isChosen = [&program](const char *action) {
        return program.window->findChild<QAction *>(QLatin1StringView(action))->isChecked();
    };
    QTRY_VERIFY(isChosen("language.chinese"));
    QVERIFY(isChosen("theme.dark"));
    QVERIFY(isChosen("times.utc"));
    QCOMPARE(program.window->size(), QSize(1000, 700));
}

void TestSettingsFile::recentChoicesOfThePalette()
{
    const QTemporaryDir folder;
    const auto firstChoice = [](const Program &program) {
        program.act("view.palette");
        auto *list = program.window->findChild<QListView *>(u"paletteList"_s);
        return list ? list->model()->index(0, 0).data().toString() : QString();
    };
    QString usual;
    {
        const Program program(folder.path());
        program.act("language.english");
        usual = firstChoice(program);
        QVERIFY(!usual.isEmpty() && usual != u"Requests"_s);
        auto *search = program.window->findChild<QLineEdit *>(u"paletteSearch"_s);
        QTest::keyClicks(search, u">requests"_s);
        QTest::keyClick(search, Qt::Key_Return);
    }
    {
        const Program program(folder.path());
        QCOMPARE(firstChoice(program), u"Requests"_s);
    }
    // What is not a list of ids that are there changes nothing.
    QVERIFY(
        put(IniStore::pathIn(folder.path()), "[General]\nlanguage=en_US\n[palette]\nrecent=no.such, @Size(1 2), x\n"));
    const Program program(folder.path());
    QCOMPARE(firstChoice(program), usual);
}

void TestSettingsFile::valuesThatMakeNoSense()
{
    const QTemporaryDir folder;
    QVERIFY(put(IniStore::pathIn(folder.path()),
                "[General]\nlanguage=tlh\ntheme=plaid\ntimesInUtc=maybe\n[window]\ngeometry=@ByteArray(x\\0y)\n"
                "layout=@Size(1 2)\n[palette]\nrecent=@Point(3 4)\n"));
    const Program program(folder.path());
    QTRY_VERIFY(program.milestones.asJson().contains("painted"));
    QVERIFY(program.notice().isEmpty());
    QVERIFY(program.window->findChild<QAction *>(u"theme.system"_s)->isChecked());
}

void TestSettingsFile::damagedFile()
{
    const QTemporaryDir folder;
    QVERIFY(put(IniStore::pathIn(folder.path()), QByteArray("\0\1\2garbage", 10)));
    {
        const Program program(folder.path());
        program.act("language.english");
        QTRY_VERIFY(program.notice().contains(u"settings.ini.broken-"_s));
        program.act("language.chinese");
        QVERIFY(program.notice().contains(u"settings.ini.broken-"_s));
        QTest::keyClick(program.window->findChild<QToolButton *>(u"noticeClose"_s), Qt::Key_Space);
        QVERIFY(program.notice().isEmpty());
    }
    QCOMPARE(QDir(folder.path()).entryList({u"settings.ini.broken-*"_s}).size(), 1);
    // It is told once: the next start has a file of its own.
    const Program again(folder.path());
    QTRY_VERIFY(again.milestones.asJson().contains("painted"));
    QVERIFY(again.notice().isEmpty());
}

void TestSettingsFile::folderInPlaceOfTheFile()
{
    const QTemporaryDir folder;
    QVERIFY(QDir().mkpath(IniStore::pathIn(folder.path())));
    const Program program(folder.path());
    QTRY_VERIFY(!program.notice().isEmpty());
    program.act("theme.dark");
    QVERIFY(program.window->findChild<QAction *>(u"theme.dark"_s)->isChecked());
}

void TestSettingsFile::folderThatCannotBeWrittenTo()
{
    const QTemporaryDir folder;
    const QString config = folder.filePath(u"config"_s);
    QVERIFY(put(config, "a file"));
    const Program program(config);
    QTRY_VERIFY(program.milestones.asJson().contains("painted"));
    QVERIFY(program.notice().isEmpty()); // nobody has changed anything yet
    program.act("theme.dark");
    QTRY_VERIFY_WITH_TIMEOUT(!program.notice().isEmpty(), 30'000);
    QTest::mouseClick(program.window->findChild<QToolButton *>(u"noticeClose"_s), Qt::LeftButton);
    program.act("theme.light");
    QVERIFY(program.window->findChild<QAction *>(u"theme.light"_s)->isChecked());
    QVERIFY(program.notice().isEmpty());
}

void TestSettingsFile::auditThatCannotBeWritten()
{
    const QTemporaryDir folder;
    QVERIFY(put(folder.filePath(u"audit"_s), "a file"));
    // A change that was queued when the program was killed: that it was not sent is written down with the start.
    QVERIFY(put(folder.filePath(u"operations.jsonl"_s),
                "{\"id\":\"a\",\"operation\":\"RenameInstance\",\"state\":\"waiting\"}\n"));
    const Program program(folder.path());
    program.act("language.english");
    QTRY_VERIFY(program.notice().contains(u"The audit cannot be written"_s));
    QVERIFY(program.notice().contains(u"marked as unaudited"_s));
    QTest::mouseClick(program.window->findChild<QToolButton *>(u"noticeClose"_s), Qt::LeftButton);
    QVERIFY(program.notice().isEmpty()); // it is told once
}

void TestSettingsFile::tourTouchesNothing()
{
    const QTemporaryDir folder;
    const QByteArray garbage(8, '\0');
    QVERIFY(put(IniStore::pathIn(folder.path()), garbage));
    {
        const Program program(folder.path(), true);
        program.act("theme.dark");
        QTRY_VERIFY(program.milestones.asJson().contains("painted"));
    }
    QCOMPARE(QDir(folder.path()).entryList({u"settings*"_s}), QStringList(u"settings.ini"_s));
}

void TestSettingsFile::realProgramStarts_data()
{
    QTest::addColumn<QString>("config");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("first start") << u"new"_s << QByteArray();
    QTest::newRow("garbage") << u"garbage"_s << QByteArray("settings.ini.broken-");
    QTest::newRow("folder") << u"folder"_s << QByteArray("could not be read");
    QTest::newRow("no folder can be made") << u"file"_s << QByteArray();
}

void TestSettingsFile::realProgramStarts()
{
    QFETCH(const QString, config);
    QFETCH(const QByteArray, says);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"garbage"_s));
    QVERIFY(put(folder.filePath(u"garbage/settings.ini"_s), QByteArray(100, '\xff')));
    QVERIFY(QDir(folder.path()).mkpath(u"folder/settings.ini"_s));
    QVERIFY(put(folder.filePath(u"file"_s), "x"));
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(qEnvironmentVariable("DDM_BIN_DIR") + u"/ddm-console"_s,
                  {u"--demo"_s, u"--language"_s, u"en_US"_s, u"--config-dir"_s, folder.filePath(config)});
    QByteArray output;
    const auto said = [&process, &output, &says] {
        output += process.readAll();
        return output.contains(says);
    };
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY2_WITH_TIMEOUT(said(), output.constData(), 30'000);
    // A crash would come with the first picture at the latest.
    QVERIFY2(!process.waitForFinished(1'500), output.constData());
    process.kill();
    process.waitForFinished();
}

QTEST_MAIN(TestSettingsFile)

#include "tst_settingsfile.moc"
