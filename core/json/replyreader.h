// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/fields.h"

#include <QByteArray>
#include <QHash>
#include <QJsonValue>
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

    enum class Outcome : quint8 {
        Read,
        NotJson,    ///< No JSON, or an array where an object belongs.
        Incomplete, ///< A field is missing without which the reply means nothing.
    };

    /// Fills \a value (of \a type) from a reply's body, UTF-8. An empty body, and a text or number by itself, count as {}.
    Outcome read(const QByteArray &body, const Headers &headers, void *value, const ValueType &type);

    const QList<Deviation> &deviations() const { return m_deviations; }
    /// Why it is no JSON; the parser's own words.
    const QString &parseError() const { return m_parseError; }

    template<class T>
    bool read(const QByteArray &body, T &value, const Headers &headers = {})
    {
        return read(body, headers, &value, valueType<T>()) == Outcome::Read;
    }
    /// The same for JSON that somebody has parsed already.
    template<class T>
    bool read(const QJsonValue &body, T &value, const Headers &headers = {})
    {
        return read(textOf(body), value, headers);
    }

private:
    static QByteArray textOf(const QJsonValue &body);

    QList<Deviation> m_deviations;
    QString m_parseError;
};

} // namespace ddm
