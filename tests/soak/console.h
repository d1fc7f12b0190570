// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>

#include <optional>

namespace ddm {

/// The real program with an administrator in it, in a folder that outlives it: settings, journal, and what it was told.
class Console
{
public:
    struct Plan
    {
        QString folder;
        QString endpointFile;
        quint32 seed = 0;
        int paceMs = 0; ///< Between two deeds; 0: it does nothing.
    };

    explicit Console(const Plan &plan);
    ~Console();

    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    qint64 processId() const { return m_process.processId(); }
    void kill();
    /// See Administrator: "stop", "minimise", "hide", "show", "quit".
    void wish(const QString &word);
    void takeBack(const QString &word);
    /// False if it does not end in time, or not in good order.
    bool ends(int timeoutMs);
    QString trouble() const;

    /// Memory that is its own and in use, in kB.
    std::optional<qint64> memory() const;
    /// How often its threads have gone to sleep and been woken, since it began.
    std::optional<qint64> wakeUps() const;
    QByteArray output();

private:
    std::optional<qint64> sum(const QString &file, QByteArrayView field) const;

    QString m_wishes;
    QProcess m_process;
    QByteArray m_output;
};

} // namespace ddm
