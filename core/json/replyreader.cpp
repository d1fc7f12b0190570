// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/replyreader.h"

#include "core/json/scalars.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cstring>
#include <limits>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

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

// Found where an object belongs, or under an unknown name, a text may be anything, a password included: it is not shown.
const QJsonValue Unseen(QJsonValue::Undefined);

QJsonValue lookUp(const QJsonObject &object, const char *dotted)
{
    const char *dot = std::strchr(dotted, '.');
    if (!dot)
        return object.value(QLatin1StringView(dotted));
    const QJsonValue inner = object.value(QLatin1StringView(dotted, dot - dotted));
    return inner.isObject() ? lookUp(inner.toObject(), dot + 1) : QJsonValue(QJsonValue::Undefined);
}

/// Collects the names, dotted, that a type knows.
class NameCollector final : public Fields
{
public:
    QStringList names;

protected:
    void visit(const Field &field, void *, const ValueType &) override
    {
        for (const char *name : {field.name, field.options.alias}) {
            if (name)
                names.append(QString::fromLatin1(name));
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

    /// True if the object may hold names that nobody described; to know them costs a second description.
    bool mayHoldMore() const { return m_dotted || m_seen < m_json.size(); }

protected:
    void visit(const Field &field, void *value, const ValueType &type) override
    {
        QJsonValue json;
        if (field.place == Place::ReplyHeader) {
            const QByteArray text = m_reader.m_headers->value(QByteArray(field.name).toLower());
            json = text.isNull() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(QString::fromUtf8(text));
        } else {
            json = lookUp(m_json, field.name);
            if (!json.isUndefined())
                ++m_seen;
            if (field.options.alias && (json.isUndefined() || json.isNull()))
                json = lookUp(m_json, field.options.alias);
            m_dotted = m_dotted || std::strchr(field.name, '.');
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
    qsizetype m_seen = 0;
    bool m_dotted = false; // several fields of one member, so that counting says nothing
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
    if (reader.mayHoldMore()) {
        NameCollector known;
        type.describe(known, value);
        noteUnknown(json, known.names, {}, at);
    }
    return reader.complete;
}

void ReplyReader::noteUnknown(const QJsonObject &json, const QStringList &known, const QString &prefix,
                              const Location &at)
{
    for (auto it = json.begin(); it != json.end(); ++it) {
        const QString name = prefix + it.key();
        if (known.contains(name))
            continue;
        const QString inner = name + u'.';
        const bool nests = std::any_of(known.begin(), known.end(),
                                       [&inner](const QString &other) { return other.startsWith(inner); });
        if (!nests)
            note({&at, nullptr, -1, name}, Deviation::Kind::UnknownField, Unseen);
        else if (it.value().isObject())
            noteUnknown(it.value().toObject(), known, inner, at);
        else if (!it.value().isNull())
            note({&at, nullptr, -1, name}, Deviation::Kind::WrongType, Unseen);
    }
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
            note(rowAt, Deviation::Kind::RowDropped, Unseen); // what stood there was noted where it was read
        }
    }
}

bool ReplyReader::readMap(const QJsonValue &json, const FieldOptions &options, void *value, const ValueType &type,
                          const Location &at)
{
    if (json.isArray()) {
        // Several maps where one is meant (trap 34).
        bool read = false;
        const QJsonArray parts = json.toArray();
        for (const QJsonValue part : parts)
            read = readMap(part, options, value, type, at) || read;
        return read;
    }
    if (!json.isObject()) {
        note(at, Deviation::Kind::WrongType, Unseen);
        return false;
    }
    const QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it.value().isNull())
            readValue(it.value(), options, type.insert(value, it.key()), *type.element, {&at, nullptr, -1, it.key()});
    }
    return true;
}

bool ReplyReader::readValue(const QJsonValue &json, const FieldOptions &options, void *value, const ValueType &type,
                            const Location &at)
{
    if (json.isNull() || json.isUndefined())
        return false;
    switch (type.kind) {
    case ValueType::Kind::Optional: {
        void *inner = type.append(value);
        bool read = readValue(json, options, inner, *type.element, at);
        if (type.element->kind == ValueType::Kind::Text && *static_cast<QString *>(inner) == "null"_L1)
            read = false; // trap 28
        if (!read)
            type.removeLast(value);
        return read;
    }
    case ValueType::Kind::List:
        readList(json, options, value, type, at);
        return true;
    case ValueType::Kind::Map:
        return readMap(json, options, value, type, at);
    case ValueType::Kind::Object:
        if (!json.isObject()) {
            note(at, Deviation::Kind::WrongType, Unseen);
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
        if (readScalar(json, value, type)) {
            if (options.lowerCase && type.kind == ValueType::Kind::Text)
                *static_cast<QString *>(value) = static_cast<QString *>(value)->toLower();
            return true;
        }
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
