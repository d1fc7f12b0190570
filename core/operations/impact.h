// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/accounts.h"
#include "core/api/datanodes.h"
#include "core/api/instances.h"
#include "core/api/nodes.h"
#include "core/api/parameters.h"
#include "core/api/schemas.h"
#include "core/api/sessions.h"

#include <QSet>

namespace ddm {

/// What a request does, and what stops by it and for whom. Words are made where they are shown (ui/texts/impactwords.h);
/// each takes the arguments named here.
enum class Consequence : quint8 {
    // what it does
    BuysInstance,              ///< name, number of nodes
    RenamesInstance,           ///< old name, new name
    ChangesSecurityGroup,      ///< instance, security group
    DeletesInstance,           ///< instance
    RestartsProcesses,         ///< instance
    RebootsMachines,           ///< instance
    ReloadsTableData,          ///< instance
    AddsNodes,                 ///< instance, number
    RemovesNodes,              ///< instance, number
    ChangesNodeClass,          ///< instance, class
    SetsReadWeights,           ///< instance
    SynchronisesDataNodes,     ///< instance
    ChangesParameters,         ///< instance, parameters
    CreatesSchemas,            ///< instance, schemas
    DeletesSchema,             ///< instance, schema
    ChangesBlacklist,          ///< instance, schema
    CreatesAccounts,           ///< instance, accounts
    ChangesAccount,            ///< instance, account
    DeletesAccount,            ///< instance, account
    SetsAccountPassword,       ///< instance, account
    SetsAdministratorPassword, ///< instance, administrator
    EndsSessions,              ///< number
    // what stops, and for whom
    ConnectionsDrop,          ///< instance. Of every client; they can connect again within seconds.
    InstanceUnavailable,      ///< instance. For every client, for minutes.
    NodeConnectionsDrop,      ///< number of nodes. Of the clients of these nodes.
    ClientsMayBeLockedOut,    ///< security group. Those that only the old group let in.
    PasswordStopsWorking,     ///< account. For every client that uses it.
    AccountStopsWorking,      ///< account
    RightsAreReplaced,        ///< account
    ReadsLeaveDataNodes,      ///< data nodes that get no reads any more
    ParametersNeedRestart,    ///< parameters that take effect with a restart
    StatementsAreRefused,     ///< schema
    SessionsLoseWork,         ///< number. Their open transactions are rolled back.
    DataNodeSessionsLoseWork, ///< number
    EverythingInItIsLost,     ///< instance: schemas and accounts, not to be had back
    SchemaIsGoneForClients,   ///< schema
    // what becomes of the data on RDS
    DataStaysOnRds,
    DataIsDeletedOnRds, ///< The second, separate decision.
    CostsMore,          ///< What is bought or grows is billed.
};

struct ConsequencePoint
{
    Consequence consequence;
    QStringList arguments;

    friend bool operator==(const ConsequencePoint &, const ConsequencePoint &) = default;
};

/// How the user says yes.
enum class Confirmation : quint8 { None, Confirm, TypeName };

/// What a request comes to, computed for the request at hand.
struct Impact
{
    Effect effect = Effect::Reads;
    QList<ConsequencePoint> points; ///< What it does first, then what stops. None for reads.
    Confirmation confirmation = Confirmation::None;
    QString nameToType; ///< Where the confirmation is TypeName.
    /// The request also deletes what cannot be had back elsewhere: asked for by itself, after the rest.
    std::optional<ConsequencePoint> separateDecision;
};

/// What is known of the surroundings of a request. What is not known is taken to be the worse.
struct Surroundings
{
    bool production = false;                        ///< The profile's environment.
    QString instanceName;                           ///< Empty if not known; its id then stands for it.
    std::optional<QSet<QString>> usedAccounts;      ///< Accounts that clients use.
    std::optional<QSet<QString>> restartParameters; ///< Parameters that take effect with a restart.
    std::optional<QString> administrator;           ///< Its name; empty if there is none yet.
    std::optional<Account> account;                 ///< The account concerned, as it is.
};

Impact impactOf(const BuyInstance &operation, const Surroundings &known);
Impact impactOf(const RenameInstance &operation, const Surroundings &known);
Impact impactOf(const ChangeSecurityGroup &operation, const Surroundings &known);
Impact impactOf(const DeleteInstance &operation, const Surroundings &known);
Impact impactOf(const RestartInstance &operation, const Surroundings &known);
Impact impactOf(const ReloadTableData &operation, const Surroundings &known);
Impact impactOf(const ScaleOut &operation, const Surroundings &known);
Impact impactOf(const ScaleIn &operation, const Surroundings &known);
Impact impactOf(const ChangeNodeClass &operation, const Surroundings &known);
Impact impactOf(const SetReadPolicy &operation, const Surroundings &known);
Impact impactOf(const SynchroniseDataNodes &operation, const Surroundings &known);
Impact impactOf(const ModifyParameters &operation, const Surroundings &known);
Impact impactOf(const ModifyParametersV3 &operation, const Surroundings &known);
Impact impactOf(const CreateSchema &operation, const Surroundings &known);
Impact impactOf(const DeleteSchema &operation, const Surroundings &known);
Impact impactOf(const ModifySqlBlacklist &operation, const Surroundings &known);
Impact impactOf(const CreateAccounts &operation, const Surroundings &known);
Impact impactOf(const ModifyAccount &operation, const Surroundings &known);
Impact impactOf(const DeleteAccount &operation, const Surroundings &known);
Impact impactOf(const ResetAccountPassword &operation, const Surroundings &known);
Impact impactOf(const SetAdministratorPassword &operation, const Surroundings &known);
Impact impactOf(const KillLogicalSessions &operation, const Surroundings &known);
Impact impactOf(const KillPhysicalSessions &operation, const Surroundings &known);

/// Whatever else there is reads: nothing.
template<class Operation>
Impact impactOf(const Operation &, const Surroundings &)
{
    Q_ASSERT(Operation::info.effect == Effect::Reads);
    return {};
}

} // namespace ddm
