// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/timechart.h"

#include <QCoreApplication>
#include <QPluginLoader>

using namespace Qt::StringLiterals;

namespace ddm {

TimeChartFactory *loadCharts()
{
    const QString here = QCoreApplication::applicationDirPath();
    for (const QString &folder : {here, QString(here + u"/../lib/ddm-console"_s)}) {
        QPluginLoader loader(folder + u"/ddm-charts"_s);
        if (auto *factory = qobject_cast<TimeChartFactory *>(loader.instance()))
            return factory;
    }
    return nullptr;
}

} // namespace ddm
