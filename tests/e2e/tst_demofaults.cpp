// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/demotalker.h"

#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace ddm;

/// The demo service fails as it is told to, and nowhere else.
class TestDemoFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsFaults_data();
    void readsFaults();
    void answersInsteadOfCarryingOut();
    void failsAShareOfTheCalls();
    void cutsTheConnectionBeforeOrAfter_data();
    void cutsTheConnectionBeforeOrAfter();
    void answersLater();
    void survivesClientsThatDoNotWait();
    void takesThemFromAFile();

private:
    static DemoSettings settings(const QByteArray &faults)
    {
        DemoSettings made = DemoTalker::unlimited();
        const auto parsed = DemoFaults::parse(faults);
        if (!parsed)
            qFatal("%s", qPrintable(parsed.error()));
        made.faults = *parsed;
        return made;
    }
    /// A connection over which \a request is on its way.
    static std::unique_ptr<QTcpSocket> send(DemoTalker &demo, const QByteArray &method, const QByteArray &path,
                                            const QByteArray &body = {})
    {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(u"127.0.0.1"_s, quint16(demo.server.endpoint(Service::Ddm).port()));
        if (!socket->waitForConnected(10'000))
            qFatal("the demo service does not take connections");
        const QByteArray project = demo.project().project.id.toLatin1();
        socket->write(method + ' ' + QByteArray(path).replace("/P/", QByteArray('/' + project + '/'))
                      + " HTTP/1.1\r\nHost: localhost\r\nX-Auth-Token: " + demo.token()
                      + "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size())
                      + "\r\n\r\n" + body);
        return socket;
    }
};

void TestDemoFaults::readsFaults_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("possible");
    const auto row = [](const char *name, const char *fault, bool possible) {
        QTest::newRow(name) << QByteArray("{\"faults\":[{") + fault + "}]}" << possible;
    };
    row("status", "\"operation\":\"RenameInstance\",\"call\":2,\"status\":503,\"body\":\"busy\"", true);
    row("everything", "\"share\":0.5,\"delay\":10,\"status\":429,\"headers\":{\"Retry-After\":\"1\"},\"body\":{}",
        true);
    row("drop", "\"drop\":\"after\"", true);
    row("misspelt member", "\"drop\":\"after\",\"opration\":\"RenameInstance\"", false);
    row("unknown operation", "\"drop\":\"after\",\"operation\":\"Rename\"", false);
    row("no call 0", "\"drop\":\"after\",\"call\":0", false);
    row("share above 1", "\"drop\":\"after\",\"share\":1.5", false);
    row("drop of another word", "\"drop\":\"later\"", false);
    row("does nothing", "\"operation\":\"RenameInstance\"", false);
    row("body without status", "\"drop\":\"after\",\"body\":\"x\"", false);
    row("status as text", "\"status\":\"503\"", false);
    QTest::newRow("no JSON") << QByteArray("faults") << false;
    QTest::newRow("another member") << QByteArray("{\"faults\":[],\"more\":1}") << false;
}

void TestDemoFaults::readsFaults()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, possible);
    const auto parsed = DemoFaults::parse(json);
    QCOMPARE(parsed.has_value(), possible);
    if (!parsed)
        QVERIFY(!parsed.error().isEmpty());
}

void TestDemoFaults::answersInsteadOfCarryingOut()
{
    DemoTalker demo(true,
                    settings("{\"faults\":[{\"operation\":\"ChangeSecurityGroup\",\"call\":2,\"status\":503,"
                             "\"body\":{\"errCode\":\"DBS.200412\",\"externalMessage\":\"x\"}}]}"));
    demo.signIn();
    const QByteArray id = demo.idOf("shop-staging");
    const QByteArray path = "/v1/P/instances/" + id + "/modify-security-group";
    const auto body = [&demo](size_t group) -> QByteArray {
        return "{\"security_group_id\":\"" + demo.project().securityGroups[group].id.toLatin1() + "\"}";
    };
    QCOMPARE(demo.call("PUT", path, body(2)).status, 200);
    const DemoTalker::Answer failed = demo.call("PUT", path, body(3));
    QCOMPARE(failed.status, 503);
    QCOMPARE(failed.code(), u"DBS.200412"_s);
    QCOMPARE(demo.world(id).base.securityGroupId, demo.project().securityGroups[2].id);
    QCOMPARE(demo.call("PUT", path, body(3)).status, 200);
    QCOMPARE(demo.world(id).base.securityGroupId, demo.project().securityGroups[3].id);
}

