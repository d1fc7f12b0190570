// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/slowqueriespage.h"

#include "core/client/client.h"
#include "ui/charts/timechart.h"
#include "ui/language/language.h"
#include "ui/models/bucketsmodel.h"
#include "ui/models/slowqueriesmodel.h"
#include "ui/pages/slowqueryloader.h"
#include "ui/texts/errorwords.h"
#include "ui/theme/colours.h"
#include "ui/widgets/dataview.h"
#include "ui/widgets/pageframe.h"
#include "ui/widgets/panes.h"
#include "ui/widgets/timerangebar.h"

#include <QAbstractProxyModel>
#include <QBoxLayout>
#include <QEvent>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ddm {

SlowQueriesPage::SlowQueriesPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_loader(new SlowQueryLoader(context.client, this))
    , m_rows(new SlowQueriesModel(context.times, this))
    , m_buckets(new BucketsModel(context.times, this))
{
    QWidget *bar = makeBar();
    QWidget *chart = makeChartPane();
    setContent(new Panes(Qt::Vertical, u"slowQueries"_s, {{chart, 200, 2}, {makeRowsPane(), 300, 3}}));
    // Above the frame: another range is the way out of an empty or failed page.
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, bar);

    connect(m_range, &TimeRangeBar::chosen, this, &SlowQueriesPage::onRangeChosen);
    connect(m_loader, &SlowQueryLoader::rowsArrived, this, [this](const std::vector<SlowQuery> &rows, bool first) {
        first ? m_rows->setRows(rows) : m_rows->append(rows);
        if (m_loader->total() > 0)
            frame()->showPart();
    });
    connect(m_loader, &SlowQueryLoader::changed, this, &SlowQueriesPage::drawChart);
    connect(m_loader, &SlowQueryLoader::finished, this, &SlowQueriesPage::onFinished);
    connect(m_loader, &SlowQueryLoader::failed, this, [this](const ApiError &error) {
        m_load.release()->deleteLater(); // we are called by one of its callbacks
        frame()->showError(error);
    });
    frame()->setBudgetWait([this] { return m_loader->budgetWaitMs(); });
    connect(frame(), &PageFrame::retryRequested, this, &SlowQueriesPage::refresh);
    connect(frame(), &PageFrame::cancelRequested, this, &SlowQueriesPage::leave);
    connect(m_loader, &SlowQueryLoader::moreFailed, this, [this](const ApiError &error) { frame()->showError(error); });
    connect(m_more, &QPushButton::clicked, m_loader, &SlowQueryLoader::loadMore);
    connect(m_view, &DataView::scrolledToEnd, m_loader, &SlowQueryLoader::loadMore);
    connect(m_view, &DataView::selectionChanged, this, &SlowQueriesPage::onSelected);
    connect(&context.times, &TimeDisplay::changed, this, &SlowQueriesPage::drawChart);
    context.language.bind(this, [this] { retranslate(); });
}

QWidget *SlowQueriesPage::makeBar()
{
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(Space::Small, Space::Small, Space::Small, 0);
    layout->setSpacing(Space::Small);
    m_range = new TimeRangeBar(context().language, context().times, client().clock());
    m_asTable = new QToolButton;
    m_asTable->setCheckable(true);
    m_asTable->setIcon(icon(Icon::Table));
    m_asTable->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_asTable->setAutoRaise(true);
    layout->addWidget(m_range);
    layout->addStretch();
    layout->addWidget(m_asTable);
    return bar;
}

QWidget *SlowQueriesPage::makeChartPane()
{
    m_chartStack = new QStackedWidget;
    if (TimeChartFactory *factory = context().charts()) {
        m_chart = factory->makeTimeChart(m_chartStack);
        m_chartStack->addWidget(m_chart->widget());
    }
    auto *table = new DataView(m_buckets, context().language, [] { return tr("Slow queries over time"); });
    table->setObjectName(u"slowQueriesOverTime"_s);
    table->takeSearch()->hide();
    m_chartStack->addWidget(table);
    m_chartStack->setMinimumHeight(130);
    m_asTable->setVisible(m_chart != nullptr);
    connect(m_asTable, &QToolButton::toggled, this, [this, table](bool on) {
        m_chartStack->setCurrentWidget(on || !m_chart ? static_cast<QWidget *>(table) : m_chart->widget());
    });
    return m_chartStack;
}

QWidget *SlowQueriesPage::makeRowsPane()
{
    m_view = new DataView(m_rows, context().language, [] { return tr("Slow queries"); });
    m_view->setObjectName(u"slowQueries"_s);
    m_coverage = new QLabel;
    m_coverage->setObjectName(u"coverage"_s);
    m_more = new QPushButton;
    m_more->setObjectName(u"loadMore"_s);
    m_view->addBesideSearch(m_coverage);
    m_view->addBesideSearch(m_more);
    m_statement = new QPlainTextEdit;
    m_statement->setReadOnly(true);
    m_statement->setFrameShape(QFrame::NoFrame);
    m_statement->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_statement->setTabChangesFocus(true);
    auto *panes = new Panes(Qt::Horizontal, u"slowQueryStatement"_s, {{m_view, 900, 3}, {m_statement, 300, 1}});
    panes->setCollapsible(1, true);
    return panes;
}

