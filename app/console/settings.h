// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>

namespace ddm {

/// What the window remembers from one start to the next: an INI file in the configuration folder. Never a secret.
class Settings
{
public:
    /// \a folder: another place than the system's, where it is not empty.
    explicit Settings(const QString &folder);

    /// The folder of the settings: \a folder, or the system's place for them where it is empty.
    static QString folderOf(const QString &folder);

    QString text(const QString &key) const { return m_store.value(key).toString(); }
    QByteArray bytes(const QString &key) const { return m_store.value(key).toByteArray(); }
    void set(const QString &key, const QVariant &value);

private:
    QSettings m_store;
};

} // namespace ddm
