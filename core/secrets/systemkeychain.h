// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/keychain.h"

namespace ddm {

/// The keychain of the system, by QtKeychain: Keychain on macOS, Credential Manager on Windows, Secret Service or KWallet
/// elsewhere. Never a file of ours.
class SystemKeychain final : public Keychain
{
public:
    /// What our entries are filed under.
    static constexpr QLatin1StringView Application{"org.ddmconsole.DdmConsole"};

    void read(const QString &entry, QObject *context, Answered answered) override;
    void write(const QString &entry, const Secret &secret, QObject *context, Answered answered) override;
    void remove(const QString &entry, QObject *context, Answered answered) override;
};

} // namespace ddm
