// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pagescene.h"
#include "ui/models/tablemodel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QToolButton>

using namespace ddm;
using namespace Qt::StringLiterals;

namespace {

using State = PageFrame::State;

ProxyFault answering(int status, const QByteArray &body)
{
    return {.kind = ProxyFault::Kind::Answer,
            .answer = {status, body, {{"X-Request-Id", "request-17"}, {"Content-Type", "application/json"}}}};
}

const QByteArray Policy =
    R"({"error_code":"IAM.0003","error_msg":"The policy does not allow ddm:some:thing to be performed."})";

} // namespace

/// The ways in which a page can have nothing new to show are the same on every page.
class TestPageStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<PageScene>(); }
    void cleanup() { m_scene.reset(); }
    void loadsAndCanBeCancelled_data() { everyPage(); }
    void loadsAndCanBeCancelled();
    void saysThatItWaitsForTheBudget_data() { everyPage(); }
    void saysThatItWaitsForTheBudget();
    void saysSoAboveWhatIsThere_data() { everyPage(); }
    void saysSoAboveWhatIsThere();
    void forbiddenSaysWhatIsMissing_data() { everyPage(); }
    void forbiddenSaysWhatIsMissing();
    void forbiddenByAProxyOrByAState();
    void staleSaysHowOldAndWhy_data() { everyPage(); }
    void staleSaysHowOldAndWhy();
    void ageGoesOn();

private:
    static void everyPage()
    {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind < PageKindCount; ++kind)
            QTest::newRow(nameOf(PageKind(kind))) << kind;
    }
    void openThis()
    {
        QFETCH(const int, kind);
        m_scene->open(PageKind(kind));
    }
    bool isThere() const
    {
        return comesTrue([this] { return m_scene->isAtRest(); }) && m_scene->showsData();
    }
    /// In whichever language.
    QList<double> numbersSeen() const
    {
        QList<double> numbers;
        const auto tables = m_scene->frame->findChildren<QTableView *>();
        for (const QTableView *table : tables) {
            const QAbstractItemModel *rows = table->model();
            for (int row = 0; table->isVisible() && row < rows->rowCount(); ++row) {
                for (int column = 0; column < rows->columnCount(); ++column)
                    numbers.append(rows->index(row, column).data(TableModel::SortRole).toDouble());
            }
        }
        return numbers;
    }
    void retryOverTheBanner()
    {
        QVERIFY(m_scene->bannerAction()->isVisible());
        QCOMPARE(m_scene->bannerAction()->text(), u"Try again"_s);
        m_scene->press(m_scene->bannerAction());
    }
    /// As F5 does.
    void refresh() const
    {
        if (auto *page = qobject_cast<Page *>(m_scene->widget.get()))
            page->refresh();
        else
            qobject_cast<FleetPage *>(m_scene->widget.get())->refresh();
    }

    std::unique_ptr<PageScene> m_scene;
};

void TestPageStates::loadsAndCanBeCancelled()
{
    m_scene->faults.setFault(ProxyFault{.kind = ProxyFault::Kind::Swallow});
    openThis();
    QVERIFY(m_scene->frame->isLoading());
    QVERIFY(!m_scene->panel()->isVisible()); // not before 150 ms have passed
    QVERIFY(comesTrue([this] { return m_scene->state() == State::Loading; }));
    QVERIFY(m_scene->panel()->isVisible());
    QCOMPARE(m_scene->action()->text(), u"Cancel"_s);
    QVERIFY(m_scene->action()->focusPolicy() & Qt::TabFocus);
    m_scene->press(m_scene->action());
    QCOMPARE(m_scene->state(), State::Cancelled);
    QVERIFY(!m_scene->frame->isLoading());
    m_scene->faults.setFault(std::nullopt);
    m_scene->press(m_scene->action()); // "Load"
    QVERIFY(isThere());
}

