// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notifications/traynotifications.h"

#include "ui/theme/icons.h"

namespace ddm {

TrayNotifications::TrayNotifications(QObject *parent)
    : NotificationChannel(parent)
{
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &TrayNotifications::activated);
    connect(&m_icon, &QSystemTrayIcon::activated, this, &TrayNotifications::activated);
}

void TrayNotifications::show(const Notification &notification)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages()) {
        Q_EMIT unavailable();
        return;
    }
    if (m_icon.icon().isNull())
        m_icon.setIcon(applicationIcon());
    m_icon.setToolTip(notification.title);
    m_icon.show();
    m_icon.showMessage(notification.title, notification.body, m_icon.icon());
}

void TrayNotifications::withdraw()
{
    m_icon.hide();
}

} // namespace ddm
