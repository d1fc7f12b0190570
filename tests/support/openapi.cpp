// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/openapi.h"

#include <QJsonArray>

#include <algorithm>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

Service serviceOf(const QJsonObject &operation)
{
    const QString named = operation.value(u"x-service").toString();
    if (named == "vpc"_L1)
        return Service::Vpc;
    if (named == "eps"_L1)
        return Service::Eps;
    // IAM's operations have no extension of their own, only a tag.
    return operation.value(u"tags").toArray().contains(u"IAM"_s) ? Service::Iam : Service::Ddm;
}

QStringList texts(const QJsonValue &array)
{
    QStringList list;
    const QJsonArray rows = array.toArray();
    for (const QJsonValue &row : rows)
        list.append(row.toString());
    return list;
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

struct Member
{
    QJsonObject schema;
    bool required = true;
};

/// The property of that dotted name; it is required if everything on the way to it is.
std::optional<Member> memberOf(const OpenApi &oracle, QJsonObject schema, const QString &dottedName)
{
    Member member;
    const QStringList names = dottedName.split(u'.');
    for (const QString &name : names) {
        const QJsonObject properties = schema.value(u"properties").toObject();
        if (!properties.contains(name))
            return std::nullopt;
        member.required = member.required && texts(schema.value(u"required")).contains(name);
        schema = oracle.resolved(properties.value(name));
    }
    member.schema = schema;
    return member;
}

bool fits(WireShape::Kind kind, const QJsonObject &schema)
{
    const QString type = schema.value(u"type").toString();
    switch (kind) {
    case WireShape::Kind::Boolean: return type == "boolean"_L1;
    case WireShape::Kind::Integer: // ours has 32 bits
        return type == "integer"_L1 && schema.value(u"format").toString() != "int64"_L1;
    case WireShape::Kind::Long: return type == "integer"_L1;
    case WireShape::Kind::Number: return type == "number"_L1;
    case WireShape::Kind::Text: return type == "string"_L1;
    case WireShape::Kind::Object: return type == "object"_L1 && !schema.value(u"additionalProperties").isObject();
    case WireShape::Kind::Map: return type == "object"_L1 && schema.value(u"additionalProperties").isObject();
    case WireShape::Kind::List: return type == "array"_L1;
    }
    return false;
}

QString typeName(const QJsonObject &schema)
{
    QString name = schema.value(u"type").toString();
    if (name == "string"_L1)
        name = u"text"_s;
    else if (schema.value(u"additionalProperties").isObject())
        name = u"map"_s;
    if (const QString format = schema.value(u"format").toString(); !format.isEmpty())
        name += u" (" + format + u')';
    return name;
}

} // namespace

OpenApi::OpenApi(const QJsonObject &document)
    : m_document(document)
{
    addPaths(document.value(u"paths").toObject(), std::nullopt);
    // RDS stands apart because its path is also one of DDM's.
    addPaths(document.value(u"x-rds-paths").toObject(), Service::Rds);
}

void OpenApi::addPaths(const QJsonObject &paths, std::optional<Service> service)
{
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject verbs = path.value().toObject();
        for (auto verb = verbs.begin(); verb != verbs.end(); ++verb) {
            Operation operation;
            operation.description = verb.value().toObject();
            operation.path = path.key();
            operation.verb = verb.key().toUpper();
            operation.service = service.value_or(serviceOf(operation.description));
            const QJsonArray parameters = operation.description.value(u"parameters").toArray();
            for (const QJsonValue &parameter : parameters)
                operation.parameters.append(resolved(parameter));
            m_operations.insert(operation.description.value(u"operationId").toString(), operation);
        }
    }
}

std::optional<OpenApi::Operation> OpenApi::find(const QString &vendorId) const
{
    const auto it = m_operations.constFind(vendorId);
    return it == m_operations.cend() ? std::nullopt : std::optional(*it);
}

