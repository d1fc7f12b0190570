// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/keychainstore.h"
#include "core/settings/settingsstore.h"
#include "tests/support/testroad.h"

#include <map>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

/// A keychain that answers when and as the test says.
class FakeKeychain final : public Keychain
{
public:
    void read(const QString &entry, QObject *context, Answered answered) override
    {
        const auto it = entries.find(entry);
        if (it == entries.end())
            answer(u"read "_s + entry, {KeychainAnswer::Outcome::NotFound, {}, u"Entry not found"_s}, context,
                   answered);
        else
            answer(u"read "_s + entry, {KeychainAnswer::Outcome::Done, it->second, {}}, context, answered);
    }
    void write(const QString &entry, const Secret &secret, QObject *context, Answered answered) override
    {
        if (!fails)
            entries[entry] = secret;
        answer(u"write "_s + entry, {}, context, answered);
    }
    void remove(const QString &entry, QObject *context, Answered answered) override
    {
        const bool wasThere = fails || entries.erase(entry) > 0;
        answer(u"remove "_s + entry,
               {wasThere ? KeychainAnswer::Outcome::Done : KeychainAnswer::Outcome::NotFound, {}, {}}, context,
               answered);
    }

    void letGo()
    {
        isHanging = false;
        for (const std::function<void()> &each : std::exchange(held, {}))
            each();
    }

    std::map<QString, Secret> entries;
    QStringList asked;
    std::optional<KeychainAnswer> fails;
    bool isHanging = false;
    std::vector<std::function<void()>> held;

private:
    void answer(const QString &what, KeychainAnswer result, QObject *context, const Answered &answered)
    {
        asked.append(what);
        if (fails)
            result = *fails;
        const auto say = [context = QPointer(context), answered, result] {
            if (context)
                QMetaObject::invokeMethod(
                    context, [answered, result] { answered(result); }, Qt::QueuedConnection);
        };
        isHanging ? held.push_back(say) : say();
    }
};

class FakeService final : public KeychainService
{
public:
    void look(const QString &, QObject *context, Looked looked) override
    {
        Expected<KeychainLook, SecretTrouble> now = KeychainLook{KeychainLook::Entry::Open, false, false};
        if (!looks.empty())
            now = looks.front();
        if (looks.size() > 1)
            looks.erase(looks.begin());
        const auto say = [context, looked, now] {
            QMetaObject::invokeMethod(
                context, [looked, now] { looked(now); }, Qt::QueuedConnection);
        };
        isHanging ? held.push_back(say) : say();
    }
    void unlock(const QString &entry, QObject *context, SecretStore::Done done) override
    {
        unlocked.append(entry);
        QMetaObject::invokeMethod(
            context, [done] { done(SecretTrouble{SecretTrouble::Kind::Denied}); }, Qt::QueuedConnection);
    }

    /// One after the other; the last one stays.
    std::vector<Expected<KeychainLook, SecretTrouble>> looks;
    QStringList unlocked;
    bool isHanging = false;
    std::vector<std::function<void()>> held;
};

inline const SecretName Shop{u"shop"_s, SecretKind::Password};
inline const SecretName Key{u"shop"_s, SecretKind::SecretKey};

/// A store with what it stands on. Answers are texts: a kind, or the secret's letters.
class Stage
{
public:
    explicit Stage(bool hasService = false, const KeychainStore::Waiting &waiting = {})
    {
        auto ownKeychain = std::make_unique<FakeKeychain>();
        auto ownService = hasService ? std::make_unique<FakeService>() : nullptr;
        keychain = ownKeychain.get();
        service = ownService.get();
        store = std::make_unique<KeychainStore>(std::move(ownKeychain), std::move(ownService), Settings(settings),
                                                waiting);
    }

    Expected<Secret, SecretTrouble> read(const SecretName &name)
    {
        std::optional<Expected<Secret, SecretTrouble>> result;
        store->read(name, &context, [&result](const auto &found) { result = found; });
        comesTrue([&result] { return result.has_value(); });
        return result.value_or(tl::unexpected(
            SecretTrouble{SecretTrouble::Kind::Unavailable, SecretTrouble::Reason::None, u"nothing came"_s}));
    }
    bool finds(const SecretName &name, QByteArrayView secret)
    {
        const auto found = read(name);
        return found && found->matches(secret);
    }
    SecretTrouble::Kind failureOf(const SecretName &name)
    {
        const auto found = read(name);
        return found ? SecretTrouble::Kind(-1) : found.error().kind;
    }
    std::optional<SecretTrouble> done(const std::function<void(SecretStore::Done)> &order)
    {
        std::optional<std::optional<SecretTrouble>> result;
        order([&result](const std::optional<SecretTrouble> &trouble) { result = trouble; });
        comesTrue([&result] { return result.has_value(); });
        return result.value_or(
            SecretTrouble{SecretTrouble::Kind::Unavailable, SecretTrouble::Reason::None, u"nothing came"_s});
    }
    std::optional<SecretTrouble> write(const SecretName &name, QStringView secret)
    {
        return done([&](SecretStore::Done then) { store->write(name, Secret(secret), &context, std::move(then)); });
    }
    std::optional<SecretTrouble> remove(const SecretName &name)
    {
        return done([&](SecretStore::Done then) { store->remove(name, &context, std::move(then)); });
    }
    QList<SecretLeft> forgetEverything()
    {
        std::optional<QList<SecretLeft>> result;
        store->forgetEverything(&context, [&result](const QList<SecretLeft> &left) { result = left; });
        comesTrue([&result] { return result.has_value(); });
        return result.value_or(QList<SecretLeft>{{}});
    }
    bool knows(const SecretName &name) const { return SecretIndex(Settings(settings)).contains(name); }
    void lookIs(KeychainLook::Entry entry, bool isLocked = false)
    {
        service->looks = {KeychainLook{entry, isLocked, false}};
    }

    mutable MemoryStore settings;
    FakeKeychain *keychain = nullptr;
    FakeService *service = nullptr;
    std::unique_ptr<KeychainStore> store;
    QObject context;
};

} // namespace ddm
