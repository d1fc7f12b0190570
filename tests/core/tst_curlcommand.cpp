// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/accounts.h"
#include "core/api/instances.h"
#include "core/json/prettyjson.h"
#include "core/net/curlcommand.h"
#include "tests/support/testclient.h"

#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What a real shell makes of a script.
QByteArray shell(const QString &script)
{
    QProcess process;
    process.start(u"sh"_s, {});
    process.write(script.toUtf8());
    process.closeWriteChannel();
    if (!process.waitForFinished())
        return "no end";
    return process.readAllStandardOutput() + process.readAllStandardError();
}

/// The arguments that curl would get.
QByteArrayList argumentsOf(const CurlCommand &command, const QString &before = {})
{
    QByteArrayList words = shell("curl() { printf '%s\\0' \"$@\"; }\n"_L1 + before + u'\n' + command.text + u'\n')
                               .split('\0');
    words.removeLast();
    return words;
}

JournalEntry entryOf(Verb verb, const QString &url)
{
    JournalEntry entry;
    entry.verb = verb;
    entry.url = url;
    return entry;
}

/// A text of what shells, curl and JSON care about, and of anything else.
QString randomText(QRandomGenerator &random)
{
    static const QString special = u"'\"\\$`!#&|;<>()[]{}*?~ \t\n\r%=@-:/,a1é数\U0001F600"_s;
    QString text;
    for (int length = random.bounded(24); length > 0; --length) {
        if (random.bounded(4) > 0)
            text += special[random.bounded(int(special.size()))];
        else
            text += QChar(random.bounded(1, 0xd800));
    }
    return QString::fromUtf8(text.toUtf8()); // halves of surrogate pairs are no text
}

QByteArray withoutSpace(const QByteArray &json)
{
    QByteArray out;
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (!inString && (c == ' ' || c == '\n' || c == '\t' || c == '\r'))
            continue;
        out += c;
        if (inString && c == '\\' && i + 1 < json.size())
            out += json[++i];
        else if (c == '"')
            inString = !inString;
    }
    return out;
}

} // namespace

