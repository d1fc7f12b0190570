// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/checks/rules.h"

#include "core/base/secret.h"

#include <QRegularExpression>
#include <QVersionNumber>

#include <algorithm>
#include <limits>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

// The three sets of special characters that the sources print (ddm-api 5.5, trap 44; reference 4.1.1, 4.3.6).
constexpr QStringView AdministratorSpecials = u"~!@#%^*_+?"; // all sources
constexpr QStringView WidestAdministratorSpecials = u"~!@#%^*-_=+?";
constexpr QStringView AccountSpecials = u"~!@#%^*-_+?";
constexpr QStringView WidestAccountSpecials = u"~!@#%^*-_=+?/";

bool isLetter(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool consistsOf(QStringView text, QStringView extra)
{
    return std::all_of(text.begin(), text.end(),
                       [extra](QChar c) { return isLetter(c) || isDigit(c) || extra.contains(c); });
}

} // namespace

bool isSendable(const Problems &problems)
{
    return std::none_of(problems.begin(), problems.end(),
                        [](const Problem &problem) { return problem.severity == Problem::Severity::Refuse; });
}

bool isEngineOlder(const QString &version, const QString &than)
{
    return QVersionNumber::compare(QVersionNumber::fromString(version), QVersionNumber::fromString(than)) < 0;
}

Problem &Rules::refuse(const QString &field, QLatin1StringView code, Rule rule)
{
    Problem problem;
    problem.field = field;
    problem.code = code;
    problem.rule = rule;
    return problems.emplaceBack(problem);
}

Problem &Rules::warn(const QString &field, QLatin1StringView code, Rule rule)
{
    Problem &problem = refuse(field, code, rule);
    problem.severity = Problem::Severity::Warn;
    return problem;
}

bool Rules::required(const QString &field, const QString &value, QLatin1StringView code)
{
    if (value.isEmpty())
        refuse(field, code, Rule::Required);
    return !value.isEmpty();
}

void Rules::atLeast(const QString &field, qint64 value, qint64 least)
{
    if (value < least) {
        Problem &problem = refuse(field, ParameterError, Rule::OutOfRange);
        problem.least = least;
        problem.most = -1;
    }
}

void Rules::inRange(const QString &field, qint64 value, qint64 least, qint64 most, QLatin1StringView code)
{
    if (value < least || value > most) {
        Problem &problem = refuse(field, code, Rule::OutOfRange);
        problem.least = least;
        problem.most = most;
    }
}

void Rules::page(std::optional<int> offset, std::optional<int> limit, int mostDeclared)
{
    if (offset)
        atLeast(u"offset"_s, *offset, 0);
    if (!limit)
        return;
    if (*limit > MostRecords && *limit <= mostDeclared)
        tooManyRecords(u"limit"_s);
    else
        inRange(u"limit"_s, *limit, 1, MostRecords);
}

void Rules::pageSize(int size)
{
    atLeast(u"perPage"_s, size, 1);
    if (size > MostRecords)
        tooManyRecords(u"perPage"_s); // the reference states no most; the neighbours' is this
}

void Rules::tooManyRecords(const QString &field)
{
    Problem &problem = warn(field, ParameterError, Rule::OutOfRange);
    problem.least = 1;
    problem.most = MostRecords;
}

void Rules::range(const Range &range, Timestamp start, Timestamp end)
{
    if (!start.isValid())
        refuse(QString::fromLatin1(range.startField), ParameterError, Rule::Required);
    const QString endField = QString::fromLatin1(range.endField);
    if (!end.isValid())
        refuse(endField, ParameterError, Rule::Required);
    if (!start.isValid() || !end.isValid())
        return;
    const qint64 most = qint64(range.mostDays) * 24 * 3600 * 1000;
    if (end < start) {
        refuse(endField, ParameterError, Rule::RangeReversed);
    } else if (start.ms <= std::numeric_limits<qint64>::max() - most && end.ms > start.ms + most) {
        Problem &problem = refuse(endField, ParameterError, Rule::RangeTooLong);
        problem.severity = range.tooLong;
        problem.most = range.mostDays;
    }
}

