// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/demochild.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ddm {

DemoChild::DemoChild(QObject *parent)
    : QObject(parent)
    , m_process(std::make_unique<QProcess>())
{
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &DemoChild::onOutput);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            Q_EMIT failed(Trouble::DidNotStart, m_process->errorString());
    });
    connect(m_process.get(), &QProcess::finished, this,
            [this](int code) { Q_EMIT failed(Trouble::Ended, QString::number(code)); });
}

DemoChild::~DemoChild()
{
    m_process->disconnect(this);
    if (!isRunning())
        return;
    // QProcess would kill it and wait. It ends by itself when our end of the pipe closes, and that happens when we are
    // gone: so the object is left behind on purpose.
    m_process->closeWriteChannel();
    static_cast<void>(m_process.release());
}

void DemoChild::start()
{
    m_line.clear();
    m_isReady = false;
#ifdef Q_OS_WIN
    const QString program = QCoreApplication::applicationDirPath() + u"/ddm-demo-service.exe"_s;
#else
    const QString program = QCoreApplication::applicationDirPath() + u"/ddm-demo-service"_s;
#endif
    if (!QFileInfo::exists(program)) {
        QMetaObject::invokeMethod(
            this, [this, program] { Q_EMIT failed(Trouble::NotFound, program); }, Qt::QueuedConnection);
        return;
    }
    m_process->start(program, {u"--port"_s, u"0"_s, u"--exit-on-stdin-close"_s});
}

void DemoChild::onOutput()
{
    m_line += m_process->readAllStandardOutput();
    if (m_isReady) {
        m_line.clear();
        return;
    }
    const qsizetype end = m_line.indexOf('\n');
    if (end < 0)
        return;
    m_isReady = true;
    Q_EMIT ready(m_line.left(end));
}

} // namespace ddm
