// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/timechart.h"

#include <QChartView>

class QBarCategoryAxis;
class QBarSeries;
class QBarSet;
class QLineSeries;
class QScatterSeries;
class QValueAxis;

namespace ddm {

/// A TimeChart on Qt Charts. At most a few dozen points: it draws aggregates, never rows.
class QtTimeChart final : public QChartView, public TimeChart
{
    Q_OBJECT

public:
    explicit QtTimeChart(QWidget *parent = nullptr);

    QWidget *widget() override { return this; }
    void setLook(const TimeChartLook &look) override;
    void setPoints(const std::vector<TimeChartPoint> &points) override;

private:
    void addLine(QLineSeries *&line, QScatterSeries *&dots);
    void showTip(bool inside, int index);
    void fillLine(QLineSeries &line, QScatterSeries &dots, double TimeChartPoint::*value);

    std::vector<TimeChartPoint> m_points;
    QBarSet *m_count;
    QBarSeries *m_bars;
    QLineSeries *m_longest;
    QLineSeries *m_percentile;
    QScatterSeries *m_longestDots;
    QScatterSeries *m_percentileDots;
    QBarCategoryAxis *m_time;
    QValueAxis *m_countAxis;
    QValueAxis *m_durationAxis;
    QValueAxis *m_lineTime;
};

} // namespace ddm
