// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/instancesmodel.h"

#include "ui/texts/statewords.h"

using namespace Qt::StringLiterals;

namespace ddm {

InstancesModel::InstancesModel(const TimeDisplay &times, QObject *parent)
    : RowsModel(
        {
            {.id = "status",
             .title = [] { return tr("State"); },
             .text = [](const Instance &row, const TimeDisplay &) { return wordsOf(row.status).word; },
             .tip = [](const Instance &row) { return row.errorMessage.value_or(wireName(row.status)); },
             .glyph = [](const Instance &row) { return std::optional(wordsOf(row.status).glyph); }},
            {.id = "name",
             .title = [] { return tr("Name"); },
             .text = [](const Instance &row, const TimeDisplay &) { return orDash(row.name); },
             .sort = [](const Instance &row) { return QVariant(row.name); },
             .tip = [](const Instance &row) { return row.id; }},
            {.id = "version",
             .title = [] { return tr("Version"); },
             .text = [](const Instance &row, const TimeDisplay &) { return orDash(row.engineVersion); },
             .sort = [](const Instance &row) { return QVariant(row.engineVersion); },
             .widest = 16},
            {.id = "class",
             .title = [] { return tr("Class"); },
             .text = [](const Instance &row, const TimeDisplay &) { return orDash(row.nodeClass); },
             .sort = [](const Instance &row) { return QVariant(row.nodeClass); }},
            {.id = "nodes",
             .title = [] { return tr("Nodes"); },
             .text = [](const Instance &row, const TimeDisplay &) { return formatCount(row.nodeCount); },
             .sort = [](const Instance &row) { return QVariant(row.nodeCount); },
             .number = true},
            {.id = "address",
             .title = [] { return tr("Address"); },
             .text =
                 [](const Instance &row, const TimeDisplay &) {
                     return orDash(row.accessIp.isEmpty() || row.accessPort.isEmpty()
                                       ? row.accessIp
                                       : QString(row.accessIp + u':' + row.accessPort));
                 }},
            {.id = "vcpus",
             .title = [] { return tr("vCPUs"); },
             .text = [](const Instance &row, const TimeDisplay &) { return formatCount(row.coreCount); },
             .sort = [](const Instance &row) { return QVariant(row.coreCount); },
             .number = true},
            {.id = "memory",
             .title = [] { return tr("Memory"); },
             .text = [](const Instance &row,
                        const TimeDisplay &) { return tr("%1 GB").arg(formatCount(row.ramCapacity)); },
             .sort = [](const Instance &row) { return QVariant(row.ramCapacity); },
             .number = true},
            {.id = "zone",
             .title = [] { return tr("Availability zone"); },
             .text = [](const Instance &row, const TimeDisplay &) { return orDash(row.availableZone); },
             .sort = [](const Instance &row) { return QVariant(row.availableZone); }},
            {.id = "created",
             .title = [] { return tr("Created"); },
             .text = [](const Instance &row, const TimeDisplay &zone) { return zone.text(row.created); },
             .sort = [](const Instance &row) { return QVariant(row.created.ms); },
             .tip = [](const Instance &row) { return TimeDisplay::exact(row.created); }},
        },
        [](const Instance &row) { return row.id; }, times, parent)
{
}

} // namespace ddm
