// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/keyringscene.h"

#include <QTest>

using namespace ddm;

/// Secrets in a real keyring: each case has a bus, a daemon and a program of its own.
class TestKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_scene = std::make_unique<KeyringScene>(); }
    void cleanup() { m_scene.reset(); }

    void keepsOverRuns();
    void twoProfilesWithTheSameUser();
    void forgetsEverything();
    void lockedIsNotForgotten();
    void entryVanished();
    void noBus();
    void busRefuses();
    void noDaemon();
    void daemonComesLater();
    void daemonKilledWhileWaiting();
    void daemonHangs();
    void noKeyringYet();
    void busEnds();

private:
    KeyringScene &scene() { return *m_scene; }
    void begin()
    {
        QVERIFY(scene().startBus());
        QVERIFY2(scene().startDaemon(), scene().daemon.readAll().constData());
        scene().startClient();
    }
    void restart()
    {
        scene().endClient();
        scene().startClient();
    }

    std::unique_ptr<KeyringScene> m_scene;
};

#define BEGIN                                                                                                          \
    begin();                                                                                                           \
    if (QTest::currentTestFailed())                                                                                    \
    return

void TestKeychain::initTestCase()
{
    if (const QString program = KeyringScene::missing(); !program.isEmpty())
        QSKIP(qPrintable(u"there is no %1 here"_s.arg(program)));
}

void TestKeychain::keepsOverRuns()
{
    BEGIN;
    QCOMPARE(scene().ask("find shop"), "not-known");
    QCOMPARE(scene().ask("keep shop s3cret-\xe5\xaf\x86"), "done");
    QCOMPARE(scene().ask("find shop"), "found s3cret-\xe5\xaf\x86");
    QCOMPARE(scene().entries().size(), 1);
    restart();
    QCOMPARE(scene().ask("find shop"), "found s3cret-\xe5\xaf\x86");
    QCOMPARE(scene().ask("keep shop hunter2"), "done");
    QCOMPARE(scene().ask("find shop"), "found hunter2");
    QCOMPARE(scene().entries().size(), 1);
    QVERIFY(scene().settings().contains("shop/password"));
    QVERIFY(!scene().settings().contains("s3cret"));
    QCOMPARE(scene().ask("forget shop"), "done");
    QCOMPARE(scene().ask("find shop"), "not-known");
    QCOMPARE(scene().entries().size(), 0);
}

void TestKeychain::twoProfilesWithTheSameUser()
{
    BEGIN;
    QCOMPARE(scene().ask("keep one pass-1"), "done");
    QCOMPARE(scene().ask("keep two pass-2"), "done");
    QCOMPARE(scene().ask("find one"), "found pass-1");
    QCOMPARE(scene().ask("forget one"), "done");
    QCOMPARE(scene().ask("find one"), "not-known");
    restart();
    QCOMPARE(scene().ask("find two"), "found pass-2");
}

void TestKeychain::forgetsEverything()
{
    BEGIN;
    QCOMPARE(scene().ask("keep one pass-1"), "done");
    QCOMPARE(scene().ask("keep two pass-2"), "done");
    QCOMPARE(scene().ask("keep-for-run three hunter2"), "done");
    scene().lock();
    QCOMPARE(scene().ask("forget-everything"), "left 2 one/password locked two/password locked");
    QCOMPARE(scene().entries().size(), 2);
    QCOMPARE(scene().ask("find three"), "not-known");
    KeyringScene::kill(scene().daemon);
    QVERIFY(scene().startDaemon());
    QCOMPARE(scene().ask("forget-everything"), "left 0");
    QCOMPARE(scene().entries().size(), 0);
    restart();
    QCOMPARE(scene().ask("find one"), "not-known");
}

void TestKeychain::lockedIsNotForgotten()
{
    BEGIN;
    QCOMPARE(scene().ask("keep shop hunter2"), "done");
    scene().lock();
    QCOMPARE(scene().ask("find shop"), "locked");
    QCOMPARE(scene().ask("keep shop pass-1"), "locked");
    QCOMPARE(scene().ask("keep other pass-1"), "locked");
    QCOMPARE(scene().ask("forget shop"), "locked");
    // Nobody can be asked here: there is no display.
    QCOMPARE(scene().ask("unlock shop"), "denied");
    // For this run the user types it.
    QCOMPARE(scene().ask("keep-for-run shop pass-2"), "done");
    QCOMPARE(scene().ask("find shop"), "found pass-2");
    restart();
    QCOMPARE(scene().ask("find shop"), "locked");
    KeyringScene::kill(scene().daemon);
    QVERIFY(scene().startDaemon());
    QCOMPARE(scene().ask("find shop"), "found hunter2");
    QCOMPARE(scene().ask("find other"), "not-known");
}

