// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/secretwords.h"

#include <QCoreApplication>

namespace ddm {

namespace {

using Kind = SecretTrouble::Kind;
using Reason = SecretTrouble::Reason;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ddm::SecretWords)
};

QString titleOf(SecretTask task)
{
    switch (task) {
    case SecretTask::Find: return Texts::tr("The %1 could not be read from the keychain of this computer.");
    case SecretTask::Keep: return Texts::tr("The %1 could not be saved in the keychain of this computer.");
    case SecretTask::Forget: return Texts::tr("The %1 could not be removed from the keychain of this computer.");
    }
    return {};
}

QString reasonOf(Reason reason)
{
    switch (reason) {
    case Reason::NoSessionBus: return Texts::tr("The session bus, by which it is asked, was not reached.");
    case Reason::NoKeychain: return Texts::tr("No program that keeps passwords runs on this computer.");
    case Reason::NoAnswer: return Texts::tr("It did not answer in time.");
    case Reason::Ended: return Texts::tr("It ended before it had answered.");
    case Reason::None:
    case Reason::Failed: break;
    }
    return Texts::tr("It failed.");
}

QString reasonOf(const SecretTrouble &trouble)
{
    switch (trouble.kind) {
    case Kind::NotKnown: return Texts::tr("It was never saved.");
    case Kind::LockedOrGone: return Texts::tr("The keychain is locked, or another program removed the entry.");
    case Kind::Locked: return Texts::tr("The keychain is locked.");
    case Kind::Gone: return Texts::tr("Another program removed the entry.");
    case Kind::Denied: return Texts::tr("Access to the keychain was refused.");
    case Kind::Unavailable: break;
    }
    return reasonOf(trouble.reason);
}

QString remedyOf(SecretTask task, bool canUnlock, const QString &name)
{
    switch (task) {
    case SecretTask::Find:
        if (canUnlock)
            return Texts::tr("Unlock the keychain, or enter the %1.").arg(name);
        return Texts::tr("Enter the %1.").arg(name);
    case SecretTask::Keep:
        if (canUnlock)
            return Texts::tr("Unlock the keychain and save it again, or keep it until the program ends.");
        return Texts::tr("It can be kept until the program ends. The next time, you will be asked for it.");
    case SecretTask::Forget:
        if (canUnlock)
            return Texts::tr("Unlock the keychain, then try again.");
        return Texts::tr("Try again later, or remove it with the program that manages the keychain.");
    }
    return {};
}

} // namespace

QString nameOf(SecretKind kind)
{
    switch (kind) {
    case SecretKind::Password: return Texts::tr("password");
    case SecretKind::SecretKey: return Texts::tr("secret key");
    case SecretKind::SecurityToken: return Texts::tr("security token");
    case SecretKind::ProxyPassword: return Texts::tr("password of the proxy");
    }
    return {};
}

bool helpsToUnlock(const SecretTrouble &trouble)
{
    return trouble.kind == Kind::Locked || trouble.kind == Kind::LockedOrGone;
}

SecretWords wordsOf(const SecretTrouble &trouble, SecretTask task, SecretKind kind)
{
    const QString name = nameOf(kind);
    SecretWords words{titleOf(task).arg(name), reasonOf(trouble), remedyOf(task, helpsToUnlock(trouble), name)};
    if (!trouble.words.isEmpty())
        words.reason = Texts::tr("%1 (%2)", "a reason, and the words of the system").arg(words.reason, trouble.words);
    return words;
}

} // namespace ddm