QJsonObject OpenApi::resolved(const QJsonValue &json) const
{
    QJsonObject object = json.toObject();
    if (const QString reference = object.value(u"$ref").toString(); !reference.isEmpty()) {
        QJsonValue target = m_document;
        const QStringList names = reference.mid(2).split(u'/'); // "#/components/schemas/…"
        for (const QString &name : names)
            target = target[name];
        return resolved(target);
    }
    if (object.contains(u"allOf")) {
        const QJsonArray parts = object.value(u"allOf").toArray();
        for (const QJsonValue &part : parts) {
            const QJsonObject merged = resolved(part);
            for (auto it = merged.begin(); it != merged.end(); ++it)
                object.insert(it.key(), it.value());
        }
    }
    return object;
}

QJsonObject OpenApi::bodySchema(const QJsonValue &requestOrReply) const
{
    return resolved(resolved(requestOrReply)[u"content"][u"application/json"][u"schema"]);
}

QStringList OracleComparison::differences(const OperationEntry &entry)
{
    m_differences.clear();
    const OperationInfo &info = *entry.info;
    const std::optional<OpenApi::Operation> there = m_oracle.find(QString::fromLatin1(info.vendorId));
    if (!there)
        return {u"operation: unknown to the oracle"_s};
    if (there->path != QLatin1StringView(info.path))
        note(u"path"_s, there->path + u" there");
    if (there->verb != verbName(info.verb))
        note(u"verb"_s, there->verb + u" there");
    if (there->service != info.service)
        note(u"service"_s, serviceName(there->service) + u" there");

    const WireShape request = shapeOf(*entry.request);
    compareParameters(entry, request.fields, *there);
    const bool hasBody = there->description.contains(u"requestBody");
    if (hasBody != (info.body == BodyForm::Fields))
        note(u"body"_s, hasBody ? u"has fields there"_s : u"none there"_s);
    if (info.body == BodyForm::Empty)
        note(u"body"_s, u"{} here"_s);
    compareObject(u"request"_s, Side::Request, request.fields,
                  m_oracle.bodySchema(there->description.value(u"requestBody")));
    compareReply(entry, *there);
    return m_differences;
}

void OracleComparison::compareParameters(const OperationEntry &entry, const std::vector<WireField> &fields,
                                         const OpenApi::Operation &there)
{
    QStringList known{u"path project_id"_s}; // filled from the scope, not from a field
    const auto key = [](QStringView place, QStringView name) { return QString(place + u' ' + name); };
    for (const WireField &field : fields) {
        if (field.place == Place::Body || field.place == Place::ReplyHeader)
            continue;
        const QString place = field.place == Place::Path ? u"path"_s
            : field.place == Place::Query                ? u"query"_s
                                                         : u"header"_s;
        const QString at = key(place, field.name);
        known.append(at);
        const auto parameter = std::find_if(
            there.parameters.begin(), there.parameters.end(), [&](const QJsonObject &one) {
                return one.value(u"in").toString() == place && one.value(u"name").toString() == field.name;
            });
        if (parameter == there.parameters.end()) {
            note(at, u"unknown to the oracle"_s);
            continue;
        }
        compareRequired(at, Side::Request, field, parameter->value(u"required").toBool());
        compareShape(at, Side::Request, field.shape, m_oracle.resolved(parameter->value(u"schema")));
    }
    for (const QJsonObject &parameter : there.parameters) {
        const QString at = key(parameter.value(u"in").toString(), parameter.value(u"name").toString());
        if (!known.contains(at))
            note(at, u"not in the contract"_s);
    }
    // A name in braces that no field fills would travel as it stands.
    const QStringList segments = QString::fromLatin1(entry.info->path).split(u'/');
    for (const QString &segment : segments) {
        if (segment.startsWith(u'{')
            && !known.contains(key(u"path", QStringView(segment).sliced(1, segment.size() - 2))))
            note(segment, u"no field fills it"_s);
    }
}

void OracleComparison::compareReply(const OperationEntry &entry, const OpenApi::Operation &there)
{
    const QJsonObject replies = there.description.value(u"responses").toObject();
    const QString status = QString::number(entry.info->success);
    const QJsonObject reply = m_oracle.resolved(replies.value(status));
    // Where sources disagree, the oracle lists both and says of one that another source gives it.
    if (reply.isEmpty() || reply.value(u"description").toString().contains("another source"_L1))
        note(u"status"_s, status + u" is not what the oracle calls a success"_s);
    const WireShape shape = shapeOf(*entry.reply);
    for (const WireField &field : shape.fields) {
        if (field.place == Place::ReplyHeader && !reply.value(u"headers").toObject().contains(field.name))
            note(u"reply header "_s + field.name, u"unknown to the oracle"_s);
    }
    compareObject(u"reply"_s, Side::Reply, shape.fields, m_oracle.bodySchema(reply));
}

