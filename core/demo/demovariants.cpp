// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demovariants.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isOneOf(const QString &name, std::initializer_list<QLatin1StringView> names)
{
    return std::any_of(names.begin(), names.end(), [&name](QLatin1StringView other) { return name == other; });
}

QJsonValue asNumber(const QJsonValue &value)
{
    bool ok = false;
    const double number = value.toString().toDouble(&ok);
    return value.isString() && ok ? QJsonValue(number) : value;
}

QJsonValue asText(const QJsonValue &value)
{
    return value.isDouble() ? QJsonValue(QString::number(value.toInteger())) : value;
}

/// The other form of one member's value.
QJsonValue otherForm(const QString &name, const QJsonValue &value)
{
    if (isOneOf(name,
                {"port"_L1, "access_port"_L1, "core_count"_L1, "ram_capacity"_L1, "cpu"_L1, "mem"_L1,
                 "engineSoftwareVersion"_L1, "enterprise_project_id"_L1, "time"_L1, "rowsExamined"_L1}))
        return value.isString() ? asNumber(value) : asText(value);
    if (isOneOf(name, {"created"_L1, "updated"_L1, "password_last_changed"_L1, "offset"_L1, "limit"_L1, "total"_L1}))
        return asText(value);
    if (name == "enable_ssl"_L1 && value.isBool())
        return value.toBool() ? 1 : 0;
    if (isOneOf(name, {"needRestart"_L1, "success"_L1}) && value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (isOneOf(name, {"need_restart"_L1, "read_only"_L1}) && value.isString())
        return value.toString() == "1"_L1;
    if (name == "logTime"_L1)
        return QString(value.toString() + u'Z');
    if (name == "dataVips"_L1) {
        QJsonArray objects;
        for (const QJsonValue &address : value.toArray())
            objects.append(QJsonObject{{u"id"_s, address}});
        return objects;
    }
    return value;
}

QString otherName(const QString &name)
{
    static const QHash<QString, QString> names = {
        {u"admin_user_name"_s, u"admin_username"_s},
        {u"slow_log_list"_s, u"slowLogList"_s},
        {u"errCode"_s, u"error_code"_s},
        {u"externalMessage"_s, u"error_msg"_s},
        {u"error_code"_s, u"errCode"_s},
        {u"error_msg"_s, u"externalMessage"_s},
        {u"operations"_s, u"jobs"_s},
    };
    return names.value(name, name);
}

QJsonValue vary(const QString &name, const QJsonValue &value)
{
    if (value.isArray() && name != "dataVips"_L1) {
        QJsonArray rows;
        for (const QJsonValue &row : value.toArray())
            rows.append(vary(name, row));
        return rows;
    }
    if (!value.isObject())
        return otherForm(name, value);
    QJsonObject varied;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        // The list of jobs must keep its name: only the field inside a job was once called so.
        const bool list = it.key() == "operations"_L1 && name != "jobs"_L1;
        varied.insert(list ? it.key() : otherName(it.key()), vary(it.key(), it.value()));
    }
    varied.insert(u"added_by_a_later_version"_s, u"ignore me"_s);
    // Words of instances and schemas, whatever their case.
    if (object.contains(u"engine_version"_s) || object.contains(u"shard_mode"_s))
        varied.insert(u"status"_s, object.value(u"status"_s).toString().toLower());
    if (object.contains(u"flavor_ref"_s) && !object.contains(u"order_id"_s))
        varied.insert(u"order_id"_s, QJsonValue::Null);
    if (object.contains(u"serverType"_s))
        varied.insert(u"maxConnections"_s, u"null"_s);
    return varied;
}

} // namespace

void applyVariants(DemoAnswer &answer, quint64 request)
{
    const QJsonDocument json = QJsonDocument::fromJson(answer.body);
    // Every third answer stays as documented: a client must cope with both in one session.
    if (!json.isObject() || request % 3 == 0)
        return;
    const QJsonObject object = json.object();
    if (object.contains(u"token"_s) || object.contains(u"error"_s))
        return;
    answer.body = QJsonDocument(vary(QString(), object).toObject()).toJson(QJsonDocument::Compact);
}

} // namespace ddm
