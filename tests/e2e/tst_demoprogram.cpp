// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/signingauthenticator.h"
#include "core/auth/tokenauthenticator.h"
#include "core/client/client.h"
#include "core/client/paging.h"
#include "tests/support/certificates.h"

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkInterface>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The program ddm-demo-service, started and stopped as the console does it.
class DemoProgram
{
public:
    explicit DemoProgram(const QStringList &arguments)
    {
        process.setProcessChannelMode(QProcess::SeparateChannels);
        process.start(qEnvironmentVariable("DDM_BIN_DIR") + u"/ddm-demo-service"_s,
                      QStringList{u"--exit-on-stdin-close"_s} + arguments);
        while (process.state() != QProcess::NotRunning && !process.canReadLine())
            QTest::qWait(5);
        line = process.readLine();
        ready = QJsonDocument::fromJson(line).object();
    }
    ~DemoProgram()
    {
        process.closeWriteChannel();
        if (!process.waitForFinished(10'000))
            process.kill();
    }

    QUrl endpoint(const char *service) const
    {
        return QUrl(ready[u"endpoints"][QLatin1StringView(service)].toString());
    }
    ClientScope scope() const
    {
        ClientScope scope;
        for (int i = 0; i < ServiceCount; ++i)
            scope.endpoints[Service(i)] = endpoint(serviceName(Service(i)).toLatin1().constData());
        scope.user = ready[u"user"].toString();
        scope.projectId = ready[u"projects"][0][u"id"].toString();
        return scope;
    }

    QProcess process;
    QByteArray line;
    QJsonObject ready;
};

/// What a raw connection answers to a request, read until \a end or the close.
QByteArray exchange(QTcpSocket &socket, const QByteArray &request)
{
    socket.write(request);
    QByteArray answer;
    while (socket.state() == QAbstractSocket::ConnectedState) {
        answer += socket.readAll();
        const qsizetype head = answer.indexOf("\r\n\r\n");
        const qsizetype length = answer.toLower().indexOf("content-length: ");
        if (head > 0 && length > 0) {
            const int size = answer.mid(length + 16, answer.indexOf('\r', length) - length - 16).toInt();
            if (answer.size() >= head + 4 + size)
                break;
        }
        QTest::qWait(2);
    }
    return answer + socket.readAll();
}

template<class Operation>
Result<typename Operation::Reply> run(Client &client, const Operation &operation)
{
    QObject context;
    std::optional<Result<typename Operation::Reply>> result;
    client.send(operation)->then(&context, [&result](const auto &reply) { result = reply; });
    while (!result)
        QTest::qWait(1);
    return *result;
}

} // namespace

class TestDemoProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsOneReadyLine();
    void followsItsSeed();
    void endsWithItsStandardInput();
    void takesAFixedPortAndRefusesATakenOne();
    void refusesNonsense();
    void listensOnLoopbackOnly();
    void keepsConnectionsAlive();
    void survivesClientsThatLeaveEarly();
    void takesLargeTokensAndDeletesWithoutBody();
    void servesTls();
    void signsInWithAnAccessKey();
    void limitsCallsByRate();
};

void TestDemoProgram::printsOneReadyLine()
{
    DemoProgram demo({});
    QVERIFY(demo.line.endsWith('\n'));
    QCOMPARE(QStringList(demo.ready.keys()),
             (QStringList{u"ak"_s, u"data_node_password"_s, u"domain"_s, u"endpoints"_s, u"password"_s, u"projects"_s,
                          u"sk"_s, u"user"_s}));
    for (const char *service : {"ddm", "iam", "vpc", "eps", "rds"})
        QVERIFY2(demo.endpoint(service).port() > 0, service);
    const QJsonArray projects = demo.ready[u"projects"].toArray();
    QCOMPARE(projects.size(), 3);
    QCOMPARE(QStringList(projects[0].toObject().keys()), (QStringList{u"id"_s, u"name"_s, u"region"_s}));
    QVERIFY(!demo.process.canReadLine());
}