void OracleComparison::compareObject(const QString &at, Side side, const std::vector<WireField> &fields,
                                     const QJsonObject &schema)
{
    for (const WireField &field : fields) {
        if (field.place != Place::Body)
            continue;
        const QString where = at + u' ' + field.name;
        const std::optional<Member> member = memberOf(m_oracle, schema, field.name);
        if (!member) {
            note(where, u"unknown to the oracle"_s);
            continue;
        }
        compareRequired(where, side, field, member->required);
        compareShape(where, side, field.shape, member->schema);
    }
    noteUndescribed(at, {}, fields, schema);
}

void OracleComparison::noteUndescribed(const QString &at, const QString &prefix, const std::vector<WireField> &fields,
                                       const QJsonObject &schema)
{
    const QJsonObject properties = schema.value(u"properties").toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const QString name = prefix + it.key();
        const auto is = [&name](const WireField &field) { return field.place == Place::Body && field.name == name; };
        const auto liesWithin = [&name](const WireField &field) {
            return field.place == Place::Body && field.name.startsWith(name + u'.');
        };
        if (std::any_of(fields.begin(), fields.end(), is))
            continue;
        if (std::any_of(fields.begin(), fields.end(), liesWithin))
            noteUndescribed(at, name + u'.', fields, m_oracle.resolved(it.value()));
        else
            note(at + u' ' + name, u"not in the contract"_s);
    }
}

void OracleComparison::compareRequired(const QString &at, Side side, const WireField &field, bool requiredThere)
{
    if (side == Side::Reply) {
        // What we could do without is our choice; what is always there must not look as if it could be missing.
        if (requiredThere && field.optional)
            note(at, u"required there, optional here"_s);
    } else if (requiredThere && field.mayBeAbsent()) {
        note(at, u"required there, may be left out here"_s);
    } else if (!requiredThere && !field.mayBeAbsent()) {
        note(at, u"may be left out there, required here"_s);
    }
}

void OracleComparison::compareShape(const QString &at, Side side, const WireShape &shape, const QJsonObject &schema)
{
    QList<QJsonObject> alternatives;
    QStringList names;
    const QJsonArray oneOf = schema.contains(u"oneOf") ? schema.value(u"oneOf").toArray() : QJsonArray{schema};
    for (const QJsonValue &one : oneOf) {
        alternatives.append(m_oracle.resolved(one));
        names.append(typeName(alternatives.last()));
    }
    const auto match = std::find_if(alternatives.begin(), alternatives.end(),
                                    [&shape](const QJsonObject &one) { return fits(shape.kind, one); });
    if (match == alternatives.end()) {
        note(at, kindName(shape.kind) + u" here, " + names.join(u" or "_s) + u" there");
        return;
    }
    if (shape.kind == WireShape::Kind::Text)
        compareWords(at, side, shape, *match);
    else if (shape.kind == WireShape::Kind::Object)
        compareObject(at, side, shape.fields, *match);
    else if (shape.kind == WireShape::Kind::List)
        compareShape(at + u"[]", side, shape.element.front(), m_oracle.resolved(match->value(u"items")));
    else if (shape.kind == WireShape::Kind::Map)
        compareShape(at + u"{}", side, shape.element.front(), m_oracle.resolved(match->value(u"additionalProperties")));
}

void OracleComparison::compareWords(const QString &at, Side side, const WireShape &shape, const QJsonObject &schema)
{
    const QStringList there = sorted(texts(schema.value(u"enum")));
    const QStringList here = sorted(shape.words);
    if (there == here || (there.isEmpty() && shape.open))
        return;
    if (side == Side::Reply && here.isEmpty())
        return; // a text takes any word
    const auto list = [](const QStringList &words) { return words.isEmpty() ? u"any text"_s : words.join(u'|'); };
    note(at, list(here) + u" here, " + list(there) + u" there");
}

} // namespace ddm