void TestDemoFaults::failsAShareOfTheCalls()
{
    const auto statuses = [] {
        DemoTalker demo(false,
                        settings("{\"faults\":[{\"operation\":\"ListInstances\",\"share\":0.25,\"status\":500}]}"));
        demo.signIn();
        QList<int> all;
        for (int call = 0; call < 400; ++call)
            all.append(demo.get("/v1/P/instances").status);
        return all;
    };
    const QList<int> first = statuses();
    QVERIFY2(first.count(500) > 60 && first.count(500) < 140, qPrintable(QString::number(first.count(500))));
    QCOMPARE(first.count(500) + first.count(200), 400);
    QCOMPARE(statuses(), first); // by the seed
}

void TestDemoFaults::cutsTheConnectionBeforeOrAfter_data()
{
    QTest::addColumn<QByteArray>("drop");
    QTest::addColumn<bool>("changed");
    QTest::newRow("before") << QByteArray("before") << false;
    QTest::newRow("after") << QByteArray("after") << true;
}

void TestDemoFaults::cutsTheConnectionBeforeOrAfter()
{
    QFETCH(QByteArray, drop);
    QFETCH(bool, changed);
    DemoTalker demo(true, settings("{\"faults\":[{\"operation\":\"RenameInstance\",\"drop\":\"" + drop + "\"}]}"));
    demo.signIn();
    const QByteArray id = demo.idOf("shop-staging");
    const auto socket = send(demo, "PUT", "/v1/P/instances/" + id + "/modify-name", "{\"name\":\"shop-renamed\"}");
    QTRY_COMPARE_WITH_TIMEOUT(socket->state(), QAbstractSocket::UnconnectedState, 60'000);
    QCOMPARE(socket->readAll(), QByteArray());
    QCOMPARE(demo.world(id).base.name, changed ? u"shop-renamed"_s : u"shop-staging"_s);
    QCOMPARE(demo.get("/v1/P/instances/" + id).status, 200); // the others are served
}

void TestDemoFaults::answersLater()
{
    DemoTalker demo(true, settings("{\"faults\":[{\"operation\":\"ListEngines\",\"delay\":300}]}"));
    demo.signIn();
    const auto slow = send(demo, "GET", "/v2/P/engines");
    QTest::qWait(50);
    QCOMPARE(demo.get("/v1/P/instances").status, 200); // nobody else waits
    QCOMPARE(slow->bytesAvailable(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(slow->bytesAvailable() > 0, 60'000);
    QVERIFY(slow->readAll().startsWith("HTTP/1.1 200"));
}

void TestDemoFaults::survivesClientsThatDoNotWait()
{
    DemoTalker demo(true, settings("{\"faults\":[{\"operation\":\"ListEngines\",\"delay\":50}]}"));
    demo.signIn();
    for (int client = 0; client < 20; ++client) {
        const auto impatient = send(demo, "GET", "/v2/P/engines");
        QTest::qWait(client % 2 ? 20 : 0);
        impatient->abort();
    }
    QTest::qWait(150);
    QCOMPARE(demo.get("/v1/P/instances").status, 200);
}

void TestDemoFaults::takesThemFromAFile()
{
    QTemporaryDir folder;
    const auto start = [&folder](QProcess &program, const QByteArray &faults) {
        QFile file(folder.filePath(u"faults.json"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write the faults");
        file.write(faults);
        file.close();
        program.start(qEnvironmentVariable("DDM_BIN_DIR") + u"/ddm-demo-service"_s,
                      {u"--exit-on-stdin-close"_s, u"--faults"_s, file.fileName()});
    };
    QProcess good;
    start(good, "{\"faults\":[{\"status\":418}]}");
    QVERIFY(good.waitForReadyRead(60'000));
    const QUrl endpoint(QJsonDocument::fromJson(good.readLine()).object()[u"endpoints"][u"ddm"].toString());
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, quint16(endpoint.port()));
    QVERIFY(socket.waitForConnected(10'000));
    socket.write("GET /v1/p/instances HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QVERIFY(socket.waitForReadyRead(60'000));
    QVERIFY(socket.readAll().startsWith("HTTP/1.1 418"));
    good.closeWriteChannel();
    QVERIFY(good.waitForFinished(60'000));

    QProcess bad;
    start(bad, "{\"faults\":[{\"staus\":418}]}");
    QVERIFY(bad.waitForFinished(60'000));
    QCOMPARE(bad.exitCode(), 2);
    QVERIFY(bad.readAllStandardError().contains("fault 1: \"staus\" is not possible"));
}

QTEST_GUILESS_MAIN(TestDemoFaults)

#include "tst_demofaults.moc"
