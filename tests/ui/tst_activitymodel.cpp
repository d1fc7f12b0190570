// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language/language.h"
#include "ui/models/activitymodel.h"
#include "ui/pages/activitydetail.h"
#include "ui/texts/jobwords.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace ddm;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Now = 1'700'000'000'000;
constexpr qint64 MinuteMs = 60'000;

Job job(const QString &id, JobState state, qint64 begunMs, const QString &instanceId = u"i1"_s)
{
    Job job;
    job.id = id;
    job.name = u"RestartInstance"_s;
    job.status = state;
    job.created = {begunMs};
    job.instanceId = instanceId;
    if (!isRunning(job.status))
        job.ended = {begunMs + 2 * MinuteMs};
    return job;
}

ChangeEntry change(const QString &id, EntryState state, qint64 sentMs, const QString &jobId = {})
{
    ChangeEntry change;
    change.id = id;
    change.operation = u"RestartInstance"_s;
    change.user = u"somebody"_s;
    change.request = u"POST /v1/instances/i1/action"_s;
    change.evidence.instanceId = u"i1"_s;
    change.state = state;
    change.submitted = change.sent = {sentMs};
    change.jobId = jobId;
    if (change.hasEnded())
        change.ended = {sentMs + MinuteMs};
    return change;
}

QStringList keysOf(const std::vector<ActivityRow> &rows)
{
    QStringList keys;
    for (const ActivityRow &row : rows)
        keys.append(row.key());
    return keys;
}

QString valueOf(const QList<KeyValueView::Section> &sections, const QString &term)
{
    for (const KeyValueView::Section &section : sections) {
        for (const KeyValueView::Value &value : section.values) {
            if (value.term == term)
                return value.text;
        }
    }
    return {};
}

} // namespace

/// Jobs and changes of one instance in one list.
class TestActivityModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language.choose(u"en_US"_s); }
    void changeAndItsJobAreOneRow();
    void theBetterWordWins();
    void durations();
    void detailHasEveryFieldOfTheJob();
    void refusalIsToldWithItsRemedy();
    void wordsOfEveryName();
    void model();

private:
    Language m_language;
};

void TestActivityModel::changeAndItsJobAreOneRow()
{
    const std::vector<Job> jobs = {job(u"j1"_s, JobState::Completed, Now - 9 * MinuteMs),
                                   job(u"j2"_s, JobState::Running, Now - MinuteMs),
                                   job(u"j3"_s, JobState::Running, Now, u"another"_s)};
    ChangeEntry elsewhere = change(u"c4"_s, EntryState::Done, Now);
    elsewhere.evidence.instanceId = u"another"_s;
    ChangeEntry bought = change(u"c5"_s, EntryState::Done, Now - 9 * MinuteMs, u"j1"_s); // was no instance yet
    bought.evidence.instanceId.clear();
    const auto rows = activityOf(u"i1"_s, jobs,
                                 {change(u"c1"_s, EntryState::Refused, Now - 5 * MinuteMs),
                                  change(u"c2"_s, EntryState::Following, Now - MinuteMs - 1, u"j2"_s), elsewhere,
                                  bought},
                                 {Now});
    QCOMPARE(keysOf(rows), QStringList({u"c2"_s, u"c1"_s, u"c5"_s}));
    QVERIFY(rows[0].job && rows[0].change);
    QCOMPARE(rows[0].asOf.ms, Now);
    QVERIFY(!rows[1].job);
    QVERIFY(!rows[1].asOf.isValid());
    QCOMPARE(keysOf(activityOf(u"i1"_s, jobs, {}, {Now})), QStringList({u"j2"_s, u"j1"_s}));
    QVERIFY(activityOf(u"none"_s, jobs, {}, {Now}).empty());
}

void TestActivityModel::theBetterWordWins()
{
    const auto word = [](const std::optional<Job> &job, const std::optional<ChangeEntry> &change) {
        return ActivityRow{job, change, {}}.state().word;
    };
    QCOMPARE(word(job(u"j"_s, JobState::ToBeSwitched, Now), {}), u"Waits to be switched over"_s);
    QCOMPARE(word({}, change(u"c"_s, EntryState::Unknown, Now)), u"Outcome unknown"_s);
    // The list is older than what the change has seen.
    QCOMPARE(word(job(u"j"_s, JobState::Running, Now), change(u"c"_s, EntryState::Failed, Now, u"j"_s)), u"Failed"_s);
    // The change could not find it out, the job says it.
    QCOMPARE(word(job(u"j"_s, JobState::Completed, Now), change(u"c"_s, EntryState::Unknown, Now, u"j"_s)), u"Done"_s);
    Job strange = job(u"j"_s, JobState::Running, Now);
    strange.status = JobState::Unknown;
    strange.status.text = u"Pondering"_s;
    QCOMPARE(word(strange, {}), u"Pondering"_s);
    QVERIFY((ActivityRow{strange, {}, {}}).isUnderWay());
}

