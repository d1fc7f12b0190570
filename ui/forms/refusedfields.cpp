// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/refusedfields.h"

#include "core/api/errorcatalogue.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

/// The catalogue names fields as the chapter of the code does; these operations have others of that meaning.
struct OtherName
{
    const char *operation;
    const char *code;
    const char *field;
};
constexpr OtherName OtherNames[] = {
    {"BuyInstance", "DBS.300305", "instance.admin_user_name"},
    {"BuyInstance", "DBS.300306", "instance.admin_user_password"},
};

QStringList fieldsOfCode(const QString &code, const OperationInfo &operation)
{
    for (const OtherName &other : OtherNames) {
        if (QLatin1StringView(other.operation) == QLatin1StringView(operation.name)
            && code == QLatin1StringView(other.code))
            return {QString::fromLatin1(other.field)};
    }
    const ErrorCatalogue::Entry *entry = ErrorCatalogue::instance().find(code);
    return entry ? entry->fields : QStringList();
}

QString withoutIndexes(QString field)
{
    static const QRegularExpression index(u"\\[\\d+\\]"_s);
    return field.remove(index);
}

/// The field of that name, or within it. "name" is an account's name, and not that of a schema that the account uses.
/// Empty where several fields could be meant.
QString outermost(const QString &name, const QStringList &fields)
{
    QString found;
    qsizetype least = std::numeric_limits<qsizetype>::max();
    for (const QString &field : fields) {
        const QStringList steps = withoutIndexes(field).split(u'.');
        if (!steps.contains(name) && withoutIndexes(field) != name)
            continue;
        if (steps.size() <= least)
            found = steps.size() < least ? field : QString();
        least = std::min(least, steps.size());
    }
    return found;
}

} // namespace

QString fieldAround(const QString &wireField, const QStringList &fields)
{
    QString around;
    for (const QString &field : fields) {
        const bool within = wireField.startsWith(field)
            && (wireField.size() == field.size() || wireField[field.size()] == u'.' || wireField[field.size()] == u'[');
        if (within && field.size() > around.size())
            around = field;
    }
    return around;
}

QStringList refusedFields(const ApiError &refusal, const OperationInfo &operation, const QStringList &fields)
{
    if (!refusal.field.isEmpty()) {
        const QString named = fieldAround(refusal.field, fields);
        return named.isEmpty() ? QStringList() : QStringList(named);
    }
    QStringList found;
    const QStringList named = fieldsOfCode(refusal.code, operation);
    for (const QString &name : named) {
        const QString field = outermost(name, fields);
        if (!field.isEmpty())
            found.append(field);
    }
    return found;
}

} // namespace ddm
