// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/replyreader.h"

#include <QVarLengthArray>

#include <simdjson.h>

#include <optional>
#include <string_view>

namespace ddm {

/// The work of ReplyReader, which alone includes this: simdjson stays out of everybody else's compile time.
class ReplyReading
{
public:
    ReplyReading(const ReplyReader::Headers &headers, QList<Deviation> &deviations)
        : m_headers(headers)
        , m_deviations(deviations)
    {
    }

    bool readRoot(const simdjson::dom::element &json, void *value, const ValueType &type);

private:
    friend class ReplyObjectReader;

    using Element = simdjson::dom::element;

    /// Where we are, as a chain of stack frames; text is made only for a deviation.
    struct Location
    {
        const Location *parent = nullptr;
        const char *name = nullptr; // of a field
        qsizetype index = -1;       // of a row
        std::string_view key;       // of a map

        QString text() const;
    };

    bool readValue(const Element &json, const FieldOptions &options, void *value, const ValueType &type,
                   const Location &at);
    bool readObject(const Element &json, void *value, const ValueType &type, const Location &at);
    void readList(const Element &json, const FieldOptions &options, void *value, const ValueType &type,
                  const Location &at);
    bool readMap(const Element &json, const FieldOptions &options, void *value, const ValueType &type,
                 const Location &at);
    bool readOptional(const Element &json, const FieldOptions &options, void *value, const ValueType &type,
                      const Location &at);
    bool readWord(const Element &json, void *value, const ValueType &type, const Location &at);
    bool readPlain(const Element &json, const FieldOptions &options, void *value, const ValueType &type,
                   const Location &at);
    void noteUnknown(const Element &json, const QStringList &known, const QString &prefix, const Location &at);
    void note(const Location &at, Deviation::Kind kind, const QJsonValue &found);

    const ReplyReader::Headers &m_headers;
    QList<Deviation> &m_deviations;
};

/// A scalar as the value on which core/json/scalars.h works; an empty list or object for those.
QJsonValue scalarOf(const simdjson::dom::element &json);
/// Reads a value that comes in the very form in which it is documented. False where it does not: scalars.h then knows more.
bool readExactly(const simdjson::dom::element &json, void *value, const ValueType &type);

} // namespace ddm
