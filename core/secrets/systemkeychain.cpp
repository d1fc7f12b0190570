// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/systemkeychain.h"

#include <qt6keychain/keychain.h>

namespace ddm {

namespace {

KeychainAnswer::Outcome outcomeOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError: return KeychainAnswer::Outcome::Done;
    case QKeychain::EntryNotFound: return KeychainAnswer::Outcome::NotFound;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied: return KeychainAnswer::Outcome::Denied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented: return KeychainAnswer::Outcome::NoKeychain;
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError: break;
    }
    return KeychainAnswer::Outcome::Failed;
}

KeychainAnswer answerOf(const QKeychain::Job &job)
{
    return {outcomeOf(job.error()), {}, job.error() == QKeychain::NoError ? QString() : job.errorString()};
}

/// A job deletes itself when it has ended, and nobody else may: libsecret holds a bare pointer to one that it works for,
/// even where the one who asked is long gone. Hence it has no parent.
template<class Job, class Function>
void start(Job *job, const QString &entry, QObject *context, Function ended)
{
    job->setKey(entry);
    QObject::connect(job, &QKeychain::Job::finished, context, [job, ended = std::move(ended)] { ended(*job); });
    job->start();
}

} // namespace

void SystemKeychain::read(const QString &entry, QObject *context, Answered answered)
{
    auto *job = new QKeychain::ReadPasswordJob(Application);
    start(job, entry, context, [answered = std::move(answered)](const QKeychain::ReadPasswordJob &ended) {
        KeychainAnswer answer = answerOf(ended);
        const QByteArray bytes = ended.binaryData();
        if (answer.outcome == KeychainAnswer::Outcome::Done)
            answer.secret = Secret::fromUtf8(bytes);
        // Shared with the job, which would leave it in memory.
        wipeMemory(const_cast<char *>(bytes.constData()), size_t(bytes.size()));
        answered(answer);
    });
}

/// Opens a secret for the keychain, and for nobody else.
class KeychainWriter
{
public:
    static void hand(const Secret &secret, QKeychain::WritePasswordJob &to)
    {
        QString text = QString::fromUtf8(secret.open(SecretKey()));
        to.setTextData(text);
        wipeMemory(text.data(), size_t(text.size()) * sizeof(QChar));
    }
};

void SystemKeychain::write(const QString &entry, const Secret &secret, QObject *context, Answered answered)
{
    auto *job = new QKeychain::WritePasswordJob(Application);
    KeychainWriter::hand(secret, *job);
    start(job, entry, context,
          [answered = std::move(answered)](const QKeychain::Job &ended) { answered(answerOf(ended)); });
}

void SystemKeychain::remove(const QString &entry, QObject *context, Answered answered)
{
    start(new QKeychain::DeletePasswordJob(Application), entry, context,
          [answered = std::move(answered)](const QKeychain::Job &ended) { answered(answerOf(ended)); });
}

} // namespace ddm
