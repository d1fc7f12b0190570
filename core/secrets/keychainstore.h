// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/keychain.h"
#include "core/secrets/keychainservice.h"
#include "core/secrets/secretindex.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <deque>
#include <memory>

namespace ddm {

/// Secrets in the keychain of the system, with an index of the names. One request after the other, since QtKeychain works
/// so and orders are to be kept. Where the keychain can be asked, it is looked at before it is used: reading one
/// that is locked would have it ask the user out of the blue, and removing from it would seem to have worked.
class KeychainStore final : public QObject, public SecretStore
{
    Q_OBJECT

public:
    struct Waiting
    {
        int answerMs = 30'000; ///< For a program.
        int userMs = 300'000;  ///< For an answer that the user may be asked for.
    };

    /// \a service may be missing. The store behind the settings must live longer.
    KeychainStore(std::unique_ptr<Keychain> keychain, std::unique_ptr<KeychainService> service,
                  const Settings &settings, const Waiting &waiting, QObject *parent = nullptr);

    /// What is not in the index is not known, and not looked for.
    void read(const SecretName &name, QObject *context, Found found) override;
    /// Known once the keychain has confirmed it, also where that is later than we waited for.
    void write(const SecretName &name, const Secret &secret, QObject *context, Done done) override;
    void remove(const SecretName &name, QObject *context, Done done) override;
    void forgetEverything(QObject *context, Forgotten forgotten) override;
    void unlock(const SecretName &name, QObject *context, Done done) override;

private:
    enum class What : quint8 { Read, Write, Remove };
    /// What a request ends with: the secret that was read, an empty one, or what went wrong.
    using Outcome = Expected<Secret, SecretTrouble>;
    struct Request
    {
        What what = What::Read;
        SecretName name;
        Secret secret;
        QPointer<QObject> context;
        Found found;
    };

    void ask(Request request);
    void next();
    std::optional<Outcome> answerWithoutKeychain(const Request &request) const;
    void start(Request request);
    std::optional<Outcome> answerFrom(const KeychainLook &look) const;
    void onLooked(const Expected<KeychainLook, SecretTrouble> &looked);
    void use(bool mayAsk);
    void onAnswered(const KeychainAnswer &answer);
    void explain(const KeychainAnswer &answer);
    void onOverdue();
    void end(const Outcome &outcome);
    QList<SecretName> everyName() const;

    std::unique_ptr<Keychain> m_keychain;
    std::unique_ptr<KeychainService> m_service;
    SecretIndex m_index;
    Waiting m_waiting;
    std::deque<Request> m_queue;
    std::optional<Request> m_current;
    bool m_isBusy = false; ///< The keychain works on the current request, perhaps longer than we waited for.
    bool m_isOver = false; ///< We no longer wait for it: its end is only noted.
    quint64 m_turn = 0;    ///< Tells answers to the current request from older ones.
    QTimer m_limit;
};

/// On the keychain of this system.
std::unique_ptr<KeychainStore> makeKeychainStore(const Settings &settings, const KeychainStore::Waiting &waiting);

} // namespace ddm
