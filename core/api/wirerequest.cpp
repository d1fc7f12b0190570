// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/wirerequest.h"

#include "core/json/fieldwriter.h"

#include <QHash>
#include <QUrl>

namespace ddm {

namespace {

/// Sorts the fields of an operation into the parts of a request.
class RequestWriter final : public Fields
{
public:
    explicit RequestWriter(WireRequest &request)
        : m_request(request)
    {
    }

    QHash<QString, QString> path;

protected:
    void visit(const Field &field, void *value, const ValueType &type) override
    {
        const QString name = QString::fromLatin1(field.name);
        switch (field.place) {
        case Place::Path: path.insert(name, toPlainText(value, type, field.options.form).value_or(QString())); break;
        case Place::Query: addQuery(name, value, type, field.options.form); break;
        case Place::Header:
            if (const auto text = toPlainText(value, type, field.options.form))
                m_request.headers.append({field.name, text->toUtf8()});
            break;
        case Place::Body:
            if (auto node = toNode(value, type, field.options.form))
                m_request.body->member(name) = std::move(*node);
            break;
        case Place::ReplyHeader: break;
        }
    }

private:
    void addQuery(const QString &name, void *value, const ValueType &type, Form form)
    {
        if (type.kind == ValueType::Kind::List) {
            for (qsizetype i = 0; i < type.size(value); ++i)
                addQuery(name, type.at(value, i), *type.element, form);
        } else if (const auto text = toPlainText(value, type, form)) {
            m_request.query.append({name, *text});
        }
    }

    WireRequest &m_request;
};

} // namespace

QByteArray percentEncoded(QStringView text)
{
    return QUrl::toPercentEncoding(text.toString());
}

QByteArray WireRequest::encodedQuery() const
{
    QByteArray encoded;
    for (const auto &[name, value] : query) {
        if (!encoded.isEmpty())
            encoded += '&';
        encoded += percentEncoded(name) + '=' + percentEncoded(value);
    }
    return encoded;
}

QByteArray WireRequest::target() const
{
    const QByteArray encoded = encodedQuery();
    return encoded.isEmpty() ? encodedPath : encodedPath + '?' + encoded;
}

QByteArray WireRequest::bodyJson(Secrets secrets, Layout layout) const
{
    return body ? WireWriter::toJson(*body, layout, secrets) : QByteArray();
}

WireRequest buildRequest(const OperationInfo &info, const void *operation, const ValueType &type,
                         const QString &projectId)
{
    WireRequest request;
    request.info = &info;
    request.body = JsonNode::object();
    RequestWriter writer(request);
    type.describe(writer, const_cast<void *>(operation));
    if (info.body == BodyForm::None)
        request.body.reset();
    writer.path.insert(QStringLiteral("project_id"), projectId);

    const QStringList segments = QString::fromLatin1(info.path).split(u'/');
    for (const QString &segment : segments) {
        if (segment.isEmpty())
            continue;
        const bool filled = segment.startsWith(u'{');
        const QString text = filled ? writer.path.value(segment.sliced(1, segment.size() - 2)) : segment;
        request.path += u'/' + text;
        request.encodedPath += '/' + percentEncoded(text);
    }
    return request;
}

QString previewOf(const WireRequest &request)
{
    QString text = verbName(request.info->verb) + u' ' + QString::fromLatin1(request.target());
    if (request.body)
        text += QLatin1StringView("\n\n") + QString::fromUtf8(request.bodyJson(Secrets::Masked, Layout::Indented));
    return text;
}

} // namespace ddm
