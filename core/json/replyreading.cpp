// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/replyreading.h"

#include "core/json/replymembers.h"
#include "core/json/scalars.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cstring>
#include <limits>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

// Found where an object belongs, or under an unknown name, a text may be anything, a password included: it is not shown.
const QJsonValue Unseen(QJsonValue::Undefined);

QString textOfKey(std::string_view key)
{
    return QString::fromUtf8(key.data(), qsizetype(key.size()));
}

} // namespace

QString ReplyReading::Location::text() const
{
    QString path = parent ? parent->text() : QString();
    if (index >= 0)
        return path + u'[' + QString::number(index) + u']';
    const QString own = name ? QString::fromLatin1(name) : textOfKey(key);
    if (own.isEmpty())
        return path;
    return path.isEmpty() ? own : path + u'.' + own;
}

/// Lets one object describe itself, and looks up each field it names.
class ReplyObjectReader final : public Fields
{
public:
    ReplyObjectReader(ReplyReading &reading, const simdjson::dom::element &json, const ReplyReading::Location &at)
        : m_reading(reading)
        , m_members(json)
        , m_at(at)
    {
    }

    bool complete = true;

    /// True if the object may hold names that nobody described; to know them costs a second description.
    bool mayHoldMore() const { return m_dotted || m_seen < m_members.size(); }

protected:
    void visit(const Field &field, void *value, const ValueType &type) override
    {
        const ReplyReading::Location at{&m_at, field.name, -1, {}};
        if (field.place == Place::ReplyHeader) {
            readHeader(field, value, at);
            return;
        }
        simdjson::dom::element nested;
        const simdjson::dom::element *json = m_members.find(field.name, nested);
        if (json)
            ++m_seen;
        if (field.options.alias && (!json || json->is_null()))
            json = m_members.find(field.options.alias, nested);
        m_dotted = m_dotted || std::strchr(field.name, '.');
        const bool read = json && m_reading.readValue(*json, field.options, value, type, at);
        if (!read && field.options.indispensable)
            miss(at);
    }

private:
    /// Headers hold secrets only (the token), as text.
    void readHeader(const Field &field, void *value, const ReplyReading::Location &at)
    {
        const QByteArray text = m_reading.m_headers.value(QByteArray(field.name).toLower());
        if (!text.isNull())
            *static_cast<Secret *>(value) = Secret::fromUtf8(text);
        else if (field.options.indispensable)
            miss(at);
    }

    void miss(const ReplyReading::Location &at)
    {
        complete = false;
        m_reading.note(at, Deviation::Kind::Missing, Unseen);
    }

    ReplyReading &m_reading;
    Members m_members;
    const ReplyReading::Location &m_at;
    qsizetype m_seen = 0;
    bool m_dotted = false; // several fields of one member, so that counting says nothing
};

bool ReplyReading::readRoot(const Element &json, void *value, const ValueType &type)
{
    return readObject(json, value, type, Location());
}

bool ReplyReading::readObject(const Element &json, void *value, const ValueType &type, const Location &at)
{
    ReplyObjectReader reader(*this, json, at);
    type.describe(reader, value);
    if (reader.mayHoldMore()) {
        NameCollector known;
        type.describe(known, value);
        noteUnknown(json, known.names, {}, at);
    }
    return reader.complete;
}

void ReplyReading::noteUnknown(const Element &json, const QStringList &known, const QString &prefix, const Location &at)
{
    const simdjson::dom::object object = json.get_object().value_unsafe();
    for (const auto [key, value] : object) {
        const QString name = prefix + textOfKey(key);
        if (known.contains(name))
            continue;
        const QByteArray shown = name.toUtf8();
        const Location here{&at, nullptr, -1, std::string_view(shown.constData(), size_t(shown.size()))};
        const QString inner = name + u'.';
        const bool nests = std::any_of(known.begin(), known.end(),
                                       [&inner](const QString &other) { return other.startsWith(inner); });
        if (!nests)
            note(here, Deviation::Kind::UnknownField, Unseen);
        else if (value.is_object())
            noteUnknown(value, known, inner, at);
        else if (!value.is_null())
            note(here, Deviation::Kind::WrongType, Unseen);
    }
}

void ReplyReading::readList(const Element &json, const FieldOptions &options, void *value, const ValueType &type,
                            const Location &at)
{
    const auto readRow = [&](const Element &row, qsizetype index) {
        const Location rowAt{&at, nullptr, index, {}};
        void *element = type.append(value);
        if (!readValue(row, options, element, *type.element, rowAt)) {
            type.removeLast(value);
            note(rowAt, Deviation::Kind::RowDropped, Unseen); // what stood there was noted where it was read
        }
    };
    if (!json.is_array()) {
        // A single object or word where a list belongs is a list of one (ddm-api 5.3, traps 30 and 34).
        readRow(json, 0);
        return;
    }
    const simdjson::dom::array rows = json.get_array().value_unsafe();
    if (type.reserve)
        type.reserve(value, qsizetype(rows.size()));
    qsizetype index = 0;
    for (const Element row : rows)
        readRow(row, index++);
}

