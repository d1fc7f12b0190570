// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/keychainstage.h"

#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = SecretTrouble::Kind;
using Reason = SecretTrouble::Reason;
using Answer = KeychainAnswer::Outcome;

} // namespace

/// Secrets by way of a keychain that does whatever keychains do.
class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreTexts();
    void indexKeepsWhatItDoesNotKnow();
    void unknownIsNotLookedFor();
    void keepsEachSecretOfAProfile();
    void notFoundIsNotForgotten();
    void unconfirmedWriteIsNotKnown_data();
    void unconfirmedWriteIsNotKnown();
    void failedWriteLeavesTheOldOneKnown();
    void lockedIsLeftAlone();
    void lockedOrGoneIsNotCalledRemoved();
    void goneCountsAsRemoved();
    void serviceTellsWhatAnAnswerMeant();
    void serviceTellsThatItEnded();
    void nobodyThere();
    void unlockGoesToTheService();
    void forgetEverythingTellsWhatIsLeft();
    void forgetEverythingForgetsWhatIsBeingWritten();
    void answerThatNeverComes();
    void lateConfirmationCounts();
    void lateLookIsIgnored();
    void contextGoes();
    void storeGoesWhileItWaits();
};

void TestSecrets::namesAreTexts()
{
    const SecretKind kinds[] = {SecretKind::Password, SecretKind::SecretKey, SecretKind::SecurityToken,
                                SecretKind::ProxyPassword};
    QStringList texts;
    for (const SecretKind kind : kinds) {
        const SecretName name{u"a/b"_s, kind};
        QCOMPARE(SecretName::fromText(name.text()), std::optional(name));
        texts.append(name.text());
    }
    QCOMPARE(texts,
             (QStringList{u"a/b/password"_s, u"a/b/secretKey"_s, u"a/b/securityToken"_s, u"a/b/proxyPassword"_s}));
    for (const QString &wrong : {u""_s, u"/password"_s, u"a"_s, u"a/"_s, u"a/pin"_s})
        QVERIFY(!SecretName::fromText(wrong));
}

void TestSecrets::indexKeepsWhatItDoesNotKnow()
{
    MemoryStore store;
    store.setValue(u"secrets/known"_s, QStringList{u"shop/pin"_s});
    SecretIndex index{Settings(store)};
    index.add(Shop);
    index.add(Shop);
    QCOMPARE(index.names(), QList<SecretName>{Shop});
    index.remove(Shop);
    index.remove(Key);
    QVERIFY(index.names().isEmpty());
    QCOMPARE(store.value(u"secrets/known"_s).toStringList(), QStringList{u"shop/pin"_s});
}

void TestSecrets::unknownIsNotLookedFor()
{
    Stage stage;
    stage.keychain->entries[Shop.text()] = Secret(u"hunter2");
    QCOMPARE(stage.failureOf(Shop), Kind::NotKnown);
    QCOMPARE(stage.remove(Shop), std::nullopt);
    QVERIFY(stage.keychain->asked.isEmpty());
}

void TestSecrets::keepsEachSecretOfAProfile()
{
    Stage stage;
    const SecretName other{u"other"_s, SecretKind::Password};
    QCOMPARE(stage.write(Shop, u"hunter2"), std::nullopt);
    QCOMPARE(stage.write(Key, u"key"), std::nullopt);
    QCOMPARE(stage.write(other, u"other"), std::nullopt);
    QVERIFY(stage.finds(Shop, "hunter2"));
    QVERIFY(stage.finds(Key, "key"));
    QCOMPARE(stage.write(Shop, u"hunter3"), std::nullopt);
    QVERIFY(stage.finds(Shop, "hunter3"));
    QCOMPARE(stage.remove(Shop), std::nullopt);
    QCOMPARE(stage.failureOf(Shop), Kind::NotKnown);
    QVERIFY(stage.finds(Key, "key"));
    QVERIFY(stage.finds(other, "other"));
    const QStringList keys = stage.settings.keys();
    for (const QString &each : keys) // names only
        QVERIFY(!stage.settings.value(each).toStringList().join(u' ').contains(u"hunter"_s));
}

void TestSecrets::notFoundIsNotForgotten()
{
    Stage stage;
    QCOMPARE(stage.write(Shop, u"hunter2"), std::nullopt);
    std::map<QString, Secret> unlocked;
    std::swap(unlocked, stage.keychain->entries); // a locked keyring looks just like this
    QCOMPARE(stage.failureOf(Shop), Kind::LockedOrGone);
    QVERIFY(stage.knows(Shop));
    std::swap(unlocked, stage.keychain->entries);
    QVERIFY(stage.finds(Shop, "hunter2"));
}

