// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/fields.h"

#include <QHash>
#include <QJsonObject>
#include <QList>

namespace ddm {

/// A request as it came in, taken apart but not yet understood. Everything is percent-decoded.
struct RequestParts
{
    QHash<QString, QString> path;
    QList<std::pair<QString, QString>> query;
    QHash<QByteArray, QByteArray> headers; ///< Lower-case names.
    QJsonValue body = QJsonValue(QJsonValue::Undefined);
};

/// Why a request is refused: the wire field and what is wrong with it.
struct RequestFault
{
    enum class Kind : quint8 { Missing, Unknown, WrongType, UnknownWord };

    QString field;
    Kind kind;
};

/// Reads requests strictly, as the service does: unknown and misspelt fields, wrong types and missing mandatory fields are
/// faults. Documented aliases are accepted. Headers are not: clients send what they like.
class RequestReader
{
public:
    QList<RequestFault> read(const RequestParts &parts, void *value, const ValueType &type);

private:
    friend class RequestObjectReader;

    void readObject(const QJsonObject &json, void *value, const ValueType &type, const QString &at);
    void readValue(const QJsonValue &json, const FieldOptions &options, void *value, const ValueType &type,
                   const QString &at);
    void readList(const QJsonValue &json, const FieldOptions &options, void *value, const ValueType &type,
                  const QString &at);
    void readText(const QString &text, const FieldOptions &options, void *value, const ValueType &type,
                  const QString &at);
    void refuseUnknown(const QJsonObject &json, const QStringList &known, const QString &prefix, const QString &at);
    void fault(const QString &at, RequestFault::Kind kind) { m_faults.append({at, kind}); }

    QList<RequestFault> m_faults;
    const RequestParts *m_parts = nullptr;
};

} // namespace ddm
