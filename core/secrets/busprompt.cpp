// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/busprompt.h"

#include "core/secrets/busnames.h"

#include <QDBusVariant>

#include <limits>

namespace ddm {

using namespace Qt::StringLiterals;
using Kind = SecretTrouble::Kind;
using Reason = SecretTrouble::Reason;

BusPrompt::BusPrompt(BusSession &session, const QString &path, int userMs, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_path(path)
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(userMs);
    connect(&m_limit, &QTimer::timeout, this, &BusPrompt::giveUp);
}

void BusPrompt::show()
{
    QDBusConnection *bus = m_session.connection();
    if (!bus)
        return onDisconnected();
    // From whomever: with the name of the service, QtDBus would wait for the bus to tell who that is.
    bus->connect({}, m_path, BusNames::Prompt, u"Completed"_s, this, SLOT(onCompleted(bool, QDBusVariant)));
    bus->connect({}, BusNames::DaemonPath, BusNames::Daemon, u"NameOwnerChanged"_s, this,
                 SLOT(onOwnerChanged(QString, QString, QString)));
    bus->connect({}, u"/org/freedesktop/DBus/Local"_s, u"org.freedesktop.DBus.Local"_s, u"Disconnected"_s, this,
                 SLOT(onDisconnected()));
    m_limit.start();
    QDBusMessage message = QDBusMessage::createMethodCall(BusNames::Secrets, m_path, BusNames::Prompt, u"Prompt"_s);
    message.setArguments({QString()}); // the dialog belongs to no window of ours
    // Some answer when the user has: the limit is ours.
    m_session.call(message, std::numeric_limits<int>::max(), this, [this](const QDBusMessage &reply) {
        if (reply.type() == QDBusMessage::ErrorMessage)
            end(SecretTrouble{Kind::Unavailable, Reason::Failed, reply.errorMessage()});
    });
}

void BusPrompt::onCompleted(bool isDismissed, const QDBusVariant &)
{
    end(isDismissed ? std::optional(SecretTrouble{Kind::Denied}) : std::nullopt);
}

void BusPrompt::onOwnerChanged(const QString &name, const QString &, const QString &after)
{
    if (name == BusNames::Secrets && after.isEmpty())
        end(SecretTrouble{Kind::Unavailable, Reason::Ended});
}

void BusPrompt::onDisconnected()
{
    end(SecretTrouble{Kind::Unavailable, Reason::Ended});
}

/// The dialog goes too: an answer to it would be for nobody.
void BusPrompt::giveUp()
{
    if (QDBusConnection *bus = m_session.connection())
        bus->send(QDBusMessage::createMethodCall(BusNames::Secrets, m_path, BusNames::Prompt, u"Dismiss"_s));
    end(SecretTrouble{Kind::Unavailable, Reason::NoAnswer});
}

void BusPrompt::end(const std::optional<SecretTrouble> &trouble)
{
    if (std::exchange(m_hasEnded, true))
        return;
    m_limit.stop();
    deleteLater();
    Q_EMIT ended(trouble);
}

} // namespace ddm
