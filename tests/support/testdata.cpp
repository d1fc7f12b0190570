// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "core/json/requestreader.h"

#include <QFile>
#include <QJsonObject>

namespace ddm {

QByteArray testData(const QString &name)
{
    QFile file(QStringLiteral(DDM_TEST_DATA "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("test data is missing: %s", qPrintable(file.fileName()));
    return file.readAll();
}

QJsonDocument testJson(const QString &name)
{
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(testData(name), &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s: %s", qPrintable(name), qPrintable(error.errorString()));
    return json;
}

RequestParts partsOf(const QJsonObject &row)
{
    RequestParts parts;
    const QJsonObject path = row.value(QLatin1StringView("path")).toObject();
    for (auto it = path.begin(); it != path.end(); ++it)
        parts.path.insert(it.key(), it.value().toString());
    const QJsonObject query = row.value(QLatin1StringView("query")).toObject();
    for (auto it = query.begin(); it != query.end(); ++it)
        parts.query.append({it.key(), it.value().toVariant().toString()});
    parts.body = row.value(QLatin1StringView("body"));
    return parts;
}

} // namespace ddm