void Rules::instanceName(const QString &field, const QString &name)
{
    if (name.size() < 4 || name.size() > 64) {
        Problem &problem = refuse(field, ParameterError, Rule::Length);
        problem.least = 4;
        problem.most = 64;
    } else if (!isLetter(name.front()) || !consistsOf(name, u"-_")) {
        refuse(field, ParameterError, Rule::NameCharacters).detail = u"-"_s;
    } else if (name.contains(u'_')) {
        // v1 forbids it, v3 allows it, and the gateway's expression is not anchored (trap 45).
        warn(field, ParameterError, Rule::NameCharacters).detail = u"-"_s;
    }
    if (known.instanceNames && known.instanceNames->contains(name))
        refuse(field, "DBS.200022"_L1, Rule::AlreadyExists);
}

void Rules::accountName(const QString &field, const QString &name)
{
    if (name.isEmpty() || name.size() > 32) {
        Problem &problem = refuse(field, "DBS.300305"_L1, Rule::Length);
        problem.least = 1;
        problem.most = 32;
    } else if (!isLetter(name.front()) || !consistsOf(name, u"_")) {
        refuse(field, "DBS.300305"_L1, Rule::NameCharacters).detail = u"_"_s;
    } else if (name.size() < 6) {
        Problem &problem = warn(field, "DBS.300305"_L1, Rule::Length); // older document: 6 to 32 (trap 46)
        problem.least = 6;
        problem.most = 32;
    }
}

namespace {

void passwordLength(Rules &rules, const QString &field, const SecretTraits &traits)
{
    if (traits.length < 8 || traits.length > 32) {
        Problem &problem = rules.refuse(field, "DBS.300306"_L1, Rule::PasswordLength);
        problem.least = 8;
        problem.most = 32;
    }
}

void passwordCharacters(Rules &rules, const QString &field, const Secret &password, QStringView narrow,
                        QStringView wide)
{
    if (SecretTraits(password, wide).other)
        rules.refuse(field, "DBS.300306"_L1, Rule::PasswordCharacters).detail = wide.toString();
    else if (SecretTraits(password, narrow).other)
        rules.warn(field, "DBS.300306"_L1, Rule::PasswordCharacters).detail = narrow.toString();
}

void passwordIsName(Rules &rules, const QString &field, const Secret &password, const QString &name)
{
    // Only the v3 pages say so.
    if (!name.isEmpty() && SecretTraits::isNameOrReverse(password, name))
        rules.warn(field, "DBS.300306"_L1, Rule::PasswordIsName);
}

} // namespace

void Rules::accountPassword(const QString &field, const Secret &password, const QString &name)
{
    const SecretTraits traits(password, WidestAccountSpecials);
    passwordLength(*this, field, traits);
    if (traits.classes() < 3)
        refuse(field, "DBS.300306"_L1, Rule::PasswordClasses).least = 3;
    passwordCharacters(*this, field, password, AccountSpecials, WidestAccountSpecials);
    passwordIsName(*this, field, password, name);
}

void Rules::administratorPassword(const QString &field, const Secret &password, const QString &name)
{
    const SecretTraits traits(password, WidestAdministratorSpecials);
    passwordLength(*this, field, traits);
    if (traits.classes() < 3)
        refuse(field, "DBS.300306"_L1, Rule::PasswordClasses).least = 3;
    else if (traits.classes() < 4)
        warn(field, "DBS.300306"_L1, Rule::PasswordClasses).least = 4; // reference: all four; others: three (trap 44)
    passwordCharacters(*this, field, password, AdministratorSpecials, WidestAdministratorSpecials);
    passwordIsName(*this, field, password, name);
}

void Rules::permissions(const QString &field, const QStringList &wireNames)
{
    if (wireNames.isEmpty())
        refuse(field, "DBS.300309"_L1, Rule::Required);
    QStringList seen = wireNames;
    if (seen.removeDuplicates() > 0)
        warn(field, "DBS.300309"_L1, Rule::Duplicate);
}