void SlowQueriesPage::onRangeChosen()
{
    clear();
    frame()->reset();
    refresh();
}

void SlowQueriesPage::enter()
{
    if (!m_loaded && !m_load)
        refresh();
}

void SlowQueriesPage::refresh()
{
    if (instanceId().isEmpty())
        return;
    m_load = std::make_unique<QObject>();
    frame()->begin();
    m_loader->begin(instanceId(), m_range->range(), m_load.get(), Priority::Click);
}

void SlowQueriesPage::leave()
{
    if (!m_load)
        return;
    m_load.reset();
    frame()->cancel();
}

QLineEdit *SlowQueriesPage::search() const
{
    return m_view->search();
}

void SlowQueriesPage::focusContent()
{
    m_view->table()->setFocus();
}

void SlowQueriesPage::clear()
{
    m_loaded = false;
    m_loadedAt = {};
    m_loader->clear();
    m_rows->clear();
    m_buckets->clear();
    m_statement->clear();
}

void SlowQueriesPage::onFinished()
{
    m_loaded = true;
    m_loadedAt = {client().clock().nowMs()};
    m_load.release()->deleteLater(); // we are called by one of its callbacks
    if (m_loader->total() > 0)
        return frame()->showContent();
    frame()->showEmpty([] {
        return Message{Icon::Empty,
                       tr("No slow queries in this time"),
                       tr("The service records statements that take longer than the parameter long_query_time says."),
                       tr("Choose a longer time range, or lower long_query_time."),
                       {},
                       tr("Refresh"),
                       {}};
    });
}

void SlowQueriesPage::onSelected()
{
    const QModelIndex index = m_view->table()->currentIndex();
    const auto *proxy = qobject_cast<const QAbstractProxyModel *>(m_view->table()->model());
    const QModelIndex source = proxy->mapToSource(index);
    m_statement->setPlainText(source.isValid() ? m_rows->row(source.row()).sql : QString());
}

void SlowQueriesPage::showCoverage()
{
    const int total = m_loader->total();
    m_coverage->setText(
        total < 0 ? QString() : tr("%1 of %2 rows loaded").arg(formatCount(m_loader->loaded()), formatCount(total)));
    QString tip = tr("Counts are the service's and exact. Durations are those of the loaded rows only.");
    if (const int missing = m_loader->notCounted())
        tip += u'\n' + tr("%n window(s) could not be counted.", nullptr, missing);
    m_coverage->setToolTip(tip);
    m_more->setVisible(m_loader->hasMore());
    m_more->setEnabled(!m_loader->isLoadingMore());
    m_more->setText(m_loader->isLoadingMore() ? tr("Loading…") : tr("Load more"));
}

void SlowQueriesPage::drawChart()
{
    // It was asked again and has not answered, or could not: what is seen is still what was loaded before.
    if (m_loader->total() < 0 && m_loadedAt.isValid())
        return;
    showCoverage();
    m_buckets->setRows(m_loader->buckets());
    if (!m_chart)
        return;
    const TimeDisplay &times = context().times;
    const bool days = m_loader->range().length() > 25 * 3'600'000LL;
    std::vector<TimeChartPoint> points;
    for (const SlowBucket &bucket : m_loader->buckets()) {
        TimeChartPoint point;
        point.label = times.zoned(bucket.start).toString(days ? u"MM-dd HH:mm"_s : u"HH:mm"_s);
        point.tip = tr("%1 to %2").arg(times.text(bucket.start), times.text(bucket.end)) + u'\n'
            + (bucket.total < 0 ? tr("Not counted") : tr("%n slow quer(ies)", nullptr, bucket.total));
        point.count = qMax(0, bucket.total);
        point.longest = point.percentile = -1;
        if (bucket.loaded > 0) {
            point.longest = bucket.longest / 1000;
            point.percentile = bucket.percentile95 / 1000;
            point.tip += u'\n'
                + tr("Longest %1, 95th percentile %2, of %n loaded row(s)", nullptr, bucket.loaded)
                      .arg(formatDuration(bucket.longest), formatDuration(bucket.percentile95));
        }
        points.push_back(point);
    }
    m_chart->setPoints(points);
}

void SlowQueriesPage::applyLook()
{
    if (!m_chart)
        return;
    const Colours &colours = coloursOf(palette());
    m_chart->setLook({.countTitle = tr("Slow queries"),
                      .longestTitle = tr("Longest (loaded rows)"),
                      .percentileTitle = tr("95th percentile (loaded rows)"),
                      .durationTitle = tr("Seconds"),
                      .background = palette().color(QPalette::Window),
                      .text = palette().color(QPalette::WindowText),
                      .grid = colours.line,
                      .count = colours.count,
                      .longest = colours.longest,
                      .percentile = colours.percentile});
}

void SlowQueriesPage::retranslate()
{
    m_asTable->setText(tr("As a table"));
    m_asTable->setToolTip(tr("Show the numbers behind the chart"));
    m_statement->setAccessibleName(tr("Whole statement"));
    m_statement->setPlaceholderText(tr("Choose a row to read the whole statement."));
    if (m_chart)
        m_chart->widget()->setAccessibleName(tr("Slow queries over time"));
    applyLook();
    drawChart();
}

void SlowQueriesPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyLook();
}

} // namespace ddm