void TestActivityModel::durations()
{
    QCOMPARE((ActivityRow{job(u"j"_s, JobState::Completed, Now), {}, {}}).durationText(), u"2 min 0 s"_s);
    const ActivityRow runs{job(u"j"_s, JobState::Running, Now - 90'000), {}, {Now}};
    QCOMPARE(runs.durationText(), u"1 min 30 s so far"_s);
    QVERIFY(!runs.ended().isValid());
    ChangeEntry unsent = change(u"c"_s, EntryState::NotSent, Now);
    unsent.sent = {};
    QCOMPARE((ActivityRow{{}, unsent, {}}).durationText(), u"—"_s);
    QCOMPARE((ActivityRow{{}, unsent, {}}).begun().ms, Now); // when it was submitted
}

void TestActivityModel::detailHasEveryFieldOfTheJob()
{
    TimeDisplay times;
    times.setUtc(true);
    Job whole = job(u"job-1"_s, JobState::Failed, Now);
    whole.name = u"migrateLogicDb"_s;
    whole.progress = u"60%"_s;
    whole.instanceName = u"orders"_s;
    whole.schemaName = u"shop"_s;
    whole.failReason = u"The data node is full."_s;
    whole.operations = {u"toBeRetried"_s, u"toBeRolled"_s, u"toBeWhatever"_s};
    const ActivityRow row{whole, change(u"c"_s, EntryState::Following, Now, u"job-1"_s), {}};
    QString text;
    for (const KeyValueView::Section &section : sectionsOf(row, times)) {
        for (const KeyValueView::Value &value : section.values)
            text += value.term + u'=' + value.text + u'\n';
    }
    for (const QString &part :
         {u"Job id=job-1\n"_s, u"Name in the service=migrateLogicDb\n"_s, u"State in the service=Failed\n"_s,
          u"Progress=60%\n"_s, u"Created=2023-11-14 22:13:20\n"_s, u"Ended=2023-11-14 22:15:20\n"_s,
          u"Instance=orders\n"_s, u"Instance id=i1\n"_s, u"Schema=shop\n"_s,
          u"Reason of failure=The data node is full.\n"_s,
          u"What can be done with it=try again, roll back, toBeWhatever\n"_s, u"By=somebody\n"_s})
        QVERIFY2(text.contains(part), qPrintable(part + u" not in\n"_s + text));
}

void TestActivityModel::refusalIsToldWithItsRemedy()
{
    TimeDisplay times;
    ChangeEntry refused = change(u"c"_s, EntryState::Refused, Now);
    ApiError error;
    error.kind = ErrorKind::Conflict;
    error.httpStatus = 409;
    error.code = u"DBS.200019"_s;
    error.message = u"Another job runs."_s;
    error.requestId = u"req-7"_s;
    refused.error = EntryError::of(error);
    const auto sections = sectionsOf({{}, refused, {}}, times);
    QCOMPARE(valueOf(sections, u"Why"_s), u"Another job runs."_s);
    QCOMPARE(valueOf(sections, u"Error code"_s), u"DBS.200019"_s);
    QCOMPARE(valueOf(sections, u"Request id"_s), u"req-7"_s);
    QVERIFY(!valueOf(sections, u"What to do"_s).isEmpty());
    QVERIFY(valueOf(sections, u"Request"_s).startsWith(u"POST "_s));
}

void TestActivityModel::wordsOfEveryName()
{
    QCOMPARE(headingOfJob(u"ENLARGENODE"_s), u"Scale out or change the node class"_s);
    QCOMPARE(headingOfJob(u"SomethingNew"_s), u"SomethingNew"_s);
    for (const EnumName &name : enumNames<JobState>()) {
        const Word<JobState> state = JobState(name.value);
        const StateWords words = wordsOf(state);
        QVERIFY2(!words.word.isEmpty() && words.word != u"Unknown"_s, qPrintable(wireName(state)));
        QCOMPARE(words.glyph == Glyph::Busy, isRunning(state));
    }
}

void TestActivityModel::model()
{
    TimeDisplay times;
    ActivityModel model(times);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const std::vector<Job> jobs = {job(u"j1"_s, JobState::Running, Now - MinuteMs),
                                   job(u"j2"_s, JobState::Completed, Now - 9 * MinuteMs)};
    model.setRows(activityOf(u"i1"_s, jobs, {}, {Now}));
    QCOMPARE(model.rowCount(), 2);
    for (int column = 0; column < model.columnCount(); ++column) {
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        QVERIFY(!model.index(0, column).data().toString().isEmpty());
        QVERIFY(model.index(0, column).data(TableModel::SortRole).isValid());
    }
    QCOMPARE(model.index(0, 1).data(Qt::ToolTipRole).toString(), u"RestartInstance"_s);
    QVERIFY(model.index(0, 0).data(Qt::DecorationRole).isValid());
    model.setRows(activityOf(u"i1"_s, jobs, {change(u"c1"_s, EntryState::Following, Now - MinuteMs, u"j1"_s)}, {Now}));
    QCOMPARE(model.rowCount(), 2);
    model.setRows(activityOf(u"i1"_s, {}, {change(u"c1"_s, EntryState::Done, Now, u"j1"_s)}, {Now}));
    QCOMPARE(model.rowCount(), 1);
    model.clear();
}

QTEST_MAIN(TestActivityModel)

#include "tst_activitymodel.moc"
