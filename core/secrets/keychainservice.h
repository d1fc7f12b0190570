// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretstore.h"

namespace ddm {

/// How it stands with an entry of the keychain, without reading it.
struct KeychainLook
{
    enum class Entry : quint8 {
        Open,
        Locked,
        Gone,
        LockedOrGone, ///< A keychain that is locked need not tell what is in it.
        Untold,       ///< Only trying tells.
    };
    Entry entry = Entry::Untold;
    bool isLocked = false; ///< The place where a new entry would go.
    bool mayAsk = true;    ///< The keychain may ask the user before it answers, who may take a while.
};

/// What runs behind the keychain, where it can be asked how it stands. Nothing blocks; answers come as those of a SecretStore.
class KeychainService
{
public:
    using Looked = std::function<void(const Expected<KeychainLook, SecretTrouble> &)>;

    virtual ~KeychainService() = default;

    virtual void look(const QString &entry, QObject *context, Looked looked) = 0;
    /// Has the system ask the user to unlock the entry and the place of new ones.
    virtual void unlock(const QString &entry, QObject *context, SecretStore::Done done) = 0;

protected:
    KeychainService() = default;
    Q_DISABLE_COPY_MOVE(KeychainService)
};

} // namespace ddm
