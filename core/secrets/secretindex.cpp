// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/secretindex.h"

namespace ddm {

namespace {

const Setting<QStringList> Known{QLatin1StringView("secrets/known")};

} // namespace

bool SecretIndex::contains(const SecretName &name) const
{
    return m_settings.get(Known).contains(name.text());
}

void SecretIndex::add(const SecretName &name)
{
    QStringList known = m_settings.get(Known);
    if (known.contains(name.text()))
        return;
    known.append(name.text());
    m_settings.set(Known, known);
}

/// Takes out nothing else: another version of the program may know kinds that this one does not.
void SecretIndex::remove(const SecretName &name)
{
    QStringList known = m_settings.get(Known);
    if (known.removeAll(name.text()) == 0)
        return;
    known.isEmpty() ? m_settings.reset(Known) : m_settings.set(Known, known);
}

QList<SecretName> SecretIndex::names() const
{
    QList<SecretName> names;
    const QStringList known = m_settings.get(Known);
    for (const QString &text : known) {
        if (const std::optional<SecretName> name = SecretName::fromText(text))
            names.append(*name);
    }
    return names;
}

} // namespace ddm
