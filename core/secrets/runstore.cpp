// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/runstore.h"

#include "core/secrets/later.h"

#include <algorithm>

namespace ddm {

void RunStore::read(const SecretName &name, QObject *context, Found found)
{
    std::optional<Secret> secret = find(name);
    if (secret)
        answerLater(context, std::move(found), *std::move(secret));
    else
        answerLater(context, std::move(found), tl::unexpected(SecretTrouble{}));
}

void RunStore::write(const SecretName &name, const Secret &secret, QObject *context, Done done)
{
    keep(name, secret);
    answerLater(context, std::move(done), std::nullopt);
}

void RunStore::remove(const SecretName &name, QObject *context, Done done)
{
    drop(name);
    answerLater(context, std::move(done), std::nullopt);
}

void RunStore::forgetEverything(QObject *context, Forgotten forgotten)
{
    dropEverything();
    answerLater(context, std::move(forgotten), {});
}

void RunStore::unlock(const SecretName &, QObject *context, Done done)
{
    answerLater(context, std::move(done), std::nullopt);
}

std::optional<Secret> RunStore::find(const SecretName &name) const
{
    const auto it = std::ranges::find(m_entries, name, &Entry::name);
    return it == m_entries.end() ? std::nullopt : std::optional(it->secret);
}

void RunStore::keep(const SecretName &name, const Secret &secret)
{
    const auto it = std::ranges::find(m_entries, name, &Entry::name);
    if (it == m_entries.end())
        m_entries.push_back({name, secret});
    else
        it->secret = secret;
}

void RunStore::drop(const SecretName &name)
{
    std::erase_if(m_entries, [&name](const Entry &entry) { return entry.name == name; });
}

} // namespace ddm
