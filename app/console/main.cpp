// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/memory.h"
#include "app/console/start.h"

#include <QApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    ddm::returnFreedMemory();
    ddm::Milestones milestones;
    QApplication qt(argc, argv);
    ddm::boundPictureCache();
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
