// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

/// Names of the Secret Service API and of the bus.
namespace ddm::BusNames {

inline constexpr QLatin1StringView Daemon{"org.freedesktop.DBus"};
inline constexpr QLatin1StringView DaemonPath{"/org/freedesktop/DBus"};
inline constexpr QLatin1StringView Properties{"org.freedesktop.DBus.Properties"};

inline constexpr QLatin1StringView Secrets{"org.freedesktop.secrets"};
inline constexpr QLatin1StringView SecretsPath{"/org/freedesktop/secrets"};
inline constexpr QLatin1StringView Service{"org.freedesktop.Secret.Service"};
inline constexpr QLatin1StringView Collection{"org.freedesktop.Secret.Collection"};
inline constexpr QLatin1StringView Prompt{"org.freedesktop.Secret.Prompt"};
inline constexpr QLatin1StringView Nothing{"/"}; ///< The path that stands for no object.

} // namespace ddm::BusNames
