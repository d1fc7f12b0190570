// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/manualclock.h"
#include "tests/support/testclient.h"

#include <QMap>
#include <QSet>
#include <QStringList>

namespace ddm {

/// One instance, "i1", of a service that does what a test says: what a change does, and whether its answer arrives. Reads
/// show the instance as it is. Time goes on by `stepMs` with every read.
class FakeService
{
public:
    FakeService();

    /// What becomes of the next changes.
    enum class Answering : quint8 {
        Answers,
        LosesBefore, ///< The connection breaks, and nothing was done.
        LosesAfter,  ///< The change is made, and the connection breaks.
        Stalls,      ///< The change is made, and no answer comes until the test gives one.
    };

    struct Job
    {
        QString id;
        QString name;
        QString status = QStringLiteral("Running");
        qint64 createdMs = 0;
        QString failReason = {};
        QString instanceName = QStringLiteral("orders");
    };

    /// Adds a job that begins now; returns its id.
    QString begin(const QString &jobName);
    Job &job(const QString &id);
    /// Requests that change something, as they came.
    QStringList changes() const;
    int reads() const { return test.server.heads() - int(changes().size()); }

    ManualClock clock;
    TestClient test;
    Answering answering = Answering::Answers;
    RawAnswer answer = {};                ///< To changes.
    std::function<void()> change = [] {}; ///< What a change does.
    std::function<void()> onRead = [] {}; ///< Before each read.
    QSet<QString> forbidden = {};         ///< Last parts of paths that may not be read.
    qint64 stepMs = 10'000;

    bool exists = true;
    QString state = QStringLiteral("RUNNING");
    QString name = QStringLiteral("orders");
    QString nodeClass = QStringLiteral("ddm.c6.2xlarge.2");
    QString securityGroup = QStringLiteral("g1");
    int nodes = 2;
    QMap<QString, QString> newInstances; ///< Id to state; all are named "new-one".
    QMap<QString, QString> schemas;      ///< Name to state.
    QMap<QString, QStringList> accounts; ///< Name to permissions.
    QMap<QString, QString> parameters;
    QString blacklist;
    QStringList sessions;
    QList<Job> jobs;

private:
    RawStep onRequest(const RawRequest &request);
    RawAnswer read(const QString &path);
    RawAnswer instance() const;
    QByteArray list(const QByteArray &listName, const QList<QJsonObject> &rows, const QByteArray &total) const;
    QJsonObject asJson(const Job &job) const;
};

} // namespace ddm
