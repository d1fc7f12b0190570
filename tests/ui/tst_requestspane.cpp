// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/accounts.h"
#include "tests/ui/requestspanetest.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSet>
#include <QTest>
#include <QTranslator>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString Password = u"N3w-p4ssword!"_s;

QString clipboard()
{
    return QApplication::clipboard()->text();
}

/// Has another text for everything: what stays as it was is not made anew.
class Marker : public QTranslator
{
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return u"…"_s + QString::fromUtf8(source);
    }
    bool isEmpty() const override { return false; }
};

} // namespace

/// What is known of a call, and what can be done with it.
class TestRequestsPane : public RequestsPaneTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void callsOfTheDemoAndTheirDetails();
    void nothingSecretIsShownOrCopied();
    void cutBodiesSaySo();
    void failedReadIsSentAgain();
    void changesAndOtherProjectsAreNotSentAgain();
    void menuAndWordsInBothLanguages();
    void everyControlHasANameAndAWayToIt();
};

void TestRequestsPane::callsOfTheDemoAndTheirDetails()
{
    show(demo->journal);
    QVERIFY(!action("copyAsCurl")->isEnabled());
    QVERIFY(demo->run(ListInstances{}));
    QTRY_COMPARE(rows(), int(demo->journal.entries().size()));
    QTRY_COMPARE(cell(0, RequestsModel::Operation), u"List the instances"_s);
    QCOMPARE(cell(0, RequestsModel::Method), u"GET"_s);
    QTRY_COMPARE(cell(0, RequestsModel::Status), u"200 succeeded"_s);
    QVERIFY(table()->model()->index(0, RequestsModel::Status).data(Qt::DecorationRole).isValid());
    QCOMPARE(cell(0, RequestsModel::Attempt), u"1"_s);
    const JournalEntry &entry = demo->journal.entries().back();
    QCOMPARE(cell(0, RequestsModel::RequestId), entry.requestId);
    QVERIFY(details().isEmpty());
    QVERIFY(choose(entry.id));
    QCOMPARE(pane->current()->id, entry.id);
    for (const QString &part : QStringList{u"GET "_s + entry.url, u"X-Auth-Token: ********"_s,
                                           u"x-request-id: "_s + entry.requestId, u"  \"instances\": [\n"_s})
        QVERIFY2(details().contains(part), qPrintable(part));
    action("copyRequestId")->trigger();
    QCOMPARE(clipboard(), entry.requestId);
    action("copyReplyBody")->trigger();
    QCOMPARE(clipboard(), QString::fromUtf8(entry.replyBody.unpacked()));
    action("copyAsCurl")->trigger();
    QVERIFY(clipboard().startsWith("# Secrets are left out. Set before it runs: DDM_TOKEN\ncurl 'http://127.0.0.1"_L1));
}

void TestRequestsPane::nothingSecretIsShownOrCopied()
{
    show(demo->journal);
    ResetAccountPassword reset;
    reset.instanceId = demo->instance("shop-staging").base.id;
    reset.accountName = u"shop_app"_s;
    reset.password = Secret(Password);
    demo->run(reset);
    QTRY_COMPARE(rows(), int(demo->journal.entries().size()));
    QVERIFY(rows() >= 2); // signing in is one of them
    QString all;
    for (const JournalEntry &entry : demo->journal.entries()) {
        QVERIFY(choose(entry.id));
        all += everything();
        action("copyAsCurl")->trigger();
        all += clipboard();
        action("copyReplyBody")->trigger();
        all += clipboard();
    }
    // The token is what the client proves itself with: ask the wire, not us.
    HttpRequest request;
    demo->authenticator->authorize(request);
    bool proven = false;
    for (const HttpHeader &header : std::as_const(request.headers)) {
        if (!header.isSecret())
            continue;
        proven = true;
        QVERIFY(!all.contains(QString::fromUtf8(WireHeaders::valueOf(header))));
    }
    QVERIFY(proven);
    QVERIFY(!all.contains(Password));
    QVERIFY(!all.contains(demo->world().password));
    QVERIFY(all.contains("********"_L1));
    QVERIFY(all.contains("The body has masked values"_L1));
}

void TestRequestsPane::cutBodiesSaySo()
{
    QByteArray body = "{\"a\":\"";
    while (body.size() <= 2 * RequestJournal::MostReplyBytes)
        body += "é";
    const quint64 id = add(200, body + "\"}");
    journal->noteDeviations(id, {{u"instances[3].node_count"_s, Deviation::Kind::WrongType, u"\"two\""_s}});
    show(*journal);
    QVERIFY(choose(id));
    QVERIFY(details().contains("Cut off: only the first 65,536 of "_L1));
    QVERIFY(!details().contains(QChar::ReplacementCharacter));
    QVERIFY(details().contains("instances[3].node_count: another type than documented (\"two\")"_L1));
}

