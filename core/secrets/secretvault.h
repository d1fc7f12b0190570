// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/runstore.h"

#include <QObject>

namespace ddm {

/// The secrets of the program: what is kept for this run goes before what the keychain keeps. Whoever is told that there
/// is nothing, or why it cannot be had, asks the user; a profile is never changed for it.
class SecretVault final : public QObject
{
    Q_OBJECT

public:
    /// \a keychain must live longer.
    explicit SecretVault(SecretStore &keychain, QObject *parent = nullptr);

    void find(const SecretName &name, QObject *context, SecretStore::Found found);
    /// In the keychain. Where that fails, what was kept stays as it was, and keepForThisRun() is what is left.
    void keep(const SecretName &name, const Secret &secret, QObject *context, SecretStore::Done done);
    /// In memory only: at once, and it cannot fail. What the keychain keeps stays there and is asked again by the next run.
    void keepForThisRun(const SecretName &name, const Secret &secret);
    bool isKeptForThisRun(const SecretName &name) const { return m_run.find(name).has_value(); }
    /// Out of memory at once, out of the keychain when it answers.
    void forget(const SecretName &name, QObject *context, SecretStore::Done done);
    void forgetEverything(QObject *context, SecretStore::Forgotten forgotten);
    /// Where find() or keep() said that the keychain is locked.
    void unlock(const SecretName &name, QObject *context, SecretStore::Done done);

private:
    SecretStore &m_keychain;
    RunStore m_run;
};

} // namespace ddm
