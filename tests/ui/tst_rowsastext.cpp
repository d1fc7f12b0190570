// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowsastext.h"

#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

TextTable tableOf(const QString &cell, bool isNumber = false)
{
    return {{u"Name"_s}, {isNumber}, {{cell}}};
}

} // namespace

/// Rows of a table as text for other programs.
class TestRowsAsText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tabSeparated();
    void csv_data();
    void csv();
    void csvOfSeveral();
    void numbersAreNoFormulas();
    void markdown();
    void nothing();
};

void TestRowsAsText::tabSeparated()
{
    const TextTable table = {{u"A"_s, u"B"_s}, {false, true}, {{u"x\ty"_s, u"1"_s}, {u"SELECT\r\n1"_s, u"2"_s}}};
    QCOMPARE(asTabSeparated(table, Titles::Without), u"x y\t1\nSELECT 1\t2"_s);
    QCOMPARE(asTabSeparated(table, Titles::With), u"A\tB\nx y\t1\nSELECT 1\t2"_s);
}

void TestRowsAsText::csv_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("text");
    const auto add = [](const char *cell, const char *text) {
        QTest::newRow(cell) << QString::fromUtf8(cell) << QString::fromUtf8(text);
    };
    add("plain", "plain");
    add("two words", "two words");
    add("a,b", "\"a,b\"");
    add("a;b", "\"a;b\"");
    add("say \"no\"", "\"say \"\"no\"\"\"");
    add("line\nbreak", "\"line\nbreak\"");
    add(" blank", "\" blank\"");
    add("=1+1", "'=1+1");
    add("+49", "'+49");
    add("-1", "'-1");
    add("@SUM(A1)", "'@SUM(A1)");
    add("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
    add("\t=1", "'\t=1");
    add("订单库", "订单库");
    add("—", "—"); // of a cell without a value
    add("", "");
}

void TestRowsAsText::csv()
{
    QFETCH(const QString, cell);
    QFETCH(const QString, text);
    QCOMPARE(asCsv(tableOf(cell)), u"Name\r\n"_s + text + u"\r\n"_s);
}

void TestRowsAsText::csvOfSeveral()
{
    const TextTable table = {{u"A"_s, u"=B"_s}, {false, true}, {{u"x"_s, u"1,000"_s}, {u"y"_s, u"2"_s}}};
    QCOMPARE(asCsv(table), u"A,'=B\r\nx,\"1,000\"\r\ny,2\r\n"_s);
}

void TestRowsAsText::numbersAreNoFormulas()
{
    QCOMPARE(asCsv(tableOf(u"-12"_s, true)), u"Name\r\n-12\r\n"_s);
}

void TestRowsAsText::markdown()
{
    const TextTable table = {
        {u"Name"_s, u"Nodes"_s}, {false, true}, {{u"a|b"_s, u"2"_s}, {u"SELECT *\nFROM t_1"_s, u"10"_s}}};
    QCOMPARE(asMarkdown(table), u"| Name | Nodes |\n| --- | ---: |\n| a\\|b | 2 |\n| SELECT \\* FROM t\\_1 | 10 |\n"_s);
}

void TestRowsAsText::nothing()
{
    QCOMPARE(asTabSeparated({{u"A"_s}, {false}, {}}, Titles::Without), QString());
    QCOMPARE(asCsv({{u"A"_s}, {false}, {}}), u"A\r\n"_s);
}

QTEST_GUILESS_MAIN(TestRowsAsText)

#include "tst_rowsastext.moc"
