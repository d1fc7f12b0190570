// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inventory/inventory.h"
#include "core/operations/operationtracker.h"
#include "tests/e2e/demofixture.h"
#include "tests/support/testroad.h"
#include "ui/language/language.h"
#include "ui/models/activitymodel.h"
#include "ui/pages/activitypage.h"
#include "ui/widgets/dataview.h"
#include "ui/widgets/keyvalueview.h"
#include "ui/widgets/messagepanel.h"
#include "ui/widgets/pageframe.h"

#include <QLabel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace ddm;
using namespace Qt::StringLiterals;

namespace {

constexpr int StateColumn = 0;
constexpr int WhatColumn = 1;

Pace quickPace()
{
    Pace pace;
    pace.firstLookMs = 10;
    pace.mostLookMs = 50;
    pace.looksAMinute = 6'000;
    return pace;
}

DemoSettings scaled(double timeScale, const char *faults = nullptr)
{
    DemoSettings settings = DemoFixture::unlimited();
    settings.timeScale = timeScale;
    if (faults)
        settings.faults = *DemoFaults::parse(faults);
    return settings;
}

/// The page of one instance of the demo region, alone.
class Scene
{
public:
    explicit Scene(const DemoSettings &settings = scaled(1))
        : demo(settings)
        , inventory(*demo.client, {.busyMs = 50, .restMs = 100'000, .failedMs = 100'000})
    {
        language.choose(u"en_US"_s);
        QObject::connect(&tracker, &OperationTracker::changed, &inventory, [this](const QString &entry) {
            if (tracker.find(entry)->state >= EntryState::Following)
                inventory.expire(tracker.find(entry)->evidence.instanceId);
        });
        page = std::make_unique<ActivityPage>(
            PageContext{*demo.client, inventory, language, times, &loadCharts, &tracker});
        page->resize(1100, 600);
    }

    void open(const char *name)
    {
        id = demo.instance(name).base.id;
        page->setInstance(id);
        page->show();
    }
    QAbstractItemModel *rows() const { return page->view()->table()->model(); }
    QString cell(int row, int column) const { return rows()->index(row, column).data().toString(); }
    QString details() const
    {
        QString text;
        const auto labels = page->detail()->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            text += label->text() + u'\n';
        return text;
    }
    qsizetype calls() const
    {
        return std::count_if(demo.journal.entries().begin(), demo.journal.entries().end(),
                             [](const JournalEntry &one) { return one.operation == &ListJobs::info; });
    }

    DemoFixture demo;
    Language language;
    TimeDisplay times;
    Inventory inventory;
    QTemporaryDir folder;
    OperationJournal operations{folder.path()};
    OperationTracker tracker{operations, SystemClock::instance(), quickPace()};
    std::unique_ptr<ActivityPage> page;
    QString id;
};

} // namespace

/// What happened to an instance, against the demo region.
class TestActivityPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsTheJobsOfTheInstanceWithOneCall();
    void ownChangeIsFollowedInItsRow();
    void saysWhyItIsEmpty();
    void ownChangesAreThereWithoutTheService();
    void worksWithoutATracker();
};

void TestActivityPage::listsTheJobsOfTheInstanceWithOneCall()
{
    Scene scene;
    const QString expected = scene.demo.instance("warehouse-a1").base.id; // is being created
    scene.open("warehouse-a1");
    QTRY_COMPARE(scene.page->frame()->state(), PageFrame::State::Content);
    QVERIFY(scene.rows()->rowCount() > 0);
    QCOMPARE(scene.cell(0, WhatColumn), u"Create the instance"_s);
    QCOMPARE(scene.cell(0, StateColumn), u"Under way"_s);
    QVERIFY(scene.cell(0, 2).endsWith(u'%'));
    QVERIFY2(scene.details().contains(expected), qPrintable(scene.details()));
    QVERIFY(scene.details().contains(u"CreateInstance"_s));
    QVERIFY(scene.page->readAt().isValid());
    // It is asked for again by itself while a job runs, and not once nobody sees it.
    const qsizetype before = scene.calls();
    QTRY_VERIFY(scene.calls() > before + 1);
    scene.page->hide();
    QVERIFY(!scene.inventory.jobs().isRefreshing());
    const qsizetype hidden = scene.calls();
    QTest::qWait(200);
    QCOMPARE(scene.calls(), hidden);
    scene.language.choose(u"zh_CN"_s);
    scene.page->show();
    QVERIFY(!scene.page->isLoading()); // what is known is shown at once
}

