// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/connections.h"
#include "core/demo/demoserver.h"
#include "tests/support/testroad.h"

#include <QTemporaryDir>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

DemoSettings quickRegion()
{
    DemoSettings settings;
    settings.callsAMinute = 0;
    settings.timeScale = 200;
    return settings;
}

} // namespace

/// A change is followed to its end in whatever project it was made, and whatever project is on screen.
class TestConnections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void followsAChangeOfAnotherProject();
    void takesUpWhatAnotherRunHasLeft();
    void takesOverWhatOldConnectionsFollowed();

private:
    std::unique_ptr<Connections> makeConnections()
    {
        return std::make_unique<Connections>(*parseReadyLine(m_server->readyLine()), ReplyLanguage::English,
                                             Connections::Parts{*m_transport, *m_journal, *m_limiters, *m_tracker});
    }
    /// Restarts an instance of a project; returns the id of the change once the service has accepted it.
    QString restart(Connections &connections, int project)
    {
        for (const DemoInstance &instance : m_server->service().world().projects[size_t(project)].instances) {
            if (instance.base.status == InstanceState::Running) {
                const QString id = m_tracker->submit(connections.to(project), RestartInstance{instance.base.id});
                comesTrue([&] { return m_tracker->find(id)->state == EntryState::Following; });
                return id;
            }
        }
        return {};
    }
    bool isDone(const QString &id)
    {
        return comesTrue([&] { return m_tracker->find(id)->state == EntryState::Done; });
    }

    std::unique_ptr<DemoServer> m_server;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<RequestJournal> m_journal;
    std::unique_ptr<RateLimiterPool> m_limiters;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OperationJournal> m_operations;
    std::unique_ptr<OperationTracker> m_tracker;
};

void TestConnections::init()
{
    m_server = std::make_unique<DemoServer>(quickRegion());
    QVERIFY(m_server->listen(0));
    m_transport = std::make_unique<Transport>();
    m_journal = std::make_unique<RequestJournal>();
    m_limiters = std::make_unique<RateLimiterPool>(SystemClock::instance());
    m_folder = std::make_unique<QTemporaryDir>();
    m_operations = std::make_unique<OperationJournal>(m_folder->path());
    m_tracker = std::make_unique<OperationTracker>(*m_operations, SystemClock::instance(),
                                                   Pace{.firstLookMs = 20, .mostLookMs = 100, .looksAMinute = 1000});
}

void TestConnections::cleanup()
{
    m_tracker.reset();
    m_operations.reset();
    m_transport.reset();
    m_server.reset();
}

void TestConnections::followsAChangeOfAnotherProject()
{
    const auto connections = makeConnections();
    connections->setCurrent(1);
    const QString id = restart(*connections, 1);
    const QPointer<Client> client = &connections->to(1);
    connections->setCurrent(0);
    QVERIFY(client);
    QVERIFY(isDone(id));
    QVERIFY(comesTrue([&] { return !client; })); // nobody needs it any more
}

void TestConnections::takesUpWhatAnotherRunHasLeft()
{
    QString id;
    {
        const auto connections = makeConnections();
        id = restart(*connections, 2);
        QCOMPARE(m_tracker->projectsUnderWay(connections->account().credentials.userName),
                 QStringList{connections->account().projects[2].id});
        QVERIFY(m_tracker->projectsUnderWay(u"somebody else"_s).isEmpty());
    }
    m_tracker.reset();
    m_operations = std::make_unique<OperationJournal>(m_folder->path());
    m_tracker = std::make_unique<OperationTracker>(*m_operations, SystemClock::instance(),
                                                   Pace{.firstLookMs = 20, .mostLookMs = 100, .looksAMinute = 1000});
    QVERIFY(m_tracker->find(id) && !m_tracker->find(id)->hasEnded());
    const auto connections = makeConnections();
    connections->setCurrent(0);
    QVERIFY(isDone(id));
}

void TestConnections::takesOverWhatOldConnectionsFollowed()
{
    auto connections = makeConnections();
    connections->setCurrent(0);
    const QString id = restart(*connections, 0);
    auto next = makeConnections();
    next->setCurrent(0); // the old ones still follow it
    connections.reset();
    QVERIFY(!m_tracker->find(id)->hasEnded());
    next->setCurrent(0);
    QVERIFY(isDone(id));
}

QTEST_GUILESS_MAIN(TestConnections)

#include "tst_connections.moc"
