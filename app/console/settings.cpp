// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/settings.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

QString fileIn(const QString &folder)
{
    const QString place = folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
                                           : folder;
    return place + u"/console.ini"_s;
}

} // namespace

Settings::Settings(const QString &folder)
    : m_store(fileIn(folder), QSettings::IniFormat)
{
}

void Settings::set(QLatin1StringView key, const QVariant &value)
{
    if (m_store.value(key) != value)
        m_store.setValue(key, value);
}

} // namespace ddm
