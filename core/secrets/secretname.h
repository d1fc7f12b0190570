// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace ddm {

/// Which of a connection profile's secrets.
enum class SecretKind : quint8 {
    Password,
    SecretKey,
    SecurityToken,
    ProxyPassword,
};

/// What a secret is kept under. The profile's id, not its user: two profiles may have the same one.
struct SecretName
{
    QString profile;
    SecretKind kind = SecretKind::Password;

    /// "PROFILE/password": in the keychain and in the index. The words outlive a change of the enum.
    QString text() const;
    static std::optional<SecretName> fromText(QStringView text);

    bool operator==(const SecretName &) const = default;
};

} // namespace ddm
