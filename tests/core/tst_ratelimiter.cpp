// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/ratelimiter.h"
#include "tests/support/manualclock.h"
#include "tests/support/testroad.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What RateQueue ought to be, without any thought for speed: it remembers everything and looks through all of it.
class NaiveQueue
{
public:
    NaiveQueue(int most, qint64 window)
        : m_most(most)
        , m_window(window)
    {
    }

    void push(RateQueue::Ticket ticket, Priority priority) { m_waiting.push_back({ticket, priority}); }
    void remove(RateQueue::Ticket ticket)
    {
        std::erase_if(m_waiting, [&](const Waiting &one) { return one.ticket == ticket; });
    }
    void holdUntil(qint64 time) { m_held = std::max(m_held, time); }

    bool mayGo(qint64 now) const { return now >= m_held && countIn(now) < m_most; }
    std::optional<RateQueue::Ticket> pop(qint64 now)
    {
        if (!mayGo(now) || m_waiting.empty())
            return std::nullopt;
        const auto first = std::min_element(m_waiting.begin(), m_waiting.end(), [](const Waiting &a, const Waiting &b) {
            return a.priority < b.priority; // of equals the first: in the order of their coming
        });
        const RateQueue::Ticket ticket = first->ticket;
        m_waiting.erase(first);
        m_sent.push_back(now);
        return ticket;
    }
    /// The first moment at which somebody may go.
    qint64 nextAt(qint64 now) const
    {
        std::vector<qint64> moments = {now, m_held};
        for (const qint64 sent : m_sent)
            moments.push_back(sent + m_window);
        std::sort(moments.begin(), moments.end());
        for (const qint64 moment : moments) {
            if (moment >= now && mayGo(moment))
                return moment;
        }
        return -1;
    }
    int available(qint64 now) const { return now < m_held ? 0 : std::max(0, m_most - countIn(now)); }
    int queued() const { return int(m_waiting.size()); }
    RateQueue::Ticket anyWaiting(quint32 random) const
    {
        return m_waiting.empty() ? 0 : m_waiting[random % m_waiting.size()].ticket;
    }
    /// Forgets what no window of the future can contain.
    void forget(qint64 now)
    {
        std::erase_if(m_sent, [&](qint64 sent) { return sent + 2 * m_window < now; });
    }

    const std::vector<qint64> &sent() const { return m_sent; }

private:
    struct Waiting
    {
        RateQueue::Ticket ticket;
        Priority priority;
    };

    int countIn(qint64 now) const
    {
        return int(std::count_if(m_sent.begin(), m_sent.end(), [&](qint64 sent) { return sent > now - m_window; }));
    }

    int m_most;
    qint64 m_window;
    qint64 m_held = std::numeric_limits<qint64>::min();
    std::vector<Waiting> m_waiting;
    std::vector<qint64> m_sent;
};

/// Counts whom the limiter has let go.
class Caller
{
public:
    RateQueue::Ticket ask(RateLimiter &limiter, Priority priority = Priority::Page)
    {
        return limiter.acquire(context.get(), priority, [this] { ++went; });
    }

    std::unique_ptr<QObject> context = std::make_unique<QObject>();
    int went = 0;
};

/// Lets the limiter look again and do what is due.
void look(RateLimiter &limiter)
{
    limiter.hold(0);
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
}

} // namespace

/// At most 60 calls in any minute, and as many as that allows.
class TestRateLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void queueAgainstModel_data();
    void queueAgainstModel();
    void sixtyInAnyMinute();
    void letsGoLaterAndOnce();
    void priorities();
    void contextGone();
    void cancel();
    void hold();
    void wakesUpByItself();
    void diesWhileLettingGo();
    void changesWhileLettingGo();
    void poolKeepsUsersApart();
};

void TestRateLimiter::queueAgainstModel_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("most");
    QTest::addColumn<int>("window");
    QTest::addColumn<int>("longestStep");
    for (const quint32 seed : {1U, 2U, 3U}) {
        QTest::addRow("as the service, seed %u", seed) << seed << 60 << 60'000 << 2'000;
        QTest::addRow("crowded, seed %u", seed) << seed << 60 << 60'000 << 300;
        QTest::addRow("small, seed %u", seed) << seed << 3 << 10 << 6;
        QTest::addRow("one, seed %u", seed) << seed << 1 << 5 << 6;
    }
}

