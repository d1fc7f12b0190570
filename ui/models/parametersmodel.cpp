// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/parametersmodel.h"

using namespace Qt::StringLiterals;

namespace ddm {

ParametersModel::ParametersModel(const TimeDisplay &times, QObject *parent)
    : RowsModel(
        {
            {.id = "name",
             .title = [] { return tr("Parameter"); },
             .text = [](const Parameter &row, const TimeDisplay &) { return orDash(row.name); },
             .sort = [](const Parameter &row) { return QVariant(row.name); },
             .tip = [](const Parameter &row) { return row.description; }},
            {.id = "value",
             .title = [] { return tr("Value"); },
             .text = [](const Parameter &row, const TimeDisplay &) { return orDash(row.value); },
             .sort = [](const Parameter &row) { return QVariant(row.value); },
             .tip = [](const Parameter &row) { return row.value; },
             .widest = 28},
            {.id = "range",
             .title = [] { return tr("Possible values"); },
             .text = [](const Parameter &row, const TimeDisplay &) { return orDash(row.valueRange); },
             .sort = [](const Parameter &row) { return QVariant(row.valueRange); },
             .tip = [](const Parameter &row) { return row.valueRange; },
             .widest = 28},
            {.id = "type",
             .title = [] { return tr("Type"); },
             .text = [](const Parameter &row, const TimeDisplay &) { return orDash(row.dataType); },
             .sort = [](const Parameter &row) { return QVariant(row.dataType); }},
            {.id = "restart",
             .title = [] { return tr("Restart needed"); },
             .text = [](const Parameter &row, const TimeDisplay &) { return row.needRestart ? tr("Yes") : tr("No"); }},
            {.id = "changeable",
             .title = [] { return tr("Can be changed"); },
             .text = [](const Parameter &row, const TimeDisplay &) { return row.readOnly ? tr("No") : tr("Yes"); }},
            {.id = "description",
             .title = [] { return tr("Description"); },
             .text = [](const Parameter &row, const TimeDisplay &) { return orDash(row.description); },
             .sort = [](const Parameter &row) { return QVariant(row.description); },
             .tip = [](const Parameter &row) { return row.description; },
             .widest = 120},
        },
        [](const Parameter &row) { return row.name; }, times, parent)
{
}

} // namespace ddm
