// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/everyoperation.h"
#include "tests/e2e/faultscene.h"
#include "ui/language/language.h"
#include "ui/texts/errorwords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = ProxyFault::Kind;

/// How the ways of sending differ where an answer is missing.
enum class Way : quint8 {
    Get,      ///< Goes again.
    PostRead, ///< Changes nothing, but goes once: signing in counts refusals.
    Change,
};

Way wayOf(const OperationInfo &info)
{
    return info.effect != Effect::Reads ? Way::Change : info.verb == Verb::Get ? Way::Get : Way::PostRead;
}

/// What a call comes to: nothing for success.
struct Outcome
{
    std::optional<ErrorKind> kind;
    int arrivals = 1;           ///< Whole requests at the proxy.
    bool mayArriveMore = false; ///< Qt itself sends a read again when a connection that stood ends without an answer.
};

/// A row of the table; its columns are the operations.
struct Row
{
    const char *name;
    std::optional<ProxyFault> fault;
    std::function<Outcome(const OperationInfo &)> expected;
};

constexpr int Attempts = FaultScene::Attempts;
constexpr int Throttled = FaultScene::Throttled;
constexpr qint64 LongestWork = 320'001; ///< Of a demo region, with its lag.

RawAnswer json(int status, const QByteArray &code, QList<std::pair<QByteArray, QByteArray>> headers = {})
{
    return {status, R"({"errCode":")" + code + R"(","externalMessage":"said the service"})", std::move(headers)};
}

RawAnswer page(int status)
{
    return {status,
            "<!DOCTYPE html><html><head><title>Blocked by policy</title></head><body>No</body></html>",
            {{"Content-Type", "text/html"}}};
}

ProxyFault answering(RawAnswer answer, int times = -1)
{
    return {.kind = Kind::Answer, .answer = std::move(answer), .times = times};
}

std::function<Outcome(const OperationInfo &)> always(std::optional<ErrorKind> kind, int arrivals = 1)
{
    return [=](const OperationInfo &) { return Outcome{kind, arrivals}; };
}

/// No answer, or none that is whole: reads go again, and of a change nobody knows what became of it.
std::function<Outcome(const OperationInfo &)> lost(ErrorKind kind)
{
    return [kind](const OperationInfo &info) {
        switch (wayOf(info)) {
        case Way::Get: return Outcome{kind, Attempts, kind == ErrorKind::ConnectionLost};
        case Way::PostRead: return Outcome{kind, 1};
        default: return Outcome{ErrorKind::OutcomeUnknown, 1};
        }
    };
}

/// The service failed, or is away. What a gateway says that has lost its service leaves a change unknown.
std::function<Outcome(const OperationInfo &)> failed(ErrorKind kind, bool byGateway)
{
    return [=](const OperationInfo &info) {
        const bool unknown = byGateway && wayOf(info) == Way::Change;
        return Outcome{unknown ? ErrorKind::OutcomeUnknown : kind, info.verb == Verb::Get ? Attempts : 1};
    };
}

/// A call that bears no token has none that could be renewed.
std::function<Outcome(const OperationInfo &)> unauthorised(std::optional<ErrorKind> kind)
{
    return [kind](const OperationInfo &info) {
        return &info == &CreateToken::info ? Outcome{ErrorKind::SignInRefused, 1} : Outcome{kind, 2};
    };
}

/// Every value becomes one of another type.
QJsonValue otherType(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Object: {
        QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            member.value() = otherType(member.value());
        return object;
    }
    case QJsonValue::Array: return 7;
    case QJsonValue::String: return QJsonObject{{u"is"_s, u"an object"_s}};
    case QJsonValue::Bool: return u"neither"_s;
    case QJsonValue::Double: return QJsonArray{u"a list"_s};
    default: return true;
    }
}

QByteArray withOtherTypes(const QByteArray &body)
{
    return QJsonDocument(otherType(QJsonDocument::fromJson(body).object()).toObject()).toJson();
}

QByteArray unclosed(const QByteArray &)
{
    return "{\"instances\": [{\"id\": ";
}

