// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QStringList>

#include <optional>

namespace ddm {

/// What the program was started with.
struct CommandLine
{
    bool demo = false;
    QString demoEndpointFile; ///< "-" is standard input; empty: start a demo service.
    QStringList languages;    ///< Several for a tour only.
    QList<ThemeMode> themes;
    QString configDir;
    QString tourDir;
    std::optional<QSize> size;
    bool exitWhenReady = false;

    /// Where settings and journals are.
    QString configFolder() const;
    /// A tour and a measurement write nothing, and may run beside an open console.
    bool leavesNothing() const { return exitWhenReady || !tourDir.isEmpty(); }

    enum class Outcome : quint8 { Run, Exit, Error };
    Outcome outcome = Outcome::Run;
    QString text; ///< Help, version or what is wrong.
};

CommandLine parseCommandLine(const QStringList &arguments);

} // namespace ddm
