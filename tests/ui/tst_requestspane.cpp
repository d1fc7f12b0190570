// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/accounts.h"
#include "tests/e2e/demofixture.h"
#include "ui/language/language.h"
#include "ui/language/timedisplay.h"
#include "ui/models/requestsmodel.h"
#include "ui/pages/requestdetail.h"
#include "ui/pages/requestspane.h"
#include "ui/widgets/dataview.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString Password = u"N3w-p4ssword!"_s;

QString clipboard()
{
    return QGuiApplication::clipboard()->text();
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

HttpOutcome outcomeOf(int status, const QByteArray &body = "{}")
{
    HttpOutcome outcome;
    outcome.status = status;
    outcome.body = body;
    outcome.headers = {{"x-request-id", "r-" + QByteArray::number(status)}};
    return outcome;
}

} // namespace

/// The journal of calls as the user sees it: calls to the demo region, and a journal that the test writes.
class TestRequestsPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void callsOfTheDemoAndTheirDetails();
    void nothingSecretIsShownOrCopied();
    void nothingIsReadWhileHidden();
    void manyChangesAreReadOnce();
    void choiceAndPlaceStay();
    void followsTheNewest();
    void onlyFailed();
    void searchKnowsNoneOfOurCounts();
    void cutBodiesSaySo();
    void failedReadIsSentAgain();
    void changesAndOtherProjectsAreNotSentAgain();
    void menuAndWordsInBothLanguages();

