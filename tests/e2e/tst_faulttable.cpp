// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/everyoperation.h"
#include "tests/e2e/faultscene.h"
#include "tests/e2e/faulttable.h"
#include "ui/language/language.h"
#include "ui/texts/errorwords.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 LongestWork = 320'001; ///< Of a demo region, with its lag.

} // namespace

/// Whatever the network and the service do, times every operation: the right kind of error, words for it in both languages,
/// no change sent twice, and a road that can be used afterwards.
class TestFaultTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void faults_data();
    void faults();
    void otherTypes();
    void unreachable_data();
    void unreachable();
    void badCertificates_data();
    void badCertificates();

private:
    using Expectation = std::function<FaultOutcome(const OperationInfo &)>;

    void everyCell(FaultScene &scene, const std::optional<ProxyFault> &fault, const Expectation &expectation,
                   bool honoursRetryAfter);
    void everyUnreachableCell(FaultScene &scene, ErrorKind kind);
    void cell(FaultScene &scene, const SampleCall &call, const FaultOutcome &expected, bool honoursRetryAfter = false);
    void checkWords(const ApiError &error);
    void checkUsable(FaultScene &scene);

    Language m_language;
};

void TestFaultTable::checkWords(const ApiError &error)
{
    for (const QString &code : Language::codes()) {
        m_language.choose(code);
        const ErrorWords words = wordsOf(error);
        QVERIFY(!words.title.isEmpty() && !words.reason.isEmpty() && !words.remedy.isEmpty());
        QCOMPARE(hasHan(words.title), m_language.isChinese());
        QCOMPARE(hasHan(words.remedy), m_language.isChinese());
    }
}

void TestFaultTable::checkUsable(FaultScene &scene)
{
    scene.setFault(std::nullopt);
    const CallWatch next(scene.newClient(false).send(ListInstances{}));
    QVERIFY(comesTrue([&] { return next.ended() == 1; }));
    QVERIFY2(next.succeeded(), qPrintable(next.error().message));
}

void TestFaultTable::cell(FaultScene &scene, const SampleCall &call, const FaultOutcome &expected,
                          bool honoursRetryAfter)
{
    scene.forgetRequests();
    const CallWatch watch = call.send(scene.newClient(honoursRetryAfter), scene.signInRoad());
    QVERIFY(comesTrue([&] { return watch.ended() == 1; }));
    QCOMPARE(watch.results(), 1);
    QVERIFY2(watch.failed() == expected.kind.has_value(),
             qPrintable(u"%1 %2"_s.arg(watch.error().httpStatus).arg(watch.error().message)));
    if (expected.kind) {
        QCOMPARE(watch.kind(), *expected.kind);
        QVERIFY(watch.error().operation == call.info);
        checkWords(watch.error());
    }
    if (expected.mayArriveMore)
        QVERIFY(scene.arrivals() >= expected.arrivals);
    else
        QCOMPARE(scene.arrivals(), expected.arrivals);
}

void TestFaultTable::everyCell(FaultScene &scene, const std::optional<ProxyFault> &fault,
                               const Expectation &expectation, bool honoursRetryAfter)
{
    const EveryOperation every(scene.server.service().world(), scene.clock.nowMs());
    QCOMPARE(every.calls().size(), allOperations().size());
    for (const SampleCall &call : every.calls()) {
        scene.clock.advance(LongestWork); // what the last cell began is over
        scene.setFault(fault);
        cell(scene, call, expectation(*call.info), honoursRetryAfter);
        checkUsable(scene);
        if (QTest::currentTestFailed())
            QFAIL(call.info->name);
    }
}

void TestFaultTable::faults_data()
{
    QTest::addColumn<int>("row");
    for (size_t i = 0; i < faultTable().size(); ++i)
        QTest::newRow(faultTable()[i].name) << int(i);
}

void TestFaultTable::faults()
{
    QFETCH(const int, row);
    const FaultRow &fault = faultTable()[size_t(row)];
    // Only who waits for what never comes should not wait long.
    const bool stalls = QByteArrayView(fault.name).startsWith("stalled");
    FaultScene scene({}, stalls ? 150 : 10'000);
    everyCell(scene, fault.fault, fault.expected, QByteArrayView(fault.name).endsWith("Retry-After"));
}

/// Every value of the answer is of another type. What can be made of it is for each reply to say; nothing may break, and
/// what is made of it has a note in the journal.
void TestFaultTable::otherTypes()
{
    FaultScene scene;
    const EveryOperation every(scene.server.service().world(), scene.clock.nowMs());
    for (const SampleCall &call : every.calls()) {
        scene.clock.advance(LongestWork);
        scene.forgetRequests();
        bool empty = false;
        scene.setFault(ProxyFault{.kind = ProxyFault::Kind::Rewrite, .rewrite = [&empty](const QByteArray &body) {
                                      empty = QJsonDocument::fromJson(body).object().isEmpty();
                                      return faults::withOtherTypes(body);
                                  }});
        const CallWatch watch = call.send(scene.newClient(false), scene.signInRoad());
        QVERIFY(comesTrue([&] { return watch.ended() == 1; }));
        QCOMPARE(watch.results(), 1);
        QVERIFY2(watch.succeeded() || watch.kind() == ErrorKind::Unreadable, call.info->name);
        QVERIFY2(empty || scene.deviationsOfLast() > 0, call.info->name);
        if (watch.failed())
            checkWords(watch.error());
        QCOMPARE(scene.arrivals(), 1);
        checkUsable(scene);
    }
}

void TestFaultTable::unreachable_data()
{
    QTest::addColumn<QUrl>("instead");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("refused") << QUrl() << ErrorKind::ConnectionRefused;
    QTest::newRow("wrong name") << QUrl(u"https://no-such-host.invalid"_s) << ErrorKind::HostNotFound;
    QTest::newRow("without TLS") << QUrl(u"http://ddm.example.com"_s) << ErrorKind::PlainHttpRefused;
}

void TestFaultTable::unreachable()
{
    QFETCH(const QUrl, instead);
    QFETCH(const ErrorKind, kind);
    FaultScene scene;
    if (instead.isEmpty())
        scene.stopProxies();
    else
        scene.endpoints.urls.fill(instead);
    everyUnreachableCell(scene, kind);
}

void TestFaultTable::badCertificates_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("expired") << 0;
    QTest::newRow("of another name") << 1;
    QTest::newRow("untrusted") << 2;
}

void TestFaultTable::badCertificates()
{
    QFETCH(const int, which);
    const Certificates &certificates = Certificates::instance();
    if (!certificates.available())
        QSKIP("there is no openssl command");
    const std::array<Identity, 3> identities = {certificates.expired, certificates.wrongName, certificates.selfSigned};
    FaultScene scene(identities[size_t(which)]);
    everyUnreachableCell(scene, ErrorKind::TlsFailed);
}

void TestFaultTable::everyUnreachableCell(FaultScene &scene, ErrorKind kind)
{
    const Endpoints bad = scene.endpoints;
    Endpoints good;
    for (int i = 0; i < ServiceCount; ++i)
        good[Service(i)] = scene.server.endpoint(Service(i));
    const EveryOperation every(scene.server.service().world(), scene.clock.nowMs());
    for (const SampleCall &call : every.calls()) {
        scene.endpoints = bad;
        cell(scene, call, {kind, 0});
        scene.endpoints = good;
        checkUsable(scene);
        if (QTest::currentTestFailed())
            QFAIL(call.info->name);
    }
}

QTEST_GUILESS_MAIN(TestFaultTable)

#include "tst_faulttable.moc"
