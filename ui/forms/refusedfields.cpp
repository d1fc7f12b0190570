// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/refusedfields.h"

#include "core/api/errorcatalogue.h"

#include <QRegularExpression>

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
        QStringList matching;
        for (const QString &field : fields) {
            const QString plain = withoutIndexes(field);
            if (plain == name || plain.endsWith(u'.' + name))
                matching.append(field);
        }
        if (matching.size() == 1)
            found += matching;
    }
    return found;
}

} // namespace ddm
