// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/singleinstance.h"

#include "core/base/clock.h"
#include "core/base/logging.h"
#include "core/base/privatefile.h"

#include <QCryptographicHash>
#include <QDir>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char Raise[] = "raise\n";
constexpr char Raised[] = "raised\n";
constexpr int RetryMs = 50;

} // namespace

SingleInstance::SingleInstance(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_lock(folder + u"/console.lock"_s)
{
    // A lock is given up by its process, or with it; never for its age, since a console stays open for weeks.
    m_lock.setStaleLockTime(0);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_again.setSingleShot(true);
    m_again.setInterval(RetryMs);
    connect(&m_again, &QTimer::timeout, this, &SingleInstance::ask);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::onVisitor);
    connect(&m_socket, &QLocalSocket::connected, this, [this] { m_socket.write(Raise); });
    connect(&m_socket, &QLocalSocket::readyRead, this, [this] {
        if (m_done || !m_socket.canReadLine() || m_socket.readLine() != Raised)
            return;
        m_done = true;
        m_again.stop();
        Q_EMIT answered();
    });
    connect(&m_socket, &QLocalSocket::errorOccurred, this, &SingleInstance::onAskFailed);
}

QString SingleInstance::socketNameOf(const QString &folder)
{
    const QString canonical = QDir(folder).canonicalPath();
    const QByteArray hash = QCryptographicHash::hash(canonical.toUtf8(), QCryptographicHash::Sha256).toHex();
    return u"ddm-console-"_s + QString::fromLatin1(hash.first(24));
}

void SingleInstance::claim()
{
    makePrivateFolder(m_folder);
    if (takeLock())
        return;
    m_askedSince = SystemClock::instance().nowMs();
    ask();
}

bool SingleInstance::takeLock()
{
    const bool taken = m_lock.tryLock(0);
    // A folder that cannot be written to (read-only, full) is nobody else's, and must not keep the program from starting.
    if (!taken && m_lock.error() == QLockFile::LockFailedError)
        return false;
    if (taken) {
        makePrivate(m_lock.fileName());
        listen();
    }
    m_done = true;
    Q_EMIT first();
    return true;
}

void SingleInstance::listen()
{
    const QString name = socketNameOf(m_folder);
    QLocalServer::removeServer(name); // left by a process that was killed: the lock says that nobody uses it
    if (!m_server.listen(name))
        qCWarning(lcBase) << "a second start will not find this one:" << m_server.errorString();
}

void SingleInstance::onVisitor()
{
    while (QLocalSocket *visitor = m_server.nextPendingConnection()) {
        connect(visitor, &QLocalSocket::disconnected, visitor, &QObject::deleteLater);
        const auto read = [this, visitor] {
            if (!visitor->canReadLine() || visitor->readLine() != Raise)
                return;
            visitor->write(Raised);
            qCInfo(lcBase) << "started again: the window is raised";
            Q_EMIT raiseRequested();
        };
        connect(visitor, &QLocalSocket::readyRead, this, read);
        read(); // what came before we were connected
    }
}

void SingleInstance::ask()
{
    // The other may have ended meanwhile.
    if (m_done || takeLock())
        return;
    if (SystemClock::instance().nowMs() - m_askedSince > PatienceMs) {
        m_done = true;
        m_socket.abort();
        Q_EMIT noAnswer();
        return;
    }
    if (m_socket.state() == QLocalSocket::UnconnectedState)
        m_socket.connectToServer(socketNameOf(m_folder));
    if (!m_done)
        m_again.start();
}

void SingleInstance::onAskFailed()
{
    // Not listening yet, or gone again: ask() tries both the lock and the socket once more.
    if (!m_done)
        m_again.start();
}

} // namespace ddm
