// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/fields.h"
#include "core/profiles/endpoints.h"

#include <QList>

#include <optional>

namespace ddm {

/// What depends on the systems behind a profile.
enum class Environment : quint8 { Other, Development, Staging, Production };
template<>
std::span<const EnumName> enumNames<Environment>();

/// How a profile signs in: as an IAM user with a password (ddm-api 6.1), with an access key (ddm-api 8), or to the demo region.
enum class SignInMethod : quint8 { Password, AccessKey, Demo };
template<>
std::span<const EnumName> enumNames<SignInMethod>();

enum class ProxyMode : quint8 { System, None, Http, Socks5 };
template<>
std::span<const EnumName> enumNames<ProxyMode>();

/// How requests leave the company. Its password is no part of it.
struct ProxyChoice
{
    ProxyMode mode = ProxyMode::System;
    QString host; ///< Of Http and Socks5 only, as the port and the user are.
    int port = 0;
    QString user; ///< Empty where the proxy asks for none.

    friend bool operator==(const ProxyChoice &, const ProxyChoice &) = default;
    static void describe(Fields &at, ProxyChoice &self);
};

/// A role of another account that is taken on after the sign-in (IAM: assume role).
struct Agency
{
    QString domainName; ///< The account that gives it.
    QString name;

    friend bool operator==(const Agency &, const Agency &) = default;
    static void describe(Fields &at, Agency &self);
};

/// A connection as the user describes it. No secret is in it: those are kept by its id.
struct Profile
{
    QString id; ///< Of our own making, the same for ever; nobody sees it.
    QString name;
    Environment environment = Environment::Other;
    QString colour; ///< "#rrggbb"; empty: that of the environment.
    QString region; ///< Of Huawei Cloud; empty where there are own endpoints.
    QMap<QString, QString>
        endpoints; ///< By service, in lower case, of private clouds: "ddm" to "https://ddm.example.com".
    SignInMethod signIn = SignInMethod::Password;
    QString domainName; ///< The account of the IAM user.
    QString userName;
    QString accessKey;
    std::optional<Agency> agency;
    QString projectId; ///< The one that was worked in last; empty: that of the region.
    ProxyChoice proxy;
    QString caFile;        ///< Further certificates to trust, PEM; read again when it changes.
    bool readOnly = false; ///< Locked against changes until somebody opens it.

    friend bool operator==(const Profile &, const Profile &) = default;
    static void describe(Fields &at, Profile &self);

    /// Where its services are; those that nobody has named are empty.
    Endpoints places() const;
};

/// What is wrong with a profile, at the field of that name in describe().
struct ProfileProblem
{
    enum class Kind : quint8 {
        Required,
        NameTaken,
        NotAColour,
        NotARegion,
        NotAnAddress,
        NeedsHttps, ///< HTTP is for this computer only.
        NotAPort,
        NotAFile,
    };

    QString field; ///< "endpoints.ddm" of one among several.
    Kind kind = Kind::Required;

    friend bool operator==(const ProfileProblem &, const ProfileProblem &) = default;
};

/// All that is wrong; empty where the profile can be used. \a others are the profiles beside it. Looks at no network; whether
/// the file of certificates is there is looked at.
QList<ProfileProblem> check(const Profile &profile, const QList<Profile> &others = {});

/// Another one, with an id that no other has.
Profile newProfile();
/// The same under another id, with a name that none of \a others has.
Profile duplicateOf(const Profile &profile, const QList<Profile> &others);

} // namespace ddm
