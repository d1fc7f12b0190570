// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/accountsmodel.h"

#include "ui/texts/statewords.h"

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

QString schemasOf(const Account &account)
{
    QStringList names;
    for (const AccountSchema &schema : account.schemas)
        names.append(schema.name);
    return names.join(u", ");
}

/// With what is said of each.
QString schemaLinesOf(const Account &account)
{
    QStringList lines;
    for (const AccountSchema &schema : account.schemas) {
        const QString description = schema.description.value_or(QString());
        lines.append(description.isEmpty() ? schema.name : QString(schema.name + u" · " + description));
    }
    return lines.join(u'\n');
}

QString permissionsOf(const Account &account)
{
    QStringList words;
    for (const Word<Permission> &permission : account.permissions)
        words.append(wordOf(permission));
    return words.join(u", ");
}

} // namespace

AccountsModel::AccountsModel(const TimeDisplay &times, QObject *parent)
    : RowsModel(
        {
            {.id = "status",
             .title = [] { return tr("State"); },
             .text = [](const Account &row, const TimeDisplay &) { return wordsOfState(row.status).word; },
             .tip = [](const Account &row) { return row.status; },
             .glyph = [](const Account &row) { return std::optional(wordsOfState(row.status).glyph); }},
            {.id = "name",
             .title = [] { return tr("Account"); },
             .text = [](const Account &row, const TimeDisplay &) { return orDash(row.name); },
             .sort = [](const Account &row) { return QVariant(row.name); }},
            {.id = "schemas",
             .title = [] { return tr("Schemas"); },
             .text = [](const Account &row, const TimeDisplay &) { return orDash(schemasOf(row)); },
             .tip = [](const Account &row) { return schemaLinesOf(row); }},
            {.id = "permissions",
             .title = [] { return tr("Permissions"); },
             .text = [](const Account &row, const TimeDisplay &) { return orDash(permissionsOf(row)); },
             .tip = [](const Account &row) { return permissionsOf(row); }},
            {.id = "description",
             .title = [] { return tr("Description"); },
             .text = [](const Account &row, const TimeDisplay &) { return orDash(row.description); },
             .sort = [](const Account &row) { return QVariant(row.description); },
             .tip = [](const Account &row) { return row.description; }},
            {.id = "created",
             .title = [] { return tr("Created"); },
             .text = [](const Account &row, const TimeDisplay &zone) { return zone.text(row.created); },
             .sort = [](const Account &row) { return QVariant(row.created.ms); },
             .tip = [](const Account &row) { return TimeDisplay::exact(row.created); }},
            {.id = "password_changed",
             .title = [] { return tr("Password changed"); },
             .text = [](const Account &row,
                        const TimeDisplay &zone) { return zone.text(row.passwordLastChanged.value_or(Timestamp())); },
             .sort = [](const Account &row) { return QVariant(row.passwordLastChanged.value_or(Timestamp()).ms); },
             .tip =
                 [](const Account &row) { return TimeDisplay::exact(row.passwordLastChanged.value_or(Timestamp())); }},
            {.id = "extended_permissions",
             .title = [] { return tr("Extended permissions"); },
             .text =
                 [](const Account &row, const TimeDisplay &) {
                     return orDash(row.extendedPermissions.value_or(QStringList()).join(u", "));
                 }},
        },
        [](const Account &row) { return row.name; }, times, parent)
{
}

} // namespace ddm
