// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notifications/notifier.h"

#include "core/operations/operationtracker.h"
#include "ui/texts/changewords.h"

#include <QApplication>
#include <QEvent>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

constexpr qsizetype MostLines = 4;

/// "Rename the instance: Done"
QString outcomeOf(const ChangeEntry &entry)
{
    return Notifier::tr("%1: %2", "a change: how it ended").arg(headingOf(entry), wordsOf(entry).word);
}

QString lineOf(const ChangeEntry &entry)
{
    return entry.instanceName.isEmpty() ? outcomeOf(entry) : u"%1 · %2"_s.arg(entry.instanceName, outcomeOf(entry));
}

} // namespace

Notifier::Notifier(OperationTracker &tracker, QWidget &window, ChannelMaker makeChannel, Pace pace, QObject *parent)
    : QObject(parent)
    , m_tracker(tracker)
    , m_window(&window)
    , m_makeChannel(std::move(makeChannel))
    , m_pace(pace)
{
    m_collect.setSingleShot(true);
    m_collect.setInterval(m_pace.collectMs);
    connect(&m_collect, &QTimer::timeout, this, &Notifier::tell);
    connect(&tracker, &OperationTracker::ended, this, &Notifier::onEnded);
    // Any window of ours may be the one that comes to the front. Later: Qt tells of the focus before it knows who is active.
    connect(qApp, &QGuiApplication::focusWindowChanged, this, &Notifier::onFront, Qt::QueuedConnection);
    window.installEventFilter(this);
}

Notifier::~Notifier() = default;

/// With any of its windows: a dialog over the main window is part of it.
bool Notifier::isInFront() const
{
    return m_window && QApplication::activeWindow() && m_window->isVisible() && !m_window->isMinimized();
}

void Notifier::onEnded(const QString &id)
{
    const ChangeEntry *entry = m_tracker.find(id);
    if (!entry || entry->reason == EntryReason::Withdrawn)
        return; // what the user has taken back is no news
    if (isInFront()) {
        Q_EMIT toldInWindow(lineOf(*entry));
        return;
    }
    if (m_told.isValid() && m_told.hasExpired(m_pace.foldMs) && !m_collect.isActive())
        m_ended.clear();
    m_ended.removeAll(id); // one that was refused and sent after all ends twice
    m_ended.append(id);
    if (!m_collect.isActive())
        m_collect.start();
}

void Notifier::tell()
{
    const Notification notification = notificationOf(m_ended);
    if (notification.title.isEmpty())
        return;
    if (isInFront()) {
        onSeen();
        Q_EMIT toldInWindow(notification.title);
        return;
    }
    m_told.start();
    if (!m_channel) {
        m_channel = m_makeChannel();
        connect(m_channel.get(), &NotificationChannel::unavailable, this, &Notifier::flash);
        connect(m_channel.get(), &NotificationChannel::activated, this, [this] {
            const QString id = m_ended.isEmpty() ? QString() : m_ended.constLast();
            onSeen();
            Q_EMIT changeWanted(id);
        });
    }
    m_channel->show(notification);
}

/// The least that every desktop can do: the entry of the window in the task bar asks for attention.
void Notifier::flash()
{
    if (m_window && !isInFront())
        QApplication::alert(m_window);
}

void Notifier::onSeen()
{
    m_collect.stop();
    m_ended.clear();
    m_told.invalidate();
    if (m_channel)
        m_channel->withdraw();
}

Notification Notifier::notificationOf(const QStringList &ids) const
{
    std::vector<const ChangeEntry *> entries;
    for (const QString &id : ids) {
        if (const ChangeEntry *entry = m_tracker.find(id))
            entries.push_back(entry);
    }
    if (entries.empty())
        return {};
    if (entries.size() == 1) {
        const ChangeEntry &entry = *entries.front();
        QStringList lines{entry.instanceName, detailOf(entry)};
        lines.removeAll(QString());
        return {outcomeOf(entry), lines.join(u'\n')};
    }
    // The newest first: it is where a click leads to.
    QStringList lines;
    for (auto it = entries.rbegin(); it != entries.rend() && lines.size() < MostLines; ++it)
        lines.append(lineOf(**it));
    if (const int rest = int(entries.size()) - int(lines.size()))
        lines.append(tr("and %n more", nullptr, rest));
    return {tr("%n changes ended", nullptr, int(entries.size())), lines.join(u'\n')};
}

void Notifier::onFront()
{
    if (!isInFront() || (m_ended.isEmpty() && !m_told.isValid()))
        return;
    if (m_collect.isActive())
        tell(); // what the desktop was about to
    else
        onSeen();
}

bool Notifier::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::WindowStateChange || event->type() == QEvent::Show)
        QMetaObject::invokeMethod(this, &Notifier::onFront, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

} // namespace ddm
