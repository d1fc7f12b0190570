// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/replyreader.h"

#include "core/json/scalars.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstring>
#include <limits>

namespace ddm {

struct ReplyReader::Location
{
    const Location *parent = nullptr;
    const char *name = nullptr; // of a field
    qsizetype index = -1;       // of a row
    QString key;                // of a map

    QString text() const
    {
        QString path = parent ? parent->text() : QString();
        if (index >= 0)
            return path + u'[' + QString::number(index) + u']';
        const QString own = name ? QString::fromLatin1(name) : key;
        if (own.isEmpty())
            return path;
        return path.isEmpty() ? own : path + u'.' + own;
    }
};

namespace {

QJsonValue lookUp(const QJsonObject &object, const char *dotted)
{
    const char *dot = std::strchr(dotted, '.');
    if (!dot)
        return object.value(QLatin1StringView(dotted));
    const QJsonValue inner = object.value(QLatin1StringView(dotted, dot - dotted));
    return inner.isObject() ? lookUp(inner.toObject(), dot + 1) : QJsonValue(QJsonValue::Undefined);
}

/// Collects the first segments of the names that a type knows.
class NameCollector final : public Fields
{
public:
    QStringList names;

protected:
    void visit(const Field &field, void *, const ValueType &) override
    {
        for (const char *name : {field.name, field.options.alias}) {
            if (name)
                names.append(QString::fromLatin1(name).section(u'.', 0, 0));
        }
    }
};

} // namespace

/// Lets one object describe itself, and looks up each field it names.
class ReplyObjectReader final : public Fields
{
public:
    ReplyObjectReader(ReplyReader &reader, const QJsonObject &json, const ReplyReader::Location &at)
        : m_reader(reader)
        , m_json(json)
        , m_at(at)
    {
    }

    bool complete = true;
    qsizetype seen = 0;

protected:
    void visit(const Field &field, void *value, const ValueType &type) override
    {
        QJsonValue json;
        if (field.place == Place::ReplyHeader) {
            const QByteArray text = m_reader.m_headers->value(QByteArray(field.name).toLower());
            json = text.isNull() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(QString::fromUtf8(text));
        } else {
            json = lookUp(m_json, field.name);
            if (json.isUndefined() && field.options.alias)
                json = lookUp(m_json, field.options.alias);
            if (!json.isUndefined())
                ++seen;
        }
        const ReplyReader::Location at{&m_at, field.name, -1, {}};
        const bool read = !json.isUndefined() && m_reader.readValue(json, field.options, value, type, at);
        if (!read && field.options.indispensable) {
            complete = false;
            m_reader.note(at, Deviation::Kind::Missing, json);
        }
    }

private:
    ReplyReader &m_reader;
    const QJsonObject &m_json;
    const ReplyReader::Location &m_at;
};

bool ReplyReader::read(const QJsonValue &body, const Headers &headers, void *value, const ValueType &type)
{
    m_headers = &headers;
    m_deviations.clear();
    const bool complete = readObject(body.toObject(), value, type, Location());
    m_headers = nullptr;
    return complete;
}

bool ReplyReader::readObject(const QJsonObject &json, void *value, const ValueType &type, const Location &at)
{
    ReplyObjectReader reader(*this, json, at);
    type.describe(reader, value);
    if (reader.seen < json.size()) {
        NameCollector known;
        type.describe(known, value);
        for (auto it = json.begin(); it != json.end(); ++it) {
            if (!known.names.contains(it.key()))
                note({&at, nullptr, -1, it.key()}, Deviation::Kind::UnknownField, it.value());
        }
    }
    return reader.complete;
}

void ReplyReader::readList(const QJsonValue &json, const FieldOptions &options, void *value, const ValueType &type,
                           const Location &at)
{
    // A single object or word where a list belongs is a list of one (ddm-api 5.3, traps 30 and 34).
    const QJsonArray array = json.isArray() ? json.toArray() : QJsonArray{json};
    if (type.reserve)
        type.reserve(value, array.size());
    qsizetype index = 0;
    for (const QJsonValue row : array) {
        const Location rowAt{&at, nullptr, index++, {}};
        void *element = type.append(value);
        if (!readValue(row, options, element, *type.element, rowAt)) {
            type.removeLast(value);
            note(rowAt, Deviation::Kind::RowDropped, row);
        }
    }
}

bool ReplyReader::readValue(const QJsonValue &json, const FieldOptions &options, void *value, const ValueType &type,
                            const Location &at)
{
    if (json.isNull() || json.isUndefined())
        return false;
    switch (type.kind) {
    case ValueType::Kind::Optional: {
        const bool read = readValue(json, options, type.append(value), *type.element, at);
        if (!read)
            type.removeLast(value);
        return read;
    }
    case ValueType::Kind::List:
        readList(json, options, value, type, at);
        return true;
    case ValueType::Kind::Map: {
        const QJsonObject object = json.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            readValue(it.value(), options, type.insert(value, it.key()), *type.element, {&at, nullptr, -1, it.key()});
        return json.isObject();
    }
    case ValueType::Kind::Object:
        if (!json.isObject()) {
            note(at, Deviation::Kind::WrongType, json);
            return false;
        }
        return readObject(json.toObject(), value, type, at);
    case ValueType::Kind::Enumeration:
    case ValueType::Kind::Word: {
        const std::optional<QString> word = textOf(json);
        if (!word) {
            note(at, Deviation::Kind::WrongType, json);
            return false;
        }
        if (!setEnumByWireName(type, value, *word)) {
            note(at, Deviation::Kind::UnknownWord, json);
            if (!type.wordText)
                return false;
            *type.wordText(value) = *word;
        }
        return true;
    }
    default:
        if (readScalar(json, value, type))
            return true;
        // The text "null" and an empty text stand for "no value" where a number or a time belongs (trap 28, job end_time).
        if (json.isString() && type.kind != ValueType::Kind::Text
            && (json.toString().trimmed().isEmpty() || json.toString() == QLatin1StringView("null"))) {
            return false;
        }
        note(at, Deviation::Kind::WrongType, json);
        return false;
    }
}

bool ReplyReader::readScalar(const QJsonValue &json, void *value, const ValueType &type)
{
    const auto store = [value](const auto &read) {
        using Value = typename std::decay_t<decltype(read)>::value_type;
        if (read)
            *static_cast<Value *>(value) = *read;
        return read.has_value();
    };
    switch (type.kind) {
    case ValueType::Kind::Boolean:
        return store(booleanOf(json));
    case ValueType::Kind::Integer: {
        const std::optional<qint64> number = integerOf(json);
        if (!number || *number > std::numeric_limits<int>::max() || *number < std::numeric_limits<int>::min())
            return false;
        *static_cast<int *>(value) = int(*number);
        return true;
    }
    case ValueType::Kind::Long:
        return store(integerOf(json));
    case ValueType::Kind::Number:
        return store(numberOf(json));
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
    default: { // text
        // {"id": "10.0.0.1:3306"} where "10.0.0.1:3306" is meant (trap 27).
        const QJsonValue plain = json.isObject() && json.toObject().size() == 1 ? json.toObject().value(u"id") : json;
        return store(textOf(plain));
    }
    }
}

void ReplyReader::note(const Location &at, Deviation::Kind kind, const QJsonValue &found)
{
    // A reply of a hundred thousand bad rows needs no hundred thousand notes.
    constexpr qsizetype MostDeviations = 1000;
    if (m_deviations.size() >= MostDeviations)
        return;
    QString shown;
    if (kind == Deviation::Kind::UnknownField)
        ; // its value may be anything, a password included
    else if (const std::optional<QString> text = textOf(found))
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
