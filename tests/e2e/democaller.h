// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/iam.h"
#include "core/api/instances.h"
#include "core/api/wirerequest.h"
#include "core/demo/demoservice.h"
#include "core/json/replyreader.h"
#include "tests/support/manualclock.h"

#include <QJsonDocument>
#include <QJsonObject>

// Requests in tests name the fields they are about; the others are absent, as they are on the wire.
#ifdef __GNUC__
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#endif

namespace ddm {

/// What the demo service answered to one operation.
template<class Operation>
struct Answered
{
    int status = 0;
    QString code; ///< Of a refusal.
    typename Operation::Reply reply;

    bool isAccepted() const { return status < 300; }
};

/// Calls the demo service in this process, at a clock that the test moves: hours of a region's life in no time.
class DemoCaller
{
public:
    explicit DemoCaller(quint64 seed = 1)
        : service(settingsOf(seed), clock)
    {
        const World &world = service.world();
        projectId = world.projects[0].project.id;
        signIn();
    }

    template<class Operation>
    Answered<Operation> call(const Operation &operation)
    {
        if (clock.nowMs() - m_signedInMs > 12 * 3'600'000LL)
            signIn();
        const WireRequest wire = buildRequest(operation, projectId);
        DemoRequest request;
        request.service = Operation::info.service;
        request.method = verbName(Operation::info.verb).toLatin1();
        request.path = wire.encodedPath;
        request.query = wire.encodedQuery();
        if (wire.body)
            request.body = wire.bodyJson(Secrets::Open);
        request.headers.emplaceBack("Content-Type", "application/json");
        request.headers.emplaceBack("X-Auth-Token", m_token);
        const DemoAnswer answer = service.answer(request);
        Answered<Operation> answered;
        answered.status = answer.status;
        if (answered.isAccepted()) {
            ReplyReader reader;
            if (!reader.read(answer.body, answered.reply) || !reader.deviations().isEmpty())
                qFatal("unreadable: %s", answer.body.constData());
        } else {
            const QJsonObject json = QJsonDocument::fromJson(answer.body).object();
            for (const char *name : {"errCode", "error_code"})
                answered.code += json.value(QLatin1StringView(name)).toString();
        }
        return answered;
    }

    const DemoProject &project() const { return service.world().projects[0]; }
    const DemoInstance &instance(QLatin1StringView name) const
    {
        for (const DemoInstance &candidate : project().instances) {
            if (candidate.base.name == name)
                return candidate;
        }
        qFatal("no instance %s", name.data());
    }
    Instance show(const QString &id) { return call(ShowInstance{id}).reply.instance; }

    ManualClock clock;
    DemoService service;
    QString projectId;

private:
    static DemoSettings settingsOf(quint64 seed)
    {
        DemoSettings settings;
        settings.seed = seed;
        settings.callsAMinute = 0;
        return settings;
    }
    /// A token lives a day.
    void signIn()
    {
        const World &world = service.world();
        const QString body =
            QStringLiteral(
                R"({"auth":{"identity":{"methods":["password"],"password":{"user":{"name":"%1","password":"%2",)"
                R"("domain":{"name":"%3"}}}},"scope":{"project":{"id":"%4"}}}})")
                .arg(world.userName, world.password, world.domainName, projectId);
        DemoRequest request;
        request.service = Service::Iam;
        request.method = "POST";
        request.path = "/v3/auth/tokens";
        request.headers.emplaceBack("Content-Type", "application/json");
        request.body = body.toUtf8();
        m_signedInMs = clock.nowMs();
        const DemoAnswer answer = service.answer(request);
        for (const auto &[name, value] : answer.headers) {
            if (name == "X-Subject-Token")
                m_token = value;
        }
    }

    QByteArray m_token;
    qint64 m_signedInMs = 0;
};

} // namespace ddm
