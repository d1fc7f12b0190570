// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/apierror.h"
#include "core/json/clearsecrets.h"

#include <any>
#include <map>
#include <utility>

namespace ddm {

/// What was typed into forms whose request the service refused, for when the form is opened again in this run. It is in
/// memory only, and secrets are taken out before anything is kept.
class FormMemory
{
public:
    /// \a subject: what the form is about, e.g. the instance's id.
    template<class Operation>
    void keep(const QString &subject, Operation operation, const ApiError &refusal)
    {
        clearSecrets(operation);
        m_kept[keyOf<Operation>(subject)] = {std::move(operation), refusal};
    }

    /// nullptr if there is nothing.
    template<class Operation>
    const Operation *operation(const QString &subject) const
    {
        const auto found = m_kept.find(keyOf<Operation>(subject));
        return found == m_kept.end() ? nullptr : std::any_cast<Operation>(&found->second.operation);
    }

    /// Why it was refused; nullptr if there is nothing.
    template<class Operation>
    const ApiError *refusal(const QString &subject) const
    {
        const auto found = m_kept.find(keyOf<Operation>(subject));
        return found == m_kept.end() ? nullptr : &found->second.refusal;
    }

    template<class Operation>
    void forget(const QString &subject)
    {
        m_kept.erase(keyOf<Operation>(subject));
    }
    void clear() { m_kept.clear(); }

private:
    using Key = std::pair<QString, QString>;
    struct Kept
    {
        std::any operation;
        ApiError refusal;
    };

    template<class Operation>
    static Key keyOf(const QString &subject)
    {
        return {QString::fromLatin1(Operation::info.name), subject};
    }

    std::map<Key, Kept> m_kept;
};

} // namespace ddm
