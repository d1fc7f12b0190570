// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/iam.h"

namespace ddm {

void IamNamed::describe(Fields &at, IamNamed &self)
{
    at.body("id", self.id);
    at.body("name", self.name);
}

void IamLinks::describe(Fields &at, IamLinks &self)
{
    at.body("self", self.self);
    at.body("next", self.next);
    at.body("previous", self.previous);
}

void TokenUser::describe(Fields &at, TokenUser &self)
{
    at.body("id", self.id);
    at.body("name", self.name);
    at.body("domain", self.domain);
    at.body("password_expires_at", self.passwordExpiresAt);
}

void TokenProject::describe(Fields &at, TokenProject &self)
{
    at.body("id", self.id);
    at.body("name", self.name);
    at.body("domain", self.domain);
}

void CatalogEntry::Endpoint::describe(Fields &at, Endpoint &self)
{
    at.body("id", self.id);
    at.body("interface", self.interface);
    at.body("region", self.region);
    at.body("region_id", self.regionId);
    at.body("url", self.url);
}

void CatalogEntry::describe(Fields &at, CatalogEntry &self)
{
    at.body("id", self.id);
    at.body("name", self.name);
    at.body("type", self.type);
    at.body("endpoints", self.endpoints);
}

void Token::AssumedBy::describe(Fields &at, AssumedBy &self)
{
    at.body("user", self.user);
}

void Token::describe(Fields &at, Token &self)
{
    at.replyHeader("X-Subject-Token", self.value, Indispensable);
    at.body("token.expires_at", self.expiresAt, {.form = Form::IsoMicroseconds, .indispensable = true});
    at.body("token.issued_at", self.issuedAt, AsIsoMicroseconds);
    at.body("token.mfa_authn_at", self.oneTimeCodeAt, AsIsoMicroseconds);
    at.body("token.methods", self.methods);
    at.body("token.user", self.user);
    at.body("token.project", self.project);
    at.body("token.domain", self.domain);
    at.body("token.roles", self.roles);
    at.body("token.catalog", self.catalog);
    at.body("token.assumed_by", self.assumedBy);
}

const OperationInfo CreateToken::info = {
    "CreateToken", "KeystoneCreateUserToken", Service::Iam, Verb::Post,   "/v3/auth/tokens", Scope::None,
    Effect::Reads, BodyForm::Fields,          201,          "ddm-api 6.1"};

void CreateToken::describe(Fields &at, CreateToken &self)
{
    at.query("nocatalog", self.noCatalog);
    at.body("auth.identity.methods", self.methods);
    at.body("auth.identity.password.user.id", self.userId);
    at.body("auth.identity.password.user.name", self.userName);
    at.body("auth.identity.password.user.password", self.password);
    at.body("auth.identity.password.user.domain.name", self.userDomainName);
    at.body("auth.identity.password.user.domain.id", self.userDomainId);
    at.body("auth.identity.totp.user.id", self.codeUserId);
    at.body("auth.identity.totp.user.name", self.codeUserName);
    at.body("auth.identity.totp.user.passcode", self.oneTimeCode);
    at.body("auth.identity.assume_role.domain_id", self.agencyDomainId);
    at.body("auth.identity.assume_role.domain_name", self.agencyDomainName);
    at.body("auth.identity.assume_role.agency_name", self.agencyName);
    at.body("auth.identity.assume_role.xrole_name", self.agencyOldName);
    at.body("auth.scope.project.id", self.projectId);
    at.body("auth.scope.project.name", self.projectName);
    at.body("auth.scope.domain.id", self.domainId);
    at.body("auth.scope.domain.name", self.domainName);
}

void Project::describe(Fields &at, Project &self)
{
    at.body("id", self.id, Indispensable);
    at.body("name", self.name, Indispensable);
    at.body("domain_id", self.domainId);
    at.body("parent_id", self.parentId);
    at.body("is_domain", self.isDomain);
    at.body("enabled", self.enabled);
    at.body("description", self.description);
    at.body("links", self.links);
}

void ProjectList::describe(Fields &at, ProjectList &self)
{
    at.body("projects", self.projects);
    at.body("links", self.links);
}

const OperationInfo ListProjects::info = {
    "ListProjects", "KeystoneListProjects", Service::Iam,   Verb::Get, "/v3/projects",
    Scope::Domain,  Effect::Reads,          BodyForm::None, 200,       "A.5"};

void ListProjects::describe(Fields &at, ListProjects &self)
{
    at.query("domain_id", self.domainId);
    at.query("name", self.name);
    at.query("parent_id", self.parentId);
    at.query("enabled", self.enabled);
    at.query("is_domain", self.isDomain);
    at.query("page", self.page);
    at.query("per_page", self.pageSize);
}

const OperationInfo ListAccessibleProjects::info = {"ListAccessibleProjects",
                                                    "KeystoneListAuthProjects",
                                                    Service::Iam,
                                                    Verb::Get,
                                                    "/v3/auth/projects",
                                                    Scope::None,
                                                    Effect::Reads,
                                                    BodyForm::None,
                                                    200,
                                                    "ddm-api 6.1"};

void ListAccessibleProjects::describe(Fields &, ListAccessibleProjects &) { }

void Domain::describe(Fields &at, Domain &self)
{
    at.body("id", self.id, Indispensable);
    at.body("name", self.name);
    at.body("enabled", self.enabled);
    at.body("description", self.description);
    at.body("links", self.links);
}

const OperationInfo ListDomains::info = {"ListDomains",
                                         "KeystoneListAuthDomains",
                                         Service::Iam,
                                         Verb::Get,
                                         "/v3/auth/domains",
                                         Scope::None,
                                         Effect::Reads,
                                         BodyForm::None,
                                         200,
                                         "ddm-api 6.1"};

void ListDomains::describe(Fields &, ListDomains &) { }

void ListDomains::Reply::describe(Fields &at, Reply &self)
{
    at.body("domains", self.domains);
    at.body("links", self.links);
}

void Region::describe(Fields &at, Region &self)
{
    at.body("id", self.id, Indispensable);
    at.body("type", self.type);
    at.body("description", self.description);
    at.body("parent_region_id", self.parentRegionId);
    at.body("locales", self.locales);
    at.body("links", self.links);
}

const OperationInfo ListRegions::info = {"ListRegions", "KeystoneListRegions", Service::Iam,  Verb::Get,
                                         "/v3/regions", Scope::None,           Effect::Reads, BodyForm::None,
                                         200,           "ddm-api 6.1"};

void ListRegions::describe(Fields &, ListRegions &) { }

void ListRegions::Reply::describe(Fields &at, Reply &self)
{
    at.body("regions", self.regions);
    at.body("links", self.links);
}

} // namespace ddm
