// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/setting.h"
#include "core/settings/settingsstore.h"

namespace ddm {

/// Settings by typed keys, all of the program's or those of one scope. A view of a store, which must live longer: to be
/// handed on by value. Never a secret.
class Settings
{
public:
    explicit Settings(SettingsStore &store)
        : m_store(&store)
    {
    }

    /// The value, or the default where there is none or none that makes sense.
    template<class T>
    T get(const Setting<T> &setting) const
    {
        return find(setting).value_or(setting.otherwise);
    }
    /// Nothing where there is none that makes sense.
    template<class T>
    std::optional<T> find(const Setting<T> &setting) const
    {
        const QVariant stored = m_store->value(keyOf(setting.name));
        return stored.isValid() ? setting.read(stored) : std::nullopt;
    }
    /// A value that would not be read again is not written.
    template<class T>
    void set(const Setting<T> &setting, const std::type_identity_t<T> &value)
    {
        if (find(setting) != value)
            write(setting.name, setting.write(value));
    }
    template<class T>
    void reset(const Setting<T> &setting)
    {
        m_store->remove(keyOf(setting.name));
    }

    /// The settings of one thing, e.g. of a connection: "connection/demo". Names with a "/" are scopes within scopes.
    Settings scoped(const QString &scope) const;
    /// Forgets everything of this scope.
    void clear();

private:
    QString keyOf(QLatin1StringView name) const { return m_prefix + name; }
    void write(QLatin1StringView name, const QVariant &value);

    SettingsStore *m_store;
    QString m_prefix; // ends with "/", or is empty
};

} // namespace ddm