void TestSecrets::unconfirmedWriteIsNotKnown_data()
{
    QTest::addColumn<int>("outcome");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("reason");
    QTest::newRow("denied") << int(Answer::Denied) << int(Kind::Denied) << int(Reason::None);
    QTest::newRow("no keychain") << int(Answer::NoKeychain) << int(Kind::Unavailable) << int(Reason::NoKeychain);
    QTest::newRow("failed") << int(Answer::Failed) << int(Kind::Unavailable) << int(Reason::Failed);
}

void TestSecrets::unconfirmedWriteIsNotKnown()
{
    QFETCH(const int, outcome);
    QFETCH(const int, kind);
    QFETCH(const int, reason);
    Stage stage;
    stage.keychain->fails = KeychainAnswer{Answer(outcome), {}, u"its words"_s};
    const SecretTrouble expected{Kind(kind), Reason(reason), u"its words"_s};
    QCOMPARE(stage.write(Shop, u"hunter2"), std::optional(expected));
    QVERIFY(!stage.knows(Shop));
    QVERIFY(stage.settings.keys().isEmpty());
}

void TestSecrets::failedWriteLeavesTheOldOneKnown()
{
    Stage stage;
    QCOMPARE(stage.write(Shop, u"hunter2"), std::nullopt);
    stage.keychain->fails = KeychainAnswer{Answer::Denied, {}, {}};
    QVERIFY(stage.write(Shop, u"hunter3"));
    QVERIFY(stage.remove(Shop));
    stage.keychain->fails.reset();
    QVERIFY(stage.finds(Shop, "hunter2"));
}

void TestSecrets::lockedIsLeftAlone()
{
    Stage stage(true);
    QCOMPARE(stage.write(Shop, u"hunter2"), std::nullopt);
    stage.keychain->asked.clear();
    stage.lookIs(KeychainLook::Entry::Locked, true);
    QCOMPARE(stage.failureOf(Shop), Kind::Locked);
    QCOMPARE(stage.write(Shop, u"hunter3")->kind, Kind::Locked);
    QCOMPARE(stage.remove(Shop)->kind, Kind::Locked);
    QVERIFY(stage.knows(Shop));
    // A new one would go where it is locked, too.
    stage.lookIs(KeychainLook::Entry::Gone, true);
    QCOMPARE(stage.write(Key, u"key")->kind, Kind::Locked);
    QVERIFY(!stage.knows(Key));
    QVERIFY(stage.keychain->asked.isEmpty());
    stage.lookIs(KeychainLook::Entry::Open);
    QVERIFY(stage.finds(Shop, "hunter2"));
}

void TestSecrets::lockedOrGoneIsNotCalledRemoved()
{
    Stage stage(true);
    QCOMPARE(stage.write(Shop, u"hunter2"), std::nullopt);
    stage.lookIs(KeychainLook::Entry::LockedOrGone, true);
    QCOMPARE(stage.failureOf(Shop), Kind::LockedOrGone);
    QCOMPARE(stage.remove(Shop)->kind, Kind::LockedOrGone);
    QVERIFY(stage.knows(Shop));
}

void TestSecrets::goneCountsAsRemoved()
{
    Stage with(true);
    QCOMPARE(with.write(Shop, u"hunter2"), std::nullopt);
    with.lookIs(KeychainLook::Entry::Gone);
    QCOMPARE(with.failureOf(Shop), Kind::Gone);
    QVERIFY(with.knows(Shop));
    QCOMPARE(with.remove(Shop), std::nullopt);
    QVERIFY(!with.knows(Shop));

    Stage without;
    QCOMPARE(without.write(Shop, u"hunter2"), std::nullopt);
    without.keychain->entries.clear();
    QCOMPARE(without.remove(Shop), std::nullopt);
    QVERIFY(!without.knows(Shop));
}

