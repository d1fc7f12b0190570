// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/changelock.h"
#include "tests/e2e/everyoperation.h"
#include "tests/e2e/faultscene.h"

#include <QTemporaryDir>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

/// A locked connection sends nothing but reads, whoever asks for it: counted where requests arrive.
class TestReadOnly : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyOperationHasASample();
    void sendsReadsOnly_data();
    void sendsReadsOnly();
    void lockedMeanwhile();

private:
    std::unique_ptr<FaultScene> m_scene;
    std::vector<SampleCall> m_calls;
    ChangeLock m_lock{true};
    Client *m_client = nullptr;
};

void TestReadOnly::initTestCase()
{
    m_scene = std::make_unique<FaultScene>();
    m_scene->lock = &m_lock;
    m_client = &m_scene->newClient(false);
    m_calls = EveryOperation(m_scene->server.service().world(), m_scene->clock.nowMs()).calls();
}

void TestReadOnly::everyOperationHasASample()
{
    QStringList without;
    for (const OperationEntry &entry : allOperations()) {
        const bool found = std::any_of(m_calls.begin(), m_calls.end(),
                                       [&entry](const SampleCall &call) { return call.info == entry.info; });
        if (!found)
            without.append(QString::fromLatin1(entry.info->name));
    }
    QCOMPARE(without.join(u", "), QString());
}

void TestReadOnly::sendsReadsOnly_data()
{
    QTest::addColumn<int>("number");
    for (int number = 0; number < int(m_calls.size()); ++number)
        QTest::addRow("%d %s", number, m_calls[size_t(number)].info->name) << number;
}

void TestReadOnly::sendsReadsOnly()
{
    QFETCH(const int, number);
    const SampleCall &call = m_calls[size_t(number)];
    m_scene->forgetRequests();
    const CallWatch watch = call.send(*m_client, m_scene->signInRoad());
    QVERIFY(comesTrue([&] { return watch.ended() == 1; }));
    if (call.info->effect == Effect::Reads) {
        QVERIFY(m_scene->arrivals() > 0);
        QVERIFY(!watch.failed() || watch.kind() != ErrorKind::ReadOnly);
    } else {
        QCOMPARE(m_scene->arrivals(), 0);
        QCOMPARE(watch.kind(), ErrorKind::ReadOnly);
    }
}

/// What was asked for while changes were allowed, and is sent later, is asked about again.
void TestReadOnly::lockedMeanwhile()
{
    const auto change = std::find_if(m_calls.begin(), m_calls.end(), [](const SampleCall &call) {
        return QLatin1StringView(call.info->name) == "RenameInstance"_L1;
    });
    QVERIFY(change != m_calls.end());
    QTemporaryDir folder;
    OperationJournal journal(folder.path());
    OperationTracker tracker(journal, SystemClock::instance());
    m_lock.unlock();
    m_scene->forgetRequests();
    const QString id = change->submit(tracker, *m_client); // it reads first what is there
    m_lock.lock();
    QVERIFY(comesTrue([&] { return tracker.find(id)->hasEnded(); }));
    QCOMPARE(tracker.find(id)->state, EntryState::NotSent);
    QCOMPARE(tracker.find(id)->reason, EntryReason::ReadOnly);
    for (const auto &proxy : m_scene->proxies) {
        for (const RawRequest &request : proxy->requests())
            QCOMPARE(request.verb(), QByteArray("GET"));
    }
}

QTEST_GUILESS_MAIN(TestReadOnly)

#include "tst_readonly.moc"
