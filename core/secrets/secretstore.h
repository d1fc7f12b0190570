// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/secrets/secretname.h"

#include <QList>

#include <functional>
#include <optional>

class QObject;

namespace ddm {

/// Why a secret was not found, kept or removed, as data: the words for it are made when they are shown.
struct SecretTrouble
{
    enum class Kind : quint8 {
        NotKnown,     ///< Nothing was ever kept under that name.
        LockedOrGone, ///< It was kept, and is not to be found: the keychain does not say which.
        Locked,       ///< It is there, or may be; unlock() first.
        Gone,         ///< It was kept, and somebody else removed it.
        Denied,       ///< The user or the system said no.
        Unavailable,  ///< No keychain answers; reason says why.
    };
    enum class Reason : quint8 {
        None,
        NoSessionBus, ///< There is none to be reached.
        NoKeychain,   ///< Nobody on this system keeps secrets.
        NoAnswer,     ///< In the time that we wait for one.
        Ended,        ///< It went away while we waited.
        Failed,       ///< Something else: see words.
    };
    Kind kind = Kind::NotKnown;
    Reason reason = Reason::None; ///< Of Unavailable.
    QString words = {};           ///< The system's own, in its language; may be empty.

    bool operator==(const SecretTrouble &) const = default;
};

/// What could not be removed, and why.
struct SecretLeft
{
    SecretName name;
    SecretTrouble trouble;
};

/// Where secrets are kept. Nothing blocks: every answer comes in a later turn of the event loop, at most once, and not at
/// all once its context is gone, or the store.
class SecretStore
{
public:
    using Found = std::function<void(const Expected<Secret, SecretTrouble> &)>;
    using Done = std::function<void(const std::optional<SecretTrouble> &)>; ///< Nothing where it went well.
    using Forgotten = std::function<void(const QList<SecretLeft> &)>;       ///< Empty where it went well.

    virtual ~SecretStore() = default;

    virtual void read(const SecretName &name, QObject *context, Found found) = 0;
    /// Replaces what was kept under that name. Carried out even where the context goes.
    virtual void write(const SecretName &name, const Secret &secret, QObject *context, Done done) = 0;
    /// What is not there counts as removed. Carried out even where the context goes.
    virtual void remove(const SecretName &name, QObject *context, Done done) = 0;
    /// Removes everything that was ever kept here.
    virtual void forgetEverything(QObject *context, Forgotten forgotten) = 0;
    /// Has the system ask the user to unlock what a name is kept in. Ends when the user has answered.
    virtual void unlock(const SecretName &name, QObject *context, Done done) = 0;

protected:
    SecretStore() = default;
    Q_DISABLE_COPY_MOVE(SecretStore)
};

} // namespace ddm
