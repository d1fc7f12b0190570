// SPDX-License-Identifier: GPL-3.0-or-later
// The console's start on the demo, against a bare Qt Widgets window: time to the first paint, time of the whole process,
// peak memory. The two run in turn, so that a machine that is busy at times is busy for both.
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

namespace {

constexpr int Rounds = 11;

struct Run
{
    double wallMs = 0;
    double paintedMs = 0;
    double memoryMb = 0;
    bool ok = false;
};

Run run(std::vector<const char *> arguments)
{
    int output[2];
    if (pipe(output) != 0)
        return {};
    arguments.push_back(nullptr);
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = fork();
    if (child == 0) {
        dup2(output[1], STDOUT_FILENO);
        close(output[0]);
        close(output[1]);
        execv(arguments[0], const_cast<char *const *>(arguments.data()));
        _exit(127);
    }
    close(output[1]);
    QByteArray printed;
    char buffer[4096];
    for (ssize_t count = 0; (count = read(output[0], buffer, sizeof buffer)) > 0;)
        printed.append(buffer, qsizetype(count));
    close(output[0]);
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    Run result;
    result.wallMs = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    result.memoryMb = double(usage.ru_maxrss) / 1024.0;
    result.paintedMs =
        QJsonDocument::fromJson(printed.trimmed()).object().value(QLatin1StringView("painted")).toDouble();
    result.ok = WIFEXITED(status) && WEXITSTATUS(status) == 0 && result.paintedMs > 0;
    return result;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

template<class Field>
void report(const char *what, const char *unit, const std::vector<Run> &console, const std::vector<Run> &bare,
            Field field, double most)
{
    std::vector<double> ours;
    std::vector<double> theirs;
    std::vector<double> ratios;
    for (size_t i = 0; i < console.size(); ++i) {
        ours.push_back(console[i].*field);
        theirs.push_back(bare[i].*field);
        ratios.push_back(ours.back() / theirs.back());
    }
    std::printf("start, %s: bare window %.0f %s, console %.0f %s, ratio %.2f (at most %.1f)\n", what, median(theirs),
                unit, median(ours), unit, median(ratios), most);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QByteArray folder = QCoreApplication::applicationDirPath().toLocal8Bit();
    const QByteArray console = folder + "/ddm-console";
    const QByteArray bare = folder + "/bench_barewindow";
    std::vector<Run> ours;
    std::vector<Run> theirs;
    for (int round = -1; round < Rounds; ++round) {
        const Run mine = run({console.constData(), "--demo", "--exit-when-ready"});
        const Run other = run({bare.constData()});
        if (!mine.ok || !other.ok) {
            std::fprintf(stderr, "bench_start: a run failed (console %d, bare window %d)\n", mine.ok, other.ok);
            return 1;
        }
        if (round < 0)
            continue; // the first pair fills the caches
        ours.push_back(mine);
        theirs.push_back(other);
    }
    report("first paint", "ms", ours, theirs, &Run::paintedMs, 1.3);
    report("whole process", "ms", ours, theirs, &Run::wallMs, 2.5);
    report("peak memory", "MB", ours, theirs, &Run::memoryMb, 2.0);
    return 0;
}
