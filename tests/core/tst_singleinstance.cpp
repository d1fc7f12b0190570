// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/singleinstance.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A claim and what came of it.
struct Claim
{
    explicit Claim(const QString &folder)
        : instance(folder)
        , first(&instance, &SingleInstance::first)
        , answered(&instance, &SingleInstance::answered)
        , noAnswer(&instance, &SingleInstance::noAnswer)
        , raise(&instance, &SingleInstance::raiseRequested)
    {
        instance.claim();
    }

    SingleInstance instance;
    QSignalSpy first;
    QSignalSpy answered;
    QSignalSpy noAnswer;
    QSignalSpy raise;
};

} // namespace

class TestSingleInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secondRaisesTheFirst();
    void anotherFolderIsAnotherConsole();
    void theSameFolderByAnotherSpelling();
    void secondTakesOverWhenTheFirstEnds();
    void silentFirstIsToldApart();
    void strangersSayingNonsenseRaiseNothing();
};

void TestSingleInstance::secondRaisesTheFirst()
{
    const QTemporaryDir folder;
    Claim one(folder.path());
    QCOMPARE(one.first.size(), 1);
    for (int again = 1; again <= 3; ++again) {
        Claim two(folder.path());
        QTRY_COMPARE(two.answered.size(), 1);
        QCOMPARE(two.first.size(), 0);
        QCOMPARE(one.raise.size(), again);
    }
}

void TestSingleInstance::anotherFolderIsAnotherConsole()
{
    const QTemporaryDir folder;
    const QTemporaryDir other;
    Claim one(folder.path());
    Claim two(other.path() + u"/made/on/the/way"_s);
    QCOMPARE(one.first.size(), 1);
    QCOMPARE(two.first.size(), 1);
}

void TestSingleInstance::theSameFolderByAnotherSpelling()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"inner"_s));
    Claim one(folder.path() + u"/inner"_s);
    Claim two(folder.path() + u"/inner/../inner/"_s);
    QTRY_COMPARE(two.answered.size(), 1);
}

void TestSingleInstance::secondTakesOverWhenTheFirstEnds()
{
    const QTemporaryDir folder;
    QLockFile lock(folder.path() + u"/console.lock"_s);
    lock.setStaleLockTime(0);
    QVERIFY(lock.tryLock(0)); // it has the lock, and does not listen yet, or no more
    Claim two(folder.path());
    QTest::qWait(200);
    QCOMPARE(two.first.size() + two.answered.size() + two.noAnswer.size(), 0);
    lock.unlock();
    QTRY_COMPARE(two.first.size(), 1);
    Claim three(folder.path());
    QTRY_COMPARE(three.answered.size(), 1);
}

void TestSingleInstance::silentFirstIsToldApart()
{
    const QTemporaryDir folder;
    QLockFile lock(folder.path() + u"/console.lock"_s);
    lock.setStaleLockTime(0);
    QVERIFY(lock.tryLock(0));
    QLocalServer frozen; // takes the connection and says nothing
    QVERIFY(frozen.listen(SingleInstance::socketNameOf(folder.path())));
    Claim two(folder.path());
    QTRY_COMPARE_WITH_TIMEOUT(two.noAnswer.size(), 1, SingleInstance::PatienceMs + 10'000);
    QCOMPARE(two.first.size() + two.answered.size(), 0);
}

void TestSingleInstance::strangersSayingNonsenseRaiseNothing()
{
    const QTemporaryDir folder;
    Claim one(folder.path());
    for (const char *said : {"", "\n", "raise", "RAISE\n", "raise now\n", "\0\xff\n"}) {
        QLocalSocket socket;
        socket.connectToServer(SingleInstance::socketNameOf(folder.path()));
        QTRY_COMPARE(socket.state(), QLocalSocket::ConnectedState);
        socket.write(said);
        socket.flush();
        QTest::qWait(20);
    }
    QCOMPARE(one.raise.size(), 0);
    Claim two(folder.path());
    QTRY_COMPARE(two.answered.size(), 1);
}

QTEST_GUILESS_MAIN(TestSingleInstance)

#include "tst_singleinstance.moc"
