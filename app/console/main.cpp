// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/start.h"

#include <QApplication>

#include <cstdio>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace Qt::StringLiterals;

namespace {

/// Large blocks, of pictures and answers, go back to the system when they are freed. Left alone, glibc learns from the first
/// of them to keep such blocks on its heap, where a small one behind them holds them for good.
void returnLargeBlocks()
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 128 * 1024);
#endif
}

} // namespace

int main(int argc, char *argv[])
{
    returnLargeBlocks();
    ddm::Milestones milestones;
    QApplication qt(argc, argv);
    QApplication::setApplicationName(u"ddm-console"_s);
    QApplication::setApplicationVersion(QStringLiteral(DDM_VERSION));
    QGuiApplication::setDesktopFileName(u"org.ddmconsole.DdmConsole"_s);

    ddm::CommandLine line = ddm::parseCommandLine(QApplication::arguments());
    if (line.outcome != ddm::CommandLine::Outcome::Run) {
        const bool isError = line.outcome == ddm::CommandLine::Outcome::Error;
        std::fputs(line.text.toLocal8Bit().constData(), isError ? stderr : stdout);
        return isError ? 2 : 0;
    }
    ddm::Start start(std::move(line), milestones);
    start.begin();
    return QApplication::exec();
}
