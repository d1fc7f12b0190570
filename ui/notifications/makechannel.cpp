// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notifications/notificationchannel.h"

#ifdef DDM_HAS_DBUS
#include "ui/notifications/busnotifications.h"
#else
#include "ui/notifications/traynotifications.h"
#endif

namespace ddm {

std::unique_ptr<NotificationChannel> makeNotificationChannel()
{
#ifdef DDM_HAS_DBUS
    return std::make_unique<BusNotifications>();
#else
    return std::make_unique<TrayNotifications>();
#endif
}

} // namespace ddm
