// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/secretvault.h"

#include <QPointer>

namespace ddm {

SecretVault::SecretVault(SecretStore &keychain, QObject *parent)
    : QObject(parent)
    , m_keychain(keychain)
{
}

void SecretVault::find(const SecretName &name, QObject *context, SecretStore::Found found)
{
    if (m_run.find(name))
        m_run.read(name, context, std::move(found));
    else
        m_keychain.read(name, context, std::move(found));
}

void SecretVault::keep(const SecretName &name, const Secret &secret, QObject *context, SecretStore::Done done)
{
    // The vault is the context: what is in memory gives way even where nobody waits for the answer any more. Only what was
    // there then, though: the user may have entered another one since.
    m_keychain.write(name, secret, this,
                     [this, name, before = m_run.find(name), context = QPointer(context),
                      done = std::move(done)](const std::optional<SecretTrouble> &trouble) {
                         const std::optional<Secret> now = m_run.find(name);
                         if (!trouble && before && now && now->matches(*before))
                             m_run.drop(name);
                         if (context)
                             done(trouble);
                     });
}

void SecretVault::keepForThisRun(const SecretName &name, const Secret &secret)
{
    m_run.keep(name, secret);
}

void SecretVault::forget(const SecretName &name, QObject *context, SecretStore::Done done)
{
    m_run.drop(name);
    m_keychain.remove(name, context, std::move(done));
}

void SecretVault::forgetEverything(QObject *context, SecretStore::Forgotten forgotten)
{
    m_run.dropEverything();
    m_keychain.forgetEverything(context, std::move(forgotten));
}

void SecretVault::unlock(const SecretName &name, QObject *context, SecretStore::Done done)
{
    m_keychain.unlock(name, context, std::move(done));
}

} // namespace ddm
