// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/profile.h"

#include "core/profiles/regions.h"

#include <QFileInfo>
#include <QHostAddress>
#include <QRegularExpression>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ddm {

template<>
std::span<const EnumName> enumNames<Environment>()
{
    static constexpr EnumName names[] = {{int(Environment::Other), "other"},
                                         {int(Environment::Development), "development"},
                                         {int(Environment::Staging), "staging"},
                                         {int(Environment::Production), "production"}};
    return names;
}

template<>
std::span<const EnumName> enumNames<SignInMethod>()
{
    static constexpr EnumName names[] = {{int(SignInMethod::Password), "password"},
                                         {int(SignInMethod::AccessKey), "access_key"},
                                         {int(SignInMethod::Demo), "demo"}};
    return names;
}

template<>
std::span<const EnumName> enumNames<ProxyMode>()
{
    static constexpr EnumName names[] = {{int(ProxyMode::System), "system"},
                                         {int(ProxyMode::None), "none"},
                                         {int(ProxyMode::Http), "http"},
                                         {int(ProxyMode::Socks5), "socks5"}};
    return names;
}

void ProxyChoice::describe(Fields &at, ProxyChoice &self)
{
    at.body("mode", self.mode);
    at.body("host", self.host);
    at.body("port", self.port);
    at.body("user", self.user);
}

void Agency::describe(Fields &at, Agency &self)
{
    at.body("domain_name", self.domainName);
    at.body("name", self.name);
}

void Profile::describe(Fields &at, Profile &self)
{
    at.body("id", self.id, Indispensable);
    at.body("name", self.name, Indispensable);
    at.body("environment", self.environment);
    at.body("colour", self.colour);
    at.body("region", self.region);
    at.body("endpoints", self.endpoints);
    at.body("sign_in", self.signIn);
    at.body("domain_name", self.domainName);
    at.body("user_name", self.userName);
    at.body("access_key", self.accessKey);
    at.body("agency", self.agency);
    at.body("project_id", self.projectId);
    at.body("proxy", self.proxy);
    at.body("ca_file", self.caFile);
    at.body("read_only", self.readOnly);
}

Endpoints Profile::places() const
{
    if (endpoints.isEmpty())
        return region.isEmpty() ? Endpoints() : endpointsOfRegion(region);
    Endpoints places;
    for (const Service service : {Service::Ddm, Service::Iam, Service::Vpc, Service::Eps, Service::Rds})
        places[service] = QUrl(endpoints.value(serviceName(service)));
    return places;
}

namespace {

using Kind = ProfileProblem::Kind;

bool isTaken(const QString &name, const QList<Profile> &others, const QString &exceptBy = {})
{
    return std::any_of(others.begin(), others.end(), [&](const Profile &other) {
        return other.id != exceptBy && other.name.compare(name, Qt::CaseInsensitive) == 0;
    });
}

bool isThisComputer(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

std::optional<Kind> problemOfEndpoint(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isPlain = url.scheme() == "http"_L1;
    if (!url.isValid() || url.host().isEmpty() || (!isPlain && url.scheme() != "https"_L1))
        return Kind::NotAnAddress;
    // Paths are those of the operations; a user would travel in the open.
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment()
        || (!url.path().isEmpty() && url.path() != u"/"))
        return Kind::NotAnAddress;
    return isPlain && !isThisComputer(url.host()) ? std::optional(Kind::NeedsHttps) : std::nullopt;
}

class Check
{
public:
    Check(const Profile &profile, const QList<Profile> &others)
        : m_profile(profile)
    {
        checkName(others);
        if (profile.signIn != SignInMethod::Demo) {
            checkPlaces();
            checkSignIn();
        }
        checkProxy();
        if (!profile.caFile.isEmpty() && !QFileInfo(profile.caFile).isReadable())
            add("ca_file", Kind::NotAFile);
    }

    QList<ProfileProblem> problems;

private:
    void add(const QString &field, Kind kind) { problems.append({field, kind}); }
    void add(const char *field, Kind kind) { add(QString::fromLatin1(field), kind); }
    void require(const char *field, const QString &value)
    {
        if (value.trimmed().isEmpty())
            add(field, Kind::Required);
    }

    void checkName(const QList<Profile> &others)
    {
        require("name", m_profile.name);
        if (isTaken(m_profile.name, others, m_profile.id))
            add("name", Kind::NameTaken);
        static const QRegularExpression colour(u"^#[0-9a-fA-F]{6}$"_s);
        if (!m_profile.colour.isEmpty() && !colour.match(m_profile.colour).hasMatch())
            add("colour", Kind::NotAColour);
    }

    void checkPlaces()
    {
        if (m_profile.endpoints.isEmpty()) {
            require("region", m_profile.region);
            if (!m_profile.region.isEmpty() && !looksLikeRegion(m_profile.region))
                add("region", Kind::NotARegion);
            return;
        }
        // The others are for pickers: a cloud without them can still be worked with.
        for (const char *needed : {"ddm", "iam"}) {
            if (m_profile.endpoints.value(QLatin1StringView(needed)).isEmpty())
                add(u"endpoints."_s + QLatin1StringView(needed), Kind::Required);
        }
        for (auto each = m_profile.endpoints.begin(); each != m_profile.endpoints.end(); ++each) {
            const std::optional<Kind> kind = each->isEmpty() ? std::nullopt : problemOfEndpoint(*each);
            if (kind)
                add(u"endpoints."_s + each.key(), *kind);
        }
    }

    void checkSignIn()
    {
        if (m_profile.signIn == SignInMethod::Password) {
            require("domain_name", m_profile.domainName);
            require("user_name", m_profile.userName);
        } else {
            require("access_key", m_profile.accessKey);
        }
        if (m_profile.agency) {
            require("agency.domain_name", m_profile.agency->domainName);
            require("agency.name", m_profile.agency->name);
        }
    }

    void checkProxy()
    {
        const ProxyChoice &proxy = m_profile.proxy;
        if (proxy.mode != ProxyMode::Http && proxy.mode != ProxyMode::Socks5)
            return;
        require("proxy.host", proxy.host);
        if (proxy.port < 1 || proxy.port > 65'535)
            add("proxy.port", Kind::NotAPort);
    }

    const Profile &m_profile;
};

} // namespace

QList<ProfileProblem> check(const Profile &profile, const QList<Profile> &others)
{
    return Check(profile, others).problems;
}

Profile newProfile()
{
    Profile profile;
    profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return profile;
}

Profile duplicateOf(const Profile &profile, const QList<Profile> &others)
{
    Profile copy = profile;
    copy.id = newProfile().id;
    for (int number = 2; isTaken(copy.name, others); ++number)
        copy.name = u"%1 %2"_s.arg(profile.name).arg(number);
    return copy;
}

} // namespace ddm