const std::vector<Row> &rows()
{
    using E = ErrorKind;
    const QList<std::pair<QByteArray, QByteArray>> now = {{"Retry-After", "0"}};
    static const std::vector<Row> all = {
        {"nothing", std::nullopt, always(std::nullopt)},
        {"unreadable JSON", ProxyFault{.kind = Kind::Rewrite, .rewrite = unclosed}, always(E::Unreadable)},
        {"a page of the proxy", answering(page(200)), always(E::Unreadable)},
        {"a page of the proxy that forbids", answering(page(403)), always(E::Forbidden)},
        {"cut in the middle", ProxyFault{.kind = Kind::CutAnswer}, lost(E::ConnectionLost)},
        {"no answer", ProxyFault{.kind = Kind::DropAfter}, lost(E::ConnectionLost)},
        {"closed at once", ProxyFault{.kind = Kind::DropBefore}, lost(E::ConnectionLost)},
        {"no HTTP", ProxyFault{.kind = Kind::Garbage}, lost(E::ConnectionLost)},
        {"stalled", ProxyFault{.kind = Kind::Swallow}, lost(E::ReplyTimedOut)},
        {"stalled in the middle", ProxyFault{.kind = Kind::StallAnswer}, lost(E::ReplyTimedOut)},
        {"100 MB", ProxyFault{.kind = Kind::Flood, .floodBytes = 100 << 20},
         [](const OperationInfo &info) {
             return Outcome{wayOf(info) == Way::Change ? E::OutcomeUnknown : E::TooLarge, 1};
         }},
        {"redirect", answering({302, "", {{"Location", "https://elsewhere.example.com/"}}}),
         always(E::RedirectRefused)},
        {"redirect that keeps the verb", answering({307, "", {{"Location", "https://elsewhere.example.com/"}}}),
         always(E::RedirectRefused)},
        {"400", answering(json(400, "DBS.280001")), always(E::BadRequest)},
        {"401 once", answering(json(401, "APIG.0307"), 1), unauthorised(std::nullopt)},
        {"401", answering(json(401, "APIG.0307")), unauthorised(E::NotSignedIn)},
        {"403", answering(json(403, "DBS.300541")), always(E::Forbidden)},
        {"404", answering(json(404, "DBS.200002")), always(E::NotFound)},
        {"409", answering(json(409, "DBS.200019")), always(E::Conflict)},
        {"429 once", answering(json(429, "APIG.0308"), 1), always(std::nullopt, 2)},
        {"429 once with Retry-After", answering(json(429, "APIG.0308", now), 1), always(std::nullopt, 2)},
        {"429", answering(json(429, "APIG.0308")), always(E::TooManyCalls, 1 + Throttled)},
        {"500", answering(json(500, "DBS.200412")), failed(E::ServerFailed, false)},
        {"502", answering(page(502)), failed(E::Unavailable, true)},
        {"503", answering(json(503, "DBS.200412")), failed(E::Unavailable, false)},
        {"504", answering(page(504)), failed(E::Unavailable, true)},
    };
    return all;
}

bool hasHan(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

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
    using Expectation = std::function<Outcome(const OperationInfo &)>;

    void everyCell(FaultScene &scene, const std::optional<ProxyFault> &fault, const Expectation &expectation,
                   bool honoursRetryAfter);
    void everyUnreachableCell(FaultScene &scene, ErrorKind kind);
    void cell(FaultScene &scene, const SampleCall &call, const Outcome &expected, bool honoursRetryAfter = false);
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

void TestFaultTable::cell(FaultScene &scene, const SampleCall &call, const Outcome &expected, bool honoursRetryAfter)
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
    for (size_t i = 0; i < rows().size(); ++i)
        QTest::newRow(rows()[i].name) << int(i);
}

void TestFaultTable::faults()
{
    QFETCH(const int, row);
    const Row &fault = rows()[size_t(row)];
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
        scene.setFault(ProxyFault{.kind = Kind::Rewrite, .rewrite = [&empty](const QByteArray &body) {
                                      empty = QJsonDocument::fromJson(body).object().isEmpty();
                                      return withOtherTypes(body);
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
