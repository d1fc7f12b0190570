// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The program ddm-console on a configuration folder.
class Console
{
public:
    explicit Console(const QString &folder)
    {
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(qEnvironmentVariable("DDM_BIN_DIR") + u"/ddm-console"_s, {u"--config-dir"_s, folder});
    }
    ~Console()
    {
        process.kill();
        process.waitForFinished();
    }

    bool says(const char *words)
    {
        output += process.readAll();
        return output.contains(words);
    }
    bool isRunning() const { return process.state() != QProcess::NotRunning; }

    QProcess process;
    QByteArray output;
};

} // namespace

/// One process for each configuration folder, with the real program.
class TestTwoStarts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secondRaisesTheFirstAndEnds();
    void killedProcessLeavesTheFolderFree();
};

void TestTwoStarts::secondRaisesTheFirstAndEnds()
{
    const QTemporaryDir folder;
    Console one(folder.path());
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder.filePath(u"console.lock"_s)), 30'000);
    Console two(folder.path());
    QTRY_VERIFY_WITH_TIMEOUT(!two.isRunning(), 30'000);
    QCOMPARE(two.process.exitCode(), 0);
    QVERIFY2(two.says("its window has been raised"), two.output.constData());
    QTRY_VERIFY2(one.says("the window is raised"), one.output.constData());
    QVERIFY(one.isRunning());
}

void TestTwoStarts::killedProcessLeavesTheFolderFree()
{
    const QTemporaryDir folder;
    for (int round = 0; round < 3; ++round) {
        Console one(folder.path());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder.filePath(u"console.lock"_s)), 30'000);
        one.process.kill();
        QVERIFY(one.process.waitForFinished(30'000));
    }
    Console last(folder.path());
    QTest::qWait(500);
    QVERIFY2(last.isRunning(), last.process.readAll().constData());
    Console again(folder.path());
    QTRY_VERIFY_WITH_TIMEOUT(!again.isRunning(), 30'000);
    QCOMPARE(again.process.exitCode(), 0);
}

QTEST_GUILESS_MAIN(TestTwoStarts)

#include "tst_twostarts.moc"
