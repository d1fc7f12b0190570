// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace ddm {

/// What the desktop shows. Plain text.
struct Notification
{
    QString title;
    QString body;
};

/// The desktop's way to tell something while another program is in front. Nothing in it blocks, and none of it is made
/// before the first notification.
class NotificationChannel : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Shows it, in place of the one that is shown.
    virtual void show(const Notification &notification) = 0;
    /// Takes away what is shown.
    virtual void withdraw() = 0;

Q_SIGNALS:
    /// The user has clicked on it.
    void activated();
    /// It could not be shown: there is nobody who shows notifications. A later one may be.
    void unavailable();
};

/// That of the system: the session bus on Linux, an icon in the tray elsewhere.
std::unique_ptr<NotificationChannel> makeNotificationChannel();

} // namespace ddm
