// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/wireparts.h"

#include <QJsonDocument>
#include <QUrl>
#include <QUrlQuery>

namespace ddm {

RequestParts partsOf(const WireRequest &request)
{
    RequestParts parts;
    const QList<QByteArray> names = QByteArray(request.info->path).split('/');
    const QList<QByteArray> segments = request.encodedPath.split('/');
    for (qsizetype i = 0; i < names.size() && i < segments.size(); ++i) {
        if (names[i].startsWith('{'))
            parts.path.insert(QString::fromLatin1(names[i].sliced(1, names[i].size() - 2)),
                              QUrl::fromPercentEncoding(segments[i]));
    }
    parts.query = QUrlQuery(QString::fromLatin1(request.encodedQuery())).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : request.headers)
        parts.headers.insert(name.toLower(), value);
    if (request.body)
        parts.body = QJsonDocument::fromJson(request.bodyJson(Secrets::Open)).object();
    return parts;
}

} // namespace ddm