/// Calls of the journal as lines for a shell, as a real shell reads them.
class TestCurlCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"sh"_s).isEmpty())
            QSKIP("no shell here");
    }

    void wordsComeOutOfAShellAsTheyWentIn()
    {
        QRandomGenerator random(20'260'101);
        QString script = u"printf '%s\\0'"_s;
        QByteArray expected;
        for (int i = 0; i < 2'000; ++i) {
            const QString text = randomText(random);
            script += u' ' + shellQuoted(text);
            expected += text.toUtf8() + '\0';
        }
        QCOMPARE(shell(script + u'\n'), expected);
        QCOMPARE(shellQuoted(QString()), u"''"_s);
        QCOMPARE(shellQuoted(u"a"_s + QChar(u'\0') + u"b"_s), u"'ab'"_s);
    }

    void wholeRequestsComeOutAsTheyWentIn()
    {
        QRandomGenerator random(7);
        for (int i = 0; i < 40; ++i) {
            JournalEntry entry = entryOf(Verb::Put, u"https://ddm.test/v1/p?"_s + randomText(random));
            const QByteArray value = 'v' + randomText(random).toUtf8();
            entry.requestHeaders = {{"X-Language", value}, {"X-Auth-Token", MaskedSecret.toUtf8()}};
            entry.requestBody = '{' + randomText(random).toUtf8() + '}';
            const QByteArray token = randomText(random).toUtf8();
            const QByteArrayList given = argumentsOf(curlCommandOf(entry),
                                                     "DDM_TOKEN="_L1 + shellQuoted(QString::fromUtf8(token)));
            QByteArrayList expected = {"-X", "PUT"};
            if (entry.url.contains(u'[') || entry.url.contains(u']') || entry.url.contains(u'{')
                || entry.url.contains(u'}'))
                expected.append("--globoff");
            expected += {entry.url.toUtf8(),       "-H",         "X-Language: " + value, "-H",
                         "X-Auth-Token: " + token, "--data-raw", entry.requestBody};
            QCOMPARE(given, expected);
        }
    }

    void everySecretHeaderIsAVariable()
    {
        JournalEntry entry = entryOf(Verb::Get, u"https://ddm.test/v1"_s);
        entry.requestHeaders = {{"X-Auth-Token", "********"},
                                {"X-Security-Token", "********"},
                                {"authorization", "leaked"}, // by its name, whatever somebody put there
                                {"X-Other$(id)", "********"},
                                {"X-Empty", ""}};
        const CurlCommand command = curlCommandOf(entry);
        QCOMPARE(command.variables,
                 QStringList({u"DDM_TOKEN"_s, u"DDM_SECURITY_TOKEN"_s, u"DDM_AUTHORIZATION"_s, u"DDM_OTHER__ID_"_s}));
        QVERIFY(!command.text.contains("leaked"_L1));
        QVERIFY(!command.text.contains("****"_L1));
        QVERIFY(command.text.contains("-H \"X-Auth-Token: $DDM_TOKEN\""_L1));
        QVERIFY(!command.hasMaskedBody);
        QCOMPARE(argumentsOf(command, u"DDM_OTHER__ID_='a b'"_s),
                 QByteArrayList({"https://ddm.test/v1", "-H", "X-Auth-Token: ", "-H", "X-Security-Token: ", "-H",
                                 "authorization: ", "-H", "X-Other$(id): a b", "-H", "X-Empty;"}));
    }

    void requestsWithoutABodySayThatItIsEmpty()
    {
        QVERIFY(curlCommandOf(entryOf(Verb::Post, u"https://ddm.test/"_s)).text.contains("--data-raw ''"_L1));
        QCOMPARE(argumentsOf(curlCommandOf(entryOf(Verb::Delete, u"https://ddm.test/"_s))),
                 QByteArrayList({"-X", "DELETE", "https://ddm.test/"}));
        QCOMPARE(argumentsOf(curlCommandOf(entryOf(Verb::Get, u"https://ddm.test/"_s))),
                 QByteArrayList({"https://ddm.test/"}));
    }

    void passwordsOfARealCallStayMasked()
    {
        TestClient test;
        QObject context;
        bool ended = false;
        ResetAccountPassword operation;
        operation.instanceId = u"0123456789abcdef0123456789abcdefin09"_s;
        operation.accountName = u"ledger_app"_s;
        operation.password = Secret(u"N3w-p4ssword!");
        test.server.add({.answer = {.status = 200, .body = "{}"}});
        test.client->send(operation)->then(&context, [&ended](const auto &) { ended = true; });
        QTRY_VERIFY(ended);
        const CurlCommand command = curlCommandOf(test.journal.entries().front());
        QVERIFY(command.hasMaskedBody);
        QVERIFY(!command.text.contains("N3w-p4ssword!"_L1));
        QVERIFY(command.text.contains("ledger_app"_L1) && command.text.contains("********"_L1));
    }

    void secretsOfABodyAtHandAreVariables()
    {
        if (QStandardPaths::findExecutable(u"sh"_s).isEmpty())
            QSKIP("there is no sh on this system");
        QRandomGenerator random(11);
        for (int i = 0; i < 100; ++i) {
            CreateAccounts operation;
            operation.instanceId = u"id"_s;
            operation.accounts.resize(2);
            for (NewAccount &account : operation.accounts) {
                account.name = randomText(random); // whatever is typed before it is checked
                account.password = Secret(u"N3w-p4ssword!");
            }
            const WireRequest request = buildRequest(operation, u"project"_s);
            JournalEntry entry = entryOf(Verb::Post, u"https://ddm.test/"_s);
            entry.requestHeaders = {{"X-Auth-Token", "********"}};
            entry.requestBody = request.bodyJson(Secrets::Masked);
            const CurlCommand command = curlCommandOf(entry, *request.body);
            QCOMPARE(command.variables, QStringList({u"DDM_TOKEN"_s, u"DDM_PASSWORD"_s, u"DDM_PASSWORD_2"_s}));
            QVERIFY(!command.hasMaskedBody && !command.text.contains("N3w-p4ssword!"_L1));
            const QByteArrayList given = argumentsOf(command, u"DDM_PASSWORD='one $(id)'\nDDM_PASSWORD_2=two"_s);
            const QJsonDocument body = QJsonDocument::fromJson(given.last());
            for (int row = 0; row < 2; ++row)
                QCOMPARE(body[u"users"][row][u"name"].toString(), operation.accounts[size_t(row)].name);
            QCOMPARE(body[u"users"][0][u"password"].toString(), u"one $(id)"_s);
            QCOMPARE(body[u"users"][1][u"password"].toString(), u"two"_s);
        }
        // Without a secret nothing differs from the journal's command.
        const WireRequest plain = buildRequest(RestartInstance{u"id"_s, RestartType::Hard}, u"project"_s);
        JournalEntry entry = entryOf(Verb::Post, u"https://ddm.test/"_s);
        entry.requestBody = plain.bodyJson(Secrets::Masked);
        QCOMPARE(curlCommandOf(entry, *plain.body).text, curlCommandOf(entry).text);
    }

    void prettyJsonChangesSpaceOnly()
    {
        const QByteArray compact = "{\"b\":1.50,\"a\":[],\"c\":{\"d\":\"x, {y\\\" : z\"},\"e\":[1,2]}";
        QCOMPARE(prettyJson(compact),
                 QByteArray("{\n  \"b\": 1.50,\n  \"a\": [],\n  \"c\": {\n    \"d\": \"x, {y\\\" : z\"\n  },\n"
                            "  \"e\": [\n    1,\n    2\n  ]\n}"));
        QCOMPARE(prettyJson("<html> a  b </html>"), QByteArray("<html> a  b </html>"));
        QCOMPARE(prettyJson({}), QByteArray());
        QRandomGenerator random(3);
        for (int i = 0; i < 2'000; ++i) {
            const QByteArray text = (i % 2 ? '{' : '[') + randomText(random).toUtf8(); // cut, wrong, anything
            const QByteArray pretty = prettyJson(text);
            QCOMPARE(withoutSpace(pretty), withoutSpace(text.trimmed()));
            QCOMPARE(prettyJson(pretty).trimmed(), pretty.trimmed());
        }
        // Nothing but brackets must not grow without measure.
        QVERIFY(prettyJson(QByteArray(60'000, '[')).size() < 60'000 * 100);
    }
};

QTEST_GUILESS_MAIN(TestCurlCommand)
#include "tst_curlcommand.moc"
