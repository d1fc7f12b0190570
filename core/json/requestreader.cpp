// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/requestreader.h"

#include "core/json/scalars.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>

namespace ddm {

namespace {

QJsonValue lookUp(QJsonObject object, const QString &dottedName)
{
    const QStringList names = dottedName.split(u'.');
    for (qsizetype i = 0; i + 1 < names.size(); ++i)
        object = object.value(names[i]).toObject();
    return object.value(names.last());
}

bool mayBeAbsent(const Field &field, const ValueType &type)
{
    return type.kind == ValueType::Kind::Optional || field.options.omissible;
}

} // namespace

class RequestObjectReader final : public Fields
{
public:
    RequestObjectReader(RequestReader &reader, const QJsonObject &json, QString at)
        : m_reader(reader)
        , m_json(json)
        , m_at(std::move(at))
    {
    }

    QStringList known; // body names, dotted
    QStringList knownQuery;

protected:
    void visit(const Field &field, void *value, const ValueType &type) override
    {
        const QString name = QString::fromLatin1(field.name);
        const QString at = m_at.isEmpty() ? name : m_at + u'.' + name;
        switch (field.place) {
        case Place::Path: m_reader.readText(m_reader.m_parts->path.value(name), field.options, value, type, at); break;
        case Place::Query:
            knownQuery.append(name);
            visitQuery(name, field, value, type, at);
            break;
        case Place::Header: {
            const QByteArray header = m_reader.m_parts->headers.value(QByteArray(field.name).toLower());
            if (!header.isNull())
                m_reader.readText(QString::fromUtf8(header), field.options, value, type, at);
            else if (!mayBeAbsent(field, type))
                m_reader.fault(at, RequestFault::Kind::Missing);
            break;
        }
        case Place::Body: visitBody(name, field, value, type, at); break;
        case Place::ReplyHeader: break;
        }
    }

private:
    void visitQuery(const QString &name, const Field &field, void *value, const ValueType &type, const QString &at)
    {
        bool present = false;
        for (const auto &[key, text] : m_reader.m_parts->query) {
            if (key == name) {
                present = true;
                m_reader.readText(text, field.options, value, type, at);
            }
        }
        if (!present && !mayBeAbsent(field, type))
            m_reader.fault(at, RequestFault::Kind::Missing);
    }

    void visitBody(const QString &name, const Field &field, void *value, const ValueType &type, const QString &at)
    {
        known.append(name);
        QJsonValue json = lookUp(m_json, name);
        if (field.options.alias) {
            known.append(QString::fromLatin1(field.options.alias));
            if (json.isUndefined())
                json = lookUp(m_json, known.last());
        }
        if (json.isUndefined() || json.isNull()) {
            if (!mayBeAbsent(field, type))
                m_reader.fault(at, RequestFault::Kind::Missing);
            return;
        }
        m_reader.readValue(json, field.options, value, type, at);
    }

