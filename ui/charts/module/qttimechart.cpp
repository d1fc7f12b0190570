// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/module/qttimechart.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QGraphicsLayout>
#include <QLegendMarker>
#include <QLineSeries>
#include <QScatterSeries>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>

namespace ddm {

namespace {

constexpr int Steps = 4; ///< Between the ticks of an axis.

/// The end of an axis from 0 to at least \a value whose ticks are round numbers, and multiples of \a unit. Qt's own
/// applyNiceNumbers() makes the axis up to twice as long as what is on it.
double roundMaximum(double value, double unit)
{
    static constexpr double Factors[] = {1, 2, 3, 4, 5, 6, 8, 10};
    for (double power = unit;; power *= 10) {
        for (const double factor : Factors) {
            if (factor * power * Steps >= value)
                return factor * power * Steps;
        }
    }
}

} // namespace

QtTimeChart::QtTimeChart(QWidget *parent)
    : QChartView(parent)
    , m_count(new QBarSet(QString()))
    , m_bars(new QBarSeries)
    , m_time(new QBarCategoryAxis)
    , m_countAxis(new QValueAxis)
    , m_durationAxis(new QValueAxis)
    , m_lineTime(new QValueAxis)
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(NoFrame);
    setMinimumHeight(120);
    QChart &chart = *this->chart();
    chart.setAnimationOptions(QChart::NoAnimation);
    chart.setBackgroundRoundness(0);
    chart.setMargins(QMargins(4, 0, 4, 0));
    chart.layout()->setContentsMargins(0, 0, 0, 0);
    chart.legend()->setAlignment(Qt::AlignTop);
    chart.legend()->setContentsMargins(0, 0, 0, 0);
    chart.legend()->layout()->setContentsMargins(0, 0, 0, 0);

    m_bars->append(m_count);
    m_bars->setBarWidth(0.8);
    chart.addSeries(m_bars);
    chart.addAxis(m_time, Qt::AlignBottom);
    chart.addAxis(m_countAxis, Qt::AlignLeft);
    chart.addAxis(m_durationAxis, Qt::AlignRight);
    chart.addAxis(m_lineTime, Qt::AlignBottom);
    m_lineTime->setVisible(false);
    m_bars->attachAxis(m_time);
    m_bars->attachAxis(m_countAxis);
    addLine(m_longest, m_longestDots);
    addLine(m_percentile, m_percentileDots);
    for (QValueAxis *axis : {m_countAxis, m_durationAxis}) {
        axis->setTickCount(Steps + 1);
        axis->setMin(0);
    }
    m_durationAxis->setGridLineVisible(false);
    m_time->setGridLineVisible(false);
    connect(m_bars, &QBarSeries::hovered, this, [this](bool inside, int index) { showTip(inside, index); });
}

void QtTimeChart::addLine(QLineSeries *&line, QScatterSeries *&dots)
{
    // Bars stand at whole numbers; the lines go through their middles on an axis of their own that is not shown.
    line = new QLineSeries;
    dots = new QScatterSeries;
    dots->setMarkerSize(7);
    for (QXYSeries *series : {static_cast<QXYSeries *>(line), static_cast<QXYSeries *>(dots)}) {
        chart()->addSeries(series);
        series->attachAxis(m_lineTime);
        series->attachAxis(m_durationAxis);
    }
    chart()->legend()->markers(line).constFirst()->setShape(QLegend::MarkerShapeFromSeries);
    chart()->legend()->markers(dots).constFirst()->setVisible(false);
    connect(dots, &QXYSeries::hovered, this,
            [this](const QPointF &point, bool inside) { showTip(inside, int(point.x())); });
}

void QtTimeChart::showTip(bool inside, int index)
{
    if (inside && index >= 0 && index < int(m_points.size()))
        QToolTip::showText(QCursor::pos(), m_points[size_t(index)].tip, this);
    else
        QToolTip::hideText();
}

void QtTimeChart::setLook(const TimeChartLook &look)
{
    m_count->setLabel(look.countTitle);
    m_longest->setName(look.longestTitle);
    m_percentile->setName(look.percentileTitle);
    m_durationAxis->setTitleText(look.durationTitle);
    QChart &chart = *this->chart();
    chart.setBackgroundBrush(look.background);
    setBackgroundBrush(look.background);
    chart.legend()->setLabelColor(look.text);
    m_count->setBrush(look.count);
    m_count->setPen(Qt::NoPen);
    m_longest->setPen(QPen(look.longest, 2));
    m_percentile->setPen(QPen(look.percentile, 2, Qt::DashLine));
    for (const auto &[dots, colour] : {std::pair(m_longestDots, look.longest), {m_percentileDots, look.percentile}}) {
        dots->setBrush(colour);
        dots->setBorderColor(look.background);
    }
    m_percentileDots->setMarkerShape(QScatterSeries::MarkerShapeRectangle);
    for (QAbstractAxis *axis : std::initializer_list<QAbstractAxis *>{m_time, m_countAxis, m_durationAxis}) {
        axis->setLabelsColor(look.text);
        axis->setTitleBrush(look.text);
        axis->setLinePenColor(look.grid);
        axis->setGridLineColor(look.grid);
        QFont small = font();
        small.setPointSizeF(small.pointSizeF() * 0.85);
        axis->setLabelsFont(small);
        axis->setTitleFont(small);
    }
}

void QtTimeChart::setPoints(const std::vector<TimeChartPoint> &points)
{
    m_points = points;
    QStringList labels;
    QList<double> counts;
    double mostCount = 1;
    double mostSeconds = 0.1;
    for (const TimeChartPoint &point : points) {
        labels.append(point.label);
        counts.append(point.count);
        mostCount = std::max(mostCount, point.count);
        mostSeconds = std::max({mostSeconds, point.longest, point.percentile});
    }
    m_count->remove(0, m_count->count());
    m_count->append(counts);
    m_time->clear();
    m_time->append(labels);
    m_lineTime->setRange(-0.5, double(points.size()) - 0.5);
    fillLine(*m_longest, *m_longestDots, &TimeChartPoint::longest);
    fillLine(*m_percentile, *m_percentileDots, &TimeChartPoint::percentile);
    m_countAxis->setRange(0, roundMaximum(mostCount, 1));
    m_durationAxis->setRange(0, roundMaximum(mostSeconds, 0.1));
    m_countAxis->setLabelFormat(QStringLiteral("%.0f"));
    m_durationAxis->setLabelFormat(m_durationAxis->max() < 8 ? QStringLiteral("%.1f") : QStringLiteral("%.0f"));
}

void QtTimeChart::fillLine(QLineSeries &line, QScatterSeries &dots, double TimeChartPoint::*value)
{
    QList<QPointF> drawn;
    for (size_t i = 0; i < m_points.size(); ++i) {
        if (m_points[i].*value >= 0)
            drawn.append(QPointF(double(i), m_points[i].*value));
    }
    line.replace(drawn);
    dots.replace(drawn);
}

} // namespace ddm
