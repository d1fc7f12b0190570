// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/activitydetail.h"

#include "ui/texts/changewords.h"
#include "ui/texts/jobwords.h"

#include <QCoreApplication>

namespace ddm {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ddm::ActivityDetail)
};

using Section = KeyValueView::Section;
using Value = KeyValueView::Value;

Value timeValue(const QString &term, Timestamp time, const TimeDisplay &times)
{
    return {term, times.text(time), TimeDisplay::exact(time)};
}

/// A value that many rows do not have: a line for it would only be in the way.
void addIfAny(Section &section, const Value &value)
{
    if (!value.text.isEmpty())
        section.values.append(value);
}

Section whatSection(const ActivityRow &row, const TimeDisplay &times)
{
    const StateWords state = row.state();
    Section section{row.heading(), {{Texts::tr("State"), state.word, row.stateTip(), state.glyph}}};
    addIfAny(section, {Texts::tr("Progress"), row.progress()});
    if (!row.change || !row.change->error) // which is told at length
        addIfAny(section, {Texts::tr("What is known"), row.remark()});
    section.values.append(timeValue(Texts::tr("Begun"), row.begun(), times));
    section.values.append(timeValue(Texts::tr("Ended"), row.ended(), times));
    section.values.append({Texts::tr("Duration"), row.durationText()});
    return section;
}

Section jobSection(const Job &job, const TimeDisplay &times)
{
    Section section{Texts::tr("Job of the service"),
                    {{Texts::tr("Job id"), job.id, {}, {}, true},
                     {Texts::tr("Name in the service"), job.name},
                     {Texts::tr("State in the service"), wireName(job.status)},
                     {Texts::tr("Progress"), job.progress},
                     timeValue(Texts::tr("Created"), job.created, times),
                     timeValue(Texts::tr("Ended"), job.ended, times),
                     {Texts::tr("Instance"), job.instanceName},
                     {Texts::tr("Instance id"), job.instanceId, {}, {}, true},
                     {Texts::tr("Schema"), job.schemaName},
                     {Texts::tr("Reason of failure"), job.failReason},
                     {Texts::tr("What can be done with it"), wordsOfJobOperations(job.operations),
                      job.operations.join(QLatin1Char('\n'))}}};
    return section;
}

Section changeSection(const ChangeEntry &change, const TimeDisplay &times)
{
    const StateWords state = wordsOf(change);
    Section section{Texts::tr("Change of this program"),
                    {{Texts::tr("By"), change.user},
                     {Texts::tr("State of the change"), state.word, {}, state.glyph},
                     timeValue(Texts::tr("Submitted"), change.submitted, times),
                     timeValue(Texts::tr("Sent"), change.sent, times),
                     timeValue(Texts::tr("Ended"), change.ended, times)}};
    addIfAny(section, {Texts::tr("Job id"), change.jobId, {}, {}, true});
    addIfAny(section, {Texts::tr("Order id"), change.orderId, {}, {}, true});
    if (!change.audited)
        section.values.append(
            {Texts::tr("Record"), Texts::tr("It was sent before it was written down on this computer.")});
    addIfAny(section, {Texts::tr("Request"), change.request});
    return section;
}

Section refusalSection(const ChangeEntry &change)
{
    const ErrorWords words = refusalOf(change);
    Section section{words.title, {{Texts::tr("Why"), words.reason, {}, Glyph::Failed}}};
    addIfAny(section, {Texts::tr("What to do"), words.remedy});
    addIfAny(section, {Texts::tr("Error code"), words.code, {}, {}, true});
    addIfAny(section, {Texts::tr("Request id"), words.requestId, {}, {}, true});
    return section;
}

} // namespace

QList<Section> sectionsOf(const ActivityRow &row, const TimeDisplay &times)
{
    QList<Section> sections = {whatSection(row, times)};
    if (row.change && row.change->error)
        sections.append(refusalSection(*row.change));
    if (row.job)
        sections.append(jobSection(*row.job, times));
    if (row.change)
        sections.append(changeSection(*row.change, times));
    return sections;
}

} // namespace ddm