void TestRequestsPane::failedReadIsSentAgain()
{
    show(demo->journal);
    ShowInstance missing;
    missing.instanceId = u"0123456789abcdef0123456789abcdefin09"_s;
    QVERIFY(!demo->run(missing));
    ListInstances list;
    QVERIFY(demo->run(list));
    QTRY_COMPARE(rows(), int(demo->journal.entries().size()));
    QVERIFY(choose(demo->journal.entries().back().id));
    QVERIFY(!action("sendAgain")->isEnabled()); // it has not failed
    const JournalEntry failed = demo->journal.entries()[demo->journal.entries().size() - 2];
    QVERIFY(choose(failed.id));
    QVERIFY(action("sendAgain")->isEnabled());
    box("onlyFailed")->click();
    QSignalSpy asked(pane.get(), &RequestsPane::retryRequested);
    action("sendAgain")->trigger();
    QCOMPARE(asked.size(), 1);
    QTRY_VERIFY(demo->journal.entries().back().id > failed.id + 1 && !demo->journal.entries().back().isRunning());
    const JournalEntry &again = demo->journal.entries().back();
    QCOMPARE(again.url, failed.url);
    QCOMPARE(again.status, failed.status);
    QVERIFY(again.operation == failed.operation);
    QTRY_COMPARE(rows(), int(demo->journal.entries().size()));
    QCOMPARE(pane->current()->id, again.id); // what came of it is what is shown
    // One that succeeds is read like any other: nothing in it deviates.
    CallBase *call = demo->client->repeat(demo->journal.entries()[demo->journal.entries().size() - 2]);
    QVERIFY(call);
    QSignalSpy ended(call, &CallBase::ended);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(demo->journal.entries().back().status, 200);
    QVERIFY(demo->journal.entries().back().deviations.isEmpty());
}

void TestRequestsPane::changesAndOtherProjectsAreNotSentAgain()
{
    const quint64 read = add(503);
    const quint64 change = add(503, "{}", Verb::Post);
    show(*journal);
    QVERIFY(choose(read));
    QVERIFY(action("sendAgain")->isEnabled());
    QVERIFY(choose(change));
    QVERIFY(!action("sendAgain")->isEnabled());
    JournalEntry entry = *journal->find(read);
    QVERIFY(demo->client->canRepeat(entry));
    entry.url.replace(demo->client->scope().projectId, u"another"_s);
    QVERIFY(!demo->client->canRepeat(entry));
    entry.url = u"https://elsewhere.test/v1/"_s + demo->client->scope().projectId + u"/instances"_s;
    QVERIFY(!demo->client->canRepeat(entry));
    QVERIFY(!demo->client->repeat(entry));
    QVERIFY(!demo->client->repeat(JournalEntry()));
    // It may have gone with its account.
    QVERIFY(choose(read));
    demo->client.reset();
    QVERIFY(!action("sendAgain")->isEnabled());
}

void TestRequestsPane::menuAndWordsInBothLanguages()
{
    const quint64 id = add(200);
    show(*journal);
    QVERIFY(!pane->findChild<QMenu *>());
    QVERIFY(choose(id));
    QContextMenuEvent wanted(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QApplication::sendEvent(table(), &wanted);
    auto *menu = pane->findChild<QMenu *>();
    QVERIFY(menu && menu->isVisible());
    QCOMPARE(menu->actions().first()->text(), u"Copy as curl"_s);
    menu->close();
    const auto texts = [this] {
        QStringList all = {details().section(u'\n', 0, 0),
                           cell(0, RequestsModel::Status),
                           pane->view()->search()->placeholderText(),
                           pane->detail()->accessibleName(),
                           pane->detail()->placeholderText(),
                           table()->accessibleName()};
        for (const auto *button : pane->findChildren<QAbstractButton *>())
            all += button->text() + button->toolTip();
        for (int column = 0; column < table()->model()->columnCount(); ++column)
            all += table()->model()->headerData(column, Qt::Horizontal).toString();
        return all;
    };
    const QStringList english = texts();
    Marker marker;
    QCoreApplication::installTranslator(&marker);
    language.choose(u"zh_CN"_s);
    const QStringList chinese = texts();
    for (qsizetype i = 0; i < english.size(); ++i)
        QVERIFY2(english[i].isEmpty() || english[i] != chinese[i], qPrintable(english[i]));
}

void TestRequestsPane::everyControlHasANameAndAWayToIt()
{
    const quint64 id = add(503);
    show(*journal);
    QVERIFY(choose(id));
    pane->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(pane.get()));
    QSet<QWidget *> reached;
    pane->view()->search()->setFocus();
    for (int i = 0; i < 20; ++i) {
        reached.insert(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    int controls = 0;
    for (QWidget *widget : pane->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        ++controls;
        const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        QVERIFY2(reached.contains(widget), widget->metaObject()->className());
    }
    QCOMPARE(controls, 10); // search, columns, two boxes, table, four actions, details
}

QTEST_MAIN(TestRequestsPane)
#include "tst_requestspane.moc"