void Rules::description(const QString &field, const std::optional<QString> &text)
{
    if (text && text->size() > 256)
        refuse(field, "DBS.300307"_L1, Rule::Length).most = 256;
}

void Rules::accountSchemas(const QString &field, const QStringList &names)
{
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString at = field + u'[' + QString::number(i) + u"].name";
        if (!required(at, names[i]))
            continue;
        if (known.schemaNames && !known.schemaNames->contains(names[i], Qt::CaseInsensitive))
            refuse(at, "DBS.300129"_L1, Rule::NotFound);
    }
}

void Rules::accountExists(const QString &name)
{
    if (required(u"username"_s, name) && known.accountNames && !known.accountNames->contains(name))
        refuse(u"username"_s, "DBS.300327"_L1, Rule::NotFound);
}

void Rules::group(const std::optional<QString> &groupId)
{
    if (!known.groupIds)
        return;
    if (!groupId) {
        if (known.groupIds->size() > 1)
            refuse(u"group_id"_s, ParameterError, Rule::GroupNeeded);
    } else if (!known.groupIds->contains(*groupId)) {
        refuse(u"group_id"_s, ParameterError, Rule::NotFound);
    }
}

void Rules::parameterValues(const QMap<QString, QString> &values)
{
    if (values.isEmpty())
        refuse(u"values"_s, ParameterError, Rule::NothingToChange);
    for (auto it = values.begin(); it != values.end(); ++it) {
        const QString field = u"values."_s + it.key();
        if (!known.parameters)
            continue;
        const auto parameter = std::find_if(known.parameters->begin(), known.parameters->end(),
                                            [&it](const KnownParameter &p) { return p.name == it.key(); });
        if (parameter == known.parameters->end())
            refuse(field, ParameterError, Rule::NotFound);
        else
            parameterValue(field, *parameter, it.value());
    }
    // The two must fit each other, so they change together (ddm-api 2.15).
    if (values.contains(u"character_set_server"_s) != values.contains(u"collation_server"_s)) {
        const bool charset = values.contains(u"character_set_server"_s);
        refuse(charset ? u"values.character_set_server"_s : u"values.collation_server"_s, ParameterError,
               Rule::MustChangeTogether)
            .detail = charset ? u"collation_server"_s : u"character_set_server"_s;
    }
}

void Rules::parameterValue(const QString &field, const KnownParameter &parameter, const QString &value)
{
    if (parameter.readOnly) {
        refuse(field, ParameterError, Rule::ReadOnlyParameter);
        return;
    }
    static const QRegularExpression interval(u"^(-?[0-9.]+)-(-?[0-9.]+)$"_s);
    const QRegularExpressionMatch match = interval.match(parameter.range);
    bool fits = true;
    if (match.hasMatch()) {
        const double number = value.toDouble(&fits);
        const bool whole = parameter.dataType != "float"_L1 && !parameter.range.contains(u'.');
        if (fits && whole)
            value.toLongLong(&fits);
        fits = fits && number >= match.captured(1).toDouble() && number <= match.captured(2).toDouble();
    } else if (parameter.range.contains(u'|')) {
        fits = parameter.range.split(u'|').contains(value);
    }
    if (!fits)
        refuse(field, ParameterError, Rule::ValueOutsideRange).detail = parameter.range;
    else if (parameter.name == "max_allowed_packet"_L1 && value.toLongLong() % 1024 != 0)
        refuse(field, ParameterError, Rule::MultipleOf).least = 1024;
}

void Rules::sessionIds(const QStringList &ids)
{
    const QString field = u"process_ids"_s;
    if (ids.isEmpty())
        refuse(field, ParameterError, Rule::Required);
    else if (ids.size() > 100)
        refuse(field, ParameterError, Rule::TooMany).most = 100;
    const auto isNumber = [](const QString &id) {
        bool number = false;
        id.toULongLong(&number);
        return number;
    };
    if (!std::all_of(ids.begin(), ids.end(), isNumber))
        refuse(field, ParameterError, Rule::NotFound);
    QStringList unique = ids;
    if (unique.removeDuplicates() > 0)
        warn(field, ParameterError, Rule::Duplicate);
}

} // namespace ddm
