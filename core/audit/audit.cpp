// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/audit.h"

#include "core/audit/linelog.h"
#include "core/base/logging.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>
#include <deque>
#include <limits>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qint64 NoLimit = std::numeric_limits<qint64>::max(); // nothing of the audit is thrown away
} // namespace

struct Audit::Month
{
    Month(const QString &path, QString month)
        : log(path, NoLimit)
        , name(std::move(month))
    {
    }

    quint64 take()
    {
        const quint64 number = pending.front();
        pending.pop_front();
        return number;
    }

    LineLog log;
    QString name;
    std::deque<quint64> pending; // numbers of the records that are on their way
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
        turnTo(name);
    m_month->pending.push_back(++m_last);
    m_month->log.append(lineOf(record));
    return m_last;
}

void Audit::turnTo(const QString &name)
{
    // Its thread may still be writing: to end it now would be to wait for the disk.
    if (m_month)
        m_older.push_back(std::move(m_month));
    // The clock was set back: a file has one thread, or its lines would get mixed up.
    const auto known = std::find_if(m_older.begin(), m_older.end(),
                                    [&name](const auto &month) { return month->name == name; });
    if (known != m_older.end()) {
        m_month = std::move(*known);
        m_older.erase(known);
    } else {
        m_month = makeMonth(name);
    }
    retire();
}

std::unique_ptr<Audit::Month> Audit::makeMonth(const QString &name)
{
    auto made = std::make_unique<Month>(pathOf(m_folder, name), name);
    Month *month = made.get();
    connect(&month->log, &LineLog::written, this, [this, month] {
        m_trouble.reset();
        Q_EMIT written(month->take());
        retire();
    });
    connect(&month->log, &LineLog::failed, this, [this, month](quint64, const QString &reason) {
        tell(reason);
        Q_EMIT failed(month->take());
        retire();
    });
    return made;
}

/// Later: it may be one of them that has just told of its last line.
void Audit::retire()
{
    if (m_older.empty())
        return;
    QMetaObject::invokeMethod(
        this, [this] { std::erase_if(m_older, [](const auto &month) { return month->pending.empty(); }); },
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
