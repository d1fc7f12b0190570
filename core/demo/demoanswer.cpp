// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demoanswer.h"

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

DemoAnswer jsonAnswer(int status, const JsonNode &node)
{
    DemoAnswer answer;
    answer.status = status;
    answer.body = WireWriter::toJson(node, Layout::Compact, Secrets::Open);
    answer.headers.emplaceBack("Content-Type", "application/json;charset=UTF-8");
    return answer;
}

/// Collects what a reply sends in headers.
class ReplyHeaders final : public Fields
{
public:
    QList<std::pair<QByteArray, QByteArray>> headers;

protected:
    void visit(const Field &field, void *value, const ValueType &type) override
    {
        if (field.place != Place::ReplyHeader)
            return;
        if (const auto node = toNode(value, type, field.options.form)) {
            QByteArray text = WireWriter::toJson(*node, Layout::Compact, Secrets::Open);
            headers.append({field.name, text.sliced(1, text.size() - 2)});
        }
    }
};

QLatin1StringView shapeOf(const OperationInfo &operation)
{
    const QLatin1StringView path(operation.path);
    // Two v3 paths answer in the old shape (ddm-api 1, "Errors").
    const bool old = path.startsWith("/v1/"_L1) || path.startsWith("/v2/"_L1)
        || path == "/v3/{project_id}/instances/{instance_id}/configurations"_L1;
    return old ? "E1"_L1 : "E3"_L1;
}

} // namespace

QByteArray DemoRequest::header(QByteArrayView lowerCaseName) const
{
    for (const auto &[name, value] : headers) {
        if (name.toLower() == lowerCaseName)
            return value;
    }
    return {};
}

DemoAnswer DemoAnswer::ofReply(int status, const void *reply, const ValueType &type)
{
    DemoAnswer answer = jsonAnswer(status, toNode(reply, type).value_or(JsonNode::object()));
    ReplyHeaders headers;
    type.describe(headers, const_cast<void *>(reply));
    answer.headers += headers.headers;
    return answer;
}

DemoAnswer DemoAnswer::gatewayError(int status, QLatin1StringView code, const QString &message)
{
    JsonNode node = JsonNode::object();
    node.append(u"error_msg"_s, JsonNode::ofText(message));
    node.append(u"error_code"_s, JsonNode::ofText(code));
    node.append(u"request_id"_s, JsonNode::ofText(QString()));
    return jsonAnswer(status, node);
}

DemoAnswer DemoAnswer::iamError(int status, const QString &message, QLatin1StringView title)
{
    JsonNode node = JsonNode::object();
    JsonNode &error = node.member(u"error"_s);
    error.append(u"code"_s, JsonNode::ofInteger(status));
    error.append(u"message"_s, JsonNode::ofText(message));
    error.append(u"title"_s, JsonNode::ofText(title));
    error.kind = JsonNode::Kind::Object;
    return jsonAnswer(status, node);
}

DemoAnswer DemoAnswer::error(const OperationInfo &operation, int status, const QString &code, const QString &message)
{
    JsonNode node = JsonNode::object();
    switch (operation.service) {
    case Service::Vpc:
        if (QLatin1StringView(operation.path).startsWith("/v1/"_L1)) {
            node.append(u"code"_s, JsonNode::ofText(code));
            node.append(u"message"_s, JsonNode::ofText(message));
            return jsonAnswer(status, node);
        }
        break;
    case Service::Eps: {
        JsonNode &error = node.member(u"error"_s);
        error.kind = JsonNode::Kind::Object;
        error.append(u"error_code"_s, JsonNode::ofText(code));
        error.append(u"error_msg"_s, JsonNode::ofText(message));
        return jsonAnswer(status, node);
    }
    case Service::Iam: return iamError(status, message, status == 404 ? "Not Found"_L1 : "Bad Request"_L1);
    default: break;
    }
    const bool old = operation.service == Service::Ddm && shapeOf(operation) == "E1"_L1;
    node.append(old ? u"externalMessage"_s : u"error_msg"_s, JsonNode::ofText(message));
    node.append(old ? u"errCode"_s : u"error_code"_s, JsonNode::ofText(code));
    return jsonAnswer(status, node);
}

} // namespace ddm