void TestKeychain::entryVanished()
{
    BEGIN;
    QCOMPARE(scene().ask("keep shop hunter2"), "done");
    scene().removeEntriesAsAnotherProgram();
    QCOMPARE(scene().entries().size(), 0);
    QCOMPARE(scene().ask("find shop"), "gone");
    restart();
    QCOMPARE(scene().ask("find shop"), "gone"); // asked again each time, until it is kept or forgotten
    QCOMPARE(scene().ask("keep shop pass-1"), "done");
    QCOMPARE(scene().ask("find shop"), "found pass-1");
    scene().removeEntriesAsAnotherProgram();
    QCOMPARE(scene().ask("forget shop"), "done");
    QCOMPARE(scene().ask("find shop"), "not-known");
}

void TestKeychain::noBus()
{
    scene().startClient();
    QCOMPARE(scene().ask("find shop"), "not-known");
    QCOMPARE(scene().ask("keep shop hunter2"), "unavailable no-bus");
    QCOMPARE(scene().ask("find shop"), "not-known");
    QCOMPARE(scene().ask("keep-for-run shop hunter2"), "done");
    QCOMPARE(scene().ask("find shop"), "found hunter2");
    QCOMPARE(scene().ask("forget-everything"), "left 0");
    QCOMPARE(scene().ask("find shop"), "not-known");
}

void TestKeychain::busRefuses()
{
    BEGIN;
    QCOMPARE(scene().ask("keep shop hunter2"), "done");
    scene().endClient();
    scene().setEnvironment("DBUS_SESSION_BUS_ADDRESS", u"unix:path=/nowhere/bus"_s);
    scene().startClient();
    QCOMPARE(scene().ask("find shop"), "unavailable no-bus");
    QCOMPARE(scene().ask("forget-everything"), "left 1 shop/password unavailable no-bus");
    QCOMPARE(scene().ask("find shop"), "unavailable no-bus"); // still known
}

void TestKeychain::noDaemon()
{
    QVERIFY(scene().startBus());
    scene().startClient();
    QCOMPARE(scene().ask("find shop"), "not-known");
    QCOMPARE(scene().ask("keep shop hunter2"), "unavailable no-keychain");
    QCOMPARE(scene().ask("unlock shop"), "unavailable no-keychain");
    QCOMPARE(scene().ask("keep-for-run shop hunter2"), "done");
    restart();
    QCOMPARE(scene().ask("find shop"), "not-known"); // so the user is asked
}

void TestKeychain::daemonComesLater()
{
    QVERIFY(scene().startBus());
    scene().startClient();
    QCOMPARE(scene().ask("keep shop hunter2"), "unavailable no-keychain");
    QVERIFY(scene().startDaemon());
    QCOMPARE(scene().ask("keep shop hunter2"), "done");
    KeyringScene::kill(scene().daemon);
    QCOMPARE(scene().ask("find shop"), "unavailable no-keychain");
    QVERIFY(scene().startDaemon());
    QCOMPARE(scene().ask("find shop"), "found hunter2");
}

void TestKeychain::daemonKilledWhileWaiting()
{
    BEGIN;
    QCOMPARE(scene().ask("keep shop hunter2"), "done");
    scene().stop();
    scene().tell("find shop");
    scene().tell("keep shop pass-1");
    QTest::qWait(300); // it is asked, and does not answer
    KeyringScene::kill(scene().daemon);
    QCOMPARE(scene().answer(), "unavailable ended");
    QCOMPARE(scene().answer(), "unavailable no-keychain");
    QVERIFY(scene().startDaemon());
    QCOMPARE(scene().ask("find shop"), "found hunter2");
}

void TestKeychain::daemonHangs()
{
    BEGIN;
    QCOMPARE(scene().ask("keep shop hunter2"), "done");
    scene().endClient();
    scene().startClient(500);
    QCOMPARE(scene().ask("find shop"), "found hunter2");
    scene().stop();
    QCOMPARE(scene().ask("find shop"), "unavailable no-answer");
    QCOMPARE(scene().ask("keep shop pass-1"), "unavailable no-answer");
    QCOMPARE(scene().ask("forget-everything"), "left 1 shop/password unavailable no-answer");
    scene().resume();
    QCOMPARE(scene().ask("find shop"), "found hunter2");
}

void TestKeychain::noKeyringYet()
{
    QVERIFY(scene().startBus());
    // Somebody answers, but has nowhere to put anything, and nobody to ask for a password for it.
    QVERIFY(scene().startDaemonWithoutKeyring());
    scene().startClient();
    QCOMPARE(scene().ask("keep shop hunter2"), "unavailable failed");
    QCOMPARE(scene().ask("find shop"), "not-known");
}

void TestKeychain::busEnds()
{
    BEGIN;
    QCOMPARE(scene().ask("keep shop hunter2"), "done");
    KeyringScene::kill(scene().bus);
    QCOMPARE(scene().ask("find shop"), "unavailable no-bus");
    QCOMPARE(scene().ask("keep-for-run shop pass-1"), "done"); // and the program is still there
    QCOMPARE(scene().ask("find shop"), "found pass-1");
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) != KeyringClient::Option) {
        TestKeychain test;
        return QTest::qExec(&test, argc, argv);
    }
    const KeyringClient client(arguments.value(2), arguments.value(3).toInt());
    return QCoreApplication::exec();
}

#include "tst_keychain.moc"
