// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPalette>

#include <optional>

namespace ddm {

enum class ThemeMode : quint8 { Light, Dark, System };

QString themeModeName(ThemeMode mode);
std::optional<ThemeMode> themeModeOf(QStringView name);

/// Fusion with palettes of our own. There is no style sheet: with one, a switch costs seven times as much.
class Theme : public QObject
{
    Q_OBJECT

public:
    /// The platform's palette is looked at once, before ours covers it.
    explicit Theme(QObject *parent = nullptr);

    ThemeMode mode() const { return m_mode; }
    void setMode(ThemeMode mode);

Q_SIGNALS:
    void changed();
    void modeChanged();

private:
    void apply();

    ThemeMode m_mode = ThemeMode::System;
    bool m_platformIsDark = false;
    std::optional<bool> m_applied; // dark?
};

} // namespace ddm
