// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/errorwords.h"

#include "core/api/errorcatalogue.h"
#include "ui/texts/permissionwords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ddm::ErrorWords)
};

struct Words
{
    QString reason;
    QString remedy;
};

Words wordsOfNetwork(const ApiError &error)
{
    switch (error.kind) {
    case ErrorKind::HostNotFound:
        return {Texts::tr("No address is known for this host."),
                Texts::tr("Check the endpoint, the network and the VPN.")};
    case ErrorKind::ConnectionRefused:
        return {Texts::tr("Nothing answers at this address."),
                Texts::tr("Check that the service runs and that the endpoint is right, then try again.")};
    case ErrorKind::ConnectionLost:
        return {Texts::tr("The connection broke before the answer was complete."), Texts::tr("Try again.")};
    case ErrorKind::ConnectTimedOut:
        return {Texts::tr("No connection was made in time."),
                Texts::tr("Check the network, the proxy and the firewall, then try again.")};
    case ErrorKind::ReplyTimedOut:
        return {Texts::tr("The service did not answer in time."), Texts::tr("Try again in a moment.")};
    case ErrorKind::TlsFailed:
        return {Texts::tr("The identity of the service could not be verified."),
                Texts::tr("Check the endpoint and this computer's clock. If your company inspects traffic, add its "
                          "certificate authority to the connection.")};
    case ErrorKind::ProxyFailed:
        return {Texts::tr("The proxy did not let the request through."),
                Texts::tr("Check the proxy of this connection.")};
    default: return {Texts::tr("The network failed."), Texts::tr("Check the network, then try again.")};
    }
}

Words wordsOfAnswer(const ApiError &error)
{
    switch (error.kind) {
    case ErrorKind::Unreadable:
        return {Texts::tr("The answer could not be read."),
                Texts::tr("Check that the endpoint is that of the service and not of a portal or a proxy.")};
    case ErrorKind::TooLarge:
        return {Texts::tr("The answer was larger than any answer may be."),
                Texts::tr("Ask for less, for example for a shorter time range.")};
    case ErrorKind::RedirectRefused:
        return {Texts::tr("The service pointed to another host, which was not followed."),
                Texts::tr("Check the endpoint of this connection.")};
    case ErrorKind::PlainHttpRefused:
        return {Texts::tr("HTTP without encryption is allowed for this computer only."),
                Texts::tr("Use an endpoint that begins with https.")};
    case ErrorKind::OutcomeUnknown:
        return {Texts::tr("The request left, but no answer came: it may have been carried out or not."),
                Texts::tr("Refresh to see what the service says before you try again.")};
    case ErrorKind::ReadOnly:
        return {Texts::tr("This connection is read-only: nothing was sent."),
                Texts::tr("Allow changes in the menu Connection, then try again.")};
    default:
        return {Texts::tr("The request does not meet the rules of the service."),
                Texts::tr("Correct the marked field.")};
    }
}

Words wordsOfRefusal(const ApiError &error)
{
    switch (error.kind) {
    case ErrorKind::BadRequest:
        return {Texts::tr("The service did not accept the request."), Texts::tr("Check the values, then try again.")};
    case ErrorKind::SignInRefused:
        return {Texts::tr("The sign-in was refused."),
                Texts::tr("Check account, user and password. Several refusals lock the user.")};
    case ErrorKind::AccountLocked:
        return {Texts::tr("The user is locked after several refused sign-ins."),
                Texts::tr("Wait 15 minutes, or ask the administrator of the account.")};
    case ErrorKind::NotSignedIn: return {Texts::tr("The session is no longer valid."), Texts::tr("Sign in again.")};
    case ErrorKind::ClockSkew:
        return {Texts::tr("The clock of this computer is wrong."),
                Texts::tr("Set the clock of this computer, then try again.")};
    case ErrorKind::Forbidden:
        return {Texts::tr("Your user may not do this."),
                Texts::tr("Ask the administrator of the account for the permission.")};
    case ErrorKind::NotFound:
        return {Texts::tr("There is no such thing any more."),
                Texts::tr("Refresh the list; somebody may have deleted it.")};
    case ErrorKind::NotPublished:
        return {Texts::tr("The service does not offer this operation here."),
                Texts::tr("Check the region and the endpoint.")};
    case ErrorKind::Conflict:
        return {Texts::tr("Another operation runs on the instance."),
                Texts::tr("Wait until the instance is running again.")};
    case ErrorKind::TooManyCalls:
        return {Texts::tr("Too many calls in a short time."),
                Texts::tr("Wait a minute. Other programs of the same user count as well.")};
    case ErrorKind::ServerFailed:
        return {Texts::tr("The service failed."),
                Texts::tr("Try again in a moment. If it stays so, give the request id to the support.")};
    case ErrorKind::Unavailable:
        return {Texts::tr("The service is not available at the moment."), Texts::tr("Try again in a moment.")};
    default:
        return {Texts::tr("The service refused the request."),
                Texts::tr("Check what the service says, then try again.")};
    }
}

