// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/client.h"
#include "ui/forms/anyformbrain.h"
#include "ui/forms/formmemory.h"

#include <utility>

namespace ddm {

/// The brain of the form of one operation. It holds the operation itself; whatever the user enters is written into it.
template<class Operation>
class FormBrain final : public AnyFormBrain
{
public:
    /// \a operation: what the form begins with.
    explicit FormBrain(Operation operation, const Known &known = {}, QObject *parent = nullptr)
        : AnyFormBrain(parent)
        , m_operation(std::move(operation))
    {
        setKnown(known);
    }

    const Operation &operation() const { return m_operation; }

    /// The user has changed a field: \a change writes it into the operation.
    template<class Change>
    void edit(const QString &field, Change change)
    {
        change(m_operation);
        onEdited(field);
    }

    const OperationInfo &info() const override { return Operation::info; }
    Impact impact() const override { return impactOf(m_operation, surroundings()); }
    RequestDraft draft(const Client &client) const override { return client.draft(m_operation); }

    void keepIn(FormMemory &memory, const QString &subject) const override
    {
        memory.keep(subject, m_operation, lastRefusal());
    }
    bool takeFrom(const FormMemory &memory, const QString &subject) override
    {
        const Operation *kept = memory.operation<Operation>(subject);
        if (!kept)
            return false;
        m_operation = *kept;
        refresh();
        refuse(*memory.refusal<Operation>(subject));
        Q_EMIT replaced();
        return true;
    }
    void dropFrom(FormMemory &memory, const QString &subject) const override { memory.forget<Operation>(subject); }

protected:
    Problems check() const override
    {
        using ddm::check;
        return check(m_operation, known());
    }
    WireRequest request() const override { return buildRequest(m_operation, {}); }

private:
    Operation m_operation;
};

} // namespace ddm
