// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bussession.h"
#include "core/secrets/keychainservice.h"

class QDBusObjectPath;

namespace ddm {

/// The keychain of a Linux desktop, asked over the session bus: org.freedesktop.secrets, which tells what is locked and can
/// unlock, or KWallet, of which only is known whether it answers.
class BusKeychain final : public QObject, public KeychainService
{
    Q_OBJECT

public:
    struct Waiting
    {
        int answerMs = 30'000;
        int userMs = 300'000;
    };

    /// \a address: of another bus than the session's, where it is not empty.
    explicit BusKeychain(const Waiting &waiting, const QString &address = {}, QObject *parent = nullptr);

    void look(const QString &entry, QObject *context, Looked looked) override;
    void unlock(const QString &entry, QObject *context, SecretStore::Done done) override;

private:
    template<class Value>
    using Then = std::function<void(const Expected<Value, SecretTrouble> &)>;
    /// Where an entry is, or would be.
    struct Place
    {
        QList<QDBusObjectPath> open;
        QList<QDBusObjectPath> locked;
        QString collection; ///< Of new entries; empty where there is none yet.
        bool isCollectionLocked = false;
    };

    void reach(Then<bool> isWallet);
    void askWallet(const QString &version, Then<bool> isWallet);
    void find(const QString &entry, Then<Place> then);
    void findCollection(Place place, Then<Place> then);
    void findLock(const Place &place, Then<Place> then);
    void unlockPlace(const Place &place, SecretStore::Done done);
    void prompt(const QString &path, SecretStore::Done done);

    void ask(const QDBusMessage &message, Then<QList<QVariant>> then);
    void noteOwner(const QString &owner);
    void explain(const QDBusMessage &error, std::function<void(const SecretTrouble &)> then);

    Waiting m_waiting;
    bool m_isOfSession; ///< The bus that libsecret is on too.
    bool m_isGlibTold = false;
    QString m_owner; ///< Who answered last.
    BusSession m_session;
};

} // namespace ddm
