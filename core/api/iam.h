// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/operation.h"
#include "core/api/problem.h"

namespace ddm {

/// An id with its name, as IAM nests them.
struct IamNamed
{
    QString id;
    QString name;

    static void describe(Fields &at, IamNamed &self);
};

struct IamLinks
{
    QString self;
    std::optional<QString> next;
    std::optional<QString> previous;

    static void describe(Fields &at, IamLinks &self);
};

/// The user of a token (ddm-api 6.2).
struct TokenUser
{
    QString id;
    QString name;
    IamNamed domain;
    std::optional<QString> passwordExpiresAt;

    static void describe(Fields &at, TokenUser &self);
};

/// The project of a token.
struct TokenProject
{
    QString id;
    QString name;
    IamNamed domain;

    static void describe(Fields &at, TokenProject &self);
};

/// An endpoint list of the token's catalog; left empty by nocatalog.
struct CatalogEntry
{
    struct Endpoint
    {
        QString id;
        QString interface;
        QString region;
        QString regionId;
        QString url;
        static void describe(Fields &at, Endpoint &self);
    };

    QString id;
    QString name;
    QString type;
    std::vector<Endpoint> endpoints;

    static void describe(Fields &at, CatalogEntry &self);
};

/// The body of a token answer; the token itself travels in a header (ddm-api 6.2).
struct Token
{
    struct AssumedBy
    {
        TokenUser user;
        static void describe(Fields &at, AssumedBy &self);
    };

    Secret value; ///< X-Subject-Token; 1 to 32 KB.
    Timestamp expiresAt;
    Timestamp issuedAt;
    std::optional<Timestamp> oneTimeCodeAt;
    QStringList methods;
    TokenUser user;
    std::optional<TokenProject> project;
    std::optional<IamNamed> domain;
    std::vector<IamNamed> roles;
    std::optional<std::vector<CatalogEntry>> catalog;
    std::optional<AssumedBy> assumedBy;

    static void describe(Fields &at, Token &self);
};

/// Obtains a token: by password, by password and one-time code, or by assuming a role (ddm-api 6.1).
struct CreateToken
{
    static const OperationInfo info;
    using Reply = Token;

    std::optional<QString> noCatalog; ///< Present: the catalog stays empty, the token small.
    QStringList methods;              ///< "password", "totp", "assume_role", "token".
    std::optional<QString> userId;
    std::optional<QString> userName;
    std::optional<Secret> password;
    std::optional<QString> userDomainName;
    std::optional<QString> userDomainId;
    std::optional<QString> codeUserId;
    std::optional<QString> codeUserName;
    std::optional<Secret> oneTimeCode; ///< Six digits.
    std::optional<QString> agencyDomainId;
    std::optional<QString> agencyDomainName;
    std::optional<QString> agencyName;
    std::optional<QString> agencyOldName; ///< xrole_name of older documents.
    std::optional<QString> projectId;
    std::optional<QString> projectName;
    std::optional<QString> domainId;
    std::optional<QString> domainName;

    static void describe(Fields &at, CreateToken &self);
};
Problems check(const CreateToken &operation, const Known &known);

/// A project: a region, or a part of one (reference A.5).
struct Project
{
    QString id;
    QString name; ///< "cn-north-4" or "cn-north-4_team".
    QString domainId;
    QString parentId;
    bool isDomain = false;
    bool enabled = true;
    QString description;
    IamLinks links;

    static void describe(Fields &at, Project &self);
};

struct ProjectList
{
    std::vector<Project> projects;
    IamLinks links;

    static void describe(Fields &at, ProjectList &self);
};

/// Lists the projects of an account (reference A.5, ddm-api 6.1).
struct ListProjects
{
    static const OperationInfo info;
    using Reply = ProjectList;

    std::optional<QString> domainId;
    std::optional<QString> name;
    std::optional<QString> parentId;
    std::optional<bool> enabled;
    std::optional<bool> isDomain;
    std::optional<int> page;     ///< From 1; with pageSize or not at all.
    std::optional<int> pageSize; ///< At most 5000.

    static void describe(Fields &at, ListProjects &self);
};
Problems check(const ListProjects &operation, const Known &known);

/// Lists the projects that the caller may use (ddm-api 6.1).
struct ListAccessibleProjects
{
    static const OperationInfo info;
    using Reply = ProjectList;

    static void describe(Fields &at, ListAccessibleProjects &self);
};
Problems check(const ListAccessibleProjects &operation, const Known &known);

/// An account of the cloud.
struct Domain
{
    QString id;
    QString name;
    bool enabled = true;
    QString description;
    IamLinks links;

    static void describe(Fields &at, Domain &self);
};

/// Lists the accounts that the caller belongs to (ddm-api 6.1).
struct ListDomains
{
    static const OperationInfo info;
    struct Reply
    {
        std::vector<Domain> domains;
        IamLinks links;
        static void describe(Fields &at, Reply &self);
    };

    static void describe(Fields &at, ListDomains &self);
};
Problems check(const ListDomains &operation, const Known &known);

/// A region with its names in several languages (ddm-api 6.1).
struct Region
{
    QString id;
    QString type; ///< "public" or "private".
    QString description;
    std::optional<QString> parentRegionId;
    QMap<QString, QString> locales; ///< "zh-cn", "en-us" … to a name.
    IamLinks links;

    static void describe(Fields &at, Region &self);
};

/// Lists the regions (ddm-api 6.1).
struct ListRegions
{
    static const OperationInfo info;
    struct Reply
    {
        std::vector<Region> regions;
        IamLinks links;
        static void describe(Fields &at, Reply &self);
    };

    static void describe(Fields &at, ListRegions &self);
};
Problems check(const ListRegions &operation, const Known &known);

} // namespace ddm
