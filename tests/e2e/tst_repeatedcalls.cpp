// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/repeatedcall.h"
#include "tests/e2e/demofixture.h"
#include "tests/e2e/everyoperation.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

/// Every read, sent again from what the journal has of it: the same request, and an answer that is read the same.
class TestRepeatedCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyReadIsTheSameAgain();
    void namesAndValuesThatNeedEncoding();
    void secretsAreNotMadeUp();

private:
    using Headers = QList<std::pair<QByteArray, QByteArray>>;
    static Headers sorted(Headers headers)
    {
        std::sort(headers.begin(), headers.end());
        return headers;
    }
    static JournalEntry sent(DemoFixture &demo, const SampleCall &sample)
    {
        const CallWatch watch = sample.send(*demo.client, Road());
        waitFor(demo);
        return demo.journal.entries().back();
    }
    static void waitFor(DemoFixture &demo)
    {
        const size_t before = demo.journal.entries().size();
        QTRY_VERIFY(demo.journal.entries().size() > before && !demo.journal.entries().back().isRunning());
    }
};

void TestRepeatedCalls::everyReadIsTheSameAgain()
{
    DemoFixture demo;
    QVERIFY(demo.run(ListInstances{})); // signs in
    const EveryOperation every(demo.world(), SystemClock::instance().nowMs());
    QSet<QByteArray> repeated;
    for (const SampleCall &sample : every.calls()) {
        if (sample.info->verb != Verb::Get)
            continue;
        const JournalEntry first = sent(demo, sample);
        QVERIFY2(first.status == sample.info->success, sample.info->name);
        CallBase *call = demo.client->repeat(first);
        QVERIFY2(call, sample.info->name);
        QSignalSpy ended(call, &CallBase::ended);
        QTRY_COMPARE(ended.size(), 1);
        const JournalEntry &again = demo.journal.entries().back();
        QVERIFY(again.id > first.id);
        QVERIFY(again.operation == sample.info);
        QCOMPARE(again.url, first.url);
        QVERIFY2(sorted(again.requestHeaders) == sorted(first.requestHeaders), sample.info->name);
        QCOMPARE(again.status, first.status);
        QVERIFY2(again.deviations == first.deviations, sample.info->name);
        repeated.insert(sample.info->name);
    }
    QVERIFY(repeated.size() > 20);
}

void TestRepeatedCalls::namesAndValuesThatNeedEncoding()
{
    ClientScope scope;
    scope.projectId = u"p1"_s;
    scope.endpoints[Service::Ddm] = QUrl(u"https://ddm.test"_s);
    const QString strange = u"a/b%2Fc d+e&f=g?h#é"_s;
    ListParameters operation{strange};
    const WireRequest wire = buildRequest(operation, scope.projectId);
    JournalEntry entry;
    entry.operation = &ListParameters::info;
    entry.requestHeaders = {{"X-Language", "zh-cn"}, {"X-Other", "1"}};
    QUrl url = scope.endpoints[Service::Ddm];
    url.setPath(QString::fromLatin1(wire.encodedPath), QUrl::TolerantMode);
    url.setQuery(u"name="_s + QString::fromLatin1(percentEncoded(strange)), QUrl::TolerantMode);
    entry.url = url.toString(QUrl::FullyEncoded);
    const auto again = repeatableRequest(entry, scope);
    QVERIFY(again);
    QCOMPARE(again->encodedPath, wire.encodedPath);
    QCOMPARE(again->encodedQuery(), "name=" + percentEncoded(strange));
    QCOMPARE(again->headers, (Headers{{"X-Language", "zh-cn"}}));
}

void TestRepeatedCalls::secretsAreNotMadeUp()
{
    ClientScope scope;
    scope.endpoints[Service::Ddm] = QUrl(u"https://ddm.test"_s);
    scope.projectId = u"p1"_s;
    JournalEntry entry;
    entry.operation = &ListParameters::info;
    entry.url = u"https://ddm.test"_s
        + QString::fromLatin1(buildRequest(ListParameters{u"i1"_s}, scope.projectId).encodedPath);
    entry.requestHeaders = {{"X-Auth-Token", "********"}};
    QVERIFY(repeatableRequest(entry, scope)); // the client has its own
    entry.requestHeaders = {{"X-Language", "********"}};
    QVERIFY(!repeatableRequest(entry, scope)); // this one was the operation's
}

QTEST_GUILESS_MAIN(TestRepeatedCalls)
#include "tst_repeatedcalls.moc"
