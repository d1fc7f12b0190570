// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inventory/moving.h"
#include "core/inventory/resource.h"

namespace ddm {

/// One object of the service, read with one call.
template<class Operation>
class ObjectResource final : public Resource
{
public:
    using Value = typename Operation::Reply;

    ObjectResource(Client &client, Operation operation, QObject *parent)
        : Resource(client, parent)
        , m_operation(std::move(operation))
    {
    }

    /// Nothing before it was first read.
    const std::optional<Value> &value() const { return m_value; }
    bool isInTransition() const override { return m_value && isMoving(*m_value); }
    std::optional<qint64> budgetWaitMs() const override { return m_call ? m_call->budgetWaitMs() : std::nullopt; }

protected:
    void read(QObject *reading, Priority priority) override
    {
        Call<Value> *call = client().send(m_operation, priority);
        m_call = call;
        call->then(reading, [this](const Result<Value> &reply) {
            if (!reply)
                return fail(reply.error());
            // It has no key of its own among other objects: that of its operation stands for it.
            const QString key = QString::fromLatin1(Operation::info.name);
            Difference difference;
            if (!m_value)
                difference.added.append(key);
            else if (!(*m_value == *reply))
                difference.changed.append(key);
            m_value = *reply;
            finish(difference);
        });
    }

private:
    Operation m_operation;
    QPointer<CallBase> m_call; // under way
    std::optional<Value> m_value;
};

} // namespace ddm
