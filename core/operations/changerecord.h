// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditrecord.h"
#include "core/operations/changeentry.h"

namespace ddm {

/// What the audit says of a change as it stands.
AuditRecord auditRecordOf(const ChangeEntry &entry, AuditEvent event);

} // namespace ddm
