// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inventory/instanceresources.h"
#include "core/inventory/jobsresource.h"

namespace ddm {

/// The only holder of what is known of one project: its instances, and what hangs on each. What somebody sees is kept fresh,
/// often while it changes its state and seldom while it does not; what nobody sees is not asked for; and while the window
/// is hidden or the computer asleep, nothing is.
class Inventory : public QObject
{
    Q_OBJECT

public:
    explicit Inventory(Client &client, InventoryPace pace = {}, QObject *parent = nullptr);
    ~Inventory() override;

    ListResource<ListInstances> &instances() { return *m_instances; }
    /// Of all instances: the service lists them together.
    JobsResource &jobs() { return *m_jobs; }
    const Clock &clock() const { return m_client.clock(); }
    /// What hangs on an instance, whether it is in the list or not. Instances of which nobody watches anything are forgotten
    /// when there are many: ask anew rather than keep the reference.
    InstanceResources &of(const QString &instanceId);

    /// The same, only if something of it was asked for before.
    InstanceResources *known(const QString &instanceId) const;

    /// Something was done to that instance: whatever is known of it is due. Empty: to the list.
    void expire(const QString &instanceId);
    /// The service's own texts are in another language now.
    void expireTexts();

    /// False while nobody can see anything: nothing is asked for by itself then. What is overdue is asked for at once when it
    /// becomes true again.
    void setAwake(bool awake);
    bool isAwake() const { return m_awake; }

    /// Asks for everything that is due. The timer does that.
    void poll();
    /// In how many milliseconds something will be due; nothing if nobody sees anything, or nobody is awake.
    std::optional<qint64> nextPollMs() const;

private:
    void add(Resource *resource);
    void forgetUnwatched();
    void merge(const InstanceDetail &detail);
    void schedule();

    Client &m_client;
    InventoryPace m_pace;
    QList<Resource *> m_resources;
    ListResource<ListInstances> *m_instances;
    JobsResource *m_jobs;
    std::vector<InstanceResources *> m_known; // the last asked for is the last
    QTimer m_timer;
    bool m_awake = true;
};

} // namespace ddm