void TestDemoProgram::followsItsSeed()
{
    DemoProgram one({u"--seed"_s, u"5"_s});
    DemoProgram same({u"--seed"_s, u"5"_s});
    DemoProgram other({u"--seed"_s, u"6"_s});
    QCOMPARE(one.ready[u"password"], same.ready[u"password"]);
    QCOMPARE(one.ready[u"sk"], same.ready[u"sk"]);
    QVERIFY(one.ready[u"sk"] != other.ready[u"sk"]);
}

void TestDemoProgram::endsWithItsStandardInput()
{
    DemoProgram demo({});
    demo.process.closeWriteChannel();
    QTRY_COMPARE_WITH_TIMEOUT(demo.process.state(), QProcess::NotRunning, 10'000);
    QCOMPARE(demo.process.exitCode(), 0);
}

void TestDemoProgram::takesAFixedPortAndRefusesATakenOne()
{
    DemoProgram first({});
    const QString taken = QString::number(first.endpoint("ddm").port());
    DemoProgram second({u"--port"_s, taken});
    QTRY_COMPARE_WITH_TIMEOUT(second.process.state(), QProcess::NotRunning, 10'000);
    QCOMPARE(second.process.exitCode(), 2);
    QVERIFY(second.process.readAllStandardError().contains(taken.toLatin1()));
}

void TestDemoProgram::refusesNonsense()
{
    for (const QStringList &arguments : {QStringList{u"--rate"_s, u"many"_s}, QStringList{u"--time-scale"_s, u"0"_s},
                                         QStringList{u"--tls-key"_s, u"/nowhere"_s}, QStringList{u"--nothing"_s}}) {
        DemoProgram demo(arguments);
        QTRY_COMPARE_WITH_TIMEOUT(demo.process.state(), QProcess::NotRunning, 10'000);
        QVERIFY(demo.process.exitCode() != 0);
        QVERIFY(demo.line.isEmpty());
    }
}

void TestDemoProgram::listensOnLoopbackOnly()
{
    DemoProgram demo({});
    for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
        if (address.isLoopback() || address.protocol() != QAbstractSocket::IPv4Protocol)
            continue;
        QTcpSocket socket;
        socket.connectToHost(address, quint16(demo.endpoint("ddm").port()));
        QVERIFY2(!socket.waitForConnected(2000), qPrintable(address.toString()));
    }
}

void TestDemoProgram::keepsConnectionsAlive()
{
    DemoProgram demo({});
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, quint16(demo.endpoint("ddm").port()));
    QVERIFY(socket.waitForConnected(5000));
    for (int i = 0; i < 5; ++i) {
        const QByteArray answer = exchange(socket, "GET /v1/x/instances HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QVERIFY2(answer.startsWith("HTTP/1.1 401"), answer.left(200).constData());
        QVERIFY(answer.contains("APIG.0301"));
        QCOMPARE(answer.toLower().count("content-length:"), 1);
    }
    QCOMPARE(socket.state(), QAbstractSocket::ConnectedState);
}

void TestDemoProgram::survivesClientsThatLeaveEarly()
{
    DemoProgram demo({});
    for (int i = 0; i < 40; ++i) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, quint16(demo.endpoint("ddm").port()));
        QVERIFY(socket.waitForConnected(5000));
        const QByteArray request =
            "POST /v3/auth/tokens HTTP/1.1\r\nHost: localhost\r\nContent-Length: 20\r\n\r\n12345678901234567890";
        socket.write(request.left(1 + i * request.size() / 40));
        socket.flush();
        if (i % 2 == 0)
            socket.abort();
        else
            socket.disconnectFromHost();
    }
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, quint16(demo.endpoint("ddm").port()));
    QVERIFY(socket.waitForConnected(5000));
    QVERIFY(exchange(socket, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").startsWith("HTTP/1.1 404"));
    QCOMPARE(demo.process.state(), QProcess::Running);
}

void TestDemoProgram::takesLargeTokensAndDeletesWithoutBody()
{
    DemoProgram demo({});
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, quint16(demo.endpoint("ddm").port()));
    QVERIFY(socket.waitForConnected(5000));
    const QByteArray token(32'000, 'M');
    QByteArray answer = exchange(
        socket, "GET /v1/p/instances HTTP/1.1\r\nHost: localhost\r\nX-Auth-Token: " + token + "\r\n\r\n");
    QVERIFY2(answer.startsWith("HTTP/1.1 401") && answer.contains("decrypt token fail"), answer.left(200).constData());
    answer = exchange(socket,
                      "DELETE /v1/p/instances/i HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n\r\n");
    QVERIFY2(answer.startsWith("HTTP/1.1 401"), answer.left(200).constData());
}

void TestDemoProgram::servesTls()
{
    const Certificates &certificates = Certificates::instance();
    if (!certificates.available())
        QSKIP("there is no openssl command to make certificates with");
    QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", qPrintable(name));
        file.write(bytes);
        return file.fileName();
    };
    const QString certificate = write(u"certificate.pem"_s, certificates.good.certificate.toPem());
    const QString key = write(u"key.pem"_s, certificates.good.key.toPem());
    DemoProgram demo({u"--tls-certificate"_s, certificate, u"--tls-key"_s, key});
    QCOMPARE(demo.endpoint("ddm").scheme(), u"https"_s);

    TransportSettings trusting;
    trusting.extraCertificates = {certificates.authority};
    Transport transport(trusting);
    RequestJournal journal;
    RateLimiterPool limiters(SystemClock::instance());
    SigningAuthenticator authenticator({demo.ready[u"ak"].toString(), Secret(demo.ready[u"sk"].toString()), {}},
                                       SystemClock::instance());
    Client client(demo.scope(), {&transport, &authenticator, &limiters, &journal, &SystemClock::instance(), {}});
    const auto page = run(client, ListInstances());
    QVERIFY2(page, page ? "" : qPrintable(page.error().message));

    Transport distrusting;
    RetryPolicy once;
    once.attempts = 1;
    Client stranger(demo.scope(), {&distrusting, &authenticator, &limiters, &journal, &SystemClock::instance(), once});
    const auto refused = run(stranger, ListInstances());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::TlsFailed);
}

