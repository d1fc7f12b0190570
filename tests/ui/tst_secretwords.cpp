// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/secretwords.h"

#include <QSet>
#include <QTest>

using namespace ddm;
using namespace Qt::StringLiterals;

using Kind = SecretTrouble::Kind;
using Reason = SecretTrouble::Reason;

/// Whatever happens to a secret, the user is told what, why, and what to do.
class TestSecretWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTroubleHasWords();
    void unlockingIsOfferedWhereItHelps();
    void theSystemsWordsAreShown();
};

namespace {

QList<SecretTrouble> everyTrouble()
{
    QList<SecretTrouble> troubles;
    for (const Kind kind : {Kind::NotKnown, Kind::LockedOrGone, Kind::Locked, Kind::Gone, Kind::Denied})
        troubles.append(SecretTrouble{kind});
    for (const Reason reason :
         {Reason::NoSessionBus, Reason::NoKeychain, Reason::NoAnswer, Reason::Ended, Reason::Failed})
        troubles.append(SecretTrouble{Kind::Unavailable, reason});
    return troubles;
}

constexpr SecretTask Tasks[] = {SecretTask::Find, SecretTask::Keep, SecretTask::Forget};

} // namespace

void TestSecretWords::everyTroubleHasWords()
{
    const QList<SecretTrouble> troubles = everyTrouble();
    QSet<QString> titles;
    QSet<QString> reasons;
    for (const SecretTrouble &trouble : troubles) {
        for (const SecretTask task : Tasks) {
            for (const SecretKind kind :
                 {SecretKind::Password, SecretKind::SecretKey, SecretKind::SecurityToken, SecretKind::ProxyPassword}) {
                const SecretWords words = wordsOf(trouble, task, kind);
                for (const QString &text : {words.title, words.reason, words.remedy}) {
                    QVERIFY2(text.endsWith(u'.'), qPrintable(text));
                    QVERIFY2(!text.contains(u'%'), qPrintable(text));
                }
                QVERIFY2(words.title.contains(nameOf(kind)), qPrintable(words.title));
                titles.insert(words.title);
                reasons.insert(words.reason);
            }
        }
    }
    QCOMPARE(titles.size(), 3 * 4);
    QCOMPARE(reasons.size(), troubles.size());
}

void TestSecretWords::unlockingIsOfferedWhereItHelps()
{
    for (const SecretTrouble &trouble : everyTrouble()) {
        const bool isOffered = trouble.kind == Kind::Locked || trouble.kind == Kind::LockedOrGone;
        QCOMPARE(helpsToUnlock(trouble), isOffered);
        for (const SecretTask task : Tasks)
            QCOMPARE(wordsOf(trouble, task, SecretKind::Password).remedy.contains(u"Unlock"_s), isOffered);
    }
}

void TestSecretWords::theSystemsWordsAreShown()
{
    // Even where they look like something to fill in.
    const SecretTrouble trouble{Kind::Unavailable, Reason::Failed, u"%1 of %2"_s};
    const SecretWords words = wordsOf(trouble, SecretTask::Find, SecretKind::Password);
    QCOMPARE(words.reason, u"It failed. (%1 of %2)"_s);
    QCOMPARE(words.remedy, u"Enter the password."_s);
}

QTEST_GUILESS_MAIN(TestSecretWords)

#include "tst_secretwords.moc"
