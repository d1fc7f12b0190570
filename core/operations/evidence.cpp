// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/evidence.h"

#include <algorithm>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

using Answer = OperationTrace::Answer;

// Which evidence counts for which operation: the name of its job, the busy state, and evidenceOf() below.
constexpr OperationTrace Traces[] = {
    {"BuyInstance", "CreateInstance", InstanceState::Creating, Answer::IsTheBeginning, true},
    {"RenameInstance", nullptr, InstanceState::Renaming, Answer::IsTheBeginning, true},
    {"ChangeSecurityGroup", nullptr, InstanceState::Unknown, Answer::IsTheBeginning, true},
    {"DeleteInstance", "DeleteInstance", InstanceState::Deleting, Answer::IsTheBeginning, true},
    {"RestartInstance", "RestartInstance", InstanceState::Restarting, Answer::IsTheBeginning, true},
    {"ReloadTableData", nullptr, InstanceState::Unknown, Answer::IsTheEnd, true},
    {"ScaleOut", "EnlargeNode", InstanceState::Growing, Answer::IsTheBeginning, true},
    {"ScaleIn", "ReduceNode", InstanceState::Reducing, Answer::IsTheBeginning, true},
    {"ChangeNodeClass", "EnlargeNode", InstanceState::Resizing, Answer::IsTheBeginning, true},
    {"SetReadPolicy", nullptr, InstanceState::Unknown, Answer::IsTheEnd, true},
    {"SynchroniseDataNodes", nullptr, InstanceState::Unknown, Answer::IsTheEnd, true},
    {"ModifyParameters", nullptr, InstanceState::SettingParameters, Answer::IsTheBeginning, true},
    {"ModifyParametersV3", nullptr, InstanceState::SettingParameters, Answer::IsTheBeginning, true},
    {"CreateSchema", nullptr, InstanceState::CreatingSchema, Answer::IsTheBeginning, true},
    {"DeleteSchema", nullptr, InstanceState::DroppingSchema, Answer::IsTheBeginning, true},
    {"ModifySqlBlacklist", nullptr, InstanceState::Unknown, Answer::IsTheBeginning, true},
    {"CreateAccounts", nullptr, InstanceState::Unknown, Answer::IsTheEnd, true},
    {"ModifyAccount", nullptr, InstanceState::Unknown, Answer::IsTheEnd, true},
    {"DeleteAccount", nullptr, InstanceState::Unknown, Answer::IsTheEnd, true},
    {"ResetAccountPassword", nullptr, InstanceState::Unknown, Answer::IsTheEnd, true},
    // That a password was being set does not tell which: where no answer came, it stays unknown.
    {"SetAdministratorPassword", nullptr, InstanceState::Unknown, Answer::IsTheBeginning, true},
    // Whoever ends a runaway statement cannot wait for a scale-out.
    {"KillLogicalSessions", nullptr, InstanceState::Unknown, Answer::IsTheEnd, false},
    {"KillPhysicalSessions", nullptr, InstanceState::Unknown, Answer::IsTheEnd, false},
};

Evidence nothingToRead(const QString &instanceId, const QString &subject = {})
{
    return {Probe::Nothing, Proof::None, instanceId, subject, {}, 0};
}

Evidence instanceHas(const QString &instanceId, const QString &fact, const QString &value)
{
    return {Probe::Instance, Proof::Equals, instanceId, {}, {{fact, value}}, 0};
}

Facts keys(const QStringList &names)
{
    Facts facts;
    for (const QString &name : names)
        facts.insert(name, QString());
    return facts;
}

Facts ofMap(const QMap<QString, QString> &values)
{
    return values;
}

Verdict judgeEquals(const Evidence &evidence, const Facts &now)
{
    for (auto it = evidence.wanted.begin(); it != evidence.wanted.end(); ++it) {
        const auto found = now.find(it.key());
        // The service writes "ON" for "on".
        if (found == now.end() || found->compare(it.value(), Qt::CaseInsensitive) != 0)
            return Verdict::Unchanged;
    }
    return Verdict::Reached;
}

Verdict judgeState(const QString &state, const QString &ready)
{
    if (isFailedState(state) || state == wireName(SchemaState::CreateFailed))
        return Verdict::Failed;
    return state.isEmpty() || state == ready ? Verdict::Reached : Verdict::UnderWay;
}

/// A new instance: one of that name with an id that was not there.
Verdict judgeNewInstance(const std::optional<Facts> &before, const Facts &now)
{
    if (!before)
        return Verdict::Silent; // the name alone does not tell ours from one that was there
    for (auto it = now.begin(); it != now.end(); ++it) {
        if (!before->contains(it.key()))
            return judgeState(it.value(), wireName(InstanceState::Running));
    }
    return Verdict::Unchanged;
}

