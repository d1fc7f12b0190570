// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/milestones.h"

#include <QFile>

#include <chrono>

#ifdef Q_OS_LINUX
#include <ctime>
#include <unistd.h>
#endif

namespace ddm {

namespace {

double nowMs()
{
#ifdef Q_OS_LINUX
    // The clock in which the kernel says when a process was started.
    timespec time;
    clock_gettime(CLOCK_BOOTTIME, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
#else
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double, std::milli>(now).count();
#endif
}

double processStartMs(double now)
{
#ifdef Q_OS_LINUX
    QFile file(QStringLiteral("/proc/self/stat"));
    if (!file.open(QIODevice::ReadOnly))
        return now;
    const QByteArray stat = file.readAll();
    // The second field is the program's name in parentheses and may contain anything; the 22nd is what we want, in ticks.
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    constexpr int StartTime = 22 - 3;
    return fields.size() > StartTime ? fields[StartTime].toDouble() * 1000 / double(sysconf(_SC_CLK_TCK)) : now;
#else
    return now;
#endif
}

} // namespace

Milestones::Milestones()
{
    const double now = nowMs();
    m_startMs = processStartMs(now);
    m_reached.append({"exec", 0});
    m_reached.append({"main", now - m_startMs});
}

void Milestones::reach(const char *name)
{
    for (const auto &[reached, at] : m_reached) {
        if (reached == name)
            return;
    }
    m_reached.append({name, nowMs() - m_startMs});
}

QByteArray Milestones::asJson() const
{
    QByteArray json = "{";
    for (const auto &[name, at] : m_reached) {
        if (json.size() > 1)
            json += ',';
        json += '"' + name + "\":" + QByteArray::number(at, 'f', 1);
    }
    return json + '}';
}

} // namespace ddm
