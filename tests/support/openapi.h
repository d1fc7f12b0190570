// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/operation.h"
#include "tests/support/schemacollector.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace ddm {

/// The oracle: the OpenAPI description of the services, written by somebody else from the vendor's sources.
class OpenApi
{
public:
    struct Operation
    {
        QString path;
        QString verb; ///< "GET" …
        Service service = Service::Ddm;
        QList<QJsonObject> parameters; ///< Resolved.
        QJsonObject description;
    };

    explicit OpenApi(const QJsonObject &document);

    /// The operation of that operationId, or nothing.
    std::optional<Operation> find(const QString &vendorId) const;

    /// A schema, parameter or reply with its $ref followed and its allOf merged.
    QJsonObject resolved(const QJsonValue &json) const;
    /// The schema of a JSON body: of a request body or a reply. Empty if there is none.
    QJsonObject bodySchema(const QJsonValue &requestOrReply) const;

private:
    void addPaths(const QJsonObject &paths, std::optional<Service> service);

    QJsonObject m_document;
    QHash<QString, Operation> m_operations;
};

/// Compares an operation of the contract with the oracle, field by field and both ways. Every difference is one line:
/// "request instance.name: text here, integer there".
class OracleComparison
{
public:
    explicit OracleComparison(const OpenApi &oracle)
        : m_oracle(oracle)
    {
    }

    QStringList differences(const OperationEntry &entry);

private:
    enum class Side : quint8 { Request, Reply };

    void compareParameters(const OperationEntry &entry, const std::vector<WireField> &fields,
                           const OpenApi::Operation &there);
    void compareReply(const OperationEntry &entry, const OpenApi::Operation &there);
    void compareObject(const QString &at, Side side, const std::vector<WireField> &fields, const QJsonObject &schema);
    void compareShape(const QString &at, Side side, const WireShape &shape, const QJsonObject &schema);
    void compareWords(const QString &at, Side side, const WireShape &shape, const QJsonObject &schema);
    void compareRequired(const QString &at, Side side, const WireField &field, bool requiredThere);
    void noteUndescribed(const QString &at, const QString &prefix, const std::vector<WireField> &fields,
                         const QJsonObject &schema);
    void note(const QString &at, const QString &what) { m_differences.append(at + QStringLiteral(": ") + what); }

    const OpenApi &m_oracle;
    QStringList m_differences;
};

} // namespace ddm
