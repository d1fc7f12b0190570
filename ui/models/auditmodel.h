// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditrecord.h"
#include "ui/models/rowsmodel.h"
#include "ui/texts/statewords.h"

namespace ddm {

/// One change, or one export: what its lines of the audit tell together.
struct AuditRow
{
    QString key;
    AuditRecord known; ///< As the last line has it.
    Timestamp begun;   ///< Of the first line.
    Timestamp ended;   ///< Unset while its end is not told.

    QString heading() const;
    QString object() const;
    StateWords state() const;
    /// Unaudited, and why it went as it did.
    QString remark() const;
};

/// One row for each change, the newest first.
std::vector<AuditRow> auditRowsOf(const std::vector<AuditRecord> &records);

/// What the audit has.
class AuditModel final : public RowsModel<AuditRow>
{
    Q_OBJECT

public:
    explicit AuditModel(const TimeDisplay &times, QObject *parent = nullptr);
};

} // namespace ddm
