// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/timestamp.h"

#include <QRandomGenerator>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

/// The forms of time that the service uses (ddm-api 1), in both directions. The reader is our own, for speed, so Qt's is
/// what it is held against.
class TestTimestamp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndWritesEachForm_data();
    void readsAndWritesEachForm();
    void readsWhatOthersWrite_data();
    void readsWhatOthersWrite();
    void agreesWithQt();
    void knowsLeapYears();
    void refusesNonsense_data();
    void refusesNonsense();
    void leapSecondsBelongToTheNextMinute();
    void anUnsetTimeHasNoText();
};

void TestTimestamp::readsAndWritesEachForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Form>("form");
    QTest::addColumn<qint64>("ms");
    QTest::newRow("offset") << u"2021-12-14T07:46:22+0000"_s << Form::IsoOffset << qint64(1639467982000);
    QTest::newRow("bare") << u"2021-04-26T02:40:21"_s << Form::IsoBare << qint64(1619404821000);
    QTest::newRow("microseconds") << u"2020-01-04T09:05:22.701000Z"_s << Form::IsoMicroseconds << qint64(1578128722701);
    QTest::newRow("zulu") << u"2018-05-18T06:49:06Z"_s << Form::IsoZulu << qint64(1526626146000);
    QTest::newRow("spaced") << u"2021-11-09 03:26:52"_s << Form::SpacedBare << qint64(1636428412000);
    QTest::newRow("milliseconds") << u"1642063713625"_s << Form::UnixMsText << qint64(1642063713625);
    QTest::newRow("milliseconds as a number") << u"1642063713625"_s << Form::UnixMs << qint64(1642063713625);
    QTest::newRow("before 1970") << u"1969-12-31T23:59:59Z"_s << Form::IsoZulu << qint64(-1000);
    QTest::newRow("milliseconds before 1970") << u"-1"_s << Form::UnixMsText << qint64(-1);
    QTest::newRow("leap day") << u"2024-02-29T23:59:59+0000"_s << Form::IsoOffset << qint64(1709251199000);
}

void TestTimestamp::readsAndWritesEachForm()
{
    QFETCH(QString, text);
    QFETCH(Form, form);
    QFETCH(qint64, ms);
    QCOMPARE(Timestamp::fromText(text).ms, ms);
    QCOMPARE(formatTimestamp({ms}, form), text);
}

void TestTimestamp::readsWhatOthersWrite_data()
{
    QTest::addColumn<QString>("text");
    for (const char16_t *text :
         {u"2021-12-14T07:46:22+0000", u"2021-12-14T07:46:22+00:00", u"2021-12-14T07:46:22Z", u"2021-12-14T07:46:22z",
          u"2021-12-14T08:46:22+0100", u"2021-12-14T15:46:22+0800", u"2021-12-14T15:46:22+08:00",
          u"2021-12-14T15:46:22+08", u"2021-12-14T02:16:22-0530", u"2021-12-13T21:46:22-10:00",
          u"2021-12-14T21:46:22+14:00", u"2021-12-14 07:46:22", u"2021-12-14 T07:46:22Z",
          u"2021-12-14T07:46:22.000+00:00", u"2021-12-14T07:46:22.000000000Z", u" 2021-12-14T07:46:22Z\n",
          u"1639467982000", u" 1639467982000 "}) {
        QTest::newRow(qPrintable(QString::fromUtf16(text).trimmed())) << QString::fromUtf16(text);
    }
}

void TestTimestamp::readsWhatOthersWrite()
{
    QFETCH(QString, text);
    QCOMPARE(Timestamp::fromText(text).ms, 1639467982000);
}

