// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/buskeychain.h"

#include "core/secrets/buslibsecret.h"
#include "core/secrets/busnames.h"
#include "core/secrets/busprompt.h"
#include "core/secrets/later.h"
#include "core/secrets/systemkeychain.h"

#include <QDBusArgument>
#include <QDBusError>
#include <QDBusMetaType>
#include <QDBusVariant>

#include <utility>

namespace ddm {

using namespace Qt::StringLiterals;
using Kind = SecretTrouble::Kind;
using Reason = SecretTrouble::Reason;
using Attributes = QMap<QString, QString>;

namespace {

QDBusMessage toSecrets(const QString &path, QLatin1StringView interface, const QString &method,
                       const QList<QVariant> &arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(BusNames::Secrets, path, interface, method);
    message.setArguments(arguments);
    return message;
}

/// Which KWallet QtKeychain prefers to the Secret Service here; empty where it does not.
QString walletVersion()
{
    const bool isPlasma = qEnvironmentVariable("XDG_CURRENT_DESKTOP") == "KDE"_L1
        || qEnvironmentVariable("DESKTOP_SESSION") == "kde"_L1 || !qEnvironmentVariableIsEmpty("KDE_FULL_SESSION");
    const QString version = qEnvironmentVariable("KDE_SESSION_VERSION");
    return isPlasma && (version == "5"_L1 || version == "6"_L1) ? version : QString();
}

bool isAbsent(const QString &error)
{
    return error == "org.freedesktop.DBus.Error.ServiceUnknown"_L1
        || error == "org.freedesktop.DBus.Error.NameHasNoOwner"_L1
        || error.startsWith("org.freedesktop.DBus.Error.Spawn."_L1);
}

KeychainLook::Entry entryOf(bool isOpen, bool isLocked, bool isCollectionLocked)
{
    if (isOpen)
        return KeychainLook::Entry::Open;
    if (isLocked)
        return KeychainLook::Entry::Locked;
    return isCollectionLocked ? KeychainLook::Entry::LockedOrGone : KeychainLook::Entry::Gone;
}

/// Null where the other side sent something else.
template<class Value>
Value valueAt(const QList<QVariant> &reply, qsizetype index)
{
    return qdbus_cast<Value>(reply.value(index));
}

} // namespace

BusKeychain::BusKeychain(const Waiting &waiting, const QString &address, QObject *parent)
    : QObject(parent)
    , m_waiting(waiting)
    , m_isOfSession(address.isEmpty())
    , m_session("ddm-keychain"_L1, address)
{
    qDBusRegisterMetaType<Attributes>();
}

void BusKeychain::look(const QString &entry, QObject *context, Looked looked)
{
    // Answers come in a later turn already, but the context may go meanwhile.
    const auto answer = [context = QPointer(context), looked = std::move(looked)](const auto &result) {
        answerLater(context, looked, result);
    };
    reach([this, entry, answer](const Expected<bool, SecretTrouble> &isWallet) {
        if (!isWallet)
            return answer(Expected<KeychainLook, SecretTrouble>(tl::unexpected(isWallet.error())));
        if (*isWallet)
            return answer(Expected<KeychainLook, SecretTrouble>(KeychainLook()));
        find(entry, [answer](const Expected<Place, SecretTrouble> &place) {
            answer(place.map([](const Place &found) {
                const bool isLocked = found.isCollectionLocked;
                return KeychainLook{entryOf(!found.open.isEmpty(), !found.locked.isEmpty(), isLocked), isLocked,
                                    found.collection.isEmpty()};
            }));
        });
    });
}

void BusKeychain::unlock(const QString &entry, QObject *context, SecretStore::Done done)
{
    const auto answer = [context = QPointer(context), done = std::move(done)](
                            const std::optional<SecretTrouble> &trouble) { answerLater(context, done, trouble); };
    reach([this, entry, answer](const Expected<bool, SecretTrouble> &isWallet) {
        if (!isWallet)
            return answer(isWallet.error());
        if (*isWallet) // asks the user by itself when it is used
            return answer(std::nullopt);
        find(entry, [this, answer](const Expected<Place, SecretTrouble> &place) {
            place ? unlockPlace(*place, answer) : answer(place.error());
        });
    });
}

/// The bus, and then who on it is asked.
void BusKeychain::reach(Then<bool> isWallet)
{
    m_session.reach(this, [this, isWallet = std::move(isWallet)] {
        if (!m_session.connection())
            return isWallet(tl::unexpected(SecretTrouble{Kind::Unavailable, Reason::NoSessionBus, m_session.words()}));
        if (m_isOfSession && !std::exchange(m_isGlibTold, true))
            Libsecret::outliveSessionBus();
        const QString version = walletVersion();
        version.isEmpty() ? isWallet(false) : askWallet(version, isWallet);
    });
}

/// QtKeychain asks the wallet too, but waits for its answer: whoever answers us does not let it wait.
void BusKeychain::askWallet(const QString &version, Then<bool> isWallet)
{
    const QDBusMessage message = QDBusMessage::createMethodCall(
        u"org.kde.kwalletd"_s + version, u"/modules/kwalletd"_s + version, u"org.kde.KWallet"_s, u"networkWallet"_s);
    m_session.call(message, m_waiting.answerMs, this,
                   [this, isWallet = std::move(isWallet)](const QDBusMessage &reply) {
                       if (reply.type() != QDBusMessage::ErrorMessage)
                           return isWallet(true);
                       if (isAbsent(reply.errorName()))
                           return isWallet(false);
                       explain(reply, [isWallet](const SecretTrouble &trouble) { isWallet(tl::unexpected(trouble)); });
                   });
}

void BusKeychain::find(const QString &entry, Then<Place> then)
{
    // The attributes that QtKeychain files its entries under.
    const Attributes attributes{{u"server"_s, SystemKeychain::Application}, {u"user"_s, entry}};
    ask(toSecrets(BusNames::SecretsPath, BusNames::Service, u"SearchItems"_s, {QVariant::fromValue(attributes)}),
        [this, then = std::move(then)](const Expected<QList<QVariant>, SecretTrouble> &reply) {
            if (!reply)
                return then(tl::unexpected(reply.error()));
            Place place;
            place.open = valueAt<QList<QDBusObjectPath>>(*reply, 0);
            place.locked = valueAt<QList<QDBusObjectPath>>(*reply, 1);
            findCollection(std::move(place), then);
        });
}

void BusKeychain::findCollection(Place place, Then<Place> then)
{
    ask(toSecrets(BusNames::SecretsPath, BusNames::Service, u"ReadAlias"_s, {u"default"_s}),
        [this, place = std::move(place),
         then = std::move(then)](const Expected<QList<QVariant>, SecretTrouble> &reply) {
            if (!reply)
                return then(tl::unexpected(reply.error()));
            const QString path = valueAt<QDBusObjectPath>(*reply, 0).path();
            Place found = place;
            if (path.isEmpty() || path == BusNames::Nothing)
                return then(std::move(found));
            found.collection = path;
            findLock(found, then);
        });
}

void BusKeychain::findLock(const Place &place, Then<Place> then)
{
    ask(toSecrets(place.collection, BusNames::Properties, u"Get"_s, {QString(BusNames::Collection), u"Locked"_s}),
        [place, then = std::move(then)](const Expected<QList<QVariant>, SecretTrouble> &reply) {
            if (!reply)
                return then(tl::unexpected(reply.error()));
            Place found = place;
            found.isCollectionLocked = valueAt<QDBusVariant>(*reply, 0).variant().toBool();
            then(std::move(found));
        });
}

void BusKeychain::unlockPlace(const Place &place, SecretStore::Done done)
{
    QList<QDBusObjectPath> objects = place.locked;
    if (place.isCollectionLocked)
        objects.append(QDBusObjectPath(place.collection));
    if (objects.isEmpty())
        return done(std::nullopt);
    ask(toSecrets(BusNames::SecretsPath, BusNames::Service, u"Unlock"_s, {QVariant::fromValue(objects)}),
        [this, done = std::move(done)](const Expected<QList<QVariant>, SecretTrouble> &reply) {
            if (!reply)
                return done(reply.error());
            const QString path = valueAt<QDBusObjectPath>(*reply, 1).path();
            path.isEmpty() || path == BusNames::Nothing ? done(std::nullopt) : prompt(path, done);
        });
}

void BusKeychain::prompt(const QString &path, SecretStore::Done done)
{
    auto *question = new BusPrompt(m_session, path, m_waiting.userMs, this);
    connect(question, &BusPrompt::ended, this, std::move(done));
    question->show();
}

void BusKeychain::ask(const QDBusMessage &message, Then<QList<QVariant>> then)
{
    if (!m_session.connection())
        return then(tl::unexpected(SecretTrouble{Kind::Unavailable, Reason::Ended}));
    m_session.call(message, m_waiting.answerMs, this, [this, then = std::move(then)](const QDBusMessage &reply) {
        if (reply.type() != QDBusMessage::ErrorMessage) {
            noteOwner(reply.service());
            return then(reply.arguments());
        }
        explain(reply, [then](const SecretTrouble &trouble) { then(tl::unexpected(trouble)); });
    });
}

/// Of the daemon, by its unique name.
void BusKeychain::noteOwner(const QString &owner)
{
    const QString before = std::exchange(m_owner, owner);
    if (!before.isEmpty() && before != owner)
        Libsecret::beginNewSession();
}

void BusKeychain::explain(const QDBusMessage &error, std::function<void(const SecretTrouble &)> then)
{
    SecretTrouble trouble{Kind::Unavailable, Reason::Failed, error.errorMessage()};
    const QDBusError::ErrorType type = QDBusError(error).type();
    if (isAbsent(error.errorName()))
        trouble.reason = Reason::NoKeychain;
    else if (type == QDBusError::AccessDenied)
        trouble.kind = Kind::Denied, trouble.reason = Reason::None;
    else if (type == QDBusError::Disconnected || !m_session.connection())
        trouble.reason = Reason::Ended;
    if (type != QDBusError::NoReply || !m_session.connection())
        return then(trouble);
    // One who ended and one who is slow give the same error: the bus knows which.
    QDBusMessage message = QDBusMessage::createMethodCall(BusNames::Daemon, BusNames::DaemonPath, BusNames::Daemon,
                                                          u"NameHasOwner"_s);
    message.setArguments({QString(BusNames::Secrets)});
    m_session.call(message, m_waiting.answerMs, this, [trouble, then = std::move(then)](const QDBusMessage &reply) {
        SecretTrouble why = trouble;
        const bool isThere = reply.type() == QDBusMessage::ErrorMessage || reply.arguments().value(0).toBool();
        why.reason = isThere ? Reason::NoAnswer : Reason::Ended;
        then(why);
    });
}

} // namespace ddm
