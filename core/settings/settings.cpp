// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings.h"

namespace ddm {

Settings Settings::scoped(const QString &scope) const
{
    Settings inner(*m_store);
    inner.m_prefix = m_prefix + scope + u'/';
    return inner;
}

void Settings::clear()
{
    const QStringList keys = m_store->keys();
    for (const QString &key : keys) {
        if (key.startsWith(m_prefix))
            m_store->remove(key);
    }
}

void Settings::write(QLatin1StringView name, const QVariant &value)
{
    if (value.isValid())
        m_store->setValue(keyOf(name), value);
}

} // namespace ddm
