// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"

#include <QString>

#include <functional>

class QObject;

namespace ddm {

/// What a keychain says to one request.
struct KeychainAnswer
{
    enum class Outcome : quint8 {
        Done,
        NotFound,
        Denied,
        NoKeychain,
        Failed,
    };
    Outcome outcome = Outcome::Done;
    Secret secret; ///< Of a read.
    QString words; ///< The system's own, where it is not Done.
};

/// The entries of a keychain, by their texts, all of them of this application. It may answer late, or never.
class Keychain
{
public:
    using Answered = std::function<void(const KeychainAnswer &)>;

    virtual ~Keychain() = default;

    virtual void read(const QString &entry, QObject *context, Answered answered) = 0;
    virtual void write(const QString &entry, const Secret &secret, QObject *context, Answered answered) = 0;
    virtual void remove(const QString &entry, QObject *context, Answered answered) = 0;

protected:
    Keychain() = default;
    Q_DISABLE_COPY_MOVE(Keychain)
};

} // namespace ddm
