// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/impactwords.h"

#include <QCoreApplication>

namespace ddm {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ddm::ImpactWords)
};

/// Sentences; %1 and %2 are the arguments of the consequence.
QString sentenceOf(Consequence consequence)
{
    switch (consequence) {
    case Consequence::BuysInstance: return Texts::tr("Buys the instance %1 with %2 node(s).");
    case Consequence::RenamesInstance:
        return Texts::tr("The instance %1 will be called %2. Its address stays the same.");
    case Consequence::ChangesSecurityGroup: return Texts::tr("Puts the instance %1 into the security group %2.");
    case Consequence::DeletesInstance: return Texts::tr("Deletes the instance %1.");
    case Consequence::RestartsProcesses: return Texts::tr("Restarts the DDM processes of %1.");
    case Consequence::RebootsMachines: return Texts::tr("Reboots the machines of %1.");
    case Consequence::ReloadsTableData: return Texts::tr("Reloads the table data of %1.");
    case Consequence::AddsNodes: return Texts::tr("Adds %2 node(s) to %1.");
    case Consequence::RemovesNodes: return Texts::tr("Removes %2 node(s) from %1; the service picks which.");
    case Consequence::ChangesNodeClass: return Texts::tr("Changes the node class of %1 to %2.");
    case Consequence::SetsReadWeights: return Texts::tr("Sets the read weights of %1.");
    case Consequence::SynchronisesDataNodes: return Texts::tr("Makes %1 learn what changed on its data nodes.");
    case Consequence::ChangesParameters: return Texts::tr("Changes parameters of %1: %2.");
    case Consequence::CreatesSchemas: return Texts::tr("Creates on %1: %2.");
    case Consequence::DeletesSchema: return Texts::tr("Deletes the schema %2 of %1.");
    case Consequence::ChangesBlacklist: return Texts::tr("Changes the SQL blacklist of the schema %2 of %1.");
    case Consequence::CreatesAccounts: return Texts::tr("Creates accounts on %1: %2.");
    case Consequence::ChangesAccount: return Texts::tr("Changes the account %2 of %1.");
    case Consequence::DeletesAccount: return Texts::tr("Deletes the account %2 of %1.");
    case Consequence::SetsAccountPassword: return Texts::tr("Sets a new password for the account %2 of %1.");
    case Consequence::SetsAdministratorPassword: return Texts::tr("Sets the password of the administrator %2 of %1.");
    case Consequence::EndsSessions: return Texts::tr("Ends %1 session(s).");
    case Consequence::ConnectionsDrop:
        return Texts::tr("Every client of %1 loses its connection; it can connect again within seconds.");
    case Consequence::InstanceUnavailable: return Texts::tr("Nobody can use %1 for some minutes.");
    case Consequence::NodeConnectionsDrop: return Texts::tr("The clients of %1 node(s) lose their connections.");
    case Consequence::ClientsMayBeLockedOut:
        return Texts::tr("Clients that only the old security group lets in are locked out by %1.");
    case Consequence::PasswordStopsWorking:
        return Texts::tr("The old password of %1 stops working for every client at once.");
    case Consequence::AccountStopsWorking: return Texts::tr("Clients that use the account %1 are refused from now on.");
    case Consequence::RightsAreReplaced: return Texts::tr("The rights of %1 are replaced; what is left out is lost.");
    case Consequence::ReadsLeaveDataNodes: return Texts::tr("These data nodes get no reads any more: %1.");
    case Consequence::ParametersNeedRestart: return Texts::tr("These take effect with a restart only: %1.");
    case Consequence::StatementsAreRefused: return Texts::tr("The schema %1 refuses matching statements at once.");
    case Consequence::SessionsLoseWork:
    case Consequence::DataNodeSessionsLoseWork: return Texts::tr("Open transactions of %1 session(s) are rolled back.");
    case Consequence::EverythingInItIsLost:
        return Texts::tr("The schemas and accounts of %1 are gone. This cannot be undone.");
    case Consequence::SchemaIsGoneForClients: return Texts::tr("Clients can no longer use the schema %1.");
    case Consequence::DataStaysOnRds: return Texts::tr("The data stays on the RDS instances.");
    case Consequence::DataIsDeletedOnRds:
        return Texts::tr("The data on the RDS instances is deleted too, and cannot be had back.");
    case Consequence::CostsMore: return Texts::tr("From then on it costs more.");
    }
    return {};
}

} // namespace

QString wordsOf(const ConsequencePoint &point)
{
    // All at once: a name may hold "%2".
    QString sentence = sentenceOf(point.consequence);
    switch (point.arguments.size()) {
    case 0: return sentence;
    case 1: return sentence.arg(point.arguments[0]);
    default: return sentence.arg(point.arguments[0], point.arguments[1]);
    }
}

bool isWarning(Consequence consequence)
{
    return consequence >= Consequence::ConnectionsDrop && consequence != Consequence::DataStaysOnRds;
}

} // namespace ddm