Verdict judgeAppears(const Evidence &evidence, const std::optional<Facts> &before, const Facts &now)
{
    if (evidence.probe == Probe::Instances)
        return judgeNewInstance(before, now);
    Verdict verdict = Verdict::Reached;
    for (auto it = evidence.wanted.begin(); it != evidence.wanted.end(); ++it) {
        if (!now.contains(it.key()))
            return Verdict::Unchanged;
        if (!before)
            return Verdict::Silent;
        if (before->contains(it.key()))
            return Verdict::Unchanged; // it was there: the request cannot have made it
        const Verdict one = judgeState(now.value(it.key()), wireName(SchemaState::Running));
        if (one != Verdict::Reached)
            verdict = one;
    }
    return verdict;
}

Verdict judgeDisappears(const Evidence &evidence, const Facts &now)
{
    Verdict verdict = Verdict::Reached;
    for (auto it = evidence.wanted.begin(); it != evidence.wanted.end(); ++it) {
        const auto found = now.find(it.key());
        if (found == now.end())
            continue;
        if (*found != wireName(SchemaState::Deleting))
            return Verdict::Unchanged;
        verdict = Verdict::UnderWay;
    }
    return verdict;
}

Verdict judgeDiffers(const Evidence &evidence, const std::optional<Facts> &before, const Facts &now)
{
    const QString name = evidence.wanted.firstKey();
    if (!before || !before->contains(name))
        return Verdict::Silent;
    return now.value(name).toInt() == before->value(name).toInt() + evidence.count ? Verdict::Reached
                                                                                   : Verdict::Unchanged;
}

} // namespace

template<>
std::span<const EnumName> enumNames<Probe>()
{
    static constexpr EnumName names[] = {
        {int(Probe::Nothing), "nothing"},
        {int(Probe::Instance), "instance"},
        {int(Probe::Instances), "instances"},
        {int(Probe::Schemas), "schemas"},
        {int(Probe::Accounts), "accounts"},
        {int(Probe::Account), "account"},
        {int(Probe::Parameters), "parameters"},
        {int(Probe::SqlBlacklist), "sql_blacklist"},
        {int(Probe::LogicalSessions), "logical_sessions"},
        {int(Probe::PhysicalSessions), "physical_sessions"},
    };
    return names;
}

template<>
std::span<const EnumName> enumNames<Proof>()
{
    static constexpr EnumName names[] = {
        {int(Proof::None), "none"},       {int(Proof::Equals), "equals"},
        {int(Proof::Appears), "appears"}, {int(Proof::Disappears), "disappears"},
        {int(Proof::Differs), "differs"}, {int(Proof::Busy), "busy"},
    };
    return names;
}

void Evidence::describe(Fields &at, Evidence &self)
{
    at.body("probe", self.probe);
    at.body("proof", self.proof);
    at.body("instance_id", self.instanceId);
    at.body("subject", self.subject);
    at.body("wanted", self.wanted);
    at.body("count", self.count);
}

const OperationTrace *traceOf(QStringView operation)
{
    for (const OperationTrace &trace : Traces) {
        if (operation == QLatin1StringView(trace.operation))
            return &trace;
    }
    return nullptr;
}

Evidence evidenceOf(const BuyInstance &operation)
{
    return {Probe::Instances, Proof::Appears, {}, operation.name, {}, 0};
}

Evidence evidenceOf(const RenameInstance &operation)
{
    return instanceHas(operation.instanceId, u"name"_s, operation.name);
}

Evidence evidenceOf(const ChangeSecurityGroup &operation)
{
    return instanceHas(operation.instanceId, u"security_group"_s, operation.securityGroupId);
}

Evidence evidenceOf(const DeleteInstance &operation)
{
    return {Probe::Instance, Proof::Disappears, operation.instanceId, {}, keys({u"present"_s}), 0};
}

Evidence evidenceOf(const RestartInstance &operation)
{
    return {Probe::Instance, Proof::Busy, operation.instanceId, {}, {}, 0};
}

Evidence evidenceOf(const ReloadTableData &operation)
{
    return nothingToRead(operation.instanceId);
}

Evidence evidenceOf(const ScaleOut &operation)
{
    return {Probe::Instance, Proof::Differs, operation.instanceId, {}, keys({u"nodes"_s}), operation.nodeNumber};
}

Evidence evidenceOf(const ScaleIn &operation)
{
    return {Probe::Instance, Proof::Differs, operation.instanceId, {}, keys({u"nodes"_s}), -operation.nodeNumber};
}

Evidence evidenceOf(const ChangeNodeClass &operation)
{
    if (operation.groupId) // the instance does not say of which class its groups are
        return {Probe::Instance, Proof::Busy, operation.instanceId, {}, {}, 0};
    return instanceHas(operation.instanceId, u"class"_s, operation.specCode);
}

Evidence evidenceOf(const SetReadPolicy &operation)
{
    return nothingToRead(operation.instanceId); // no operation reads the weights (ddm-api 5.8, 72)
}

Evidence evidenceOf(const SynchroniseDataNodes &operation)
{
    return nothingToRead(operation.instanceId);
}

Evidence evidenceOf(const ModifyParameters &operation)
{
    return {Probe::Parameters, Proof::Equals, operation.instanceId, {}, ofMap(operation.values), 0};
}

