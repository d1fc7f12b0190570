// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/secretvault.h"
#include "tests/support/keychainstage.h"

#include <QTest>

using namespace ddm;

/// What is kept for the run and what is kept for ever, as one.
class TestSecretVault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runBeforeKeychain();
    void newerInMemoryStays();
    void vaultForgetsBoth();
    void memoryIsAStoreLikeTheOther();
};

void TestSecretVault::runBeforeKeychain()
{
    Stage stage;
    SecretVault vault(*stage.store);
    const auto finds = [&](QByteArrayView secret) {
        std::optional<bool> result;
        vault.find(Shop, &stage.context, [&](const auto &found) { result = found && found->matches(secret); });
        return comesTrue([&result] { return result.has_value(); }) && *result;
    };
    const auto keep = [&](QStringView secret) {
        return stage.done(
            [&](SecretStore::Done then) { vault.keep(Shop, Secret(secret), &stage.context, std::move(then)); });
    };
    vault.keepForThisRun(Shop, Secret(u"run"));
    QVERIFY(finds("run"));
    QVERIFY(vault.isKeptForThisRun(Shop));
    QVERIFY(stage.keychain->asked.isEmpty());
    QVERIFY(stage.settings.keys().isEmpty());
    stage.keychain->fails = KeychainAnswer{KeychainAnswer::Outcome::Denied, {}, {}};
    QCOMPARE(keep(u"kept")->kind, SecretTrouble::Kind::Denied);
    QVERIFY(finds("run"));
    stage.keychain->fails.reset();
    QCOMPARE(keep(u"kept"), std::nullopt);
    QVERIFY(!vault.isKeptForThisRun(Shop));
    QVERIFY(finds("kept"));
    vault.keepForThisRun(Shop, Secret(u"other"));
    QVERIFY(finds("other"));
    QVERIFY(stage.finds(Shop, "kept")); // as the next run does
}

/// Entered for this run while the keychain still saves another.
void TestSecretVault::newerInMemoryStays()
{
    Stage stage;
    SecretVault vault(*stage.store);
    bool isKept = false;
    stage.keychain->isHanging = true;
    vault.keep(Shop, Secret(u"kept"), &stage.context, [&isKept](const auto &trouble) { isKept = !trouble; });
    vault.keepForThisRun(Shop, Secret(u"newer"));
    stage.keychain->letGo();
    QVERIFY(comesTrue([&isKept] { return isKept; }));
    QVERIFY(vault.isKeptForThisRun(Shop));
}

void TestSecretVault::vaultForgetsBoth()
{
    Stage stage;
    SecretVault vault(*stage.store);
    QCOMPARE(stage.write(Shop, u"kept"), std::nullopt);
    vault.keepForThisRun(Shop, Secret(u"run"));
    vault.keepForThisRun(Key, Secret(u"run"));
    QCOMPARE(stage.done([&](SecretStore::Done then) { vault.forget(Shop, &stage.context, std::move(then)); }),
             std::nullopt);
    QVERIFY(!vault.isKeptForThisRun(Shop));
    QVERIFY(vault.isKeptForThisRun(Key));
    QVERIFY(stage.keychain->entries.empty());
    vault.forgetEverything(&stage.context, [](const auto &) {});
    QVERIFY(!vault.isKeptForThisRun(Key));
}

/// A program without a keychain has nothing else.
void TestSecretVault::memoryIsAStoreLikeTheOther()
{
    Stage stage;
    RunStore run;
    SecretVault onMemory(run);
    QCOMPARE(
        stage.done([&](SecretStore::Done then) { onMemory.keep(Shop, Secret(u"x"), &stage.context, std::move(then)); }),
        std::nullopt);
    std::optional<bool> isFound;
    onMemory.find(Shop, &stage.context, [&](const auto &found) { isFound = found && found->matches("x"); });
    QVERIFY(comesTrue([&isFound] { return isFound.has_value(); }));
    QVERIFY(*isFound);
    onMemory.forget(Shop, &stage.context, [](const auto &) {});
    onMemory.find(Shop, &stage.context, [&](const auto &found) { isFound = found.has_value(); });
    QVERIFY(comesTrue([&isFound] { return !*isFound; }));
}

QTEST_GUILESS_MAIN(TestSecretVault)

#include "tst_secretvault.moc"
