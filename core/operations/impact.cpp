// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/impact.h"

#include <algorithm>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Collects the points of an impact and rates it by the worst of them.
class Rating
{
public:
    explicit Rating(const Surroundings &known, const QString &instanceId = {})
        : m_known(known)
        , m_instance(known.instanceName.isEmpty() ? instanceId : known.instanceName)
    {
        m_impact.effect = Effect::Changes;
    }

    const QString &instance() const { return m_instance; }

    Rating &does(Consequence consequence, const QStringList &arguments = {})
    {
        m_impact.points.append({consequence, arguments});
        return *this;
    }
    Rating &stops(Consequence consequence, const QStringList &arguments = {})
    {
        m_impact.effect = std::max(m_impact.effect, Effect::Disrupts);
        return does(consequence, arguments);
    }
    /// \a name: what the user types.
    Rating &destroys(Consequence consequence, const QStringList &arguments, const QString &name)
    {
        m_impact.effect = Effect::Destroys;
        m_impact.nameToType = name;
        return does(consequence, arguments);
    }
    /// What becomes of the data on RDS. Where the request leaves it open the sources disagree: the worse is assumed.
    Rating &dataOnRds(const std::optional<bool> &deleted)
    {
        if (deleted.value_or(true))
            m_impact.separateDecision = ConsequencePoint{Consequence::DataIsDeletedOnRds, {}};
        else
            does(Consequence::DataStaysOnRds);
        return *this;
    }

    Impact impact() const
    {
        Impact impact = m_impact;
        const bool typed = impact.effect == Effect::Destroys
            || (impact.effect == Effect::Disrupts && m_known.production);
        impact.confirmation = typed ? Confirmation::TypeName : Confirmation::Confirm;
        if (typed && impact.nameToType.isEmpty())
            impact.nameToType = m_instance;
        if (!typed)
            impact.nameToType.clear();
        // A plain change that costs nothing is confirmed by the form's own button.
        const bool costs = std::any_of(impact.points.begin(), impact.points.end(), [](const ConsequencePoint &point) {
            return point.consequence == Consequence::CostsMore;
        });
        if (impact.effect == Effect::Changes && !costs)
            impact.confirmation = Confirmation::None;
        return impact;
    }

private:
    const Surroundings &m_known;
    QString m_instance;
    Impact m_impact;
};

template<class Rows>
QString namesOf(const Rows &rows)
{
    QStringList names;
    for (const auto &row : rows)
        names.append(row.name);
    return names.join(u", "_s);
}

Impact parametersImpact(const QString &instanceId, const QMap<QString, QString> &values, const Surroundings &known)
{
    Rating rating(known, instanceId);
    rating.does(Consequence::ChangesParameters, {rating.instance(), QStringList(values.keys()).join(u", "_s)});
    QStringList restart = values.keys();
    if (known.restartParameters)
        restart.removeIf([&known](const QString &name) { return !known.restartParameters->contains(name); });
    if (!restart.isEmpty())
        rating.stops(Consequence::ParametersNeedRestart, {restart.join(u", "_s)});
    return rating.impact();
}

bool isUsed(const QString &account, const Surroundings &known)
{
    return !known.usedAccounts || known.usedAccounts->contains(account);
}

/// True if the account loses a permission or a schema, or may.
bool takesAway(const ModifyAccount &operation, const std::optional<Account> &account)
{
    if (!account)
        return operation.permissions || operation.schemas;
    if (operation.permissions) {
        const auto &kept = *operation.permissions;
        for (const Word<Permission> &had : account->permissions) {
            if (std::find(kept.begin(), kept.end(), had.value) == kept.end())
                return true;
        }
    }
    if (operation.schemas) {
        for (const AccountSchema &had : account->schemas) {
            const bool stays = std::any_of(operation.schemas->begin(), operation.schemas->end(),
                                           [&had](const SchemaReference &kept) { return kept.name == had.name; });
            if (!stays)
                return true;
        }
    }
    return false;
}

} // namespace

Impact impactOf(const BuyInstance &operation, const Surroundings &known)
{
    return Rating(known)
        .does(Consequence::BuysInstance, {operation.name, QString::number(operation.nodeNumber)})
        .does(Consequence::CostsMore)
        .impact();
}

Impact impactOf(const RenameInstance &operation, const Surroundings &known)
{
    Rating rating(known, operation.instanceId);
    return rating.does(Consequence::RenamesInstance, {rating.instance(), operation.name}).impact();
}

Impact impactOf(const ChangeSecurityGroup &operation, const Surroundings &known)
{
    Rating rating(known, operation.instanceId);
    return rating.does(Consequence::ChangesSecurityGroup, {rating.instance(), operation.securityGroupId})
        .stops(Consequence::ClientsMayBeLockedOut, {operation.securityGroupId})
        .impact();
}

Impact impactOf(const DeleteInstance &operation, const Surroundings &known)
{
    Rating rating(known, operation.instanceId);
    return rating.destroys(Consequence::DeletesInstance, {rating.instance()}, rating.instance())
        .does(Consequence::EverythingInItIsLost, {rating.instance()})
        .dataOnRds(operation.deleteRdsData)
        .impact();
}

Impact impactOf(const RestartInstance &operation, const Surroundings &known)
{
    Rating rating(known, operation.instanceId);
    if (operation.type == RestartType::Soft) {
        rating.does(Consequence::RestartsProcesses, {rating.instance()})
            .stops(Consequence::ConnectionsDrop, {rating.instance()});
    } else {
        rating.does(Consequence::RebootsMachines, {rating.instance()})
            .stops(Consequence::InstanceUnavailable, {rating.instance()});
    }
    return rating.impact();
}

