// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inventory/objectresource.h"

#include <map>

namespace ddm {

/// The details of rows of a list that somebody has looked at, by the keys of the rows. Those that nobody watches are forgotten
/// when there are many.
template<class Operation>
class DetailResources
{
public:
    /// nullptr if nobody has looked at it lately.
    ObjectResource<Operation> *find(const QString &key) const
    {
        const auto found = m_known.find(key);
        return found == m_known.end() ? nullptr : found->second;
    }
    ObjectResource<Operation> *add(const QString &key, Client &client, Operation operation, QObject *parent)
    {
        if (m_known.size() >= Most) {
            std::erase_if(m_known, [](const auto &entry) {
                if (entry.second->isWatched())
                    return false;
                delete entry.second;
                return true;
            });
        }
        return m_known.emplace(key, new ObjectResource<Operation>(client, std::move(operation), parent)).first->second;
    }
    void appendTo(QList<Resource *> &resources) const
    {
        for (const auto &entry : m_known)
            resources.append(entry.second);
    }

private:
    static constexpr size_t Most = 16;
    std::map<QString, ObjectResource<Operation> *> m_known; // owned by their parent
};

} // namespace ddm
