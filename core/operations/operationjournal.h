// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/linelog.h"
#include "core/operations/changeentry.h"

namespace ddm {

/// The changes on disk: "operations.jsonl" in a folder, one line for each step of an entry, each line the whole entry. A
/// line that cannot be read costs that step only. Bounded; entries that have not ended survive the rolling of the file.
class OperationJournal : public QObject
{
    Q_OBJECT

public:
    explicit OperationJournal(const QString &folder, qint64 mostBytes = LineLog::MostBytes, QObject *parent = nullptr);

    /// Every entry as its last line has it, oldest first. Blocks: for the start of the program, before anything is recorded.
    QList<ChangeEntry> load();
    /// Has the entry written; never blocks. Returns a number for written().
    quint64 record(const ChangeEntry &entry);

Q_SIGNALS:
    /// Everything up to that number is on disk.
    void written(quint64 number);
    void failed(quint64 number, const QString &reason);

private:
    void keep(const ChangeEntry &entry, const QByteArray &line);
    void carryOver();

    QString m_path;
    qint64 m_mostBytes;
    LineLog m_log;
    QHash<QString, QByteArray> m_unfinished; // the last line of each
};

} // namespace ddm
