// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QVariant>

#include <optional>

namespace ddm {

using SettingValues = QMap<QString, QVariant>;

/// An INI file as a whole. Everything here blocks, for as long as the disk likes.
namespace IniFile {

/// Text with sections and keys, or empty: what could be an INI file of ours.
bool isPlausible(const QByteArray &content);
/// Nothing where it is not in the format.
std::optional<SettingValues> read(const QString &path);
/// Puts changes into the file; an invalid value removes. The file is replaced by one that was read again and holds
/// everything, or not at all. Nothing if it went well, otherwise the reason, which may be empty.
std::optional<QString> apply(const SettingValues &changes, const QString &path);

} // namespace IniFile

} // namespace ddm
