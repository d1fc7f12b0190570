// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregion.h"

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray iamTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(u"yyyy-MM-dd'T'HH:mm:ss'.000000Z'").toLatin1();
}

} // namespace

PasswordCredentials TestRegion::somebody()
{
    return {u"account"_s, u"user"_s, Secret(u"Pass-\"word\"-1"), {}, {}};
}

PasswordCredentials TestRegion::somebodyWithCode(const QString &code)
{
    PasswordCredentials credentials = somebody();
    credentials.userId = u"u1"_s;
    credentials.oneTimeCode = Secret(code);
    return credentials;
}

TestRegion::TestRegion(PasswordCredentials credentials, const std::optional<Identity> &identity)
{
    iam.start(identity);
    service.start(identity);
    TransportSettings settings;
    settings.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    if (identity)
        settings.extraCertificates = {Certificates::instance().authority};
    transport = std::make_unique<Transport>(settings);
    iam.setHandler([this](const RawRequest &) { return RawStep{.answer = newToken()}; });
    service.setHandler([this](const RawRequest &request) {
        const bool valid = request.header("x-auth-token") == prefix + QByteArray::number(tokens);
        return RawStep{.answer = valid ? RawAnswer{.body = R"({"id":"t"})"} : refusal};
    });
    road.transport = transport.get();
    road.journal = &journal;
    road.clock = &clock;
    road.retry = quickRetries();
    road.retry.attempts = 1;
    road.endpoint = iam.url();
    authenticator = std::make_unique<TokenAuthenticator>(road, std::move(credentials), u"region-1"_s);
    road.endpoint = service.url();
    road.authenticator = authenticator.get();
}

RawAnswer TestRegion::newToken()
{
    ++tokens;
    const QByteArray body = R"({"token":{"issued_at":")" + iamTime(clock.nowMs()) + R"(","expires_at":")"
        + iamTime(clock.nowMs() + lifeMs) + R"(","methods":["password"]}})";
    return {.status = 201, .body = body, .headers = {{"X-Subject-Token", prefix + QByteArray::number(tokens)}}};
}

Call<Thing> *TestRegion::send(Verb verb)
{
    return new Call<Thing>(road, thingRequest(verb), Priority::Page, client.get());
}

CallWatch TestRegion::sent(Verb verb)
{
    CallWatch watch(send(verb));
    comesTrue([&] { return watch.ended() == 1; });
    return watch;
}

} // namespace ddm
