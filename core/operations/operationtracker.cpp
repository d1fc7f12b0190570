// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/operationtracker.h"

#include "core/operations/changerecord.h"

#include <QUuid>

#include <algorithm>

namespace ddm {

OperationTracker::OperationTracker(OperationJournal &journal, const Clock &clock, Pace pace, Audit *audit,
                                   QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_clock(clock)
    , m_pace(pace)
    , m_audit(audit)
{
    load();
}

void OperationTracker::load()
{
    const QList<ChangeEntry> entries = m_journal.load();
    for (const ChangeEntry &entry : entries) {
        Tracked &tracked = m_tracked[entry.id];
        tracked.entry = std::make_shared<ChangeEntry>(entry);
        m_order.append(entry.id);
        // Its passwords went with the program that was to send it.
        if (entry.hasEnded())
            tracked.entry->before.reset();
        if (entry.state < EntryState::Sending)
            endUnsent(tracked, EntryReason::ProgramEnded);
    }
    forgetOldest();
}

QString OperationTracker::submit(Client &client, const OperationInfo &info, const Evidence &evidence,
                                 const QString &request, Sender sender, const QString &instanceName)
{
    auto entry = std::make_shared<ChangeEntry>();
    entry->id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    entry->operation = QString::fromLatin1(info.name);
    entry->user = client.scope().user;
    entry->connection = client.scope().connection;
    entry->projectId = client.scope().projectId;
    entry->region = client.scope().region;
    entry->instanceName = instanceName;
    entry->request = request;
    entry->evidence = evidence;
    entry->submitted = {m_clock.nowMs()};
    QString id = entry->id;
    m_tracked[id] = {entry, &client, std::move(sender), {}};
    m_order.append(id);
    m_journal.record(*entry);
    watch(client);
    Q_EMIT added(id);
    enqueue(id, false);
    return id;
}

QString OperationTracker::queueOf(const ChangeEntry &entry) const
{
    const OperationTrace *trace = traceOf(entry.operation);
    if (!trace || !trace->queues || entry.evidence.instanceId.isEmpty())
        return {};
    return entry.projectId + u'/' + entry.evidence.instanceId;
}

void OperationTracker::enqueue(const QString &id, bool whenFree)
{
    const QString name = queueOf(*m_tracked[id].entry);
    if (name.isEmpty()) {
        startRun(id, whenFree);
        return;
    }
    QStringList &queue = m_queues[name];
    queue.append(id);
    if (queue.size() == 1)
        startRun(id, whenFree);
}

OperationRun *OperationTracker::makeRun(const QString &id, Client &client)
{
    Tracked &tracked = m_tracked[id];
    tracked.client = &client;
    OperationRun::Parts parts{&m_journal,
                              &m_clock,
                              m_pace,
                              [this] { return followed(); },
                              [this](const QString &jobId) { return isTaken(jobId); },
                              m_audit};
    auto *run = new OperationRun(tracked.entry, client, std::move(parts), this);
    tracked.run = run;
    connect(run, &OperationRun::changed, this, [this, id] { onChanged(id); });
    connect(run, &OperationRun::ended, this, [this, id] { onEnded(id); });
    return run;
}

void OperationTracker::startRun(const QString &id, bool whenFree)
{
    Tracked &tracked = m_tracked[id];
    if (tracked.client)
        makeRun(id, *tracked.client)->start(tracked.sender, whenFree);
}

void OperationTracker::onChanged(const QString &id)
{
    Tracked *tracked = this->tracked(id);
    if (tracked && tracked->entry->state > EntryState::Sending)
        tracked->sender = nullptr; // it has left, and will not again
    Q_EMIT changed(id);
}

void OperationTracker::onEnded(const QString &id)
{
    Tracked *tracked = this->tracked(id);
    if (!tracked)
        return;
    if (tracked->run)
        tracked->run->deleteLater();
    tracked->run.clear();
    if (!tracked->entry->isBusyRefusal()) {
        tracked->sender = nullptr;
        tracked->entry->before.reset(); // it served to find out the end; the journal has it
    }
    leaveQueue(id);
    Q_EMIT ended(id);
    forgetOldest();
}

void OperationTracker::leaveQueue(const QString &id)
{
    for (auto queue = m_queues.begin(); queue != m_queues.end(); ++queue) {
        const qsizetype place = queue->indexOf(id);
        if (place < 0)
            continue;
        queue->removeAt(place);
        if (queue->isEmpty()) {
            m_queues.erase(queue);
        } else if (place == 0) {
            const QString next = queue->first();
            // Later: the run that ends must be out of the way. What it did may still keep the instance busy.
            QMetaObject::invokeMethod(
                this,
                [this, next] {
                    const Tracked *waiting = tracked(next);
                    if (waiting && !waiting->run && !waiting->entry->hasEnded())
                        startRun(next, true);
                },
                Qt::QueuedConnection);
        }
        return;
    }
}

bool OperationTracker::canSendWhenFree(const QString &id) const
{
    const auto found = m_tracked.find(id);
    return found != m_tracked.end() && found->second.entry->isBusyRefusal() && found->second.sender
        && found->second.client;
}

void OperationTracker::sendWhenFree(const QString &id)
{
    if (!canSendWhenFree(id))
        return;
    ChangeEntry &entry = *m_tracked[id].entry;
    entry.state = EntryState::Waiting;
    entry.reason = EntryReason::None;
    entry.ended = {};
    m_journal.record(entry);
    Q_EMIT changed(id);
    enqueue(id, true);
}

bool OperationTracker::withdraw(const QString &id)
{
    Tracked *tracked = this->tracked(id);
    if (!tracked || tracked->entry->hasEnded())
        return false;
    if (tracked->run)
        return tracked->run->withdraw(EntryReason::Withdrawn);
    if (tracked->entry->state >= EntryState::Sending)
        return false;
    endUnsent(*tracked, EntryReason::Withdrawn);
    onEnded(id);
    return true;
}

void OperationTracker::resume(Client &client)
{
    watch(client);
    const QStringList ids = m_order;
    for (const QString &id : ids) {
        const Tracked *tracked = this->tracked(id);
        if (!tracked || tracked->run || tracked->entry->hasEnded() || tracked->entry->state < EntryState::Sending)
            continue;
        const ChangeEntry &entry = *tracked->entry;
        if (entry.user != client.scope().user || entry.projectId != client.scope().projectId)
            continue;
        const QString name = queueOf(entry);
        if (!name.isEmpty() && !m_queues[name].contains(id))
            m_queues[name].prepend(id); // it is under way: what is new comes after it
        makeRun(id, client)->takeUp();
    }
}

QStringList OperationTracker::projectsUnderWay(const QString &user) const
{
    QStringList projects;
    for (const auto &[id, tracked] : m_tracked) {
        const ChangeEntry &entry = *tracked.entry;
        if (!entry.hasEnded() && entry.user == user && !projects.contains(entry.projectId))
            projects.append(entry.projectId);
    }
    return projects;
}

const ChangeEntry *OperationTracker::find(const QString &id) const
{
    const auto found = m_tracked.find(id);
    return found == m_tracked.end() ? nullptr : found->second.entry.get();
}

OperationTracker::Tracked *OperationTracker::tracked(const QString &id)
{
    const auto found = m_tracked.find(id);
    return found == m_tracked.end() ? nullptr : &found->second;
}

void OperationTracker::watch(Client &client)
{
    if (m_watched.contains(&client))
        return;
    m_watched.append(&client);
    connect(&client, &QObject::destroyed, this, [this](const QObject *gone) { onClientGone(gone); });
}

void OperationTracker::onClientGone(const QObject *client)
{
    m_watched.removeOne(client);
    const QStringList ids = m_order;
    for (const QString &id : ids) {
        Tracked *tracked = this->tracked(id);
        // The pointers to it are null already.
        if (!tracked || tracked->client || tracked->entry->hasEnded())
            continue;
        if (tracked->run) {
            OperationRun *run = tracked->run;
            run->suspend();
            run->deleteLater();
            tracked = this->tracked(id);
            if (tracked)
                tracked->run.clear();
            leaveQueue(id);
        } else if (tracked->entry->state < EntryState::Sending) {
            endUnsent(*tracked, EntryReason::ProgramEnded);
            onEnded(id);
        }
    }
}

void OperationTracker::endUnsent(Tracked &tracked, EntryReason reason)
{
    tracked.entry->state = EntryState::NotSent;
    tracked.entry->reason = reason;
    tracked.entry->ended = {m_clock.nowMs()};
    m_journal.record(*tracked.entry);
    if (m_audit)
        m_audit->write(auditRecordOf(*tracked.entry, AuditEvent::Ended));
}

void OperationTracker::forgetOldest()
{
    const auto hasEnded = [this](const QString &id) { return m_tracked[id].entry->hasEnded(); };
    qsizetype surplus = std::count_if(m_order.begin(), m_order.end(), hasEnded) - MostEnded;
    while (surplus-- > 0) {
        const QString oldest = *std::find_if(m_order.begin(), m_order.end(), hasEnded);
        m_order.removeOne(oldest);
        m_tracked.erase(oldest);
        Q_EMIT removed(oldest);
    }
}

int OperationTracker::followed() const
{
    return int(
        std::count_if(m_tracked.begin(), m_tracked.end(), [](const auto &pair) { return bool(pair.second.run); }));
}

bool OperationTracker::isTaken(const QString &jobId) const
{
    return std::any_of(m_tracked.begin(), m_tracked.end(),
                       [&jobId](const auto &pair) { return pair.second.entry->jobId == jobId; });
}

} // namespace ddm
