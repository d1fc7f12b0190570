// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/fields.h"

#include <QString>

namespace ddm {

/// The services of the cloud that the console speaks to; each has an endpoint of its own.
enum class Service : quint8 { Ddm, Iam, Vpc, Eps, Rds };
inline constexpr int ServiceCount = 5;

enum class Verb : quint8 { Get, Post, Put, Delete };

/// Whose the call is: its URL or its token names a project, an account (domain), or nothing.
enum class Scope : quint8 { Project, Domain, None };

/// What the worst request of the operation does; operations/ computes it for the request at hand.
enum class Effect : quint8 { Reads, Changes, Disrupts, Destroys };

enum class BodyForm : quint8 { None, Empty, Fields };

/// What is fixed about an operation of the service.
struct OperationInfo
{
    const char *name;     ///< In the console's terms, e.g. "RenameInstance"; stable, used in journals and audit.
    const char *vendorId; ///< As in the vendor's SDK, e.g. "UpdateInstanceName".
    Service service;
    Verb verb;
    const char *path; ///< With {project_id}, {instance_id} … as in the reference.
    Scope scope;
    Effect effect;
    BodyForm body;
    int success;         ///< The documented status; any 2xx is accepted.
    const char *section; ///< Of the vendor's reference; of ddm-api.md where the reference has none ("ddm-api 2.11").
};

/// A reply whose content says nothing.
struct EmptyReply
{
    static void describe(Fields &, EmptyReply &) { }
};

/// An operation, seen without its type: what the registry, the demo service and the tests work with.
struct OperationEntry
{
    const OperationInfo *info;
    const ValueType *request;
    const ValueType *reply;
};

/// Every operation of the contract. The one explicit list.
std::span<const OperationEntry> allOperations();

/// The entry of that name, or nullptr.
const OperationEntry *findOperation(QStringView name);

QString verbName(Verb verb);
/// "ddm", "iam", … as in endpoints and the ready line of the demo service.
QString serviceName(Service service);

} // namespace ddm
