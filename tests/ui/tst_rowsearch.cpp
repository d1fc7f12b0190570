// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowsearch.h"

#include <QRandomGenerator>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList Titles = {u"State"_s, u"Name"_s, u"Availability zone"_s, u"Address"_s};
const QStringList Row = {u"In use"_s, u"Shop-Production"_s, u"cn-north-4a"_s, u"10.10.0.20:5066"_s, u"fdc1f057in09"_s};

bool matches(const QString &text)
{
    return RowSearch(text, Titles).matches(SearchedRow(Row));
}

} // namespace

/// What is typed into the search box of a table.
class TestRowSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understands_data();
    void understands();
    void understandsChinese();
    void behavesLikeTheModel();
};

void TestRowSearch::understands_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    const auto add = [](const char *text, bool found) { QTest::newRow(text) << QString::fromUtf8(text) << found; };
    add("", true);
    add("   ", true);
    add("shop", true);
    add("SHOP", true);
    add("shop north", true);
    add("shop south", false);
    add("fdc1f", true); // the key, which no column shows
    add("!shop", false);
    add("!south", true);
    add("shop !south", true);
    add("!", true);
    add("name:prod", true);
    add("NAME:prod", true);
    add("state:prod", false);
    add("!state:prod", true);
    add("!name:prod", false);
    add("ava:north", true); // the beginning of one title
    add("a:north", false);  // of two: a word like any other
    add("name:", true);     // nothing yet
    add("10.10.0.20:5066", true);
    add("address:20:50", true);
    add("\"in use\"", true);
    add("\"use in\"", false);
    add("state:\"in use\"", true);
    add("name:\"in use\"", false);
    add("!\"in use\"", false);
    add("\"in us", true); // not closed yet
}

void TestRowSearch::understands()
{
    QFETCH(const QString, text);
    QFETCH(const bool, found);
    QCOMPARE(matches(text), found);
}

void TestRowSearch::understandsChinese()
{
    const QStringList titles = {u"状态"_s, u"名称"_s};
    const SearchedRow row({u"运行中"_s, u"订单库"_s});
    QVERIFY(RowSearch(u"状态:运行"_s, titles).matches(row));
    QVERIFY(RowSearch(u"状态：运行"_s, titles).matches(row));
    QVERIFY(!RowSearch(u"名称：运行"_s, titles).matches(row));
    QVERIFY(!RowSearch(u"！订单"_s, titles).matches(row));
    // What was learnt or written down in another language works as well.
    const QStringList ids = {u"status"_s, u"name"_s};
    QVERIFY(RowSearch(u"STATUS:运行"_s, titles, ids).matches(row));
    QVERIFY(!RowSearch(u"name:运行"_s, titles, ids).matches(row));
}

/// Against the plainest way to say the same, for words without quotes.
void TestRowSearch::behavesLikeTheModel()
{
    QRandomGenerator random(11);
    const auto word = [&random](int most) {
        QString text;
        for (int i = int(random.bounded(most)); i >= 0; --i)
            text += QChar(u'a' + random.bounded(3));
        return random.bounded(2) ? text.toUpper() : text;
    };
    for (int round = 0; round < 5'000; ++round) {
        const QStringList cells = {word(6), word(6), word(6), word(6)};
        const QStringList titles = {u"one"_s, u"two"_s, u"three"_s};
        QStringList tokens;
        bool due = true;
        for (int i = int(random.bounded(4)); i > 0; --i) {
            const bool excludes = random.bounded(3) == 0;
            const int column = int(random.bounded(6)); // of three; else none
            const QString wanted = word(2);
            const auto isIn = [&wanted](const QString &cell) { return cell.contains(wanted, Qt::CaseInsensitive); };
            const bool found = column < 3 ? isIn(cells[column]) : std::any_of(cells.begin(), cells.end(), isIn);
            due = due && found != excludes;
            tokens.append((excludes ? u"!"_s : QString()) + (column < 3 ? titles[column] + u':' : QString()) + wanted);
        }
        const QString text = tokens.join(u' ');
        QVERIFY2(RowSearch(text, titles).matches(SearchedRow(cells)) == due,
                 qPrintable(text + u" | "_s + cells.join(u", ")));
    }
}

QTEST_GUILESS_MAIN(TestRowSearch)

#include "tst_rowsearch.moc"