void TestDemoProgram::signsInWithAnAccessKey()
{
    DemoProgram demo({});
    Transport transport;
    RequestJournal journal;
    RateLimiterPool limiters(SystemClock::instance());
    SigningAuthenticator authenticator({demo.ready[u"ak"].toString(), Secret(demo.ready[u"sk"].toString()), {}},
                                       SystemClock::instance());
    Client client(demo.scope(), {&transport, &authenticator, &limiters, &journal, &SystemClock::instance(), {}});
    QVERIFY(run(client, ListInstances{{}, 128}));
    QVERIFY(run(client, CheckPasswordStrength{Secret(u"Zx!9 unusual ~")}));
    ListProjects named;
    named.name = u"ap-southeast-1"_s;
    const auto projects = run(client, named);
    QVERIFY(projects && projects->projects.size() == 1);
    ListSubnets subnets;
    subnets.vpcId = u"nothing/with a%20space"_s;
    QVERIFY(run(client, subnets));
    QVERIFY(run(client, ListEnterpriseProjects()));
    QVERIFY(run(client, ListRdsInstances()));
}

void TestDemoProgram::limitsCallsByRate()
{
    DemoProgram demo({u"--rate"_s, u"3"_s});
    Transport transport;
    RequestJournal journal;
    RateLimiterPool limiters(SystemClock::instance());
    SigningAuthenticator authenticator({demo.ready[u"ak"].toString(), Secret(demo.ready[u"sk"].toString()), {}},
                                       SystemClock::instance());
    RetryPolicy impatient;
    impatient.throttled = 0;
    Client client(demo.scope(), {&transport, &authenticator, &limiters, &journal, &SystemClock::instance(), impatient});
    for (int i = 0; i < 3; ++i)
        QVERIFY(run(client, ListInstances()));
    const auto throttled = run(client, ListInstances());
    QVERIFY(!throttled);
    QCOMPARE(throttled.error().kind, ErrorKind::TooManyCalls);
    QCOMPARE(throttled.error().code, u"APIG.0308"_s);
}

QTEST_GUILESS_MAIN(TestDemoProgram)

#include "tst_demoprogram.moc"
