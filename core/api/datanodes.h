// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/instances.h"

namespace ddm {

/// An RDS instance that a schema may use (reference 4.2.5).
struct AvailableDataNode
{
    QString id; ///< 32 hex digits and "in01".
    QString projectId;
    QString status; ///< "normal"
    QString name;
    QString engineName;
    QString engineVersion;
    QString privateIp;
    QString mode; ///< "Ha" or "Single".
    int port = 0;
    QString zoneCode; ///< Zone codes, glued together without a separator.
    QString timeZone;

    static void describe(Fields &at, AvailableDataNode &self);
};

/// Lists the RDS instances that a schema of the instance may use (reference 4.2.5).
struct ListAvailableDataNodes
{
    static const OperationInfo info;
    struct Reply
    {
        std::vector<AvailableDataNode> dataNodes;
        int offset = 0;
        int limit = 0;
        int total = 0;
        static void describe(Fields &at, Reply &self);
    };

    QString instanceId;
    std::optional<int> offset;
    std::optional<int> limit; ///< 1 to 128, by some sources to 1000; 128 if absent.

    static void describe(Fields &at, ListAvailableDataNodes &self);
};
Problems check(const ListAvailableDataNodes &operation, const Known &known);

/// Sets how reads are spread over the data nodes (reference 4.1.11). No operation reads the weights back.
struct SetReadPolicy
{
    static const OperationInfo info;
    struct Reply
    {
        bool success = false;
        QString instanceId;
        static void describe(Fields &at, Reply &self);
    };

    QString instanceId;
    QMap<QString, int> readWeight; ///< RDS instance id to weight, 0 to 99.

    static void describe(Fields &at, SetReadPolicy &self);
};
Problems check(const SetReadPolicy &operation, const Known &known);

/// Makes the instance learn what changed on its data nodes (reference 4.1.12). Long-running.
struct SynchroniseDataNodes
{
    static const OperationInfo info;
    struct Reply
    {
        QString instanceId;
        QString jobId;
        static void describe(Fields &at, Reply &self);
    };

    QString instanceId;

    static void describe(Fields &at, SynchroniseDataNodes &self);
};
Problems check(const SynchroniseDataNodes &operation, const Known &known);

} // namespace ddm