void TestRateLimiter::queueAgainstModel()
{
    QFETCH(const quint32, seed);
    QFETCH(const int, most);
    QFETCH(const int, window);
    QFETCH(const int, longestStep);
    constexpr int Steps = 30'000;

    QRandomGenerator random(seed);
    RateQueue queue(most, window);
    NaiveQueue model(most, window);
    qint64 now = 1'000'000;
    for (int step = 0; step < Steps; ++step) {
        const QByteArray where = "seed " + QByteArray::number(seed) + ", step " + QByteArray::number(step);
        const quint32 choice = random.bounded(100U);
        if (choice < 45) {
            const Priority priority = Priority(random.bounded(PriorityCount));
            model.push(queue.push(priority), priority);
        } else if (choice < 50) {
            const RateQueue::Ticket ticket = random.bounded(4U) == 0 ? 999'999'999
                                                                     : model.anyWaiting(random.generate());
            queue.remove(ticket); // perhaps one that does not wait
            model.remove(ticket);
        } else if (choice < 51) {
            const qint64 until = now + random.bounded(2 * window) - window / 4;
            queue.holdUntil(until);
            model.holdUntil(until);
        } else if (choice < 75) {
            now += random.bounded(longestStep);
        } else if (const std::optional<qint64> at = queue.nextAt(now); at && choice < 80) {
            now = std::max(now, *at - 1); // one moment too early
        } else if (at && choice < 90) {
            now = std::max(now, *at);
        }
        // As a limiter does, all that may go now go.
        while (true) {
            const std::optional<RateQueue::Ticket> expected = model.pop(now);
            QVERIFY2(queue.pop(now) == expected, where.constData());
            if (!expected)
                break;
        }
        QVERIFY2(queue.queued() == model.queued(), where.constData());
        QVERIFY2(queue.available(now) == model.available(now), where.constData());
        const std::optional<qint64> more = queue.nextReturnAt(now);
        QVERIFY2(more.has_value() == (model.available(now) < queue.most()), where.constData());
        QVERIFY2(!more || model.available(*more - 1) == model.available(now), where.constData());
        QVERIFY2(!more || model.available(now) == 0 || model.available(*more) > model.available(now),
                 where.constData());
        const std::optional<qint64> next = queue.nextAt(now);
        QVERIFY2(next.has_value() == (model.queued() > 0), where.constData());
        if (next)
            QVERIFY2(*next == model.nextAt(now) && *next > now, where.constData());
        model.forget(now);
    }
}

