// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/repeatedcall.h"

#include <QUrlQuery>

namespace ddm {

namespace {

/// The headers that an operation itself describes; the others come with the road.
class HeaderNames final : public Fields
{
public:
    static QList<QByteArray> of(const ValueType &request)
    {
        HeaderNames names;
        const std::unique_ptr<void, void (*)(void *)> operation(request.create(), request.destroy);
        request.describe(names, operation.get());
        return names.m_names;
    }

protected:
    void visit(const Field &field, void *, const ValueType &) override
    {
        if (field.place == Place::Header)
            m_names.append(QByteArray(field.name).toLower());
    }

private:
    QList<QByteArray> m_names;
};

/// True if the path is one of the operation in that project.
bool isPathOf(const OperationInfo &info, const QString &encodedPath, const QString &projectId)
{
    const QStringList pattern = QString::fromLatin1(info.path).split(u'/', Qt::SkipEmptyParts);
    const QStringList segments = encodedPath.split(u'/', Qt::SkipEmptyParts);
    if (pattern.size() != segments.size())
        return false;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const bool filled = pattern[i].startsWith(u'{');
        if (!filled && segments[i] != pattern[i])
            return false;
        if (pattern[i] == QLatin1StringView("{project_id}") && segments[i] != projectId)
            return false;
    }
    return true;
}

} // namespace

std::optional<WireRequest> repeatableRequest(const JournalEntry &entry, const ClientScope &scope)
{
    const OperationInfo *info = entry.operation;
    if (!info || info->verb != Verb::Get || info->effect != Effect::Reads)
        return std::nullopt;
    const OperationEntry *operation = findOperation(QString::fromLatin1(info->name));
    const QUrl url(entry.url);
    const QUrl &endpoint = scope.endpoints[info->service];
    const QString path = url.path(QUrl::FullyEncoded);
    if (!operation || url.scheme() != endpoint.scheme() || url.authority() != endpoint.authority()
        || !isPathOf(*info, path, scope.projectId))
        return std::nullopt;

    WireRequest request;
    request.info = info;
    request.encodedPath = path.toLatin1();
    request.path = url.path(QUrl::FullyDecoded);
    request.query = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    const QList<QByteArray> own = HeaderNames::of(*operation->request);
    for (const auto &[name, value] : entry.requestHeaders) {
        if (!own.contains(name.toLower()))
            continue;
        if (value == MaskedSecret.toUtf8())
            return std::nullopt;
        request.headers.append({name, value});
    }
    return request;
}

RepeatedCall::RepeatedCall(Road road, WireRequest request, const ValueType &reply, QObject *parent)
    : CallBase(std::move(road), std::move(request), Priority::Click, parent)
    , m_type(reply)
    , m_reply(reply.create(), reply.destroy)
{
}

ReplyReader::Outcome RepeatedCall::decode(const QByteArray &body, const ReplyReader::Headers &headers,
                                          ReplyReader &reader)
{
    return reader.read(body, headers, m_reply.get(), m_type);
}

} // namespace ddm
