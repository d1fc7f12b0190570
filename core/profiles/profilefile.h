// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/profile.h"

#include <QByteArray>
#include <QJsonObject>

namespace ddm {

/// A profile as JSON, and back; nothing where it is no profile. Words and fields of other versions are passed over.
QJsonObject jsonOf(const Profile &profile);
std::optional<Profile> profileOf(const QJsonObject &json);

/// Profiles as a file that can be given to somebody else: {"format": "ddm-console-profiles", "profiles": […]}. Without their
/// ids, which are those of secrets, and without the project that was last worked in.
QByteArray exportProfiles(const QList<Profile> &profiles);

/// What such a file holds.
struct ImportedProfiles
{
    QList<Profile> profiles; ///< With ids of their own and names that none of the others has.
    int unreadable = 0;      ///< Rows that are no profiles.
};
/// Nothing where the file is none of ours.
std::optional<ImportedProfiles> importProfiles(const QByteArray &file, const QList<Profile> &others);

} // namespace ddm