/// The promise, said without a model: of any 61 calls the last left a window after the first. And nobody waits for nothing:
/// where there is a queue, 60 have left in the window that ends now.
void TestRateLimiter::sixtyInAnyMinute()
{
    constexpr qint64 Window = RateLimiter::WindowMs + RateLimiter::MarginMs;
    constexpr size_t Most = RateLimiter::CallsAMinute;
    QRandomGenerator random(4);
    RateQueue queue(Most, Window);
    std::vector<qint64> sent;
    qint64 now = 0;
    for (int step = 0; step < 100'000; ++step) {
        queue.push(Priority(random.bounded(PriorityCount)));
        now += random.bounded(3) == 0 ? random.bounded(1'500) : 0;
        while (queue.pop(now))
            sent.push_back(now);
        QVERIFY(queue.queued() == 0 || sent[sent.size() - Most] > now - Window);
    }
    QVERIFY(sent.size() > 10'000);
    QVERIFY(queue.queued() > 10'000);
    for (size_t i = Most; i < sent.size(); ++i)
        QVERIFY(sent[i] - sent[i - Most] >= Window);
}

void TestRateLimiter::letsGoLaterAndOnce()
{
    ManualClock clock;
    RateLimiter limiter(clock);
    Caller caller;
    caller.ask(limiter);
    QCOMPARE(caller.went, 0);
    QCOMPARE(limiter.queued(), 1);
    QVERIFY(comesTrue([&] { return caller.went > 0; }));
    look(limiter);
    QCOMPARE(caller.went, 1);
    QCOMPARE(limiter.queued(), 0);
    QCOMPARE(limiter.available(), 59);
}

void TestRateLimiter::priorities()
{
    ManualClock clock;
    RateLimiter limiter(clock, 1, 1'000);
    QObject context;
    QStringList order;
    const auto ask = [&](const QString &name, Priority priority) {
        limiter.acquire(&context, priority, [&order, name] { order.append(name); });
    };
    ask(u"b1"_s, Priority::Background);
    ask(u"p1"_s, Priority::Page);
    ask(u"b2"_s, Priority::Background);
    ask(u"c1"_s, Priority::Click);
    ask(u"p2"_s, Priority::Page);
    ask(u"c2"_s, Priority::Click);
    look(limiter);
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(order.size(), i + 1);
        clock.advance(999);
        look(limiter);
        QCOMPARE(order.size(), i + 1);
        clock.advance(1);
        look(limiter);
    }
    QCOMPARE(order, QStringList({u"c1"_s, u"c2"_s, u"p1"_s, u"p2"_s, u"b1"_s, u"b2"_s}));
}

/// A ticket whose owner has gone must not cost a call.
void TestRateLimiter::contextGone()
{
    ManualClock clock;
    RateLimiter limiter(clock, 2, 1'000);
    Caller gone;
    Caller stays;
    for (int i = 0; i < 5; ++i)
        gone.ask(limiter);
    stays.ask(limiter);
    gone.context.reset();
    look(limiter);
    QCOMPARE(gone.went, 0);
    QCOMPARE(stays.went, 1);
    QCOMPARE(limiter.queued(), 0);
    QCOMPARE(limiter.available(), 1);
}

void TestRateLimiter::cancel()
{
    ManualClock clock;
    RateLimiter limiter(clock, 2, 1'000);
    Caller caller;
    const RateQueue::Ticket first = caller.ask(limiter);
    caller.ask(limiter);
    limiter.cancel(first);
    limiter.cancel(first);
    limiter.cancel(123'456);
    QCOMPARE(limiter.queued(), 1);
    look(limiter);
    QCOMPARE(caller.went, 1);
    QCOMPARE(limiter.available(), 1);
}

void TestRateLimiter::hold()
{
    ManualClock clock;
    RateLimiter limiter(clock);
    Caller caller;
    caller.ask(limiter);
    limiter.hold(5'000);
    limiter.hold(1'000); // a shorter one changes nothing
    QCOMPARE(caller.went, 0);
    QCOMPARE(limiter.available(), 0);
    clock.advance(4'999);
    look(limiter);
    QCOMPARE(caller.went, 0);
    clock.jump(3'600'000); // somebody set the wall clock
    look(limiter);
    QCOMPARE(caller.went, 0);
    clock.advance(1);
    limiter.hold(0);
    QCOMPARE(caller.went, 0); // nobody is called from inside hold()
    look(limiter);
    QCOMPARE(caller.went, 1);
}

void TestRateLimiter::wakesUpByItself()
{
    RateLimiter limiter(SystemClock::instance(), 1, 50);
    Caller caller;
    for (int i = 0; i < 4; ++i)
        caller.ask(limiter);
    QVERIFY(comesTrue([&] { return caller.went == 4; }));
    limiter.hold(50);
    caller.ask(limiter);
    QVERIFY(comesTrue([&] { return caller.went == 5; }));
}

void TestRateLimiter::diesWhileLettingGo()
{
    ManualClock clock;
    auto limiter = std::make_unique<RateLimiter>(clock);
    QObject context;
    int went = 0;
    for (int i = 0; i < 3; ++i) {
        limiter->acquire(&context, Priority::Page, [&] {
            ++went;
            limiter.reset();
        });
    }
    QVERIFY(comesTrue([&] { return went > 0; }));
    QCOMPARE(went, 1);
}

void TestRateLimiter::changesWhileLettingGo()
{
    ManualClock clock;
    RateLimiter limiter(clock);
    Caller first;
    Caller second;
    Caller third;
    QObject context;
    RateQueue::Ticket cancelled = 0;
    limiter.acquire(&context, Priority::Click, [&] {
        first.context.reset();
        limiter.cancel(cancelled);
        third.ask(limiter);
    });
    first.ask(limiter);
    cancelled = second.ask(limiter);
    QVERIFY(comesTrue([&] { return third.went == 1; }));
    QCOMPARE(first.went, 0);
    QCOMPARE(second.went, 0);
    QCOMPARE(third.went, 1);
    QCOMPARE(limiter.available(), 58);
}

void TestRateLimiter::poolKeepsUsersApart()
{
    ManualClock clock;
    RateLimiterPool pool(clock);
    RateLimiter *one = pool.limiter(u"one"_s, 0);
    QCOMPARE(pool.limiter(u"one"_s, 0), one);
    QVERIFY(pool.limiter(u"one"_s, 1) != one);
    QVERIFY(pool.limiter(u"two"_s, 0) != one);
    QCOMPARE(one->most(), 60);
}

QTEST_GUILESS_MAIN(TestRateLimiter)

#include "tst_ratelimiter.moc"
