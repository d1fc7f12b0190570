// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretname.h"
#include "core/settings/settings.h"

#include <QList>

namespace ddm {

/// The names of what the keychain keeps for us, since not every keychain lists it. In the settings; never a secret.
class SecretIndex
{
public:
    explicit SecretIndex(const Settings &settings)
        : m_settings(settings)
    {
    }

    bool contains(const SecretName &name) const;
    void add(const SecretName &name);
    void remove(const SecretName &name);
    QList<SecretName> names() const;

private:
    Settings m_settings;
};

} // namespace ddm