void TestTimestamp::agreesWithQt()
{
    QRandomGenerator random(20211214);
    for (int i = 0; i < 5000; ++i) {
        const qint64 ms = random.bounded(qint64(-60000) * 86400000, qint64(90000) * 86400000); // 1805 to 2216
        const QDateTime utc = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
        QCOMPARE(Timestamp::fromText(utc.toString(Qt::ISODateWithMs)).ms, ms);
        const QDateTime elsewhere = utc.toOffsetFromUtc((random.bounded(27) - 13) * 3600 + 1800);
        QCOMPARE(Timestamp::fromText(elsewhere.toString(Qt::ISODateWithMs)).ms, ms);
        QCOMPARE(Timestamp::fromText(formatTimestamp({ms}, Form::IsoMicroseconds)).ms, ms);
        QCOMPARE(Timestamp::fromMs(ms).utc(), utc);
    }
}

void TestTimestamp::knowsLeapYears()
{
    for (int year = 1890; year <= 2410; ++year) {
        const QString text = u"%1-02-29T12:00:00Z"_s.arg(year);
        QCOMPARE(Timestamp::fromText(text).isValid(), QDate::isLeapYear(year));
    }
}

void TestTimestamp::refusesNonsense_data()
{
    QTest::addColumn<QString>("text");
    for (const char16_t *text : {u"",
                                 u" ",
                                 u"null",
                                 u"now",
                                 u"2021-12",
                                 u"2021-12-14",
                                 u"2021-12-14T",
                                 u"2021-12-14T07",
                                 u"2021-12-14T07:46",
                                 u"2021-12-1407:46:22",
                                 u"2021-00-14T07:46:22Z",
                                 u"2021-13-14T07:46:22Z",
                                 u"2021-12-00T07:46:22Z",
                                 u"2021-12-32T07:46:22Z",
                                 u"2021-04-31T07:46:22Z",
                                 u"2021-02-30T07:46:22Z",
                                 u"2021-12-14T24:00:00Z",
                                 u"2021-12-14T07:60:22Z",
                                 u"2021-12-14T07:46:61Z",
                                 u"2021-12-14T07:46:22.Z",
                                 u"2021-12-14T07:46:22+",
                                 u"2021-12-14T07:46:22+0",
                                 u"2021-12-14T07:46:22+15:00",
                                 u"2021-12-14T07:46:22+01:60",
                                 u"2021-12-14T07:46:22+01:0",
                                 u"2021-12-14T07:46:22X",
                                 u"2021-12-14T07:46:22ZZ",
                                 u"2021-12-14T07:46:22Z x",
                                 u"2021/12/14 07:46:22",
                                 u"14.12.2021 07:46:22",
                                 u"21-12-14T07:46:22Z",
                                 u"+2021-12-14T07:46:22Z",
                                 u"2021-1-14T07:46:22Z",
                                 u"２０２１-12-14T07:46:22Z",
                                 u"1.5",
                                 u"1e3",
                                 u"0x10",
                                 u"99999999999999999999",
                                 u"yyyy-mm-dd Thh:mm:ssZ"}) {
        QTest::newRow(qPrintable(u'"' + QString::fromUtf16(text) + u'"')) << QString::fromUtf16(text);
    }
}

void TestTimestamp::refusesNonsense()
{
    QFETCH(QString, text);
    QVERIFY(!Timestamp::fromText(text).isValid());
}

void TestTimestamp::leapSecondsBelongToTheNextMinute()
{
    QCOMPARE(Timestamp::fromText(u"2016-12-31T23:59:60Z"), Timestamp::fromText(u"2017-01-01T00:00:00Z"));
}

void TestTimestamp::anUnsetTimeHasNoText()
{
    for (const Form form : {Form::UnixMs, Form::UnixMsText, Form::IsoOffset, Form::SpacedBare})
        QCOMPARE(formatTimestamp({}, form), QString());
    QVERIFY(!Timestamp().utc().isValid());
    QVERIFY(Timestamp() < Timestamp::fromMs(0));
}

QTEST_GUILESS_MAIN(TestTimestamp)

#include "tst_timestamp.moc"
