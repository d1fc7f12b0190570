// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/changesmodel.h"

#include "ui/language/timedisplay.h"
#include "ui/texts/changewords.h"
#include "ui/texts/format.h"

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

QString subjectOf(const ChangeEntry &entry)
{
    return entry.instanceName.isEmpty() ? entry.evidence.instanceId : entry.instanceName;
}

} // namespace

ChangesModel::ChangesModel(const TimeDisplay &times, QObject *parent)
    : RowsModel(
        {
            {.id = "status",
             .title = [] { return tr("State"); },
             .text = [](const ChangeEntry &row, const TimeDisplay &) { return wordsOf(row).word; },
             .glyph = [](const ChangeEntry &row) { return std::optional(wordsOf(row).glyph); }},
            {.id = "change",
             .title = [] { return tr("Change"); },
             .text = [](const ChangeEntry &row, const TimeDisplay &) { return headingOf(row); },
             .tip = [](const ChangeEntry &row) { return row.request; }},
            {.id = "instance",
             .title = [] { return tr("Instance"); },
             .text = [](const ChangeEntry &row, const TimeDisplay &) { return orDash(subjectOf(row)); }},
            {.id = "submitted",
             .title = [] { return tr("Submitted"); },
             .text = [](const ChangeEntry &row, const TimeDisplay &zone) { return zone.text(row.submitted); },
             .sort = [](const ChangeEntry &row) { return QVariant(row.submitted.ms); },
             .tip = [](const ChangeEntry &row) { return TimeDisplay::exact(row.submitted); }},
            {.id = "ended",
             .title = [] { return tr("Ended"); },
             .text = [](const ChangeEntry &row,
                        const TimeDisplay &zone) { return row.hasEnded() ? zone.text(row.ended) : orDash({}); },
             .sort = [](const ChangeEntry &row) { return QVariant(row.ended.ms); }},
            {.id = "detail",
             .title = [] { return tr("What is known"); },
             .text = [](const ChangeEntry &row, const TimeDisplay &) { return orDash(detailOf(row)); },
             .tip = [](const ChangeEntry &row) { return detailOf(row); },
             .widest = 90},
        },
        [](const ChangeEntry &row) { return row.id; }, times, parent)
{
}

} // namespace ddm
