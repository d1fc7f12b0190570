// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/operation.h"
#include "core/json/document.h"

#include <QList>

#include <optional>
#include <utility>

namespace ddm {

/// A request ready for any endpoint: what an operation struct comes to on the wire.
struct WireRequest
{
    const OperationInfo *info = nullptr;
    QString path;                             ///< Decoded, e.g. "/v1/055d…/instances".
    QByteArray encodedPath;                   ///< Each segment percent-encoded once.
    QList<std::pair<QString, QString>> query; ///< Decoded, in the order of describe().
    QList<std::pair<QByteArray, QByteArray>> headers;
    std::optional<JsonNode> body;

    QByteArray encodedQuery() const;
    /// Path and query as they travel.
    QByteArray target() const;
    QByteArray bodyJson(Secrets secrets, Layout layout = Layout::Compact) const;
};

/// Builds the request of an operation. \a projectId fills {project_id}.
WireRequest buildRequest(const OperationInfo &info, const void *operation, const ValueType &type,
                         const QString &projectId);

template<class Operation>
WireRequest buildRequest(const Operation &operation, const QString &projectId)
{
    return buildRequest(Operation::info, &operation, valueType<Operation>(), projectId);
}

/// The request as the user sees it before it is sent: verb, target and body, secrets masked.
QString previewOf(const WireRequest &request);

/// Percent-encodes everything but A-Z a-z 0-9 - _ . ~ as the signature's canonical form does.
QByteArray percentEncoded(QStringView text);

} // namespace ddm
