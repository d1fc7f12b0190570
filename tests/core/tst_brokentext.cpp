// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/instances.h"
#include "core/json/replyreader.h"

#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

/// A name that is no text costs that name, and not the list that it is in.
class TestBrokenText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void stillNoJson();
};

void TestBrokenText::names_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("noted");
    const QString unknown(QChar(0xFFFD));
    QTest::newRow("first half") << QByteArray("\\ud83d rest") << unknown + u" rest"_s << true;
    QTest::newRow("second half") << QByteArray("rest \\udE00") << u"rest "_s + unknown << true;
    QTest::newRow("halves in the wrong order") << QByteArray("\\ude00\\ud83d") << unknown + unknown << true;
    QTest::newRow("a half and a whole") << QByteArray("\\ud83d\\uD83D\\uDE00") << unknown + u"😀"_s << true;
    QTest::newRow("no UTF-8") << QByteArray("a\xFFz") << u"a"_s + unknown + u'z' << true;
    QTest::newRow("both halves") << QByteArray("\\ud83d\\ude00") << u"😀"_s << false;
    QTest::newRow("nothing wrong") << QByteArray("\xE6\x95\xB0") << u"数"_s << false;
}

void TestBrokenText::names()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, name);
    QFETCH(const bool, noted);
    const QByteArray body = R"({"instances":[{"id":"1","name":")" + json + R"("},{"id":"2","name":"two"}]})";
    InstancePage page;
    ReplyReader reader;
    QVERIFY(reader.read(body, page));
    QCOMPARE(page.instances.size(), 2U);
    QCOMPARE(page.instances[0].name, name);
    QCOMPARE(page.instances[1].name, u"two"_s);
    QCOMPARE(std::any_of(reader.deviations().begin(), reader.deviations().end(),
                         [](const Deviation &one) { return one.path == "body"_L1; }),
             noted);
}

void TestBrokenText::stillNoJson()
{
    InstancePage page;
    ReplyReader reader;
    QVERIFY(!reader.read(QByteArray("{\"instances\":[{\"id\":\"\\ud83d\"}"), page));
    QVERIFY(!reader.parseError().isEmpty());
    QVERIFY(!reader.read(QByteArray("\xFF\xFE"), page));
}

QTEST_GUILESS_MAIN(TestBrokenText)

#include "tst_brokentext.moc"