/// Between the look and the reading somebody locks it, or takes the entry away.
void TestSecrets::serviceTellsWhatAnAnswerMeant()
{
    using Entry = KeychainLook::Entry;
    const KeychainLook open{Entry::Open, false, false};
    Stage stage(true);
    QCOMPARE(stage.write(Shop, u"hunter2"), std::nullopt);
    stage.keychain->entries.clear();
    for (const auto &[entry, kind] : {std::pair(Entry::Locked, Kind::Locked), std::pair(Entry::Gone, Kind::Gone),
                                      std::pair(Entry::LockedOrGone, Kind::LockedOrGone)}) {
        stage.service->looks = {open, KeychainLook{entry, false, false}};
        QCOMPARE(stage.failureOf(Shop), kind);
    }
    // That somebody said no is not explained away by an entry that is gone.
    stage.keychain->fails = KeychainAnswer{Answer::Denied, {}, {}};
    stage.service->looks = {open, KeychainLook{Entry::Gone, false, false}};
    QCOMPARE(stage.failureOf(Shop), Kind::Denied);
    QVERIFY(stage.knows(Shop));
}

void TestSecrets::serviceTellsThatItEnded()
{
    Stage stage(true);
    stage.service->looks = {KeychainLook{KeychainLook::Entry::Gone, false, false},
                            tl::unexpected(SecretTrouble{Kind::Unavailable, Reason::NoKeychain, u"nobody"_s})};
    stage.keychain->fails = KeychainAnswer{Answer::Failed, {}, u"Message recipient disconnected"_s};
    const SecretTrouble ended{Kind::Unavailable, Reason::Ended, u"nobody"_s};
    QCOMPARE(stage.write(Shop, u"hunter2"), std::optional(ended));
    QVERIFY(!stage.knows(Shop));
}

void TestSecrets::nobodyThere()
{
    Stage stage(true);
    QCOMPARE(stage.write(Shop, u"hunter2"), std::nullopt);
    stage.keychain->asked.clear();
    const SecretTrouble noBus{Kind::Unavailable, Reason::NoSessionBus, u"no such file"_s};
    stage.service->looks = {tl::unexpected(noBus)};
    QCOMPARE(stage.read(Shop).error(), noBus);
    QCOMPARE(stage.write(Key, u"key"), std::optional(noBus));
    QCOMPARE(stage.remove(Shop), std::optional(noBus));
    QCOMPARE(stage.failureOf(Key), Kind::NotKnown); // whoever keeps nothing hears of no keychain
    QVERIFY(stage.knows(Shop));
    QVERIFY(stage.keychain->asked.isEmpty());
}

void TestSecrets::unlockGoesToTheService()
{
    Stage with(true);
    const auto unlock = [](Stage &stage) {
        return stage.done([&](SecretStore::Done then) { stage.store->unlock(Shop, &stage.context, std::move(then)); });
    };
    QCOMPARE(unlock(with)->kind, Kind::Denied);
    QCOMPARE(with.service->unlocked, QStringList{u"shop/password"_s});
    Stage without;
    QCOMPARE(unlock(without), std::nullopt); // it asks by itself when it is read
}

void TestSecrets::forgetEverythingTellsWhatIsLeft()
{
    Stage stage;
    QVERIFY(stage.forgetEverything().isEmpty());
    QCOMPARE(stage.write(Shop, u"hunter2"), std::nullopt);
    QCOMPARE(stage.write(Key, u"key"), std::nullopt);
    stage.keychain->fails = KeychainAnswer{Answer::Denied, {}, u"no"_s};
    const QList<SecretLeft> left = stage.forgetEverything();
    QCOMPARE(left.size(), 2);
    QCOMPARE(left[0].name, Shop);
    QCOMPARE(left[0].trouble, (SecretTrouble{Kind::Denied, Reason::None, u"no"_s}));
    stage.keychain->fails.reset();
    QVERIFY(stage.finds(Key, "key"));
    QVERIFY(stage.forgetEverything().isEmpty());
    QVERIFY(stage.keychain->entries.empty());
    QVERIFY(stage.settings.keys().isEmpty());
}

void TestSecrets::forgetEverythingForgetsWhatIsBeingWritten()
{
    Stage stage;
    stage.keychain->isHanging = true;
    stage.store->write(Shop, Secret(u"hunter2"), &stage.context, [](const auto &) {});
    stage.store->write(Key, Secret(u"key"), &stage.context, [](const auto &) {});
    int left = -1;
    stage.store->forgetEverything(&stage.context, [&left](const QList<SecretLeft> &list) { left = int(list.size()); });
    stage.keychain->letGo();
    QVERIFY(comesTrue([&left] { return left >= 0; }));
    QCOMPARE(left, 0);
    QVERIFY(stage.keychain->entries.empty());
    QVERIFY(stage.settings.keys().isEmpty());
}

