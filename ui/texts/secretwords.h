// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretstore.h"

namespace ddm {

/// What was to be done with a secret.
enum class SecretTask : quint8 {
    Find,
    Keep,
    Forget,
};

/// Why a secret was not found, kept or removed, in the language of the moment.
struct SecretWords
{
    QString title;  ///< What happened.
    QString reason; ///< Why, with the system's own words where it had some.
    QString remedy; ///< What to do.
};

SecretWords wordsOf(const SecretTrouble &trouble, SecretTask task, SecretKind kind);
/// A secret as a noun within a sentence: "password".
QString nameOf(SecretKind kind);
/// True where the user can be offered to unlock the keychain, and then to try again.
bool helpsToUnlock(const SecretTrouble &trouble);

} // namespace ddm
