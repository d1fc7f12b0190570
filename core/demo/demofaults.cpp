// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demofaults.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isWhole(const QJsonValue &value, int least, int most)
{
    return value.isDouble() && value.toDouble() == value.toInt() && value.toInt() >= least && value.toInt() <= most;
}

bool readHeaders(const QJsonValue &value, DemoFault &fault)
{
    const QJsonObject headers = value.toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header) {
        if (!header->isString())
            return false;
        fault.headers.append({header.key().toLatin1(), header->toString().toLatin1()});
    }
    return value.isObject();
}

bool readBody(const QJsonValue &value, DemoFault &fault)
{
    fault.body = value.isObject() ? QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)
                                  : value.toString().toUtf8();
    return value.isObject() || value.isString();
}

bool readDrop(const QJsonValue &value, DemoFault &fault)
{
    fault.drop = value == "before"_L1 ? DemoFault::Drop::Before : DemoFault::Drop::After;
    return value == "before"_L1 || value == "after"_L1;
}

bool readMember(const QString &name, const QJsonValue &value, DemoFault &fault)
{
    if (name == "operation"_L1) {
        fault.operation = value.toString();
        return findOperation(fault.operation);
    }
    if (name == "call"_L1) {
        fault.call = value.toInt();
        return isWhole(value, 1, 1'000'000);
    }
    if (name == "share"_L1) {
        fault.share = value.toDouble(-1);
        return *fault.share >= 0 && *fault.share <= 1;
    }
    if (name == "delay"_L1) {
        fault.delayMs = value.toInt();
        return isWhole(value, 0, 3'600'000);
    }
    if (name == "status"_L1) {
        fault.status = value.toInt();
        return isWhole(value, 200, 599);
    }
    if (name == "headers"_L1)
        return readHeaders(value, fault);
    if (name == "body"_L1)
        return readBody(value, fault);
    return name == "drop"_L1 && readDrop(value, fault);
}

} // namespace

Expected<std::vector<DemoFault>, QString> DemoFaults::parse(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonObject whole = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError || whole.keys() != QStringList{u"faults"_s}
        || !whole[u"faults"].isArray())
        return tl::make_unexpected(QString(u"it is not of the form {\"faults\": [{…}]}"_s));
    std::vector<DemoFault> faults;
    for (const QJsonValue &row : whole[u"faults"].toArray()) {
        DemoFault &fault = faults.emplace_back();
        const QJsonObject members = row.toObject();
        for (auto member = members.begin(); member != members.end(); ++member) {
            if (!readMember(member.key(), *member, fault))
                return tl::make_unexpected(
                    QString(u"fault %1: \"%2\" is not possible"_s.arg(faults.size()).arg(member.key())));
        }
        const bool answers = fault.status || fault.drop != DemoFault::Drop::Never || fault.delayMs > 0;
        if (!answers || (!fault.status && !(fault.body.isEmpty() && fault.headers.isEmpty())))
            return tl::make_unexpected(
                QString(u"fault %1 does nothing, or answers without a status"_s.arg(faults.size())));
    }
    return faults;
}

DemoFaults::DemoFaults(std::vector<DemoFault> faults, Seed seed)
    : m_seed(seed)
{
    for (DemoFault &fault : faults)
        m_faults.push_back({std::move(fault), 0});
}

const DemoFault *DemoFaults::next(const OperationInfo &operation)
{
    const DemoFault *found = nullptr;
    for (size_t i = 0; i < m_faults.size(); ++i) {
        Counted &counted = m_faults[i];
        const DemoFault &fault = counted.fault;
        if (!fault.operation.isEmpty() && fault.operation != QLatin1StringView(operation.name))
            continue;
        const int call = ++counted.calls; // also where an earlier fault wins
        const bool meant = (!fault.call || *fault.call == call)
            && (!fault.share || m_seed.of(quint64(i)).of(quint64(call)).fraction() < *fault.share);
        if (meant && !found)
            found = &fault;
    }
    return found;
}

} // namespace ddm
