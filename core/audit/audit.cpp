// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/audit.h"

#include "core/audit/linelog.h"
#include "core/base/logging.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qint64 NoLimit = std::numeric_limits<qint64>::max(); // nothing of the audit is thrown away
} // namespace

struct Audit::Month
{
    Month(const QString &path, QString month, quint64 numbersBefore)
        : log(path, NoLimit)
        , name(std::move(month))
        , before(numbersBefore)
    {
    }

    LineLog log;
    QString name;
    quint64 before; // number of the last record that went elsewhere
    quint64 pending = 0;
};

Audit::Audit(QString folder, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_clock(clock)
{
}

Audit::~Audit() = default;

quint64 Audit::write(AuditRecord record)
{
    record.time = {m_clock.nowMs()};
    const QString name = m_clock.nowUtc().toString(u"yyyy-MM"_s);
    if (!m_month || m_month->name != name)
        begin(name);
    ++m_month->pending;
    m_month->log.append(lineOf(record));
    return ++m_last;
}

void Audit::begin(const QString &name)
{
    // Its thread may still be writing: to end it now would be to wait for the disk.
    if (m_month)
        m_older.push_back(std::move(m_month));
    m_month = std::make_unique<Month>(pathOf(m_folder, name), name, m_last);
    Month *month = m_month.get();
    connect(&month->log, &LineLog::written, this, [this, month](quint64 line) {
        --month->pending;
        m_trouble.reset();
        Q_EMIT written(month->before + line);
        retire();
    });
    connect(&month->log, &LineLog::failed, this, [this, month](quint64 line, const QString &reason) {
        --month->pending;
        tell(reason);
        Q_EMIT failed(month->before + line);
        retire();
    });
    retire();
}

/// Later: it may be one of them that has just told of its last line.
void Audit::retire()
{
    QMetaObject::invokeMethod(
        this, [this] { std::erase_if(m_older, [](const auto &month) { return month->pending == 0; }); },
        Qt::QueuedConnection);
}

void Audit::noteLate()
{
    tell({});
}

void Audit::tell(const QString &reason)
{
    const bool isKnown = m_trouble.has_value();
    m_trouble = reason;
    if (isKnown)
        return;
    qCWarning(lcBase).noquote() << "the audit cannot be written:" << m_folder << reason;
    Q_EMIT troubled(reason);
}

QStringList Audit::months(const QString &folder)
{
    static const QRegularExpression pattern(u"^audit-(\\d{4}-\\d{2})\\.jsonl$"_s);
    QStringList months;
    const QStringList names = QDir(folder).entryList({u"audit-*.jsonl"_s}, QDir::Files | QDir::System);
    for (const QString &name : names) {
        const QRegularExpressionMatch match = pattern.match(name);
        if (match.hasMatch())
            months.append(match.captured(1));
    }
    std::sort(months.begin(), months.end(), std::greater<>());
    return months;
}

QString Audit::pathOf(const QString &folder, const QString &month)
{
    return u"%1/audit-%2.jsonl"_s.arg(folder, month);
}

std::vector<AuditRecord> Audit::read(const QString &folder, const QString &month)
{
    std::vector<AuditRecord> records;
    const QList<QByteArray> lines = LineLog::read(pathOf(folder, month));
    for (const QByteArray &line : lines) {
        if (const std::optional<AuditRecord> record = auditRecordOf(line))
            records.push_back(*record);
    }
    return records;
}

} // namespace ddm
