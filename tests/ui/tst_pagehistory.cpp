// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pagehistory.h"

#include <QRandomGenerator>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

/// Back and forward through the pages, against a plain model.
class TestPageHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void behavesLikeABrowser();
    void forgetsTheOldest();
};

void TestPageHistory::behavesLikeABrowser()
{
    QRandomGenerator random(3);
    for (int round = 0; round < 200; ++round) {
        PageHistory history;
        QList<PageHistory::Place> behind; // the current one is the last
        QList<PageHistory::Place> ahead;
        for (int step = 0; step < 60; ++step) {
            switch (random.bounded(3)) {
            case 0: {
                const PageHistory::Place place{QString::number(random.bounded(3)), int(random.bounded(2))};
                history.visit(place);
                if (behind.isEmpty() || !(behind.last() == place)) {
                    behind.append(place);
                    ahead.clear();
                }
                break;
            }
            case 1: {
                const auto place = history.back();
                QCOMPARE(place.has_value(), behind.size() > 1);
                if (place) {
                    ahead.prepend(behind.takeLast());
                    QVERIFY(*place == behind.last());
                }
                break;
            }
            default: {
                const auto place = history.forward();
                QCOMPARE(place.has_value(), !ahead.isEmpty());
                if (place) {
                    behind.append(ahead.takeFirst());
                    QVERIFY(*place == behind.last());
                }
            }
            }
            QCOMPARE(history.hasBack(), behind.size() > 1);
            QCOMPARE(history.hasForward(), !ahead.isEmpty());
        }
        history.clear();
        QVERIFY(!history.hasBack() && !history.hasForward());
    }
}

void TestPageHistory::forgetsTheOldest()
{
    PageHistory history;
    for (int i = 0; i < 1'000; ++i)
        history.visit({QString::number(i), 0});
    size_t steps = 0;
    QString last;
    while (const auto place = history.back()) {
        last = place->instanceId;
        ++steps;
    }
    QCOMPARE(steps, PageHistory::Most - 1);
    QCOMPARE(last, QString::number(1'000 - int(PageHistory::Most)));
}

QTEST_GUILESS_MAIN(TestPageHistory)

#include "tst_pagehistory.moc"
