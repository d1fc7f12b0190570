// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/operationtracker.h"
#include "tests/support/fakeservice.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace ddm {

inline constexpr auto AccountPassword = u"Acc_0unt-Word";
inline constexpr auto AdministratorPassword = u"Adm_1n-Word";
inline constexpr auto DataNodePassword = u"N0de_Login-Word";

inline BuyInstance buy()
{
    BuyInstance buy;
    buy.name = QStringLiteral("new-one");
    buy.nodeClassId = QStringLiteral("class");
    buy.engineId = QStringLiteral("engine");
    buy.availableZones = {QStringLiteral("az1")};
    buy.vpcId = QStringLiteral("v");
    buy.subnetId = QStringLiteral("s");
    buy.securityGroupId = QStringLiteral("g");
    buy.administrator = QStringLiteral("admin");
    buy.administratorPassword = Secret(AdministratorPassword);
    return buy;
}

inline RenameInstance rename(const QString &name = QStringLiteral("sales-db"))
{
    return {QStringLiteral("i1"), name};
}

/// No waits, and a journal that is waited for.
inline Pace quickPace()
{
    return {.journalWaitMs = 60'000, .firstLookMs = 0, .mostLookMs = 0, .looksAMinute = 1'000'000};
}

/// A tracker with its journal, beside a service. They go and come back as programs do.
class Console
{
public:
    explicit Console(FakeService &service, const QString &folder, const Pace &pace = quickPace(),
                     Audit *audit = nullptr)
        : m_service(service)
        , journal(folder)
        , tracker(journal, service.clock, pace, audit)
    {
        QObject::connect(&tracker, &OperationTracker::ended, &m_context,
                         [this](const QString &id) { ends.append(id); });
    }

    template<class Operation>
    QString submit(const Operation &operation)
    {
        return tracker.submit(*m_service.test.client, operation);
    }
    const ChangeEntry &entry(const QString &id) const { return *tracker.find(id); }
    bool ends_(const QString &id)
    {
        return comesTrue([&] { return tracker.find(id)->hasEnded(); });
    }
    bool reaches(const QString &id, EntryState state)
    {
        return comesTrue([&] { return tracker.find(id)->state == state; });
    }

private:
    FakeService &m_service;
    QObject m_context;

public:
    OperationJournal journal;
    OperationTracker tracker;
    QStringList ends;
};

/// A service with something in it, and a folder for the journal.
struct Stage
{
    Stage()
    {
        service.schemas[QStringLiteral("old")] = QStringLiteral("RUNNING");
        service.accounts[QStringLiteral("bob")] = QStringList{QStringLiteral("SELECT")};
        service.parameters[QStringLiteral("long_query_time")] = QStringLiteral("1");
        service.sessions = {QStringLiteral("7"), QStringLiteral("8")};
    }
    /// Everything that is on disk.
    QByteArray journal() const
    {
        QByteArray bytes;
        const QFileInfoList files = QDir(folder.path()).entryInfoList(QDir::Files);
        for (const QFileInfo &info : files) {
            QFile file(info.filePath());
            if (file.open(QIODevice::ReadOnly))
                bytes += file.readAll();
        }
        return bytes;
    }

    FakeService service;
    QTemporaryDir folder;
};

} // namespace ddm
