// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testroad.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTimer>

namespace ddm {

namespace {

OperationInfo thingInfo(Verb verb, Effect effect)
{
    return {"Thing", "Thing", Service::Ddm, verb, "/v1/things", Scope::Project, effect, BodyForm::Fields, 200, "none"};
}

const OperationInfo &infoOf(Verb verb)
{
    static const std::array<OperationInfo, 4> infos = {
        thingInfo(Verb::Get, Effect::Reads), thingInfo(Verb::Post, Effect::Changes),
        thingInfo(Verb::Put, Effect::Changes), thingInfo(Verb::Delete, Effect::Destroys)};
    return infos[size_t(verb)];
}

} // namespace

WireRequest thingRequest(Verb verb, const QString &text)
{
    WireRequest request;
    request.info = &infoOf(verb);
    request.path = QStringLiteral("/v1/things");
    request.encodedPath = "/v1/things";
    if (!text.isEmpty()) {
        request.body = JsonNode::object();
        request.body->member(u"text") = JsonNode::ofText(text);
    }
    return request;
}

RetryPolicy quickRetries()
{
    return {.firstBackoffMs = 5, .mostBackoffMs = 20, .throttledBackoffMs = 10};
}

bool comesTrue(const std::function<bool()> &holds)
{
    QTimer alarm; // wakes the loop up where nothing happens any more
    alarm.start(100);
    const QDeadlineTimer end(60'000);
    while (!holds() && !end.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return holds();
}

TestRoad::TestRoad(const std::optional<Identity> &identity, const Deadlines &deadlines)
{
    server.start(identity);
    TransportSettings settings;
    settings.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    settings.deadlines = deadlines;
    if (identity)
        settings.extraCertificates = {Certificates::instance().authority};
    transport = std::make_unique<Transport>(settings);
    road.transport = transport.get();
    road.journal = &journal;
    road.endpoint = server.url();
    road.retry = quickRetries();
}

Call<Thing> *TestRoad::send(Verb verb, const QString &text, Priority priority)
{
    return new Call<Thing>(road, thingRequest(verb, text), priority, client.get());
}

} // namespace ddm
