// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/timechart.h"

#include <QObject>

namespace ddm {

class ChartsModule final : public QObject, public TimeChartFactory
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID DDM_CHARTS_IID)
    Q_INTERFACES(ddm::TimeChartFactory)

public:
    TimeChart *makeTimeChart(QWidget *parent) override;
};

} // namespace ddm
