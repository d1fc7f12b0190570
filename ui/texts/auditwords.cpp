// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/auditwords.h"

#include <QCoreApplication>
#include <QDir>

namespace ddm {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ddm::AuditWords)
};

} // namespace

QString auditTrouble(const QString &folder, const QString &reason)
{
    const QString place = QDir::toNativeSeparators(folder);
    if (reason.isEmpty())
        return Texts::tr(
                   "The audit is written too slowly. Changes are made all the same, and marked as unaudited. (%1)")
            .arg(place);
    return Texts::tr("The audit cannot be written. Changes are made all the same, and marked as unaudited. (%1)")
        .arg(u"%1: %2"_s.arg(place, reason));
}

} // namespace ddm
