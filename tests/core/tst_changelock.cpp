// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/changelock.h"
#include "tests/support/manualclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace ddm;

class TestChangeLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOpenForATime();
    void locksItself();
    void eitherClockCounts_data();
    void eitherClockCounts();
    void openUntilLocked();
};

namespace {
constexpr qint64 Minutes = 60'000;
}

void TestChangeLock::isOpenForATime()
{
    ManualClock clock;
    ChangeLock lock(true, clock);
    QSignalSpy changed(&lock, &ChangeLock::changed);
    QVERIFY(lock.isLocked() && !lock.isOpened() && !lock.remainingMs());
    lock.unlockFor(15 * Minutes);
    QCOMPARE(changed.size(), 1);
    QVERIFY(!lock.isLocked() && lock.isOpened());
    clock.advance(14 * Minutes);
    QVERIFY(!lock.isLocked());
    QCOMPARE(lock.remainingMs(), std::optional(Minutes));
    clock.advance(Minutes);
    QVERIFY(lock.isLocked() && !lock.isOpened()); // whether its timer has rung or not
    QCOMPARE(lock.remainingMs(), std::optional(qint64(0)));
}

void TestChangeLock::locksItself()
{
    ChangeLock lock(true);
    lock.unlockFor(20);
    QSignalSpy changed(&lock, &ChangeLock::changed);
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(lock.isLocked());
    QVERIFY(!lock.remainingMs());
}

void TestChangeLock::eitherClockCounts_data()
{
    QTest::addColumn<qint64>("steady");
    QTest::addColumn<qint64>("wall");
    QTest::newRow("the computer slept") << 1 * Minutes << 15 * Minutes;
    QTest::newRow("the clock was put back") << 15 * Minutes << -60 * Minutes;
}

void TestChangeLock::eitherClockCounts()
{
    QFETCH(const qint64, steady);
    QFETCH(const qint64, wall);
    ManualClock clock;
    ChangeLock lock(true, clock);
    lock.unlockFor(15 * Minutes);
    clock.advance(steady);
    clock.jump(wall - steady);
    QVERIFY(lock.isLocked());
}

void TestChangeLock::openUntilLocked()
{
    ManualClock clock;
    ChangeLock lock(false, clock);
    QVERIFY(!lock.isLocked() && !lock.isOpened()); // it never was anything else
    lock.lock();
    QVERIFY(lock.isLocked());
    lock.unlock();
    clock.advance(100'000 * Minutes);
    QVERIFY(!lock.isLocked() && lock.isOpened());
    lock.unlockFor(Minutes);
    lock.lock();
    QVERIFY(lock.isLocked() && !lock.remainingMs());
}

QTEST_GUILESS_MAIN(TestChangeLock)

#include "tst_changelock.moc"
