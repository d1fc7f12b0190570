// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace ddm {

/// The error codes of the service, each with a cause and a remedy in our own words, in English and Chinese
/// (resources/errors/catalogue.json; reference A.3, ddm-api 4.2, 6.5 and 7).
class ErrorCatalogue
{
public:
    struct Entry
    {
        QString code;
        QList<int> statuses;
        QString causeEnglish;
        QString causeChinese;
        QString remedyEnglish;
        QString remedyChinese;
        QStringList fields; ///< Wire fields of a request that the code speaks of.

        QString cause(bool chinese) const { return chinese ? causeChinese : causeEnglish; }
        QString remedy(bool chinese) const { return chinese ? remedyChinese : remedyEnglish; }
    };

    /// The catalogue that comes with the program; read at the first use.
    static const ErrorCatalogue &instance();

    /// The entry of that code, or nullptr.
    const Entry *find(const QString &code) const;
    QStringList codes() const { return m_entries.keys(); }

private:
    ErrorCatalogue();

    QHash<QString, Entry> m_entries;
};

} // namespace ddm