private:
    void show(RequestJournal &journal);
    quint64 add(int status = 200, const QByteArray &body = "{}", Verb verb = Verb::Get);
    bool choose(quint64 id) const { return m_pane->view()->select(RequestsModel::keyOfId(id)); }
    QAction *action(const char *name) const { return m_pane->findChild<QAction *>(QLatin1StringView(name)); }
    QCheckBox *box(const char *name) const { return m_pane->findChild<QCheckBox *>(QLatin1StringView(name)); }
    QTableView *table() const { return m_pane->view()->table(); }
    int rows() const { return table()->model()->rowCount(); }
    QString details() const { return m_pane->detail()->toPlainText(); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    QString everything() const;

    Language m_language;
    TimeDisplay m_times;
    std::unique_ptr<DemoFixture> m_demo;
    std::unique_ptr<RequestJournal> m_journal;
    std::unique_ptr<RequestsPane> m_pane;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestRequestsPane::init()
{
    m_language.choose(u"en_US"_s);
    m_demo = std::make_unique<DemoFixture>();
    m_journal = std::make_unique<RequestJournal>();
}

void TestRequestsPane::cleanup()
{
    m_tester.reset();
    m_pane.reset();
    m_demo.reset();
}

void TestRequestsPane::show(RequestJournal &journal)
{
    m_pane = std::make_unique<RequestsPane>(journal, m_language, m_times);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_pane->findChild<RequestsModel *>(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_pane->begin(*m_demo->client);
    m_pane->resize(1200, 300);
    m_pane->show();
}

/// A call to the demo's service in the journal of the test.
quint64 TestRequestsPane::add(int status, const QByteArray &body, Verb verb)
{
    JournalEntry entry;
    entry.startedMs = 1'700'000'000'000;
    entry.operation = verb == Verb::Get ? &ListInstances::info : &RenameInstance::info;
    entry.verb = verb;
    entry.url = m_demo->client->scope().endpoints[Service::Ddm].toString() + u"/v1/"_s
        + m_demo->client->scope().projectId + u"/instances?offset=0&limit=10"_s;
    const quint64 id = m_journal->begin(entry);
    if (status)
        m_journal->finish(id, 12, outcomeOf(status, body));
    return id;
}

QString TestRequestsPane::everything() const
{
    QString text = details();
    for (int row = 0; row < rows(); ++row) {
        for (int column = 0; column < table()->model()->columnCount(); ++column) {
            const QModelIndex index = table()->model()->index(row, column);
            text += index.data().toString() + index.data(Qt::ToolTipRole).toString() + u'\n';
        }
    }
    return text;
}

void TestRequestsPane::callsOfTheDemoAndTheirDetails()
{
    show(m_demo->journal);
    QVERIFY(!action("copyAsCurl")->isEnabled());
    QVERIFY(m_demo->run(ListInstances{}));
    QTRY_COMPARE(rows(), int(m_demo->journal.entries().size()));
    QTRY_COMPARE(cell(0, RequestsModel::Operation), u"List the instances"_s);
    QCOMPARE(cell(0, RequestsModel::Method), u"GET"_s);
    QTRY_COMPARE(cell(0, RequestsModel::Status), u"200 succeeded"_s);
    QVERIFY(table()->model()->index(0, RequestsModel::Status).data(Qt::DecorationRole).isValid());
    QCOMPARE(cell(0, RequestsModel::Attempt), u"1"_s);
    const JournalEntry &entry = m_demo->journal.entries().back();
    QCOMPARE(cell(0, RequestsModel::RequestId), entry.requestId);
    QVERIFY(details().isEmpty());
    QVERIFY(choose(entry.id));
    QCOMPARE(m_pane->current()->id, entry.id);
    for (const QString &part : QStringList{u"GET "_s + entry.url, u"X-Auth-Token: ********"_s,
                                           u"x-request-id: "_s + entry.requestId, u"  \"instances\": [\n"_s})
        QVERIFY2(details().contains(part), qPrintable(part));
    action("copyRequestId")->trigger();
    QCOMPARE(clipboard(), entry.requestId);
    action("copyReplyBody")->trigger();
    QCOMPARE(clipboard(), QString::fromUtf8(entry.replyBody));
    action("copyAsCurl")->trigger();
    QVERIFY(clipboard().startsWith("# Secrets are left out. Set before it runs: DDM_TOKEN\ncurl 'http://127.0.0.1"_L1));
}

void TestRequestsPane::nothingSecretIsShownOrCopied()
{
    show(m_demo->journal);
    ResetAccountPassword reset;
    reset.instanceId = m_demo->instance("shop-staging").base.id;
    reset.accountName = u"shop_app"_s;
    reset.password = Secret(Password);
    m_demo->run(reset);
    QTRY_COMPARE(rows(), int(m_demo->journal.entries().size()));
    QVERIFY(rows() >= 2); // signing in is one of them
    QString all;
    for (const JournalEntry &entry : m_demo->journal.entries()) {
        QVERIFY(choose(entry.id));
        all += everything();
        action("copyAsCurl")->trigger();
        all += clipboard();
        action("copyReplyBody")->trigger();
        all += clipboard();
    }
    // The token is what the client proves itself with: ask the wire, not us.
    HttpRequest request;
    m_demo->authenticator->authorize(request);
    bool proven = false;
    for (const HttpHeader &header : std::as_const(request.headers)) {
        if (!header.isSecret())
            continue;
        proven = true;
        QVERIFY(!all.contains(QString::fromUtf8(WireHeaders::valueOf(header))));
    }
    QVERIFY(proven);
    QVERIFY(!all.contains(Password));
    QVERIFY(!all.contains(m_demo->world().password));
    QVERIFY(all.contains("********"_L1));
    QVERIFY(all.contains("The body has masked values"_L1));
}

void TestRequestsPane::nothingIsReadWhileHidden()
{
    show(*m_journal);
    m_pane->hide();
    const auto *model = m_pane->findChild<RequestsModel *>();
    QSignalSpy inserted(model, &QAbstractItemModel::rowsInserted);
    add();
    QTest::qWait(300);
    QCOMPARE(inserted.size(), 0);
    m_pane->show();
    QCOMPARE(rows(), 1); // at once, not a moment later
}

void TestRequestsPane::manyChangesAreReadOnce()
{
    show(*m_journal);
    const auto *model = m_pane->findChild<RequestsModel *>();
    QSignalSpy inserted(model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(model, &QAbstractItemModel::dataChanged);
    for (int i = 0; i < 200; ++i)
        add();
    const quint64 running = add(0);
    QTRY_COMPARE(rows(), 201);
    QVERIFY(choose(running));
    QVERIFY(details().contains("Under way"_L1) && !details().contains("Reply headers"_L1));
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(changed.size(), 0);
    m_journal->finish(running, 7, outcomeOf(200));
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 200); // the others are as they were
    QVERIFY(details().contains("200 succeeded"_L1) && details().contains("Reply headers"_L1));
    // What the journal forgets goes.
    for (size_t i = 0; i < RequestJournal::MostEntries; ++i)
        add();
    QTRY_COMPARE(rows(), int(RequestJournal::MostEntries));
    QCOMPARE(inserted.size(), 2);
}

void TestRequestsPane::choiceAndPlaceStay()
{
    for (int i = 0; i < 100; ++i)
        add();
    show(*m_journal);
    QCOMPARE(rows(), 100);
    const quint64 chosen = m_journal->entries()[50].id;
    QVERIFY(choose(chosen));
    QVERIFY(!box("followNewest")->isChecked());
    const int top = table()->verticalScrollBar()->value();
    const QString first = table()->indexAt({1, 1}).data(TableModel::KeyRole).toString();
    m_pane->detail()->selectAll();
    QVERIFY(top > 0);
    for (int i = 0; i < 20; ++i)
        add();
    QTRY_COMPARE(rows(), 120);
    QCOMPARE(m_pane->current()->id, chosen);
    QCOMPARE(table()->indexAt({1, 1}).data(TableModel::KeyRole).toString(), first);
    QCOMPARE(table()->verticalScrollBar()->value(), top + 20);
    QVERIFY(m_pane->detail()->textCursor().hasSelection());
}

void TestRequestsPane::followsTheNewest()
{
    for (int i = 0; i < 100; ++i)
        add();
    show(*m_journal);
    QScrollBar *bar = table()->verticalScrollBar();
    QCOMPARE(bar->value(), 0);
    quint64 newest = add();
    QTRY_COMPARE(rows(), 101);
    QCOMPARE(table()->indexAt({1, 1}).data(TableModel::KeyRole).toString(), RequestsModel::keyOfId(newest));
    bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
    QVERIFY(!box("followNewest")->isChecked());
    const int place = bar->value();
    add();
    QTRY_COMPARE(bar->value(), place + 1);
    bar->triggerAction(QAbstractSlider::SliderToMinimum);
    QVERIFY(box("followNewest")->isChecked());
    QVERIFY(choose(m_journal->entries()[10].id));
    QVERIFY(!box("followNewest")->isChecked());
    QTest::keyClick(box("followNewest"), Qt::Key_Space);
    QCOMPARE(bar->value(), 0);
    QVERIFY(!m_pane->current());
    QVERIFY(details().isEmpty());
    newest = add();
    QTRY_COMPARE(table()->indexAt({1, 1}).data(TableModel::KeyRole).toString(), RequestsModel::keyOfId(newest));
    // The other way round, the newest are at the end.
    m_pane->view()->sortBy(RequestsModel::Time, Qt::AscendingOrder);
    newest = add();
    QTRY_COMPARE(rows(), int(m_journal->entries().size()));
    QCOMPARE(bar->value(), bar->maximum());
}

void TestRequestsPane::onlyFailed()
{
    add(200);
    const quint64 refused = add(409, R"({"errCode":"DBS.200019","externalMessage":"Another operation"})");
    const quint64 lost = add(0);
    add(0);
    HttpOutcome outcome;
    outcome.fault = ErrorKind::ConnectionLost;
    m_journal->finish(lost, 5, outcome);
    show(*m_journal);
    QCOMPARE(rows(), 4);
    box("onlyFailed")->click();
    QCOMPARE(rows(), 2);
    QCOMPARE(cell(0, RequestsModel::Status), u"Connection lost"_s);
    QCOMPARE(cell(1, RequestsModel::Status), u"409 refused"_s);
    QVERIFY(choose(refused));
    QVERIFY(details().contains("Could not list the instances"_L1));
    QVERIFY(details().contains("DBS.200019"_L1));
    box("onlyFailed")->click();
    QCOMPARE(rows(), 4);
    QCOMPARE(m_pane->current()->id, refused);
}

void TestRequestsPane::searchKnowsNoneOfOurCounts()
{
    for (int i = 0; i < 450; ++i)
        add(i == 3 ? 404 : 200);
    show(*m_journal);
    m_pane->view()->search()->setText(u"404"_s);
    QCOMPARE(rows(), 1);
    for (const quint64 id : {1ULL, 404ULL, 18'446'744'073'709'551'615ULL})
        QCOMPARE(RequestsModel::idOfKey(RequestsModel::keyOfId(id)), id);
}

void TestRequestsPane::cutBodiesSaySo()
{
    QByteArray body = "{\"a\":\"";
    while (body.size() <= 2 * RequestJournal::MostReplyBytes)
        body += "é";
    const quint64 id = add(200, body + "\"}");
    m_journal->noteDeviations(id, {{u"instances[3].node_count"_s, Deviation::Kind::WrongType, u"\"two\""_s}});
    show(*m_journal);
    QVERIFY(choose(id));
    QVERIFY(details().contains("Cut off: only the first 65,536 of "_L1));
    QVERIFY(!details().contains(QChar::ReplacementCharacter));
    QVERIFY(details().contains("instances[3].node_count: another type than documented (\"two\")"_L1));
}

void TestRequestsPane::failedReadIsSentAgain()
{
    show(m_demo->journal);
    ShowInstance missing;
    missing.instanceId = u"0123456789abcdef0123456789abcdefin09"_s;
    QVERIFY(!m_demo->run(missing));
    ListInstances list;
    QVERIFY(m_demo->run(list));
    QTRY_COMPARE(rows(), int(m_demo->journal.entries().size()));
    QVERIFY(choose(m_demo->journal.entries().back().id));
    QVERIFY(!action("sendAgain")->isEnabled()); // it has not failed
    const JournalEntry failed = m_demo->journal.entries()[m_demo->journal.entries().size() - 2];
    QVERIFY(choose(failed.id));
    QVERIFY(action("sendAgain")->isEnabled());
    box("onlyFailed")->click();
    QSignalSpy asked(m_pane.get(), &RequestsPane::retryRequested);
    action("sendAgain")->trigger();
    QCOMPARE(asked.size(), 1);
    QTRY_VERIFY(m_demo->journal.entries().back().id > failed.id + 1 && !m_demo->journal.entries().back().isRunning());
    const JournalEntry &again = m_demo->journal.entries().back();
    QCOMPARE(again.url, failed.url);
    QCOMPARE(again.status, failed.status);
    QVERIFY(again.operation == failed.operation);
    QTRY_COMPARE(rows(), int(m_demo->journal.entries().size()));
    QCOMPARE(m_pane->current()->id, again.id); // what came of it is what is shown
    // One that succeeds is read like any other: nothing in it deviates.
    CallBase *call = m_demo->client->repeat(m_demo->journal.entries()[m_demo->journal.entries().size() - 2]);
    QVERIFY(call);
    QSignalSpy ended(call, &CallBase::ended);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(m_demo->journal.entries().back().status, 200);
    QVERIFY(m_demo->journal.entries().back().deviations.isEmpty());
}

void TestRequestsPane::changesAndOtherProjectsAreNotSentAgain()
{
    const quint64 read = add(503);
    const quint64 change = add(503, "{}", Verb::Post);
    show(*m_journal);
    QVERIFY(choose(read));
    QVERIFY(action("sendAgain")->isEnabled());
    QVERIFY(choose(change));
    QVERIFY(!action("sendAgain")->isEnabled());
    JournalEntry entry = *m_journal->find(read);
    QVERIFY(m_demo->client->canRepeat(entry));
    entry.url.replace(m_demo->client->scope().projectId, u"another"_s);
    QVERIFY(!m_demo->client->canRepeat(entry));
    entry.url = u"https://elsewhere.test/v1/"_s + m_demo->client->scope().projectId + u"/instances"_s;
    QVERIFY(!m_demo->client->canRepeat(entry));
    QVERIFY(!m_demo->client->repeat(entry));
    QVERIFY(!m_demo->client->repeat(JournalEntry()));
    // It may have gone with its account.
    QVERIFY(choose(read));
    m_demo->client.reset();
    QVERIFY(!action("sendAgain")->isEnabled());
}

void TestRequestsPane::menuAndWordsInBothLanguages()
{
    const quint64 id = add(200);
    show(*m_journal);
    QVERIFY(!m_pane->findChild<QMenu *>());
    QVERIFY(choose(id));
    Q_EMIT table()->customContextMenuRequested(table()->visualRect(table()->currentIndex()).center());
    auto *menu = m_pane->findChild<QMenu *>();
    QVERIFY(menu && menu->isVisible());
    QCOMPARE(menu->actions().first()->text(), u"Copy as curl"_s);
    menu->close();
    const auto texts = [this] {
        QStringList all = {details().section(u'\n', 0, 0),
                           cell(0, RequestsModel::Status),
                           m_pane->view()->search()->placeholderText(),
                           m_pane->detail()->accessibleName(),
                           m_pane->detail()->placeholderText(),
                           table()->accessibleName()};
        for (const auto *button : m_pane->findChildren<QAbstractButton *>())
            all += button->text() + button->toolTip();
        for (int column = 0; column < table()->model()->columnCount(); ++column)
            all += table()->model()->headerData(column, Qt::Horizontal).toString();
        return all;
    };
    const QStringList english = texts();
    Marker marker;
    QCoreApplication::installTranslator(&marker);
    m_language.choose(u"zh_CN"_s);
    const QStringList chinese = texts();
    for (qsizetype i = 0; i < english.size(); ++i)
        QVERIFY2(english[i].isEmpty() || english[i] != chinese[i], qPrintable(english[i]));
}

QTEST_MAIN(TestRequestsPane)
#include "tst_requestspane.moc"
