// SPDX-License-Identifier: GPL-3.0-or-later
// How often the console wakes up when nobody does anything, by the voluntary context switches of its process: visible,
// minimised, hidden. There is nothing to compare with but nothing, so the figures are absolute.
#include "tests/soak/console.h"
#include "tests/soak/soakregion.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

void serve(int seconds)
{
    QEventLoop loop;
    QTimer::singleShot(seconds * 1000, &loop, &QEventLoop::quit);
    loop.exec();
}

bool measure(const Console &console, const char *what, int seconds, int most)
{
    const std::optional<qint64> before = console.wakeUps();
    serve(seconds);
    const std::optional<qint64> after = console.wakeUps();
    if (!console.isRunning() || !before || !after) {
        std::fprintf(stderr, "bench_idle: the console does not run, or this system does not count its switches\n");
        return false;
    }
    std::printf("idle, %s: woken up %lld times in %d s (at most %d)\n", what, static_cast<long long>(*after - *before),
                seconds, most);
    std::fflush(stdout);
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    SoakRegion region(1, 0);
    QTemporaryDir folder;
    const QString ready = folder.filePath(u"ready.json"_s);
    QFile file(ready);
    if (!file.open(QIODevice::WriteOnly))
        return 1;
    file.write(region.readyLine());
    file.close();
    Console console({folder.path(), ready, 0, 0});
    // The calls of the start come back after a minute, and threads that nobody needs end after half of one.
    serve(70);
    if (region.requests() == 0) {
        std::fprintf(stderr, "bench_idle: the console never asked for anything\n%s", console.output().constData());
        return 1;
    }
    bool ok = measure(console, "visible", 60, 2);
    console.wish(u"minimise"_s);
    serve(5);
    ok = ok && measure(console, "minimised", 30, 0);
    console.wish(u"hide"_s);
    serve(5);
    ok = ok && measure(console, "hidden", 30, 0);
    return ok ? 0 : 1;
}
