// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/changewords.h"

#include "core/api/operation.h"

#include <QCoreApplication>

namespace ddm {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ddm::ChangeWords)
};

const OperationInfo *infoOf(const QString &name)
{
    for (const OperationEntry &entry : allOperations()) {
        if (name == QLatin1StringView(entry.info->name))
            return entry.info;
    }
    return nullptr;
}

QString wordsOf(EntryReason reason)
{
    switch (reason) {
    case EntryReason::None: return {};
    case EntryReason::Answer: return Texts::tr("The service's answer said so.");
    case EntryReason::Job: return Texts::tr("Its job ended.");
    case EntryReason::State: return Texts::tr("The state of the instance shows it.");
    case EntryReason::Target: return Texts::tr("What was wanted is there.");
    case EntryReason::NothingSeen: return Texts::tr("No answer came, and the service shows no trace of it.");
    case EntryReason::NoEvidence: return Texts::tr("No answer came, and the service has no way to tell.");
    case EntryReason::TargetMissing: return Texts::tr("The work ended, but what was wanted is not there.");
    case EntryReason::SubjectGone: return Texts::tr("What was to be changed is not there any more.");
    case EntryReason::Overdue: return Texts::tr("It was accepted, and no end was seen for too long.");
    case EntryReason::JobGone: return Texts::tr("The service does not show its job any more.");
    case EntryReason::Withdrawn: return Texts::tr("It was taken back before it was sent.");
    case EntryReason::ReadOnly: return Texts::tr("The connection was read-only.");
    case EntryReason::ProgramEnded: return Texts::tr("The program ended before its turn came.");
    }
    return {};
}

} // namespace

QString headingOf(const ChangeEntry &entry)
{
    const OperationInfo *info = infoOf(entry.operation);
    QString title = info ? phraseOf(*info) : entry.operation;
    if (!title.isEmpty())
        title[0] = title[0].toUpper();
    return title;
}

StateWords wordsOf(const ChangeEntry &entry)
{
    switch (entry.state) {
    case EntryState::Waiting: return {Texts::tr("Waiting"), Glyph::Busy};
    case EntryState::Preparing: return {Texts::tr("Preparing"), Glyph::Busy};
    case EntryState::Sending: return {Texts::tr("Sending"), Glyph::Busy};
    case EntryState::Following: return {Texts::tr("Under way"), Glyph::Busy};
    case EntryState::LookingUp: return {Texts::tr("Looking it up"), Glyph::Busy};
    case EntryState::Done: return {Texts::tr("Done"), Glyph::Running};
    case EntryState::Failed: return {Texts::tr("Failed"), Glyph::Failed};
    case EntryState::Refused: return {Texts::tr("Refused"), Glyph::Failed};
    case EntryState::NotDone: return {Texts::tr("Not done"), Glyph::Failed};
    case EntryState::Unknown: return {Texts::tr("Outcome unknown"), Glyph::Unknown};
    case EntryState::NotSent: return {Texts::tr("Not sent"), Glyph::Unknown};
    }
    return {};
}

namespace {

QString endingOf(const ChangeEntry &entry)
{
    if (entry.state == EntryState::Refused)
        return refusalOf(entry).reason;
    if (!entry.failReason.isEmpty())
        return entry.failReason;
    if (entry.state == EntryState::LookingUp)
        return Texts::tr("No answer came. The service is asked what became of it; nothing is sent again.");
    if (!entry.hasEnded())
        return entry.progress;
    QString detail = wordsOf(entry.reason);
    if (entry.needRestart)
        detail += u' ' + Texts::tr("It takes effect with a restart.");
    return detail;
}

} // namespace

QString detailOf(const ChangeEntry &entry)
{
    const QString detail = endingOf(entry);
    if (entry.audited)
        return detail;
    const QString unaudited = Texts::tr("It is unaudited.");
    return detail.isEmpty() ? unaudited : QString(detail + u' ' + unaudited);
}

ApiError errorOf(const ChangeEntry &entry)
{
    ApiError error;
    if (!entry.error)
        return error;
    error.kind = entry.error->errorKind();
    error.httpStatus = entry.error->httpStatus;
    error.code = entry.error->code;
    error.message = entry.error->message;
    error.requestId = entry.error->requestId;
    error.field = entry.error->field;
    error.operation = infoOf(entry.operation);
    return error;
}

ErrorWords refusalOf(const ChangeEntry &entry)
{
    return entry.error ? wordsOf(errorOf(entry)) : ErrorWords();
}

} // namespace ddm
