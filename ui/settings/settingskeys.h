// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/setting.h"
#include "ui/theme/theme.h"

/// Every setting of the program, with its name in the file. A name is never used again for something else.
namespace ddm::SettingsKeys {

namespace Words {
inline constexpr SettingWord<ThemeMode> Theme[] = {{ThemeMode::Light, QLatin1StringView("light")},
                                                   {ThemeMode::Dark, QLatin1StringView("dark")},
                                                   {ThemeMode::System, QLatin1StringView("system")}};
} // namespace Words

/// Empty until the user has chosen one: that of the system.
inline const Setting<QString> Language{QLatin1StringView("language")};
inline const Setting<ThemeMode> Theme{QLatin1StringView("theme"), ThemeMode::System, Words::Theme};
inline const Setting<bool> TimesInUtc{QLatin1StringView("timesInUtc")};

inline const Setting<QByteArray> WindowGeometry{QLatin1StringView("window/geometry")};
/// Of a connection: where tool bar and docks are.
inline const Setting<QByteArray> WindowLayout{QLatin1StringView("window/layout")};

/// Of panes of a connection: where their dividers are.
inline const Setting<QByteArray> Dividers{QLatin1StringView("dividers")};

/// Of a project of a connection: the instances that are open, their order and their windows.
inline const Setting<QJsonObject> OpenTabs{QLatin1StringView("openTabs")};

/// Of a kind of table: its columns and what it is sorted by.
inline const Setting<QJsonObject> TableColumns{QLatin1StringView("columns")};

/// What was chosen last in the command palette, newest first, by id.
inline const Setting<QStringList> PaletteRecent{QLatin1StringView("palette/recent")};

} // namespace ddm::SettingsKeys
