// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditrecord.h"
#include "core/base/clock.h"

#include <QObject>

#include <vector>

namespace ddm {

class LineLog;

/// The audit: what was changed and taken out with this program, by whom, and what became of it. "audit-2026-11.jsonl" in a
/// folder, one file for each month (UTC), only ever appended to, by a thread of its own. Nothing waits for it for long; where
/// it cannot be written, that is told.
class Audit final : public QObject
{
    Q_OBJECT

public:
    /// The folder is made, and the thread started, with the first line. \a clock must live longer.
    Audit(QString folder, const Clock &clock, QObject *parent = nullptr);
    /// Writes what is left.
    ~Audit() override;

    /// Has the record written, with the time of now; never blocks. Returns a number for written() and failed().
    quint64 write(AuditRecord record);
    /// Somebody has waited in vain for a line.
    void noteLate();

    /// Why it could not be written the last time; nothing while it can. Empty where the disk is only slow.
    const std::optional<QString> &trouble() const { return m_trouble; }
    const QString &folder() const { return m_folder; }
    /// "2026-11" of each file that is there, the newest first.
    static QStringList months(const QString &folder);
    static QString pathOf(const QString &folder, const QString &month);
    /// What is in the file of a month, in the order it was written; lines that cannot be read are left out. Blocks.
    static std::vector<AuditRecord> read(const QString &folder, const QString &month);

Q_SIGNALS:
    /// That record is with the operating system.
    void written(quint64 number);
    /// That one is lost.
    void failed(quint64 number);
    /// It cannot be written; told once, and again when it could be meanwhile.
    void troubled(const QString &reason);

private:
    struct Month;

    void turnTo(const QString &name);
    std::unique_ptr<Month> makeMonth(const QString &name);
    void retire();
    void tell(const QString &reason);

    QString m_folder;
    const Clock &m_clock;
    std::unique_ptr<Month> m_month;              // that is written to
    std::vector<std::unique_ptr<Month>> m_older; // lines are still on their way to them
    quint64 m_last = 0;
    std::optional<QString> m_trouble;
};

} // namespace ddm
