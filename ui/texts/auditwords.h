// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ddm {

/// That the audit in that folder cannot be written, and what that means. \a reason: the system's words, or empty where the
/// disk is only slow.
QString auditTrouble(const QString &folder, const QString &reason);

} // namespace ddm
