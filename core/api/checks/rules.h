// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/problem.h"

#include "core/json/timestamp.h"

namespace ddm {

/// Collects the problems of a request; the rules that several chapters share are its functions. Used by the check()
/// functions only.
class Rules
{
public:
    explicit Rules(const Known &whatIsKnown)
        : known(whatIsKnown)
    {
    }

    const Known &known;
    Problems problems;

    Problem &refuse(const QString &field, QLatin1StringView code, Rule rule);
    Problem &warn(const QString &field, QLatin1StringView code, Rule rule);

    /// False if it is empty, which is then refused.
    bool required(const QString &field, const QString &value, QLatin1StringView code = ParameterError);
    void atLeast(const QString &field, qint64 value, qint64 least);
    void inRange(const QString &field, qint64 value, qint64 least, qint64 most,
                 QLatin1StringView code = ParameterError);
    /// offset >= 0 and limit 1 to 128, where they are set. Beyond 128 it is only doubtful where a source declares more.
    void page(std::optional<int> offset, std::optional<int> limit, int mostDeclared = MostRecords);
    void pageSize(int size);

    struct Range
    {
        const char *startField;
        const char *endField;
        int mostDays;
        Problem::Severity tooLong = Problem::Severity::Refuse;
    };
    /// Both set, start before end, at most so many days apart. Problems with the two go to the field of the end.
    void range(const Range &range, Timestamp start, Timestamp end);

    void instanceName(const QString &field, const QString &name);
    void accountName(const QString &field, const QString &name);
    void accountPassword(const QString &field, const Secret &password, const QString &name);
    void administratorPassword(const QString &field, const Secret &password, const QString &name);
    void permissions(const QString &field, const QStringList &wireNames);
    void description(const QString &field, const std::optional<QString> &text);
    void accountSchemas(const QString &field, const QStringList &names);
    void accountExists(const QString &name);
    void group(const std::optional<QString> &groupId);
    void parameterValues(const QMap<QString, QString> &values);
    void sessionIds(const QStringList &ids);

    static constexpr QLatin1StringView ParameterError = QLatin1StringView("DBS.280001");
    static constexpr int MostRecords = 128;          ///< On a page of a list, by the reference.
    static constexpr int MostRecordsDeclared = 1024; ///< By the vendor's own descriptions of several v3 lists.

private:
    void tooManyRecords(const QString &field);
    void parameterValue(const QString &field, const KnownParameter &parameter, const QString &value);
};

/// "3.0.10" is newer than "3.0.9".
bool isEngineOlder(const QString &version, const QString &than);

} // namespace ddm
