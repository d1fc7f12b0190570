// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bussession.h"
#include "core/secrets/secretstore.h"

#include <QTimer>

class QDBusVariant;

namespace ddm {

/// A question that the Secret Service asks the user. Says how it ended once, then deletes itself.
class BusPrompt final : public QObject
{
    Q_OBJECT

public:
    /// \a session is reached. The user may take \a userMs.
    BusPrompt(BusSession &session, const QString &path, int userMs, QObject *parent);

    void show();

Q_SIGNALS:
    /// Nothing where the user said yes.
    void ended(const std::optional<ddm::SecretTrouble> &trouble);

private Q_SLOTS:
    void onCompleted(bool isDismissed, const QDBusVariant &result);
    void onOwnerChanged(const QString &name, const QString &before, const QString &after);
    void onDisconnected();

private:
    void end(const std::optional<SecretTrouble> &trouble);
    void giveUp();

    BusSession &m_session;
    QString m_path;
    QTimer m_limit;
    bool m_hasEnded = false;
};

} // namespace ddm
