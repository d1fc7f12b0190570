// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/accounts.h"
#include "core/api/datanodes.h"
#include "core/api/instances.h"
#include "core/api/nodes.h"
#include "core/api/parameters.h"
#include "core/api/schemas.h"
#include "core/api/sessions.h"

namespace ddm {

/// Where to look for what an operation changes.
enum class Probe : quint8 {
    Nothing,   ///< Nothing can be read back.
    Instance,  ///< Facts: present, state, name, nodes, class, security_group, administrator.
    Instances, ///< Facts: id to state, of the instances that bear the subject's name.
    Schemas,   ///< Facts: name to state.
    Accounts,  ///< Facts: name to nothing.
    Account,   ///< Facts: permissions, description, schemas of the subject.
    Parameters,
    SqlBlacklist, ///< Facts: full, prefix, regex of the subject.
    LogicalSessions,
    PhysicalSessions,
};

/// What must be found there.
enum class Proof : quint8 {
    None,
    Equals,     ///< Every wanted fact has the wanted value.
    Appears,    ///< Every wanted fact is there, and was not before.
    Disappears, ///< No wanted fact is there.
    Differs,    ///< The wanted fact, a number, is what it was before plus `count`.
    Busy,       ///< The instance is seen in the operation's busy state.
};
template<>
std::span<const EnumName> enumNames<Probe>();
template<>
std::span<const EnumName> enumNames<Proof>();

/// What was read, by name.
using Facts = QMap<QString, QString>;

/// Which evidence counts for one request: enough to look for it after a restart, and never a secret.
struct Evidence
{
    Probe probe = Probe::Nothing;
    Proof proof = Proof::None;
    QString instanceId; ///< The RDS instance's for sessions on a data node.
    QString subject;    ///< Schema, account or instance name that the request is about.
    Facts wanted;
    int count = 0;

    static void describe(Fields &at, Evidence &self);
};

/// What is the same for every request of an operation.
struct OperationTrace
{
    /// What an answer of success that names no job means.
    enum class Answer : quint8 { IsTheEnd, IsTheBeginning };

    const char *operation;
    const char *jobName; ///< In the list of jobs (ddm-api 3); null where the sources name none.
    InstanceState busy;  ///< State of the instance meanwhile (ddm-api 3); Unknown if none.
    Answer answer;
    bool queues; ///< False: goes out at once, whatever else runs on the instance.
};

/// The line of the table for that operation; nullptr for one that only reads.
const OperationTrace *traceOf(QStringView operation);

Evidence evidenceOf(const BuyInstance &operation);
Evidence evidenceOf(const RenameInstance &operation);
Evidence evidenceOf(const ChangeSecurityGroup &operation);
Evidence evidenceOf(const DeleteInstance &operation);
Evidence evidenceOf(const RestartInstance &operation);
Evidence evidenceOf(const ReloadTableData &operation);
Evidence evidenceOf(const ScaleOut &operation);
Evidence evidenceOf(const ScaleIn &operation);
Evidence evidenceOf(const ChangeNodeClass &operation);
Evidence evidenceOf(const SetReadPolicy &operation);
Evidence evidenceOf(const SynchroniseDataNodes &operation);
Evidence evidenceOf(const ModifyParameters &operation);
Evidence evidenceOf(const ModifyParametersV3 &operation);
Evidence evidenceOf(const CreateSchema &operation);
Evidence evidenceOf(const DeleteSchema &operation);
Evidence evidenceOf(const ModifySqlBlacklist &operation);
Evidence evidenceOf(const CreateAccounts &operation);
Evidence evidenceOf(const ModifyAccount &operation);
Evidence evidenceOf(const DeleteAccount &operation);
Evidence evidenceOf(const ResetAccountPassword &operation);
Evidence evidenceOf(const SetAdministratorPassword &operation);
Evidence evidenceOf(const KillLogicalSessions &operation);
Evidence evidenceOf(const KillPhysicalSessions &operation);

/// What the facts say of a change.
enum class Verdict : quint8 {
    Reached,   ///< It is done.
    UnderWay,  ///< It has begun.
    Failed,    ///< It began, and failed.
    Unchanged, ///< Nothing of it is to be seen.
    Gone,      ///< What it was to change is not there any more.
    Silent,    ///< These facts can say nothing.
};

/// Judges facts. \a before is what was read before the request went out, if it could be read.
Verdict judge(const Evidence &evidence, const std::optional<Facts> &before, const Facts &now);

/// The facts of the probes that make them of one object or list.
Facts factsOf(const InstanceDetail &detail);
Facts factsOf(const Account &account);
/// By the service's word for an instance's state; empty is neither.
bool isBusyState(const QString &state);
bool isFailedState(const QString &state);
/// Permissions and schemas as the facts of an account hold them.
QString joinedSorted(QStringList names);

} // namespace ddm
