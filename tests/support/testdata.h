// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QString>

namespace ddm {

/// The bytes of a file in tests/data; the test fails if it is missing.
QByteArray testData(const QString &name);
QJsonDocument testJson(const QString &name);

} // namespace ddm
