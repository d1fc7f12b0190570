// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>
#include <QTimer>

namespace ddm {

/// One process for each configuration folder: the first holds a lock in the folder and listens on a local socket of the
/// same user; a second asks the first to show its window. Two processes would write the same journal.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    /// How long a second start waits for the first to answer, or to end, in milliseconds.
    static constexpr int PatienceMs = 5'000;

    /// The folder is made if it does not exist.
    explicit SingleInstance(const QString &folder, QObject *parent = nullptr);

    /// One of the signals first(), answered() and noAnswer() follows, from the event loop or at once.
    void claim();

    /// A name for a local socket that is the same for every spelling of the folder, and short enough for every system.
    static QString socketNameOf(const QString &folder);

Q_SIGNALS:
    /// We are the only process of the folder.
    void first();
    /// Another process has it, and shows its window now.
    void answered();
    /// Another process has it, and does not answer.
    void noAnswer();
    /// To the first: somebody has started the program again.
    void raiseRequested();

private:
    bool takeLock();
    void listen();
    void onVisitor();
    void ask();
    void onAskFailed();

    QString m_folder;
    QLockFile m_lock;
    QLocalServer m_server;
    QLocalSocket m_socket;
    QTimer m_again;
    qint64 m_askedSince = 0;
    bool m_done = false;
};

} // namespace ddm
