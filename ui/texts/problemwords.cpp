// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/errorwords.h"

#include "ui/texts/format.h"

#include <QCoreApplication>

namespace ddm {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ddm::ProblemWords)
};

QString wordsOfName(const Problem &problem)
{
    switch (problem.rule) {
    case Rule::Required: return Texts::tr("This is needed.");
    case Rule::Length:
        return Texts::tr("Between %1 and %2 characters, please.")
            .arg(formatCount(problem.least), formatCount(problem.most));
    case Rule::NameCharacters:
        return Texts::tr("Begin with a letter; then letters, digits and %1 may follow.").arg(problem.detail);
    case Rule::LowerCase: return Texts::tr("Lower-case letters only.");
    case Rule::ReservedWord: return Texts::tr("“%1” is reserved by the service.").arg(problem.detail);
    case Rule::AlreadyExists: return Texts::tr("This name is taken.");
    case Rule::Duplicate: return Texts::tr("This is there twice.");
    case Rule::SameAsBefore: return Texts::tr("This is the current value.");
    default: return Texts::tr("These characters are not allowed: %1").arg(problem.detail);
    }
}

QString wordsOfPassword(const Problem &problem)
{
    switch (problem.rule) {
    case Rule::PasswordLength:
        return Texts::tr("A password has %1 to %2 characters.")
            .arg(formatCount(problem.least), formatCount(problem.most));
    case Rule::PasswordClasses:
        return Texts::tr(
                   "Use at least %1 of these: upper-case letters, lower-case letters, digits, special characters.")
            .arg(formatCount(problem.least));
    case Rule::PasswordCharacters: return Texts::tr("Only letters, digits and %1 are allowed.").arg(problem.detail);
    default: return Texts::tr("The password must not be the name, forwards or backwards.");
    }
}

QString wordsOfNumber(const Problem &problem)
{
    const QString least = formatCount(problem.least);
    const QString most = formatCount(problem.most);
    switch (problem.rule) {
    case Rule::OutOfRange:
        if (problem.most < problem.least) // no upper end
            return Texts::tr("At least %1, please.").arg(least);
        return Texts::tr("Between %1 and %2, please.").arg(least, most);
    case Rule::RangeTooLong: return Texts::tr("The range is longer than %n day(s).", nullptr, int(problem.most));
    case Rule::ShardsPerDataNode:
        return Texts::tr("With these data nodes, between %1 and %2 shards are possible.").arg(least, most);
    case Rule::ShardUnitMismatch:
        return Texts::tr("The number of shards must be the shards of a data node times the number of data nodes.");
    case Rule::MultipleOf: return Texts::tr("This must be a multiple of %1.").arg(least);
    case Rule::TooMany: return Texts::tr("At most %1 are possible.").arg(most);
    default: return Texts::tr("The end lies before the start.");
    }
}

QString wordsOfState(const Problem &problem)
{
    switch (problem.rule) {
    case Rule::NotOneOf: return Texts::tr("Possible are: %1").arg(problem.detail);
    case Rule::NotFound: return Texts::tr("There is no such thing here.");
    case Rule::EngineTooOld: return Texts::tr("This needs engine version %1 or later.").arg(problem.detail);
    case Rule::LastNode: return Texts::tr("At least one node must stay.");
    case Rule::GroupNeeded: return Texts::tr("The instance has several node groups: choose one.");
    case Rule::NothingToChange: return Texts::tr("Nothing would change.");
    case Rule::SingleNeedsOneShard: return Texts::tr("A schema that is not sharded has exactly one shard.");
    case Rule::OneDataNode: return Texts::tr("A schema that is not sharded lives on exactly one data node.");
    case Rule::ReadOnlyParameter: return Texts::tr("This parameter cannot be changed.");
    case Rule::ValueOutsideRange: return Texts::tr("The value must lie in %1.").arg(problem.detail);
    case Rule::MustChangeTogether: return Texts::tr("This can only be changed together with %1.").arg(problem.detail);
    case Rule::SentAlways: return Texts::tr("Decide this: the service's default is not reliable.");
    case Rule::OddTimeZone: return Texts::tr("The service does not document this time zone.");
    default: return Texts::tr("This must have as many entries as %1 says.").arg(problem.detail);
    }
}

} // namespace

QString wordsOf(const Problem &problem)
{
    switch (problem.rule) {
    case Rule::Required:
    case Rule::Length:
    case Rule::NameCharacters:
    case Rule::LowerCase:
    case Rule::ReservedWord:
    case Rule::AlreadyExists:
    case Rule::Duplicate:
    case Rule::SameAsBefore:
    case Rule::ForbiddenCharacters: return wordsOfName(problem);
    case Rule::PasswordLength:
    case Rule::PasswordClasses:
    case Rule::PasswordCharacters:
    case Rule::PasswordIsName: return wordsOfPassword(problem);
    case Rule::OutOfRange:
    case Rule::RangeTooLong:
    case Rule::RangeReversed:
    case Rule::ShardsPerDataNode:
    case Rule::ShardUnitMismatch:
    case Rule::MultipleOf:
    case Rule::TooMany: return wordsOfNumber(problem);
    default: return wordsOfState(problem);
    }
}

} // namespace ddm
