// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"

#include <QFile>

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

} // namespace ddm
