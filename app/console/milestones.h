// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace ddm {

/// When the program reached what, in milliseconds since the process was started.
class Milestones
{
public:
    /// To be made at the beginning of main().
    Milestones();

    void reach(const char *name);
    /// One line of JSON.
    QByteArray asJson() const;

private:
    QList<std::pair<QByteArray, double>> m_reached;
    double m_startMs = 0; ///< Of the process, on the clock of nowMs().
};

} // namespace ddm
