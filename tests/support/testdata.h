// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

namespace ddm {

struct RequestParts;

/// The bytes of a file in tests/data; the test fails if it is missing.
QByteArray testData(const QString &name);
QJsonDocument testJson(const QString &name);
/// The request of a row of constraints.json.
RequestParts partsOf(const QJsonObject &row);

} // namespace ddm
