// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/operationjournal.h"

#include "core/json/fieldwriter.h"
#include "core/json/replyreader.h"

namespace ddm {

namespace {

QByteArray lineOf(const ChangeEntry &entry)
{
    return WireWriter::toJson(toNode(entry), Layout::Compact, Secrets::Masked);
}

std::optional<ChangeEntry> entryOf(const QByteArray &line)
{
    ChangeEntry entry;
    if (!line.startsWith('{') || !ReplyReader().read(line, entry) || !traceOf(entry.operation))
        return std::nullopt;
    return entry;
}

} // namespace

OperationJournal::OperationJournal(const QString &folder, qint64 mostBytes, QObject *parent)
    : QObject(parent)
    , m_path(folder + QStringLiteral("/operations.jsonl"))
    , m_mostBytes(mostBytes)
    , m_log(m_path, mostBytes)
{
    connect(&m_log, &LineLog::written, this, &OperationJournal::written);
    connect(&m_log, &LineLog::failed, this, &OperationJournal::failed);
    connect(&m_log, &LineLog::rolled, this, &OperationJournal::carryOver);
}

QList<ChangeEntry> OperationJournal::load()
{
    QList<ChangeEntry> entries;
    QHash<QString, qsizetype> places;
    const QList<QByteArray> lines = LineLog::read(m_path);
    for (const QByteArray &line : lines) {
        const std::optional<ChangeEntry> entry = entryOf(line);
        if (!entry)
            continue;
        const auto place = places.constFind(entry->id);
        if (place != places.constEnd()) {
            entries[*place] = *entry;
        } else {
            places.insert(entry->id, entries.size());
            entries.append(*entry);
        }
        keep(*entry, line);
    }
    return entries;
}

quint64 OperationJournal::record(const ChangeEntry &entry)
{
    const QByteArray line = lineOf(entry);
    keep(entry, line);
    return m_log.append(line);
}

void OperationJournal::keep(const ChangeEntry &entry, const QByteArray &line)
{
    if (entry.hasEnded())
        m_unfinished.remove(entry.id);
    else
        m_unfinished.insert(entry.id, line);
}

void OperationJournal::carryOver()
{
    // They are in the file that was just rolled, which is dropped two rolls from now. Never so many that the new file
    // would be rolled for them at once.
    qint64 room = m_mostBytes / 2;
    for (const QByteArray &line : std::as_const(m_unfinished)) {
        room -= line.size();
        if (room < 0)
            return;
        m_log.append(line);
    }
}

} // namespace ddm