void TestActivityPage::ownChangeIsFollowedInItsRow()
{
    Scene scene(scaled(500));
    scene.open("shop-staging");
    QTRY_VERIFY(scene.page->frame()->state() == PageFrame::State::Content
                || scene.page->frame()->state() == PageFrame::State::Empty);
    const int before = scene.rows()->rowCount();
    RestartInstance restart;
    restart.instanceId = scene.id;
    const QString entry = scene.tracker.submit(*scene.demo.client, restart, u"shop-staging"_s);
    QCOMPARE(scene.rows()->rowCount(), before + 1); // before anything was sent
    QCOMPARE(scene.cell(0, WhatColumn), u"Restart the instance"_s);
    QVERIFY(scene.page->view()->select(entry));
    QTRY_COMPARE(scene.cell(0, StateColumn), u"Done"_s);
    const QString job = scene.tracker.find(entry)->jobId;
    QVERIFY(!job.isEmpty());
    QTRY_VERIFY(scene.details().contains(u"Job of the service"_s));
    QCOMPARE(scene.rows()->rowCount(), before + 1); // the job is no row of its own
    QCOMPARE(scene.page->view()->selectedKey(), entry);
    QVERIFY(scene.details().contains(job));
    QVERIFY(scene.details().contains(u"Change of this program"_s));
}

void TestActivityPage::saysWhyItIsEmpty()
{
    Scene scene;
    QString idle;
    for (const DemoInstance &instance : scene.demo.project().instances) {
        const auto &jobs = scene.demo.project().jobs;
        if (std::none_of(jobs.begin(), jobs.end(), [&](const Job &job) { return job.instanceId == instance.base.id; }))
            idle = instance.base.name;
    }
    QVERIFY(!idle.isEmpty());
    scene.open(qPrintable(idle));
    QTRY_COMPARE(scene.page->frame()->state(), PageFrame::State::Empty);
    const auto *panel = scene.page->frame()->findChild<MessagePanel *>();
    QVERIFY(panel->isVisible() && !panel->title().isEmpty() && !panel->text().isEmpty());
    RestartInstance restart;
    restart.instanceId = scene.id;
    scene.tracker.submit(*scene.demo.client, restart);
    QCOMPARE(scene.page->frame()->state(), PageFrame::State::Content);
}

/// Who may not list the jobs, or cannot, sees what this program did, and that it is not all.
void TestActivityPage::ownChangesAreThereWithoutTheService()
{
    Scene scene(scaled(1, R"({"faults": [{"operation": "ListJobs", "status": 503, "body": "{}"}]})"));
    scene.open("shop-staging");
    QTRY_COMPARE(scene.page->frame()->state(), PageFrame::State::Failed);
    RestartInstance restart;
    restart.instanceId = scene.id;
    scene.tracker.submit(*scene.demo.client, restart);
    QCOMPARE(scene.page->frame()->state(), PageFrame::State::Content);
    QVERIFY(scene.page->frame()->isStale());
    QCOMPARE(scene.rows()->rowCount(), 1);
    scene.page->refresh();
    QVERIFY(scene.page->isLoading());
    QTRY_VERIFY(!scene.page->isLoading());
    QVERIFY(scene.page->frame()->isStale());
    // Another page of the same instance, made now.
    ActivityPage later({*scene.demo.client, scene.inventory, scene.language, scene.times, &loadCharts, &scene.tracker});
    later.setInstance(scene.id);
    later.show();
    QCOMPARE(later.frame()->state(), PageFrame::State::Content);
    QTRY_VERIFY(later.frame()->isStale());
}

void TestActivityPage::worksWithoutATracker()
{
    Scene scene;
    ActivityPage page({*scene.demo.client, scene.inventory, scene.language, scene.times});
    page.setInstance(scene.demo.instance("warehouse-a1").base.id);
    page.show();
    QTRY_COMPARE(page.frame()->state(), PageFrame::State::Content);
    page.setInstance(scene.demo.instance("shop-staging").base.id); // another instance: the list is known
    QVERIFY(page.frame()->state() == PageFrame::State::Content || page.frame()->state() == PageFrame::State::Empty);
    QVERIFY(!page.isLoading());
}

QTEST_MAIN(TestActivityPage)

#include "tst_activitypage.moc"
