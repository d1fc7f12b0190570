// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/operation.h"
#include "core/api/problem.h"

namespace ddm {

/// An engine version that can be bought, with its availability zones (reference 4.1.15).
struct Engine
{
    struct Zone
    {
        QString code;
        QString name;
        bool favored = false; ///< Usable.
        static void describe(Fields &at, Zone &self);
    };

    QString id;
    QString name;
    QString version;
    std::vector<Zone> zones;

    static void describe(Fields &at, Engine &self);
};

/// Lists the engines (reference 4.1.15).
struct ListEngines
{
    static const OperationInfo info;
    struct Reply
    {
        std::vector<Engine> engines;
        int offset = 0;
        int limit = 0;
        int total = 0;
        static void describe(Fields &at, Reply &self);
    };

    std::optional<int> offset;
    std::optional<int> limit; ///< 1 to 128; 128 if absent.

    static void describe(Fields &at, ListEngines &self);
};
Problems check(const ListEngines &operation, const Known &known);

/// A node class (reference 4.1.16, ComputeFlavors).
struct NodeClass
{
    QString id; ///< What buying and scaling out want.
    QString typeCode;
    QString code; ///< The spec code, what changing the class wants.
    QString iaasCode;
    int cpu = 0;
    int memory = 0; ///< GB
    std::optional<QString> maxConnections;
    QString serverType;
    QString architecture;
    QMap<QString, QString> zoneStatus; ///< Zone code to "normal", "unsupported" or "sellout".
    QString regionStatus;
    std::optional<QString> groupType;
    QString databaseType;
    QMap<QString, QString> extendFields;

    static void describe(Fields &at, NodeClass &self);
};

/// The node classes of one architecture; each group is paged by itself.
struct NodeClassGroup
{
    QString groupType; ///< "X86" or "ARM".
    std::vector<NodeClass> classes;
    int offset = 0;
    int limit = 0;
    int total = 0;

    static void describe(Fields &at, NodeClassGroup &self);
};

/// Lists the node classes of an engine (reference 4.1.16).
struct ListNodeClasses
{
    static const OperationInfo info;
    struct Reply
    {
        std::vector<NodeClassGroup> groups;
        static void describe(Fields &at, Reply &self);
    };

    QString engineId;
    std::optional<int> offset;
    std::optional<int> limit; ///< 1 to 128; 128 if absent.

    static void describe(Fields &at, ListNodeClasses &self);
};
Problems check(const ListNodeClasses &operation, const Known &known);

} // namespace ddm