bool ReplyReading::readMap(const Element &json, const FieldOptions &options, void *value, const ValueType &type,
                           const Location &at)
{
    if (json.is_array()) {
        // Several maps where one is meant (trap 34).
        bool read = false;
        const simdjson::dom::array parts = json.get_array().value_unsafe();
        for (const Element part : parts)
            read = readMap(part, options, value, type, at) || read;
        return read;
    }
    if (!json.is_object()) {
        note(at, Deviation::Kind::WrongType, Unseen);
        return false;
    }
    const simdjson::dom::object object = json.get_object().value_unsafe();
    for (const auto [key, entry] : object) {
        if (!entry.is_null())
            readValue(entry, options, type.insert(value, textOfKey(key)), *type.element, {&at, nullptr, -1, key});
    }
    return true;
}

bool ReplyReading::readOptional(const Element &json, const FieldOptions &options, void *value, const ValueType &type,
                                const Location &at)
{
    void *inner = type.append(value);
    bool read = readValue(json, options, inner, *type.element, at);
    if (type.element->kind == ValueType::Kind::Text && *static_cast<QString *>(inner) == "null"_L1)
        read = false; // trap 28
    if (!read)
        type.removeLast(value);
    return read;
}

bool ReplyReading::readWord(const Element &json, void *value, const ValueType &type, const Location &at)
{
    const QJsonValue scalar = scalarOf(json);
    const std::optional<QString> word = textOf(scalar);
    if (!word) {
        note(at, Deviation::Kind::WrongType, scalar);
        return false;
    }
    if (!setEnumByWireName(type, value, *word)) {
        note(at, Deviation::Kind::UnknownWord, scalar);
        if (!type.wordText)
            return false;
        *type.wordText(value) = *word;
    }
    return true;
}

bool ReplyReading::readValue(const Element &json, const FieldOptions &options, void *value, const ValueType &type,
                             const Location &at)
{
    if (json.is_null())
        return false;
    switch (type.kind) {
    case ValueType::Kind::Optional: return readOptional(json, options, value, type, at);
    case ValueType::Kind::List: readList(json, options, value, type, at); return true;
    case ValueType::Kind::Map: return readMap(json, options, value, type, at);
    case ValueType::Kind::Object:
        if (!json.is_object()) {
            note(at, Deviation::Kind::WrongType, Unseen);
            return false;
        }
        return readObject(json, value, type, at);
    case ValueType::Kind::Enumeration:
    case ValueType::Kind::Word: return readWord(json, value, type, at);
    default: return readPlain(json, options, value, type, at);
    }
}

namespace {

/// Reads a value in any form that means something.
bool readTolerantly(const QJsonValue &json, void *value, const ValueType &type)
{
    const auto store = [value](const auto &read) {
        using Value = typename std::decay_t<decltype(read)>::value_type;
        if (read)
            *static_cast<Value *>(value) = *read;
        return read.has_value();
    };
    switch (type.kind) {
    case ValueType::Kind::Boolean: return store(booleanOf(json));
    case ValueType::Kind::Integer: {
        const std::optional<qint64> number = integerOf(json);
        if (!number || *number > std::numeric_limits<int>::max() || *number < std::numeric_limits<int>::min())
            return false;
        *static_cast<int *>(value) = int(*number);
        return true;
    }
    case ValueType::Kind::Long: return store(integerOf(json));
    case ValueType::Kind::Number: return store(numberOf(json));
    case ValueType::Kind::Secret: {
        const std::optional<QString> text = textOf(json);
        if (text)
            *static_cast<Secret *>(value) = Secret(*text);
        return text.has_value();
    }
    case ValueType::Kind::Time: {
        const std::optional<QString> text = textOf(json);
        const Timestamp time = text ? Timestamp::fromText(*text) : Timestamp();
        if (time.isValid())
            *static_cast<Timestamp *>(value) = time;
        return time.isValid();
    }
    default: return store(textOf(json));
    }
}

} // namespace

bool ReplyReading::readPlain(const Element &json, const FieldOptions &options, void *value, const ValueType &type,
                             const Location &at)
{
    bool read = readExactly(json, value, type);
    QJsonValue scalar;
    if (!read) {
        // {"id": "10.0.0.1:3306"} where "10.0.0.1:3306" is meant (trap 27).
        Element only;
        const bool wrapped = type.kind == ValueType::Kind::Text && json.is_object()
            && json.get_object().value_unsafe().size() == 1 && json.at_key("id").get(only) == simdjson::SUCCESS;
        scalar = scalarOf(wrapped ? only : json);
        read = readTolerantly(scalar, value, type);
    }
    if (read) {
        if (options.lowerCase && type.kind == ValueType::Kind::Text)
            *static_cast<QString *>(value) = static_cast<QString *>(value)->toLower();
        return true;
    }
    // The text "null" and an empty text stand for "no value" where a number or a time belongs (trap 28, job end_time).
    if (scalar.isString() && type.kind != ValueType::Kind::Text
        && (scalar.toString().trimmed().isEmpty() || scalar.toString() == "null"_L1)) {
        return false;
    }
    note(at, Deviation::Kind::WrongType, scalar);
    return false;
}

void ReplyReading::note(const Location &at, Deviation::Kind kind, const QJsonValue &found)
{
    // A reply of a hundred thousand bad rows needs no hundred thousand notes.
    constexpr qsizetype MostDeviations = 1000;
    if (m_deviations.size() >= MostDeviations)
        return;
    QString shown;
    if (const std::optional<QString> text = textOf(found))
        shown = *text;
    else if (found.isArray())
        shown = QStringLiteral("[…]");
    else if (found.isObject())
        shown = QStringLiteral("{…}");
    else if (found.isNull())
        shown = QStringLiteral("null");
    m_deviations.append({at.text(), kind, shown.left(80)});
}

} // namespace ddm