Impact impactOf(const ReloadTableData &operation, const Surroundings &known)
{
    Rating rating(known, operation.instanceId);
    return rating.does(Consequence::ReloadsTableData, {rating.instance()}).impact();
}

Impact impactOf(const ScaleOut &operation, const Surroundings &known)
{
    Rating rating(known, operation.instanceId);
    return rating.does(Consequence::AddsNodes, {rating.instance(), QString::number(operation.nodeNumber)})
        .does(Consequence::CostsMore)
        .impact();
}

Impact impactOf(const ScaleIn &operation, const Surroundings &known)
{
    Rating rating(known, operation.instanceId);
    const QString number = QString::number(operation.nodeNumber);
    return rating.does(Consequence::RemovesNodes, {rating.instance(), number})
        .stops(Consequence::NodeConnectionsDrop, {number})
        .impact();
}

Impact impactOf(const ChangeNodeClass &operation, const Surroundings &known)
{
    Rating rating(known, operation.instanceId);
    return rating.does(Consequence::ChangesNodeClass, {rating.instance(), operation.specCode})
        .stops(Consequence::ConnectionsDrop, {rating.instance()})
        .impact();
}

Impact impactOf(const SetReadPolicy &operation, const Surroundings &known)
{
    Rating rating(known, operation.instanceId);
    rating.does(Consequence::SetsReadWeights, {rating.instance()});
    const QStringList without = operation.readWeight.keys(0);
    if (!without.isEmpty())
        rating.stops(Consequence::ReadsLeaveDataNodes, {without.join(u", "_s)});
    return rating.impact();
}

Impact impactOf(const SynchroniseDataNodes &operation, const Surroundings &known)
{
    Rating rating(known, operation.instanceId);
    return rating.does(Consequence::SynchronisesDataNodes, {rating.instance()}).impact();
}

Impact impactOf(const ModifyParameters &operation, const Surroundings &known)
{
    return parametersImpact(operation.instanceId, operation.values, known);
}

Impact impactOf(const ModifyParametersV3 &operation, const Surroundings &known)
{
    return parametersImpact(operation.instanceId, operation.values, known);
}

Impact impactOf(const CreateSchema &operation, const Surroundings &known)
{
    Rating rating(known, operation.instanceId);
    return rating.does(Consequence::CreatesSchemas, {rating.instance(), namesOf(operation.schemas)}).impact();
}

Impact impactOf(const DeleteSchema &operation, const Surroundings &known)
{
    Rating rating(known, operation.instanceId);
    return rating.destroys(Consequence::DeletesSchema, {rating.instance(), operation.schemaName}, operation.schemaName)
        .does(Consequence::SchemaIsGoneForClients, {operation.schemaName})
        .dataOnRds(operation.deleteRdsData)
        .impact();
}

Impact impactOf(const ModifySqlBlacklist &operation, const Surroundings &known)
{
    Rating rating(known, operation.instanceId);
    rating.does(Consequence::ChangesBlacklist, {rating.instance(), operation.schemaName});
    const auto refuses = [](const std::optional<QString> &list) { return list && !list->isEmpty(); };
    if (refuses(operation.full) || refuses(operation.prefix) || refuses(operation.regex))
        rating.stops(Consequence::StatementsAreRefused, {operation.schemaName});
    return rating.impact();
}

Impact impactOf(const CreateAccounts &operation, const Surroundings &known)
{
    Rating rating(known, operation.instanceId);
    return rating.does(Consequence::CreatesAccounts, {rating.instance(), namesOf(operation.accounts)}).impact();
}

Impact impactOf(const ModifyAccount &operation, const Surroundings &known)
{
    Rating rating(known, operation.instanceId);
    rating.does(Consequence::ChangesAccount, {rating.instance(), operation.accountName});
    if (takesAway(operation, known.account))
        rating.stops(Consequence::RightsAreReplaced, {operation.accountName});
    return rating.impact();
}

Impact impactOf(const DeleteAccount &operation, const Surroundings &known)
{
    Rating rating(known, operation.instanceId);
    return rating
        .destroys(Consequence::DeletesAccount, {rating.instance(), operation.accountName}, operation.accountName)
        .does(Consequence::AccountStopsWorking, {operation.accountName})
        .impact();
}

Impact impactOf(const ResetAccountPassword &operation, const Surroundings &known)
{
    Rating rating(known, operation.instanceId);
    rating.does(Consequence::SetsAccountPassword, {rating.instance(), operation.accountName});
    if (isUsed(operation.accountName, known))
        rating.stops(Consequence::PasswordStopsWorking, {operation.accountName});
    return rating.impact();
}

Impact impactOf(const SetAdministratorPassword &operation, const Surroundings &known)
{
    Rating rating(known, operation.instanceId);
    rating.does(Consequence::SetsAdministratorPassword, {rating.instance(), operation.name});
    const bool isNew = known.administrator && known.administrator->isEmpty();
    if (!isNew && isUsed(operation.name, known))
        rating.stops(Consequence::PasswordStopsWorking, {operation.name});
    return rating.impact();
}

Impact impactOf(const KillLogicalSessions &operation, const Surroundings &known)
{
    const QString number = QString::number(operation.sessionIds.size());
    return Rating(known, operation.instanceId)
        .does(Consequence::EndsSessions, {number})
        .stops(Consequence::SessionsLoseWork, {number})
        .impact();
}

Impact impactOf(const KillPhysicalSessions &operation, const Surroundings &known)
{
    const QString number = QString::number(operation.sessionIds.size());
    return Rating(known, operation.dataNodeId)
        .does(Consequence::EndsSessions, {number})
        .stops(Consequence::DataNodeSessionsLoseWork, {number})
        .impact();
}

} // namespace ddm
