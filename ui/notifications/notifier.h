// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/notifications/notificationchannel.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QStringList>
#include <QTimer>
#include <QWidget>

#include <functional>

namespace ddm {

class OperationTracker;

/// Tells how the user's changes ended: in the window while it is in front, through the desktop while it is not.
class Notifier final : public QObject
{
    Q_OBJECT

public:
    using ChannelMaker = std::function<std::unique_ptr<NotificationChannel>()>;

    struct Pace
    {
        int collectMs = 1'000; ///< Ends that come so soon after the first are told with it.
        int foldMs = 60'000;   ///< Ends that come so soon after the last are added to what is shown.
    };

    /// \a tracker must live longer.
    Notifier(OperationTracker &tracker, QWidget &window, ChannelMaker makeChannel, Pace pace,
             QObject *parent = nullptr);
    ~Notifier() override;

Q_SIGNALS:
    /// To be told in the window, which is in front.
    void toldInWindow(const QString &text);
    /// The user wants to see that change.
    void changeWanted(const QString &changeId);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isInFront() const;
    void onEnded(const QString &id);
    void tell();
    void flash();
    void onFront();
    void onSeen();
    Notification notificationOf(const QStringList &ids) const;

    OperationTracker &m_tracker;
    QPointer<QWidget> m_window;
    ChannelMaker m_makeChannel;
    std::unique_ptr<NotificationChannel> m_channel; // made with the first notification
    Pace m_pace;
    QStringList m_ended; ///< Of what is shown, or will be.
    QTimer m_collect;
    QElapsedTimer m_told;
};

} // namespace ddm
