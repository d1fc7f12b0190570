// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/fields.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>

namespace ddm {

/// Something in a reply that is not as documented, noted in the request journal.
struct Deviation
{
    enum class Kind : quint8 { WrongType, Missing, UnknownWord, UnknownField, RowDropped };

    QString path; ///< "instances[3].node_count"
    Kind kind = Kind::WrongType;
    QString found; ///< What stood there, shortened.

    friend bool operator==(const Deviation &, const Deviation &) = default;
};

/// Reads replies, tolerantly and in one place: numbers as text and text as numbers, null, absent and unknown fields, unknown
/// words, objects where their id is meant. One bad row never costs the list.
class ReplyReader
{
public:
    using Headers = QHash<QByteArray, QByteArray>; ///< Lower-case names.

    /// Fills \a value (of \a type) from a reply's body. An empty body and one that is not an object count as {}.
    /// False if a field is missing without which the reply means nothing.
    bool read(const QJsonValue &body, const Headers &headers, void *value, const ValueType &type);

    const QList<Deviation> &deviations() const { return m_deviations; }

    template<class T>
    bool read(const QJsonValue &body, T &value, const Headers &headers = {})
    {
        return read(body, headers, &value, valueType<T>());
    }

private:
    friend class ReplyObjectReader;

    struct Location; // where we are, as a chain of stack frames; text is made only for a deviation

    bool readValue(const QJsonValue &json, const FieldOptions &options, void *value, const ValueType &type,
                   const Location &at);
    bool readObject(const QJsonObject &json, void *value, const ValueType &type, const Location &at);
    void readList(const QJsonValue &json, const FieldOptions &options, void *value, const ValueType &type,
                  const Location &at);
    bool readMap(const QJsonValue &json, const FieldOptions &options, void *value, const ValueType &type,
                 const Location &at);
    void noteUnknown(const QJsonObject &json, const QStringList &known, const QString &prefix, const Location &at);
    bool readScalar(const QJsonValue &json, void *value, const ValueType &type);
    void note(const Location &at, Deviation::Kind kind, const QJsonValue &found);

    QList<Deviation> m_deviations;
    const Headers *m_headers = nullptr;
};

} // namespace ddm