void TestSecrets::answerThatNeverComes()
{
    Stage stage(false, {20, 20});
    QCOMPARE(stage.write(Shop, u"hunter2"), std::nullopt);
    stage.keychain->isHanging = true;
    const SecretTrouble noAnswer{Kind::Unavailable, Reason::NoAnswer};
    std::optional<SecretTrouble> second;
    stage.store->read(Shop, &stage.context, [](const auto &) {});
    stage.store->remove(Shop, &stage.context, [&second](const auto &trouble) { second = trouble; });
    QVERIFY(comesTrue([&second] { return second.has_value(); }));
    QCOMPARE(*second, noAnswer);
    // While it works on the old one, nothing is put behind that: it would happen when nobody thinks of it any more.
    stage.keychain->asked.clear();
    QCOMPARE(stage.read(Shop).error(), noAnswer);
    QCOMPARE(stage.write(Shop, u"hunter3"), std::optional(noAnswer));
    QCOMPARE(stage.forgetEverything().size(), 1);
    QCOMPARE(stage.failureOf(Key), Kind::NotKnown);
    QVERIFY(stage.keychain->asked.isEmpty());
    stage.keychain->letGo();
    QTest::qWait(1);
    QVERIFY(stage.finds(Shop, "hunter2"));
}

void TestSecrets::lateConfirmationCounts()
{
    Stage stage(false, {20, 20});
    stage.keychain->isHanging = true;
    QCOMPARE(stage.write(Shop, u"hunter2")->reason, Reason::NoAnswer);
    QVERIFY(!stage.knows(Shop));
    QCOMPARE(stage.remove(Shop)->reason, Reason::NoAnswer); // it may still come
    stage.keychain->letGo();
    QVERIFY(comesTrue([&stage] { return stage.knows(Shop); }));
    QVERIFY(stage.finds(Shop, "hunter2"));
    QVERIFY(stage.forgetEverything().isEmpty());
    QVERIFY(stage.keychain->entries.empty());
}

void TestSecrets::lateLookIsIgnored()
{
    Stage stage(true, {20, 20});
    QCOMPARE(stage.write(Shop, u"hunter2"), std::nullopt);
    stage.service->isHanging = true;
    stage.lookIs(KeychainLook::Entry::Locked);
    QCOMPARE(stage.read(Shop).error(), (SecretTrouble{Kind::Unavailable, Reason::NoAnswer}));
    stage.service->isHanging = false;
    stage.lookIs(KeychainLook::Entry::Open);
    QCOMPARE(stage.service->held.size(), 1u);
    stage.service->held.front()(); // what it saw then is no answer to the next
    QVERIFY(stage.finds(Shop, "hunter2"));
}

void TestSecrets::contextGoes()
{
    Stage stage;
    QCOMPARE(stage.write(Shop, u"hunter2"), std::nullopt);
    stage.keychain->asked.clear();
    auto context = std::make_unique<QObject>();
    int calls = 0;
    const auto count = [&calls](const auto &) { ++calls; };
    stage.keychain->isHanging = true;
    stage.store->read(Shop, context.get(), count);
    stage.store->read(Shop, context.get(), count); // nobody will want it: not even begun
    stage.store->write(Key, Secret(u"key"), context.get(), count);
    context.reset();
    stage.keychain->letGo();
    QVERIFY(comesTrue([&stage] { return stage.knows(Key); })); // what was to be kept is kept
    QCOMPARE(stage.keychain->asked, (QStringList{u"read shop/password"_s, u"write shop/secretKey"_s}));
    QCOMPARE(calls, 0);
}

void TestSecrets::storeGoesWhileItWaits()
{
    MemoryStore settings;
    QObject context;
    int calls = 0;
    auto owned = std::make_unique<FakeKeychain>();
    FakeKeychain *keychain = owned.get();
    keychain->isHanging = true;
    auto store = std::make_unique<KeychainStore>(std::move(owned), nullptr, Settings(settings),
                                                 KeychainStore::Waiting{});
    store->write(Shop, Secret(u"hunter2"), &context, [&calls](const auto &) { ++calls; });
    const std::vector<std::function<void()>> held = std::exchange(keychain->held, {});
    QCOMPARE(held.size(), 1u);
    store.reset();
    for (const std::function<void()> &each : held)
        each();
    QTest::qWait(1);
    QCOMPARE(calls, 0);
    QVERIFY(settings.keys().isEmpty());
}

QTEST_GUILESS_MAIN(TestSecrets)

#include "tst_secrets.moc"