    RequestReader &m_reader;
    const QJsonObject &m_json;
    QString m_at;
};

QList<RequestFault> RequestReader::read(const RequestParts &parts, void *value, const ValueType &type)
{
    m_faults.clear();
    m_parts = &parts;
    const QJsonObject body = parts.body.toObject();
    if (!parts.body.isUndefined() && !parts.body.isObject())
        fault(QStringLiteral("body"), RequestFault::Kind::WrongType);
    RequestObjectReader reader(*this, body, {});
    type.describe(reader, value);
    for (const auto &[key, text] : parts.query) {
        if (!reader.knownQuery.contains(key))
            fault(key, RequestFault::Kind::Unknown);
    }
    refuseUnknown(body, reader.known, {}, {});
    m_parts = nullptr;
    return m_faults;
}

void RequestReader::readObject(const QJsonObject &json, void *value, const ValueType &type, const QString &at)
{
    RequestObjectReader reader(*this, json, at);
    type.describe(reader, value);
    refuseUnknown(json, reader.known, {}, at);
}

void RequestReader::refuseUnknown(const QJsonObject &json, const QStringList &known, const QString &prefix,
                                  const QString &at)
{
    for (auto it = json.begin(); it != json.end(); ++it) {
        const QString name = prefix + it.key();
        if (known.contains(name))
            continue;
        const QString inner = name + u'.';
        const bool nests = std::any_of(known.begin(), known.end(),
                                       [&inner](const QString &other) { return other.startsWith(inner); });
        if (nests && it.value().isObject())
            refuseUnknown(it.value().toObject(), known, inner, at);
        else if (!nests)
            fault(at.isEmpty() ? name : at + u'.' + name, RequestFault::Kind::Unknown);
        else if (!it.value().isNull()) // null is absent, and what it should have held is missed elsewhere
            fault(at.isEmpty() ? name : at + u'.' + name, RequestFault::Kind::WrongType);
    }
}

void RequestReader::readList(const QJsonValue &json, const FieldOptions &options, void *value, const ValueType &type,
                             const QString &at)
{
    if (!json.isArray()) {
        fault(at, RequestFault::Kind::WrongType);
        return;
    }
    qsizetype index = 0;
    const QJsonArray rows = json.toArray();
    for (const QJsonValue row : rows)
        readValue(row, options, type.append(value), *type.element, at + u'[' + QString::number(index++) + u']');
}

void RequestReader::readValue(const QJsonValue &json, const FieldOptions &options, void *value, const ValueType &type,
                              const QString &at)
{
    switch (type.kind) {
    case ValueType::Kind::Optional: readValue(json, options, type.append(value), *type.element, at); return;
    case ValueType::Kind::List: readList(json, options, value, type, at); return;
    case ValueType::Kind::Map: {
        if (!json.isObject())
            break;
        const QJsonObject object = json.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            // Parameter values travel as text, but the documented example sends the number 2 (ddm-api 2.2).
            const QJsonValue entry = type.element->kind == ValueType::Kind::Text && it.value().isDouble()
                ? QJsonValue(textOf(it.value()).value_or(QString()))
                : it.value();
            readValue(entry, options, type.insert(value, it.key()), *type.element, at + u'.' + it.key());
        }
        return;
    }
    case ValueType::Kind::Object:
        if (!json.isObject())
            break;
        readObject(json.toObject(), value, type, at);
        return;
    default: {
        const bool quoted = type.kind == ValueType::Kind::Text || type.kind == ValueType::Kind::Secret
            || type.kind == ValueType::Kind::Enumeration || type.kind == ValueType::Kind::Word
            || (options.form != Form::Plain && options.form != Form::UnixMs);
        const bool expected = quoted                ? json.isString()
            : type.kind == ValueType::Kind::Boolean ? json.isBool()
                                                    : json.isDouble();
        if (!expected)
            break;
        readText(textOf(json).value_or(QString()), options, value, type, at);
        return;
    }
    }
    fault(at, RequestFault::Kind::WrongType);
}

void RequestReader::readText(const QString &text, const FieldOptions &options, void *value, const ValueType &type,
                             const QString &at)
{
    bool ok = true;
    switch (type.kind) {
    case ValueType::Kind::Optional: readText(text, options, type.append(value), *type.element, at); return;
    case ValueType::Kind::Boolean: {
        const std::optional<bool> flag = booleanOf(text);
        ok = flag.has_value();
        *static_cast<bool *>(value) = flag.value_or(false);
        break;
    }
    case ValueType::Kind::Integer: {
        const qint64 number = text.toLongLong(&ok);
        ok = ok && number >= std::numeric_limits<int>::min() && number <= std::numeric_limits<int>::max();
        *static_cast<int *>(value) = ok ? int(number) : 0;
        break;
    }
    case ValueType::Kind::Long: *static_cast<qint64 *>(value) = text.toLongLong(&ok); break;
    case ValueType::Kind::Number: *static_cast<double *>(value) = text.toDouble(&ok); break;
    case ValueType::Kind::Text: *static_cast<QString *>(value) = text; break;
    case ValueType::Kind::Secret: *static_cast<Secret *>(value) = Secret(text); break;
    case ValueType::Kind::Time:
        *static_cast<Timestamp *>(value) = Timestamp::fromText(text);
        ok = static_cast<Timestamp *>(value)->isValid();
        break;
    case ValueType::Kind::Enumeration:
    case ValueType::Kind::Word:
        if (!setEnumByWireName(type, value, text))
            fault(at, RequestFault::Kind::UnknownWord);
        return;
    case ValueType::Kind::List: // a repeated query key
        readText(text, options, type.append(value), *type.element, at);
        return;
    default: ok = false;
    }
    if (!ok)
        fault(at, RequestFault::Kind::WrongType);
}

} // namespace ddm
