// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/demoserver.h"
#include "tests/support/manualclock.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

/// Speaks to a demo service as curl does: raw JSON and a token, nothing of the contract. The service's clock stands still
/// until it is told to go on.
class DemoTalker
{
public:
    struct Answer
    {
        int status = 0;
        QJsonObject json;

        /// Of a refusal, in either shape.
        QString code() const
        {
            return json.contains(u"errCode") ? json[u"errCode"].toString() : json[u"error_code"].toString();
        }
        QByteArray text() const { return QByteArray::number(status) + ' ' + QJsonDocument(json).toJson(); }
    };

    explicit DemoTalker(bool overHttp, DemoSettings settings = unlimited())
        : server(settings, clock)
        , m_overHttp(overHttp)
    {
        if (!server.listen(0))
            qFatal("the demo service cannot listen: %s", qPrintable(server.errorString()));
    }

    static DemoSettings unlimited()
    {
        DemoSettings settings;
        settings.callsAMinute = 0;
        return settings;
    }

    /// "P" in the path stands for the first project.
    Answer call(const QByteArray &method, const QByteArray &path, const QByteArray &body = {})
    {
        DemoRequest request;
        request.method = method;
        const qsizetype question = path.indexOf('?');
        request.path = question < 0 ? path : path.left(question);
        request.query = question < 0 ? QByteArray() : path.mid(question + 1);
        request.path.replace("/P/", QByteArray('/' + project().project.id.toLatin1() + '/'));
        request.body = body;
        Answer answer = send(request);
        if (answer.status == 401) {
            signIn(); // tokens are old after a day, and these clocks are quick
            answer = send(request);
        }
        return answer;
    }
    Answer get(const QByteArray &path) { return call("GET", path); }

    void signIn()
    {
        const World &world = server.service().world();
        const QJsonObject user{{u"name"_s, world.userName},
                               {u"password"_s, world.password},
                               {u"domain"_s, QJsonObject{{u"name"_s, world.domainName}}}};
        const QJsonObject identity{{u"methods"_s, QJsonArray{u"password"_s}},
                                   {u"password"_s, QJsonObject{{u"user"_s, user}}}};
        const QJsonObject scope{{u"project"_s, QJsonObject{{u"id"_s, project().project.id}}}};
        DemoRequest request;
        request.service = Service::Iam;
        request.method = "POST";
        request.path = "/v3/auth/tokens";
        request.body = QJsonDocument(
                           QJsonObject{{u"auth"_s, QJsonObject{{u"identity"_s, identity}, {u"scope"_s, scope}}}})
                           .toJson();
        for (const auto &[name, value] : server.service().answer(request).headers) {
            if (name == "X-Subject-Token")
                m_token = value;
        }
    }

    const QByteArray &token() const { return m_token; }

    /// The id of an instance of the cast.
    QByteArray idOf(const char *name)
    {
        for (const DemoInstance &instance : project().instances) {
            if (instance.base.name == QLatin1StringView(name))
                return instance.base.id.toLatin1();
        }
        qFatal("no such instance: %s", name);
    }
    /// What the world holds of an instance.
    const DemoInstance &world(const QByteArray &id)
    {
        for (const DemoInstance &instance : project().instances) {
            if (instance.base.id == QLatin1StringView(id))
                return instance;
        }
        qFatal("no such instance: %s", id.constData());
    }
    const DemoProject &project() { return server.service().world().projects.front(); }

    ManualClock clock;
    DemoServer server;

private:
    Answer send(DemoRequest request)
    {
        request.headers = {{"Content-Type", "application/json"}};
        if (!m_token.isEmpty())
            request.headers.append({"X-Auth-Token", m_token});
        if (m_overHttp)
            return sendOverHttp(request);
        const DemoAnswer answer = server.service().answer(request);
        return {answer.status, QJsonDocument::fromJson(answer.body).object()};
    }

    Answer sendOverHttp(const DemoRequest &request)
    {
        QUrl url = server.endpoint(request.service);
        url.setPath(QString::fromLatin1(request.path));
        url.setQuery(QString::fromLatin1(request.query));
        QNetworkRequest http(url);
        for (const auto &[name, value] : request.headers)
            http.setRawHeader(name, value);
        const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(http, request.method, request.body));
        QEventLoop loop;
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                QJsonDocument::fromJson(reply->readAll()).object()};
    }

    QNetworkAccessManager m_network;
    QByteArray m_token;
    bool m_overHttp;
};

} // namespace ddm
