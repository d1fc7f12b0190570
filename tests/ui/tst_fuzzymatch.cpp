// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/fuzzymatch.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace ddm;
using namespace Qt::StringLiterals;

namespace {

/// The same rules without a thought about time: every way to lay the word over the text.
struct Model
{
    QString word;
    QString text;
    std::optional<int> best;

    int pointsOf(const QList<int> &way) const
    {
        int points = -std::min(way.first(), int(FuzzyPattern::LateStart));
        for (qsizetype i = 0; i < way.size(); ++i) {
            points += FuzzyPattern::pointsAt(text, way[i]);
            if (i > 0)
                points += way[i] == way[i - 1] + 1 ? int(FuzzyPattern::Consecutive) : -int(FuzzyPattern::Gap);
        }
        return points;
    }

    void search(QList<int> &way)
    {
        if (way.size() == word.size()) {
            const int points = pointsOf(way);
            best = best ? std::max(*best, points) : points;
            return;
        }
        for (int place = way.isEmpty() ? 0 : way.last() + 1; place < text.size(); ++place) {
            if (text[place].toLower() != word[way.size()].toLower())
                continue;
            way.append(place);
            search(way);
            way.removeLast();
        }
    }
};

QString randomText(QRandomGenerator &random, int most, QStringView letters)
{
    QString text;
    const int length = 1 + random.bounded(most);
    for (int i = 0; i < length; ++i)
        text += letters[random.bounded(int(letters.size()))];
    return text;
}

int scoreOf(const QString &typed, const QString &text)
{
    return FuzzyPattern(typed).score(text).value_or(-1'000'000);
}

} // namespace

class FuzzyMatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBestOfAllWays()
    {
        QRandomGenerator random(20'260);
        int matched = 0;
        for (int round = 0; round < 20'000; ++round) {
            Model model;
            model.word = randomText(random, 5, u"abAB-实");
            model.text = randomText(random, 11, u"aabbABc-_ 实例");
            QList<int> way;
            model.search(way);
            const FuzzyPattern pattern(model.word);
            const bool prefix = model.text.toLower().startsWith(model.word.toLower());
            const bool exact = prefix && model.text.size() == model.word.size();
            if (model.best && prefix)
                *model.best += exact ? FuzzyPattern::Exact : FuzzyPattern::Prefix;
            const QString about = model.word + u" in "_s + model.text;
            QVERIFY2(pattern.score(model.text) == model.best, qPrintable(about));
            if (!model.best)
                continue;
            ++matched;
            const QList<int> places = pattern.positions(model.text);
            QCOMPARE(places.size(), model.word.size());
            for (qsizetype i = 0; i < places.size(); ++i)
                QVERIFY2(model.text[places[i]].toLower() == model.word[i].toLower(), qPrintable(about));
            QVERIFY2(std::is_sorted(places.begin(), places.end()), qPrintable(about));
            if (!prefix)
                QVERIFY2(model.pointsOf(places) == *model.best, qPrintable(about));
        }
        QVERIFY(matched > 2'000);
    }

    void order_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("exact before prefix") << u"orders"_s << u"Orders"_s << u"Orders archive"_s;
        QTest::newRow("prefix before words") << u"re"_s << u"Restart"_s << u"Show Running Events"_s;
        QTest::newRow("prefix of two words") << u"sign o"_s << u"Sign out"_s << u"Outer sign"_s;
        QTest::newRow("word starts before the middle") << u"sq"_s << u"Open slow queries"_s << u"Masquerade"_s;
        QTest::newRow("camel case before the middle") << u"gp"_s << u"theGlobalPool"_s << u"theglobalpool"_s;
        QTest::newRow("a run before scattered letters") << u"prod"_s << u"eu-prod-1"_s << u"upper old"_s;
        QTest::newRow("early before late") << u"x"_s << u"axb"_s << u"abcdx"_s;
        QTest::newRow("Chinese") << u"重启"_s << u"重启实例"_s << u"实例重新开启"_s;
    }

    void order()
    {
        QFETCH(QString, typed);
        QFETCH(QString, better);
        QFETCH(QString, worse);
        QVERIFY(scoreOf(typed, better) > scoreOf(typed, worse));
        QVERIFY(FuzzyPattern(typed).score(worse));
    }

    void severalWords()
    {
        const FuzzyPattern pattern(u"  prod  RES ");
        QVERIFY(pattern.score(u"Restart prod-1"));
        QVERIFY(!pattern.score(u"Restart"));
        QVERIFY(pattern.score(u"Restart", u"Instance · production"));
        QVERIFY(!pattern.score(u"Restart", u"Instance · p r o d"));
        QCOMPARE(pattern.positions(u"Restart prod-1"), QList<int>({0, 1, 2, 8, 9, 10, 11}));
        QCOMPARE(pattern.positions(u"Restart"), QList<int>({0, 1, 2}));
    }

    void nothingTyped()
    {
        const FuzzyPattern pattern(u"   ");
        QVERIFY(pattern.isEmpty());
        QCOMPARE(pattern.score(u"anything"), std::optional(0));
        QVERIFY(pattern.positions(u"anything").isEmpty());
        QVERIFY(!FuzzyPattern(u"a").score(u""));
        QVERIFY(FuzzyPattern(u"a").positions(u"").isEmpty());
    }
};

QTEST_APPLESS_MAIN(FuzzyMatchTest)
#include "tst_fuzzymatch.moc"