Evidence evidenceOf(const ModifyParametersV3 &operation)
{
    return {Probe::Parameters, Proof::Equals, operation.instanceId, {}, ofMap(operation.values), 0};
}

Evidence evidenceOf(const CreateSchema &operation)
{
    QStringList names;
    for (const NewSchema &schema : operation.schemas)
        names.append(schema.name);
    return {Probe::Schemas, Proof::Appears, operation.instanceId, names.join(u", "_s), keys(names), 0};
}

Evidence evidenceOf(const DeleteSchema &operation)
{
    return {
        Probe::Schemas, Proof::Disappears, operation.instanceId, operation.schemaName, keys({operation.schemaName}), 0};
}

Evidence evidenceOf(const ModifySqlBlacklist &operation)
{
    Facts wanted;
    if (operation.full)
        wanted.insert(u"full"_s, *operation.full);
    if (operation.prefix)
        wanted.insert(u"prefix"_s, *operation.prefix);
    if (operation.regex)
        wanted.insert(u"regex"_s, *operation.regex);
    return {Probe::SqlBlacklist, Proof::Equals, operation.instanceId, operation.schemaName, wanted, 0};
}

Evidence evidenceOf(const CreateAccounts &operation)
{
    QStringList names;
    for (const NewAccount &account : operation.accounts)
        names.append(account.name);
    return {Probe::Accounts, Proof::Appears, operation.instanceId, names.join(u", "_s), keys(names), 0};
}

Evidence evidenceOf(const ModifyAccount &operation)
{
    Facts wanted;
    if (operation.permissions) {
        QStringList words;
        for (const Permission permission : *operation.permissions)
            words.append(wireName(permission));
        wanted.insert(u"permissions"_s, joinedSorted(words));
    }
    if (operation.description)
        wanted.insert(u"description"_s, *operation.description);
    if (operation.schemas) {
        QStringList names;
        for (const SchemaReference &schema : *operation.schemas)
            names.append(schema.name);
        wanted.insert(u"schemas"_s, joinedSorted(names));
    }
    return {Probe::Account, Proof::Equals, operation.instanceId, operation.accountName, wanted, 0};
}

Evidence evidenceOf(const DeleteAccount &operation)
{
    return {Probe::Accounts,
            Proof::Disappears,
            operation.instanceId,
            operation.accountName,
            keys({operation.accountName}),
            0};
}

Evidence evidenceOf(const ResetAccountPassword &operation)
{
    return nothingToRead(operation.instanceId, operation.accountName);
}

Evidence evidenceOf(const SetAdministratorPassword &operation)
{
    return {Probe::Instance, Proof::Busy, operation.instanceId, operation.name, {}, 0};
}

Evidence evidenceOf(const KillLogicalSessions &operation)
{
    return {Probe::LogicalSessions, Proof::Disappears, operation.instanceId, {}, keys(operation.sessionIds), 0};
}

Evidence evidenceOf(const KillPhysicalSessions &operation)
{
    return {Probe::PhysicalSessions, Proof::Disappears, operation.dataNodeId, {}, keys(operation.sessionIds), 0};
}

Verdict judge(const Evidence &evidence, const std::optional<Facts> &before, const Facts &now)
{
    if (evidence.probe == Probe::Instance && evidence.proof != Proof::Disappears && now.isEmpty())
        return Verdict::Gone;
    switch (evidence.proof) {
    case Proof::None:
    case Proof::Busy: return Verdict::Silent;
    case Proof::Equals: return judgeEquals(evidence, now);
    case Proof::Appears: return judgeAppears(evidence, before, now);
    case Proof::Disappears: return judgeDisappears(evidence, now);
    case Proof::Differs: return judgeDiffers(evidence, before, now);
    }
    return Verdict::Silent;
}

bool isBusyState(const QString &state)
{
    return !state.isEmpty() && state != wireName(InstanceState::Running) && state != wireName(InstanceState::Deleted)
        && !isFailedState(state);
}

bool isFailedState(const QString &state)
{
    return state == wireName(InstanceState::Error) || state == wireName(InstanceState::CreateFailed);
}

QString joinedSorted(QStringList names)
{
    std::sort(names.begin(), names.end());
    return names.join(u',');
}

Facts factsOf(const InstanceDetail &detail)
{
    const Instance &instance = detail.instance;
    return {{u"present"_s, u"yes"_s},
            {u"state"_s, wireName(instance.status)},
            {u"name"_s, instance.name},
            {u"nodes"_s, QString::number(instance.nodeCount)},
            {u"class"_s, instance.nodeClass},
            {u"security_group"_s, instance.securityGroupId},
            {u"administrator"_s, detail.administrator}};
}

Facts factsOf(const Account &account)
{
    QStringList permissions;
    for (const Word<Permission> &permission : account.permissions)
        permissions.append(wireName(permission));
    QStringList schemas;
    for (const AccountSchema &schema : account.schemas)
        schemas.append(schema.name);
    return {{u"permissions"_s, joinedSorted(permissions)},
            {u"description"_s, account.description},
            {u"schemas"_s, joinedSorted(schemas)}};
}

} // namespace ddm