Words ownWords(const ApiError &error)
{
    if (error.kind < ErrorKind::Unreadable)
        return wordsOfNetwork(error);
    if (error.kind < ErrorKind::BadRequest || error.kind >= ErrorKind::OutcomeUnknown)
        return wordsOfAnswer(error);
    return wordsOfRefusal(error);
}

/// The message is the service's where it answered; of the network it is the system's, and goes behind our own words.
QString reasonOf(const ApiError &error, const QString &own)
{
    if (error.kind == ErrorKind::ClockSkew && !error.message.isEmpty())
        return Texts::tr("%1 It is off by %2 seconds.").arg(own, error.message);
    if (error.message.isEmpty() || error.kind == ErrorKind::ConnectionRefused || error.kind == ErrorKind::HostNotFound)
        return own;
    if (error.kind >= ErrorKind::BadRequest && error.kind <= ErrorKind::Refused)
        return error.message;
    return Texts::tr("%1 (%2)").arg(own, error.message);
}

/// Which right is missing, and who can give it.
ErrorWords forbidding(const ApiError &error, ErrorWords words)
{
    words.forbidden = true;
    if (error.operation)
        words.title = Texts::tr("No permission to %1").arg(phraseOf(*error.operation));
    const QString action = missingAction(error);
    if (!action.isEmpty())
        words.remedy = Texts::tr(
                           "Your user lacks the permission %1. Ask the administrator of the account to grant it in "
                           "IAM, then sign in again.")
                           .arg(action);
    else if (error.code.isEmpty()) // perhaps not the service at all
        words.remedy = Texts::tr("Ask the administrator of the account for the permission. If these are the words of a "
                                 "proxy or a firewall, ask whoever runs it.");
    else if (const auto *entry = ErrorCatalogue::instance().find(error.code))
        words.remedy = entry->remedy(QLocale().language() == QLocale::Chinese);
    return words;
}

} // namespace

ErrorWords wordsOf(const ApiError &error)
{
    const Words own = ownWords(error);
    ErrorWords words;
    words.title = error.operation ? Texts::tr("Could not %1").arg(phraseOf(*error.operation))
                                  : Texts::tr("This did not work");
    words.reason = reasonOf(error, own.reason);
    words.remedy = own.remedy;
    words.requestId = error.requestId;
    words.code = error.code;
    if (isMissingPermission(error))
        return forbidding(error, words);
    if (error.code.isEmpty())
        return words;
    if (const auto *entry = ErrorCatalogue::instance().find(error.code)) {
        const bool chinese = QLocale().language() == QLocale::Chinese;
        words.remedy = entry->remedy(chinese);
        if (error.message.isEmpty())
            words.reason = entry->cause(chinese);
    }
    return words;
}

QString ErrorWords::asText() const
{
    QStringList lines = {title, reason};
    if (!remedy.isEmpty())
        lines.append(remedy);
    if (!code.isEmpty())
        lines.append(Texts::tr("Error code: %1").arg(code));
    if (!requestId.isEmpty())
        lines.append(Texts::tr("Request id: %1").arg(requestId));
    return lines.join(u'\n');
}

} // namespace ddm