void TestPageStates::saysThatItWaitsForTheBudget()
{
    m_scene->client->limiter()->hold(95'000);
    openThis();
    QVERIFY(comesTrue([this] { return m_scene->frame->isWaitingForBudget(); }));
    QCOMPARE(m_scene->state(), State::Loading);
    QCOMPARE(m_scene->panel()->title(), u"Waiting for the call budget"_s);
    QVERIFY(m_scene->panel()->text().contains(u"60"_s));
    QVERIFY2(m_scene->text("messageRemedy").startsWith(u"It goes on in about 1 min 3"_s),
             qPrintable(m_scene->text("messageRemedy")));
    // All of it can be read, also what does not go into one line.
    const auto lines = m_scene->panel()->findChildren<QLabel *>();
    for (const QLabel *line : lines) {
        if (line->isVisible() && line->wordWrap())
            QVERIFY2(line->height() >= line->heightForWidth(line->width()), qPrintable(line->text()));
    }
    const QString before = m_scene->text("messageRemedy");
    QVERIFY(comesTrue([&] { return m_scene->text("messageRemedy") != before; })); // it counts down
    QCOMPARE(m_scene->action()->text(), u"Cancel"_s);
    m_scene->press(m_scene->action());
    QCOMPARE(m_scene->state(), State::Cancelled);
    QCOMPARE(m_scene->client->limiter()->queued(), 0);
    QVERIFY(!m_scene->frame->isWaitingForBudget());
}

/// What is seen stays to be seen.
void TestPageStates::saysSoAboveWhatIsThere()
{
    openThis();
    QVERIFY(isThere());
    QVERIFY(!m_scene->bannerAction()->isVisible());
    m_scene->client->limiter()->hold(95'000);
    refresh();
    QVERIFY(comesTrue([this] { return m_scene->frame->isWaitingForBudget(); }));
    QCOMPARE(m_scene->state(), State::Content);
    QVERIFY(m_scene->text("staleText").startsWith(u"Loading waits for the call budget"_s));
    QCOMPARE(m_scene->bannerAction()->text(), u"Cancel"_s);
    m_scene->press(m_scene->bannerAction());
    QVERIFY(!m_scene->frame->isLoading());
    QVERIFY(m_scene->showsData());
    QVERIFY(!m_scene->bannerAction()->isVisible());
}

void TestPageStates::forbiddenSaysWhatIsMissing()
{
    m_scene->faults.setFault(answering(403, Policy));
    openThis();
    QVERIFY(comesTrue([this] { return m_scene->isAtRest(); }));
    QCOMPARE(m_scene->state(), State::Forbidden);
    QVERIFY2(m_scene->panel()->title().startsWith(u"No permission to "_s), qPrintable(m_scene->panel()->title()));
    QCOMPARE(m_scene->panel()->text(), u"The policy does not allow ddm:some:thing to be performed."_s);
    const QString remedy = m_scene->text("messageRemedy");
    QVERIFY2(remedy.contains(u"ddm:some:thing"_s) && remedy.contains(u"administrator"_s), qPrintable(remedy));
    QVERIFY(m_scene->text("messageRequestId").contains(u"request-17"_s));
    auto *copy = m_scene->panel()->findChild<QToolButton *>(u"messageCopyId"_s);
    QVERIFY(copy->isVisible() && !copy->accessibleName().isEmpty());
    QTest::mouseClick(copy, Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"request-17"_s);
    QCOMPARE(m_scene->action()->text(), u"Try again"_s);
    m_scene->faults.setFault(std::nullopt);
    m_scene->press(m_scene->action());
    QVERIFY(isThere());
}

void TestPageStates::forbiddenByAProxyOrByAState()
{
    m_scene->faults.setFault(answering(403, "<html><head><title>Blocked by policy</title></head></html>"));
    m_scene->open(PageKind::Schemas);
    QVERIFY(comesTrue([this] { return m_scene->isAtRest(); }));
    QCOMPARE(m_scene->state(), State::Forbidden);
    QVERIFY(m_scene->text("messageRemedy").contains(u"ddm:database:list"_s)); // as the reference has it
    m_scene->open(PageKind::Nodes);                                           // of which no source names the permission
    QVERIFY(comesTrue([this] { return m_scene->isAtRest(); }));
    QVERIFY(m_scene->text("messageRemedy").contains(u"proxy"_s));
    m_scene->faults.setFault(answering(403, R"({"errCode":"DBS.200011","externalMessage":"The instance is busy."})"));
    m_scene->open(PageKind::Nodes);
    QVERIFY(comesTrue([this] { return m_scene->isAtRest(); }));
    QCOMPARE(m_scene->state(), State::Failed); // no permission would help
    m_scene->faults.setFault(answering(403, R"({"errCode":"DBS.300541","externalMessage":"no"})"));
    m_scene->open(PageKind::Nodes);
    QVERIFY(comesTrue([this] { return m_scene->isAtRest(); }));
    QCOMPARE(m_scene->state(), State::Forbidden);
    QVERIFY(m_scene->text("messageRemedy").contains(u"administrator"_s));
}

void TestPageStates::staleSaysHowOldAndWhy()
{
    openThis();
    QVERIFY(isThere());
    m_scene->faults.setFault(answering(400, R"({"errCode":"DBS.280001","externalMessage":"said the service"})"));
    refresh();
    QVERIFY(comesTrue([this] { return m_scene->isAtRest(); }));
    QCOMPARE(m_scene->state(), State::Content);
    QVERIFY(m_scene->frame->isStale());
    const QString text = m_scene->text("staleText");
    QVERIFY2(text.startsWith(u"What you see is as of 20"_s), qPrintable(text));
    QVERIFY2(text.contains(u"(less than a minute ago)"_s), qPrintable(text));
    QVERIFY2(text.contains(u"Could not "_s) && text.contains(u"said the service"_s), qPrintable(text));
    // In the other language it is said anew, and nothing of what is seen is lost.
    const QList<double> numbers = numbersSeen();
    m_scene->language.choose(u"zh_CN"_s);
    QCOMPARE(numbersSeen(), numbers);
    QVERIFY(m_scene->text("staleText") != text);
    QVERIFY(m_scene->text("staleText").contains(u"said the service"_s));
    m_scene->language.choose(u"en_US"_s);
    m_scene->faults.setFault(std::nullopt);
    retryOverTheBanner();
    QVERIFY(isThere());
    QVERIFY(!m_scene->bannerAction()->isVisible());
}

void TestPageStates::ageGoesOn()
{
    TimeDisplay times;
    times.setUtc(true);
    const Timestamp then{0};
    const auto ago = [&](qint64 ms) { return times.withAge(then, {ms}).section(u'(', 1).chopped(1); };
    QCOMPARE(ago(-5'000), u"less than a minute ago"_s); // clocks differ
    QCOMPARE(ago(59'999), u"less than a minute ago"_s);
    QCOMPARE(ago(60'000), u"1 min ago"_s);
    QCOMPARE(ago(119 * 60'000), u"119 min ago"_s);
    QCOMPARE(ago(120 * 60'000), u"2 h ago"_s);
    QCOMPARE(ago(47 * 3'600'000LL), u"47 h ago"_s);
    QCOMPARE(ago(48 * 3'600'000LL), u"2 days ago"_s);
    QCOMPARE(times.withAge(then, {60'000}), u"1970-01-01 00:00:00 (1 min ago)"_s);
}

QTEST_MAIN(TestPageStates)

#include "tst_pagestates.moc"
