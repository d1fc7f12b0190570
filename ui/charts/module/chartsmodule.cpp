// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/module/chartsmodule.h"

#include "ui/charts/module/qttimechart.h"

namespace ddm {

TimeChart *ChartsModule::makeTimeChart(QWidget *parent)
{
    return new QtTimeChart(parent);
}

} // namespace ddm
