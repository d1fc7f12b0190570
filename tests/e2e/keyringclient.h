// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/keychainstore.h"
#include "core/secrets/secretvault.h"
#include "core/settings/inistore.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <cstdio>
#include <unistd.h>

namespace ddm {

/// The console's part in a process of its own, since libraries connect to the session bus once: does what it is told on its
/// input and says how that ended, a line each. Its secrets are the test's, so it may print them.
class KeyringClient final : public QObject
{
public:
    static inline constexpr QLatin1StringView Option{"--client"};

    KeyringClient(const QString &folder, int waitMs)
        : m_file(folder)
        , m_keychain(makeKeychainStore(Settings(m_file), {waitMs, waitMs}))
        , m_vault(*m_keychain)
        , m_input(STDIN_FILENO, QSocketNotifier::Read)
    {
        connect(&m_input, &QSocketNotifier::activated, this, &KeyringClient::readInput);
    }

    static QByteArray textOf(const SecretTrouble &trouble)
    {
        static constexpr const char *Kinds[] = {"not-known", "locked-or-gone", "locked",
                                                "gone",      "denied",         "unavailable"};
        static constexpr const char *Reasons[] = {"", " no-bus", " no-keychain", " no-answer", " ended", " failed"};
        return QByteArray(Kinds[int(trouble.kind)]) + Reasons[int(trouble.reason)];
    }

private:
    void readInput()
    {
        char bytes[4096];
        const ssize_t size = ::read(STDIN_FILENO, bytes, sizeof bytes);
        if (size <= 0)
            return QCoreApplication::quit();
        m_text.append(bytes, size);
        for (qsizetype end = m_text.indexOf('\n'); end >= 0; end = m_text.indexOf('\n')) {
            obey(m_text.first(end).split(' '));
            m_text.remove(0, end + 1);
        }
    }

    void obey(const QList<QByteArray> &words)
    {
        const SecretName name{QString::fromUtf8(words.value(1)), SecretKind::Password};
        const Secret secret = Secret::fromUtf8(words.value(2));
        const auto done = [](const std::optional<SecretTrouble> &trouble) { say(trouble ? textOf(*trouble) : "done"); };
        if (words[0] == "find")
            m_vault.find(name, this, [](const Expected<Secret, SecretTrouble> &found) {
                say(found ? "found " + textOf(*found) : textOf(found.error()));
            });
        else if (words[0] == "keep")
            m_vault.keep(name, secret, this, done);
        else if (words[0] == "keep-for-run")
            m_vault.keepForThisRun(name, secret), say("done");
        else if (words[0] == "forget")
            m_vault.forget(name, this, done);
        else if (words[0] == "unlock")
            m_vault.unlock(name, this, done);
        else if (words[0] == "forget-everything")
            m_vault.forgetEverything(this, [](const QList<SecretLeft> &left) {
                QByteArray text = "left " + QByteArray::number(left.size());
                for (const SecretLeft &each : left)
                    text += ' ' + each.name.text().toUtf8() + ' ' + textOf(each.trouble);
                say(text);
            });
    }

    /// One of the few that the test uses: a secret cannot be read here.
    static QByteArray textOf(const Secret &secret)
    {
        for (const char *each : {"hunter2", "pass-1", "pass-2", "s3cret-\xe5\xaf\x86"}) {
            if (secret.matches(each))
                return each;
        }
        return "something else";
    }

    static void say(const QByteArray &line)
    {
        std::puts(line.constData());
        std::fflush(stdout);
    }

    IniStore m_file;
    std::unique_ptr<KeychainStore> m_keychain;
    SecretVault m_vault;
    QSocketNotifier m_input;
    QByteArray m_text;
};

} // namespace ddm
