// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

#include <memory>

namespace ddm {

/// Text lines that are only ever appended to a file, by a thread of its own: whoever appends never waits for a disk. A line
/// that a crash cut short is closed off by the next one and never merges with it. The file is rolled before it is too
/// long; two older ones are kept ("name.1", "name.2").
class LineLog : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 MostBytes = 2 * 1024 * 1024; ///< Of one file.
    static constexpr int OlderFiles = 2;

    /// \a path is the newest file's. Its folder is made where it is missing, when the first line is written.
    explicit LineLog(QString path, qint64 mostBytes = MostBytes, QObject *parent = nullptr);
    /// Writes what is left.
    ~LineLog() override;

    /// Returns the line's number, from 1. The line must hold no line feed.
    quint64 append(const QByteArray &line);

    /// Every line that is there, oldest first, the older files included. Blocks: for the start of the program.
    static QList<QByteArray> read(const QString &path);

Q_SIGNALS:
    /// Every line up to that number has been handed to the operating system: it outlives this process, not a power cut.
    void written(quint64 line);
    /// The line could not be written; it is lost.
    void failed(quint64 line, const QString &reason);
    /// The file was rolled; what must not be lost with the oldest is to be appended again.
    void rolled();

private:
    class Writer;
    std::unique_ptr<Writer> m_writer;
};

} // namespace ddm
