// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/operationjournal.h"
#include "tests/soak/console.h"
#include "tests/soak/soakregion.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <numeric>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int PaceMs = 120;
constexpr int PatienceMs =
    180'000; // until everything that was begun has ended; the region is fast, lost answers are not

void print(const QString &line)
{
    std::fputs(qPrintable(line + u'\n'), stdout);
    std::fflush(stdout);
}

/// Lets the region serve for a while.
void serve(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

template<class Condition>
bool serveUntil(int timeoutMs, Condition holds)
{
    QElapsedTimer timer;
    timer.start();
    while (!holds()) {
        if (timer.elapsed() > timeoutMs)
            return false;
        serve(50);
    }
    return true;
}

/// What the journal on disk has said of each change so far: it keeps the newest only, a soak makes more than that.
class Entries
{
public:
    explicit Entries(QString folder)
        : m_folder(std::move(folder))
    {
    }

    void read()
    {
        const QList<ChangeEntry> entries = OperationJournal(m_folder).load();
        for (const ChangeEntry &entry : entries)
            m_entries.insert(entry.id, entry);
    }
    QList<ChangeEntry> all() const { return m_entries.values(); }
    int count(EntryState state) const
    {
        return int(std::count_if(m_entries.begin(), m_entries.end(),
                                 [state](const ChangeEntry &entry) { return entry.state == state; }));
    }
    int running() const
    {
        return int(std::count_if(m_entries.begin(), m_entries.end(),
                                 [](const ChangeEntry &entry) { return !entry.hasEnded(); }));
    }
    /// Lines that are no entry: what a kill cut short.
    int brokenLines() const
    {
        int broken = 0;
        const QList<QByteArray> lines = LineLog::read(m_folder + u"/operations.jsonl"_s);
        for (const QByteArray &line : lines)
            broken += line.startsWith('{') && line.endsWith('}') ? 0 : 1;
        return broken;
    }

private:
    QString m_folder;
    QMap<QString, ChangeEntry> m_entries;
};

/// One region and one folder, for any number of consoles.
class Soak
{
public:
    Soak(quint32 seed, int faultPercent)
        : m_seed(seed)
        , m_region(seed, faultPercent)
        , m_entries(m_folder.filePath(u"config"_s))
    {
        QFile file(m_folder.filePath(u"ready.json"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", qPrintable(file.fileName()));
        file.write(m_region.readyLine());
    }

    bool kills(int number);
    bool hours(int minutes);

private:
    Console::Plan plan(int pace)
    {
        return {m_folder.path(), m_folder.filePath(u"ready.json"_s), m_seed + ++m_starts, pace};
    }
    bool settingsAreWhole() const
    {
        const QSettings settings(m_folder.filePath(u"config/settings.ini"_s), QSettings::IniFormat);
        return settings.status() == QSettings::NoError;
    }
    bool fail(const QString &why)
    {
        m_folder.setAutoRemove(false);
        print(u"FAILED: %1. What there is lies in %2; the seed is %3"_s.arg(why, m_folder.path()).arg(m_seed));
        return false;
    }
    bool followsToTheEnd();
    bool isAccountedFor();

    quint32 m_seed;
    QTemporaryDir m_folder;
    SoakRegion m_region;
    Entries m_entries;
    quint32 m_starts = 0;
};

/// A console that nobody uses takes up what had not ended, and sees its end.
bool Soak::followsToTheEnd()
{
    m_region.mend();
    Console last(plan(0));
    const bool ended = serveUntil(PatienceMs, [this] {
        m_entries.read();
        return m_entries.running() == 0;
    });
    if (!ended)
        return fail(u"%1 changes never came to an end"_s.arg(m_entries.running()));
    last.wish(u"quit"_s);
    if (!serveUntil(60'000, [&last] { return !last.isRunning(); }) || !last.ends(0))
        return fail(u"the last console %1\n%2"_s.arg(last.trouble(), QString::fromUtf8(last.output())));
    return isAccountedFor();
}

bool Soak::isAccountedFor()
{
    const QStringList differences = m_region.differences(m_entries.all());
    print(u"%1 changes in the journal (%2 done, %3 failed, %4 refused, %5 not done, %6 not sent, %7 unknown); the "
          "service carried out %8; %9 requests, %10 of them failed on purpose"_s.arg(m_entries.all().size())
              .arg(m_entries.count(EntryState::Done))
              .arg(m_entries.count(EntryState::Failed))
              .arg(m_entries.count(EntryState::Refused))
              .arg(m_entries.count(EntryState::NotDone))
              .arg(m_entries.count(EntryState::NotSent))
              .arg(m_entries.count(EntryState::Unknown))
              .arg(m_region.carriedOut())
              .arg(m_region.requests())
              .arg(m_region.faults()));
    return differences.isEmpty() || fail(differences.join(u'\n'));
}

bool Soak::kills(int number)
{
    QRandomGenerator random(m_seed);
    int taken = 0;
    for (int kill = 0; kill < number; ++kill) {
        Console console(plan(PaceMs / 4));
        serve(300 + int(random.bounded(2'500)));
        if (!console.isRunning())
            return fail(
                u"console %1 %2\n%3"_s.arg(kill + 1).arg(console.trouble(), QString::fromUtf8(console.output())));
        console.kill();
        m_entries.read();
        taken += m_entries.running();
        if (m_entries.brokenLines() > kill + 1)
            return fail(u"%1 broken lines in the journal after %2 kills"_s.arg(m_entries.brokenLines()).arg(kill + 1));
        if (!settingsAreWhole())
            return fail(u"the settings cannot be read after kill %1"_s.arg(kill + 1));
    }
    print(u"%1 kills; %2 times a change was left unfinished, and taken up by the next"_s.arg(number).arg(taken));
    return followsToTheEnd();
}

bool Soak::hours(int minutes)
{
    Console console(plan(PaceMs));
    QElapsedTimer timer;
    timer.start();
    int measured = 0;
    // From minute to minute it goes up and down by a tenth: spans of ten minutes are held against each other.
    QList<qint64> early; // after what settles in ten minutes
    QList<qint64> late;  // at the end
    const qint64 end = qint64(minutes) * 60'000;
    const qint64 settled = std::min<qint64>(600'000, end / 4);
    const qint64 span = std::min<qint64>(600'000, (end - settled) / 3);
    while (timer.elapsed() < end) {
        serve(18'000);
        console.wish(u"measure"_s);
        serve(2'000);
        if (!console.isRunning())
            return fail(u"the console %1\n%2"_s.arg(console.trouble(), QString::fromUtf8(console.output())));
        m_entries.read();
        const qint64 memory = console.memory().value_or(0);
        console.takeBack(u"measure"_s);
        if (timer.elapsed() > settled && timer.elapsed() <= settled + span)
            early.append(memory);
        if (timer.elapsed() > end - span)
            late.append(memory);
        if (++measured % 3 == 0)
            print(u"minute %1: %2 kB, %3 changes, %4 requests"_s.arg(timer.elapsed() / 60'000)
                      .arg(memory)
                      .arg(m_entries.all().size())
                      .arg(m_region.requests()));
    }
    console.wish(u"stop"_s);
    m_region.mend();
    serveUntil(PatienceMs, [this] {
        m_entries.read();
        return m_entries.running() == 0;
    });
    console.wish(u"quit"_s);
    if (!serveUntil(60'000, [&console] { return !console.isRunning(); }) || !console.ends(0))
        return fail(u"the console %1\n%2"_s.arg(console.trouble(), QString::fromUtf8(console.output())));
    const auto mean = [](const QList<qint64> &values) {
        return values.isEmpty()
            ? 0.0
            : double(std::accumulate(values.begin(), values.end(), qint64(0))) / double(values.size());
    };
    const double growth = 100 * (mean(late) / mean(early) - 1);
    print(u"memory: %1 kB in the %2 minutes after minute %3, %4 kB in the last: %5 % (at most 5 %)"_s
              .arg(mean(early), 0, 'f', 0)
              .arg(span / 60'000)
              .arg(settled / 60'000)
              .arg(mean(late), 0, 'f', 0)
              .arg(growth, 0, 'f', 1));
    const bool accountedFor = followsToTheEnd();
    return accountedFor && (growth <= 5 || fail(u"memory grows"_s));
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Uses ddm-console at random, on a demo region with faults."_s);
    parser.addHelpOption();
    parser.addOptions({{u"minutes"_s, u"How long one console is used."_s, u"N"_s},
                       {u"kills"_s, u"How many consoles are killed at a random moment."_s, u"N"_s},
                       {u"seed"_s, u"Of everything that is random; 0: of the clock."_s, u"N"_s, u"0"_s}});
    parser.process(application);
    quint32 seed = parser.value(u"seed"_s).toUInt();
    if (seed == 0)
        seed = QRandomGenerator::global()->generate() % 1'000'000 + 1;
    constexpr int FaultPercent = 5;
    if (parser.isSet(u"kills"_s) && !Soak(seed, FaultPercent).kills(parser.value(u"kills"_s).toInt()))
        return 1;
    if (parser.isSet(u"minutes"_s) && !Soak(seed, FaultPercent).hours(parser.value(u"minutes"_s).toInt()))
        return 1;
    return 0;
}
