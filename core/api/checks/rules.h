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
    void inRange(const QString &field, qint64 value, qint64 least, qint64 most, QLatin1StringView code = ParameterError);
    /// offset >= 0 and limit 1 to 128, where they are set.
    void page(std::optional<int> offset, std::optional<int> limit);
    void pageNumber(int page, int pageSize);
    /// Start before end, at most so many days apart. Problems go to the field of the end.
    void range(const QString &endField, Timestamp start, Timestamp end, int mostDays);

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

private:
    void parameterValue(const QString &field, const KnownParameter &parameter, const QString &value);
};

/// "3.0.10" is newer than "3.0.9".
bool isEngineOlder(const QString &version, const QString &than);

} // namespace ddm
