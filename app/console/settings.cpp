// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/settings.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace ddm {

QString Settings::folderOf(const QString &folder)
{
    return folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) : folder;
}

Settings::Settings(const QString &folder)
    : m_store(folderOf(folder) + u"/console.ini"_s, QSettings::IniFormat)
{
}

void Settings::set(const QString &key, const QVariant &value)
{
    if (m_store.value(key) != value)
        m_store.setValue(key, value);
}

} // namespace ddm
