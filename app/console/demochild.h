// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QProcess>

#include <memory>

namespace ddm {

/// The demo service as a child of this process. It ends when its standard input closes, so with us, however we end.
class DemoChild : public QObject
{
    Q_OBJECT

public:
    enum class Trouble : quint8 { NotFound, DidNotStart, Ended };

    explicit DemoChild(QObject *parent = nullptr);
    ~DemoChild() override;

    /// Starts the program beside ours. Said as early as possible: it boots while the window is made.
    void start();
    bool isRunning() const { return m_process->state() != QProcess::NotRunning; }

Q_SIGNALS:
    void ready(const QByteArray &line);
    void failed(ddm::DemoChild::Trouble trouble, const QString &detail);

private:
    void onOutput();

    std::unique_ptr<QProcess> m_process;
    QByteArray m_line;
    bool m_isReady = false;
};

} // namespace ddm
