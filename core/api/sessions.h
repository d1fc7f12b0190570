// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/operation.h"
#include "core/api/problem.h"

namespace ddm {

/// A client's session with DDM (ddm-api 2.11).
struct LogicalSession
{
    QString id;
    QString user;
    QString host;
    QString schema;
    QString command;
    int seconds = 0;
    QString state;
    QString statement;

    static void describe(Fields &at, LogicalSession &self);
};

/// Lists the sessions of clients with DDM (ddm-api 2.11, v3).
struct ListLogicalSessions
{
    static const OperationInfo info;
    struct Reply
    {
        std::vector<LogicalSession> sessions;
        int total = 0;
        static void describe(Fields &at, Reply &self);
    };

    QString instanceId;
    std::optional<int> offset;
    std::optional<int> limit;       ///< 1 to 128; 10 if absent.
    std::optional<QString> keyword; ///< Looked for in every column; at most 255 characters.

    static void describe(Fields &at, ListLogicalSessions &self);
};
Problems check(const ListLogicalSessions &operation, const Known &known);

/// What killing sessions answers.
struct KillReply
{
    QString answer;
    static void describe(Fields &at, KillReply &self);
};

/// Kills sessions of clients (ddm-api 2.11, v3).
struct KillLogicalSessions
{
    static const OperationInfo info;
    using Reply = KillReply;

    QString instanceId;
    QStringList sessionIds; ///< 1 to 100.

    static void describe(Fields &at, KillLogicalSessions &self);
};
Problems check(const KillLogicalSessions &operation, const Known &known);

/// A session of DDM with a data node (ddm-api 2.11).
struct PhysicalSession
{
    qint64 id = 0;
    QString user;
    QString host;
    QString schema; ///< The physical shard.
    QString state;
    QString command;
    std::optional<QString> statement;
    qint64 seconds = 0;
    qint64 transactionSeconds = 0;

    static void describe(Fields &at, PhysicalSession &self);
};

/// Lists the sessions on a data node (ddm-api 2.11, v3). The path takes the RDS instance's id.
struct ListPhysicalSessions
{
    static const OperationInfo info;
    struct Reply
    {
        std::vector<PhysicalSession> sessions;
        int total = 0;
        static void describe(Fields &at, Reply &self);
    };

    QString dataNodeId; ///< RDS instance id.
    std::optional<int> offset;
    std::optional<int> limit; ///< 1 to 128; 10 if absent.
    std::optional<QString> keyword;

    static void describe(Fields &at, ListPhysicalSessions &self);
};
Problems check(const ListPhysicalSessions &operation, const Known &known);

/// Kills sessions on a data node (ddm-api 2.11, v3).
struct KillPhysicalSessions
{
    static const OperationInfo info;
    using Reply = KillReply;

    QString dataNodeId;
    QStringList sessionIds; ///< 1 to 100.

    static void describe(Fields &at, KillPhysicalSessions &self);
};
Problems check(const KillPhysicalSessions &operation, const Known &known);

} // namespace ddm
