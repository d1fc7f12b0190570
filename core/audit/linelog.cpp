// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/linelog.h"

#include "core/base/privatefile.h"

#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <condition_variable>
#include <deque>
#include <mutex>

namespace ddm {

namespace {

QString olderPath(const QString &path, int age)
{
    return age == 0 ? path : path + u'.' + QString::number(age);
}

} // namespace

/// The thread that writes. Its signals are the log's: they reach the log's thread through its event loop.
class LineLog::Writer final : public QThread
{
public:
    Writer(LineLog &log, QString path, qint64 mostBytes)
        : m_log(log)
        , m_file(path)
        , m_path(std::move(path))
        , m_mostBytes(mostBytes)
    {
    }

    quint64 push(const QByteArray &line)
    {
        const std::lock_guard lock(m_mutex);
        m_lines.push_back(line);
        m_wake.notify_one();
        return ++m_last;
    }

    void finish()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_finishing = true;
            m_wake.notify_one();
        }
        wait();
    }

protected:
    void run() override
    {
        for (quint64 number = 1;; ++number) {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_finishing || !m_lines.empty(); });
            if (m_lines.empty())
                return;
            const QByteArray line = m_lines.front();
            m_lines.pop_front();
            lock.unlock();
            write(number, line);
        }
    }

private:
    void write(quint64 number, const QByteArray &line)
    {
        if (!open()) {
            Q_EMIT m_log.failed(number, m_file.errorString());
            return;
        }
        const QByteArray text = (m_torn ? "\n" : "") + line + '\n';
        m_torn = m_file.write(text) != text.size(); // unbuffered: it is with the operating system now
        if (m_torn) {
            const QString reason = m_file.errorString();
            m_file.close();
            Q_EMIT m_log.failed(number, reason);
            return;
        }
        Q_EMIT m_log.written(number);
        if (m_file.size() >= m_mostBytes)
            roll();
    }

    bool open()
    {
        if (m_file.isOpen())
            return true;
        makePrivateFolder(QFileInfo(m_path).path());
        if (!openPrivate(m_file, QIODevice::ReadWrite | QIODevice::Append | QIODevice::Unbuffered))
            return false;
        m_torn = false;
        if (m_file.size() > 0) {
            m_file.seek(m_file.size() - 1);
            m_torn = m_file.read(1) != "\n";
            m_file.seek(m_file.size());
        }
        return true;
    }

    void roll()
    {
        m_file.close();
        QFile::remove(olderPath(m_path, OlderFiles));
        for (int age = OlderFiles; age > 0; --age)
            QFile::rename(olderPath(m_path, age - 1), olderPath(m_path, age));
        Q_EMIT m_log.rolled();
    }

    LineLog &m_log;
    QFile m_file;
    QString m_path;
    qint64 m_mostBytes;
    bool m_torn = false; // the last line has no end
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<QByteArray> m_lines;
    quint64 m_last = 0;
    bool m_finishing = false;
};

LineLog::LineLog(QString path, qint64 mostBytes, QObject *parent)
    : QObject(parent)
    , m_writer(std::make_unique<Writer>(*this, std::move(path), mostBytes))
{
    m_writer->start();
}

LineLog::~LineLog()
{
    m_writer->finish();
}

quint64 LineLog::append(const QByteArray &line)
{
    Q_ASSERT(!line.contains('\n'));
    return m_writer->push(line);
}

QList<QByteArray> LineLog::read(const QString &path)
{
    QList<QByteArray> lines;
    for (int age = OlderFiles; age >= 0; --age) {
        QFile file(olderPath(path, age));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QList<QByteArray> parts = file.readAll().split('\n');
        for (const QByteArray &line : parts) {
            if (!line.isEmpty())
                lines.append(line);
        }
    }
    return lines;
}

} // namespace ddm
