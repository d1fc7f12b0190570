// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretstore.h"

#include <vector>

namespace ddm {

/// Secrets that end with the program: in memory only.
class RunStore final : public SecretStore
{
public:
    void read(const SecretName &name, QObject *context, Found found) override;
    void write(const SecretName &name, const Secret &secret, QObject *context, Done done) override;
    void remove(const SecretName &name, QObject *context, Done done) override;
    void forgetEverything(QObject *context, Forgotten forgotten) override;
    void unlock(const SecretName &name, QObject *context, Done done) override;

    /// The same at once: memory lets nobody wait.
    std::optional<Secret> find(const SecretName &name) const;
    void keep(const SecretName &name, const Secret &secret);
    void drop(const SecretName &name);
    void dropEverything() { m_entries.clear(); }

private:
    struct Entry
    {
        SecretName name;
        Secret secret;
    };
    std::vector<Entry> m_entries; // a handful
};

} // namespace ddm
