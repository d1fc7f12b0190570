// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/slowbucket.h"

#include <QColor>
#include <QFont>
#include <QtPlugin>

#include <vector>

class QWidget;

namespace ddm {

/// What a chart over time shows: texts and colours are the caller's, so that the chart knows neither language nor theme.
struct TimeChartLook
{
    QString countTitle;
    QString longestTitle;
    QString percentileTitle;
    QString durationTitle;
    QColor background;
    QColor text;
    QColor grid;
    QColor count;
    QColor longest;
    QColor percentile;
};

struct TimeChartPoint
{
    QString label; ///< On the axis.
    QString tip;
    double count = 0;
    double longest = 0; ///< Seconds; below 0 where nothing is loaded.
    double percentile = 0;
};

/// Bars of a count and lines of durations, side by side in time.
class TimeChart
{
public:
    virtual ~TimeChart() = default;

    virtual QWidget *widget() = 0;
    virtual void setLook(const TimeChartLook &look) = 0;
    virtual void setPoints(const std::vector<TimeChartPoint> &points) = 0;
};

/// Qt Charts lives in a module of its own that is loaded when the first chart is wanted: linked to the program it would
/// cost every start a tenth of the time that a bare window takes.
class TimeChartFactory
{
public:
    virtual ~TimeChartFactory() = default;

    /// The chart belongs to its widget.
    virtual TimeChart *makeTimeChart(QWidget *parent) = 0;
};

/// The factory of the module, or nullptr where it is missing; the table behind the chart still works then.
TimeChartFactory *loadCharts();

} // namespace ddm

#define DDM_CHARTS_IID "org.ddmconsole.Charts/1"
Q_DECLARE_INTERFACE(ddm::TimeChartFactory, DDM_CHARTS_IID)
