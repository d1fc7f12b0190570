// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/valuetype.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace ddm {

/// Which rule of the reference a request breaks. Words for the user are made from it where they are shown.
enum class Rule : quint8 {
    Required,       ///< Must not be empty.
    Length,         ///< limits: least and most characters.
    NameCharacters, ///< First a letter, then letters, digits and the extra characters in limits.
    LowerCase,
    ReservedWord, ///< detail: the word.
    AlreadyExists,
    Duplicate,
    OutOfRange, ///< limits: least and most.
    NotOneOf,   ///< detail: what is possible.
    NotFound,
    SameAsBefore,
    PasswordLength,
    PasswordClasses,    ///< Too few of the four character classes. limits.least: how many are needed.
    PasswordCharacters, ///< A character outside the documented set. detail: the special characters.
    PasswordIsName,
    EngineTooOld, ///< detail: the oldest engine version that can.
    LastNode,     ///< At least one node must stay.
    GroupNeeded,  ///< The instance has several node groups; one must be named.
    NothingToChange,
    RangeTooLong, ///< limits.most: days.
    RangeReversed,
    SingleNeedsOneShard,
    ShardsPerDataNode,   ///< limits: least and most shards for the number of data nodes.
    ShardUnitMismatch,   ///< shard_number is not shard_unit times the number of data nodes.
    OneDataNode,         ///< A schema that is not sharded lives on one data node.
    ForbiddenCharacters, ///< detail: the characters.
    ReadOnlyParameter,
    ValueOutsideRange,  ///< detail: the parameter's value_range.
    MustChangeTogether, ///< detail: the other parameter.
    MultipleOf,         ///< limits.least: the factor.
    TooMany,            ///< limits.most.
    SentAlways,         ///< delete_rds_data must be said, never left to a default.
    OddTimeZone,        ///< The reference's list lacks it.
    LengthDiffers,      ///< One length of list must equal a number elsewhere. detail: the other field.
};

/// What is wrong with a field of a request before it is sent.
struct Problem
{
    enum class Severity : quint8 {
        Refuse, ///< The service refuses it, by every source.
        Warn,   ///< The sources disagree: shown, never forbidden.
    };

    QString field; ///< Wire name, dotted and indexed: "databases[0].name".
    QString code;  ///< The service's code for it, e.g. "DBS.300109".
    Rule rule = Rule::Required;
    Severity severity = Severity::Refuse;
    qint64 least = 0;
    qint64 most = 0;
    QString detail;
};

using Problems = QList<Problem>;

/// True if nothing in it is refused.
bool isSendable(const Problems &problems);

/// What is known of one parameter of an instance, as ListParameters gives it.
struct KnownParameter
{
    QString name;
    QString value;
    QString range;    ///< "a-b", "ON|OFF" or empty.
    QString dataType; ///< "integer", "boolean", …
    bool readOnly = false;
};

/// What check() needs to know beyond the request. What is not known is not checked.
struct Known
{
    std::optional<int> nodeCount;         ///< Nodes of the instance, or of the group concerned.
    std::optional<QStringList> groupIds;  ///< Node groups of the instance.
    std::optional<QString> nodeClass;     ///< Spec code in use, e.g. "ddm.c6.2xlarge.2".
    std::optional<QString> engineVersion; ///< e.g. "3.0.9".
    std::optional<QString> administrator; ///< Its name; empty if there is none yet.
    std::optional<QString> instanceName;
    std::optional<QString> securityGroupId;
    std::optional<QStringList> instanceNames;
    std::optional<QStringList> schemaNames;
    std::optional<QStringList> accountNames;
    std::optional<QStringList> availableDataNodes; ///< Ids that a schema may use.
    std::optional<QStringList> nodeClassIds;
    std::optional<QStringList> engineIds;
    std::optional<QStringList> zones; ///< Availability zones in which the class can be bought.
    std::optional<QList<KnownParameter>> parameters;
};

} // namespace ddm
