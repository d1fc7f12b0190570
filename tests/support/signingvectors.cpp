// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/signingvectors.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

SigningVector vectorOf(const QJsonObject &json)
{
    SigningVector vector;
    const auto bytes = [&json](QLatin1StringView name) { return json[name].toString().toUtf8(); };
    vector.id = json[u"id"].toString();
    vector.accessKey = bytes("ak"_L1);
    vector.secretKey = Secret::fromUtf8(bytes("sk"_L1));
    vector.date = bytes("date"_L1);
    vector.canonicalRequest = bytes("canonical_request"_L1);
    vector.stringToSign = bytes("string_to_sign"_L1);
    vector.signature = bytes("signature"_L1);
    vector.authorization = bytes("authorization"_L1);
    vector.parts.method = bytes("method"_L1);
    vector.parts.path = bytes("wire_path"_L1);
    vector.parts.body = bytes("body"_L1);
    const QJsonArray query = json[u"query"].toArray();
    for (const QJsonValue &pair : query) {
        const QString name = pair[0].toString();
        // One value, or several of a name that repeats.
        const QJsonArray values = pair[1].isArray() ? pair[1].toArray() : QJsonArray{pair[1]};
        for (const QJsonValue &value : values)
            vector.parts.query.append({name, value.toVariant().toString()});
    }
    const QJsonObject headers = json[u"headers"].toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        vector.parts.headers.append({it.key().toLatin1(), it.value().toString().toUtf8()});
    vector.parts.headers.append({"Host", bytes("host"_L1)});
    vector.parts.headers.append({"X-Sdk-Date", vector.date});
    return vector;
}

void append(std::vector<SigningVector> &vectors, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    const QJsonDocument json = QJsonDocument::fromJson(file.readAll());
    const QJsonArray rows = json.isArray() ? json.array() : json[u"vectors"].toArray();
    if (rows.isEmpty())
        qFatal("no vectors in %s", qPrintable(path));
    for (const QJsonValue &row : rows)
        vectors.push_back(vectorOf(row.toObject()));
}

} // namespace

std::vector<SigningVector> allSigningVectors()
{
    std::vector<SigningVector> vectors;
    append(vectors, QStringLiteral(DDM_TEST_DATA "/signing-vectors.json"));
    const QString folder = qEnvironmentVariable("DDM_EXTRA_VECTORS");
    if (!folder.isEmpty()) {
        if (!QDir(folder).exists())
            qFatal("DDM_EXTRA_VECTORS names no folder: %s", qPrintable(folder));
        const QStringList names = QDir(folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
        for (const QString &name : names)
            append(vectors, QDir(folder).filePath(name));
    }
    return vectors;
}

} // namespace ddm
