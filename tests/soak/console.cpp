// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/console.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

Console::Console(const Plan &plan)
    : m_wishes(plan.folder + u"/wishes"_s)
{
    QDir(m_wishes).removeRecursively();
    if (!QDir().mkpath(m_wishes))
        qFatal("cannot make %s", qPrintable(m_wishes));
    QFile file(plan.folder + u"/administrator.json"_s);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(file.fileName()));
    file.write(QJsonDocument(QJsonObject{{u"seed"_s, double(plan.seed)},
                                         {u"pace"_s, double(plan.paceMs)},
                                         {u"log"_s, QString(plan.folder + u"/deeds.log"_s)},
                                         {u"folder"_s, m_wishes}})
                   .toJson());
    file.close();

    const QString bin = QCoreApplication::applicationDirPath();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"QT_PLUGIN_PATH"_s, bin + u"/test-plugins"_s);
    environment.insert(u"QT_QPA_GENERIC_PLUGINS"_s, u"administrator:"_s + file.fileName());
    // What Qt's own libraries leave behind at the end is not ours to count.
    environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s);
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(bin + u"/ddm-console"_s,
                    {u"--demo-endpoint"_s, plan.endpointFile, u"--config-dir"_s, plan.folder + u"/config"_s});
}

Console::~Console()
{
    kill();
}

void Console::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

void Console::wish(const QString &word)
{
    QFile file(m_wishes + u'/' + word);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(file.fileName()));
}

bool Console::ends(int timeoutMs)
{
    return (!isRunning() || m_process.waitForFinished(timeoutMs)) && m_process.exitStatus() == QProcess::NormalExit
        && m_process.exitCode() == 0;
}

QString Console::trouble() const
{
    return u"%1, exit code %2"_s.arg(m_process.exitStatus() == QProcess::CrashExit ? u"crashed"_s : u"ended"_s)
        .arg(m_process.exitCode());
}

QByteArray Console::output()
{
    // The platform without a screen says at every turn what it cannot do.
    const QList<QByteArray> lines = m_process.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (!line.isEmpty() && !line.startsWith("This plugin does not support"))
            m_output += line + '\n';
    }
    return m_output;
}

std::optional<qint64> Console::sum(const QString &path, QByteArrayView field) const
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QList<QByteArray> lines = file.readAll().split('\n');
    qint64 total = 0;
    for (const QByteArray &line : lines) {
        if (line.startsWith(field))
            total += line.mid(field.size() + 1).simplified().split(' ').first().toLongLong();
    }
    return total;
}

void Console::takeBack(const QString &word)
{
    QFile::remove(m_wishes + u'/' + word);
}

std::optional<qint64> Console::memory() const
{
    // Anonymous pages only: what is mapped from files comes and goes with the system's needs.
    return sum(u"/proc/%1/status"_s.arg(processId()), "RssAnon");
}

std::optional<qint64> Console::wakeUps() const
{
    const QDir tasks(u"/proc/%1/task"_s.arg(processId()));
    std::optional<qint64> total;
    const QStringList ids = tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &id : ids) {
        if (const auto one = sum(tasks.filePath(id + u"/status"_s), "voluntary_ctxt_switches"))
            total = total.value_or(0) + *one;
    }
    return total;
}

} // namespace ddm
