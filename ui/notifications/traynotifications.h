// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/notifications/notificationchannel.h"

#include <QSystemTrayIcon>

namespace ddm {

/// Notifications of Windows and macOS, which Qt shows for an icon in the tray only. The icon is there as long as there is
/// something to tell: at other times it would do nothing that the task bar does not.
class TrayNotifications final : public NotificationChannel
{
    Q_OBJECT

public:
    explicit TrayNotifications(QObject *parent = nullptr);

    void show(const Notification &notification) override;
    void withdraw() override;

private:
    QSystemTrayIcon m_icon;
};

} // namespace ddm
